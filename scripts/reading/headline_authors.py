"""Who wrote a text, where the headline says so: `Der Markt (Autorin: Ada Muster)`, `Der Markt – Von Ada Muster`,
`Kolumne Ada Muster Der Markt`."""
from __future__ import annotations

import re
from functools import cache

from scripts.reading.names import CAPITALISED, first_name, first_names, is_name, is_no_name
from scripts.reading.phrases import words


def author_in_headline(text: str) -> str | None:
    """The name behind a word such as "Autor:" in brackets at the end of a headline, behind a stroke and "von" there, or
    behind a word such as "Kolumne" at its beginning, where a family name has one word."""
    if (match := _in_brackets().search(text)) and is_name(match[1]):
        return match[1]
    match = _at_headlines_end().search(text) or _at_headlines_start().match(text)
    name = match["name"] if match else ""
    return name if first_name(name) in first_names() and not is_no_name(name.split()[1:]) else None


@cache
def _in_brackets() -> re.Pattern[str]:
    openings = "|".join(re.escape(entry) for entry in words("by_within"))
    return re.compile(rf"(?i)[(\[](?:{openings}):\s*([^()\[\]]{{3,60}})[)\]]$")


@cache
def _at_headlines_end() -> re.Pattern[str]:
    """`Der Markt – Von Ada Muster`."""
    openings = "|".join(re.escape(word) for word in words("by_glued"))
    return re.compile(rf"\s[–—-]\s(?i:{openings})\s(?P<name>{CAPITALISED}(?:\s{CAPITALISED}){{1,2}})$")


@cache
def _at_headlines_start() -> re.Pattern[str]:
    """`Kolumne Ada Muster Der Markt`, `Voorwoord van Ada Muster`."""
    genres, joints, particles = ("|".join(sorted(map(re.escape, entries), key=len, reverse=True)) for entries in (
        (*words("genres"), *words("headline_kinds")), words("by_joints"), words("name_particles")))
    return re.compile(rf"(?i:{genres}):?\s(?i:(?:{joints})\s)?(?P<name>{CAPITALISED}\s(?:(?:{particles})\s)*"
                      rf"{CAPITALISED})(?=$|\s[A-ZÄÖÜ„“‘]|\s?[–—:-]\s)")
