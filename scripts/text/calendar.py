"""Calendar arithmetic on EDTF dates of any precision, from what a text says and a day it is said on."""
from __future__ import annotations

import calendar
import datetime
import re
from typing import NamedTuple

PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?\Z")
SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
MONTHS_OF = {"month": 1, "quarter": 3, "half-year": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_OF = {"day": 1, "week": 7}
QUARTER_CODE = 32  # EDTF level 2: quarters are 33 to 36
PIVOT = 50         # two-digit years up to this are 20xx


class Reference(NamedTuple):
    """The date of publication, as far as it is known."""
    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> datetime.date | None:
        return datetime.date(self.year, self.month, self.day) if self.day else None


def reference(published: datetime.date | str | None) -> Reference:
    """What is known of the publication date; nothing of an interval, a season or a string that is no date."""
    if isinstance(published, datetime.date):
        return Reference(published.year, published.month, published.day)
    found = PUBLISHED.match(published or "")
    if not found:
        return Reference()
    year, month, day = (int(part) if part else None for part in found.groups())
    return Reference(year, month, day) if edtf(year, month, day) else Reference()


def edtf(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """`2020`, `2020-07` or `2020-07-13`; None where there is no such day."""
    if month is None:
        return f"{year:04d}" if 0 < year < 10000 else None
    if not (1 <= month <= 12 and 0 < year < 10000):
        return None
    if day is None:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= day <= calendar.monthrange(year, month)[1] else None


def full_year(number: int) -> int:
    """The year that two digits stand for."""
    return number if number > 99 else number + (2000 if number <= PIVOT else 1900)


def nearest_year(month: int, day: int | None, now: Reference) -> int | None:
    """The year that brings a month (and day) nearest to the publication."""
    if now.year is None or now.month is None:
        return None
    middle = datetime.date(now.year, now.month, now.day or 15)
    candidates = [year for year in (now.year, now.year - 1, now.year + 1) if edtf(year, month, day)]
    return min(candidates, key=lambda year: abs((datetime.date(year, month, day or 15) - middle).days), default=None)


def shifted(unit: str, by: int | float, now: Reference) -> str | None:
    """The day, week, month, quarter or year `by` units from the publication; a week or decade as an interval.
    None where the publication date is not known well enough."""
    if by != int(by):
        return None
    by = int(by)
    if unit == "day":
        return _moved(now.date, by)
    if unit == "week":
        return week(now.date + datetime.timedelta(weeks=by)) if _in_range(now.date, by * 7) else None
    if unit == "year":
        return edtf(now.year + by) if now.year else None
    if unit == "decade" and now.year:
        return decade((now.year // 10 + by) * 10)
    if unit == "century" and now.year:
        return century((now.year - 1) // 100 + 1 + by)
    if now.month is None or unit not in MONTHS_OF:
        return None
    count = now.year * 12 + now.month - 1
    if unit == "month":
        count += by
        return edtf(count // 12, count % 12 + 1)
    size = MONTHS_OF[unit]
    count = (count // size + by) * size
    return part_of_year(count // 12, unit, count % 12 // size + 1)


def before_or_after(unit: str, by: float, now: Reference) -> str | None:
    """The date `by` units from the publication, as precise as the unit allows ("drei Wochen" a day, "drei Monate" a
    month)."""
    if unit in DAYS_OF:
        days = by * DAYS_OF[unit]
        return _moved(now.date, int(days)) if days == int(days) else None
    if unit not in MONTHS_OF or by * MONTHS_OF[unit] != int(by * MONTHS_OF[unit]) or now.year is None:
        return None
    months = int(by * MONTHS_OF[unit])
    if unit in ("year", "decade", "century") and months % 12 == 0:
        return edtf(now.year + months // 12)
    if now.month is None:
        return None
    count = now.year * 12 + now.month - 1 + months
    return edtf(count // 12, count % 12 + 1)


def _in_range(day: datetime.date | None, days: int) -> bool:
    return day is not None and abs(days) < 365_000 and 366 < day.toordinal() + days < 3_600_000


def _moved(day: datetime.date | None, days: int) -> str | None:
    return (day + datetime.timedelta(days=days)).isoformat() if _in_range(day, days) else None


def week(day: datetime.date) -> str:
    """The week of a day as an interval, Monday to Sunday."""
    monday = day - datetime.timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + datetime.timedelta(days=6)).isoformat()}"


def weekday(number: int, shift: int | None, now: Reference) -> str | None:
    """The weekday (Monday is 1) nearest before or on the publication; with a shift the first (second) after it, or
    before it; shift 0 is the one in the same week."""
    if now.date is None:
        return None
    behind = (now.date.isoweekday() - number) % 7
    if shift is None:
        return _moved(now.date, -behind)
    if shift == 0:
        return _moved(now.date, number - now.date.isoweekday())
    if shift < 0:
        return _moved(now.date, -(behind or 7) + 7 * (shift + 1))
    return _moved(now.date, 7 - behind + 7 * (shift - 1))


def weekday_of_week(number: int, weeks: float, now: Reference) -> str | None:
    """The weekday in the week that many weeks from that of the publication."""
    if now.date is None or weeks != int(weeks):
        return None
    return _moved(now.date, number - now.date.isoweekday() + 7 * int(weeks))


def nth_weekday(nth: int, number: int | None, year: int, month: int) -> str | None:
    """The nth (-1: last) weekday of a month, or its nth day where no weekday is given."""
    days = [day for day in range(1, calendar.monthrange(year, month)[1] + 1)
            if number is None or datetime.date(year, month, day).isoweekday() == number]
    index = nth if nth < 0 else nth - 1
    return edtf(year, month, days[index]) if -len(days) <= index < len(days) else None


def season(code: int, year: int) -> str:
    """EDTF level 1: 21 spring to 24 winter."""
    return f"{year:04d}-{code}"


def nearest_season(code: int, now: Reference) -> str | None:
    year = nearest_year(SEASON_STARTS[code] + 1 if code < 24 else 1, None, now)
    if year is None:
        return None
    return season(code, year - 1 if code == 24 else year)


def part_of_year(year: int, unit: str, number: int) -> str | None:
    """A quarter (EDTF level 2) or half of a year (an interval)."""
    if unit == "quarter" and 1 <= number <= 4:
        return f"{year:04d}-{QUARTER_CODE + number}"
    if unit == "half-year" and 1 <= number <= 2:
        return f"{year:04d}-{6 * number - 5:02d}/{year:04d}-{6 * number:02d}"
    return None


def decade(first: int) -> str:
    return f"{first:04d}/{first + 9:04d}"


def century(number: int) -> str:
    return f"{100 * number - 99:04d}/{100 * number:04d}"
