"""What pictures show: lines close to a credit, above a text with a name behind them, or twice in a row."""
from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice, pairwise

from scripts.reading.names import lone_names
from scripts.reading.phrases import fold, words
from scripts.reading.traits import BOILERPLATE, CAPTION, PROSE, SENTENCE, SHORT, Traits

MIN_BELOW, MAX_CREDIT = 2, 60         # pictures with a credit on top, and characters of it
MIN_TWICE = 20
MIN_SAME = 30                         # characters with which a picture's text begins twice
AGAIN = re.compile(r"(\S.{8,}?)(?:\s?\1)+")
MAX_PICTURED = 300                   # characters of what a picture shows
TAKEN_BY = re.compile(r"[\w.!?][\"“”»«’]?\s\(([^()]{5,40})\)$")  # behind what a picture shows, above a text


def mark_pictures(traits: list[Traits]) -> None:
    """Gives the passages that tell what a picture shows the verdict of a caption."""
    _mark_captions(traits)
    _mark_below_credits(traits)
    _mark_first(traits)
    _mark_doubles(traits)


def _mark_captions(traits: list[Traits]) -> None:
    """A picture's text comes above the same with its credit, or twice in a line, or close to its credit in a document
    whose paragraphs are apart; who took it, below a word for that."""
    prose = [index for index, trait in enumerate(traits) if trait.shape == PROSE and not trait.verdict]
    apart = bool(prose) and all(traits[index].passage.gap for index in prose if index)
    for index, trait in enumerate(traits):
        above = traits[index - 1] if index else None  # what it shows stands twice, once cut off
        beside = above.text[:max(MIN_SAME, above.size // 2)] if above and above.verdict == CAPTION else None
        below = traits[index + 1] if index + 1 < len(traits) else trait
        again = below.verdict == CAPTION and below.size > trait.size and below.text.startswith(
            trait.text) and trait.words > 1
        twice = MIN_TWICE <= trait.size <= MAX_PICTURED and bool(AGAIN.fullmatch(trait.text))
        close = apart and index < prose[-1] and trait.size <= MAX_PICTURED and below.verdict == CAPTION \
            and not below.passage.gap and below is not trait
        same = beside is not None and len(beside) >= MIN_SAME and trait.shape != PROSE and trait.text.startswith(beside)
        taken = index and traits[index - 1].folded in words("credits") and lone_names(trait.text)
        if not trait.verdict and (again or twice or close or taken or same):
            traits[index] = replace(trait, verdict=CAPTION)


def _mark_below_credits(traits: list[Traits]) -> None:
    """Where a page has its credits on top, a short sentence stands below several of them: what the picture shows."""
    below = [index for index, (credit, trait) in enumerate(pairwise(traits), 1)
             if credit.verdict == CAPTION and credit.shape == SHORT and credit.size <= MAX_CREDIT
             and trait.shape == SENTENCE and not trait.verdict]
    if len(below) >= MIN_BELOW:
        for index in below:
            traits[index] = replace(traits[index], verdict=CAPTION)


def _mark_first(traits: list[Traits]) -> None:
    """A sentence above a text with nothing but a name in brackets behind it says what a picture shows, and so does one
    that begins with a word for a picture, or has its source behind it and the title below."""
    said = list(islice((index for index, trait in enumerate(traits) if trait.shape != SHORT and not trait.verdict), 3))
    first = traits[said[0]] if len(said) > 2 else None
    taker = TAKEN_BY.search(first.text) if first and first.size <= MAX_PICTURED else None
    sourced = taker and fold(taker[1]).startswith(words("source_words")) and traits[said[0] + 1].shape == SHORT
    if taker and (lone_names(taker[1]) or sourced):
        traits[said[0]] = replace(first, verdict=CAPTION)
    for index in said[:2] if len(said) > 2 else ():
        if traits[index].size <= MAX_PICTURED and traits[index].folded.startswith(words("picture_openers")):
            traits[index] = replace(traits[index], verdict=CAPTION)


def _mark_doubles(traits: list[Traits]) -> None:
    """A line twice, one below the other: a sentence is a picture's text, the second of two headings is the text's."""
    text = next((i for i, trait in enumerate(traits) if trait.shape == PROSE and not trait.verdict), len(traits))
    for index, (trait, below) in enumerate(pairwise(traits)):
        if trait.folded != below.folded or trait.repeated != 2 or trait.verdict or trait.shape == PROSE:
            continue
        if trait.text.endswith("."):
            traits[index:index + 2] = [replace(line, verdict=CAPTION) for line in (trait, below)]
        elif index > text:
            traits[index:index + 2] = [replace(trait, verdict=BOILERPLATE), replace(below, repeated=1)]
