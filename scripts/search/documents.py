"""Archive to search documents: one for each article's text, each fact, and each topic in each edition's language."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scripts.model import Archive, Article, Fact, Topic
from scripts.search.figures import figures
from scripts.text.citation import quotable

ARTICLE = "artikel/{slug}/"
TOPIC = "thema/{id}/"


@dataclass(frozen=True)
class SearchDocument:
    """What the search index knows of one thing in one language.

    `path` is the page below an edition's root, with a trailing slash and, for a fact, `#` and its anchor.
    `terms` are words that find the document without standing in it (names, figures as other languages write them);
    `labels` are its topics' preferred names, `aliases` their other names, `statements` a fact in the words of a person,
    each as (language, words).
    """
    path: str
    kind: str                      # article, fact, topic
    language: str
    title: str
    text: str
    terms: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    statements: tuple[tuple[str, str], ...] = ()
    date: str | None = None
    topics: tuple[str, ...] = ()   # ids
    publisher: str | None = None


def documents(archive: Archive) -> Iterator[SearchDocument]:
    """What the search knows, in the archive's order. Of an article whose text is not published, the text is left out,
    and so are quotations over what may be quoted; a fact in two versions of an article is a document in each version's
    language."""
    for article in archive.articles:
        yield from documents_of(article, archive)
    yield from topic_documents(archive)


def documents_of(article: Article, archive: Archive) -> Iterator[SearchDocument]:
    """One article and its facts."""
    yield _of_article(article, archive)
    for fact in quotable(article):
        yield _of_fact(fact, article, archive)


def topic_documents(archive: Archive) -> Iterator[SearchDocument]:
    """The topics, in each edition's language."""
    for topic in archive.topics.values():
        for language in archive.editions:
            yield _of_topic(topic, language, archive)


def _of_article(article: Article, archive: Archive) -> SearchDocument:
    return SearchDocument(
        path=ARTICLE.format(slug=article.slug),
        kind="article",
        language=article.language.value,
        title=_title(article),
        text="\n".join(block.text for block in archive.whole(article).blocks) if article.published_in_full else "",
        terms=tuple(filter(None, (_publisher(article, archive), article.source_title, *(article.creator.value or ())))),
        labels=_labels(article.topics, archive),
        aliases=_aliases(article.topics, archive),
        date=article.date.value,
        topics=article.topics,
        publisher=_publisher(article, archive),
    )


def _of_fact(fact: Fact, article: Article, archive: Archive) -> SearchDocument:
    statements = tuple(sorted(fact.statements.items()))
    return SearchDocument(
        path=f"{ARTICLE.format(slug=article.slug)}#{fact.id}",
        kind="fact",
        language=article.language.value,
        title=_title(article),
        text=fact.quote,
        terms=tuple(dict.fromkeys(word for value in fact.values for word in figures(value, archive.editions))),
        labels=_labels(fact.topics, archive),
        aliases=_aliases(fact.topics, archive),
        statements=statements,
        date=fact.date or article.date.value,
        topics=fact.topics,
        publisher=_publisher(article, archive),
    )


def _of_topic(topic: Topic, language: str, archive: Archive) -> SearchDocument:
    return SearchDocument(
        path=TOPIC.format(id=topic.id),
        kind="topic",
        language=language,
        title=topic.pref_label[language],
        text=topic.definition.get(language, ""),
        labels=_labels((topic.id,), archive),
        aliases=_aliases((topic.id,), archive),
        topics=(topic.id,),
    )


def _title(article: Article) -> str:
    return article.title.value or article.source_title or article.slug


def _publisher(article: Article, archive: Archive) -> str | None:
    known = archive.publishers.get(article.publisher.value or "")
    return known.name if known else article.publisher.value


def _labels(topics: Iterable[str], archive: Archive) -> tuple[tuple[str, str], ...]:
    """The topics' preferred names in the editions' languages, as (language, name)."""
    known = filter(None, map(archive.topics.get, topics))
    return tuple(dict.fromkeys((language, topic.pref_label[language]) for topic in known
                               for language in archive.editions if language in topic.pref_label))


def _aliases(topics: Iterable[str], archive: Archive) -> tuple[tuple[str, str], ...]:
    """The topics' other names in the editions' languages, as (language, name)."""
    known = filter(None, map(archive.topics.get, topics))
    return tuple(dict.fromkeys((language, name) for topic in known
                               for language in archive.editions for name in topic.alt_label.get(language, ())))
