"""What pages that speak of the whole archive say of the facts of one year: numbers, and the strongest.

To know it takes all facts of the year, and a new article changes a year or two. So it is remembered.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from scripts.memory import digest, generator, pack, unpack
from scripts.writing.editions import Edition
from scripts.writing.groups import Claim, Moment, leading

FIGURES = ("money", "count", "percent", "quantity", "multiple")  # kinds, in the order in which a sorted table has them
MOST_LEADING = 6  # all of a year's facts are on its page


class Year(NamedTuple):
    """How many `facts` and `figures` an edition lists in a year, how many facts hold at which of its `moments`, and the
    keys of the `leading` ones, the strongest first."""
    facts: int
    figures: int
    moments: Mapping[Moment, int]
    leading: tuple[str, ...]


def year_of(edition: Edition, year: int | None, language: str | None = None) -> Year:
    """For an edition, or for that of a language."""
    catalogue, language = edition.catalogue, language or edition.language
    claims = catalogue.listed_by_year[language].get(year, ())
    memory = catalogue.memory
    if memory is None:
        return _told(edition, claims, language)
    key = digest(generator(), "year", catalogue.archive.editions, language, catalogue.of_year[year])
    memory.used.add(key)
    for _, value in memory.recall([key]):
        facts, figures, moments, keys = unpack(value)
        return Year(facts, figures, {Moment(*moment): count for moment, count in moments}, keys)
    told = _told(edition, claims, language)
    moments = tuple((tuple(moment), count) for moment, count in told.moments.items())
    memory.keep([(key, pack((told.facts, told.figures, moments, told.leading)))])
    return told


def _told(edition: Edition, claims: Sequence[Claim], language: str) -> Year:
    kinds = Counter(edition.evidence(claim, language).outline.kinds for claim in claims)
    figures = sum(times * sum(kind in FIGURES for kind in own) for own, times in kinds.items())
    return Year(len(claims), figures, Counter(claim.moment for claim in claims),
                tuple(claim.key for claim in leading(claims, MOST_LEADING)))
