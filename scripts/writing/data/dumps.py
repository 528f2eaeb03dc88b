"""The static API: every file below `/data/v1/` of the site.

Lists as JSON and JSON Lines, a file for each article, topic and publisher, tables as CSV, the vocabulary as SKOS, the
schemas of it all, and `index.json`, which says what there is. The commit stands in `index.json` alone, so that no
other file changes with it. The text of citation-only sources is in none of them.

What grows with every article is packed (gzip): DuckDB, pandas, R and Frictionless read that as it is, and it is a tenth
of the size. Lines and tables hold every key, so that a program meets the same columns in any archive; a file that
people open alone leaves out what is empty.
"""
from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from scripts.memory import Memory
from scripts.model import Archive, Article
from scripts.writing.blocks import of_blocks
from scripts.writing.catalogue import Catalogue
from scripts.writing.data import tables
from scripts.writing.data.linked import linked_data
from scripts.writing.data.records import (
    article_record,
    compact,
    fact_record,
    known,
    listing_record,
    page_of,
    plain,
    published,
    publisher_record,
    topic_record,
    version_record,
)
from scripts.writing.queries import Query, queries

VERSION = "v1"
SCHEMAS = Path(__file__).parent.parent.parent / "schemas"
PUBLIC_SCHEMAS = ("article", "fact", "index", "listing", "publisher", "topic", "work")
LICENCE = {
    "id": "CC-BY-4.0", "url": "https://creativecommons.org/licenses/by/4.0/",
    "applies_to": "the archive's own texts and data; an article's text is under its own `rights`",
}
TYPES = {"json": "application/json", "jsonl": "application/jsonl", "csv": "text/csv", "ttl": "text/turtle",
         "jsonld": "application/ld+json", "gz": "application/gzip"}
LEVEL = 9  # of gzip: a hundredth of a run, for a tenth less than the quick ones


@dataclass(frozen=True)
class Listed:
    """A file of the API, or a series of them (`articles/{slug}.json`): what it holds (an English message id), its size
    or theirs together, how many records or files. `schema` names the JSON Schema of one record."""
    path: str
    about: str
    bytes: int
    count: int | None = None
    schema: str | None = None

    @property
    def series(self) -> bool:
        return "{" in self.path

    @property
    def type(self) -> str:
        return TYPES[self.path.rpartition(".")[2]]


@dataclass(frozen=True)
class Dumps:
    """`files` maps a path below `data/` to its text, or its bytes where it is packed; `listed` says what there is,
    `counts` how much. The files of single articles are not among `files`: `work_file` writes them."""
    files: Mapping[str, str | bytes]
    listed: tuple[Listed, ...]
    counts: Mapping[str, int]
    articles: tuple[Article, ...]

    @cached_property
    def queries(self) -> tuple[Query, ...]:
        """The examples that the data page gives."""
        return queries(self.articles)


def dumps(catalogue: Catalogue, address: str = "", commit: str | None = None, memory: Memory | None = None) -> Dumps:
    """All data files but those of single articles. `address` is the site's, with a slash at its end, or empty where it
    is unknown; `commit` is what the seeds were at, None where that is unknown."""
    archive = catalogue.archive
    articles = tuple(published(article) for article in archive.articles)
    files: dict[str, str | bytes] = {}
    listed: list[Listed] = []

    def add(path: str, content: str | bytes, about: str, count: int | None = None, schema: str | None = None) -> None:
        files[f"{VERSION}/{path}"] = content
        listed.append(Listed(path, about, len(content if isinstance(content, bytes) else content.encode()), count,
                             schema))

    def series(path: str, made: Iterable[tuple[str, Any]], about: str, schema: str) -> None:
        own = {path.format(name): compact(data) + "\n" for name, data in made}
        files.update((f"{VERSION}/{name}", text) for name, text in own.items())
        listed.append(Listed(path.format("{id}"), about, sum(len(text.encode()) for text in own.values()), len(own),
                             schema))

    parts = [Block(*part) for part in of_blocks(catalogue, "data", lambda own: tuple(block(archive, own)), memory, 0)]
    topics = [topic_record(topic) for topic in archive.topics.values()]
    publishers = [publisher_record(publisher) for publisher in archive.publishers.values()]
    facts = sum(len(article.facts) for article in articles)
    figures = sum(len(fact.values) for article in articles for fact in article.facts)
    add("articles.jsonl.gz", b"".join(part.articles for part in parts), "Articles with their text", len(articles),
        "article")
    add("articles.json", _list(line for part in parts for line in part.listings),
        "The articles as a list: title, date, publisher, source, topics", len(articles), "listing")
    add("facts.jsonl.gz", b"".join(part.facts for part in parts), "Facts", facts, "fact")
    for name, records, about in (("topics", topics, "Topics"), ("publishers", publishers, "Publishers")):
        add(f"{name}.jsonl", _lines(records), about, len(records), name[:-1])
        add(f"{name}.json", _list(map(compact, records)), about, len(records), name[:-1])
    add("facts.json", _ids(articles), "Ids of the facts of each article", facts)
    add("facts.csv.gz", packed(tables.head(tables.fact_columns(archive))) + b"".join(
        part.fact_rows for part in parts), "Facts, a row each", facts)
    add("figures.csv.gz", packed(tables.head(tables.FIGURES)) + b"".join(part.figure_rows for part in parts),
        "Figures, a row each", figures)
    add("datapackage.json", dump(tables.package(archive)), "What the columns of the tables mean (Frictionless)")
    for path, text in linked_data(archive, f"{address}data/{VERSION}/" if address else "", memory):
        add(path, text, "Topics as linked data (SKOS)", len(topics))
    works = len(catalogue.versions)
    frames = sum(len(_work(slug, ("",) * len(versions)).encode()) for slug, versions in catalogue.versions.items())
    listed.append(Listed("articles/{slug}.json", "An article in all its languages, with its facts",
                         frames + sum(part.bytes for part in parts), works, "work"))
    series("topics/{}.json", _topics(archive, articles, topics), "A topic with what is about it", "topic")
    series("publishers/{}.json", _publishers(archive, articles, publishers), "A publisher with its articles",
           "publisher")
    for name in PUBLIC_SCHEMAS:
        add(f"schemas/{name}.schema.json", (SCHEMAS / f"{name}.schema.json").read_text("utf-8"), "JSON Schema")
    counts = {
        "works": works, "articles": len(articles),
        "facts": len({fact.id for article in articles for fact in article.facts}), "evidences": facts,
        "figures": figures, "topics": len(topics), "publishers": len(publishers),
    }
    files[f"{VERSION}/index.json"] = dump({
        "version": VERSION, "site": address or None, "licence": LICENCE, "commit": commit,
        "editions": list(archive.editions), "counts": counts,
        "files": [_entry(item) for item in listed if not item.series],
        "series": [_entry(item) for item in listed if item.series],
    })
    return Dumps(files, tuple(listed), counts, articles)


class Block(NamedTuple):
    """What the files of all hold of some articles: packed lines and rows, entries of `articles.json`, and the bytes of
    what stands between the frames of the articles' own files."""
    articles: bytes
    facts: bytes
    fact_rows: bytes
    figure_rows: bytes
    listings: tuple[str, ...]
    bytes: int


def block(archive: Archive, articles: Sequence[Article]) -> Block:
    whole = [published(archive.whole(article)) for article in articles]
    records = [article_record(archive, article) for article in whole]
    facts = [fact_record(fact, page_of(archive, article)) for article in whole for fact in article.facts]
    return Block(
        packed(_lines(records)), packed(_lines(facts)),
        packed(tables.rows(tables.fact_row(archive, article, fact) for article in whole for fact in article.facts)),
        packed(tables.rows(row for article in whole for fact in article.facts for row in tables.figure_rows(fact))),
        tuple(compact(listing_record(record)) for record in records),
        sum(len(_version(archive, article).encode()) for article in articles))


def work_file(archive: Archive, slug: str, versions: Iterable[Article]) -> str:
    """`articles/<slug>.json`: an article in all its languages, with its facts."""
    return _work(slug, [_version(archive, article) for article in versions])


def _work(slug: str, versions: Iterable[str]) -> str:
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


def dump(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1, default=plain) + "\n"


def _entry(item: Listed) -> dict[str, Any]:
    entry = {"path": item.path, "type": item.type, "about": item.about, "bytes": item.bytes, "count": item.count,
             "schema": f"schemas/{item.schema}.schema.json" if item.schema else None}
    return {key: value for key, value in entry.items() if value is not None}


def _list(lines: Iterable[str]) -> str:
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _lines(records: Iterable[Any]) -> str:
    return "".join(compact(record) + "\n" for record in records)


def _ids(articles: Iterable[Article]) -> str:
    """`{slug: [id]}`, a line for each article; the facts themselves stand in its own file and in the lines."""
    ids: dict[str, dict[str, None]] = {}
    for article in articles:
        ids.setdefault(article.slug, {}).update(dict.fromkeys(fact.id for fact in article.facts))
    return "{\n" + ",\n".join(f"{compact(slug)}:{compact(list(own))}" for slug, own in ids.items()) + "\n}\n"


def _topics(archive: Archive, articles: Iterable[Article],
            records: Iterable[dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    pages: dict[str, list[str]] = {topic: [] for topic in archive.topics}
    facts: dict[str, list[str]] = {topic: [] for topic in archive.topics}
    for article in articles:
        page = page_of(archive, article)
        for topic in article.topics:
            pages[topic].append(page)
        for fact in article.facts:
            for topic in fact.topics:
                facts[topic].append(fact.id)
    for record in records:
        yield record["id"], known(record | {"articles": pages[record["id"]],
                                            "facts": list(dict.fromkeys(facts[record["id"]]))})


def _publishers(archive: Archive, articles: Iterable[Article],
                records: Iterable[dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    pages: dict[str, list[str]] = {publisher: [] for publisher in archive.publishers}
    for article in articles:
        if article.publisher.value in pages:
            pages[article.publisher.value].append(page_of(archive, article))
    for record in records:
        yield record["id"], known(record | {"articles": pages[record["id"]]})
