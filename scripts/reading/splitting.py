"""A document with several articles -> the passages of each.

Pages that hold several articles repeat themselves around each: a category, a word such as "Veröffentlicht", a date, a
byline. Such an anchor must come back three times (twice where several lines come back together), with a title of its
own beside it and at least two paragraphs before it comes back: teasers, lists and tickers have none of that. A ruled
line parts articles where a title with a date or a name follows each time.
"""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from scripts.reading.phrases import words as phrase_words
from scripts.reading.traits import BYLINE, COMMENTS, META, OTHER_NEWS, PROSE, SHORT, Traits

MAX_ANCHOR = 60
MAX_OPENING = 16         # passages between an anchor and the first paragraph
MIN_REPEATS = 3
MIN_PARAGRAPHS, MIN_CHARACTERS = 2, 300
MIN_TEMPLATE_OF_PAIR = 3  # lines that come back together where there are only two articles
MIN_TITLE_WORDS, MIN_DATED_TITLE_WORDS = 2, 3
DATE, NAMES, RULE = "<date>", "<names>", "<rule>"
RULED = re.compile(r"([-=*_#~•–—])(?:\s?\1){2,}")


def split(traits: Sequence[Traits]) -> list[tuple[int, int]]:
    """Ranges of indices, one for each article; together they hold every passage."""
    starts = _starts(traits)
    if len(starts) < 2:
        return [(0, len(traits))]
    return list(pairwise([0, *starts[1:], len(traits)]))


def _starts(traits: Sequence[Traits]) -> list[int]:
    """Where each article begins; empty where the document is one."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, trait in enumerate(traits):
        if trait.shape == SHORT and trait.size <= MAX_ANCHOR:
            places[_form(trait)].append(index)
    repeated = {form for form, where in places.items() if len(where) > 1}
    text = _Text(traits)
    for form in sorted(repeated, key=lambda form: places[form][0]):
        where = places[form]
        if form == RULE:
            starts = [0, *(index + 1 for index in where)]
        elif where[0] < text.head:
            starts = where
        else:
            continue
        for candidate in (starts, [index - 1 for index in starts]):
            if candidate[0] >= 0 and text.parts(candidate) and _alike(traits, candidate, form, repeated):
                return [index - (form == RULE and index > 0) for index in candidate]
    if len(rules := places.get(RULE, ())) == 1:
        candidate = [0, rules[0] + 1]
        if text.parts(candidate) and _alike(traits, candidate, RULE, repeated):
            return [0, rules[0]]
    return []


class _Text:
    """Running sums of a document's paragraphs."""

    def __init__(self, traits: Sequence[Traits]) -> None:
        sizes = [trait.size if trait.shape == PROSE and not trait.verdict else 0 for trait in traits]
        self.head = next((index for index, size in enumerate(sizes) if size), 0)
        self._counts = list(accumulate((size > 0 for size in sizes), initial=0))
        self._sizes = list(accumulate(sizes, initial=0))

    def parts(self, starts: Sequence[int]) -> bool:
        """True where a text of some length follows every start before the next."""
        gaps = pairwise([*starts, len(self._sizes) - 1])
        return all(self._counts[end] - self._counts[start] >= MIN_PARAGRAPHS
                   and self._sizes[end] - self._sizes[start] >= MIN_CHARACTERS for start, end in gaps)


def _form(trait: Traits) -> str:
    """What a line is to a template: dates, names and the length of a rule vary."""
    if trait.dateline:
        return DATE
    if trait.byline:
        return NAMES
    return trait.folded or (RULE if RULED.fullmatch(trait.text) else trait.text)


def _alike(traits: Sequence[Traits], starts: Sequence[int], form: str, repeated: set[str]) -> bool:
    """Every article opens with a title of its own, and with lines of the same template."""
    words = MIN_DATED_TITLE_WORDS if form in (DATE, NAMES, RULE) else MIN_TITLE_WORDS
    titles, template = set(), []
    for start in starts:
        lines = list(_opening(traits, start))
        foot = phrase_words("author_labels")
        if any(line.verdict in (OTHER_NEWS, COMMENTS) or line.folded in foot for line in lines):
            return False
        title = next((line for line in lines if not line.verdict and line.words >= words and line.repeated == 1
                      and line.shape == SHORT), None)
        if title is None:
            return False
        titles.add(title.folded)
        template.append({_form(line) for line in lines
                         if line.verdict in (META, BYLINE) or _form(line) in repeated} - {title.folded})
    common = set.intersection(*template)
    needed = MIN_TEMPLATE_OF_PAIR if len(starts) < MIN_REPEATS else 1 if form in (DATE, NAMES, RULE) else 2
    return len(titles) == len(starts) and len(common) >= needed


def _opening(traits: Sequence[Traits], start: int) -> Iterator[Traits]:
    """The lines from a start to its first paragraph."""
    for trait in traits[start:start + MAX_OPENING]:
        if trait.shape == PROSE and not trait.verdict:
            return
        yield trait
