"""An edition: one language's view of the archive, with the indexes that its pages are made from."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any

from scripts.model import Archive, Article, Topic
from scripts.text.outlines import outlines
from scripts.writing.catalogue import Catalogue
from scripts.writing.groups import Claim, Evidence, newest_first
from scripts.writing.versions import first, shown_in
from scripts.writing.wording import Wording, wording


@dataclass(frozen=True)
class Work:
    """One article in all its versions; `shown` is the one in the edition's language, or else the original."""
    slug: str
    shown: Article
    versions: Mapping[str, Article]

    @property
    def url(self) -> str:
        return f"artikel/{self.slug}/"

    def first(self, field: str) -> Any:
        """A field's value that holds for all versions, the same in every edition."""
        return first(self.versions, field)


class Edition:
    def __init__(self, archive: Archive, language: str, catalogue: Catalogue | None = None) -> None:
        self.archive = archive
        self.language = language
        self.catalogue = catalogue or Catalogue(archive)
        self.words: Wording = wording(language)

    @cached_property
    def works(self) -> tuple[Work, ...]:
        """All works, in the archive's order (newest first)."""
        return tuple(Work(slug, shown_in(own, self.language), own) for slug, own in self.catalogue.versions.items())

    @cached_property
    def by_slug(self) -> dict[str, Work]:
        return {work.slug: work for work in self.works}

    @cached_property
    def by_topic(self) -> dict[str, tuple[Work, ...]]:
        """Works about each topic, in the archive's order; every topic of the vocabulary is there."""
        return {topic: tuple(map(self.by_slug.__getitem__, slugs)) for topic, slugs in self.catalogue.by_topic.items()}

    @cached_property
    def by_year(self) -> dict[int | None, tuple[Work, ...]]:
        """Works by the year they are sorted under, newest first; None for those without any date."""
        found: dict[int | None, list[Work]] = {}
        for work in self.works:
            found.setdefault(self.catalogue.year(work.slug), []).append(work)
        return {year: tuple(found[year]) for year in sorted(found, key=lambda y: (y is None, -(y or 0)))}

    def shows(self, article: Article, language: str | None = None) -> bool:
        """Whether this version of an article is the one that this edition, or that of a language, shows."""
        return self.catalogue.shows(article, language or self.language)

    @property
    def listed_by_year(self) -> Mapping[str, Mapping[int | None, Sequence[Claim]]]:
        """What each edition lists, by language and year, in the order of all."""
        return self.catalogue.listed_by_year

    def listed_of(self, claims: Sequence[Claim]) -> list[Claim]:
        """Those of the claims that this edition lists; where it lists none of them, those that another does."""
        found = ([claim for claim in claims if self.catalogue.lists(claim, language)]
                 for language in (self.language, *self.archive.editions))
        return next(filter(None, found), [])

    def newest_listed(self) -> Iterator[Claim]:
        """The claims that this edition lists, the newest first."""
        for claims in self.listed_by_year[self.language].values():  # the newest year first
            yield from newest_first(claims)

    def listed_in(self, works: Iterable[Work]) -> list[Claim]:
        """The claims that the edition lists and that stand in one of these works, in the order of all."""
        catalogue = self.catalogue
        found = {claim.key: claim for work in works for version in work.versions.values()
                 for outline in outlines(version) if (claim := catalogue.claim_of.get(outline.id))}
        return sorted((claim for claim in found.values() if catalogue.lists(claim, self.language)),
                      key=attrgetter("place"))

    def listed_about(self, topic: str, works: Iterable[Work]) -> list[Claim]:
        """Those of them that are about a topic."""
        return [claim for claim in self.listed_in(works) if topic in claim.topics]

    def evidence(self, claim: Claim, language: str | None = None) -> Evidence:
        """The evidence that the edition, or that of a language, shows of a claim: in its own language if it can."""
        if len(claim.evidences) == 1:
            return claim.evidences[0]
        own = language or self.language
        return min(claim.evidences, key=lambda e: (e.article.language.value != own, not self.shows(e.article, own)))

    def indexable(self, work: Work) -> list[str]:
        """The editions in which search engines may list the work's page: one with the text, or a fact sheet that
        says something in its own language."""
        def worth(language: str) -> bool:
            article = shown_in(work.versions, language)
            own = article.language.value == language or any(outline.curated for outline in outlines(article))
            return own and not article.noindex
        return [language for language in self.archive.editions if worth(language)]

    def label(self, topic: Topic) -> str:
        return topic.pref_label.get(self.language) or next(iter(topic.pref_label.values()))

    def topic_link(self, topic_id: str) -> dict[str, Any]:
        return {"title": self.label(self.archive.topics[topic_id]), "url": f"thema/{topic_id}/"}

    def publisher_name(self, article: Article) -> str | None:
        """The publisher's name as readers know it; None where nobody said."""
        known = self.archive.publishers.get(article.publisher.value or "")
        return known.name if known else article.publisher.value

    def title(self, article: Article) -> str:
        return article.title.value or self.words("Untitled document")

    def foreign(self, language: str) -> str | None:
        """The tag of a language that differs from the page's, for a `lang` attribute; else None."""
        return language if language != self.language else None

    def entry(self, work: Work) -> dict[str, Any]:
        """What a list shows of an article."""
        article = work.shown
        language = self.foreign(article.language.value)
        return {
            "title": self.title(article), "url": work.url, "lang": language,
            "language_name": self.words.language_name(language) if language else None,
            "date": self.words.date_of(article), "date_iso": _iso(article.date.value),
            "publisher": self.publisher_name(article),
            "topics": [self.topic_link(topic) for topic in article.topics[:3]],
        }


def _iso(date: str | None) -> str | None:
    """The date where HTML's `time` element can say it (year, month or day)."""
    return date if date and "/" not in date and date[-1].isdigit() and int(date[5:7] or 1) <= 12 else None
