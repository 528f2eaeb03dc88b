"""An article's page, and the fact sheet that stands for it in an edition whose language it does not have."""
from __future__ import annotations

from collections import Counter
from typing import Any

from scripts.model import Article, Publisher
from scripts.text.citation import quotable
from scripts.writing import markdown
from scripts.writing.editions import Edition, Work
from scripts.writing.facts import fact_in_article
from scripts.writing.pages import Page

WORDS_A_MINUTE = 200
MOST_RELATED = 4
DESCRIPTION_LENGTH = 160
BASES = ("title", "kicker", "description", "language", "date", "creator", "publisher", "source", "tags")


def article_page(edition: Edition, work: Work) -> Page:
    """`artikel/<slug>.md` of an edition."""
    article = work.shown
    full = article.language.value == edition.language
    meta = _metadata(edition, article, full) | {"view": _view(edition, work, full)}
    return Page(f"artikel/{work.slug}.md", meta, _body(article) if full and article.published_in_full else "")


def _body(article: Article) -> str:
    marks: list[list[markdown.Mark]] = [[] for _ in article.blocks]
    for fact in article.facts:
        if fact.block is not None:
            marks[fact.block].append(markdown.evidence(fact.start, fact.end, fact.id))
    linked: set[str] = set()
    for mention in article.mentions:
        block = article.blocks[mention.block]
        if mention.topic not in linked and block.kind != "heading" and not any(
                span.start < mention.end and mention.start < span.end for span in block.spans):
            linked.add(mention.topic)
            marks[mention.block].append(markdown.link(mention.start, mention.end, f"../thema/{mention.topic}.md"))
    return markdown.body(article.blocks, marks)


def _metadata(edition: Edition, article: Article, full: bool) -> dict[str, Any]:
    """The Dublin Core of it, with the basis of each field."""
    return {
        "template": "article.html",
        "kind": "article" if full else "fact-sheet",
        "title": edition.title(article),
        "description": _description(article) if full else edition.words(
            "Facts from the article “{title}”", title=edition.title(article)),
        "language": article.language.value,
        "date": article.date.value,
        "tags": list(article.topics),
        "publisher": edition.publisher_name(article),
        "creator": list(article.creator.value or ()) or None,
        "source": article.source.value,
        "rights": article.rights,
        "seed": article.seed,
        "basis": {name: getattr(article, name).basis for name in BASES},
    }


def _view(edition: Edition, work: Work, full: bool) -> dict[str, Any]:
    article, words = work.shown, edition.words
    facts = quotable(article)
    view = {
        "lang": edition.foreign(article.language.value),
        "language_name": words.language_name(article.language.value),
        "kicker": article.kicker.value,
        "title_is_derived": article.title.basis == "derived" or None,
        "standfirst": article.description.value if article.description.basis != "derived" else None,
        "date": words.date_of(article), "date_note": words.date_note(article.date) or None,
        "date_iso": edition.entry(work)["date_iso"],
        "publisher_url": _homepage(edition.archive.publishers.get(article.publisher.value or "")),
        "creators": list(article.creator.value or ()) or None,
        "source_title": article.source_title, "archived": article.archived,
        "minutes": _reading_time(edition, article) if full and article.published_in_full else None,
        "topics": [edition.topic_link(topic) for topic in article.topics],
        "facts": [fact_in_article(edition, fact, article) for fact in facts],
        "captions": list(article.captions) if full and article.published_in_full else None,
        "sections": [{"title": block.text, "id": markdown.section(number)} for number, block
                     in enumerate(article.blocks) if block.kind == "heading"] if full else None,
        "truncated": article.truncated or None,
        "translated": words.language_name(article.translation.of) if article.translation and full else None,
        "original": article.translation.of if article.translation and full else None,
        "full_text": None if full or not article.published_in_full else article.language.value,
        "citation_only": not article.published_in_full or None,
        "editions": (indexed := edition.indexable(work)),
        "noindex": edition.language not in indexed or None,
        "related": _related(edition, work),
        "neighbours": _neighbours(edition, work),
        "rights_name": article.rights,
    }
    return {key: value for key, value in view.items() if value not in (None, [], "")}


def _related(edition: Edition, work: Work) -> list[dict[str, Any]]:
    """Works that share most topics, rare topics counting more, with the shared topics as the reason."""
    shared: Counter[str] = Counter()
    reasons: dict[str, list[str]] = {}
    for topic in work.shown.topics:
        works = edition.by_topic[topic]
        for other in works[:50]:  # the newest are enough, and a page's time must not grow with the archive
            if other.slug != work.slug:
                shared[other.slug] += 1_000_000 // len(works)
                reasons.setdefault(other.slug, []).append(topic)
    order = {other: number for number, other in enumerate(shared)}
    best = sorted(shared, key=lambda slug: (-shared[slug], order[slug]))[:MOST_RELATED]
    return [edition.entry(edition.by_slug[slug]) | {"reason": edition.words.enumeration(
        [edition.label(edition.archive.topics[topic]) for topic in reasons[slug]])} for slug in best]


def _neighbours(edition: Edition, work: Work) -> dict[str, Any] | None:
    """The next newer and the next older work within the article's first topic."""
    topic = next(iter(work.shown.topics), None)
    if topic is None:
        return None
    works, place = edition.by_topic[topic], edition.place_in_topic[topic][work.slug]
    near = {"newer": works[place - 1] if place else None, "older": works[place + 1] if place + 1 < len(works) else None}
    links = {key: {"title": edition.title(other.shown), "url": other.url,
                   "lang": edition.foreign(other.shown.language.value)} for key, other in near.items() if other}
    return {"topic": edition.topic_link(topic)} | links if links else None


def _reading_time(edition: Edition, article: Article) -> str:
    count = sum(len(block.text.split()) for block in article.blocks)
    minutes = max(1, round(count / WORDS_A_MINUTE))
    return edition.words.plural("{n} minute’s read", "{n} minutes’ read", minutes)


def _description(article: Article) -> str | None:
    """For search engines: what the source says of itself, or the beginning of its text; never a text not published."""
    text = article.description.value or ""
    if not text and article.published_in_full:
        text = next((block.text for block in article.blocks if block.kind != "heading"), "")
    text = " ".join(text.split())
    if len(text) <= DESCRIPTION_LENGTH:
        return text or None
    return text[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(",;:– ") + " …"


def _homepage(publisher: Publisher | None) -> str | None:
    return publisher.homepage if publisher else None
