"""Days that a scrape glued to a headline, a word or a name."""
from __future__ import annotations

import re

from scripts.reading.datelines import PLAIN, TIME, Dateline, endings_of, find_dateline
from scripts.reading.dates import find_dates, parted
from scripts.reading.phrases import fold, words

BEFORE_BAR = re.compile(r"\s*\|\s+(?=\S+\s+\S)")
IN_BRACKETS = re.compile(r"\[[^\]]{0,60}")
APART = (",", ";", "|", "·", "•", "–", "-", "/", "(")
MAX_BEFORE_DAY = 12  # characters between a name and a day: "am", "op"


def edge_date(line: str) -> tuple[str, str] | None:
    """The date that a scrape glued to a headline, before it with a time or behind it after a word such as "Stand:",
    and the headline without it."""
    for date in find_dates(line):
        before, behind = line[:date.start].rstrip(), line[date.end:]
        if IN_BRACKETS.fullmatch(before) and behind.startswith("]") and behind[1:].strip():
            return date.value, behind[1:].strip()
        if not before and (bar := BEFORE_BAR.match(behind)):
            return date.value, behind[bar.end():]
        time = TIME.match(behind.lstrip(" ,|-–"))
        if not before and time:
            return date.value, behind.lstrip(" ,|-–")[time.end():].lstrip(" ,|-–")
        words_before = fold(before)
        if words_before in endings_of("published") and (rest := _without_change(behind)):
            return date.value, rest
        said = next((end for end in endings_of("published") if words_before.endswith(" " + end)), None)
        if said and before.endswith(":") and not TIME.sub("", behind).strip(" ,.|-–"):
            return date.value, before[:len(before) - len(said) - 1].rstrip(" ,|-–")
    return None


def _without_change(behind: str) -> str:
    """`10:15 Bijgewerkt op: 4-5-2020 9:00 De markt is open` -> what stands behind the hour and the day of a change."""
    rest = TIME.sub("", behind, count=1) if TIME.match(behind.lstrip(" ,|-–")) else behind
    change = next(iter(find_dates(rest)), None)
    if change and fold(rest[:change.start]) in endings_of("updated"):
        rest = rest[change.end:].lstrip(" ,|-–")
        rest = rest[hour.end():] if (hour := TIME.match(rest)) else rest
    return rest.strip(" ,|-–")


def confirmed_day(line: str, month: str) -> tuple[str, str] | None:
    """The day in front of a headline or behind it that lies in the month which a corpus gives, and the headline."""
    for date in find_dates(line):
        before, behind = line[:date.start].rstrip(" ,|·–-"), line[date.end:].lstrip(" ,|·–-")
        leads = fold(before).rpartition(" ")[2] in words("function_words")  # "am 4. Mai 2018": words of the headline
        if date.value.startswith(f"{month}-") and bool(before) != bool(behind) and not leads:
            return date.value, before or behind
    return None


def glued_day(line: str) -> Dateline | None:
    """`Mobil29.06.2020`: a day behind a word, as nothing but a scrape writes it."""
    found = find_dates(parted(line)) if " " not in line and line[:1].isalpha() else []
    return Dateline(found[0].value, PLAIN) if len(found) == 1 and found[0].end == len(parted(line)) else None


def day_at_end(line: str) -> Dateline | None:
    """`Text: Ada Muster, Fotos: Ole Probe, 4. Mai 2018`: the one day of a byline, at its end."""
    days = find_dates(line)
    at_end = len(days) == 1 and days[0].end >= len(line.rstrip(" .)")) and line[:days[0].start].rstrip()[-1:] in APART
    return Dateline(days[0].value, PLAIN) if at_end else None


def day_behind(unnamed: str) -> Dateline | None:
    """`Von Ada Muster am 4. Mai 2018, aus der Reihe: Garten`: the day right behind the names."""
    first = next(iter(find_dates(unnamed)), None)
    return find_dateline(unnamed[:first.end]) if first and first.start <= MAX_BEFORE_DAY else None
