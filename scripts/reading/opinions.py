"""Whose opinion a text is: a name below a word such as "Kommentar" and beside the title, alone or with what is spoken
of: `Ada Muster zum Streit um den Markt: Beide haben recht`."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from scripts.reading.biographies import is_subject, spoken
from scripts.reading.bylines import Byline
from scripts.reading.names import first_name, first_names, lone_name, name_pattern
from scripts.reading.phrases import alternatives
from scripts.reading.traits import BYLINE, PROSE, SHORT, Traits

BELOW = 4      # passages below such a word among which the name stands
MAX_LINE = 200


def mark_opinions(traits: list[Traits]) -> None:
    """Gives the line with the name the verdict of a byline, unless the text speaks of whom it names."""
    first = next((i for i, trait in enumerate(traits) if trait.shape == PROSE and not trait.verdict), 0)
    kinds = [i for i, trait in enumerate(traits[:first]) if trait.shape == SHORT and is_kind(trait.folded)]
    for kind in kinds:
        for index in range(kind + 1, min(first, kind + 1 + BELOW)):
            name = None if traits[index].verdict else _speaker(traits[index].text)
            if name and not is_subject([name], _said(traits, first)) and _has_title(traits, kind, index, first):
                traits[index] = replace(traits[index], verdict=BYLINE, byline=Byline((name,), bare=True))
                return


def is_kind(folded: str) -> bool:
    """True for `Kommentar`, `Kommentar des Tages`, `Column van de week`."""
    return bool(_kind().fullmatch(folded))


def _speaker(line: str) -> str | None:
    """The name of which a line consists, or which something is said by on a subject."""
    if name := lone_name(line):
        return name if first_name(name) in first_names() else None
    match = name_pattern().match(line) if len(line) <= MAX_LINE else None
    fits = match and first_name(match[0]) in first_names() and _on().match(line[match.end():])
    return match[0] if fits else None


def _said(traits: Sequence[Traits], first: int) -> frozenset[str]:
    return spoken(trait.text for trait in traits[first:] if trait.shape == PROSE)


def _has_title(traits: Sequence[Traits], kind: int, name: int, first: int) -> bool:
    """True where another line can be the title."""
    return any(not trait.verdict and trait.shape == SHORT and index not in (kind, name)
               for index, trait in enumerate(traits[:first]))


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('opinions')})(?:\s(?:{alternatives('of_the_day')}))?")


@cache
def _on() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternatives('speaks_on')})\s[^:]{{3,80}}:\s")
