"""Facts found by rule: sentences that state a value or name the source of what they say, the weightiest first."""
from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from scripts.facts.attribution import attribution
from scripts.facts.speakers import Speakers
from scripts.facts.weight import weight
from scripts.model import Article, Block, Fact
from scripts.text import find_values, sentences

EVIDENCE_LABELS = ("lede", "body")  # a heading repeats, in short, what the text says
SHORTEST = 12                       # characters; no shorter sentence says something checkable


def find_facts(article: Article) -> tuple[Fact, ...]:
    """The facts of an article's text, strongest first; their topics are still to be found."""
    facts: list[Fact] = []
    seen: dict[str, int] = {}
    speakers = Speakers(article.language.value)
    for number, block in enumerate(article.blocks):
        if block.label in EVIDENCE_LABELS:
            facts += _facts_of_block(article, number, block, seen, speakers)
    return tuple(sorted(facts, key=lambda fact: (-fact.weight, fact.block, fact.start)))


def _facts_of_block(
    article: Article, number: int, block: Block, seen: dict[str, int], speakers: Speakers,
) -> Iterator[Fact]:
    language = article.language.value
    speakers.new_paragraph()
    for start, end in sentences(block.text, language):
        quote = block.text[start:end]
        values = tuple(find_values(quote, language, published=article.date.value))
        source = speakers.heard(quote, attribution(quote, language))
        strength = weight(quote, values, source)
        if strength <= 0 or len(quote) < SHORTEST:
            continue
        seen[quote] = seen.get(quote, 0) + 1
        yield Fact(
            id=fact_id(article.slug, quote, seen[quote]), article=article.slug, language=language, quote=quote,
            line=block.line, block=number, start=start, end=end, values=values, attribution=source,
            date=holds_on(values), weight=strength,
        )


def with_reading(fact: Fact, published: str | None) -> Fact:
    """A fact with the values, the source and the weight of its own quotation."""
    values = tuple(find_values(fact.quote, fact.language, published=published))
    source = attribution(fact.quote, fact.language)
    return replace(fact, values=values, attribution=source, date=fact.date or holds_on(values),
                   weight=weight(fact.quote, values, source))


def holds_on(values: tuple) -> str | None:
    """The date (EDTF) for which a sentence holds: the only one that it names, where it names a known one. With
    several the sentence compares, and no rule can tell which one it is."""
    dates = [value for value in values if value.kind == "date"]
    if len(dates) != 1:
        return None
    only = dates[0]
    if only.low and only.high:
        return f"{only.low}/{only.high}"
    if not only.value or only.qualifier in ("less-than", "more-than"):
        return None
    if "/" in only.value:
        return only.value
    return {"at-least": f"{only.value}/..", "at-most": f"../{only.value}"}.get(only.qualifier or "", only.value)


def fact_id(slug: str, evidence: str, occurrence: int = 1) -> str:
    """`f` and 8 hex digits that stay the same whatever else changes in the article. A sentence that stands in an
    article more than once counts its occurrences, in the order of the text; the first has no number."""
    key = "\n".join([slug, " ".join(evidence.split()), *([str(occurrence)] if occurrence > 1 else [])])
    return "f" + hashlib.sha256(key.encode()).hexdigest()[:8]
