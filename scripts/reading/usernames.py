"""Names of one word: first names, and those under which people write on a page. Each needs a day beside it, or a word
that says whose text it is."""
from __future__ import annotations

import re
from functools import cache

from scripts.reading.datelines import TIME, date_words
from scripts.reading.dates import find_dates
from scripts.reading.names import first_names, is_common, is_no_name
from scripts.reading.phrases import DIGIT, fold, phrases, words

TRIMMED = " \t:|·•–—-/,"
WORD = re.compile(r"[^\W_]+")
USER = re.compile(r"(?:[A-ZÄÖÜ]|(?=[a-zäöü_-]{1,15}\d))[\w-]{2,19}(?=[\s,]|$)")
ANY_USER = re.compile(r"[^\W\d_][\w-]{2,24}(?=[\s,]|$)")
EXPLAINED = re.compile(r"[A-ZÄÖÜ][\w-]{2,19}\s\((?P<first>[A-ZÄÖÜ][\w-]+)\)")  # "Wolkenfee (Ada)"
COMPOSED = re.compile(r"(?:[A-ZÄÖÜ][a-zäöüß]+[A-ZÄÖÜ]|[^\W\d_]+\d)[\w-]{1,15}(?=\s|$)")  # "WolkenFee", "wolke7"
IN_SECTION = re.compile(r"in [A-ZÄÖÜ][\w&-]+(?:(?:, | & | )[A-ZÄÖÜ][\w&-]+){0,3}")
DAY_BEHIND_DOT = re.compile(r"^\S+\s[·•|]\s\d")  # "wolkenfee · 3. Mai 2020"
COUNTED = re.compile(r"[(|]\s?\d[\d.]*(?=\s)")  # "(412 mal gelesen)"
MAX_SECTION = 6  # words of the section in which somebody writes


def first_name_alone(text: str) -> str | None:
    """`Fenna`, `Fenna op 4 mei 2018`: who signs with the first name alone."""
    first, _, rest = text.partition(" ")
    first = first.rstrip(",")
    known = first in first_names() and not is_no_name([first])
    return first if known and (not foreign(rest) or _dated(rest) or IN_SECTION.fullmatch(rest)) else None


def user(text: str, labelled: bool = False) -> tuple[str, str] | None:
    """`Wolkenfee am 4.5.2018`: any one name, where nothing but a day follows it, and what follows; in small letters
    as well where a word such as "Autor:" stands before it (`labelled`), or the hour beside the day."""
    if (match := EXPLAINED.fullmatch(text.rstrip(TRIMMED))) and match["first"].partition("-")[0] in first_names():
        return match[0], ""
    known = text.partition(" ")[0].rstrip(",").title() in first_names()
    match = (ANY_USER if labelled or known or TIME.search(text) or DAY_BEHIND_DOT.search(text) else USER).match(text)
    behind = text[match.end():] if match else ""
    if not match or is_no_name([match[0]]) or is_common(match[0]) or not find_dates(behind) \
            or match[0].casefold() in date_words():
        return None
    return (match[0], behind.strip(TRIMMED)) if not foreign(behind) or _dated(behind) else None


def user_with_day(line: str) -> str | None:
    """`Posted on 3. Mai 2020 by wolkenfee`, `WolkenFee 3. Mai 2020`: any one name behind a word such as "von", or one
    that no language has as a word, where nothing else than a day is left."""
    days = find_dates(line) if DIGIT.search(line) else []
    if len(days) != 1:
        return None
    rest = TIME.sub(" ", f"{line[:days[0].start]} {line[days[0].end:]}")
    *by, name = [token for token in rest.split() if fold(token) and fold(token) not in _words_of_days()] or [""]
    behind_word = len(by) == 1 and by[0].casefold() in words("by_within") and ANY_USER.fullmatch(name)
    fits = behind_word or (not by and COMPOSED.fullmatch(name))
    known = is_common(name) or is_no_name([name]) or fold(name) in words("no_publishers")
    return name if fits and not known else None


@cache
def _words_of_days() -> frozenset[str]:
    return frozenset((*date_words(), *words("published"))) - frozenset(words("by_within"))


def is_user_in_section(text: str) -> bool:
    """`WolkenFee in Neues vom Berg`: a name that no language has as a word, and where somebody of that name writes."""
    match = COMPOSED.match(text)
    behind = text[match.end():].split() if match else []
    return bool(match) and (not behind or (behind[0] == "in" and len(behind) <= MAX_SECTION))


def _dated(behind: str) -> bool:
    """True where a day and nothing else stands before the first bar: `am 4.5.2018, 10:12 | 3 Meinungen | Garten`."""
    before, bar, _ = behind.lstrip(TRIMMED).partition("|")
    return bool(bar) and bool(find_dates(before)) and not foreign(before)


def foreign(rest: str) -> bool:
    """True where words are left beside days, times and what the page counts."""
    for date in reversed(find_dates(rest)):
        rest = rest[:date.start] + " " + rest[date.end:]
    rest = COUNTED.sub(" ", TIME.sub(" ", rest))
    left = [word for word in WORD.findall(rest) if word.casefold() not in date_words()]
    folded = fold(rest)
    return bool(left) and not phrases("meta").match(folded) and not phrases("comments").match(folded)
