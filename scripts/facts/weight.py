"""How much a sentence says: amounts more than counts, these more than dates, a named source more than none."""
from __future__ import annotations

from collections.abc import Iterable, Mapping

from scripts.model import Attribution, Value

BY_KIND: Mapping[str, float] = {
    "money": 4.0, "percent": 3.0, "count": 3.0, "quantity": 2.5, "multiple": 2.0, "frequency": 1.5, "duration": 1.5,
    "date": 1.0, "number": 0.5,
}
SAME_KIND_AGAIN = 0.5        # each further value of a kind counts half of the one before
LARGE = 1000                 # a large number is rarely a way of speaking
BONUS_LARGE = 1.0
SMALL_COUNT = 3              # "zwei Situationen": little to check
MALUS_SMALL = 2.2
UNRESOLVED_DATE = 0.5
BY_SOURCE: Mapping[str, float] = {"named": 1.5, "anonymous": 1.0, "anaphoric": 1.0}
QUESTION = 0.3               # a question states nothing
LEAST = 0.9                  # below this a sentence is no fact
LONGEST = 400                # characters; a longer sentence hides what it says
TOO_LONG = 0.8


def weight(sentence: str, values: Iterable[Value], source: Attribution | None) -> float:
    """A number to rank facts by, rounded to two places; 0 where the sentence is none."""
    total = 0.0
    share: dict[str, float] = {}
    for strength, kind in sorted(((_strength(value), value.kind) for value in values), reverse=True):
        total += strength * share.get(kind, 1.0)
        share[kind] = share.get(kind, 1.0) * SAME_KIND_AGAIN
    if source:
        total += BY_SOURCE[source.kind]
    if sentence.rstrip("“”\"'’») ").endswith("?"):
        total *= QUESTION
    if len(sentence) > LONGEST:
        total *= TOO_LONG
    return round(total, 2) if total >= LEAST else 0.0


def _strength(value: Value) -> float:
    strength = BY_KIND.get(value.kind, 0.5)
    if value.kind == "date":
        return strength if value.value or value.low else UNRESOLVED_DATE
    number = value.value if value.value is not None else value.high
    if value.kind in ("count", "number", "money", "quantity") and not isinstance(number, str) and number is not None:
        if abs(number) >= LARGE:
            strength += BONUS_LARGE
        elif value.kind == "count" and abs(number) <= SMALL_COUNT:
            strength -= MALUS_SMALL
    return strength
