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
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.model import Archive, Article
from scripts.writing.data.records import (
    article_record,
    compact,
    fact_record,
    known,
    page_of,
    plain,
    published,
    publisher_record,
    summary_record,
    topic_record,
    version_record,
)
from scripts.writing.data.skos import skos_files
from scripts.writing.data.tables import package, tables

VERSION = "v1"
SCHEMAS = Path(__file__).parent.parent.parent / "schemas"
PUBLIC_SCHEMAS = ("article", "fact", "index", "publisher", "topic", "work")
LICENCE = {
    "id": "CC-BY-4.0", "url": "https://creativecommons.org/licenses/by/4.0/",
    "applies_to": "the archive's own texts and data; an article's text is under its own `rights`",
}
TYPES = {"json": "application/json", "jsonl": "application/jsonl", "csv": "text/csv", "ttl": "text/turtle",
         "jsonld": "application/ld+json", "gz": "application/gzip"}
PACKED = ("articles.jsonl", "facts.jsonl", "facts.csv", "figures.csv")
LEVEL = 4  # of gzip: the next ones take twice the time for a tenth less


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
    `counts` how much."""
    files: Mapping[str, str | bytes]
    listed: tuple[Listed, ...]
    counts: Mapping[str, int]
    articles: tuple[Article, ...]


def dumps(archive: Archive, address: str = "", commit: str | None = None) -> Dumps:
    """All data files. `address` is the site's, with a slash at its end, or empty where it is unknown; `commit` is what
    the seeds were at, None where that is unknown."""
    articles = tuple(published(article) for article in archive.articles)
    files: dict[str, str | bytes] = {}
    listed: list[Listed] = []

    def add(path: str, text: str, about: str, count: int | None = None, schema: str | None = None) -> None:
        name, content = (f"{path}.gz", packed(text)) if path in PACKED else (path, text)
        files[f"{VERSION}/{name}"] = content
        listed.append(Listed(name, about, len(content if isinstance(content, bytes) else content.encode()), count,
                             schema))

    def series(path: str, made: Iterable[tuple[str, Any]], about: str, schema: str) -> None:
        own = {path.format(name): compact(data) + "\n" for name, data in made}
        files.update((f"{VERSION}/{name}", text) for name, text in own.items())
        key = "slug" if schema == "work" else "id"
        listed.append(Listed(path.format(f"{{{key}}}"), about, sum(len(text.encode()) for text in own.values()),
                             len(own), schema))

    texts = [article_record(archive, article) for article in articles]
    facts = {id(article): [fact_record(fact, page_of(archive, article)) for fact in article.facts]
             for article in articles}
    all_facts = [record for article in articles for record in facts[id(article)]]
    topics = [topic_record(topic) for topic in archive.topics.values()]
    publishers = [publisher_record(publisher) for publisher in archive.publishers.values()]
    for name, records, about in (("articles", texts, "Articles with their text"), ("facts", all_facts, "Facts"),
                                 ("topics", topics, "Topics"), ("publishers", publishers, "Publishers")):
        schema = name[:-1]
        add(f"{name}.jsonl", _lines(records), about, len(records), schema)
        if name != "facts":
            add(f"{name}.json", _list(map(summary_record, records) if name == "articles" else records),
                "Articles without their text and facts" if name == "articles" else about, len(records), schema)
    add("facts.json", _ids(articles), "Ids of the facts of each article", len(all_facts))
    resources = []
    for path, text, resource in tables(archive, articles):
        add(path, text, "Facts, a row each" if path == "facts.csv" else "Figures, a row each",
            sum(len(r["values"]) for r in all_facts) if path == "figures.csv" else len(all_facts))
        resources.append(resource)
    add("datapackage.json", dump(package(resources)), "What the columns of the tables mean (Frictionless)")
    for path, text in skos_files(archive, f"{address}data/{VERSION}/" if address else ""):
        add(path, text, "Topics as linked data (SKOS)", len(topics))
    series("articles/{}.json", _works(articles, texts, facts), "An article in all its languages, with its facts",
           "work")
    series("topics/{}.json", _topics(archive, articles, topics), "A topic with what is about it", "topic")
    series("publishers/{}.json", _publishers(archive, articles, publishers), "A publisher with its articles",
           "publisher")
    for name in PUBLIC_SCHEMAS:
        add(f"schemas/{name}.schema.json", (SCHEMAS / f"{name}.schema.json").read_text("utf-8"), "JSON Schema")
    counts = {
        "works": len({article.slug for article in articles}), "articles": len(articles),
        "facts": len({record["id"] for record in all_facts}), "evidences": len(all_facts),
        "figures": sum(len(record["values"]) for record in all_facts), "topics": len(topics),
        "publishers": len(publishers),
    }
    files[f"{VERSION}/index.json"] = dump({
        "version": VERSION, "site": address or None, "licence": LICENCE, "commit": commit,
        "editions": list(archive.editions), "counts": counts,
        "files": [_entry(item) for item in listed if not item.series],
        "series": [_entry(item) for item in listed if item.series],
    })
    return Dumps(files, tuple(listed), counts, articles)


def packed(text: str) -> bytes:
    """The text in gzip, without the time and name that would make two makings differ."""
    return gzip.compress(text.encode(), LEVEL, mtime=0)


def dump(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1, default=plain) + "\n"


def _entry(item: Listed) -> dict[str, Any]:
    entry = {"path": item.path, "type": item.type, "about": item.about, "bytes": item.bytes, "count": item.count,
             "schema": f"schemas/{item.schema}.schema.json" if item.schema else None}
    return {key: value for key, value in entry.items() if value is not None}


def _list(records: Iterable[Any]) -> str:
    return "[\n" + ",\n".join(map(compact, records)) + "\n]\n"


def _lines(records: Iterable[Any]) -> str:
    return "".join(compact(record) + "\n" for record in records)


def _ids(articles: Iterable[Article]) -> str:
    """`{slug: [id]}`, a line for each article; the facts themselves stand in its own file and in the lines."""
    ids: dict[str, dict[str, None]] = {}
    for article in articles:
        ids.setdefault(article.slug, {}).update(dict.fromkeys(fact.id for fact in article.facts))
    return "{\n" + ",\n".join(f"{compact(slug)}:{compact(list(own))}" for slug, own in ids.items()) + "\n}\n"


def _works(articles: Iterable[Article], texts: Iterable[dict[str, Any]],
           facts: Mapping[int, list[dict[str, Any]]]) -> Iterator[tuple[str, Any]]:
    works: dict[str, list[dict[str, Any]]] = {}
    for article, record in zip(articles, texts, strict=True):
        works.setdefault(article.slug, []).append(version_record(record, facts[id(article)]))
    for slug, versions in works.items():
        yield slug, {"slug": slug, "versions": versions}


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
