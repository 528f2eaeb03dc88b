"""Short lines that are text though no sentence: what a colon announces, and particulars that come back in every part of
a text, as in lists of films, hearings or matches."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from scripts.reading.traits import PROSE, SHORT, Traits

MAX_LIST = 40       # short lines in a row that one colon can announce
MAX_RECORD = 10     # lines of one record
MIN_COMMON = 2      # of them that come back in another record


def listed(traits: Sequence[Traits]) -> frozenset[int]:
    """Indices of the short lines, in a row and not parted by blank lines, below one that ends with a colon, and of the
    records of a text."""
    return frozenset(_announced(traits)) | frozenset(_records(traits))


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


def _runs(traits: Sequence[Traits]) -> Iterator[range]:
    start = 0
    for index, trait in enumerate(traits):
        if trait.shape == SHORT and not trait.verdict:
            continue
        if index - start >= MIN_COMMON and trait.shape == PROSE and not trait.verdict:
            yield range(start, index)
        start = index + 1
