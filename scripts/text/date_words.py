"""The classes that date patterns are made of: what a token may be as a day, a month, a year, a decade, a quarter."""
from __future__ import annotations

import re
from functools import cache, lru_cache

from scripts.text.calendar import full_year
from scripts.text.cardinals import clean
from scripts.text.number_words import ordinal, word_value
from scripts.text.numerals import numeral
from scripts.text.patterns import Matcher
from scripts.text.tokens import Token
from scripts.text.vocabulary import Vocabulary, vocabulary
from scripts.text.years import apostrophe_year, decade, lone_year, short_year, split_year, year

NUMERIC = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\Z")
YEAR_MONTH = re.compile(r"(\d{4})-(\d\d)\Z")  # 2011-12 may be two years
DAY_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})\.?\Z")
KNOWN_LIMIT = 50_000  # words kept; a text has few distinct ones
CLAUSE_ENDS = ".,;:!?)–\"”“"
SIMPLE = {"WEEKDAY": "weekdays", "SHORTDAY": "weekdays_short", "MONTH": "months", "PERIOD": "periods",
          "SHIFT": "shifts", "PART": "parts", "SEASON": "seasons", "DEICTIC": "deictics", "DAYPART": "dayparts",
          "YEARWORD": "year_words", "PERIODPART": "period_parts"}


@lru_cache(KNOWN_LIMIT)
def classes_of(folded: str, language: str) -> tuple[str, ...]:
    """The classes that a pattern may begin with and that a word may be the start of."""
    words = vocabulary(language)
    names = [name for name, terms in SIMPLE.items() if folded in words.classes.get(terms, {})]
    names += [bare for bare, name in (("WEEKDAYWORD", "WEEKDAY"), ("MONTHWORD", "MONTH"), ("SEASONWORD", "SEASON"),
                                      ("SHORTDAYPOINT", "SHORTDAY")) if name in names]
    if folded in words.classes.get("last", {}) or word_value(folded, words) or folded in words.classes["ordinals"]:
        names += ["ORDINAL", "DAY", "NUMBER", "DECADE", "DAYTH"]
    if folded in words.classes["one"] or folded in words.classes["half"]:
        names += ["NUMBER"]
    if folded in words.classes.get("decade_words", {}):
        names += ["DECADE"]
    if folded in words.dates.get("quarter_letters", ()):
        names += ["QUARTER"]
    return tuple(names)


@cache
def _matcher_of(language: str) -> Matcher:
    words = vocabulary(language)
    special = {
        "DAY": _day, "DAYTH": _marked_day, "YEAR": year, "LONEYEAR": lone_year, "SHORTYEAR": short_year,
        "APOSTROPHEYEAR": apostrophe_year, "NUMERIC": _numeric, "DAYMONTH": _day_month, "NUMBER": _number,
        "ORDINAL": _ordinal, "DECADE": decade, "QUARTER": _quarter, "TAIL": _tail, "MONTHWORD": _month_word,
        "WEEKDAYWORD": _weekday_word, "SEASONWORD": _season_word, "SHORTDAYPOINT": _pointed_short_day,
        "SPLITYEAR": split_year,
    }

    def find(name: str, tokens: list[Token], at: int) -> tuple[int, object] | None:
        if name == "DEICTIC" and words.find_back("date_deictic_not_after", tokens, at):
            return None  # "am Morgen" is no tomorrow
        if name in SIMPLE:
            return words.find(SIMPLE[name], tokens, at)
        if name == "UNIT":
            return words.find("periods", tokens, at) or words.find("periods_plural", tokens, at)
        if name == "TAIL":
            return _tail(tokens, at, words)
        return special[name](tokens, at, words) if at < len(tokens) else None

    return find


def matcher(words: Vocabulary) -> Matcher:
    return _matcher_of(words.language)


def _pointed_short_day(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    """"ma." with its point, in a language where "ma" is a word of its own."""
    found = words.find("weekdays_short", tokens, at)
    return found if found and tokens[found[0] - 1].text == "." else None


def _tail(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    """Nothing, where a clause ends."""
    ends = at >= len(tokens) or (tokens[at].kind == "mark" and tokens[at].text in CLAUSE_ENDS)
    return (at, None) if ends else None


def _suffix_end(tokens: list[Token], at: int, words: Vocabulary) -> int | None:
    """The token after the ordinal ending that is glued to digits ("3.", "15ten", "4e"); None where there is none."""
    if at < len(tokens) and tokens[at].start == tokens[at - 1].end and (
            tokens[at].folded in words.dates.get("day_suffixes", ())
            or tokens[at].text in words.values.get("ordinal_marks", ())):
        return at + 1
    return None


def _small(tokens: list[Token], at: int, limit: int) -> int | None:
    token = tokens[at]
    if token.kind == "number" and token.text.isdecimal() and len(token.text) <= 2 and clean(tokens, at) \
            and 0 < int(token.text) <= limit:
        return int(token.text)
    return None


def _day(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    day = _small(tokens, at, 31)
    if day:
        end = _suffix_end(tokens, at + 1, words) or at + 1
        glued = end < len(tokens) and tokens[end].start == tokens[end - 1].end and tokens[end].kind == "word" \
            and not words.has("months", tokens[end].folded)  # 14april
        return None if glued and end == at + 1 else (end, day)
    if tokens[at].kind == "word":
        nth = ordinal(tokens[at], words)
        if nth is None and (spelled := word_value(tokens[at].folded, words)) and not spelled[1] \
                and words.dates.get("cardinal_days") and not words.has("one", tokens[at].folded):
            nth = int(spelled[0])
        return (at + 1, nth) if nth and nth <= 31 else None
    return None


def _marked_day(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    day = _small(tokens, at, 31)
    if day and at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end \
            and tokens[at + 1].folded in words.dates.get("day_suffixes", ()):
        return at + 2, day
    return None


def _numeric(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    """A date in digits, as (year or None, month, day)."""
    token = tokens[at]
    if token.kind != "date":
        return None
    if partial := DAY_MONTH.match(token.text):
        return at + 1, (None, *_ordered(int(partial[1]), int(partial[2]), words))
    if month := YEAR_MONTH.match(token.text):
        return (at + 1, (int(month[1]), int(month[2]), None)) if int(month[2]) <= int(month[1]) % 100 else None
    found = NUMERIC.match(token.text)
    if not found:
        return None
    first, second, third = int(found[1]), int(found[3]), int(found[4])
    if len(found[1]) == 4:
        return at + 1, (first, second, third)
    return at + 1, (full_year(third), *_ordered(first, second, words))


def _ordered(first: int, second: int, words: Vocabulary) -> tuple[int, int]:
    """Month and day from two numbers in the language's order, or the other way round where only that is possible."""
    day_first = words.dates.get("order", "dmy") == "dmy"
    day, month = (first, second) if day_first else (second, first)
    return (day, month) if month > 12 >= day else (month, day)


def _day_month(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    """"10.10", "15-2" or "14/10" where the pattern knows that it is a date."""
    token = tokens[at]
    if token.kind not in ("number", "date") or not clean(tokens, at):
        return None
    if partial := DAY_MONTH.match(token.text):
        end, pair = at + 1, (int(partial[1]), int(partial[2]))
    elif at + 2 < len(tokens) and tokens[at + 1].text in ("/", words.dates.get("day_month_mark")) \
            and tokens[at + 2].start == tokens[at + 1].end and _small(tokens, at, 31) \
            and tokens[at + 2].text.isdecimal() and len(tokens[at + 2].text) <= 2:
        end, pair = at + 3, (int(token.text), int(tokens[at + 2].text))
        if tokens[at + 1].text == "/" and pair[0] < pair[1]:
            return None  # 1/5 is a fifth
    else:
        return None
    month, day = _ordered(*pair, words)
    return (end, (None, month, day)) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _number(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    found = numeral(tokens, at, words)
    return (found.end, found.value) if found and found.value > 0 else None


def _ordinal(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    if found := words.find("last", tokens, at):
        return found[0], -1
    if (day := _small(tokens, at, 99)) and (end := _suffix_end(tokens, at + 1, words)):
        return end, day
    nth = ordinal(tokens[at], words) if tokens[at].kind == "word" else None
    return (at + 1, nth) if nth else None


def _quarter(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    if tokens[at].folded in words.dates.get("quarter_letters", ()) and at + 1 < len(tokens) \
            and tokens[at + 1].text in ("1", "2", "3", "4") and tokens[at + 1].start == tokens[at].end:
        return at + 2, int(tokens[at + 1].text)
    return None


def _capital(token: Token, words: Vocabulary) -> bool:
    return not words.capital_nouns or token.text[0].isupper()


def _month_word(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    """A month by itself, where a word before it says that it is one."""
    found = words.find("months", tokens, at)
    if found and len(tokens[at].text) > 2 and _capital(tokens[at], words) \
            and words.find_back("date_month_before", tokens, at) and not tokens[at].text.isupper():
        return found
    return None


def _weekday_word(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    found = words.find("weekdays", tokens, at)
    return found if found and _capital(tokens[at], words) else None


def _season_word(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    found = words.find("seasons", tokens, at)
    return found if found and _capital(tokens[at], words) and words.find_back("date_month_before", tokens, at) else None
