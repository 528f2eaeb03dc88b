"""What stands beside a number: units, currencies, the nouns that are counted, "per day"."""
from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from scripts.text.cardinals import Numeral
from scripts.text.numerals import numeral
from scripts.text.terms import spelled_by_meaning
from scripts.text.tokens import Token
from scripts.text.vocabulary import Vocabulary, vocabulary

DASHES = "-–—"
PER_REACH = 8  # tokens: how far behind a count "jeden Tag" may stand
ADJECTIVES = 2  # between a number and its noun
DOLLARS = {"us": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD",
           "hk": "HKD", "hkd": "HKD", "nt": "TWD", "nz": "NZD", "nzd": "NZD", "s": "SGD", "sg": "SGD", "sgd": "SGD",
           "mx": "MXN", "mxn": "MXN", "r": "BRL", "ar": "ARS"}


class Unit(NamedTuple):
    """What stands after (or before) a number: a kind of value, its fields, and the token after it."""
    end: int
    kind: str
    fields: Mapping[str, object]


def unit_after(tokens: list[Token], number: Numeral, words: Vocabulary) -> Unit | None:
    """What a number measures, by the words right after it (a hyphen may stand between)."""
    at = number.end
    if at >= len(tokens):
        return None
    spaced = tokens[at].start > tokens[at - 1].end
    if tokens[at].text in DASHES and at + 1 < len(tokens) and tokens[at + 1].kind == "word":
        tight = not spaced and tokens[at + 1].start == tokens[at].end
        if tight or (number.digits and tokens[at + 1].start - tokens[at].end == 1 and spaced):
            at, spaced = at + 1, True
    if (more := words.find("more", tokens, at)) and more[0] < len(tokens):
        at, spaced = more[0], True  # "zwei weitere Jahre"
    if found := words.find("percent", tokens, at):
        return Unit(found[0], "percent", {})
    if number.digits and (end := past_trail(tokens, at, words)) > at and (sign := currency(tokens, end, words)):
        return sign
    candidates = []
    if (found := words.find("duration", tokens, at)) \
            and (number.value <= 1 or not words.find("singular_only", tokens, at)):
        candidates.append(Unit(found[0], "duration", {"unit": found[1]}))
    if found := words.find("fixed_durations", tokens, at):
        candidates.append(Unit(found[0], "duration", {"unit": found[1]}))
    if at > number.end or not spaced or number.digits or tokens[at].kind == "word":
        if (found := words.find("unit", tokens, at)) and _is_unit(tokens, at, found[0], number, spaced):
            candidates.append(Unit(found[0], "quantity", {"unit": found[1]}))
        if found := _adjective(tokens, at, words):
            candidates.append(found)
    if found := currency(tokens, at, words):
        candidates.append(found)
    if found := words.find("subunits", tokens, at):
        candidates.append(Unit(found[0], "money", {"currency": None, "unit": found[1]}))
    if not candidates:
        return None
    best = max(candidates, key=lambda unit: unit.end)
    following = tokens[best.end] if best.end < len(tokens) else None
    if following and following.kind == "word" and following.start == tokens[best.end - 1].end:
        return None
    return best


def _is_unit(tokens: list[Token], at: int, end: int, number: Numeral, spaced: bool) -> bool:
    """One letter is a unit only behind digits; a quotation mark only right behind them, where none is open."""
    token = tokens[at]
    if end > at + 1:
        return True
    if token.text in "\"'″′”’":
        return not spaced and number.digits and sum(other.text == token.text for other in tokens[:at]) % 2 == 0
    if len(token.text) == 1 and token.kind == "word":
        return number.digits and (not spaced or token.text.islower())
    return True


def _adjective(tokens: list[Token], at: int, words: Vocabulary) -> Unit | None:
    """"(17-)jährige": a duration in an adjective."""
    found = duration_adjectives(words.language).get(tokens[at].folded)
    return Unit(at + 1, "duration", {"unit": found}) if found else None


@cache
def duration_adjectives(language: str) -> dict[str, str]:
    table = vocabulary(language).values.get("duration_adjectives", {})
    return {term.casefold(): unit for unit, term in spelled_by_meaning(table)}


def currency(tokens: list[Token], at: int, words: Vocabulary) -> Unit | None:
    """A currency's name, code or sign at a token; "mxn$" is a code with a sign."""
    if at + 1 < len(tokens) and tokens[at].kind == "word" and len(tokens[at].text) <= 3 \
            and tokens[at + 1].text == "$" and tokens[at + 1].start == tokens[at].end:
        return Unit(at + 2, "money", {"currency": DOLLARS.get(tokens[at].folded)})  # mxn$, nt$
    found = words.find("currency", tokens, at)
    if not found:
        return None
    end, code = found
    return Unit(end, "money", {"currency": code})


def stands_before(tokens: list[Token], at: int, sign: Unit, words: Vocabulary) -> bool:
    """Signs and codes stand before an amount; names ("Dollar 5") do not."""
    return tokens[at].kind == "mark" or tokens[sign.end - 1].text == "$" or tokens[at].text.isupper() \
        or words.find("currency_before", tokens, at) is not None


def past_trail(tokens: list[Token], end: int, words: Vocabulary) -> int:
    """The token after the ",-" of a round price."""
    if end + 1 < len(tokens) and tokens[end].text in ",." and tokens[end + 1].text in DASHES \
            and tokens[end].start == tokens[end - 1].end and tokens[end + 1].start == tokens[end].end:
        return end + 2
    return end


def counted(tokens: list[Token], at: int, words: Vocabulary) -> Unit | None:
    """The noun that a number counts, after at most two adjectives."""
    noun, adjective = _nouns(words.language)
    for n in range(at, min(at + ADJECTIVES + 1, len(tokens))):
        token = tokens[n]
        if token.kind != "word" or words.has("count_stop", token.folded):
            return None
        compound = _compound(tokens, n)
        if noun.fullmatch(compound) and not words.has("months", token.folded):
            return Unit(_compound_end(tokens, n), "count", {"unit": compound})
        if not adjective.fullmatch(token.text):
            return None
    return None


def _compound_end(tokens: list[Token], at: int) -> int:
    end = at + 1
    while end + 1 < len(tokens) and tokens[end].text == "-" and tokens[end].start == tokens[end - 1].end \
            and tokens[end + 1].kind == "word" and tokens[end + 1].start == tokens[end].end:
        end += 2
    return end


def _compound(tokens: list[Token], at: int) -> str:
    return "".join(token.text for token in tokens[at:_compound_end(tokens, at)])


@cache
def _nouns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    values = vocabulary(language).values
    return re.compile(values["count_noun"]), re.compile(values["count_adjective"])


def per_unit(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, str | None]:
    """"pro Tag", "jährlich" right after a value."""
    if found := words.find("per", tokens, at):
        about = words.find("qualifiers", tokens, found[0])
        behind = about[0] if about else found[0]  # "im Jahr 2000", "täglich rund 60"
        return (at, None) if behind < len(tokens) and tokens[behind].kind == "number" else found
    if words.find("per_words", tokens, at) and at + 1 < len(tokens) and tokens[at + 1].kind == "word" \
            and not numeral(tokens, at + 1, words):
        return at + 2, tokens[at + 1].text
    return at, None


def per_in_clause(tokens: list[Token], at: int, words: Vocabulary, reach: int = PER_REACH) -> str | None:
    """As `_per`, but also some words later in the same clause ("... die elke maand gebruikmaken")."""
    for n in range(at, min(at + reach, len(tokens))):
        if tokens[n].kind in ("number", "date") or tokens[n].text in ",.;:!?":
            return None
        end, per = per_unit(tokens, n, words)
        if end > n and (n == at or words.find("per", tokens, n)):
            return per
    return None
