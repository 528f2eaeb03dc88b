"""The nouns as JSON and back: what the archive publishes of an article, a fact, a topic, a publisher.

A record has every key. Reading it back gives a value equal to the one that was written. Numbers are exact: one that
JSON numbers would round is written as a string of its digits. `known` is for files that people open alone.
"""
from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

from scripts.model import (
    UNKNOWN,
    Archive,
    Article,
    Attribution,
    Block,
    Change,
    Fact,
    Field,
    Mention,
    Publisher,
    Span,
    Topic,
    Translation,
    Value,
)
from scripts.text.citation import quotable

FIELDS = ("language", "title", "kicker", "description", "date", "creator", "publisher", "source", "tags")
LISTS = ("creator", "tags")                 # fields whose value is a tuple
AS_IT_IS = ("slug", "seed", "number", "version", "source_title", "archived", "rights", "added", "noindex", "truncated")
BLOCK_DEFAULTS = {field.name: field.default for field in fields(Block) if field.name not in ("kind", "text", "line")}
NUMBERLESS = ("date", "duration")           # kinds of values that are strings
LARGEST = 2 ** 53                           # beyond it, many a reader of JSON rounds whole numbers
NOT_IN_VERSION = ("text", "captions", "mentions", "facts")
LISTED_FIELDS = ("language", "title", "date", "creator", "publisher", "source")  # what a list says of an article
LISTED_AS_IT_IS = ("slug", "page", "rights", "topics")
OF_ITS_ARTICLE = ("article", "language", "page")  # keys of a fact that repeat its article's
IN_THE_TEXT = ("line", "block", "start", "end")   # where something stands, which needs the text beside it


def published(article: Article) -> Article:
    """What the data files may hold of an article: not its seed's lines; of a citation-only source no text, and no more
    quotations than its page shows."""
    if article.published_in_full:
        return replace(article, lines=()) if article.lines else article
    derived = article.description.basis == "derived"
    facts = tuple(replace(fact, block=None, start=0, end=0) for fact in quotable(article))
    return replace(article, lines=(), blocks=(), captions=(), mentions=(), facts=facts,
                   description=UNKNOWN if derived else article.description)


def plain(value: Any) -> Any:
    """JSON has no Decimal: integers and floats where they are exact, else the digits as a string."""
    if not isinstance(value, Decimal):
        raise TypeError(f"no JSON for {type(value).__name__}")
    if abs(value) < LARGEST:
        if value == value.to_integral_value():
            return int(value)
        if Decimal(repr(float(value))) == value:
            return float(value)
    return str(value)


JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=plain)


def compact(data: Any) -> str:
    """One line of JSON."""
    return JSON.encode(data)


def page_of(archive: Archive, article: Article) -> str:
    """The article's page below the site's root: in the edition of its language, else in the first."""
    language = article.language.value
    return f"{language if language in archive.editions else archive.editions[0]}/artikel/{article.slug}/"


# -- writing -----------------------------------------------------------------------------------------------------------


def field_record(field: Field) -> dict[str, Any]:
    """A field's value and basis; its line and bounds only where known."""
    record: dict[str, Any] = {"value": field.value, "basis": field.basis}
    for name in ("line", "not_before", "not_after"):
        if getattr(field, name) is not None:
            record[name] = getattr(field, name)
    return record


def article_record(archive: Archive, article: Article) -> dict[str, Any]:
    """A published article with its text; facts by their ids."""
    record: dict[str, Any] = {"slug": article.slug, "page": page_of(archive, article)}
    record |= {name: field_record(getattr(article, name)) for name in FIELDS}
    record |= {name: getattr(article, name) for name in AS_IT_IS if name != "slug"}
    return record | {
        "translation": _plain_fields(article.translation) if article.translation else None,
        "changes": [{"date": change.date, "what": dict(change.what), "facts": list(change.facts)}
                    for change in article.changes],
        "aliases": list(article.aliases), "topics": list(article.topics),
        "facts": [fact.id for fact in article.facts],
        "text": [_block_record(block) for block in article.blocks], "captions": list(article.captions),
        "mentions": [_plain_fields(mention) for mention in article.mentions],
    }


def known(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record without what is null, empty or false in it, and without fields that nobody knows."""
    return {key: short for key, value in record.items() if _says(short := _short(value))}


def _short(value: Any) -> Any:
    if isinstance(value, Mapping):
        return known(value)
    if not isinstance(value, list | tuple):
        return value
    if value and isinstance(value[0], str):  # then all are, and there may be many
        return list(value)
    return list(map(_short, value))


def _says(value: Any) -> bool:
    return value is not None and value is not False and value not in ("", [], {}, {"basis": "unknown"})


def listing_record(record: Mapping[str, Any]) -> dict[str, Any]:
    """What the list of all articles says of one, from its record: plain values. On what they rest says its own file."""
    return known({name: record[name] for name in LISTED_AS_IT_IS}
                 | {name: record[name]["value"] for name in LISTED_FIELDS})


def version_record(record: Mapping[str, Any], facts: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """An article's record with its facts themselves, but without its text, which its page and the lines have, and
    without the places in it."""
    return known(_without(record, *NOT_IN_VERSION)) | known({"facts": [
        _without(fact, *OF_ITS_ARTICLE, *IN_THE_TEXT) | {
            "values": [_without(value, *IN_THE_TEXT) for value in fact["values"]]} for fact in facts]})


def _without(record: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in record.items() if key not in keys}


def fact_record(fact: Fact, page: str = "") -> dict[str, Any]:
    """A fact with what is known of it; `page` is its article's."""
    return {
        "id": fact.id, "article": fact.article, "language": fact.language, "page": f"{page}#{fact.id}",
        "curated": fact.curated, "statements": dict(fact.statements), "quote": fact.quote,
        "values": [value_record(value) for value in fact.values],
        "attribution": _plain_fields(fact.attribution) if fact.attribution else None,
        "date": fact.date, "about": fact.about, "topics": list(fact.topics), "weight": fact.weight,
        "line": fact.line, "block": fact.block, "start": fact.start, "end": fact.end,
    }


def value_record(value: Value) -> dict[str, Any]:
    """A value, without what is not known of it."""
    return {key: item for key, item in _plain_fields(value).items() if item is not None}


def topic_record(topic: Topic) -> dict[str, Any]:
    """A topic; its names are those of SKOS."""
    return {
        "id": topic.id, "prefLabel": dict(topic.pref_label),
        "altLabel": {language: list(labels) for language, labels in topic.alt_label.items()},
        "definition": dict(topic.definition), "broader": list(topic.broader), "narrower": list(topic.narrower),
        "related": list(topic.related), "exactMatch": list(topic.exact_match),
    }


def publisher_record(publisher: Publisher) -> dict[str, Any]:
    return _plain_fields(publisher)


def _plain_fields(noun: Any) -> dict[str, Any]:
    return {field.name: getattr(noun, field.name) for field in fields(noun)}


def _block_record(block: Block) -> dict[str, Any]:
    record: dict[str, Any] = {"kind": block.kind, "text": block.text, "line": block.line}
    record |= {name: getattr(block, name) for name, usual in BLOCK_DEFAULTS.items() if getattr(block, name) != usual}
    return record | ({"spans": [_plain_fields(span) for span in block.spans]} if block.spans else {})


# -- reading back ------------------------------------------------------------------------------------------------------


def read_articles(article_lines: Iterable[str], fact_lines: Iterable[str]) -> tuple[Article, ...]:
    """The articles of `articles.jsonl` with the facts of `facts.jsonl`, as `published` gave them, in their order."""
    facts: dict[tuple[str, str], dict[str, Fact]] = {}
    for line in fact_lines:
        fact = read_fact(json.loads(line, parse_float=Decimal))
        facts.setdefault((fact.article, fact.language), {})[fact.id] = fact
    return tuple(_read_article(json.loads(line), facts) for line in article_lines)


def read_fact(record: Mapping[str, Any]) -> Fact:
    """The fact of a record whose fractions were read as Decimal."""
    attribution = record["attribution"]
    return Fact(
        record["id"], record["article"], record["language"], record["quote"], record["line"], record["block"],
        record["start"], record["end"], tuple(_read_value(value) for value in record["values"]),
        Attribution(**attribution) if attribution else None, record["date"], tuple(record["topics"]),
        record["curated"], record["statements"], record["about"], float(record["weight"]))


def _read_value(record: Mapping[str, Any]) -> Value:
    exact = {} if record["kind"] in NUMBERLESS else {
        name: Decimal(record[name]) for name in ("value", "low", "high") if name in record}
    return Value(**{**record, **exact})


def _read_field(name: str, record: Mapping[str, Any]) -> Field:
    value = tuple(record["value"]) if name in LISTS and record["value"] is not None else record["value"]
    return Field(**{**record, "value": value})


def _read_article(record: Mapping[str, Any], facts: Mapping[tuple[str, str], Mapping[str, Fact]]) -> Article:
    own = facts.get((record["slug"], record["language"]["value"]), {})
    return Article(
        **{name: record[name] for name in AS_IT_IS},
        **{name: _read_field(name, record[name]) for name in FIELDS},
        translation=Translation(**record["translation"]) if record["translation"] else None,
        changes=tuple(Change(entry["date"], entry["what"], tuple(entry["facts"])) for entry in record["changes"]),
        aliases=tuple(record["aliases"]), topics=tuple(record["topics"]),
        facts=tuple(own[fact_id] for fact_id in record["facts"]),
        blocks=tuple(Block(**{**block, "spans": tuple(Span(**span) for span in block.get("spans", ()))})
                     for block in record["text"]),
        captions=tuple(record["captions"]), mentions=tuple(Mention(**mention) for mention in record["mentions"]),
    )
