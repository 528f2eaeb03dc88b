"""A drawing of how facts lie in time, as plain numbers that a template turns into an SVG.

Each fact is a dot above an axis; where too many share a place, a bar with their number. Facts dated by their article
alone are drawn apart from those that have a date of their own.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from scripts.text import edtf
from scripts.writing.groups import Moment
from scripts.writing.wording import Wording

WIDTH, HEIGHT = 360, 84      # units of the drawing, whatever its size on the page
MARGIN, BASE = 14, 62        # at both ends of the axis; where the axis lies
HIGHEST = 44                 # of a bar
MOST_PLACES = 36
STEPS = (1, 3, 12, 24, 60, 120, 300, 600, 1200, 6000, 12000)  # months that one place on the axis covers
MOST_DOTS, DOT = 6, 7        # on top of one another; their diameter
WIDEST_BAR = 12
MOST_LABELS = 6
MONTHS = 12


def chart(words: Wording, moments: Mapping[Moment, int]) -> dict[str, Any] | None:
    """How many facts hold at each moment, drawn: `width`, `height`, `base`; `own` and `derived`, the paths of facts
    with a date of their own and of those dated by their article; `stroke`; `ticks` and `counts`, lists of {x, y?,
    text}; `summary`, the same in words. None where fewer than two places in time are known."""
    stated: Counter[tuple[str | None, bool]] = Counter()
    for (date, basis), count in moments.items():
        stated[date, basis == "article"] += count
    dated = [(date, month, derived, count) for (date, derived), count in stated.items()
             if date and (month := _month(date)) is not None]
    months = {month for _, month, _, _ in dated}
    if len(months) < 2:
        return None
    step = _step(months, {date for date, _, _, _ in dated})
    first, last = min(months) // step, max(months) // step
    places: Counter[tuple[int, bool]] = Counter()
    for _, month, derived, count in dated:
        places[month // step - first, derived] += count
    totals = Counter({at: places[at, False] + places[at, True] for at, _ in places})
    if len(totals) < 2:
        return None
    width = (WIDTH - 2 * MARGIN) / (last - first + 1)
    dotted = max(totals.values()) <= MOST_DOTS
    names = {at: _name(words, (first + at) * step, step) for at in range(last - first + 1)}
    return {
        "width": WIDTH, "height": HEIGHT, "base": BASE,
        "own": _path(totals, places, False, width, dotted), "derived": _path(totals, places, True, width, dotted),
        "stroke": _rounded(min(DOT, width * .8) if dotted else min(WIDEST_BAR, width * .7)), "dots": dotted,
        "ticks": _ticks(names, width),
        "counts": [] if dotted or width < WIDEST_BAR else [
            {"x": _x(at, width), "y": _rounded(BASE - _height(count, totals) - 4), "text": words.number(count)}
            for at, count in sorted(totals.items())],
        "summary": "; ".join(words.plural("{place}: {n} fact", "{place}: {n} facts", count, place=names[at])
                             for at, count in sorted(totals.items())),
    }


def _month(date: str) -> int | None:
    """Months since the year 0 at which a date begins."""
    day = edtf.first_day(date) or edtf.last_day(date)
    return day.year * MONTHS + day.month - 1 if day else None


def _step(months: Collection[int], dates: Iterable[str]) -> int:
    """The finest step that keeps the axis short and claims no precision that a date does not have."""
    ends = {end for date in dates for end in date.split("/") if end != ".."}
    finest = MONTHS if any(len(end.rstrip("?~%")) == 4 for end in ends) else 1
    return next((step for step in STEPS if step >= finest
                 and max(months) // step - min(months) // step < MOST_PLACES), STEPS[-1])


def _name(words: Wording, month: int, step: int) -> str:
    year = str(month // MONTHS)
    if step >= 2 * MONTHS:
        return f"{year}–{month // MONTHS + step // MONTHS - 1}"
    return year if step == MONTHS else words.date(f"{int(year):04}-{month % MONTHS + 1:02}")


def _path(totals: Counter[int], places: Counter[tuple[int, bool]], derived: bool, width: float, dotted: bool) -> str:
    parts = []
    for at in sorted(totals):
        own, count = places[at, False], places[at, derived]
        below = own if derived else 0
        if dotted:
            parts += [f"M{_x(at, width)} {BASE - 7 - 8 * (below + n)}h0" for n in range(count)]
        elif count:
            share = _height(totals[at], totals) / totals[at]
            parts.append(f"M{_x(at, width)} {_rounded(BASE - 1 - share * below)}v{_rounded(-share * count)}")
    return "".join(parts)


def _height(count: int, totals: Counter[int]) -> float:
    return max(3, HIGHEST * count / max(totals.values()))


def _ticks(names: dict[int, str], width: float) -> list[dict[str, Any]]:
    """Evenly spaced labels, the first place always among them."""
    longest = max(map(len, names.values()))
    labels = MOST_LABELS if longest <= 4 else 4 if longest <= 9 else 3
    every = -(-len(names) // labels)
    return [{"x": _x(at, width), "text": names[at]} for at in names if at % every == 0]


def _x(at: int, width: float) -> float:
    return _rounded(MARGIN + (at + .5) * width)


def _rounded(number: float) -> float:
    whole = round(number, 1)
    return int(whole) if whole == int(whole) else whole
