"""Lines of a narrow column, or wrapped without blank lines between paragraphs: which of them flow into each other.

Prose that a column cuts goes on in the next line in the midst of a sentence. So its lines mostly begin in small
letters, seldom end with a sign, and could not have taken the first word of the next one; sentences end within them.
Poems, addresses, lists, tables and menus fail in one or more of these.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

Row = tuple[int, str]

NARROWEST, WIDEST = 24, 110   # characters of the longest line
MIN_LINES = 4
MIN_WORDS = 2.8               # a line, on average
MIN_SMALL = 0.4               # share of lines that go on in small letters
MAX_SIGNS = 0.4               # share of lines that end with a sign: verses do
MIN_FULL = 0.75               # share of lines within a sentence that are as long as the column lets them be
# Lines, shares of those that go on small and in which a sentence ends, and words a line, of prose whose lines may have
# any length.
LONG, MOSTLY_SMALL, MIN_ENDS, MANY_WORDS = 12, 0.7, 0.15, 7
FULL, SHORT = 0.75, 0.88      # share of the column's width that a line fills with the next word; a paragraph's last not
MAX_WORD = 30                 # characters of a line that is one word
MAX_APART = 3                 # lines in a row that do not go on in small letters
SENTENCE_END = re.compile(r"[.!?…][\"'“”’‘»«›‹)\]]*$")
INNER_END = re.compile(r"[^\W\d]{2}[.!?…][\"'“”’»«)\]]*\s+[\"„“‘«»(]?[A-ZÄÖÜ\d]")
SIGN = (".", "!", "?", ":", ";", ",", "…", "“", "”", "\"", "|")
BULLET = re.compile(r"(?:[•·▪●◦‣■□▶►✓✔➤»*]|[-–—](?=\s)|\d{1,2}[.)])\s*")


def flows(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Ranges of rows, in order, each of which holds the lines of one paragraph; every other row stands for itself."""
    for start, end in _runs(rows):
        room = _room([text for _, text in rows[start:end]])
        first = start
        for index in range(start, end):
            last = index + 1 == end
            if last or _ends_paragraph(rows[index][1], rows[index + 1][1], room):
                if index > first:
                    yield first, index + 1
                first = index + 1


def _runs(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Ranges of rows that are a column of prose."""
    start, index = 0, 0
    while index + 1 < len(rows):
        if not _goes_on(rows[index][1], rows[index + 1][1]):
            index += 1
            continue
        first = last = index  # last: the last line that goes on
        while index + 1 < len(rows) and index - last <= MAX_APART and _can_be_cut(rows[index + 1][1]):
            if _goes_on(rows[index][1], rows[index + 1][1]):
                last = index
            index += 1
        end = min(last + 2, len(rows))
        first, end = _widened(rows, start, first, end)
        if _is_column([text for _, text in rows[first:end]]):
            yield first, end
        start = index = max(end, last + 1)


def _widened(rows: Sequence[Row], start: int, first: int, end: int) -> tuple[int, int]:
    """The range with the lines before and behind it that are as long and of the same sentence or paragraph."""
    width = max(len(text) for _, text in rows[first:end])
    while first > start and len(rows[first - 1][1]) <= width and not BULLET.match(rows[first][1]) and (
            _fills(rows[first - 1][1], rows[first][1], width)):
        first -= 1
    while end < len(rows) and len(rows[end][1]) <= width and not BULLET.match(rows[end][1]) and (
            _fills(rows[end - 1][1], rows[end][1], width)):
        end += 1
    return first, end


def _is_column(lines: Sequence[str]) -> bool:
    width = max(map(len, lines))
    if len(lines) < MIN_LINES or not NARROWEST <= width <= WIDEST:
        return False
    pairs = [(line, following) for line, following in pairwise(lines) if not SENTENCE_END.search(line)]
    small = sum(following[:1].islower() for _, following in pairwise(lines))
    full = sum(_fills(line, following, width) for line, following in pairs)
    ends = sum(bool(INNER_END.search(line)) for line in lines)
    said = sum(line.count(" ") + 1 for line in lines)
    certain = (small >= MOSTLY_SMALL * (len(lines) - 1) and len(lines) >= LONG and ends >= MIN_ENDS * len(lines)
               and said >= MANY_WORDS * len(lines))
    return (small >= MIN_SMALL * (len(lines) - 1) and (certain or full >= MIN_FULL * len(pairs))
            and said >= MIN_WORDS * len(lines)
            and sum(line.endswith(SIGN) for line in lines[:-1]) <= MAX_SIGNS * (len(lines) - 1)
            and any(INNER_END.search(line) or SENTENCE_END.search(line) for line in lines))


def _can_be_cut(line: str) -> bool:
    """False for a line that no column cut: a long one, and an address."""
    return len(line) <= WIDEST and (" " in line or len(line) <= MAX_WORD)


def _goes_on(line: str, following: str) -> bool:
    """True where the next line goes on in small letters with the sentence of this one."""
    return len(line) <= WIDEST and following[:1].islower() and not SENTENCE_END.search(line) and not (
        BULLET.match(following))


def _fills(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(" ", 1)[0]) > FULL * width


def _room(lines: Sequence[str]) -> float:
    """The length up to which a line and the next word together would have stood in one line: the column's width where
    signs were counted, something less where they have different widths, as in print."""
    width = max(map(len, lines))
    counted = all(len(line) + 1 + len(following.split(" ", 1)[0]) > width for line, following in pairwise(lines)
                  if not SENTENCE_END.search(line))
    return width if counted else SHORT * width


def _ends_paragraph(line: str, following: str, room: float) -> bool:
    if BULLET.match(following):
        return True
    return bool(SENTENCE_END.search(line)) and not following[:1].islower() and (
        len(line) + 1 + len(following.split(" ", 1)[0]) <= room)
