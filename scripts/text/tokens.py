"""A text as tokens: words, numbers, numeric dates, single marks, and what must not be read (addresses, versions)."""
from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

SPACES = "[ \u00a0\u2009\u202f]"
URL = r"(?:https?://|www\.)\S+"
DOMAIN = r"//\S+|(?:[\w-]{1,40}\.){1,4}[a-z]{2,8}/\S+"
MAIL = r"[\w.+-]{1,64}@[\w-]+\.[\w.-]+"
HANDLE = r"[@#]\w+"
PHONE = r"(?<![\w+])\+\d[\d ()/.-]{6,22}\d"
CLOCK = r"\d{1,3}:\d{1,2}(?::\d\d)?(?!\d)"  # or a score
YEAR_MONTH = r"\d{4}-(?:0[1-9]|1[0-2])(?![\d-])"
ISO_DATE = r"\d{4}-\d\d-\d\d(?!\d)"
FULL_DATE = r"\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:\d{4}|\d\d)(?![\d.]*\d)"
YEAR_FIRST = r"\d{4}(?P<sep2>[/.])\d{1,2}(?P=sep2)\d{1,2}(?!\d)"
POINTED_DAY = r"\d{1,2}\.\d{1,2}\.(?![\d.])"
CHAINED = r"\d{3,}/\d{3,}|\d+(?:-\d+){2,}|\d+(?:\.\d+){2,}"
WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)*"
MARK = r"\S"


KINDS = {"grouped": "number"}


class Token(NamedTuple):
    """`text[start:end]`; kind: `word`, `number`, `date`, `mark`, `opaque`. `folded` is what words are compared by."""
    start: int
    end: int
    text: str
    folded: str
    kind: str


def tokenize(text: str, decimal: str = ",", groups: tuple[str, ...] = (".",)) -> list[Token]:
    """The tokens of a text; `decimal` and `groups` are the language's separators in numbers."""
    return [
        Token(match.start(), match.end(), found := match[0], found.casefold(), KINDS.get(kind := match.lastgroup, kind))
        for match in _scanner(decimal, groups).finditer(text)
    ]


@cache
def _scanner(decimal: str, groups: tuple[str, ...]) -> re.Pattern[str]:
    point = re.escape(decimal)
    other = re.escape("." if decimal == "," else ",")
    fraction = rf"(?:{point}\d+)?(?:[eE][+-]?\d{{1,3}}(?!\d))?"
    grouped = "|".join(
        rf"\d{{1,3}}(?:{separator}\d{{3}})++(?![.\d]*\d){fraction}"
        for separator in (*map(re.escape, groups), SPACES)
    )
    foreign_point = r"\d+\.(?:\d{1,2}|\d{4,})(?![\d.]*\d)" if other == r"\." else rf"\d+{point}\d+"
    number = rf"{foreign_point}|\d++{fraction}|(?<![\w{point}]){point}\d+"
    return re.compile(
        rf"(?P<opaque>{URL}|{DOMAIN}|{MAIL}|{HANDLE}|{PHONE}|{CLOCK})"
        rf"|(?P<date>{ISO_DATE}|{YEAR_MONTH}|{FULL_DATE}|{YEAR_FIRST}|{POINTED_DAY})"
        rf"|(?P<grouped>{grouped})|(?P<chain>{CHAINED})|(?P<number>{number})|(?P<word>{WORD})|(?P<mark>{MARK})"
    )
