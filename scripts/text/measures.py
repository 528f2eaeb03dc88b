"""Numbers with what they measure: money, percentages, quantities, durations, frequencies, counts."""
from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from scripts.model import Value
from scripts.text.cardinals import Numeral, rounded
from scripts.text.durations import follows, iso_duration
from scripts.text.money import money, money_before
from scripts.text.number_words import suffixes, word_value
from scripts.text.numerals import numeral
from scripts.text.ranges import changed, ranged
from scripts.text.stated import stated
from scripts.text.tokens import Token
from scripts.text.units import (
    DASHES,
    Unit,
    counted,
    duration_adjectives,
    per_in_clause,
    per_unit,
    unit_after,
)
from scripts.text.vocabulary import Vocabulary

MATERIAL = 3  # tokens between a quantity and its "pro Jahr" ("Tonnen CO2 pro Jahr")


def measure(text: str, tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, Value | None] | None:
    """The value that begins at a token, as (index after it, value); value None where a number says nothing
    (a clock time, a reference). None where no number begins here."""
    return (
        money_before(text, tokens, at, words)
        or changed(text, tokens, at, words)
        or ranged(text, tokens, at, words)
        or _single(text, tokens, at, words)
        or _one_word(text, tokens, at, words)
    )


def _single(text: str, tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, Value | None] | None:
    if (before := words.find("percent_before", tokens, at)) and before[0] < len(tokens):
        number = numeral(tokens, before[0], words)
        if number:
            return number.end, stated(text, tokens, before[0], number.end, "percent", words, value=number.value)
    number = numeral(tokens, at, words)
    if not number:
        return None
    if skipped := _says_nothing(tokens, at, number, words):
        return skipped, None
    unit = unit_after(tokens, number, words)
    if number.half and not unit:
        return number.end, None
    if not unit and (times := _times(text, tokens, at, number, words)):
        return times
    if number.article and not unit:
        return _share(text, tokens, at, number, words) or (at + 1, None)
    if unit and unit.kind == "duration":
        return _duration(text, tokens, at, number, unit, words)
    if unit and unit.kind == "money":
        return money(text, tokens, at, number, unit, words)
    if unit:
        per_end, per = per_unit(tokens, unit.end, words)
        if not per and unit.kind == "quantity":
            per = per_in_clause(tokens, unit.end, words, MATERIAL)
        return per_end, stated(text, tokens, at, unit.end, unit.kind, words, value=number.value, per=per,
                               **unit.fields)
    if share := _share(text, tokens, at, number, words):
        return share
    noun = None if words.find_back("labels", tokens, at) else counted(tokens, number.end, words)
    if noun:
        per = per_in_clause(tokens, noun.end, words)
        return noun.end, stated(text, tokens, at, noun.end, "count", words, value=number.value, per=per, **noun.fields)
    return number.end, stated(text, tokens, at, number.end, "number", words, value=number.value)


def _says_nothing(tokens: list[Token], at: int, number: Numeral, words: Vocabulary) -> int | None:
    """The token after a number that measures nothing: an ordinal, a clock time, a part of a name, a reference."""
    end = number.end
    if _is_reference(tokens, at, words):
        while end < len(tokens) and tokens[end].kind in ("number", "chain"):
            end += 1
        return end
    if number.digits and _is_code(tokens, at):
        return end
    if clock := words.find("clock", tokens, end):
        return _minutes(tokens, clock[0])
    if (clock := words.find("clock_words", tokens, end)) and number.value <= 24 and words.find_back(
            "clock_openers" if number.digits else "clock_openers_in_words", tokens, at):
        return _minutes(tokens, clock[0])
    if words.find_back("clock_before", tokens, at) and number.value <= 12 and not unit_after(tokens, number, words):
        return end
    if number.half and end < len(tokens) and (hour := numeral(tokens, end, words)) and hour.value <= 12:
        return hour.end
    if not number.digits and number.value % 100 == 0 and words.find_back("vague", tokens, at):
        return end  # "ein paar Hundert"
    if number.digits and end < len(tokens):
        token, glued = tokens[end], tokens[end].start == tokens[end - 1].end
        if glued and token.kind == "word" and not unit_after(tokens, number, words):
            return end + 1  # "3D", "4e", "90er"
        if glued and token.text == "-" and _is_compound(tokens, end) and not unit_after(tokens, number, words) \
                and not words.find("times", tokens, end + 1) and not words.find("multiple_suffixes", tokens, end + 1):
            return end + 2  # "5-Sterne-Hotel", "55-plussers"
        if glued and token.text in "/&" and end + 1 < len(tokens) and tokens[end + 1].kind == "number":
            return end + 2  # "24/7"
        if glued and token.text == "." and _is_ordinal(tokens, at, end, words):
            return end + 1
    return None


def _is_compound(tokens: list[Token], hyphen: int) -> bool:
    """True where a hyphen ties a word to the number before it."""
    return hyphen + 1 < len(tokens) and tokens[hyphen + 1].kind == "word" \
        and tokens[hyphen + 1].start == tokens[hyphen].end


def _is_reference(tokens: list[Token], at: int, words: Vocabulary) -> bool:
    """True behind "Artikel", "Telefon:" and the like."""
    before = at - 1 if at > 1 and tokens[at - 1].text in ":." else at
    return words.find_back("references", tokens, at) is not None or words.find_back(
        "references", tokens, before) is not None


def _is_code(tokens: list[Token], at: int) -> bool:
    """True for a version behind a product's name ("iPhone 12")."""
    text = tokens[at].text
    before = tokens[at - 1] if at else None
    return before is not None and before.kind == "word" and any(map(str.isupper, before.text[1:])) \
        and any(map(str.islower, before.text)) and len(text) <= 4 and text.isdecimal()


def _is_ordinal(tokens: list[Token], at: int, end: int, words: Vocabulary) -> bool:
    """True where "3." is the third: the language writes ordinals so, and the sentence goes on behind the point."""
    if "." not in words.values.get("ordinal_marks", ()) or end + 1 >= len(tokens) or not tokens[at].text.isdecimal():
        return False
    following = tokens[end + 1]
    if following.kind != "word" or (len(tokens[at].text) > 2 and len(tokens[at].text) != 3):
        return False
    return following.text[0].islower() or words.find_back("ordinal_before", tokens, at) is not None


def _minutes(tokens: list[Token], at: int) -> int:
    """The token after the minutes of "18 Uhr 12"."""
    if at < len(tokens) and tokens[at].kind == "number" and tokens[at].text.isdecimal() and len(tokens[at].text) <= 2:
        return at + 1
    return at


def _duration(
    text: str, tokens: list[Token], at: int, number: Numeral, unit: Unit, words: Vocabulary,
) -> tuple[int, Value | None]:
    """A duration with the smaller units that follow ("1 Jahr, 2 Tage und 3 Stunden")."""
    if number.article and (joiner := words.find("approximator", tokens, unit.end)) and joiner[0] < len(tokens) \
            and (about := numeral(tokens, joiner[0], words)) and not about.article:  # "een jaar of tien"
        found = stated(text, tokens, at, about.end, "duration", words,
                       value=iso_duration([(about.value, str(unit.fields["unit"]))]))
        return about.end, replace(found, qualifier="about")
    parts, end = [(number.value, str(unit.fields["unit"]))], unit.end
    while True:
        start = end + 1 if end < len(tokens) and tokens[end].text == "," else end
        if joiner := words.find("joiner", tokens, start):
            start = joiner[0]
        more = numeral(tokens, start, words) if start < len(tokens) else None
        smaller = unit_after(tokens, more, words) if more else None
        if not smaller or smaller.kind != "duration" or not follows(parts[-1][1], str(smaller.fields["unit"])):
            break
        parts.append((more.value, str(smaller.fields["unit"])))
        end = smaller.end
    iso = iso_duration(parts)
    return end, stated(text, tokens, at, end, "duration", words, value=iso) if iso else None


def _times(
    text: str, tokens: list[Token], at: int, number: Numeral, words: Vocabulary,
) -> tuple[int, Value | None] | None:
    """"drei Mal pro Woche", "drie keer zo veel"."""
    start = number.end
    if start < len(tokens) and tokens[start].text in DASHES:
        start += 1
    if fold := words.find("multiple_suffixes", tokens, start):  # "1,5-fach"
        return fold[0], stated(text, tokens, at, fold[0], "multiple", words, value=number.value)
    found = words.find("times", tokens, start)
    return _frequency(text, tokens, at, found[0], number.value, words) if found else None


def _frequency(
    text: str, tokens: list[Token], at: int, end: int, value: Decimal, words: Vocabulary,
) -> tuple[int, Value | None]:
    """How often (per day, per year), or how many times as much. Once by itself is an adverb ("einmal")."""
    if value != 1 and words.find("times_so", tokens, end):
        return end, stated(text, tokens, at, end, "multiple", words, value=value)
    per_end, per = per_unit(tokens, end, words)
    if value == 1 and not per:
        return end, None
    return per_end, stated(text, tokens, at, per_end, "frequency", words, value=value, per=per)


def _share(text: str, tokens: list[Token], at: int, number: Numeral, words: Vocabulary) -> tuple[int, Value] | None:
    """"1 van de 3", "één op de twintig": a part of a whole, below one."""
    joiner = words.find("out_of", tokens, number.end)
    whole = numeral(tokens, joiner[0], words) if joiner and joiner[0] < len(tokens) else None
    if not whole or whole.article or not 0 <= number.value < whole.value <= 1000 or unit_after(tokens, whole, words) \
            or number.value != number.value.to_integral_value():
        return None
    return whole.end, stated(text, tokens, at, whole.end, "number", words, value=rounded(number.value / whole.value))


def _one_word(text: str, tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, Value | None] | None:
    """Values in one word: "zweitägig", "dreimal", "dreifach", "verdoppelt", "Viertelstunde"."""
    token = tokens[at]
    if token.kind != "word":
        return None
    if found := words.find("multiples", tokens, at):
        return found[0], stated(text, tokens, at, found[0], "multiple", words, value=found[1])
    if found := words.find("fixed_durations", tokens, at):
        return found[0], stated(text, tokens, at, found[0], "duration", words, value=found[1])
    number = word_value(token.folded, words)
    if not number or not number[1]:
        return None
    value, rest = number
    if unit := duration_adjectives(words.language).get(rest):
        return at + 1, stated(text, tokens, at, at + 1, "duration", words, value=iso_duration([(value, unit)]))
    if rest in suffixes(words, "percent_suffixes"):
        return at + 1, stated(text, tokens, at, at + 1, "percent", words, value=value)
    if rest in suffixes(words, "times"):
        return _frequency(text, tokens, at, at + 1, value, words)
    if rest in suffixes(words, "multiple_suffixes"):
        return at + 1, stated(text, tokens, at, at + 1, "multiple", words, value=value) if value > 1 else None
    return None
