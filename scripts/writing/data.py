"""The archive as JSON: what is on the site, for people's own tools."""
from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from scripts.model import Archive, Article, Fact, Field


def files(archive: Archive) -> Iterator[tuple[str, str]]:
    """`articles.json`, `facts.json`, `topics.json`, `publishers.json`; the text of citation-only sources in none."""
    yield "articles.json", dump([article_record(article) for article in archive.articles])
    yield "facts.json", dump([fact_record(fact) for article in archive.articles for fact in article.facts])
    yield "topics.json", dump([asdict(topic) for topic in archive.topics.values()])
    yield "publishers.json", dump([asdict(publisher) for publisher in archive.publishers.values()])


def dump(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1, default=plain) + "\n"


def plain(value: Any) -> Any:
    """JSON has no Decimal: whole numbers become integers, others floats."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(f"no JSON for {type(value).__name__}")


def field_record(field: Field) -> dict[str, Any]:
    """A field as `inspect --json` shows it: value and basis, the rest only where known."""
    record = {key: value for key, value in asdict(field).items() if value is not None}
    return {"value": None, "basis": field.basis} | record


def fact_record(fact: Fact) -> dict[str, Any]:
    """A fact with what is known of it."""
    record = {
        "id": fact.id, "article": fact.article, "language": fact.language, "quote": fact.quote, "line": fact.line,
        "values": [{key: item for key, item in asdict(value).items() if item is not None} for value in fact.values],
        "attribution": asdict(fact.attribution) if fact.attribution else None,
        "date": fact.date, "topics": list(fact.topics), "curated": fact.curated,
        "statements": dict(fact.statements) or None, "about": fact.about,
    }
    return {key: value for key, value in record.items() if value is not None}


def article_record(article: Article) -> dict[str, Any]:
    """An article's metadata and, where it may be published, its text."""
    fields = ("language", "title", "kicker", "description", "date", "creator", "publisher", "source")
    record: dict[str, Any] = {"slug": article.slug, "seed": article.seed, "number": article.number}
    record |= {name: field_record(getattr(article, name)) for name in fields}
    record |= {"rights": article.rights, "topics": list(article.topics), "facts": [fact.id for fact in article.facts]}
    if article.published_in_full:
        record["text"] = [{"kind": block.kind, "text": block.text} for block in article.blocks]
    return record
