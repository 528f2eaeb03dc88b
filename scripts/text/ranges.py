"""Ranges and changes: "100 bis 1000 l", "zwischen 5 und 6 mm", "von 120 auf 95 Millionen Euro"."""
from __future__ import annotations

from decimal import Decimal

from scripts.model import Value
from scripts.text.cardinals import Numeral
from scripts.text.durations import iso_duration
from scripts.text.numerals import numeral
from scripts.text.stated import opened, stated
from scripts.text.tokens import Token
from scripts.text.units import DASHES, Unit, counted, per_unit, unit_after
from scripts.text.vocabulary import Vocabulary

SMALL = 1000  # below this a first number may borrow the scale of the second ("2 bis 3 Millionen")
MAGNITUDES = (Decimal(1000), Decimal(100))


def ranged(text: str, tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, Value | None] | None:
    """The range that begins at a token, as (index after it, value); value None for a score ("3-1")."""
    low = numeral(tokens, at, words)
    if not low or low.article or low.half:
        return None
    lower = unit_after(tokens, low, words)
    middle = lower.end if lower else low.end
    between = opened(tokens, at, "between", words)
    hanging = not lower and middle + 1 < len(tokens) and tokens[middle].text == "-" \
        and tokens[middle].start == tokens[middle - 1].end and words.find("range_joiners", tokens, middle + 1)
    joiner = hanging or words.find("between_joiners" if between else "range_joiners", tokens, middle)
    if not joiner:
        return None
    start = joiner[0]
    if about := words.find("qualifiers", tokens, start):
        start = about[0]
    if start >= len(tokens) or (tokens[start].kind == "word" and words.has("one", tokens[start].folded)):
        return None
    high = numeral(tokens, start, words)
    if not high or high.half:
        return None
    upper = unit_after(tokens, high, words)
    if not lower:
        low = _lifted(low, high, bool(hanging))
    if high.value <= low.value:
        return (high.end, None) if _is_score(tokens, middle, upper, low, high) else None
    if lower and (not upper or (upper.kind, upper.fields) != (lower.kind, lower.fields)):
        return None
    unit = upper or counted(tokens, high.end, words) or Unit(high.end, "number", {})
    return _between(text, tokens, at, low, high, unit, words)


def _lifted(low: Numeral, high: Numeral, hanging: bool) -> Numeral:
    """The first number with the scale that only the second one names ("2 bis 3 Millionen", "zwei- bis dreihundert")."""
    if hanging and not high.digits:
        magnitude = next((size for size in MAGNITUDES if high.value % size == 0), Decimal(1))
        return low._replace(value=low.value * magnitude) if low.value * magnitude < high.value else low
    if low.value < SMALL < high.value and high.scale > 1 and low.scale == 1 and low.value * high.scale < high.value:
        return low._replace(value=low.value * high.scale)
    return low


def _is_score(tokens: list[Token], mark: int, upper: Unit | None, low: Numeral, high: Numeral) -> bool:
    """"3-1": two small numbers on either side of a dash that fall."""
    return not upper and tokens[mark].text in DASHES and low.digits and high.digits and low.value < 100 \
        and tokens[mark].start == tokens[mark - 1].end and tokens[mark + 1].start == tokens[mark].end


def _between(
    text: str, tokens: list[Token], at: int, low: Numeral, high: Numeral, unit: Unit, words: Vocabulary,
) -> tuple[int, Value]:
    if unit.kind == "duration":
        name = str(unit.fields["unit"])
        ends = {"low": iso_duration([(low.value, name)]), "high": iso_duration([(high.value, name)])}
        return unit.end, stated(text, tokens, at, unit.end, "duration", words, **ends)
    end, per = per_unit(tokens, unit.end, words)
    return end, stated(text, tokens, at, unit.end, unit.kind, words, low=low.value, high=high.value, per=per,
                       **unit.fields)


def changed(text: str, tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, Value] | None:
    """The first number of "von 120 auf 95 Millionen Euro", which has the unit and the scale of the second."""
    if not words.find_back("change_openers", tokens, at):
        return None
    first = numeral(tokens, at, words)
    if not first or not first.digits or first.end >= len(tokens) or unit_after(tokens, first, words):
        return None
    joiner = words.find("change_joiners", tokens, first.end)
    if not joiner or joiner[0] >= len(tokens):
        return None
    start = about[0] if (about := words.find("qualifiers", tokens, joiner[0])) else joiner[0]
    second = numeral(tokens, start, words) if start < len(tokens) else None
    unit = unit_after(tokens, second, words) if second and second.digits else None
    unit = unit or (counted(tokens, second.end, words) if second and second.digits else None)
    if not unit or unit.kind == "duration":
        return None
    scale = second.scale if first.scale == 1 and first.value < SMALL else Decimal(1)
    return first.end, stated(text, tokens, at, first.end, unit.kind, words, value=first.value * scale, **unit.fields)
