"""What a scrape glued behind a headline: `Das Ufer gehört allen Meinung • Gestern • 3 Min. • 132 mal gelesen`."""
from __future__ import annotations

import re

from scripts.reading.dates import find_dates
from scripts.reading.particulars import reading_time
from scripts.reading.phrases import fold, phrases, words

BETWEEN = re.compile(r"\s[•·|]\s")
MIN_PARTICULARS = 2


def without_particulars(line: str) -> str:
    """The headline before two or more parts that are nothing but particulars, and without the section it ends with."""
    head, *others = BETWEEN.split(line)
    if len(others) < MIN_PARTICULARS or not all(map(_is_particular, others)):
        return line
    before, _, last = head.rpartition(" ")
    return before if " " in before and last[:1].isupper() and _is_section(last) else head


def _is_section(text: str) -> bool:
    return fold(text) in words("sections") or fold(text) in words("genres")


def _is_particular(part: str) -> bool:
    """A day, how old or how long a text is, how often it was read, or what a page offers to do with it."""
    folded = fold(part)
    return bool(reading_time().fullmatch(part.strip())) or bool(find_dates(part)) or any(
        phrases(key).match(folded) for key in ("meta", "boilerplate", "comments")) or all(
        token.isdecimal() or token in words("date_fillers") for token in folded.split())


def are_particulars(line: str) -> bool:
    """True for a line of nothing but a section and such parts."""
    head, *others = BETWEEN.split(line.strip())
    return len(others) >= MIN_PARTICULARS and (_is_section(head) or _is_particular(head)) and all(
        map(_is_particular, others))
