"""What some articles, and single ones, bring to the data files."""
from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from scripts.model import Archive, Article
from scripts.writing.data import tables, tallies
from scripts.writing.data.records import (
    article_record,
    compact,
    fact_record,
    listing_record,
    page_of,
    published,
    version_record,
)

LEVEL = 9  # of gzip: a hundredth of a run, for a tenth less than the quick ones


class Portion(NamedTuple):
    """What the files of all hold of some articles: packed lines and rows, entries of `articles.json`, and the bytes of
    what stands between the frames of the articles' own files; the ids of facts by article; pages by topic and by
    publisher; ids of facts by topic; and what is counted."""
    articles: bytes
    facts: bytes
    fact_rows: bytes
    figure_rows: bytes
    listings: tuple[str, ...]
    bytes: int
    ids: Sequence[tuple[str, Sequence[str]]]
    topics: Mapping[str, Sequence[str]]
    topics_of_facts: Mapping[str, Sequence[str]]
    publishers: Mapping[str, Sequence[str]]
    tally: Sequence[Any]


def portion(archive: Archive, articles: Sequence[Article]) -> Portion:
    whole = [published(archive.whole(article)) for article in articles]
    records = [article_record(archive, article) for article in whole]
    facts = [fact_record(fact, page_of(archive, article)) for article in whole for fact in article.facts]
    return Portion(
        packed(lines(records)), packed(lines(facts)),
        packed(tables.rows(tables.fact_row(archive, article, fact) for article in whole for fact in article.facts)),
        packed(tables.rows(row for article in whole for fact in article.facts for row in tables.figure_rows(fact))),
        tuple(compact(listing_record(record)) for record in records),
        sum(len(_version(archive, article).encode()) for article in articles),
        tuple((article.slug, tuple(fact.id for fact in article.facts)) for article in whole),
        _lists((topic, page_of(archive, article)) for article in whole for topic in article.topics),
        _lists((topic, fact.id) for article in whole for fact in article.facts for topic in fact.topics),
        _lists((article.publisher.value, page_of(archive, article)) for article in whole if article.publisher.value),
        tuple(tallies.tally(whole)))


def work_file(archive: Archive, slug: str, versions: Iterable[Article]) -> str:
    """`articles/<slug>.json`: an article in all its languages, with its facts."""
    return work_text(slug, [_version(archive, article) for article in versions])


def work_text(slug: str, versions: Iterable[str]) -> str:
    return f'{{"slug":{compact(slug)},"versions":[{",".join(versions)}]}}\n'


def _version(archive: Archive, article: Article) -> str:
    own = published(article)
    page = page_of(archive, own)
    return compact(version_record(article_record(archive, own), [fact_record(fact, page) for fact in own.facts]))


def packed(text: str) -> bytes:
    """The text in gzip, without the time and name that would make two makings differ; nothing stays nothing. Several
    one after the other are a file of that format, too (RFC 1952)."""
    if not text:
        return b""
    return gzip.compress(text.encode(), LEVEL, mtime=0)


def lines(records: Iterable[Any]) -> str:
    return "".join(compact(record) + "\n" for record in records)


def _lists(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """What belongs to each name, in the order in which it comes, each once."""
    found: dict[str, dict[str, None]] = {}
    for name, own in pairs:
        found.setdefault(name, {})[own] = None
    return {name: list(own) for name, own in found.items()}
