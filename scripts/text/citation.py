"""What may be quoted of a source of which only citation is allowed (`rights: citation-only`), wherever it is shown,
indexed or dumped: the project's policy, within § 51 UrhG and article 15a Auteurswet."""
from __future__ import annotations

from scripts.model import Article, Fact

MOST_QUOTATIONS = 5
LONGEST_QUOTATION = 300  # characters
LARGEST_SHARE = 10       # the quotations make up at most one part in so many of the text


def quotable(article: Article) -> tuple[Fact, ...]:
    """The facts whose quotations may be shown, in their order: all, or those within the limits. A seed without a text
    has no length to take a share of."""
    if article.published_in_full:
        return article.facts
    allowance = sum(len(block.text) for block in article.blocks) / LARGEST_SHARE
    kept: list[Fact] = []
    for fact in article.facts:
        size = len(fact.quote)
        if len(kept) < MOST_QUOTATIONS and size <= LONGEST_QUOTATION and (size <= allowance or not article.blocks):
            kept.append(fact)
            allowance -= size
    return tuple(kept)
