"""Lines that say when an article appeared. Every date is EDTF; none is ever guessed."""
from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from scripts.reading.dates import TWO_DIGIT_YEARS, Date, find_dates, find_months, months
from scripts.reading.phrases import DIGIT, alternatives, fold, phrases, words

PUBLISHED, UPDATED, PLAIN = "published", "updated", "plain"
TIME = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*(?:Uhr|uur|u|h|am|pm)(?![^\W\d_]))?(?!\d)"
                  r"|\b\d{1,2}\s*(?:Uhr|uur|u\.|h)\b", re.I)
FULL_HOUR = re.compile(r"(?<![\d:.])\d{1,2}\s*(?:Uhr|uur)\b", re.I)
QUARTER = re.compile(r"(?:\s|,)[^\W\d_]{2}\s\d{1,2}[:.](?:00|15|30|45)\b")
WORD = re.compile(r"[^\W\d_]+")
APART = re.compile(r"[,|·:–—/)©-]\s*(?:[^\W\d_]+\.?,?\s+){0,3}$")
BAR = re.compile(r"\s[|•·–/-]\s")
GLUED_DOT = re.compile(r"(?<=\w)[•·](?=\w)")
MIN_COLUMNS, MAX_PARTS, MAX_PART_WORDS, MAX_TOLD_WORDS, MAX_ORIGIN_WORDS = 3, 5, 5, 3, 8
PAPER = re.compile(r"[„“\"»«‚‘][^„“”\"»«\d]{3,40}[“”\"«»’],?\s+(?!\d{0,2}\s?[a-z]{5})")
NUMBERED = re.compile(r"[,;|]\s*[^\W\d_]+\.?:?\s*\d+$")  # "Netzcode: 123", "Nr. 12"
ADDRESS = re.compile(r"\b(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:de|nl|com|net|org|be|at|ch|eu|info)(?:/\S*)?(?=[\s:,]|$)")
BRACKETED = re.compile(r"[(\[]([^()\[\]]{10,90})[)\]]")
TRIMMED = " .,|/·•–()-"
SHORT_YEAR = re.compile(r"(\d{1,2}\.?\s[^\W\d_]{3,9}\.?)\s[’']?(\d\d)")
MAX_FOREIGN_WORDS = 2  # words of a date line that are neither date nor known filler (a place, a section)


@dataclass(frozen=True)
class Dateline:
    """`value` is the date of the line's publication or, for kind UPDATED, of its last change."""
    value: str
    kind: str
    updated: str | None = None


def find_dateline(line: str) -> Dateline | None:
    """A line that consists of a date and words around it, or of parts between bars or dashes of which the first does;
    None for anything that may be a sentence, and for the day of an event (`Termin: Halle | 3.5.2020`)."""
    if not DIGIT.search(line) or _of_an_event().search(line):
        return None
    days = find_dates(line)
    if len(days) == 2 and days[0].value < days[1].value and _until().fullmatch(line[days[0].end:days[1].start]):
        return None  # something lasts that long
    if fold(line).partition(" ")[0] in words("date_labels") and QUARTER.search(line):
        return None  # events begin on the hour, articles appear at any minute
    return (_signed(line) or _dateline(line) or _stated_month(line) or _told(line)
            or next(map(_dateline, _parts(line)), None) or _in_columns(line) or _by_somebody(line)
            or _sourced(line) or _behind_dot(line))


def _sourced(line: str) -> Dateline | None:
    """`„Musterbote“ vom 3.5.2020, Nr.: 123`, `(Artikel uit Musterblad van 3-5-2020)`, `Geplaatst op www.example.org: 3
    mei 2020.`, `3.5.2020 – Artikel drucken`: the one day beside a paper in quotation marks, in brackets behind a word
    such as "Artikel", with an address, behind a newspaper, or before what the page offers to do."""
    found = find_dates(line)
    if len(found) != 1:
        return None
    if (paper := PAPER.match(line)) or ADDRESS.search(line):
        return _dateline(ADDRESS.sub(" ", NUMBERED.sub("", line[paper.end():] if paper else line)).rstrip(" ."))
    if (match := BRACKETED.fullmatch(line)) and fold(match[1]).partition(" ")[0] in _text_kinds():
        return Dateline(found[0].value, PUBLISHED)
    behind = fold(line[found[0].end:])
    return Dateline(found[0].value, PLAIN) if not found[0].start and phrases("boilerplate").match(behind) else None


def _told(line: str) -> Dateline | None:
    """`Dieser Beitrag wurde am 3. Mai 2020 veröffentlicht`, `Geplaatst in Nieuws op 3 mei 2020`: the one day in what a
    page says of its own text."""
    found = find_dates(line)
    folded = next((fold(line)[len(word) + 1:] for word in words("source_words") if fold(line).startswith(f"{word} ")),
                  fold(line))  # "Quelle Veröffentlicht am"
    if len(found) != 1:
        return None
    if folded.startswith(words("self_references")):
        around = set(fold(line[:found[0].start] + line[found[0].end:]).split())
        if around & _single("updated"):
            return Dateline(found[0].value, UPDATED, found[0].value)
        return Dateline(found[0].value, PUBLISHED) if around & _single("published") else None
    said = any(folded.startswith(entry + " ") for entry in endings_of("published"))
    foreign = [word for word in WORD.findall(line) if word.casefold() not in date_words()]
    fits = len(foreign) <= MAX_TOLD_WORDS and all(word[0].isupper() for word in foreign)
    return Dateline(found[0].value, PUBLISHED) if said and fits and line.rstrip()[-1] not in ".!?" else None


def _by_somebody(line: str) -> Dateline | None:
    """`von wolkenfee · 3. Mai 2020`: behind a word such as "von" and any one name."""
    first, *others = _parts(line) or [""]
    by, _, name = first.partition(" ")
    fits = others and by.casefold() in words("by_within") and name and " " not in name
    return _dateline(others[-1]) if fits else None


def _in_columns(line: str) -> Dateline | None:
    """`Musterblatt Mai 2020 | Kategorie: Garten | 3.5.2020`: the last of several parts, beside a section; `Autor ada |
    Veröffentlicht am 3. Mai 2020 | Tags Wald, Weg`: behind the author, whatever follows."""
    parts = [part.strip() for part in line.split("|") if part.strip()]
    if len(parts) > 1 and fold(parts[0]).partition(" ")[0] in words("by_within"):
        return said if (said := _dateline(parts[1])) and said.kind == PUBLISHED else None
    sorted_by = any(phrases(key).match(fold(part.partition(":")[0]))
                    for part in parts[:-1] for key in ("meta", "boilerplate"))
    return _dateline(parts[-1]) if sorted_by and MIN_COLUMNS <= len(parts) <= MAX_PARTS else None


def _behind_dot(line: str) -> Dateline | None:
    """`Musterpress Nieuws•zondag 3 mei 2020, 10:15`."""
    return _dateline(GLUED_DOT.split(line)[-1]) if GLUED_DOT.search(line) else None


def _parts(line: str) -> list[str]:
    """What stands between the bars of a line that is no headline: a page's line of particulars has several parts,
    all of them short."""
    parts = [part.strip() for part in BAR.split(line) if part.strip().casefold() not in ("", *words("by_within"))]
    return parts if 1 < len(parts) <= MAX_PARTS and all(len(part.split()) <= MAX_PART_WORDS for part in parts) else []


def _signed(line: str) -> Dateline | None:
    """`Autor: red. vom 3.5.2020 10:15`: the one day of a line, behind a word that says whose text it is."""
    found = find_dates(line)
    origin = list(_origin().finditer(line, 0, found[0].start)) if len(found) == 1 else []
    if not origin or TIME.sub("", line[found[0].end:]).strip(TRIMMED):
        return None
    between = line[origin[-1].end():found[0].start]
    if ":" in between or len(between.split()) > MAX_ORIGIN_WORDS or not _day_follows().search(between):
        return None
    changed = between.casefold().rstrip(TRIMMED).endswith(words("updated"))
    return Dateline(found[0].value, UPDATED if changed else PUBLISHED, found[0].value if changed else None)


def _dateline(line: str) -> Dateline | None:
    found = find_dates(line) or _short_date(line)
    if not found or len(found) > 2:
        return None
    rest, last, kinds = "", 0, []
    for date in found:
        before = fold(TIME.sub(" ", line[last:date.start]))
        kinds.append(_kind(before))
        rest += " " + line[last:date.start]
        last = date.end
    if not _only_place(line[:found[0].start], rest + " " + line[last:]):
        return None
    if set(kinds) == {PLAIN} and FULL_HOUR.search(line):
        return None  # events begin on the hour, articles appear at any minute
    first = next((date.value for date, kind in zip(found, kinds, strict=True) if kind != UPDATED), None)
    changed = next((date.value for date, kind in zip(found, kinds, strict=True) if kind == UPDATED), None)
    if first is None:
        return Dateline(changed, UPDATED, changed)
    return Dateline(first, PUBLISHED if PUBLISHED in kinds else PLAIN, changed)


def _only_place(before: str, around: str) -> bool:
    """True where the words around a date are known fillers, or besides them a place or section: a capitalised word
    or two, set apart by a sign. Anything else may be a sentence or a headline that speaks of a day."""
    around = TIME.sub(" ", around)
    foreign = [word for word in WORD.findall(around) if word.casefold() not in fillers()
               and not word.casefold().endswith(words("reports"))]
    if not foreign:
        return True
    if any(word.casefold().endswith(words("events")) for word in foreign):
        return False
    if len(foreign) > MAX_FOREIGN_WORDS or around.rstrip().endswith((".", "!", "?")):
        return False
    apart = APART.search(before) or fold(before).startswith(words("staff")) or not any(w in before for w in foreign)
    return bool(apart) and all(word[0].isupper() for word in foreign)


def _kind(before: str) -> str:
    """What the words before a date make of it."""
    while before.rpartition(" ")[2] in _weekdays():
        before = before.rpartition(" ")[0]
    if before.endswith(endings_of("updated")):
        return UPDATED
    return PUBLISHED if before.endswith(endings_of("published")) else PLAIN


def _short_date(line: str) -> list[Date]:
    """`2. Dezember 17` where nothing follows: within a sentence the last number might count something."""
    match = SHORT_YEAR.fullmatch(line.strip())
    found = find_dates(f"{match[1]} {TWO_DIGIT_YEARS + int(match[2])}") if match else []
    return [replace(date, start=0, end=len(line)) for date in found]


def _stated_month(line: str) -> Dateline | None:
    """`Gepubliceerd in Voorbeeld, januari 2015`: a month where the line begins by saying what it is."""
    found = find_months(line) if fold(line).startswith(endings_of("published")) else []
    if len(found) != 1 or not _only_place(line[:found[0].start], line[:found[0].start] + line[found[0].end:]):
        return None
    return Dateline(found[0].value, PUBLISHED)


@cache
def _origin() -> re.Pattern[str]:
    names = "|".join(re.escape(entry) for entry in words("origin"))
    return re.compile(rf"(?i)(?<![\w-])(?:{names}):")


@cache
def _of_an_event() -> re.Pattern[str]:
    names = "|".join(re.escape(entry) for entry in words("event_labels"))
    return re.compile(rf"(?i)(?<![\w-])(?:{names})\s*:")


@cache
def fillers() -> frozenset[str]:
    """Words of a date line that say nothing more."""
    keys = ("published", "updated", "date_fillers", "weekdays", "roles", "staff", "genres", "agencies")
    return frozenset(part for key in keys for entry in words(key) for part in fold(entry).split())


@cache
def date_words() -> frozenset[str]:
    """Words that stand around a day without being anybody's name: months, weekdays, "am", "op"."""
    return frozenset([*(part for key in ("published", "updated", "date_fillers", "weekdays") for entry in words(key)
                        for part in fold(entry).split()), *months()])


@cache
def _text_kinds() -> frozenset[str]:
    return frozenset((*words("text_kinds"), *words("genres"), *words("texts")))


@cache
def _day_follows() -> re.Pattern[str]:
    """Behind this a day is set apart, no part of a name."""
    return re.compile(rf"(?i)(?:[,|/·•–(-]|(?:^|\s)(?:{alternatives('day_joints')})|^|\s{{2}})\s*$")


@cache
def _until() -> re.Pattern[str]:
    return re.compile(rf"\s?(?:[-–—]|{alternatives('until')})\s?")


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(words("weekdays"))


@cache
def endings_of(key: str) -> tuple[str, ...]:
    """The entries under a key, folded: what a line begins or ends with beside a day."""
    return tuple(fold(entry) for entry in words(key))


@cache
def _single(key: str) -> frozenset[str]:
    """The words of one word under a key, such as "veröffentlicht"."""
    return frozenset(entry for entry in endings_of(key) if " " not in entry and entry not in words("date_labels"))
