"""A document with several articles -> the passages of each.

Pages that hold several articles repeat themselves around each: a category, a word such as "Veröffentlicht", a byline.
Such an anchor must come back three times, with a title beside it and at least two paragraphs before it comes back:
teasers, lists and tickers have none of that.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate, pairwise

from scripts.reading.traits import BYLINE, META, PROSE, SHORT, Traits

MAX_ANCHOR = 60
MIN_REPEATS = 3
MIN_PARAGRAPHS = 2
MIN_CHARACTERS = 300
MIN_TITLE_WORDS = 2
MAX_OPENING = 16   # passages between an anchor and the first paragraph
DATE, NAMES = "<date>", "<names>"


def split(traits: Sequence[Traits]) -> list[tuple[int, int]]:
    """Ranges of indices, one for each article; together they hold every passage."""
    starts = _starts(traits)
    if len(starts) < 2:
        return [(0, len(traits))]
    borders = [0, *starts[1:], len(traits)]
    return list(pairwise(borders))


def _starts(traits: Sequence[Traits]) -> list[int]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, trait in enumerate(traits):
        if trait.shape == SHORT and trait.size <= MAX_ANCHOR:
            places[_form(trait)].append(index)
    repeated = {form for form, where in places.items() if len(where) >= MIN_REPEATS}
    paragraphs = [trait.size if trait.shape == PROSE and not trait.verdict else 0 for trait in traits]
    head = next((index for index, size in enumerate(paragraphs) if size), 0)
    counts = list(accumulate((size > 0 for size in paragraphs), initial=0))
    sizes = list(accumulate(paragraphs, initial=0))
    for form in sorted(repeated, key=lambda form: places[form][0]):
        where = places[form]
        if where[0] >= head:
            break
        gaps = pairwise([*where, len(traits)])
        if all(counts[end] - counts[start] >= MIN_PARAGRAPHS and sizes[end] - sizes[start] >= MIN_CHARACTERS
               for start, end in gaps) and all(_opens(traits, index, repeated) for index in where):
            return where
    return []


def _form(trait: Traits) -> str:
    """What a line is to a template: dates and names vary."""
    return DATE if trait.dateline else NAMES if trait.byline else trait.folded


def _opens(traits: Sequence[Traits], anchor: int, repeated: set[str]) -> bool:
    """Behind the anchor, before the first paragraph, stand a title of its own and another line of the template."""
    title = template = False
    for trait in traits[anchor + 1:anchor + 1 + MAX_OPENING]:
        if trait.shape == PROSE and not trait.verdict:
            break
        if trait.verdict in (META, BYLINE) or _form(trait) in repeated:
            template = True
        elif not trait.verdict and trait.words >= MIN_TITLE_WORDS and trait.repeated == 1:
            title = True
    return title and template
