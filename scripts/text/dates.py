"""Dates in a text, as far as the language's patterns describe them."""
from __future__ import annotations

import re
from functools import cache, lru_cache

from scripts.model import Value
from scripts.text.calendar import Reference, full_year
from scripts.text.moments import Moment, moment
from scripts.text.number_words import ordinal, word_value
from scripts.text.numerals import clean, numeral
from scripts.text.patterns import Matcher, Pattern, compiled, match, starts
from scripts.text.tokens import Token
from scripts.text.vocabulary import Vocabulary, vocabulary

YEAR = re.compile(r"(?:1\d|20|21)\d\d")
SPLIT_YEAR = re.compile(r"(\d{4})[/-](\d{4})")
LIKELY_YEAR = re.compile(r"(?:19|20)\d\d")
NUMERIC = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\Z")
YEAR_MONTH = re.compile(r"(\d{4})-(\d\d)\Z")  # 2011-12 may be two years
DAY_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})\.?\Z")
ALONE = "alone"
KNOWN_LIMIT = 50_000  # words kept; a text has few distinct ones
CLAUSE_ENDS = ".,;:!?)–\"”“"
SIMPLE = {"WEEKDAY": "weekdays", "SHORTDAY": "weekdays_short", "MONTH": "months", "PERIOD": "periods",
          "SHIFT": "shifts", "PART": "parts", "SEASON": "seasons", "DEICTIC": "deictics", "DAYPART": "dayparts",
          "YEARWORD": "year_words", "PERIODPART": "period_parts"}
STARTERS = frozenset({"WEEKDAYWORD", "MONTHWORD", "SEASONWORD"})  # a single word: only where it can mean nothing else


def date(text: str, tokens: list[Token], at: int, words: Vocabulary, now: Reference) -> tuple[int, Value] | None:
    """The date that begins at a token, as (index after it, value); with the end of the range that it opens."""
    found = _moment(tokens, at, words, now)
    if not found:
        return None
    end, first = found
    between = words.find_back("date_between", tokens, at)
    joiner = words.find("date_between_joiners" if between else "date_range_joiners", tokens, end)
    if joiner and first.low is None:
        second = _moment(tokens, joiner[0], words, now)
        if second and second[1].low is None and (first.value is None or second[1].value is None
                                                 or first.value < second[1].value):
            end = second[0]
            both = first.value and second[1].value
            first = Moment(None, first.value if both else None, second[1].value if both else None,
                           relative=first.relative or second[1].relative)
            return end, _value(text, tokens, at, end, first, None)
    return end, _value(text, tokens, at, end, first, first.qualifier or _qualifier(tokens, at, words))


def _qualifier(tokens: list[Token], at: int, words: Vocabulary) -> str | None:
    found = words.find_back("date_qualifiers", tokens, at)
    return found[1] if found else None


def _value(text: str, tokens: list[Token], at: int, end: int, found: Moment, qualifier: str | None) -> Value:
    start, stop = tokens[at].start, tokens[end - 1].end
    vague = (found.value is None and found.low is None) or found.relative or "PART" in found
    return Value(start, stop, text[start:stop], "date", found.value, low=found.low, high=found.high,
                 qualifier=qualifier, expression=text[start:stop] if vague else None)


def _moment(tokens: list[Token], at: int, words: Vocabulary, now: Reference) -> tuple[int, Moment] | None:
    """The longest pattern's meaning; among equals the first."""
    best: tuple[int, Moment] | None = None
    for pattern in _candidates(tokens[at], words):
        if pattern.group == ALONE and at:
            continue
        found = match(pattern, tokens, at, _matcher(words))
        if not found or found[0] <= at or (best and found[0] <= best[0]) \
                or (pattern.group == ALONE and not _rest_is_empty(tokens, found[0])):
            continue
        meaning = moment(pattern.group, found[1], now)
        if meaning:
            part = any(name == "PART" for name, _ in found[1])
            best = found[0], meaning._replace(relative=meaning.relative or part)
    return best


def may_open_date(folded: str, words: Vocabulary) -> bool:
    """False for a word that no pattern begins with."""
    by_start = _index(words.language)
    return folded in by_start or any(name in by_start for name in _classes_of(folded, words.language))


def _rest_is_empty(tokens: list[Token], at: int) -> bool:
    return all(token.text in ".,;:!?" for token in tokens[at:])


def _candidates(token: Token, words: Vocabulary) -> list[Pattern]:
    by_start = _index(words.language)
    if token.kind == "word":
        names = _classes_of(token.folded, words.language)
    elif token.kind in ("number", "date", "chain"):
        names = ("SPLITYEAR", "DAY", "DAYTH", "YEAR", "LONEYEAR", "NUMERIC", "DAYMONTH", "NUMBER", "ORDINAL", "DECADE")
    elif token.text in "'’":
        names = ("DECADE", "APOSTROPHEYEAR")
    else:
        names = ()
    found = {id(pattern): pattern for name in (*names, token.folded) for pattern in by_start.get(name, ())}
    order = _order(words.language)
    return [found[key] for key in sorted(found, key=order.__getitem__)]


@cache
def _patterns(language: str) -> list[Pattern]:
    return compiled(vocabulary(language).dates["patterns"])


@cache
def _order(language: str) -> dict[int, int]:
    return {id(pattern): number for number, pattern in enumerate(_patterns(language))}


@cache
def _index(language: str) -> dict[str, list[Pattern]]:
    found: dict[str, list[Pattern]] = {}
    for pattern in _patterns(language):
        for name in set(starts(pattern)):
            found.setdefault(name, []).append(pattern)
    return found


@lru_cache(KNOWN_LIMIT)
def _classes_of(folded: str, language: str) -> tuple[str, ...]:
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
        "DAY": _day, "DAYTH": _marked_day, "YEAR": _year, "LONEYEAR": _lone_year, "SHORTYEAR": _short_year,
        "APOSTROPHEYEAR": _apostrophe_year, "NUMERIC": _numeric, "DAYMONTH": _day_month, "NUMBER": _number,
        "ORDINAL": _ordinal, "DECADE": _decade, "QUARTER": _quarter, "TAIL": _tail, "MONTHWORD": _month_word,
        "WEEKDAYWORD": _weekday_word, "SEASONWORD": _season_word, "SHORTDAYPOINT": _pointed_short_day,
        "SPLITYEAR": _split_year,
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


def _matcher(words: Vocabulary) -> Matcher:
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
    if token.kind == "number" and token.text.isdigit() and len(token.text) <= 2 and clean(tokens, at) \
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


def _year(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    token = tokens[at]
    if token.kind == "number" and YEAR.fullmatch(token.text) and clean(tokens, at) \
            and not (at + 1 < len(tokens) and tokens[at + 1].start == token.end and tokens[at + 1].kind == "word"):
        return at + 1, int(token.text)
    return None


def _lone_year(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    """Four digits that nothing but the number itself makes a year: no unit or counted noun follows, no quantifier or
    label stands before; with "im Jahr" or "seit" before, any year will do."""
    found = _year(tokens, at, words)
    if not found:
        return None
    if words.find_back("date_year_prepositions", tokens, at):
        return found if not _measured(tokens, at + 1, words) else None
    if not LIKELY_YEAR.fullmatch(tokens[at].text) or _measured(tokens, at + 1, words) or _counted(tokens, at, words):
        return None
    if words.find_back("qualifiers", tokens, at) or words.find_back("labels", tokens, at) \
            or words.find_back("references", tokens, at) or words.find_back("currency", tokens, at):
        return None
    return found


def _split_year(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    """"2014/15" or "2014-2015": a season that begins in one year and ends in the next."""
    if found := SPLIT_YEAR.fullmatch(tokens[at].text):
        return (at + 1, int(found[1])) if int(found[2]) == int(found[1]) + 1 else None
    first = _year(tokens, at, words)
    if not first or at + 2 >= len(tokens) or tokens[at + 1].text not in "/-" or not tokens[at + 2].text.isdigit() \
            or tokens[at + 2].start != tokens[at].end + 1 or len(tokens[at + 2].text) != 2:
        return None
    return (at + 3, first[1]) if int(tokens[at + 2].text) == (int(first[1]) + 1) % 100 else None


def _measured(tokens: list[Token], at: int, words: Vocabulary) -> bool:
    return any(words.find(name, tokens, at) for name in ("unit", "duration", "currency", "percent", "scales")) \
        and not (at < len(tokens) and tokens[at].text in "\"'’")


def _counted(tokens: list[Token], at: int, words: Vocabulary) -> bool:
    """True where the word behind looks like a plural that the number counts ("2000 Beschäftigte")."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "word" or words.has("count_stop", tokens[at + 1].folded):
        return False
    plural = re.compile(words.dates.get("counted_plural", r"(?!)"))
    return bool(plural.fullmatch(tokens[at + 1].text))


def _short_year(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    if found := _apostrophe_year(tokens, at, words):
        return found
    token = tokens[at]
    if token.kind == "number" and token.text.isdigit() and len(token.text) == 2 and clean(tokens, at):
        return at + 1, int(token.text)
    return None


def _apostrophe_year(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    if tokens[at].text in "'’‘" and at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end \
            and tokens[at + 1].kind == "number" and tokens[at + 1].text.isdigit() and len(tokens[at + 1].text) == 2:
        return at + 2, int(tokens[at + 1].text)
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
            and tokens[at + 2].text.isdigit() and len(tokens[at + 2].text) <= 2:
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


def _decade(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    """"90er Jahre", "1990er", "neunziger Jahre", "jaren '90", "jaren negentig"."""
    before = words.find("decade_words", tokens, at)
    start = before[0] if before else at
    if start >= len(tokens):
        return None
    if apostrophe := _apostrophe_year(tokens, start, words):
        end, value = apostrophe
    elif tokens[start].kind == "number" and tokens[start].text.isdigit() and len(tokens[start].text) in (2, 4):
        end, value = start + 1, int(tokens[start].text)
    elif tokens[start].kind == "word" and (spelled := word_value(tokens[start].folded, words)) \
            and ((before and not spelled[1]) or spelled[1] in words.dates.get("decade_suffixes", ())):
        follow = words.find("periods", tokens, start + 1)
        if not before and not (follow and follow[1] == "year"):
            return None
        return (follow[0] if follow else start + 1, _first_of(int(spelled[0]))) \
            if spelled[0] % 10 == 0 and 20 <= spelled[0] <= 90 else None
    else:
        return None
    if value % 10 or (len(str(value)) == 4 and not YEAR.fullmatch(str(value))) or value < 10:
        return None
    suffixed = end < len(tokens) and tokens[end].start == tokens[end - 1].end \
        and tokens[end].folded in words.dates.get("decade_suffixes", ())
    if not before and not suffixed:
        return None
    end += suffixed
    follow = words.find("periods", tokens, end) if suffixed else None
    return (follow[0] if follow and follow[1] == "year" else end), _first_of(value)


def _first_of(decade: int) -> int:
    return decade if decade > 99 else decade + (1900 if decade >= 20 else 2000)


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
