"""The static API: every file below `/data/v1/` of the site.

Lists as JSON and JSON Lines, a file for each article, topic and publisher, tables as CSV, the vocabulary as SKOS, the
schemas of it all, and `index.json`, which says what there is. The commit stands in `index.json` alone, so that no
other file changes with it. The text of citation-only sources is in none of them.

What grows with every article is packed (gzip): DuckDB, pandas, R and Frictionless read that as it is, and it is a tenth
of the size. Lines and tables hold every key, so that a program meets the same columns in any archive; a file that
people open alone leaves out what is empty.
"""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from scripts.memory import Memory
from scripts.model import Article
from scripts.writing.blocks import of_blocks
from scripts.writing.catalogue import Catalogue
from scripts.writing.data import tables, tallies
from scripts.writing.data.linked import linked_data
from scripts.writing.data.portions import Portion, lines, packed, portion, work_text
from scripts.writing.data.records import (
    compact,
    known,
    plain,
    published,
    publisher_record,
    topic_record,
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
    tally: tallies.Tally

    @cached_property
    def queries(self) -> tuple[Query, ...]:
        """The examples that the data page gives."""
        return queries(self.tally)


def dumps(catalogue: Catalogue, address: str = "", commit: str | None = None, memory: Memory | None = None) -> Dumps:
    """All data files but those of single articles. `address` is the site's, with a slash at its end, or empty where it
    is unknown; `commit` is what the seeds were at, None where that is unknown."""
    archive = catalogue.archive
    articles = tuple(map(published, archive.articles))
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

    parts = [Portion(*own) for own in of_blocks(
        catalogue, "portions", lambda some: tuple(portion(archive, some)), memory, 0)]
    topics = [topic_record(topic) for topic in archive.topics.values()]
    publishers = [publisher_record(publisher) for publisher in archive.publishers.values()]
    tally = tallies.together(tallies.Tally(*part.tally) for part in parts)
    ids = _ids(parts)
    add("articles.jsonl.gz", b"".join(part.articles for part in parts), "Articles with their text", len(articles),
        "article")
    add("articles.json", _list(line for part in parts for line in part.listings),
        "The articles as a list: title, date, publisher, source, topics", len(articles), "listing")
    add("facts.jsonl.gz", b"".join(part.facts for part in parts), "Facts", tally.facts, "fact")
    for name, records, about in (("topics", topics, "Topics"), ("publishers", publishers, "Publishers")):
        add(f"{name}.jsonl", lines(records), about, len(records), name[:-1])
        add(f"{name}.json", _list(map(compact, records)), about, len(records), name[:-1])
    entries = ",\n".join(f"{compact(slug)}:{compact(list(own))}" for slug, own in ids.items())
    add("facts.json", f"{{\n{entries}\n}}\n", "Ids of the facts of each article", tally.facts)
    add("facts.csv.gz", packed(tables.head(tables.fact_columns(archive))) + b"".join(
        part.fact_rows for part in parts), "Facts, a row each", tally.facts)
    add("figures.csv.gz", packed(tables.head(tables.FIGURES)) + b"".join(part.figure_rows for part in parts),
        "Figures, a row each", tally.figures)
    add("datapackage.json", dump(tables.package(archive)), "What the columns of the tables mean (Frictionless)")
    for path, text in linked_data(archive, f"{address}data/{VERSION}/" if address else "", memory):
        add(path, text, "Topics as linked data (SKOS)", len(topics))
    works = len(catalogue.versions)
    frames = sum(len(work_text(slug, ("",) * len(versions)).encode()) for slug, versions in catalogue.versions.items())
    listed.append(Listed("articles/{slug}.json", "An article in all its languages, with its facts",
                         frames + sum(part.bytes for part in parts), works, "work"))
    series("topics/{}.json", _with_lists(topics, {"articles": [part.topics for part in parts],
                                                  "facts": [part.topics_of_facts for part in parts]}),
           "A topic with what is about it", "topic")
    series("publishers/{}.json", _with_lists(publishers, {"articles": [part.publishers for part in parts]}),
           "A publisher with its articles", "publisher")
    for name in PUBLIC_SCHEMAS:
        add(f"schemas/{name}.schema.json", (SCHEMAS / f"{name}.schema.json").read_text("utf-8"), "JSON Schema")
    counts = {
        "works": works, "articles": len(articles),
        "facts": len(set(chain.from_iterable(ids.values()))), "evidences": tally.facts, "figures": tally.figures,
        "topics": len(topics), "publishers": len(publishers),
    }
    files[f"{VERSION}/index.json"] = dump({
        "version": VERSION, "site": address or None, "licence": LICENCE, "commit": commit,
        "editions": list(archive.editions), "counts": counts,
        "files": [_entry(item) for item in listed if not item.series],
        "series": [_entry(item) for item in listed if item.series],
    })
    return Dumps(files, tuple(listed), counts, articles, tally)


def dump(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1, default=plain) + "\n"


def _entry(item: Listed) -> dict[str, Any]:
    entry = {"path": item.path, "type": item.type, "about": item.about, "bytes": item.bytes, "count": item.count,
             "schema": f"schemas/{item.schema}.schema.json" if item.schema else None}
    return {key: value for key, value in entry.items() if value is not None}


def _list(lines: Iterable[str]) -> str:
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _ids(parts: Iterable[Portion]) -> dict[str, dict[str, None]]:
    """The ids of the facts of each article; the facts themselves stand in its own file and in the lines."""
    ids: dict[str, dict[str, None]] = {}
    for part in parts:
        for slug, own in part.ids:
            ids.setdefault(slug, {}).update(dict.fromkeys(own))
    return ids


def _with_lists(records: Iterable[dict[str, Any]],
                lists: Mapping[str, Sequence[Mapping[str, Sequence[str]]]]) -> Iterator[tuple[str, Any]]:
    """Records by id, each with what the blocks list of it under each name."""
    for record in records:
        yield record["id"], known(record | {
            name: list(dict.fromkeys(chain.from_iterable(part.get(record["id"], ()) for part in parts)))
            for name, parts in lists.items()})
