"""Facts found by rule: sentences that state a value or say who said something."""
from __future__ import annotations

import hashlib
from collections.abc import Iterator

from scripts.model import Article, Block, Fact
from scripts.text import find_values, sentences


def find_facts(article: Article) -> tuple[Fact, ...]:
    """The facts of an article's text, strongest first."""
    facts: list[Fact] = []
    seen: dict[str, int] = {}
    for number, block in enumerate(article.blocks):
        if block.label in ("lede", "body"):
            facts += _facts_of_block(article, number, block, seen)
    return tuple(sorted(facts, key=lambda fact: (-fact.weight, fact.block, fact.start)))


def _facts_of_block(article: Article, number: int, block: Block, seen: dict[str, int]) -> Iterator[Fact]:
    language = article.language.value
    for start, end in sentences(block.text, language):
        quote = block.text[start:end]
        values = find_values(quote, language, published=article.date.value)
        if values:
            seen[quote] = seen.get(quote, 0) + 1
            yield Fact(
                id=fact_id(article.slug, quote, seen[quote]), article=article.slug, language=language, quote=quote,
                line=block.line, block=number, start=start, end=end, values=tuple(values), weight=float(len(values)),
            )


def fact_id(slug: str, evidence: str, occurrence: int = 1) -> str:
    """`f` and 8 hex digits that stay the same whatever else changes in the article. A sentence that stands in an
    article more than once counts its occurrences, in the order of the text; the first has no number."""
    key = "\n".join([slug, " ".join(evidence.split()), *([str(occurrence)] if occurrence > 1 else [])])
    return "f" + hashlib.sha256(key.encode()).hexdigest()[:8]
