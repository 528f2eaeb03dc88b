"""Small archives for the tests of what is written from them."""
from __future__ import annotations

import gzip
from decimal import Decimal

from scripts.model import Archive, Article, Block, Fact, Field, Topic, Value
from scripts.writing.drafts import Drafts, unbundled
from scripts.writing.pages import Page

GZIP = b"\x1f\x8b"  # how such a file begins (RFC 1952)
TOPICS = {"bridges": Topic("bridges", {"de": "Brücken", "nl": "bruggen"}),
          "tunnels": Topic("tunnels", {"de": "Tunnel", "nl": "tunnels"})}


def value(kind: str, amount: str | None = None, **others: str) -> Value:
    """A value; amounts of all kinds but dates and durations are numbers."""
    numeric = kind not in ("date", "duration")
    parts = {"value": amount, **others}
    return Value(0, 1, "", kind, **{key: Decimal(part) if numeric and key in ("value", "low", "high") and part else part
                                    for key, part in parts.items()})


def fact(name: str, quote: str, *values: Value, **others: object) -> Fact:
    """A fact whose article and language `article` fills in."""
    return Fact(name, "", "", quote, 1, 0, 0, len(quote), values=values, **others)


def curated(name: str, quote: str, *values: Value, **others: object) -> Fact:
    statements = others.pop("statements", {"de": f"Deutsch: {name}", "nl": f"Nederlands: {name}"})
    return fact(name, quote, *values, curated=True, statements=statements, **others)


def article(slug: str, language: str, *facts: Fact, date: str | None = None, **others: object) -> Article:
    """An article whose every fact stands in a block of its own."""
    own = tuple(Fact(**{**one.__dict__, "article": slug, "language": language, "block": number})
                for number, one in enumerate(facts))
    return Article(f"{slug}.{language}.txt", 1, slug, Field(language, "explicit"), title=Field(f"{slug} {language}"),
                   date=Field(date, "explicit" if date else "unknown"),
                   blocks=tuple(Block("paragraph", one.quote, number + 1) for number, one in enumerate(facts)),
                   facts=own, topics=tuple(dict.fromkeys(topic for one in facts for topic in one.topics)), **others)


def archive(*articles: Article) -> Archive:
    return Archive(("de", "nl"), articles, TOPICS)


def unpacked(content: str | bytes) -> str:
    """The text of a written file, packed or not."""
    data = content.encode() if isinstance(content, str) else content
    return (gzip.decompress(data) if data.startswith(GZIP) else data).decode()


def written(drafts: Drafts[Page]) -> list[Page]:
    """The pages of drafts."""
    return [draft.write() for draft in unbundled(drafts)]
