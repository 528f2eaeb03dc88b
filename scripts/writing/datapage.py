"""The page that explains the open data to people, with examples and sizes from the archive at hand."""
from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import islice
from typing import Any

from scripts.model import Article, Fact
from scripts.writing.data import Dumps, Listed, plain
from scripts.writing.data.dumps import VERSION
from scripts.writing.data.records import fact_record, page_of
from scripts.writing.editions import Edition
from scripts.writing.pages import Page
from scripts.writing.queries import COMMAND, Query
from scripts.writing.references import fact_references, wording_of
from scripts.writing.wording import NBSP

KILOBYTE = 1000
NEWEST = 500  # articles among which the example is looked for
BULK = ("articles.jsonl.gz", "facts.jsonl.gz", "facts.csv.gz", "figures.csv.gz", "topics.ttl")  # most wanted


def data_page(edition: Edition, dumps: Dumps, address: str, feeds: Iterable[str]) -> Page:
    """`data.md`. `feeds` are the paths of the edition's feeds."""
    words = edition.words
    view = {
        "intro": words("Everything that this archive publishes can be had as files, without asking and without a key. "
                       "The files are made anew with every change; their addresses stay."),
        "texts": words("Of sources that may only be cited, the files hold metadata, facts and short quotations, never "
                       "the text."),
        "files": [_file(edition, item) for item in _ordered(dumps.listed) if not item.series],
        "series": [_file(edition, item) for item in dumps.listed if item.series],
        "packed": words("Files that end in .gz are packed (gzip). DuckDB, R and pandas read them as they are; for a "
                        "spreadsheet, unpack them first."),
        "index": f"data/{VERSION}/index.json",
        "index_note": words("index.json says what there is, under which licence, and from which state of the archive "
                            "it was made."),
        "database": words("With DuckDB, one command in the folder of the downloaded files makes a database:"),
        "command": COMMAND,
        "queries": [_query(edition, query) for query in dumps.queries],
        "feeds": _feeds(edition, feeds),
        "feeds_note": words("Each topic page names the feed of its topic."),
        "linked": words("Pages that search engines may list carry their description as JSON-LD (schema.org), all "
                        "articles tags that Zotero reads. The topics are a SKOS vocabulary."),
        "cite_note": words("Below each article you find how to cite it, and beside each fact how to cite that; BibTeX, "
                           "RIS and CSL-JSON are files beside the article."),
        "corrections": words("What was corrected stands on a page of its own. A fact that was withdrawn still answers "
                             "at its address and says what became of it."),
        **_examples(edition, dumps.articles, address),
    }
    return Page("data.md", {
        "template": "data.html", "kind": "data", "title": words("Open data"), "language": edition.language,
        "description": words("All articles, facts, figures and topics as files, feeds and citations"),
        "view": {key: value for key, value in view.items() if value not in (None, [], "")}})


def size(edition: Edition, count: int) -> str:
    """A size as people read it: whole kilobytes, or megabytes with one digit."""
    if count < KILOBYTE ** 2:
        return f"{edition.words.number(Decimal(-(-count // KILOBYTE)))}{NBSP}kB"
    return f"{edition.words.number(Decimal(count * 10 // KILOBYTE ** 2) / 10)}{NBSP}MB"


def _ordered(listed: Iterable[Listed]) -> list[Listed]:
    return sorted(listed, key=lambda item: BULK.index(item.path) if item.path in BULK else len(BULK))


def _file(edition: Edition, item: Listed) -> dict[str, Any]:
    return {
        "path": item.path, "url": None if item.series else f"data/{VERSION}/{item.path}",
        "about": edition.words(item.about), "size": size(edition, item.bytes),
        "count": edition.words.number(Decimal(item.count)) if item.count is not None else None,
    }


def _query(edition: Edition, query: Query) -> dict[str, Any]:
    return {"question": edition.words(query.question), "sql": query.sql, "columns": list(query.columns),
            "rows": [["" if cell is None else str(plain(cell) if isinstance(cell, Decimal) else cell) for cell in row]
                     for row in query.answer]}


def _feeds(edition: Edition, feeds: Iterable[str]) -> list[Mapping[str, str]]:
    names = {"feed.xml": "New and changed articles", "changes/feed.xml": "Corrections made"}
    return [{"url": path, "title": edition.words(names[path])} for path in feeds if path in names]


def _examples(edition: Edition, articles: Iterable[Article], address: str) -> dict[str, Any]:
    """One real fact of the newest articles, stated by a person if possible, as a record and as citations; nothing where
    they hold no facts."""
    pairs = [(fact, article) for article in islice(articles, NEWEST) for fact in article.facts]
    pairs = [pair for pair in pairs if pair[0].curated] or pairs
    if not pairs:
        return {}
    fact, article = min(pairs, key=lambda pair: _rank(edition, *pair))
    record = fact_record(fact, page_of(edition.archive, article))
    reference, = fact_references(edition, article, [fact], address)
    return {"record": json.dumps(record, ensure_ascii=False, indent=2, default=plain),
            "reference": wording_of(edition, reference),
            "example_url": f"data/{VERSION}/articles/{article.slug}.json"}


def _rank(edition: Edition, fact: Fact, article: Article) -> tuple[bool, bool, int]:
    """The best example: with a figure, in the reader's language, short."""
    return not fact.values, article.language.value != edition.language, len(fact.quote)
