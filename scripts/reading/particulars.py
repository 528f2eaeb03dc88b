"""Lines in which a name stands beside a day, a role or what the page counts: `Ada Muster | 3. Mai 2020 | 2 Min.`"""
from __future__ import annotations

import re
from functools import cache

from scripts.reading.bylines import Byline
from scripts.reading.datelines import PLAIN, TIME, Dateline, date_words
from scripts.reading.dates import find_dates, find_months
from scripts.reading.names import first_names, is_no_name, lone_names, may_be_name
from scripts.reading.phrases import DIGIT, alternatives, fold, phrases, words
from scripts.reading.signatures import bare_codes
from scripts.reading.usernames import COMPOSED, WORD

MAX_LINE, MAX_PARTS = 110, 7
PARTED = re.compile(r"\s+[/|·•–—-]\s+|\s*[|·•]\s*|[,;]\s+")
OFFER = re.compile(r"\s[|•·–—-]\s(?=[^|•·–—]{3,40}$)")
BAR, MAX_AHEAD = "|", 3
MAX_DAY = 2      # digits of the day of a month
MAX_SECTION = 2  # words
NUMBERED = re.compile(r"#\s?\d+")
MONTH = re.compile(r"[^\W\d_]+\.?\s\d{4}")
COUNTED = re.compile(r"(?<=\s)\d{1,4}\s[^\W\d_]+")
NUMBER_BEHIND = re.compile(r"\s\d+\s[^\W\d_]+$")
ENDS = (".", "!", "?", ":", ";")
DAY, COUNT, ROLE, SECTION, FILLER = "day", "count", "role", "section", "filler"


def beside(line: str) -> Byline | None:
    """The names in a line of which nothing is left but a day (without its year as well: `Sep 2`), a role, a section or
    what the page counts. A name alone, one beside a place alone, and years beside a name, which are those of a life,
    give none."""
    if len(line) > MAX_LINE or (line.rstrip().endswith(ENDS) and not reading_time_behind().search(line)):
        return None  # "2 Min." ends no sentence
    names: tuple[str, ...] = ()
    kinds: list[str] = []
    parts = [(part, _kind(part)) for part in _parts(_up_to_count(line))]
    dated = any(kind == DAY for _, kind in parts)
    if dated:  # how many read it, and whose the picture is
        parts = [(part, kind) for part, kind in parts
                 if not part.isdigit() and fold(part.partition(": ")[0]) not in words("credits")]
    sure = (dated and BAR in line) or any(kind == ROLE for _, kind in parts)
    for part, kind in parts:
        if kind:
            kinds.append(kind)
        elif not names and (found := _names(part, dated) or (_unknown(part) if sure else None) or (
                _first_name(part) if dated and COUNT in (kind for _, kind in parts) else None) or (
                _code(part) if dated and len(parts) == 2 else None)):
            names = found[0]
            kinds.extend(found[1])
        elif SECTION not in kinds and _is_section(part):
            kinds.append(SECTION)
        else:
            return None
    signed = DAY in kinds or COUNT in kinds or (ROLE in kinds and SECTION not in kinds)
    return Byline(names, bare=True) if names and signed and len(kinds) < MAX_PARTS else None


def _parts(line: str) -> list[str]:
    """What stands between the signs of a line, and what a day parts."""
    for date in reversed(find_dates(line)):
        day = line[date.start:date.end].replace(",", "")  # "Mai 3rd, 2020" is one part
        line = f"{line[:date.start]} | {day} | {line[date.end:]}"
    return [part for part in (piece.strip(" |/") for piece in PARTED.split(line)) if part]


def beside_day(line: str) -> Dateline | None:
    """The one day in a line of which `beside` says that nothing else is left."""
    days = find_dates(line) if DIGIT.search(line) else []
    return Dateline(days[0].value, PLAIN) if len(days) == 1 and beside(line) else None


def _up_to_count(line: str) -> str:
    """`3. Mai 2020 Ada Muster 0 Kommentare Halle, Markt` -> what stands before the catchwords, behind the number of
    comments."""
    for match in COUNTED.finditer(line) if DIGIT.search(line) else ():
        if phrases("comments").match(fold(match[0])) and find_dates(line[:match.start()]):
            return line[:match.end()]
    return line


def _kind(part: str) -> str | None:
    if NUMBERED.fullmatch(part):
        return COUNT
    if find_dates(part) or (MONTH.fullmatch(part) and find_months(part)):
        return DAY
    if fold(part) in (*words("roles"), *words("genres")):
        return ROLE
    folded = fold(part)
    if any(phrases(key).match(folded) for key in ("meta", "boilerplate")) or (
            part[:1].isdigit() and phrases("comments").match(folded)):
        return COUNT
    tokens = WORD.findall(TIME.sub(" ", part))
    if all(token.isdigit() or token.casefold() in date_words() for token in tokens):
        if any(map(str.isdigit, tokens)):
            return DAY if _is_day(tokens) else None
        return DAY if TIME.search(part) else FILLER  # "gestern, 10:15"
    return None


def _is_day(tokens: list[str]) -> bool:
    """`Sep 2`, `Mo 2. Sep`: a number and a month, and besides them a weekday."""
    numbers = [token for token in tokens if token.isdigit()]
    return len(numbers) == 1 and len(numbers[0]) <= MAX_DAY and any(
        token.casefold() in words("months") for token in tokens)


def ahead(paragraph: str) -> tuple[str, ...]:
    """The names or codes between bars before the first sentence of a text, where a day stands among them:
    `| wk | 12.4.2024 | Der Rat ...`."""
    *parts, text = map(str.strip, paragraph[:MAX_LINE].lstrip("| ").split(BAR, MAX_AHEAD))
    others = [part for part in parts if _kind(part) != DAY]
    if len(others) == len(parts) or not others:
        return ()
    found = [bare_codes(part, [paragraph[MAX_LINE:]]) or lone_names(part) for part in others]
    return tuple(name for names in found for name in names) if text and all(found) else ()


def _code(part: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """`abc`, `(abc)`, `/abc`: with which an editor signs beside a day."""
    codes = bare_codes(part.strip("()[]/"), ())
    return (codes, ()) if codes else None


def _first_name(part: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    return ((part,), ()) if part in first_names() and not is_no_name([part]) else None


def _unknown(part: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """A first name alone, or what can be the name of somebody not known."""
    return _first_name(part) or (((part,), ()) if may_be_name(part) or COMPOSED.fullmatch(part) else None)


def _names(part: str, dated: bool) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The names of a part with what they carry: a role before them, a word such as "op" before the day behind, the
    hour before and the number of comments behind them."""
    part = (_hour_and_number(part) if dated else part).rstrip(": ")
    if names := lone_names(_without_section(part)) or lone_names(_without_date_words(part)) or lone_names(part):
        return names, ()
    first, _, others = _without_date_words(part).partition(" ")
    if fold(first) in (*words("roles"), *words("genres")) and (names := lone_names(others)):
        return names, (ROLE,)
    if dated and fold(first).endswith(words("role_endings")) and (names := lone_names(_where().sub("", others))):
        return names, (ROLE,)
    before, _, last = part.rpartition(" ")
    if last.casefold() in words("date_fillers") and (names := lone_names(before)):
        return names, ()
    return None


def _without_section(part: str) -> str:
    """`Ada Muster Stadt` -> `Ada Muster`."""
    before, _, last = part.rpartition(" ")
    return before if " " in before and fold(last) in words("sections") else ""


def _without_date_words(part: str) -> str:
    """`Autor Ada Muster Veröffentlicht am` -> `Autor Ada Muster`."""
    while (last := part.rpartition(" ")[2]).casefold() in date_words() and last != part:
        part = part[:-len(last)].rstrip()
    return part


def _hour_and_number(part: str) -> str:
    """`9:40 Uhr Ada Muster 71 Kommentare`, `3 Minuten Ada Muster` -> `Ada Muster`."""
    if (before := reading_time().match(part)) and part[before.end():before.end() + 1] == " ":
        part = part[before.end() + 1:]
    hour, number = TIME.match(part), NUMBER_BEHIND.search(part)
    if number and any(phrases(key).match(fold(number[0])) for key in ("meta", "comments")):
        part = part[:number.start()]
    return part[hour.end():].strip(" ,|-–") if hour else part


def without_offer(line: str) -> str:
    """`3. Mai 2020 von Ada Muster — Hinterlasse eine Antwort` -> what stands before the page's own words, and before
    an agency: `Ada Muster 3-5-2020, 10:15 Bron: Musterpers`."""
    line = _without_buttons(_offer_at_end().sub("", line) if find_dates(line) else line)
    source = _source_behind().search(line)
    line = line[:source.start()].rstrip() if source and find_dates(line[:source.start()]) else line
    match = OFFER.search(line)
    tail = fold(line[match.end():]) if match else ""
    offers = tail and any(phrases(key).match(tail) for key in ("comments", "boilerplate"))
    return line[:match.start()] if offers else line


def _without_buttons(line: str) -> str:
    """`12. März 2019 Von Ada Muster Teilen` -> what stands before a button; a line of nothing else stays."""
    before, _, last = line.rstrip().rpartition(" ")
    while " " in before and last[:1].isupper() and last not in first_names() and phrases(
            "boilerplate").match(fold(last)):
        line = before.rstrip()
        before, _, last = line.rpartition(" ")
    return line


@cache
def _offer_at_end() -> re.Pattern[str]:
    """`... von Ada Muster Kommentar verfassen`: with nothing between the name and what the page offers."""
    return re.compile(rf"(?<=\w)\s+(?:{alternatives('end_offers')})\s*$")


@cache
def reading_time() -> re.Pattern[str]:
    """`3 Min.`, `12 minuten`: how long it takes to read, not how long a film is."""
    return re.compile(rf"(?i)[12]?\d\s?(?:{alternatives('reading_units')})\b\.?")


@cache
def reading_time_behind() -> re.Pattern[str]:
    return re.compile(rf"{reading_time().pattern}$")


@cache
def _source_behind() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<=\w)[\s,|]+(?:{alternatives('source_words')}):\s\S{{2,20}}(?:\s\S{{2,20}})?$")


@cache
def _where() -> re.Pattern[str]:
    joints = "|".join(re.escape(word) for word in words("at_place"))
    return re.compile(rf"\s(?:{joints})(?:\s[A-ZÄÖÜ][\w-]+){{1,2}}$")


def _is_section(part: str) -> bool:
    tokens = part.split()
    return len(tokens) <= MAX_SECTION and all(token[:1].isupper() for token in tokens) and not any(
        c.isdigit() for c in part)
