"""Dates in running text, as EDTF: whole days, and months with their year."""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from scripts.languages import languages, lexicon
from scripts.reading.phrases import ROOM, words
from scripts.text import edtf

IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/-])")
GLUED_DIGIT = re.compile(r"[^\W\d_]\d")
GLUED_YEAR = re.compile(r"[^\W\d_] \d{5,6}(?!\d)")
GLUED_CAPITAL = re.compile(r"[a-zäöüß][A-ZÄÖÜ\d]|\d\s?[A-ZÄÖÜ]")
GLUED_LETTER = re.compile(r"\d[^\W\d_]")
MACHINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:?\d\d|Z)?")
FIRST_YEAR, LAST_YEAR = 1600, 2099
TWO_DIGIT_YEARS = 2000


@dataclass(frozen=True)
class Date:
    value: str
    start: int
    end: int


def find_dates(text: str) -> list[Date]:
    """Whole dates (day, month, year), in order: `13. Juli 2020`, `13.07.2020`, `13-7-2020`, `2020-07-13`."""
    found = []
    for match in _pattern().finditer(text):
        value = _value(match)
        if value:
            found.append(Date(value, match.start(), match.end()))
    return found


def parted(text: str) -> str:
    """`Ada Muster4 mei 2018` -> `Ada Muster 4 mei 2018`: a day that a scrape glued to a word, or "von" to a day, or a
    year: `Mai 282013`; and what a page says of a text, glued to what is in front or behind its
    author: `Ada MusterVeröffentlicht am`, `Autor ada Veröffentlicht am`."""
    if MACHINE.search(text) and find_dates(rest := MACHINE.sub(" | ", text)):
        text = rest  # what a page hides from its readers, beside the day that it shows them
    text = _glued_words().sub(" | ", text) if GLUED_CAPITAL.search(text) else text
    text = _author_in_front().sub(r"\1: \2 | ", text)
    text = _glued_year().sub(r"\1 \2 \3", text) if GLUED_YEAR.search(text) else text
    text = _glued_by().sub(" ", text) if GLUED_LETTER.search(text) else text
    return _glued_day().sub(" ", text) if GLUED_DIGIT.search(text) else text


def find_months(text: str) -> list[Date]:
    """A month with its year and no day: `Juli 2020`."""
    return [Date(f"{match['year']}-{months()[match['month'].casefold()]:02d}", match.start(), match.end())
            for match in _month_pattern().finditer(text)]


def _value(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if groups["iso"]:
        value = groups["iso"].replace("/", "-")
    elif groups["name"] or groups["name2"]:
        month = months()[(groups["name"] or groups["name2"]).casefold()]
        value = f"{groups['year'] or groups['year2']}-{month:02d}-{int(groups['day'] or groups['day2']):02d}"
    else:
        day, month, year = int(groups["d"]), int(groups["m"]), int(groups["y"])
        if len(groups["y"]) == 2:
            year += TWO_DIGIT_YEARS
        if month > 12 >= day:  # written the American way; both below 13: read as this archive's languages write it
            day, month = month, day
        value = f"{year}-{month:02d}-{day:02d}"
    return value if edtf.bounds(value) and FIRST_YEAR <= int(value[:4]) <= LAST_YEAR else None


@cache
def months() -> dict[str, int]:
    return {name: number for tag in languages(ROOM) for name, number in lexicon(tag, ROOM)["months"].items()}


def _month_names() -> str:
    return "|".join(sorted(map(re.escape, months()), key=len, reverse=True))


def day_in_address(address: str | None) -> str | None:
    """The day in an address such as https://example.org/2020/07/13/title."""
    match = IN_ADDRESS.search(address or "")
    day = "-".join(match.groups()) if match else None
    return day if day and edtf.bounds(day) else None


@cache
def _pattern() -> re.Pattern[str]:
    names = _month_names()
    return re.compile(
        r"(?<![\w.-])(?:(?P<iso>\d{4}-\d{2}-\d{2}|(?<!/)\d{4}/\d{2}/\d{2}(?!/))(?![\d-])"
        rf"|(?P<day>\d{{1,2}})(?:\.|e|ste|de|st|nd|rd|th)?[\s-]?(?P<name>{names})\b\.?,?[\s-]*(?P<year>\d{{4}})(?!\d(?!\d?\s?Min))"
        rf"|(?P<name2>{names})\.?\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s?|\s)(?P<year2>(?:19|20)\d\d)(?!\d)"
        r"|(?P<d>\d{1,2})(?P<sep>[./-])\s?(?P<m>\d{1,2})(?P=sep)\s?(?P<y>\d{4}|\d{2})(?![\w-]|\.\d))", re.I)


@cache
def _glued_day() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<=[^\W\d_]{{2}})(?=\d{{1,2}}(?:\.?\s?(?:{_month_names()})\.?\s"
                      r"|\.\d{1,2}\.|-\d{1,2}-)(?:19|20)\d\d(?!\d))")


@cache
def _glued_words() -> re.Pattern[str]:
    """Between a letter or a year and a word of the page with its capital, or a number of comments."""
    entries = "|".join(re.escape(word) for word in words("glued_words"))
    counted = "|".join(re.escape(word) for word in words("glued_counts"))
    return re.compile(rf"(?<=[a-zäöüß])(?=(?:{entries})(?![a-zäöüß])|\d{{1,3}}\s(?:{counted}))"
                      rf"|(?<=\d{{4}})(?=\s?(?:{entries})(?![a-zäöüß]))")


@cache
def _author_in_front() -> re.Pattern[str]:
    labels, entries = ("|".join(re.escape(word) for word in words(key)) for key in ("author_labels", "glued_words"))
    return re.compile(rf"^((?i:{labels}))\s+(\S(?:[^|:]{{0,38}}[^|:\s])?)\s*\|?\s+(?=(?:{entries})(?![a-zäöüß]))")


@cache
def _glued_year() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b({_month_names()}) (\d{{1,2}})((?:19|20)\d\d)(?!\d)")


@cache
def _glued_by() -> re.Pattern[str]:
    openings = "|".join(re.escape(word) for word in (*words("by_glued"), *words("by_within")))
    return re.compile(rf"(?<=\d{{4}})(?=(?i:{openings})\s[A-ZÄÖÜ])")


@cache
def _month_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.-])(?<!\d\.\s)(?<!\d\s)(?P<month>{_month_names()})\.?\s(?P<year>(?:19|20)\d\d)(?!\d)",
                      re.I)
