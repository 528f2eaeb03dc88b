"""What a matched date pattern means: an EDTF date, a range, or an expression that cannot be resolved."""
from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple

from scripts.text import calendar as days
from scripts.text.calendar import Reference
from scripts.text.patterns import Matched

Fields = Mapping[str, object]


class Moment(NamedTuple):
    """`value` is EDTF, or None where it is not known; a range has `low` and `high` instead. `relative`: what the
    text says depends on when it was said."""
    value: str | None = None
    low: str | None = None
    high: str | None = None
    qualifier: str | None = None
    relative: bool = True


UNKNOWN = Moment()
WEEKDAYS = ("WEEKDAY", "WEEKDAYWORD", "SHORTDAY", "SHORTDAYPOINT")


def moment(group: str, matched: Matched, now: Reference) -> Moment | None:
    """The meaning of what a pattern of a group matched; None where it is no date after all (a 31st of June)."""
    return GROUPS[group](_fields(matched), now)


def _fields(matched: Matched) -> dict[str, object]:
    fields: dict[str, object] = {}
    for name, meaning in matched:
        if name == "PERIODPART":  # "Jahresende"
            fields["PART"] = True
        name = "UNIT" if name in ("PERIOD", "PERIODPART") else name
        fields[f"{name}2" if name in fields else name] = meaning
    return fields


def _year(fields: Fields, now: Reference) -> tuple[int | None, bool]:
    """The year that is said, and whether one is said at all."""
    for name in ("YEAR", "SHORTYEAR", "APOSTROPHEYEAR", "LONEYEAR"):
        if name in fields:
            return days.full_year(int(fields[name])), True
    if "SHIFT" in fields and "year" in (fields.get("UNIT"), fields.get("UNIT2")):
        return (now.year + int(fields["SHIFT"]) if now.year else None), True
    if (fields.get("UNIT") == "year" and "PART" in fields) or fields.get("UNIT2") == "year":
        return now.year, True
    return None, False


def _calendar(fields: Fields, now: Reference) -> Moment | None:
    year, said = _year(fields, now)
    absolute = any(name in fields for name in ("YEAR", "SHORTYEAR", "APOSTROPHEYEAR", "LONEYEAR"))
    if "NUMERIC" in fields or "DAYMONTH" in fields:
        own, month, day = fields.get("NUMERIC") or fields["DAYMONTH"]
        if own is None and not said:
            return _day(None, False, month, day, now)
        return _fixed(days.edtf(days.full_year(own) if own is not None else year, month, day))
    if "SPLITYEAR" in fields:
        first = int(fields["SPLITYEAR"])
        return _fixed(f"{first}/{first + 1}")
    if "DECADE" in fields:
        return _fixed(days.decade(int(fields["DECADE"])))
    if "QUARTER" in fields:
        return _part(year, said, "quarter", int(fields["QUARTER"]), absolute, now)
    month = fields.get("MONTH", fields.get("MONTHWORD"))
    if "ORDINAL" in fields and month:
        return _nth(fields, year, said, int(month), now)
    if "ORDINAL" in fields:
        return _part(year, said, str(fields.get("UNIT")), int(fields["ORDINAL"]), absolute, now)
    if "DAY" in fields and month:
        return _day(year, said, int(month), int(fields["DAY"]), now)
    if "DAYTH" in fields or "DAY" in fields:
        day = int(fields.get("DAYTH", fields.get("DAY")))
        found = days.edtf(now.year, now.month, day) if now.month else None
        return Moment(found) if found else UNKNOWN if day <= 31 else None
    if month:
        return _month(fields, year, said, int(month), absolute, now)
    code = fields.get("SEASON", fields.get("SEASONWORD"))
    if code:
        if said:
            return Moment(days.season(int(code), year) if year else None, relative=not absolute)
        shift = fields.get("SHIFT")
        found = days.nearest_season(int(code), now)
        if shift and found:
            found = days.season(int(code), now.year + int(shift))
        return Moment(found)
    if said:
        return Moment(days.edtf(year) if year else None, relative=not absolute)
    if "PART" in fields and "UNIT" in fields:
        return _shift({**fields, "SHIFT": fields.get("SHIFT", 0)}, now)
    return None


def _fixed(value: str | None) -> Moment | None:
    return Moment(value, relative=False) if value else None


def _day(year: int | None, said: bool, month: int, day: int, now: Reference) -> Moment | None:
    if not days.edtf(2000, month, day):
        return None
    if not said:
        year = days.nearest_year(month, day, now)
    if year is None:
        return UNKNOWN
    found = days.edtf(year, month, day)
    return Moment(found, relative=not said) if found else None


def _month(fields: Fields, year: int | None, said: bool, month: int, absolute: bool, now: Reference) -> Moment:
    shift = fields.get("SHIFT")
    if not said and shift is not None and "UNIT" not in fields:
        year = _shifted_month_year(month, int(shift), now)
    elif not said:
        year = days.nearest_year(month, None, now)
    return Moment(days.edtf(year, month) if year else None, relative=not absolute)


def _shifted_month_year(month: int, shift: int, now: Reference) -> int | None:
    """The year of "letzten Mai", "dieser Mai", "nächsten Mai"."""
    if now.year is None or now.month is None:
        return None
    if shift < 0:
        return now.year + shift + (1 if month < now.month else 0)
    if shift > 0:
        return now.year + shift - (1 if month > now.month else 0)
    return now.year


def _nth(fields: Fields, year: int | None, said: bool, month: int, now: Reference) -> Moment | None:
    if not said:
        year = days.nearest_year(month, None, now)
    if year is None:
        return UNKNOWN
    weekday = fields.get("WEEKDAY")
    found = days.nth_weekday(int(fields["ORDINAL"]), int(weekday) if weekday else None, year, month)
    return Moment(found) if found else None


def _part(year: int | None, said: bool, unit: str, number: int, absolute: bool, now: Reference) -> Moment | None:
    """The nth quarter, half or century."""
    if unit == "century" and number > 0:
        return _fixed(days.century(number))
    if number == -1:
        number = {"quarter": 4, "half-year": 2}.get(unit, 0)
    if days.part_of_year(2000, unit, number) is None:
        return None
    return Moment(days.part_of_year(year, unit, number) if year else None, relative=not absolute)


def _relative(fields: Fields, now: Reference) -> Moment | None:
    number = next((fields[name] for name in WEEKDAYS if name in fields), None)
    if number is not None:
        shift = fields.get("SHIFT")
        if fields.get("UNIT") == "week":
            return Moment(days.weekday_of_week(int(number), int(shift or 0), now))
        return Moment(days.weekday(int(number), None if shift is None else int(shift), now)) \
            if "UNIT" not in fields else None
    if "DEICTIC" in fields:
        return Moment(days.shifted("day", int(fields["DEICTIC"]), now))
    return _shift(fields, now)


def _shift(fields: Fields, now: Reference) -> Moment | None:
    if "SHIFT" not in fields or fields.get("UNIT") in (None, "day"):  # "the next day" counts from the story's own
        return None
    return Moment(days.shifted(str(fields["UNIT"]), int(fields["SHIFT"]), now))


def _distance(sign: int) -> Callable[[Fields, Reference], Moment | None]:
    def resolve(fields: Fields, now: Reference) -> Moment | None:
        number, unit = Decimal(str(fields.get("NUMBER", 1))), str(fields["UNIT"])
        if not 0 < number <= 5000:
            return None
        weekday = fields.get("WEEKDAY")
        if weekday is not None:
            return Moment(days.weekday_of_week(int(weekday), sign * float(number), now)) if unit == "week" else None
        about = "about" if unit != "day" else None  # "vor zwei Wochen" seldom means that very day
        value = days.before_or_after(unit, sign * float(number), now)
        return Moment(value, qualifier=about if value and len(value) == len("2020-07-13") else None)
    return resolve


def _coming(qualifier: str) -> Callable[[Fields, Reference], Moment | None]:
    """"bis Freitag", "ab Montag": the weekday that is still to come."""
    def resolve(fields: Fields, now: Reference) -> Moment | None:
        number = fields.get("WEEKDAYWORD", fields.get("WEEKDAY"))
        return Moment(days.weekday(int(number), 1, now), qualifier=qualifier) if number else None
    return resolve


def _since(fields: Fields, now: Reference) -> Moment | None:
    found = _distance(-1)(fields, now)
    return found._replace(qualifier="at-least") if found else None


def _window(fields: Fields, now: Reference) -> Moment | None:
    """"die letzten drei Monate": from then until now, or from now on."""
    shift, number = int(fields["SHIFT"]), Decimal(str(fields.get("NUMBER", 2)))
    if not 0 < number <= 5000 or shift == 0:
        return None
    unit, sign = str(fields["UNIT"]), 1 if shift > 0 else -1
    other = days.before_or_after(unit, sign * float(number), now)
    today = days.edtf(now.year, now.month, now.day) if now.year else None
    if other is None or today is None:
        return UNKNOWN
    today = today[:len(other)]
    return Moment(None, *((other, today) if sign < 0 else (today, other)))


def _span(fields: Fields, now: Reference) -> Moment | None:
    """"3. bis 12. September (2020)", "Januar bis März 2017"."""
    year, said = _year(fields, now)
    month = int(fields.get("MONTH2", fields["MONTH"]))
    if not said:
        year = days.nearest_year(month, None, now)
    if year is None:
        return Moment(relative=True)
    if "DAY2" in fields:
        low = days.edtf(year, int(fields["MONTH"]), int(fields["DAY"]))
        high = days.edtf(year, month, int(fields["DAY2"]))
    else:
        low, high = days.edtf(year, int(fields["MONTH"])), days.edtf(year, month)
    return Moment(None, low, high, relative=not said) if low and high and low <= high else None


GROUPS: Mapping[str, Callable[[Fields, Reference], Moment | None]] = {
    "calendar": _calendar, "relative": _relative, "ago": _distance(-1), "ahead": _distance(1), "since": _since,
    "window": _window, "until": _coming("at-most"), "from": _coming("at-least"),
    "span": _span, "alone": lambda fields, now: _calendar(fields, now) or _relative(fields, now),
}
