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

HEAD = 2       # paragraphs
BELOW = 4      # passages below such a word among which the name stands
MAX_LINE = 200
END = re.compile(r"(?<=[^\W\d_]{3})[.,;:!?](?:\s|$)")


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


def argued(paragraphs: Sequence[str]) -> str | None:
    """The name of whom a page presents in the first lines as the author of what follows: `..., schreibt Ada Muster in
    ihrem Gastbeitrag`, `findet unsere Kolumnistin Ada Muster`. The text itself does not speak of its author."""
    for index, paragraph in enumerate(paragraphs[:HEAD]):
        for form in (_in_this(), _ours()):
            match = form.search(paragraph)
            said = END.split(paragraph[match.start("name"):], maxsplit=1)[0] if match else ""
            name = name_pattern().match(said)
            if name and first_name(name[0]) in first_names() and not is_subject(
                    [name[0]], spoken([*paragraphs[:index], *paragraphs[index + 1:]])):
                return name[0]
    return None


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
def _in_this() -> re.Pattern[str]:
    """A verb, a name, and in the same sentence what that is said in."""
    pieces = alternatives("opinion_pieces")  # those of other papers are told of with the paper's name behind
    return re.compile(rf"(?:{alternatives('argues')})\s(?P<name>[A-ZÄÖÜ][^.!?:]{{3,120}}?)\s(?:"
                      rf"(?:{alternatives('in_this')})\s(?i:{pieces})\b|(?:{alternatives('in_ones')})\s(?i:{pieces})[.,:])")


@cache
def _ours() -> re.Pattern[str]:
    """One of the page's own who writes in the own name."""
    return re.compile(rf"(?i:{alternatives('our_columnists')})\s(?P<name>[A-ZÄÖÜ])")


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('opinions')})(?:\s(?:{alternatives('of_the_day')}))?")


@cache
def _on() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternatives('speaks_on')})\s[^:]{{3,80}}:\s")
