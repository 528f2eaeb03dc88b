"""What all editions share: the works, what stands where, which facts are one, and a mark for each thing.

A mark is a fingerprint of everything that a page can show of a thing, in any edition. A page whose things bear the same
marks as last time need not be written again.
"""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from scripts.memory import SIZE, Memory, digest
from scripts.model import Archive, Article
from scripts.text import edtf
from scripts.text.outlines import outlines
from scripts.writing.groups import Claim, by_year, claims, grouped
from scripts.writing.versions import first, shown_in

MOST_NEAR = 20  # works of a topic on either side of one
Mark = bytes


@dataclass(frozen=True)
class Catalogue:
    """`memory` saves working out again what is known of things that bear the same marks as earlier."""
    archive: Archive
    memory: Memory | None = None

    @cached_property
    def versions(self) -> Mapping[str, Mapping[str, Article]]:
        """Each work's articles by language; slugs in the archive's order (newest first)."""
        found: dict[str, dict[str, Article]] = {}
        for article in self.archive.articles:
            found.setdefault(article.slug, {})[article.language.value] = article
        return found

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[str, ...]]:
        """Slugs of the works about each topic, in the archive's order; every topic of the vocabulary is there."""
        found: dict[str, list[str]] = {topic: [] for topic in self.archive.topics}
        for slug, versions in self.versions.items():
            for topic in dict.fromkeys(topic for version in versions.values() for topic in version.topics):
                found[topic].append(slug)
        return {topic: tuple(slugs) for topic, slugs in found.items()}

    def near(self, topic: str, slug: str) -> tuple[str, ...]:
        """The works about a topic that stand nearest to a work in time: enough to find related ones, whatever the size
        of the archive, and a new work changes what is near to few others."""
        place = self.place_in_topic[topic][slug]
        slugs = self.by_topic[topic]
        return slugs[max(0, place - MOST_NEAR):place] + slugs[place + 1:place + 1 + MOST_NEAR]

    @cached_property
    def weights(self) -> Mapping[str, int]:
        """How much it says that two works share a topic: the rarer, the more, by powers of two."""
        return {topic: 1000 // max(len(slugs).bit_length(), 1) for topic, slugs in self.by_topic.items()}

    def prepare(self) -> None:
        """Work out what every edition needs, before each goes its own way."""
        for name in ("claim_of", "groups", "listed_by_year", "looks", "of_topic", "of_year", "mark"):
            getattr(self, name)

    @cached_property
    def place_in_topic(self) -> Mapping[str, Mapping[str, int]]:
        """Where a work stands in the list of each of its topics."""
        return {topic: {slug: place for place, slug in enumerate(slugs)} for topic, slugs in self.by_topic.items()}

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Every fact of the archive once, in all its versions and sources."""
        return claims(self.archive.articles)

    @cached_property
    def by_year(self) -> Mapping[int | None, Sequence[Claim]]:
        """Claims by the year they hold in, the newest first; those of a year in the order of all."""
        return by_year(self.claims)

    @cached_property
    def alone(self) -> frozenset[str]:
        """Works in one language."""
        return frozenset(slug for slug, versions in self.versions.items() if len(versions) == 1)

    def shows(self, article: Article, language: str) -> bool:
        """Whether the edition of a language shows this version of an article."""
        return article.slug in self.alone or shown_in(self.versions[article.slug], language) is article

    def lists(self, claim: Claim, language: str) -> bool:
        """Whether the edition of a language lists a claim: all that a person wrote down, and what the rules found in
        the versions that it shows."""
        return claim.key not in self._in_several or claim.curated or any(
            self.shows(evidence.article, language) for evidence in claim.evidences)

    @cached_property
    def _in_several(self) -> frozenset[str]:
        """Facts of works in several languages."""
        return frozenset(outline.id for slug, versions in self.versions.items() if slug not in self.alone
                         for article in versions.values() for outline in outlines(article))

    @cached_property
    def listed_by_year(self) -> Mapping[str, Mapping[int | None, Sequence[Claim]]]:
        """What each edition lists, by language and year, as in `by_year`."""
        several = self._in_several
        if not several:  # all that there is
            return dict.fromkeys(self.archive.editions, self.by_year)
        return {language: {year: own for year, claims in self.by_year.items() if (
            own := [claim for claim in claims if claim.key not in several or self.lists(claim, language)])}
            for language in self.archive.editions}

    @cached_property
    def claim_of(self) -> Mapping[str, Claim]:
        """Claims by the id of each of their facts."""
        found = {claim.key: claim for claim in self.claims}
        found.update((evidence.outline.id, claim) for claim in self.claims if len(claim.evidences) > 1
                     for evidence in claim.evidences)
        return found

    @cached_property
    def facts(self) -> int:
        """How many facts there are, each counted once."""
        return len({outline.id for article in self.archive.articles for outline in outlines(article)})

    @cached_property
    def groups(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims that stand side by side, by the name of their group."""
        return grouped(self.claims)

    @cached_property
    def places(self) -> Mapping[str, str]:
        """Where each fact stands: id to its page, below an edition's root."""
        return {outline.id: f"artikel/{article.slug}/#{outline.id}" for article in self.archive.articles
                for outline in outlines(article) if outline.shown}

    @cached_property
    def with_changes(self) -> tuple[str, ...]:
        """Works that somebody has changed since they were entered."""
        return tuple(slug for slug, versions in self.versions.items()
                     if any(version.changes for version in versions.values()))

    def year(self, slug: str) -> int | None:
        """The year that a work is sorted under."""
        return self._years[slug]

    @cached_property
    def _years(self) -> Mapping[str, int | None]:
        return {slug: edtf.year(first(versions, "date")) for slug, versions in self.versions.items()}

    # -- marks ---------------------------------------------------------------------------------------------------------

    @cached_property
    def mark(self) -> Mark:
        """Of the whole archive."""
        return digest(self.vocabulary, self._publishers, tuple(article.digest for article in self.archive.articles))

    @cached_property
    def vocabulary(self) -> Mark:
        return digest(tuple(self.archive.topics.values()))

    @cached_property
    def _topics(self) -> Mapping[str, Mark]:
        return {name: digest(topic) for name, topic in self.archive.topics.items()}

    @cached_property
    def _publishers(self) -> Mark:
        return digest(tuple(self.archive.publishers.values()))

    @cached_property
    def _works(self) -> Mapping[str, Mark]:
        return {slug: digest(b"".join([self._publishers, *(part for article in versions.values() for part in (
            bytes.fromhex(article.digest), *map(self._topics.__getitem__, article.topics), *(
                self._topics[topic] for outline in outlines(article) for topic in outline.further)
        ))])) for slug, versions in self.versions.items()}

    def of_work(self, slug: str) -> Mark:
        """Of an article in all its versions, with the names of its topics and publishers."""
        return self._works[slug]

    @cached_property
    def looks(self) -> Mapping[str, Mark]:
        """Of each work and of everything near it that its own pages can show: those works of its topics among which
        related ones are looked for, and the facts that stand elsewhere, too."""
        found = {}
        topics = {topic: (self.place_in_topic[topic], self._strips[topic], b"%d " % weight)
                  for topic, weight in self.weights.items()}
        with_changes = set(self.with_changes)
        for slug, versions in self.versions.items():
            parts = [self._works[slug], *self.company(slug)]
            for topic in dict.fromkeys(topic for version in versions.values() for topic in version.topics):
                places, strip, weight = topics[topic]
                place = places[slug]
                near = strip[max(0, place - MOST_NEAR) * SIZE:(place + MOST_NEAR + 1) * SIZE]
                parts += [weight, b"%d " % len(near), near]
            named = {fact for version in versions.values() for change in version.changes
                     for fact in change.facts} if slug in with_changes else ()
            found[slug] = digest(b"".join(parts), *((fact, self.places.get(fact)) for fact in sorted(named)))
        return found

    @cached_property
    def of_topic(self) -> Mapping[str, Mark]:
        """Of all works about each topic."""
        return {topic: digest(strip) for topic, strip in self._strips.items()}

    @cached_property
    def of_year(self) -> Mapping[int | None, Mark]:
        """Of all facts that hold in each year."""
        return {year: self.of_claims(claims) for year, claims in self.by_year.items()}

    @cached_property
    def _strips(self) -> Mapping[str, bytes]:
        """The marks of the works about each topic, one after the other."""
        return {topic: b"".join(map(self._works.__getitem__, slugs)) for topic, slugs in self.by_topic.items()}

    def of_works(self, slugs: Iterable[str]) -> tuple[Mark, ...]:
        return tuple(map(self._works.__getitem__, slugs))

    def of_claims(self, claims: Iterable[Claim]) -> Mark:
        """Of facts in all their versions and sources."""
        listed, own, works = list(claims), self._claims, self._works
        return digest(" ".join([claim.key for claim in listed]), b"".join(
            [own.get(claim.key) or works[claim.evidences[0].article.slug] for claim in listed]))

    @cached_property
    def _claims(self) -> Mapping[str, Mark]:
        """The marks of those claims that stand in several places, or beside others."""
        return {claim.key: digest(
            claim.key, *(self._works[evidence.article.slug] for evidence in claim.evidences), claim.group,
            len(self.groups[claim.group]) if claim.group else 0)
            for claim in self.claims if claim.group or len(claim.evidences) > 1}

    def company(self, slug: str) -> tuple[Mark, ...]:
        """Of the facts of a work that also stand elsewhere, or beside others."""
        return tuple(self._companies.get(slug, ()))

    @cached_property
    def _companies(self) -> Mapping[str, list[Mark]]:
        found: dict[str, list[Mark]] = {}
        for claim in self.claims:
            if claim.key in self._claims:
                for slug in dict.fromkeys(evidence.article.slug for evidence in claim.evidences):
                    found.setdefault(slug, []).append(self._claims[claim.key])
        return found
