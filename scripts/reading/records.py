"""Short lines that are text though no sentence: what a colon announces, and particulars that come back in every part of
a text, as in lists of films, hearings or matches."""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from scripts.reading.traits import PROSE, SHORT, Traits

MIN_AMOUNTS = 3     # lines that begin with a number
MOST = 0.6          # of the lines of such a list
AMOUNT = re.compile(r"(\d{1,4})(?!\d|[:.]\d\d\b(?!\.))[\s.,/½–-]")
MAX_LIST = 40       # short lines in a row that one colon can announce
MAX_RECORD = 10     # lines of one record
MIN_COMMON = 2      # of them that come back in another record


def listed(traits: Sequence[Traits]) -> frozenset[int]:
    """Indices of the short lines, in a row and not parted by blank lines, below one that ends with a colon, and of the
    records of a text."""
    return frozenset(_announced(traits)) | frozenset(_records(traits)) | amounts(traits)


def _announced(traits: Sequence[Traits]) -> Iterator[int]:
    left = 0
    for index, trait in enumerate(traits):
        if trait.verdict or trait.shape != SHORT or (left and trait.passage.gap):
            left = 0
        if trait.text.endswith(":") and not trait.verdict:
            left = MAX_LIST
        elif left:
            left -= 1
            yield index


def _records(traits: Sequence[Traits]) -> Iterator[int]:
    """Runs of short lines above a paragraph that have several lines in common with another such run, but for numbers.
    Where other lines stand above these, the first one heads the record."""
    runs = [run for run in _runs(traits) if len(run) <= MAX_RECORD]
    places: dict[str, set[int]] = defaultdict(set)
    for number, run in enumerate(runs):
        for index in run:
            places[traits[index].folded].add(number)
    for run in runs:
        common = [index for index in run if len(places[traits[index].folded]) > 1]
        if len(common) >= MIN_COMMON:
            yield from run if common[0] == run[0] else run[1:]


def amounts(traits: Sequence[Traits]) -> frozenset[int]:
    """Indices of the lists of amounts, days or results of a text, as in recipes."""
    return frozenset(_amounts(traits))


def _amounts(traits: Sequence[Traits]) -> Iterator[int]:
    """Runs of short lines right below a paragraph, most of which begin with a number: amounts, days, results. Ranks
    count up, and a page's lists have the time of day before each title."""
    start = 0
    for index in range(len(traits) + 1):
        if index < len(traits) and traits[index].shape == SHORT and not traits[index].verdict:
            continue
        run = traits[start:index]
        numbers = [match[1] for trait in run if (match := AMOUNT.match(trait.text))]
        above = traits[start - 1] if start else None
        if (len(run) >= MIN_AMOUNTS and above and above.shape != SHORT and not above.verdict
                and len(numbers) >= MOST * len(run) and numbers != sorted(set(numbers), key=int)):
            yield from range(start, index)
        start = index + 1


def _runs(traits: Sequence[Traits]) -> Iterator[range]:
    start = 0
    for index, trait in enumerate(traits):
        if trait.shape == SHORT and not trait.verdict:
            continue
        if index - start >= MIN_COMMON and trait.shape == PROSE and not trait.verdict:
            yield range(start, index)
        start = index + 1
