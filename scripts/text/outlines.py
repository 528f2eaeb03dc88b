"""Facts in outline: what brings all those of an archive in order. To show one takes more, but few are shown at once."""
from __future__ import annotations

from hashlib import blake2b
from typing import NamedTuple

from scripts.model import Article, Fact
from scripts.text import edtf
from scripts.text.citation import quotable

SIZE = 16  # bytes of a sentence's fingerprint


class Outline(NamedTuple):
    """What brings a fact in order with all others. `shown` is whether its quotation may be shown at all, `sentence` a
    fingerprint of that; `date` and `basis` as in `moment`. `kinds` are those of its values in their order,
    and `statement` where somebody is named as saying it; `further` are the topics that are not its article's."""
    id: str
    line: int
    curated: bool
    shown: bool
    sentence: bytes
    about: str | None
    date: str | None
    basis: str
    weight: float
    kinds: tuple[str, ...]
    further: tuple[str, ...]


def outlines(article: Article) -> tuple[Outline, ...]:
    """Of all its facts, in their order; known already where the article was looked up in a memory."""
    return article.outlines or outlined(article)


def outlined(article: Article) -> tuple[Outline, ...]:
    shown = {fact.id for fact in quotable(article)}
    return tuple(_outline(fact, article, fact.id in shown) for fact in article.facts)


def _outline(fact: Fact, article: Article, shown: bool) -> Outline:
    date, basis = moment(fact, article)
    kinds = (*(value.kind for value in fact.values), *(["statement"] if fact.attribution else []))
    further = tuple(topic for topic in fact.topics if topic not in article.topics)
    return Outline(fact.id, fact.line, fact.curated, shown, _sentence(fact), fact.about, date, basis, fact.weight,
                   kinds, further)


def moment(fact: Fact, article: Article) -> tuple[str | None, str]:
    """When a fact holds (EDTF), None where nobody knows, and the basis: `fact` (a person or the rules dated it), `text`
    (a date in its sentence), `article` (when the article was published)."""
    if fact.date:
        return fact.date, "fact"
    for value in fact.values:
        if value.kind == "date" and (value.value or value.low or value.high):
            date = str(value.value) if value.value else f"{value.low or '..'}/{value.high or '..'}"
            if edtf.year(date):
                return date, "text"
    return article.date.value, "article"


def _sentence(fact: Fact) -> bytes:
    """What identical evidence has in common; white space does not count."""
    words = f"{fact.language} {' '.join(fact.quote.split())}"
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=SIZE).digest()
