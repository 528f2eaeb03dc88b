"""Lists that lead to every article without JavaScript: by year, by publisher, by language."""
from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from scripts.text.naming import fold
from scripts.writing.chart import chart
from scripts.writing.drafts import Bundle, Draft, Drafts
from scripts.writing.editions import Edition, Work
from scripts.writing.facts import fact_in_list
from scripts.writing.groups import strongest
from scripts.writing.pages import Page
from scripts.writing.topics import list_drafts
from scripts.writing.years import year_of

NEWEST = 20


def article_lists(edition: Edition) -> Drafts[Page]:
    """`artikel/index.md` with the newest articles, and `years/<year>.md`, `publishers/<id>.md`,
    `languages/<tag>.md` that it leads to."""
    words = edition.words
    shelves: list[dict[str, Any]] = []
    for title, groups in (
            (words("By year"), _by_year(edition)), (words("By publisher"), _by_publisher(edition)),
            (words("By language"), _by_language(edition))):
        links = []
        for name, stem, kind, heading, works in groups:
            meta = {"kind": kind, "title": heading, "up": {"title": words("Articles"), "url": "artikel/"}}
            yield Bundle(stem, (repr(meta), b"".join(edition.catalogue.of_works(work.slug for work in works))),
                         partial(list_drafts, edition, stem, works, meta))
            links.append({"title": name, "url": f"{stem}/", "count": len(works)})
        shelves.append({"title": title, "links": links})
    newest = edition.works[:NEWEST]
    yield Draft("artikel/index.md", (edition.catalogue.of_works(work.slug for work in newest), repr(shelves)),
                lambda: Page("artikel/index.md", {
                    "template": "articles.html", "kind": "articles", "title": words("Articles"),
                    "language": edition.language, "description": words("All articles of the archive by year"),
                    "view": {"shelves": [shelf for shelf in shelves if shelf["links"]],
                             "entries": [edition.entry(work) for work in newest]}}))


Group = tuple[str, str, str, str, tuple[Work, ...]]  # name, path without ending, kind, heading, works


def _by_year(edition: Edition) -> Iterator[Group]:
    words = edition.words
    for year, works in edition.by_year.items():
        heading = words("Articles of {year}", year=year) if year else words("Undated articles")
        yield str(year or words("undated")), f"years/{year or 'undated'}", "year", heading, works


def _by_publisher(edition: Edition) -> Iterator[Group]:
    found: dict[str, list[Work]] = {}
    for work in edition.works:
        if publisher := work.first("publisher"):
            found.setdefault(publisher, []).append(work)
    known = edition.archive.publishers
    named = sorted((known[key].name if key in known else key, key) for key in found)
    taken: dict[str, int] = {}
    for name, key in named:
        stem = fold(key)
        taken[stem] = taken.get(stem, 0) + 1  # two names may fold to one address
        number = f"-{taken[stem]}" if taken[stem] > 1 else ""
        heading = edition.words("Articles from {publisher}", publisher=name)
        yield name, f"publishers/{stem}{number}", "publisher", heading, tuple(found[key])


def _by_language(edition: Edition) -> Iterator[Group]:
    words = edition.words
    for tag in edition.archive.editions:
        works = tuple(work for work in edition.works if tag in work.versions)
        if works:
            name = words.language_name(tag)
            heading = words("Articles in this language: {language}", language=name)
            yield name, f"languages/{tag}", "language", heading, works


def home(edition: Edition) -> Draft[Page]:
    """`index.md`: what this is, what is new, and how much there is."""
    return Draft("index.md", edition.catalogue.mark, lambda: _home(edition))


def _home(edition: Edition) -> Page:
    words, archive = edition.words, edition.archive
    spoken = {article.language.value for article in archive.articles}
    curated = strongest(edition.listed_in(edition.works[:NEWEST]))[:1]
    topics = sorted(archive.topics, key=lambda topic: (-len(edition.by_topic[topic]), topic))[:12]
    return Page("index.md", {
        "template": "home.html", "kind": "home", "title": words("Fact archive"), "language": edition.language,
        "description": words("Facts from German and Dutch news articles, with sources, in both languages"),
        "view": {
            "entries": [edition.entry(work) for work in edition.works[:6]],
            "topics": [edition.topic_link(topic) | {"count": len(edition.by_topic[topic])} for topic in topics
                       if edition.by_topic[topic]],
            "fact": fact_in_list(edition, curated[0]) if curated else None,
            "chart": chart(words, dict(item for year in edition.listed_by_year[edition.language]
                                       for item in year_of(edition, year).moments.items())),
            "counts": [
                {"title": words.plural("{n} article", "{n} articles", len(edition.works)), "url": "artikel/"},
                {"title": words.plural("{n} fact", "{n} facts", edition.catalogue.facts), "url": "facts/"},
                {"title": words.plural("{n} topic", "{n} topics", len(archive.topics)), "url": "thema/"},
                {"title": words.plural("{n} language", "{n} languages", len(spoken)), "url": "artikel/"},
            ],
        }})
