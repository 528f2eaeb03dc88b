"""Short lines that are text though no sentence: what a colon announces, and particulars that come back in every part of
a text, as in lists of films, hearings or matches."""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from scripts.reading.phrases import alternatives, words
from scripts.reading.summaries import key_points
from scripts.reading.traits import BULLET, PROSE, SHORT, WORD, Traits, glue

MIN_AMOUNTS = 3     # lines that begin with a number
MAX_BESIDE = 3      # lines above what is measured out and behind it
FIGURES = "0123456789¼½¾⅓⅔"
MOST = 0.6          # of the lines of such a list
AMOUNT = re.compile(r"(\d{1,4})(?!\d|[:.]\d\d\b(?!\.))[\s.,/½–-]")
# "Ost – West 27:25", "Ost 16 14 0 2": the name of somebody, and behind it a result.
RESULT = re.compile(r".*[^\W\d_].*\s\d{1,4}(?:\s?[:|–-]\s?\d{1,4}|\s\|)[\s\d:|,()–-]*")
RESULT_ENDS = "0123456789:|,()–-"
MAX_ENTRY = 150     # characters
CLOCK = re.compile(r"\d{1,2}[.:]\d\d\s?([^\W\d_]{1,4})\.?\s*[:–-]?\s+\S")  # "14.30 Uhr: Siegerehrung"
RANK = re.compile(r"\d{1,3}[.)]\s+\S")
MIN_RESULTS, MIN_DENSE = 3, 0.5
MAX_ROW_WORDS = 8
MAX_HEADS = 2       # lines above a list below a text
MIN_NAMED = 0.15    # share of such a list's lines that name what the text names
MIN_NAME = 3        # letters
MAX_LIST = 40       # short lines in a row that one colon can announce
MAX_RECORD = 10     # lines of one record
MIN_COMMON = 2      # of them that come back in another record


def listed(traits: Sequence[Traits]) -> frozenset[int]:
    """Indices of the short lines, in a row and not parted by blank lines, below one that ends with a colon, and of the
    records of a text."""
    return frozenset(_announced(traits)) | frozenset(_records(traits)) | amounts(traits) | frozenset(
        _results(traits)) | frozenset(key_points(traits))


def closing(traits: Sequence[Traits], start: int, end: int) -> int:
    """The end of a text with the tables and lists that follow it: they name what the text names."""
    if end == len(traits) or not _is_free(traits[end]):
        return end
    named = {word for trait in traits[start:end] for word in _names(trait)}
    results = {*_results(traits), *key_points(traits)}
    while True:
        first = end
        while first < min(end + MAX_HEADS, len(traits)) and first not in results and _is_free(traits[first]) \
                and not _is_row(traits[first]):
            first += 1
        stop = first
        while stop < len(traits) and (stop in results or _is_row(traits[stop])):
            stop += 1
        known = sum(not named.isdisjoint(_names(trait)) for trait in traits[first:stop])
        announced = first > end and traits[first - 1].text.endswith(":")
        least = 1 if announced else max(2, MIN_NAMED * (stop - first))
        if stop - first < (2 if announced else MIN_RESULTS) or known < least:
            return end
        end = stop


def _is_free(trait: Traits) -> bool:
    return trait.shape == SHORT and not trait.verdict


def _is_row(trait: Traits) -> bool:
    return _is_free(trait) and (trait.bullet or (
        trait.words <= MAX_ROW_WORDS and (is_entry(trait.text) or bool(RANK.match(trait.text)))))


def _names(trait: Traits) -> set[str]:
    return {word.casefold() for word in WORD.findall(trait.text) if len(word) >= MIN_NAME
            and word.casefold() not in glue()}


def _results(traits: Sequence[Traits]) -> Iterator[int]:
    """Results, or the times of a programme, with the lines between them and a heading: days, groups."""
    start = 0
    for index in range(len(traits) + 1):
        if index < len(traits) and _is_free(traits[index]):
            continue
        rows = [i for i in range(start, index) if is_entry(traits[i].text)]
        if len(rows) >= MIN_RESULTS and len(rows) >= MIN_DENSE * (rows[-1] + 1 - rows[0]):
            below = start > 0 and traits[start - 1].shape == PROSE and not traits[start - 1].verdict
            yield from range(max(start, rows[0] - MAX_HEADS) if below else rows[0], rows[-1] + 1)
        start = index + 1


def is_entry(line: str) -> bool:
    """True for a result, or an hour with what happens then."""
    if len(line) > MAX_ENTRY:
        return False
    if line[0].isdigit() and (clock := CLOCK.match(line)) is not None and clock[1].casefold() in words("clock"):
        return True
    return line[-1] in RESULT_ENDS and bool(RESULT.fullmatch(line))


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
    return frozenset(_amounts(traits)) | frozenset(_ingredients(traits))


def is_measured(line: str) -> bool:
    """True for a line such as `250 g Mehl` or `2 eetlepels olie`."""
    return line[:1] in FIGURES and bool(_measured().match(line))


def _ingredients(traits: Sequence[Traits]) -> Iterator[int]:
    """Runs of short lines that are measured out, with what stands among them, the line above and those behind."""
    start = 0
    for index in range(len(traits) + 1):
        if index < len(traits) and _is_free(traits[index]):
            continue
        measured = [i for i in range(start, index) if is_measured(_without_bullet(traits[i]))]
        if len(measured) >= MIN_AMOUNTS and len(measured) >= MIN_DENSE * (measured[-1] + 1 - measured[0]):
            top = max(start, measured[0] - MAX_BESIDE)
            first = next((i for i in range(top, measured[0]) if traits[i].folded.startswith(words("ingredients"))),
                         max(start, measured[0] - 1))
            yield from range(first, min(index, measured[-1] + 1 + MAX_BESIDE))
        start = index + 1


@cache
def _measured() -> re.Pattern[str]:
    return re.compile(rf"(?i)[\d¼½¾⅓⅔][\d\s.,/½¼¾+–-]{{0,12}}\s?(?:{alternatives('kitchen_units')})(?!\w)\.?\s+\S")


def _amounts(traits: Sequence[Traits]) -> Iterator[int]:
    """Runs of short lines right below a paragraph, or with a dot before each, most of which begin with a number:
    amounts, days, results. Ranks count up, and a page's lists have the time of day before each title."""
    start = 0
    for index in range(len(traits) + 1):
        if index < len(traits) and _is_free(traits[index]) and (
                index == start or traits[index].bullet == traits[index - 1].bullet):
            continue
        run = traits[start:index]
        numbers = [match[1] for trait in run if (match := AMOUNT.match(_without_bullet(trait)))]
        above = traits[start - 1] if start else None
        below = above and above.shape != SHORT and not above.verdict
        if (len(run) >= MIN_AMOUNTS and (below or all(trait.bullet for trait in run))
                and len(numbers) >= MOST * len(run) and numbers != sorted(set(numbers), key=int)):
            yield from range(start, index)
        start = index if index < len(traits) and _is_free(traits[index]) else index + 1


def _without_bullet(trait: Traits) -> str:
    bullet = BULLET.match(trait.text)
    return trait.text[bullet.end():] if bullet and not trait.text[0].isdigit() else trait.text


def _runs(traits: Sequence[Traits]) -> Iterator[range]:
    start = 0
    for index, trait in enumerate(traits):
        if trait.shape == SHORT and not trait.verdict:
            continue
        if index - start >= MIN_COMMON and trait.shape == PROSE and not trait.verdict:
            yield range(start, index)
        start = index + 1
