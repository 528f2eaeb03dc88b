"""Atom feeds (RFC 4287) of an edition, of each topic in it, and of its corrections.

Their ids outlive a move of the site, as the RFC demands, since the address is no part of them. No feed is written
while the address is unknown, and none would be empty.
"""
from __future__ import annotations

import datetime
import re
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

from feedgenerator import Atom1Feed

from scripts.model import Article
from scripts.text import edtf
from scripts.text.citation import quotable
from scripts.writing.changes import Correction, corrections, text_of
from scripts.writing.drafts import Bundle, Draft, Drafts
from scripts.writing.editions import Edition, Work

NAMESPACE = uuid.UUID("828224a7-33b5-5cf4-8e41-2927856ec000")  # of this archive's generator
MOST_ENTRIES = 50
MOST_STATEMENTS = 3
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class _Feed(Atom1Feed):
    """Entries say which language they are in, where it is not the feed's; so do their summaries, which are plain
    text. `add_item` takes `language`, and `summary` as (text, language) or None."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["language"]}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        if item["summary"]:
            text, language = item["summary"]
            handler.addQuickElement("summary", _clean(text), {"xml:lang": language})


def feed_paths(edition: Edition, address: str) -> tuple[str, ...]:
    """The feeds that the edition has, by their path below its folder."""
    if not address:
        return ()
    versions = edition.catalogue.versions
    topics = [f"thema/{topic}/feed.xml" for topic, slugs in edition.catalogue.by_topic.items()
              if any(updated(versions[slug]) for slug in slugs)]
    return (*(["feed.xml"] if any(map(updated, versions.values())) else []), *topics,
            *(["changes/feed.xml"] if corrections(edition) else []))


def feed_drafts(edition: Edition, address: str) -> Drafts[str]:
    """`feed.xml`, `thema/<id>/feed.xml` and `changes/feed.xml` below the edition's folder."""
    words, catalogue, root = edition.words, edition.catalogue, f"{address}{edition.language}/"

    def of(path: str, title: str, subtitle: str, works: Sequence[Work]) -> Draft[str]:
        inputs = title, subtitle, catalogue.of_works(work.slug for work in works)
        return Draft(f"{path}feed.xml", inputs, partial(_articles, edition, root, path, title, subtitle, works),
                     listed=False)

    def about(topic: str) -> Iterator[Draft[str]]:
        label = edition.label(edition.archive.topics[topic])
        yield of(f"thema/{topic}/", f"{label} – {words('Fact archive')}",
                 words("Articles and facts about {topic}", topic=label), newest(edition.by_topic[topic]))

    for path in feed_paths(edition, address):
        if path == "feed.xml":
            yield of("", words("Fact archive"), words("New and changed articles"), newest(edition.works))
        elif path == "changes/feed.xml":
            found = corrections(edition)
            yield Draft(path, catalogue.of_works(correction.work.slug for correction in found),
                        partial(_corrections, edition, root, found), listed=False)
        else:
            topic = path.split("/")[1]
            yield Bundle(path, (catalogue.vocabulary, catalogue.of_topic[topic]), partial(about, topic))


def newest(works: Iterable[Work]) -> list[Work]:
    """The last updated works, as many as a feed holds, of those that have a day at all."""
    days = [(work, day.toordinal()) for work in works if (day := updated(work.versions))]
    return [work for work, _ in sorted(days, key=lambda pair: -pair[1])[:MOST_ENTRIES]]


def updated(versions: Mapping[str, Article]) -> datetime.date | None:
    """The newest of the days on which a version was dated, entered or changed; None where none is known."""
    known: dict[str | None, None] = {}
    for version in versions.values():
        known[version.date.value] = known[version.added] = None
        known |= dict.fromkeys(change.date for change in version.changes)
    return max([day for date in known if (day := _day(date))], default=None)


@lru_cache(maxsize=100_000)
def _day(date: str | None) -> datetime.date | None:
    return edtf.first_day(date) or edtf.last_day(date) if date else None


def _articles(edition: Edition, root: str, path: str, title: str, subtitle: str, works: Iterable[Work]) -> str:
    feed = _feed(edition, root, path, title, subtitle)
    for work in works:
        article = work.shown
        feed.add_item(
            _clean(edition.title(article)), root + work.url, None, summary=_summary(edition, article),
            author_name=_clean(edition.words.enumeration(article.creator.value)) if article.creator.value else None,
            unique_id=_id(edition, work.url), updateddate=_moment(updated(work.versions)),
            categories=[_clean(edition.label(edition.archive.topics[topic])) for topic in article.topics],
            language=article.language.value)
    return _written(feed)


def _corrections(edition: Edition, root: str, found: Iterable[Correction]) -> str:
    words = edition.words
    feed = _feed(edition, root, "changes/", f"{words('Corrections made')} – {words('Fact archive')}",
                 words("What was corrected in the archive, and when"))
    for correction in list(found)[:MOST_ENTRIES]:
        change, work = correction.change, correction.work
        text, language = text_of(edition, change)
        key = "\n".join([work.url, change.date, *(f"{tag}:{own}" for tag, own in sorted(change.what.items()))])
        feed.add_item(_clean(edition.title(work.shown)), root + work.url, None, summary=(text, language),
                      unique_id=_id(edition, key), updateddate=_moment(datetime.date.fromisoformat(change.date)),
                      language=work.shown.language.value)
    return _written(feed)


def _feed(edition: Edition, root: str, path: str, title: str, subtitle: str) -> _Feed:
    return _Feed(title=_clean(title), link=root + path, description="", subtitle=_clean(subtitle),
                 language=edition.language, feed_url=f"{root}{path}feed.xml", feed_guid=_id(edition, f"{path}feed.xml"),
                 author_name=edition.words("Fact archive"))


def _summary(edition: Edition, article: Article) -> tuple[str, str] | None:
    """What the source says of itself, else what people stated of it, and the language of that; never text that is not
    published."""
    if article.description.value and article.description.basis != "derived":
        return article.description.value, article.language.value
    statements = [fact.statements[edition.language] for fact in quotable(article)
                  if edition.language in fact.statements]
    return (" ".join(statements[:MOST_STATEMENTS]), edition.language) if statements else None


def _id(edition: Edition, name: str) -> str:
    return uuid.uuid5(NAMESPACE, f"{edition.language}/{name}").urn


def _moment(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("", text)


def _written(feed: _Feed) -> str:
    return feed.writeString("utf-8") + "\n"
