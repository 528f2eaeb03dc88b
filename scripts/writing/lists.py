"""Lists that lead to every article without JavaScript: the article index and a page for each year."""
from __future__ import annotations

from collections.abc import Iterator

from scripts.writing.editions import Edition
from scripts.writing.facts import fact_in_list
from scripts.writing.groups import strongest
from scripts.writing.pages import Page
from scripts.writing.topics import list_pages

NEWEST = 20


def article_lists(edition: Edition) -> Iterator[Page]:
    """`artikel/index.md` with the newest articles and all years, and `years/<year>.md`."""
    words = edition.words
    years = []
    for year, works in edition.by_year.items():
        name = str(year) if year else words("undated")
        pages = list(list_pages(edition, f"years/{year or 'undated'}", works, {
            "kind": "year", "title": words("Articles of {year}", year=year) if year else words("Undated articles"),
            "up": {"title": words("Articles"), "url": "artikel/"}}))
        years.append({"title": name, "url": pages[0].url,
                      "count": words.plural("{n} article", "{n} articles", len(works))})
        yield from pages
    yield Page("artikel/index.md", {
        "template": "articles.html", "kind": "articles", "title": words("Articles"), "language": edition.language,
        "description": words("All articles of the archive by year"),
        "view": {"years": years, "entries": [edition.entry(work) for work in edition.works[:NEWEST]]}})


def home(edition: Edition) -> Page:
    """`index.md`: what this is, what is new, and how much there is."""
    words, archive = edition.words, edition.archive
    facts = {fact.id: fact for article in archive.articles for fact in article.facts}
    newest = {work.slug for work in edition.works[:NEWEST]}
    curated = strongest(claim for claim in edition.listed()
                        if any(evidence.article.slug in newest for evidence in claim.evidences))[:1]
    topics = sorted(archive.topics, key=lambda topic: (-len(edition.by_topic[topic]), topic))[:12]
    return Page("index.md", {
        "template": "home.html", "kind": "home", "title": words("Fact archive"), "language": edition.language,
        "description": words("Facts from German and Dutch news articles, with sources, in both languages"),
        "view": {
            "entries": [edition.entry(work) for work in edition.works[:6]],
            "topics": [edition.topic_link(topic) | {"count": len(edition.by_topic[topic])} for topic in topics
                       if edition.by_topic[topic]],
            "fact": fact_in_list(edition, curated[0]) if curated else None,
            "counts": [
                words.plural("{n} article", "{n} articles", len(edition.works)),
                words.plural("{n} fact", "{n} facts", len(facts)),
                words.plural("{n} topic", "{n} topics", len(archive.topics)),
                words.plural("{n} language", "{n} languages", len({a.language.value for a in archive.articles})),
            ],
        }})
