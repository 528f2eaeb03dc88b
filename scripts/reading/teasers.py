"""Teasers: what a page offers to read besides its text, one below the other, each with a button to read on or with
its age."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from scripts.reading.names import lone_names
from scripts.reading.phrases import phrases, words
from scripts.reading.traits import BOILERPLATE, PROSE, SHORT, Traits

MIN_TEASERS = 3
MAX_BUTTON = 6        # words
MAX_LINES = 6         # passages of a teaser: section, title, day, what it says, button
MAX_PARAGRAPHS = 2    # of which are sentences
MAX_HEAD = 3          # passages above what the first teaser says
MIN_AGED = 2
MAX_AGE = 60          # characters of a line that says how old something is
MIN_TEXT = 200        # characters of prose besides the teasers: else they are all there is


def without_teasers(traits: Sequence[Traits]) -> list[Traits]:
    """The traits, with every line of a run of teasers as boilerplate."""
    teasers = frozenset((*_teasers(traits), *_aged(traits)))
    rest = sum(trait.size for index, trait in enumerate(traits)
               if trait.shape == PROSE and not trait.verdict and index not in teasers)
    return list(traits) if rest < MIN_TEXT else [
        replace(trait, verdict=trait.verdict or BOILERPLATE) if index in teasers else trait
        for index, trait in enumerate(traits)]


def _teasers(traits: Sequence[Traits]) -> Iterator[int]:
    buttons = [index for index, trait in enumerate(traits)
               if trait.words <= MAX_BUTTON and trait.folded.startswith(words("offers"))
               and not set(trait.folded.split()) & set(words("ads"))]  # with those the text itself goes on
    above, run = -1, []
    for button in [*buttons, len(traits)]:
        inner = range(above + 1, button)
        said = [index for index in inner if traits[index].shape != SHORT]
        titled = any(traits[index].shape == SHORT and not traits[index].verdict for index in inner)
        fits = titled and len(inner) <= MAX_LINES and 0 < len(said) <= MAX_PARAGRAPHS
        goes_on = button < len(traits) and run and fits
        if not goes_on:
            if len(run) >= MIN_TEASERS:
                yield from range(_first(traits, run[0]), run[-1] + 1)
            run = []
        if button < len(traits):
            run.append(button)
        above = button


def _aged(traits: Sequence[Traits]) -> Iterator[int]:
    """Runs of lines below a text that say how old something is (`vor 2 Stunden`), each with what it is the age of."""
    text = next((i for i, trait in enumerate(traits) if trait.shape == PROSE and not trait.verdict), len(traits))
    run: list[int] = []
    for index in [*(i for i in range(text + 1, len(traits)) if _is_age(traits[i])), len(traits)]:
        if run and index - run[-1] <= MAX_LINES and index < len(traits):
            run.append(index)
            continue
        if len(run) >= MIN_AGED:
            start = run[0]
            while start > text + 1 and run[0] - start < MAX_HEAD and traits[start - 1].shape == SHORT \
                    and not lone_names(traits[start - 1].text):  # of who signed the text above
                start -= 1
            behind = min(below - above for above, below in pairwise(run))  # a teaser is as long as the one before it
            yield from range(start, min(run[-1] + behind, index))
        run = [index]


def _is_age(trait: Traits) -> bool:
    return trait.size <= MAX_AGE and phrases("ages").match(trait.folded)


def _first(traits: Sequence[Traits], button: int) -> int:
    """Where the first teaser begins: with the short lines above what it says, right above its button."""
    start = button - 1 if button and traits[button - 1].shape != SHORT else button
    top = max(0, start - MAX_HEAD)
    while start > top and traits[start - 1].shape == SHORT and not traits[start - 1].verdict:
        start -= 1
    return start
