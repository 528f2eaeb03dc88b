"""Numbers with what they measure: money, percentages, quantities, durations, frequencies, counts."""
from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from scripts.model import Value
from scripts.text.cardinals import Numeral, rounded
from scripts.text.durations import follows, iso_duration
from scripts.text.number_words import suffixes, word_value
from scripts.text.numerals import numeral
from scripts.text.tokens import Token
from scripts.text.vocabulary import Vocabulary, spelled_by_meaning, vocabulary

DASHES = "-–—"
DOLLARS = {"us": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD",
           "hk": "HKD", "hkd": "HKD", "nt": "TWD", "nz": "NZD", "nzd": "NZD", "s": "SGD", "sg": "SGD", "sgd": "SGD",
           "mx": "MXN", "mxn": "MXN", "r": "BRL", "ar": "ARS"}
CENTS_IN_ONE = 100
PER_REACH = 8  # tokens: how far behind a count "jeden Tag" may stand
ADJECTIVES = 2  # between a number and its noun


class Unit(NamedTuple):
    """What stands after (or before) a number: a kind of value, its fields, and the token after it."""
    end: int
    kind: str
    fields: Mapping[str, object]


def measure(text: str, tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, Value | None] | None:
    """The value that begins at a token, as (index after it, value); value None where a number says nothing
    (a clock time, a reference). None where no number begins here."""
    return (
        _money_before(text, tokens, at, words)
        or _range(text, tokens, at, words)
        or _single(text, tokens, at, words)
        or _one_word(text, tokens, at, words)
    )


def _money_before(text: str, tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, Value | None] | None:
    """"€ 2,20", "EUR 20", "aud$ 15", "$10-$20"."""
    sign = _currency(tokens, at, words)
    if not sign or not _before_amount(tokens, at, sign, words):
        return None
    number = numeral(tokens, sign.end, words) if sign.end < len(tokens) else None
    if not number or not number.digits:
        return None
    fields, end = dict(sign.fields), number.end
    joiner = words.find("range_joiners", tokens, end)
    if joiner and joiner[0] < len(tokens):
        again = _currency(tokens, joiner[0], words)
        upper = numeral(tokens, again.end if again else joiner[0], words) \
            if not again or again.end < len(tokens) else None
        if upper and upper.value > number.value and (again is None or again.fields == sign.fields):
            return upper.end, _value(text, tokens, at, upper.end, "money", words,
                                     low=number.value, high=upper.value, **fields)
    end = _trail(tokens, end, words)
    if (after := _currency(tokens, end, words)) and (after.fields == sign.fields or not sign.fields["currency"]):
        end, fields = after.end, {**fields, **after.fields}  # "$ 5 USD"
    return end, _value(text, tokens, at, end, "money", words, value=number.value, **fields)


def _before_amount(tokens: list[Token], at: int, sign: Unit, words: Vocabulary) -> bool:
    """Signs and codes stand before an amount; names ("Dollar 5") do not."""
    return tokens[at].kind == "mark" or tokens[sign.end - 1].text == "$" or tokens[at].text.isupper() \
        or words.find("currency_before", tokens, at) is not None


def _currency(tokens: list[Token], at: int, words: Vocabulary) -> Unit | None:
    """A currency's name, code or sign at a token; "mxn$" is a code with a sign."""
    if at + 1 < len(tokens) and tokens[at].kind == "word" and len(tokens[at].text) <= 3 \
            and tokens[at + 1].text == "$" and tokens[at + 1].start == tokens[at].end:
        return Unit(at + 2, "money", {"currency": DOLLARS.get(tokens[at].folded)})  # mxn$, nt$
    found = words.find("currency", tokens, at)
    if not found:
        return None
    end, code = found
    return Unit(end, "money", {"currency": code})


def _trail(tokens: list[Token], end: int, words: Vocabulary) -> int:
    """The token after the ",-" of a round price."""
    if end + 1 < len(tokens) and tokens[end].text in ",." and tokens[end + 1].text in DASHES \
            and tokens[end].start == tokens[end - 1].end and tokens[end + 1].start == tokens[end].end:
        return end + 2
    return end


def _range(text: str, tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, Value | None] | None:
    """"100 bis 1000 l", "zwischen 5 und 6 mm", "3km-5km", "2 - ~7 liter"."""
    low = numeral(tokens, at, words)
    if not low or low.article or low.half:
        return None
    lower = _unit(tokens, low, words)
    middle = lower.end if lower else low.end
    between = _opener(tokens, at, "between", words)
    joiner = words.find("between_joiners", tokens, middle) if between else words.find("range_joiners", tokens, middle)
    if not joiner:
        return None
    start = joiner[0]
    if about := words.find("qualifiers", tokens, start):
        start = about[0]
    if start >= len(tokens) or (tokens[start].kind == "word" and words.has("one", tokens[start].folded)):
        return None
    high = numeral(tokens, start, words)
    if not high or high.value <= low.value or high.half:
        return None
    upper = _unit(tokens, high, words)
    if lower and (not upper or (upper.kind, upper.fields) != (lower.kind, lower.fields)):
        return None
    if not lower and low.value < 1000 < high.value and high.scale > 1 \
            and low.value * high.scale < high.value:
        low = low._replace(value=low.value * high.scale)  # "2 bis 3 Millionen"
    unit = upper or _counted(tokens, high.end, words) or Unit(high.end, "number", {})
    if unit.kind == "duration":
        name = str(unit.fields["unit"])
        ends = {"low": iso_duration([(low.value, name)]), "high": iso_duration([(high.value, name)])}
        return unit.end, _value(text, tokens, at, unit.end, "duration", words, **ends)
    return unit.end, _value(text, tokens, at, unit.end, unit.kind, words,
                            low=low.value, high=high.value, **unit.fields)


def _single(text: str, tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, Value | None] | None:
    if (before := words.find("percent_before", tokens, at)) and before[0] < len(tokens):
        number = numeral(tokens, before[0], words)
        if number:
            return number.end, _value(text, tokens, before[0], number.end, "percent", words, value=number.value)
    number = numeral(tokens, at, words)
    if not number:
        return None
    if skipped := _says_nothing(tokens, at, number, words):
        return skipped, None
    unit = _unit(tokens, number, words)
    if number.half and not unit:
        return number.end, None
    if not unit and (times := _times(text, tokens, at, number, words)):
        return times
    if number.article and not unit:
        return _share(text, tokens, at, number, words) or (at + 1, None)
    if unit and unit.kind == "duration":
        return _duration(text, tokens, at, number, unit, words)
    if unit and unit.kind == "money":
        return _money(text, tokens, at, number, unit, words)
    if unit:
        per_end, per = _per(tokens, unit.end, words)
        return per_end, _value(text, tokens, at, unit.end, unit.kind, words, value=number.value, per=per,
                               **unit.fields)
    if share := _share(text, tokens, at, number, words):
        return share
    counted = None if words.find_back("labels", tokens, at) else _counted(tokens, number.end, words)
    if counted:
        per = _per_anywhere(tokens, counted.end, words)
        return counted.end, _value(text, tokens, at, counted.end, "count", words, value=number.value, per=per,
                                   **counted.fields)
    return number.end, _value(text, tokens, at, number.end, "number", words, value=number.value)


def _says_nothing(tokens: list[Token], at: int, number: Numeral, words: Vocabulary) -> int | None:
    """The token after a number that measures nothing: an ordinal, a clock time, a part of a name, a reference."""
    end = number.end
    if words.find_back("references", tokens, at):
        return end
    if clock := words.find("clock", tokens, end):
        return _minutes(tokens, clock[0])
    if (clock := words.find("clock_words", tokens, end)) and words.find_back("clock_openers", tokens, at) \
            and number.value <= 24 and number.digits:
        return _minutes(tokens, clock[0])
    if words.find_back("clock_before", tokens, at) and number.value <= 12 and not _unit(tokens, number, words):
        return end
    if number.half and end < len(tokens) and (hour := numeral(tokens, end, words)) and hour.value <= 12:
        return hour.end
    if number.digits and end < len(tokens):
        token, glued = tokens[end], tokens[end].start == tokens[end - 1].end
        if glued and token.kind == "word" and not _unit(tokens, number, words):
            return end + 1  # "3D", "4e", "90er"
        if glued and token.text == "." and _is_ordinal(tokens, at, end, words):
            return end + 1
    return None


def _is_ordinal(tokens: list[Token], at: int, end: int, words: Vocabulary) -> bool:
    """True where "3." is the third: the language writes ordinals so, and the sentence goes on behind the point."""
    if "." not in words.values.get("ordinal_marks", ()) or end + 1 >= len(tokens) or not tokens[at].text.isdigit():
        return False
    following = tokens[end + 1]
    if following.kind != "word" or (len(tokens[at].text) > 2 and len(tokens[at].text) != 3):
        return False
    return following.text[0].islower() or words.find_back("ordinal_before", tokens, at) is not None


def _minutes(tokens: list[Token], at: int) -> int:
    """The token after the minutes of "18 Uhr 12"."""
    if at < len(tokens) and tokens[at].kind == "number" and tokens[at].text.isdigit() and len(tokens[at].text) <= 2:
        return at + 1
    return at


def _unit(tokens: list[Token], number: Numeral, words: Vocabulary) -> Unit | None:
    """What a number measures, by the words right after it (a hyphen may stand between)."""
    at = number.end
    if at >= len(tokens):
        return None
    spaced = tokens[at].start > tokens[at - 1].end
    if tokens[at].text in DASHES and at + 1 < len(tokens) and tokens[at + 1].kind == "word":
        tight = not spaced and tokens[at + 1].start == tokens[at].end
        if tight or (number.digits and tokens[at + 1].start - tokens[at].end == 1 and spaced):
            at, spaced = at + 1, True
    if found := words.find("percent", tokens, at):
        return Unit(found[0], "percent", {})
    if number.digits and (end := _trail(tokens, at, words)) > at and (sign := _currency(tokens, end, words)):
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
    if found := _currency(tokens, at, words):
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
    found = _duration_adjectives(words.language).get(tokens[at].folded)
    return Unit(at + 1, "duration", {"unit": found}) if found else None


@cache
def _duration_adjectives(language: str) -> dict[str, str]:
    table = vocabulary(language).values.get("duration_adjectives", {})
    return {term.casefold(): unit for unit, term in spelled_by_meaning(table)}


def _duration(
    text: str, tokens: list[Token], at: int, number: Numeral, unit: Unit, words: Vocabulary,
) -> tuple[int, Value | None]:
    """A duration with the smaller units that follow ("1 Jahr, 2 Tage und 3 Stunden")."""
    parts, end = [(number.value, str(unit.fields["unit"]))], unit.end
    while True:
        start = end + 1 if end < len(tokens) and tokens[end].text == "," else end
        if joiner := words.find("joiner", tokens, start):
            start = joiner[0]
        more = numeral(tokens, start, words) if start < len(tokens) else None
        smaller = _unit(tokens, more, words) if more else None
        if not smaller or smaller.kind != "duration" or not follows(parts[-1][1], str(smaller.fields["unit"])):
            break
        parts.append((more.value, str(smaller.fields["unit"])))
        end = smaller.end
    iso = iso_duration(parts)
    return end, _value(text, tokens, at, end, "duration", words, value=iso) if iso else None


def _money(
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
    per_end, per = _per(tokens, end, words)
    return per_end, _value(text, tokens, at, end, "money", words, value=value, per=per, **unit.fields)


def _ends(tokens: list[Token], at: int) -> bool:
    return at >= len(tokens) or (tokens[at].kind == "mark" and tokens[at].text in ".,;:!?)“”\"’'")


def _times(
    text: str, tokens: list[Token], at: int, number: Numeral, words: Vocabulary,
) -> tuple[int, Value | None] | None:
    """"drei Mal pro Woche", "drie keer zo veel"."""
    start = number.end
    if start < len(tokens) and tokens[start].text in DASHES:
        start += 1
    found = words.find("times", tokens, start)
    return _frequency(text, tokens, at, found[0], number.value, words) if found else None


def _frequency(
    text: str, tokens: list[Token], at: int, end: int, value: Decimal, words: Vocabulary,
) -> tuple[int, Value | None]:
    """How often (per day, per year), or how many times as much. Once by itself is an adverb ("einmal")."""
    if value != 1 and words.find("times_so", tokens, end):
        return end, _value(text, tokens, at, end, "multiple", words, value=value)
    per_end, per = _per(tokens, end, words)
    if value == 1 and not per:
        return end, None
    return per_end, _value(text, tokens, at, per_end, "frequency", words, value=value, per=per)


def _share(text: str, tokens: list[Token], at: int, number: Numeral, words: Vocabulary) -> tuple[int, Value] | None:
    """"1 van de 3", "één op de twintig": a part of a whole, below one."""
    joiner = words.find("out_of", tokens, number.end)
    whole = numeral(tokens, joiner[0], words) if joiner and joiner[0] < len(tokens) else None
    if not whole or whole.article or not number.value < whole.value <= 1000 or _unit(tokens, whole, words) \
            or number.value != number.value.to_integral_value():
        return None
    return whole.end, _value(text, tokens, at, whole.end, "number", words, value=rounded(number.value / whole.value))


def _one_word(text: str, tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, Value | None] | None:
    """Values in one word: "zweitägig", "dreimal", "dreifach", "verdoppelt", "Viertelstunde"."""
    token = tokens[at]
    if token.kind != "word":
        return None
    if found := words.find("multiples", tokens, at):
        return found[0], _value(text, tokens, at, found[0], "multiple", words, value=found[1])
    if found := words.find("fixed_durations", tokens, at):
        return found[0], _value(text, tokens, at, found[0], "duration", words, value=found[1])
    number = word_value(token.folded, words)
    if not number or not number[1]:
        return None
    value, rest = number
    if unit := _duration_adjectives(words.language).get(rest):
        return at + 1, _value(text, tokens, at, at + 1, "duration", words, value=iso_duration([(value, unit)]))
    if rest in suffixes(words, "times"):
        return _frequency(text, tokens, at, at + 1, value, words)
    if rest in suffixes(words, "multiple_suffixes"):
        return at + 1, _value(text, tokens, at, at + 1, "multiple", words, value=value) if value > 1 else None
    return None


def _counted(tokens: list[Token], at: int, words: Vocabulary) -> Unit | None:
    """The noun that a number counts, after at most two adjectives."""
    noun, adjective = _nouns(words.language)
    for n in range(at, min(at + ADJECTIVES + 1, len(tokens))):
        token = tokens[n]
        if token.kind != "word" or words.has("count_stop", token.folded):
            return None
        if noun.fullmatch(token.text) and not words.has("months", token.folded):
            return Unit(_compound_end(tokens, n), "count", {"unit": _compound(tokens, n)})
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


def _per(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, str | None]:
    """"pro Tag", "jährlich" right after a value."""
    if found := words.find("per", tokens, at):
        return found
    if words.find("per_words", tokens, at) and at + 1 < len(tokens) and tokens[at + 1].kind == "word" \
            and not numeral(tokens, at + 1, words):
        return at + 2, tokens[at + 1].text
    return at, None


def _per_anywhere(tokens: list[Token], at: int, words: Vocabulary) -> str | None:
    """As `_per`, but also some words later in the same clause ("... die elke maand gebruikmaken")."""
    for n in range(at, min(at + PER_REACH, len(tokens))):
        if tokens[n].kind in ("number", "date") or tokens[n].text in ".;:!?":
            return None
        end, per = _per(tokens, n, words) if n == at else (words.find("per", tokens, n) or (n, None))
        if end > n:
            return per
    return None


def _opener(tokens: list[Token], at: int, name: str, words: Vocabulary) -> bool:
    """True where a range's opening word stands before a token, with at most a qualifier between."""
    if words.find_back(name, tokens, at):
        return True
    about = words.find_back("qualifiers", tokens, at)
    return bool(about) and words.find_back(name, tokens, about[0]) is not None


def _qualifier(tokens: list[Token], at: int, end: int, words: Vocabulary) -> str | None:
    before = words.find_back("qualifiers", tokens, at)
    if before:
        return before[1]
    after = words.find("qualifiers_after", tokens, end)
    return after[1] if after else None


def _value(
    text: str, tokens: list[Token], at: int, end: int, kind: str, words: Vocabulary, **fields: object,
) -> Value:
    start, stop = tokens[at].start, tokens[end - 1].end
    qualifier = None if fields.get("high") is not None else _qualifier(tokens, at, end, words)
    for name in ("value", "low", "high"):
        if isinstance(number := fields.get(name), Decimal):
            fields[name] = Decimal(f"{number.normalize():f}")
    return Value(start, stop, text[start:stop], kind, qualifier=qualifier, **fields)
