"""An article's page, and the fact sheet that stands for it in an edition whose language it does not have."""
from __future__ import annotations

from collections.abc import Mapping
from heapq import nlargest
from typing import Any

from scripts.model import Article, Publisher
from scripts.text.citation import quotable
from scripts.writing import markdown
from scripts.writing.drafts import Draft
from scripts.writing.editions import Edition, Work
from scripts.writing.facts import fact_in_article
from scripts.writing.pages import Page

WORDS_A_MINUTE = 200
MOST_RELATED = 3
DESCRIPTION_LENGTH = 160
BASES = ("title", "kicker", "description", "language", "date", "creator", "publisher", "source", "tags")

Related = tuple[tuple[Work, tuple[str, ...]], ...]  # works with the topics that they share


def article_draft(edition: Edition, work: Work) -> Draft[Page]:
    """`artikel/<slug>.md` of an edition."""
    catalogue, related = edition.catalogue, _related(edition, work)
    listed = edition.language in edition.indexable(work)
    near = _neighbours(edition, work) if listed or work.shown.language.value == edition.language else {}
    named = {fact for version in work.versions.values() for change in version.changes for fact in change.facts}
    inputs = (catalogue.of_work(work.slug), catalogue.company(work.slug),
              tuple((catalogue.of_work(other.slug), reasons) for other, reasons in related),
              tuple((place, catalogue.of_work(other.slug)) for place, other in near.items()),
              tuple((fact, catalogue.places.get(fact)) for fact in sorted(named)))
    return Draft(f"artikel/{work.slug}.md", inputs, lambda: _page(edition, work, related, near),
                 listed)


def _page(edition: Edition, work: Work, related: Related, near: Mapping[str, Work]) -> Page:
    article = work.shown
    full = article.language.value == edition.language
    # The text alone is taken from the whole article: everything else knows the article in brief.
    text = edition.archive.whole(article) if full and article.published_in_full else None
    meta = _metadata(edition, article, text) | {"view": _view(edition, work, text) | _company(
        edition, work, related, near)}
    return Page(f"artikel/{work.slug}.md", meta, _body(text) if text else "")


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
            marks[mention.block].append(markdown.link(mention.start, mention.end, f"../../thema/{mention.topic}/"))
    return markdown.body(article.blocks, marks)


def _metadata(edition: Edition, article: Article, text: Article | None) -> dict[str, Any]:
    """The Dublin Core of it, with the basis of each field."""
    full = article.language.value == edition.language
    return {
        "template": "article.html",
        "kind": "article" if full else "fact-sheet",
        "title": edition.title(article),
        "description": _description(text or article) if full else edition.words(
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


def _view(edition: Edition, work: Work, text: Article | None) -> dict[str, Any]:
    article, words = work.shown, edition.words
    full = article.language.value == edition.language
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
        "minutes": _reading_time(edition, text) if text else None,
        "topics": [edition.topic_link(topic) for topic in article.topics],
        "facts": [fact_in_article(edition, fact, article) for fact in facts],
        "captions": list(text.captions) if text else None,
        "sections": [{"title": block.text, "id": markdown.section(number)} for number, block
                     in enumerate(text.blocks) if block.kind == "heading"] if text else None,
        "truncated": article.truncated or None,
        "translated": words.language_name(article.translation.of) if article.translation and full else None,
        "original": article.translation.of if article.translation and full else None,
        "full_text": None if full or not article.published_in_full else article.language.value,
        "citation_only": not article.published_in_full or None,
        "editions": (indexed := edition.indexable(work)),
        "noindex": edition.language not in indexed or None,
        "rights_name": article.rights,
    }
    return {key: value for key, value in view.items() if value not in (None, [], "")}


def _company(edition: Edition, work: Work, related: Related, near: Mapping[str, Work]) -> dict[str, Any]:
    """The works that the page leads to."""
    view = {"related": [edition.entry(other) | {"reason": edition.words.enumeration(
        [edition.label(edition.archive.topics[topic]) for topic in reasons])} for other, reasons in related]}
    if near:
        view["neighbours"] = {"topic": edition.topic_link(work.shown.topics[0])} | {
            place: {"title": edition.title(other.shown), "url": other.url,
                    "lang": edition.foreign(other.shown.language.value)} for place, other in near.items()}
    return {key: value for key, value in view.items() if value}


def _related(edition: Edition, work: Work) -> Related:
    """Works that share most topics, rare topics counting more, with the shared topics as the reason."""
    catalogue = edition.catalogue
    shared: dict[str, int] = {}
    for topic in work.shown.topics:
        weight = catalogue.weights[topic]
        for other in catalogue.near(topic, work.slug):
            shared[other] = shared.get(other, 0) + weight
    # Those of equal weight stay in the order they were met in.
    best = nlargest(MOST_RELATED, shared, key=shared.__getitem__)
    return tuple((edition.by_slug[slug], tuple(
        topic for topic in work.shown.topics if slug in catalogue.place_in_topic[topic])) for slug in best)


def _neighbours(edition: Edition, work: Work) -> dict[str, Work]:
    """The next `newer` and the next `older` work within the article's first topic."""
    topic = next(iter(work.shown.topics), None)
    if topic is None:
        return {}
    slugs, place = edition.catalogue.by_topic[topic], edition.catalogue.place_in_topic[topic][work.slug]
    near = {"newer": place - 1, "older": place + 1}
    return {name: edition.by_slug[slugs[at]] for name, at in near.items() if 0 <= at < len(slugs)}


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
