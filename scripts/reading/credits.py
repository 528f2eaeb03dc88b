"""Lines that hold nothing but people's names and what belongs to those: for which paper, as what, of which class,
behind which label, after which source. What is left of a line must have the shape of a name."""
from __future__ import annotations

import re
from functools import cache

from scripts.reading.bylines import Byline, find_byline
from scripts.reading.dates import find_dates
from scripts.reading.names import (
    CAPITALISED,
    first_name,
    first_names,
    is_common,
    is_no_name,
    is_person,
    lone_name,
    lone_names,
)
from scripts.reading.phrases import alternatives, fold, words
from scripts.reading.signatures import is_agency
from scripts.reading.usernames import ANY_USER

MAX_LINE, MAX_PARTS = 110, 4
MAX_BESIDE = 7    # words of an office, or of a paper
MAX_LABEL = 5     # words
MAX_NAME_WORDS = 4
PARTS = re.compile(r"\s*[,;|•·]\s+|\s+[–—-]\s+")
BRACKETED = re.compile(r"(?P<name>[^()]{5,40}?)\s\((?P<what>[^()]{1,20})\)(?P<others>.*)")
LABEL = re.compile(r"(?P<label>[^:]{3,40}):\s+(?P<behind>\S.*)")
TURNED_INITIALS = re.compile(rf"(?:[a-z]{{2,4}}\s)*{CAPITALISED},"
                             rf"\s(?:[A-ZÄÖÜ]\.[\s-]?){{1,3}}(?:[a-z]{{2,4}}(?:\s|$))*")
DATED_CODE = re.compile(r"\((?:[a-zäöü]{2,4}\s)?(?P<day>[\d./-]{6,10})\s(?P<code>[a-zäöü]{2,4})\)")
ENDS = (".", "!", "?", "…", ":")
PLACE_ALONE = re.compile(r"[A-ZÄÖÜ][\w/-]+(?:\s(?:[a-z]{2,4}\s)?[A-ZÄÖÜ][\w/-]+)?")
PLACE = r"[A-ZÄÖÜ][\w/-]+(?:\s[A-ZÄÖÜ][\w/-]+)?"
COUNT_BEHIND = re.compile(r"[\s|(]+\d{1,5}\)?$")


def credited(line: str) -> Byline | None:
    """The names of a line of which nothing is left but what says who these people are; else None."""
    line = line.strip(" \t“”„\"»«|")
    if len(line) > MAX_LINE:
        return None
    if (match := DATED_CODE.fullmatch(line)) and find_dates(match["day"]) and not is_agency(match["code"]):
        return Byline((match["code"],))
    if TURNED_INITIALS.fullmatch(line):
        return None if is_no_name([line.partition(",")[0]]) else Byline((line,), bare=True)
    if line.endswith(ENDS) and not line.endswith(":"):
        return None
    forms = (_behind_place, _before_verb, _behind_section, _among_fields, _labelled, _introduced, _before_brackets,
             _beside_paper, _before_work)
    return next(filter(None, (form(line) for form in forms)), None)


def user_behind_label(line: str) -> Byline | None:
    """`Door: wolkenfee`, `4.5.2018 Autor: wolkenfee 0`: any one name where a word and a colon say whose text it is."""
    match = _author_label().search(line)
    if not match or (line[:match.start()].strip() and not find_dates(line[:match.start()])):
        return None
    name = COUNT_BEHIND.sub("", line[match.end():]).strip()
    fits = ANY_USER.fullmatch(name) and not is_common(name) and not is_agency(name) and not is_no_name([name])
    return Byline((name,), bare=True) if fits else None


def _behind_place(line: str) -> Byline | None:
    """`Musterstadt. Von Ada Muster`, `MUSTERSTAD – Door Ada Muster`, `Aus Musterstadt Ada Muster`."""
    if (match := _place_by().match(line)) and (found := find_byline(line[match.end():])):
        return found if found.names and not found.rest and all(map(is_person, found.names)) else None
    match = _reporting().match(line)
    tokens = line[match.end():].split() if match else []
    names = lone_names(" ".join(tokens[1:])) or lone_names(" ".join(tokens[2:]))  # a place of one word, or of two
    return Byline(names, bare=True) if names and tokens[0][0].isupper() else None


def _before_verb(line: str) -> Byline | None:
    """`Ada Muster schreef:`."""
    before, _, verb = line.rstrip(": ").rpartition(" ")
    names = lone_names(before) if line.endswith(":") and verb in words("tells") else ()
    return Byline(names, bare=True) if names else None


def _behind_section(line: str) -> Byline | None:
    """`Allgemein Ada Muster`."""
    section, _, behind = line.partition(" ")
    fits = section.isalpha() and fold(section) in words("sections") and fold(section) not in words("held_labels")
    name = lone_name(behind) if fits else None
    return Byline((name,), bare=True) if name and first_name(name) in first_names() else None


def _among_fields(line: str) -> Byline | None:
    """`Garten | Ada Muster | aus Musterblatt 4/11 vom 12.10.2011`: one field is a name, another holds a day."""
    fields = [field.strip() for field in line.split("|")]
    names = [name for field in fields if (name := lone_name(field)) and first_name(name) in first_names()]
    fits = len(names) == 1 and 2 < len(fields) <= MAX_PARTS and any(map(find_dates, fields)) and not any(
        fold(field).partition(" ")[0] in words("credits") for field in fields)
    return Byline((names[0],), bare=True) if fits else None


def _labelled(line: str) -> Byline | None:
    """`Tekst & foto’s: Ada Muster`: every word of the label says what somebody made, and one of them is the text. Or
    `Verschenen in Musterblad. Auteur: Ada Muster`."""
    if (match := _author_label().search(line)) and (names := lone_names(line[match.end():])):
        return Byline(names, bare=True)
    match = LABEL.fullmatch(line)
    label = fold(match["label"]).split() if match else []
    if not match or len(label) > MAX_LABEL or not set(label) & set(words("texts")) or not set(label) <= _label_words():
        return None
    names = lone_names(match["behind"])
    return Byline(names) if names else None


def _introduced(line: str) -> Byline | None:
    """`Ein Kommentar vom leitenden Musterboten-Redakteur Ada Muster`: what it is, and at its end whose."""
    match = _kind_by().match(line)
    tokens = line[match.end():].split() if match else []
    if len(tokens) > MAX_BESIDE:
        return None
    ends = (lone_name(" ".join(tokens[at:])) for at in range(len(tokens)))  # the longest first
    name = next((name for name in ends if name and first_name(name) in first_names()), None)
    return Byline((name,)) if name else None


def _before_brackets(line: str) -> Byline | None:
    """`Ada Muster (Text) und Ole Probe (Fotos)`, `Ada Muster (9b)`."""
    match = BRACKETED.fullmatch(line)
    if not match or not (fold(match["what"]) in words("texts") or (
            school_class().fullmatch(match["what"]) and not match["others"].strip())):
        return None
    names = lone_names(match["name"])
    return Byline(names, bare=True) if names else None


def _before_work(line: str) -> Byline | None:
    """`Ada Muster Lehrerin und Autorin`, `Ada Muster Meinung Redakteurin`: behind a name nothing but what somebody
    does."""
    tokens = line.split()
    for end in range(2, min(len(tokens), MAX_NAME_WORDS + 1)):
        name, rest = lone_name(" ".join(tokens[:end])), tokens[end:]
        kinds = (*words("name_joints"), *words("sections"), *words("genres"))
        if name and first_name(name) in first_names() and len(rest) <= MAX_BESIDE and any(map(_is_work, rest)) and all(
                _is_work(token) or fold(token) in kinds for token in rest):
            return Byline((name,), bare=True)
    return None


def _is_work(word: str) -> bool:
    return fold(word) in words("roles") or fold(word) in words("writing_trades")


def _beside_paper(line: str) -> Byline | None:
    """`Ada Muster, Musterzeitung`, `Ada Muster, Klasse 7`, `Ada Muster, Quelle: Musterverlag`, `Ada Muster für die
    Musterzeitung`. Beside an agency mostly stands who took a picture."""
    first, *others = PARTS.split(_for_paper().sub(r", \1", line, count=1))
    names = lone_names(first) if 0 < len(others) <= MAX_PARTS else ()
    fits = names and all(_is_paper(part) or school_class().fullmatch(part) or _is_source(part) for part in others)
    return Byline(names, bare=True) if fits else None


def with_place(line: str) -> tuple[str, ...]:
    """The name of a line that holds a place besides: `Ada Muster, Musterstadt`. Only beside a day does it sign."""
    first, comma, place = line.partition(", ")
    return lone_names(first) if comma and PLACE_ALONE.fullmatch(place.strip()) else ()


def with_office(line: str) -> tuple[str, ...]:
    """The name of a line that holds an office besides: `Ada Muster, Vorsitzende des Vereins`, `Försterin Ada Muster`.
    Only below a text does it sign that."""
    first, *others = PARTS.split(line.strip()) if len(line) <= MAX_LINE and not line.endswith(ENDS) else [""]
    if not others:
        office, _, name = first.partition(" ")
        return lone_names(name) if office[:1].isupper() and office not in first_names() and _is_office(office) else ()
    names = lone_names(first)
    return names if len(others) <= MAX_PARTS and all(_is_role(part) or _is_paper(part) for part in others) else ()


def _is_paper(part: str) -> bool:
    """`Musterzeitung`, `Redaktion Musterstadt`."""
    tokens = fold(part).split()
    return 0 < len(tokens) <= MAX_BESIDE and part[:1].isupper() and any(
        token.endswith(words("press")) for token in tokens) and not any(c.isdigit() for c in part)


def _is_source(part: str) -> bool:
    label, colon, behind = part.partition(":")
    return bool(colon) and bool(behind.strip()) and fold(label) in words("credits")


def _is_role(part: str) -> bool:
    tokens = part.split()
    return 0 < len(tokens) <= MAX_BESIDE and (_is_office(tokens[0]) or fold(part) in words("roles"))


def _is_office(word: str) -> bool:
    folded = fold(word)
    return folded in words("roles") or folded in words("offices") or (
        len(folded) > 4 and folded.endswith(words("role_endings")) and not is_no_name([word]))


@cache
def _place_by() -> re.Pattern[str]:
    return re.compile(rf"{PLACE}\s?[.|·:,–—-]\s+(?=(?i:{alternatives('by_within')})\s)")


@cache
def _reporting() -> re.Pattern[str]:
    return re.compile(rf"(?i:{alternatives('reports_from')})\s")


@cache
def _for_paper() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternatives('for_paper')})\s((?-i:[A-ZÄÖÜ])\S+(?:\s\S+)?)$")


@cache
def school_class() -> re.Pattern[str]:
    """`Klasse 7`, `Q1`, `5b`."""
    return re.compile(rf"(?i)(?:{alternatives('classes')})\.?\s?\d{{1,2}}\s?[a-z]?|\d{{1,2}}\s?[a-e]")


@cache
def _label_words() -> frozenset[str]:
    """What a label consists of, and the "s" of "foto’s"."""
    keys = ("texts", "credits", "name_joints", "by_within", "origin")
    return frozenset(part for key in keys for entry in words(key) for part in fold(entry).split()) | {"s"}


@cache
def _author_label() -> re.Pattern[str]:
    labels = alternatives("by_within", "by_role", "author_labels")
    return re.compile(rf"(?i)(?:^|(?<=[\s|·•,/–-]))(?:{labels}):\s+")


@cache
def _kind_by() -> re.Pattern[str]:
    kinds, joints = alternatives("genres", "texts"), alternatives("by_joints")
    who = rf"(?:{alternatives('by_within')})\s(?:{alternatives('roles')})"  # "Door correspondent"
    return re.compile(rf"(?i)(?:(?:\w{{2,4}}\s)?(?:{kinds})\s(?:{joints})|{who})\s")
