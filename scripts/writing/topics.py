"""Topic pages: what a topic is, what stands near it, and the articles of both languages about it, newest first."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import Any

from scripts.model import Topic
from scripts.writing.drafts import Bundle, Draft
from scripts.writing.editions import Edition, Work
from scripts.writing.facts import fact_in_list
from scripts.writing.groups import Claim, strongest
from scripts.writing.neighbourhood import neighbourhood
from scripts.writing.pages import Page
from scripts.writing.shelves import Shelf, shelves
from scripts.writing.timeline import topic_timeline

NEWEST = 30       # articles on a topic's first page; the others stand on a page for each year
MOST_FACTS = 12
DEEPEST = 6       # levels of the tree; deeper topics stand in the list from A to Z


def topic_bundle(edition: Edition, topic: Topic) -> Bundle[Page]:
    """A topic's pages: they show its works and the facts of the newest, wherever else these stand."""
    catalogue = edition.catalogue
    company = tuple(catalogue.company(slug) for slug in catalogue.by_topic[topic.id][:NEWEST])
    return Bundle(f"thema/{topic.id}/", (catalogue.vocabulary, catalogue.of_topic[topic.id], company),
                  partial(topic_drafts, edition, topic))


def topic_drafts(edition: Edition, topic: Topic) -> Iterator[Draft[Page]]:
    """`thema/<id>.md`, and `thema/<id>/<year>.md` where there are more articles than the first page shows."""
    catalogue, works = edition.catalogue, edition.by_topic[topic.id]
    years: dict[int | None, list[Work]] = {}
    for work in works if len(works) > NEWEST else ():
        years.setdefault(catalogue.year(work.slug), []).append(work)
    more = []
    for year, own in years.items():
        stem = f"thema/{topic.id}/{year or 'undated'}"
        yield from list_drafts(edition, stem, own, {
            "kind": "topic-year", "title": edition.words("{topic}: {year}", topic=edition.label(topic),
                                                          year=year or edition.words("undated")),
            "up": edition.topic_link(topic.id)})
        more.append({"title": str(year or edition.words("undated")), "url": f"{stem}/", "count": len(own)})
    newest = works[:NEWEST]
    facts = edition.listed_about(topic.id, newest)
    inputs = (catalogue.vocabulary, catalogue.of_works(work.slug for work in newest), len(works), repr(more),
              catalogue.of_claims(facts))
    yield Draft(f"thema/{topic.id}.md", inputs, lambda: _page(edition, topic, works, facts, more))


def _page(edition: Edition, topic: Topic, works: Sequence[Work], facts: Sequence[Claim],
          years: list[dict[str, Any]]) -> Page:
    return Page(f"thema/{topic.id}.md", {
        "template": "topic.html", "kind": "topic", "title": edition.label(topic),
        "description": topic.definition.get(edition.language) or edition.words(
            "Articles and facts about {topic}", topic=edition.label(topic)),
        "language": edition.language,
        "view": _view(edition, topic, works, facts) | ({"years": years} if years else {}),
    })


def topic_index(edition: Edition) -> Draft[Page]:
    """`thema/index.md`: all topics, A to Z."""
    counts = tuple(map(len, edition.by_topic.values()))
    return Draft("thema/index.md", (edition.catalogue.vocabulary, counts), lambda: _index(edition))


def _index(edition: Edition) -> Page:
    topics = sorted(edition.archive.topics.values(), key=lambda topic: sort_key(edition.label(topic)))
    letters: dict[str, list[dict[str, Any]]] = {}
    for topic in topics:
        link = edition.topic_link(topic.id) | {"count": len(edition.by_topic[topic.id])}
        letters.setdefault(sort_key(edition.label(topic))[:1].upper(), []).append(link)
    return Page("thema/index.md", {
        "template": "topics.html", "kind": "topics", "title": edition.words("Topics"), "language": edition.language,
        "description": edition.words("All topics of the archive, A to Z"),
        "view": {"letters": [{"letter": letter, "topics": own} for letter, own in letters.items()],
                 "tree": _tree(edition)},
    })


def _tree(edition: Edition) -> list[dict[str, Any]]:
    """The vocabulary from its broadest topics down, as a flat list with levels; a topic with several broader ones
    stands below each."""
    def below(topic_ids: Iterable[str], level: int) -> Iterator[dict[str, Any]]:
        topics = [edition.archive.topics[topic] for topic in topic_ids if topic in edition.archive.topics]
        for topic in sorted(topics, key=lambda topic: sort_key(edition.label(topic))):
            yield edition.topic_link(topic.id) | {"level": level, "count": len(edition.by_topic[topic.id])}
            if level < DEEPEST:
                yield from below(topic.narrower, level + 1)
    known = edition.archive.topics
    broadest = [topic.id for topic in known.values() if topic.narrower and not set(topic.broader) & set(known)]
    return list(below(broadest, 1))


def list_drafts(edition: Edition, stem: str, works: Sequence[Work], meta: dict[str, Any]) -> Iterator[Draft[Page]]:
    """A list of any length as pages `stem.md`, `stem-2.md`, ... that link to one another."""
    for shelf in shelves(stem, works, attrgetter("slug")):
        inputs = repr(meta), shelf.number, shelf.pages, edition.catalogue.of_works(work.slug for work in shelf.items)
        yield Draft(shelf.path, inputs, partial(_list_page, edition, shelf, **meta))


def _list_page(edition: Edition, shelf: Shelf[Work], *, title: str, kind: str, up: dict[str, Any]) -> Page:
    if shelf.number > 1:
        title = edition.words("{title} (page {n})", title=title, n=shelf.number)
    return Page(shelf.path, {
        "template": "list.html", "kind": kind, "title": title, "language": edition.language, "description": title,
        "view": {"entries": [edition.entry(work) for work in shelf.items], "up": up, "pages": shelf.pager()}})


def sort_key(label: str) -> str:
    """Letters as German and Dutch order them: umlauts and accents beside their letter, capitals beside small ones."""
    folded = label.casefold().translate(str.maketrans("äöüéèêëïóàáçñ", "aoueeeeioaacn"))
    return folded.replace("ß", "ss")


def _view(edition: Edition, topic: Topic, works: Sequence[Work], facts: Sequence[Claim]) -> dict[str, Any]:
    view = {
        "definition": topic.definition.get(edition.language),
        "alternatives": list(topic.alt_label.get(edition.language, ())),
        "labels": [{"language": edition.words.language_name(tag), "lang": tag, "title": label}
                   for tag, label in topic.pref_label.items() if tag != edition.language],
        "broader": _links(edition, topic.broader), "narrower": _links(edition, topic.narrower),
        "related": _links(edition, topic.related),
        "map": neighbourhood(edition, topic),
        "same_as": list(topic.exact_match),
        "count": edition.words.plural("{n} article", "{n} articles", len(works)) if works else None,
        "entries": [edition.entry(work) for work in works[:NEWEST]],
        "facts": [fact_in_list(edition, claim) for claim in strongest(facts)[:MOST_FACTS]],
        "timeline": topic_timeline(edition, facts),
    }
    return {key: value for key, value in view.items() if value not in (None, [], "")}


def _links(edition: Edition, topic_ids: Iterable[str]) -> list[dict[str, Any]]:
    return [edition.topic_link(topic) for topic in topic_ids if topic in edition.archive.topics]
