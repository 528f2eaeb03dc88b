"""Facts as a reader of one edition sees them: values in the reader's language, the quotation in its own."""
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from scripts.model import Article, Fact, Value
from scripts.writing.editions import Edition

SHOWN_KINDS = ("money", "count", "percent", "quantity", "multiple", "frequency", "duration", "date", "number")
MOST_QUOTATIONS = 5      # of a source of which only citation is allowed
LONGEST_QUOTATION = 300  # characters
CUT = "…"


def fact_view(edition: Edition, fact: Fact, article: Article, with_source: bool = False) -> dict[str, Any]:
    """What templates show of a fact, plain data. `with_source` adds where it stands, for pages of many articles."""
    own = fact.statements.get(edition.language)
    statement, language = (own, None) if own else next(
        ((text, edition.foreign(tag)) for tag, text in fact.statements.items()), (None, None))
    view = {
        "id": fact.id, "url": f"artikel/{fact.article}/#{fact.id}",
        "statement": statement, "statement_lang": language,
        "quote": fact.quote, "quote_lang": edition.foreign(fact.language),
        "quote_language": edition.words.language_name(fact.language) if edition.foreign(fact.language) else None,
        "figures": [_value(edition, value, fact.language) for value in fact.values if value.kind in SHOWN_KINDS],
        "said_by": _said_by(edition, fact),
        "date": edition.words.date(fact.date) if fact.date else None,
        "topics": [edition.topic_link(topic) for topic in fact.topics],
        "curated": fact.curated or None,
    }
    if with_source:
        view["source"] = edition.entry(edition.by_slug[article.slug])
    return {key: value for key, value in view.items() if value not in (None, [], "")}


def quotable(article: Article) -> tuple[Fact, ...]:
    """The facts whose quotations may be shown: all, or within the limits that a citation has."""
    if article.published_in_full:
        return article.facts
    allowance = sum(len(block.text) for block in article.blocks) / 10
    kept: list[Fact] = []
    for fact in article.facts:
        allowance -= len(fact.quote)
        fits = len(fact.quote) <= LONGEST_QUOTATION and (allowance >= 0 or not article.blocks)
        if len(kept) < MOST_QUOTATIONS and fits:
            kept.append(fact)
    return tuple(kept)


def _value(edition: Edition, value: Value, language: str) -> dict[str, Any]:
    view = {"text": edition.words.value(value), "kind": value.kind, "per": edition.words.per(value)}
    if value.kind in ("count", "frequency") and value.unit:
        view |= {"unit": value.unit, "lang": edition.foreign(language)}
    return {key: item for key, item in view.items() if item is not None}


def _said_by(edition: Edition, fact: Fact) -> dict[str, Any] | None:
    said = fact.attribution
    if said is None:
        return None
    note = {"anonymous": "unnamed source", "anaphoric": "as the text calls it"}.get(said.kind)
    return {"name": said.source, "lang": edition.foreign(fact.language),
            "note": edition.words(note) if note else None}


def strongest(pairs: Iterable[tuple[Fact, Article]]) -> list[tuple[Fact, Article]]:
    """Curated facts first, then by weight; the order of equals does not change."""
    return sorted(pairs, key=lambda pair: (not pair[0].curated, -pair[0].weight))
