"""Boxes that offer other articles: which passages after "read on" belong to them, and where the text goes on."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scripts.reading.phrases import words
from scripts.reading.traits import BOILERPLATE, COMMENTS, PROSE, READ_ON, Traits

MAX_MARKER_WORDS = 5   # a longer marker names the offered article itself
GOES_ON = 0.09         # share of content words that the text has used before: half of what its own paragraphs reach,
#                        more than nine in ten paragraphs about something else do


def set_aside(traits: Sequence[Traits]) -> list[Traits]:
    """The traits, with those in a box marked as boilerplate."""
    result = list(traits)
    before: set[str] = set()
    index = 0
    while index < len(result):
        trait = result[index]
        if trait.verdict == READ_ON:
            end = _end(result, index, before)
            for inner in range(index + 1, end):
                if not result[inner].verdict:
                    result[inner] = replace(result[inner], verdict=BOILERPLATE)
            index = end
            continue
        if trait.shape == PROSE and not trait.verdict:
            if trait.folded.startswith(words("teaser_starts")):
                result[index] = replace(trait, verdict=BOILERPLATE)
            else:
                before |= trait.stems
        index += 1
    return result


def _end(traits: Sequence[Traits], marker: int, before: set[str]) -> int:
    """Index of the first passage behind a box."""
    index = marker + 1
    if traits[marker].words <= MAX_MARKER_WORDS:
        while index < len(traits) and not traits[index].verdict and traits[index].shape != PROSE:
            index += 1
    stretch = index
    while stretch < len(traits) and traits[stretch].verdict not in (READ_ON, COMMENTS):
        stretch += 1
    prose = [trait for trait in traits[index:stretch] if trait.shape == PROSE and not trait.verdict]
    if not prose or not before:
        return index if before or traits[marker].words > MAX_MARKER_WORDS else marker + 1
    known = [len(trait.stems & before) / max(len(trait.stems), 1) for trait in prose]
    teasers = any(trait.folded.startswith(words("teaser_starts")) for trait in prose)
    return index if sum(known) / len(known) >= GOES_ON and not teasers else stretch
