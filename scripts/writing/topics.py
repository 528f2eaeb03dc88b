"""Topic pages: what a topic is, what stands near it, and the articles of both languages about it, newest first."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from scripts.model import Topic
from scripts.text import edtf
from scripts.writing.editions import Edition, Work
from scripts.writing.facts import fact_in_list
from scripts.writing.groups import strongest
from scripts.writing.neighbourhood import neighbourhood
from scripts.writing.pages import Page
from scripts.writing.timeline import topic_timeline

NEWEST = 30       # articles on a topic's first page; the others stand on a page for each year
MOST_FACTS = 12
DEEPEST = 6       # levels of the tree; deeper topics stand in the list from A to Z
PAGE_SIZE = 100   # entries on any list page


def topic_pages(edition: Edition, topic: Topic) -> Iterator[Page]:
    """`thema/<id>.md`, and `thema/<id>/<year>.md` where there are more articles than the first page shows."""
    works = edition.by_topic[topic.id]
    years: dict[int | None, list[Work]] = {}
    for work in works if len(works) > NEWEST else ():
        years.setdefault(edtf.year(work.first("date")), []).append(work)
    more = []
    for year, own in years.items():
        pages = list(list_pages(edition, f"thema/{topic.id}/{year or 'undated'}", own, {
            "kind": "topic-year", "title": edition.words("{topic}: {year}", topic=edition.label(topic),
                                                          year=year or edition.words("undated")),
            "up": edition.topic_link(topic.id)}))
        more.append({"title": str(year or edition.words("undated")), "url": pages[0].url, "count": len(own)})
        yield from pages
    yield Page(f"thema/{topic.id}.md", {
        "template": "topic.html", "kind": "topic", "title": edition.label(topic),
        "description": topic.definition.get(edition.language) or edition.words(
            "Articles and facts about {topic}", topic=edition.label(topic)),
        "language": edition.language,
        "view": _view(edition, topic, works) | ({"years": more} if more else {}),
    })


def topic_index(edition: Edition) -> Page:
    """`thema/index.md`: all topics, A to Z."""
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


def list_pages(edition: Edition, stem: str, works: Iterable[Work], meta: dict[str, Any]) -> Iterator[Page]:
    """A list of any length as pages `stem.md`, `stem-2.md`, ... that link to one another."""
    entries = [edition.entry(work) for work in works]
    chunks = [entries[start:start + PAGE_SIZE] for start in range(0, len(entries), PAGE_SIZE)] or [[]]
    paths = [f"{stem}.md" if number == 0 else f"{stem}-{number + 1}.md" for number in range(len(chunks))]
    up = meta.pop("up", None)
    for number, (path, chunk) in enumerate(zip(paths, chunks, strict=True)):
        numbered = [{"title": str(n + 1), "url": Page(other).url, "current": n == number or None}
                    for n, other in enumerate(paths)]
        title = meta["title"] if number == 0 else edition.words("{title} (page {n})", title=meta["title"], n=number + 1)
        yield Page(path, {"template": "list.html", **meta, "title": title, "language": edition.language,
                          "description": meta.get("description") or title,
                          "view": {"entries": chunk, "up": up, "pages": numbered if len(chunks) > 1 else []}})


def sort_key(label: str) -> str:
    """Letters as German and Dutch order them: umlauts and accents beside their letter, capitals beside small ones."""
    folded = label.casefold().translate(str.maketrans("äöüéèêëïóàáçñ", "aoueeeeioaacn"))
    return folded.replace("ß", "ss")


def _view(edition: Edition, topic: Topic, works: tuple[Work, ...]) -> dict[str, Any]:
    newest = {work.slug for work in works[:NEWEST]}
    claims = [claim for claim in edition.listed_by_topic[topic.id]
              if any(evidence.article.slug in newest for evidence in claim.evidences)]
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
        "facts": [fact_in_list(edition, claim) for claim in strongest(claims)[:MOST_FACTS]],
        "timeline": topic_timeline(edition, claims),
    }
    return {key: value for key, value in view.items() if value not in (None, [], "")}


def _links(edition: Edition, topic_ids: Iterable[str]) -> list[dict[str, Any]]:
    return [edition.topic_link(topic) for topic in topic_ids if topic in edition.archive.topics]
