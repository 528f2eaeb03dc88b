"""Who wrote a text, where the headline says so: `Der Markt (Autorin: Ada Muster)`, `Der Markt – Von Ada Muster`,
`Kolumne Ada Muster Der Markt`."""
from __future__ import annotations

import re
from functools import cache

from scripts.reading.biographies import is_subject
from scripts.reading.names import CAPITALISED, first_name, first_names, is_name, is_no_name
from scripts.reading.phrases import alternatives, fold, words
from scripts.reading.signatures import is_agency

CODE = re.compile(r"[A-Z]{2,4}")


def author_in_headline(text: str, told: frozenset[str] = frozenset()) -> str | None:
    """The name behind a word such as "Autor:" in brackets at the end of a headline, behind a stroke and "von" there, or
    behind a word such as "Kolumne" at its beginning, where a family name has one word: whom the text tells of (its
    words, folded, are `told`) is whom a review is about."""
    if (match := _in_brackets().search(text)) and is_name(match[1]):
        return match[1]
    behind = _at_headlines_end().search(text)
    match = behind or _at_headlines_start().match(text)
    name = match["name"] if match else ""
    if match and not behind and is_subject([name], told):
        return None
    return name if first_name(name) in first_names() and not is_no_name(name.split()[1:]) else None


def author_behind(title: str, told: frozenset[str]) -> tuple[str, str] | None:
    """A headline that a corpus runs on into its author, whom the text (its words, folded, are `told`) does not name:
    `Markt is weer open Ada Muster`, `Markt is weer open ABC`; as the headline and the name or code."""
    match = _run_on().match(title)
    if not match or fold(match["before"]) in _leads_to_names() or fold(match["name"].split()[-1]) in told:
        return None
    name = match["name"]
    known = (CODE.fullmatch(name) and not is_agency(name)) or (
        first_name(name) in first_names() and not is_no_name(name.split()[1:]))
    return (title[:match.start("name")].rstrip(), name) if known else None


@cache
def _leads_to_names() -> frozenset[str]:
    """Words behind which a name belongs to the headline: `van Ada Muster`, `burgemeester Ada Muster`."""
    return frozenset((*words("function_words"), *words("roles"), *words("offices"), *words("name_particles")))


@cache
def _run_on() -> re.Pattern[str]:
    particles = alternatives("name_particles")
    return re.compile(rf".*\s(?P<before>[a-zäöüßéëï]{{3,}}|\S*[.!?”\"»’])\s"
                      rf"(?P<name>{CAPITALISED}(?:\s(?:{particles}))*\s{CAPITALISED}|[A-Z]{{2,4}})$")


@cache
def _in_brackets() -> re.Pattern[str]:
    return re.compile(rf"(?i)[(\[](?:{alternatives('by_within')}):\s*([^()\[\]]{{3,60}})[)\]]$")


@cache
def _at_headlines_end() -> re.Pattern[str]:
    """`Der Markt – Von Ada Muster`."""
    return re.compile(rf"\s[–—-]\s(?i:{alternatives('by_glued')})\s(?P<name>{CAPITALISED}(?:\s{CAPITALISED}){{1,2}})$")


@cache
def _at_headlines_start() -> re.Pattern[str]:
    """`Kolumne Ada Muster Der Markt`, `Voorwoord van Ada Muster`."""
    kinds, joints = alternatives("genres", "headline_kinds"), alternatives("by_joints")
    particles = alternatives("name_particles")
    return re.compile(rf"(?i:{kinds}):?\s(?i:(?:{joints})\s)?(?P<name>{CAPITALISED}\s(?:(?:{particles})\s)*"
                      rf"{CAPITALISED})(?=$|\s[A-ZÄÖÜ„“‘]|\s?[–—:-]\s)")
