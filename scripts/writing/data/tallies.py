"""How often what occurs in some articles, so that the counts of many can be put together from those of few."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from scripts.model import Article
from scripts.writing.data.tables import number


class Amounts(NamedTuple):
    """How many figures name a currency, and the largest of them; None where none is a single number."""
    count: int
    largest: Decimal | None


class Tally(NamedTuple):
    """Facts and figures (values) in `articles`; articles by `languages`, amounts by `currencies`, facts by `topics` and
    their language."""
    facts: int
    figures: int
    languages: Mapping[str, int]
    currencies: Mapping[str, tuple[int, Decimal | None]]
    topics: Mapping[str, Mapping[str, int]]


def tally(articles: Iterable[Article]) -> Tally:
    """Of published articles."""
    languages: Counter[str] = Counter()
    currencies: dict[str, Amounts] = {}
    topics: dict[str, Counter[str]] = {}
    facts = figures = 0
    for article in articles:
        languages[article.language.value] += 1
        facts += len(article.facts)
        for fact in article.facts:
            figures += len(fact.values)
            for topic in fact.topics:
                topics.setdefault(topic, Counter())[fact.language] += 1
            for value in fact.values:
                if value.kind == "money" and value.currency:
                    digits = number(value.value)
                    _add(currencies, value.currency, Amounts(1, Decimal(digits) if digits else None))
    return Tally(facts, figures, dict(languages), {key: tuple(own) for key, own in currencies.items()},
                 {topic: dict(own) for topic, own in topics.items()})


def together(tallies: Iterable[Tally]) -> Tally:
    """Of all articles that were counted."""
    languages: Counter[str] = Counter()
    currencies: dict[str, Amounts] = {}
    topics: dict[str, Counter[str]] = {}
    facts = figures = 0
    for own in tallies:
        facts += own.facts
        figures += own.figures
        languages.update(own.languages)
        for currency, amounts in own.currencies.items():
            _add(currencies, currency, Amounts(*amounts))
        for topic, counts in own.topics.items():
            topics.setdefault(topic, Counter()).update(counts)
    return Tally(facts, figures, languages, currencies, topics)


def _add(currencies: dict[str, Amounts], currency: str, more: Amounts) -> None:
    known = currencies.get(currency, Amounts(0, None))
    numbers = [amount for amount in (known.largest, more.largest) if amount is not None]
    currencies[currency] = Amounts(known.count + more.count, max(numbers, default=None))
