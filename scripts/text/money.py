"""Amounts of money: "€ 2,20", "EUR 20", "16,4 Millionen kanadische Dollar", "zwei Euro fünfzig"."""
from __future__ import annotations

from scripts.model import Value
from scripts.text.cardinals import Numeral
from scripts.text.numerals import numeral
from scripts.text.stated import stated
from scripts.text.tokens import Token
from scripts.text.units import Unit, currency, past_trail, per_unit, stands_before
from scripts.text.vocabulary import Vocabulary

CENTS_IN_ONE = 100


def money_before(text: str, tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, Value | None] | None:
    """"€ 2,20", "EUR 20", "aud$ 15", "$10-$20"."""
    sign = currency(tokens, at, words)
    if not sign or not stands_before(tokens, at, sign, words):
        return None
    number = numeral(tokens, sign.end, words) if sign.end < len(tokens) else None
    if not number or not number.digits:
        return None
    fields, end = dict(sign.fields), number.end
    joiner = words.find("range_joiners", tokens, end)
    if joiner and joiner[0] < len(tokens):
        again = currency(tokens, joiner[0], words)
        upper = numeral(tokens, again.end if again else joiner[0], words) \
            if not again or again.end < len(tokens) else None
        if upper and upper.value > number.value and (again is None or again.fields == sign.fields):
            return upper.end, stated(text, tokens, at, upper.end, "money", words,
                                     low=number.value, high=upper.value, **fields)
    end = past_trail(tokens, end, words)
    if (after := currency(tokens, end, words)) and (after.fields == sign.fields or not sign.fields["currency"]):
        end, fields = after.end, {**fields, **after.fields}  # "$ 5 USD"
    return end, stated(text, tokens, at, end, "money", words, value=number.value, **fields)


def money(
    text: str, tokens: list[Token], at: int, number: Numeral, unit: Unit, words: Vocabulary,
) -> tuple[int, Value | None]:
    """An amount with its cents ("15 Dollar und 15 Cent", "zwei Euro fünfzig")."""
    value, end = number.value, unit.end
    joiner = words.find("joiner", tokens, end)
    start = joiner[0] if joiner else end
    cents = numeral(tokens, start, words) if start < len(tokens) and "unit" not in unit.fields else None
    if cents and value == value.to_integral_value() and 0 < cents.value < CENTS_IN_ONE \
            and cents.value == cents.value.to_integral_value():
        small = words.find("subunits", tokens, cents.end)
        bare = not small and not cents.article and cents.value >= 10 and _ends(tokens, cents.end)
        if small or bare:
            value, end = value + cents.value / CENTS_IN_ONE, small[0] if small else cents.end
    per_end, per = per_unit(tokens, end, words)
    return per_end, stated(text, tokens, at, end, "money", words, value=value, per=per, **unit.fields)


def _ends(tokens: list[Token], at: int) -> bool:
    return at >= len(tokens) or (tokens[at].kind == "mark" and tokens[at].text in ".,;:!?)“”\"’'")
