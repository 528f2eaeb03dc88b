"""Which facts are one fact, and which stand side by side.

A curated fact that has the same id in two versions of an article is one claim with an evidence in each; a sentence
that stands letter by letter in several articles is one claim with several sources. Claims that share an `about` key,
and curated claims with the same evidence, are grouped. Nothing else is: a rule cannot know that two sentences speak
of one thing.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from typing import Any, NamedTuple

from scripts.model import Article, Fact
from scripts.text import edtf
from scripts.text.outlines import Outline, outlines

SAID = "statement"  # among kinds: somebody is named as saying it


class Evidence(NamedTuple):
    """A fact where it stands: in which article, as which of its facts."""
    article: Article
    place: int
    outline: Outline

    @property
    def fact(self) -> Fact:
        return self.article.facts[self.place]


class Moment(NamedTuple):
    """When a fact holds (EDTF), or None where nobody knows. basis: `fact` (a person or the rules dated it), `text` (a
    date in its sentence), `article` (when the article was published)."""
    date: str | None = None
    basis: str = "article"

    @property
    def year(self) -> int | None:
        return edtf.year(self.date)

    @property
    def order(self) -> int:
        """Sort key, the newest first; the undated last."""
        day = self.date and (edtf.first_day(self.date) or edtf.last_day(self.date))
        return -day.toordinal() if day else 0


@dataclass(eq=False)  # and not frozen: there are seven for each article, and to make one then takes three times as long
class Claim:
    """One fact with all its evidences, the newest article's first; its `place` is that among all. `moment` is the best
    known of theirs, the same in every edition. `group` names the group it belongs to."""
    place: int
    key: str
    evidences: tuple[Evidence, ...]
    moment: Moment
    group: str | None = None

    @property
    def outline(self) -> Outline:
        """Of its first evidence."""
        return self.evidences[0].outline

    @property
    def curated(self) -> bool:
        return self.outline.curated

    @property
    def weight(self) -> float:
        return self.outline.weight

    @cached_property
    def order(self) -> tuple[bool, int, bool, float, str]:
        """Sort key: the newest first, the undated last, in one day the strongest first."""
        return self.moment.date is None, self.moment.order, not self.curated, -self.weight, self.key

    @cached_property
    def topics(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(topic for evidence in self.evidences for topic in evidence.fact.topics))

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its values, and `statement` where somebody is named as saying it."""
        kinds = dict.fromkeys(kind for evidence in self.evidences for kind in evidence.outline.kinds)
        return tuple(sorted(kinds, key=SAID.__eq__))


def claims(articles: Iterable[Article]) -> tuple[Claim, ...]:
    """Every fact of the archive once, in the order of `articles`."""
    listed: list[Evidence] = []
    curated_by_quote: dict[bytes, str] = {}
    for article in articles:
        for place, outline in enumerate(outlines(article)):
            if outline.shown:
                listed.append(Evidence(article, place, outline))
                if outline.curated:
                    curated_by_quote.setdefault(outline.sentence, outline.id)
    first: dict[Any, Evidence] = {}
    further: dict[Any, list[Evidence]] = {}  # of few
    for evidence in listed:
        outline = evidence.outline
        key = outline.id if outline.curated else curated_by_quote.get(outline.sentence, outline.sentence)
        if first.setdefault(key, evidence) is not evidence:
            further.setdefault(key, []).append(evidence)
    several = {key: tuple(sorted((first[key], *others), key=lambda evidence: not evidence.outline.curated))
               for key, others in further.items()}  # curated facts lead their claims
    sharing: dict[str, list[Any]] = {}
    for key, evidence in first.items():
        outline = several[key][0].outline if key in several else evidence.outline
        if outline.curated:
            sharing.setdefault(outline.about or curated_by_quote[outline.sentence], []).append(key)
    groups = {key: name for name, keys in sharing.items() if len(keys) > 1 for key in keys}
    together = ((key, several.get(key) or (evidence,)) for key, evidence in first.items())
    return tuple(Claim(place, own[0].outline.id, own, _moment(own), groups.get(key))
                 for place, (key, own) in enumerate(together))


def _moment(evidences: Sequence[Evidence]) -> Moment:
    if len(evidences) == 1:
        outline = evidences[0].outline
        return Moment(outline.date, outline.basis)
    moments = [Moment(evidence.outline.date, evidence.outline.basis) for evidence in evidences]
    return min(moments, key=lambda m: (m.date is None, ("fact", "text", "article").index(m.basis), -m.order))


def by_year(found: Iterable[Claim]) -> dict[int | None, list[Claim]]:
    """Claims by the year they hold in, the newest year first, in the order in which they come; None for those without
    any date."""
    dates: dict[str | None, list[Claim]] = {}
    years: dict[int | None, list[Claim]] = {}
    for claim in found:
        date = claim.moment.date
        own = dates.get(date)
        if own is None:
            own = dates[date] = years.setdefault(edtf.year(date), [])
        own.append(claim)
    return {year: years[year] for year in sorted(years, key=newest_year)}


def newest_year(year: int | None) -> tuple[bool, int]:
    """Sort key: the newest year first, no year last."""
    return year is None, -(year or 0)


def newest_first(found: Iterable[Claim]) -> list[Claim]:
    return sorted(found, key=lambda claim: claim.order)


def strongest(found: Iterable[Claim]) -> list[Claim]:
    """Curated claims first, then by weight; the order of equals does not change."""
    return sorted(found, key=lambda claim: (not claim.curated, -claim.weight))


def leading(found: Iterable[Claim], count: int) -> list[Claim]:
    """The strongest, of equals the newest."""
    listed = list(found)
    weights = [claim.evidences[0].outline.weight for claim in listed]
    for limit in nlargest(count, weights)[-1:]:  # those that are weaker need not be compared in time
        listed = [claim for claim, weight in zip(listed, weights, strict=True) if weight >= limit or claim.curated]
    return strongest(newest_first(listed))[:count]


def grouped(found: Iterable[Claim]) -> Mapping[str, tuple[Claim, ...]]:
    """The groups of two or more claims, by name, each oldest first, the undated last."""
    groups: dict[str, list[Claim]] = {}
    members = newest_first(claim for claim in found if claim.group)
    for claim in sorted(members, key=lambda claim: (claim.moment.date is None, -claim.moment.order)):
        groups.setdefault(claim.group or "", []).append(claim)
    return {name: tuple(groups[name]) for name in sorted(groups)}
