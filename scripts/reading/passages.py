"""Lines -> passages: a paragraph that was wrapped at a fixed width counts as one, every other line for itself."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scripts.reading.columns import flows
from scripts.reading.syllables import hyphenated, put_together

NARROWEST, WIDEST = 45, 100  # columns at which people and programs wrap text
MIN_WRAPPED_LINES = 3        # a paragraph must have so many lines to prove that a document is wrapped


@dataclass(frozen=True)
class Passage:
    """`text` of the lines `rows` (number in the file, text); `gap`: blank lines before it."""
    text: str
    rows: tuple[tuple[int, str], ...]
    gap: int = 0

    @property
    def line(self) -> int:
        return self.rows[0][0]


def passages(lines: Sequence[str], first_line: int = 1) -> list[Passage]:
    """Every non-blank line ends in exactly one passage, in order."""
    groups = list(_groups(lines, first_line))
    width = _wrapping_width(groups)
    compounds = hyphenated(lines)
    result: list[Passage] = []
    for gap, rows in groups:
        for piece in _wrapped(rows, width) if width else _flowing(rows):
            result.append(Passage(put_together([text for _, text in piece], compounds), tuple(piece), gap))
            gap = 0
    return result


def _groups(lines: Sequence[str], first_line: int) -> Iterator[tuple[int, list[tuple[int, str]]]]:
    """Runs of lines without a blank one between them, each with the number of blank lines before it."""
    gap, rows = 0, []
    for number, line in enumerate(lines, first_line):
        if line:
            rows.append((number, line))
            continue
        if rows:
            yield gap, rows
            gap, rows = 0, []
        gap += 1
    if rows:
        yield gap, rows


def _wrapping_width(groups: list[tuple[int, list[tuple[int, str]]]]) -> int | None:
    """The column at which the document is wrapped, None where that is not certain: in a wrapped paragraph no line
    could have taken the first word of the next one."""
    widths = [max(len(text) for _, text in rows) for _, rows in groups if len(rows) >= MIN_WRAPPED_LINES]
    if not widths:
        return None
    width = max(widths)
    if not NARROWEST <= width <= WIDEST:
        return None
    full = short = 0
    for _, rows in groups:
        for (_, text), (_, following) in pairwise(rows):
            if _is_full(text, following, width):
                full += 1
            else:
                short += 1
    longest = max(len(text) for _, rows in groups for _, text in rows)
    return width if full >= 4 * short and full >= MIN_WRAPPED_LINES and longest <= width else None


def _is_full(text: str, following: str, width: int) -> bool:
    return len(text) + 1 + len(following.split(" ", 1)[0]) > width


def _wrapped(rows: list[tuple[int, str]], width: int) -> Iterator[list[tuple[int, str]]]:
    piece: list[tuple[int, str]] = []
    for row in rows:
        if piece and not _is_full(piece[-1][1], row[1], width):
            yield piece
            piece = []
        piece.append(row)
    if piece:
        yield piece


def _flowing(rows: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """The rows of each paragraph of a column, and every other row by itself."""
    done = 0
    for start, end in flows(rows):
        yield from ([row] for row in rows[done:start])
        yield rows[start:end]
        done = end
    yield from ([row] for row in rows[done:])
