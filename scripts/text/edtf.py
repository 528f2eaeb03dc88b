"""Dates as EDTF (ISO 8601-2) strings: `2020-07-13`, `2023-02`, `2020`, `2020-02/..`, `2017-10/2017-12`, `2017~`.

Seasons are `2020-21` (spring) to `2020-24` (winter), quarters `2020-33` to `2020-36`, as level 2 numbers them.
"""
from __future__ import annotations

import calendar
import datetime
import re
from functools import lru_cache

SIMPLE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?\Z")
SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}


def valid(text: str) -> bool:
    """True for an EDTF date or interval, of the kinds above, whose days exist."""
    first, slash, last = text.partition("/")
    if not slash:
        return bounds(text) is not None
    if first == last or ("" in (first, last)):
        return first == last and bounds(first) is not None
    ends = [bounds(end) for end in (first, last) if end != ".."]
    return bool(ends) and None not in ends and (len(ends) == 1 or ends[0][0] <= ends[1][1])


@lru_cache(maxsize=100_000)
def bounds(text: str) -> tuple[datetime.date, datetime.date] | None:
    """First and last day that a simple EDTF date covers, None where it is none (or does not exist)."""
    match = SIMPLE.match(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if month is None:
            return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        if day is None and month in SEASON_MONTHS:
            first, last = SEASON_MONTHS[month]
            return datetime.date(year, first, 1), datetime.date(year, last, calendar.monthrange(year, last)[1])
        if day is None:
            return datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])
        return (same := datetime.date(year, month, day)), same
    except (ValueError, calendar.IllegalMonthError):
        return None


def first_day(text: str) -> datetime.date | None:
    """The earliest day of a date or interval; None where it is open there or no date."""
    found = bounds(text.partition("/")[0])
    return found[0] if found else None


def last_day(text: str) -> datetime.date | None:
    """The latest day of a date or interval; None where it is open there or no date."""
    found = bounds(text.rpartition("/")[2])
    return found[1] if found else None


def year(text: str | None) -> int | None:
    """The year in which a date (or an interval's known end) begins."""
    day = text and (first_day(text) or last_day(text))
    return day.year if day else None
