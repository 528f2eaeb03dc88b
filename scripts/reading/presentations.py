"""Lines in which a page presents who wrote the text below: `Unsere Leserin Ada Muster aus Musterdorf schreibt:`, `Von
unserem Medienpartner Musterbote – Ada Muster`, `Quelle: Musterbote vom 3.5.2020, Ada Muster`."""
from __future__ import annotations

import re
from functools import cache

from scripts.reading.bylines import Byline, without_opening
from scripts.reading.datelines import date_words
from scripts.reading.dates import find_dates
from scripts.reading.names import first_name, first_names, is_no_name, lone_names, name_pattern
from scripts.reading.phrases import alternatives, fold, words

MAX_LINE = 160
MAX_PAPER = 4  # words
APART = (",", ";", "|")
BAR = re.compile(r"\s[|•·–/-]\s")
PLACE = r"[A-ZÄÖÜ][\w/.-]+(?:\s[A-ZÄÖÜ(][\w/.)-]+)?"
BEHIND_DAY = re.compile(r"\s*[,;|–-]\s*(?P<name>[^,;|:]{5,40}):?$")


def presented(line: str) -> Byline | None:
    """The names of a line that presents its author; else None."""
    if len(line) > MAX_LINE:
        return None
    return next(filter(None, (form(line) for form in (_reader, _partner, _quoted, _pupils, _dated))), None)


def _reader(line: str) -> Byline | None:
    """`Unser Leser Ada Muster aus Musterdorf meint zum Markt:`."""
    match = _of_readers().match(line)
    person = match and name_pattern().match(line, match.end())
    if not person or first_name(person[0]) not in first_names() or not _writes().match(line[person.end():]):
        return None
    return Byline((person[0],), bare=True)


def _partner(line: str) -> Byline | None:
    """`Von unserem Medienpartner Musterbote – Ada Muster`."""
    parts = BAR.split(line)
    names = lone_names(parts[-1]) if len(parts) > 1 and _of_ours().match(line) else ()
    return Byline(names) if names else None


def _quoted(line: str) -> Byline | None:
    """`Quelle: Musterbote vom 3.5.2020, Ada Muster`: behind the day of a paper stands who wrote in it."""
    label, colon, said = line.partition(":")
    days = find_dates(said) if colon and fold(label) in words("source_words") else []
    match = BEHIND_DAY.match(said[days[0].end:]) if len(days) == 1 else None
    names = lone_names(match["name"]) if match and len(said[:days[0].start].split()) <= MAX_PAPER else ()
    return Byline(names) if names else None


def _pupils(line: str) -> Byline | None:
    """`Von Ada, Ole und Mia aus der Klasse 3 a`: first names alone, with their class."""
    match = _from_class().fullmatch(line)
    names = tuple(re.split(rf"\s*,\s*|\s+(?:{alternatives('name_joints')})\s+", match["names"])) if match else ()
    known = sum(name.partition(" ")[0] in first_names() for name in names)
    return Byline(names) if 2 * known > len(names) else None


def _dated(line: str) -> Byline | None:
    """`Von Ada Muster am 3. Mai 2020, zu diesen Themen: Markt`: what else the line says stands behind a day."""
    rest = without_opening(line)
    person = name_pattern().match(rest) if rest != line else None
    if not person or first_name(person[0]) not in first_names() or is_no_name(person[0].split()[1:]):
        return None
    day = next(iter(find_dates(rest)), None)
    between = fold(rest[person.end():day.start]).split() if day and day.start > person.end() else [rest]
    return Byline((person[0],)) if set(between) <= date_words() and rest[day.end:day.end + 1] in APART else None


@cache
def _of_readers() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('our_readers')})\s(?:[A-Z][a-z]{{1,3}}\.\s)?", re.I)


@cache
def _writes() -> re.Pattern[str]:
    return re.compile(rf"(?:\s(?:{alternatives('from_place')})\s{PLACE})?,?\s(?:{alternatives('tells', 'opines')})\b")


@cache
def _of_ours() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('by_ours')})\s", re.I)


@cache
def _from_class() -> re.Pattern[str]:
    name, joints = r"[A-ZÄÖÜ][^\W\d_]+(?:\s[A-ZÄÖÜ]\.)?", alternatives("name_joints")
    return re.compile(rf"(?i:{alternatives('by_glued')})\s(?P<names>{name}(?:,\s{name}){{0,5}}"
                      rf"(?:\s(?:{joints})\s{name})?),?\s(?:{alternatives('from_class')})\s(?i:(?:{alternatives('classes')})"
                      r"\.?\s)?\d{1,2}\s?[a-z]?")
