"""The day with which a text opens: `Musterstadt, 12. März 2021 – Der Rat ...`, `12. März 2021 | Der Rat ...`."""
from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scripts.reading.datelines import FULL_HOUR, TIME
from scripts.reading.dates import Date, find_dates
from scripts.reading.phrases import fold, words
from scripts.reading.traits import glue

MAX_OPENING = 120
PLACE = r"[A-ZÄÖÜ][\w./() -]{1,50}?"
CODE = r"(?:\s*\([\w/-]{2,12}\))?"
BEFORE = re.compile(  # a place and a comma, in capitals alone, or with dashes around the day; an agency's code
    rf"[^.!?]{{0,60}}?[,(]\s*(?:[a-z]{{3}}\s)?|[A-ZÄÖÜ][A-ZÄÖÜß/-]+(?:\s[A-ZÄÖÜ/-]+)?\s|{PLACE}\s[-–—|/]\s"
    r"|[A-ZÄÖÜ][\w./ -]{1,40}\s\([a-z/-]{2,12}\)\s?[-–—]?\s?|\[|")
BARRED = re.compile(r"\|?(?:\s*[^|.!?]{2,40}\|){0,2}\s*")
SAID = re.compile(r"([^\d.!?]{3,30}):?\s*")
BAR = re.compile(  # or a point: the day is no part of the sentence
    r"\s*[|/]\s|/[A-ZÄÖÜ][\w-]{2,20}[.:]\s|\.\s+(?=[\"„“‘«»]?[A-ZÄÖÜ\d])|\]\s")
END = re.compile(rf"\s*[).]?{CODE}\s*(?:[-–—:]|//|\))\s")
HOUR = re.compile(rf"^[.,]?\s{TIME.pattern}", re.I)
POINT = re.compile(r"\.\s+(?=[\"„“‘«»]?[A-ZÄÖÜ])")
DASH = re.compile(r"\s*[-–—]\s+(?=[\"„“‘«»]?\w)")
GLUED = re.compile(r"\s+(?P<word>[A-ZÄÖÜ]\w*)")
NUMERIC = re.compile(r"[\d./-]+")
FIRST_SENTENCE = re.compile(r".{1,400}?[.!?](?=\s|$)")
RECENT = "1995"  # a day before the web is the day of a chronicle


def opening_day(paragraphs: Sequence[str]) -> str | None:
    """The day that stands before the first sentence of a text. A dash alone may follow the day of an event or of which
    a chronicle tells: there must be one such paragraph, that neither plans nor names an hour."""
    paragraph = paragraphs[0]
    for date in find_dates(paragraph[:MAX_OPENING])[:1]:
        before, behind = paragraph[:date.start], paragraph[date.end:]
        if not before:
            return date.value if BAR.match(behind) or _alone(paragraphs, date) else None
        if BARRED.fullmatch(before) and behind.lstrip().startswith("|"):
            return date.value
        if BEFORE.fullmatch(before) and (END.match(behind) or (before[0] == "[" and behind[:1] == "]")):
            return date.value
        if before.rstrip().endswith(",") and POINT.match(HOUR.sub("", behind, count=1)) and before.count(" ") <= 2:
            return date.value
        if before.endswith(") ") and GLUED.match(behind) and BEFORE.fullmatch(before):
            return date.value
        said = SAID.fullmatch(before)
        if said and fold(said[1]) in _published() and (
                END.match(behind) or BAR.match(behind) or before.rstrip().endswith(":")):
            return date.value
    return None


def _alone(paragraphs: Sequence[str], date: Date) -> bool:
    paragraph = paragraphs[0]
    behind = paragraph[date.end:]
    glued = GLUED.match(behind) if NUMERIC.fullmatch(paragraph[:date.end]) else None
    if not (DASH.match(behind) or (glued and glued["word"].casefold() in glue())) or date.value < RECENT:
        return False
    if any(other.start == 0 for text in paragraphs[1:] for other in find_dates(text[:MAX_OPENING])[:1]):
        return False
    first = FIRST_SENTENCE.match(behind)
    sentence = first[0] if first else behind[:MAX_OPENING]
    return not FULL_HOUR.search(sentence) and not set(fold(sentence).split()) & set(words("plans"))


@cache
def _published() -> frozenset[str]:
    return frozenset(map(fold, words("published")))
