"""Durations as ISO 8601 strings in the finest unit that was named."""
from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

# Unit: (ISO designator, how many of the next finer unit it holds, that unit). Months have no fixed number of days.
FINER: dict[str, tuple[Decimal, str]] = {
    "millennium": (Decimal(1000), "year"), "century": (Decimal(100), "year"), "decade": (Decimal(10), "year"),
    "year": (Decimal(12), "month"), "half-year": (Decimal(6), "month"), "quarter": (Decimal(3), "month"),
    "week": (Decimal(7), "day"), "day": (Decimal(24), "hour"),
    "hour": (Decimal(60), "minute"), "minute": (Decimal(60), "second"),
}
DESIGNATORS = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S"}
CLOCK_UNITS = ("hour", "minute", "second")
ALWAYS_FINER = frozenset({"millennium", "century", "decade", "half-year", "quarter"})
ORDER = ("millennium", "century", "decade", "year", "half-year", "quarter", "month", "week", "day", "hour", "minute",
         "second", "millisecond")
FIXED = re.compile(r"PT(\d+)M")
Part = tuple[Decimal, str]


def iso_duration(parts: Sequence[Part]) -> str | None:
    """ISO 8601 for parts such as `[(1, "hour"), (32, "minute")]` (`PT92M`): parts that convert exactly are added up
    in the finest unit named, fractions go to finer units where these make them whole (`P18M` for 1.5 years)."""
    plain = [_plain(*part) for part in parts]
    merged = plain[:1]
    for value, unit in plain[1:]:
        coarse, name = merged[-1]
        lifted = _convert(coarse, name, unit)
        if lifted is None:
            merged.append((value, unit))
        else:
            merged[-1] = (lifted + value, unit)
    return _written(merged if len(merged) == 1 else plain)


def follows(coarse: str, fine: str) -> bool:
    """True where a unit is smaller than another, so that it may stand behind it ("1 Stunde 15 Minuten")."""
    return _rank(coarse) < _rank(fine)


def _rank(unit: str) -> int:
    return ORDER.index("minute" if FIXED.fullmatch(unit) else unit)


def _plain(value: Decimal, unit: str) -> Part:
    if fixed := FIXED.fullmatch(unit):
        return value * int(fixed[1]), "minute"
    if unit == "millisecond":
        return value / 1000, "second"
    while unit in FINER and (unit in ALWAYS_FINER or value != value.to_integral_value()):
        factor, finer = FINER[unit]
        if unit not in ALWAYS_FINER and value * factor != (value * factor).to_integral_value():
            break
        value, unit = value * factor, finer
    return value, unit


def _convert(value: Decimal, unit: str, finer: str) -> Decimal | None:
    """A number of units as a number of finer ones; None where that is not exact."""
    while unit != finer:
        if unit not in FINER:
            return None
        factor, unit = FINER[unit]
        value *= factor
    return value


def _written(parts: list[Part]) -> str | None:
    if any(unit not in DESIGNATORS or value < 0 for value, unit in parts):
        return None
    written = [(unit in CLOCK_UNITS, f"{_digits(value)}{DESIGNATORS[unit]}") for value, unit in parts]
    dates, times = ("".join(part for clock, part in written if clock is wanted) for wanted in (False, True))
    return f"P{dates}" + (f"T{times}" if times else "")


def _digits(value: Decimal) -> str:
    return f"{value.normalize():f}"
