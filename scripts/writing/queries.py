"""Questions that the dumps answer in a database: the command that loads them, the SQL, and the answers.

The answers are worked out here from the archive itself; that DuckDB gives the same ones from the files is tested.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from scripts.model import Article
from scripts.writing.data.tables import number

TABLES = {  # DuckDB looks at the first 20,480 lines only, unless told otherwise, and refuses a key that comes later
    "articles": "read_json('articles.jsonl.gz', sample_size=-1)",
    "facts": "read_json('facts.jsonl.gz', sample_size=-1)", "figures": "'figures.csv.gz'",
}
LOAD = " ".join(f"CREATE TABLE {table} AS FROM {file};" for table, file in TABLES.items())
COMMAND = f'duckdb archive.duckdb "{LOAD}"'
MOST_ROWS = 5


@dataclass(frozen=True)
class Query:
    """`question` is an English message id; `answer` holds a tuple for each row, of what stands in `columns`."""
    question: str
    sql: str
    columns: tuple[str, ...]
    answer: tuple[tuple[Any, ...], ...]


def queries(articles: Sequence[Article]) -> tuple[Query, ...]:
    """Three examples over the published articles, with what they answer today."""
    return (
        Query("How many articles are there in each language?",
              "SELECT language.value AS language, count(*) AS articles FROM articles\n"
              "GROUP BY ALL ORDER BY articles DESC, language;",
              ("language", "articles"), _by_language(articles)),
        Query("Which currencies are named, how often, and what is the largest amount?",
              "SELECT currency, count(*) AS figures, max(number) AS largest FROM figures\n"
              "WHERE kind = 'money' AND currency IS NOT NULL GROUP BY currency ORDER BY figures DESC, currency;",
              ("currency", "figures", "largest"), _by_currency(articles)),
        Query("Which topics have most facts, and in how many languages?",
              "SELECT topic, count(*) AS facts, count(DISTINCT language) AS languages\n"
              "FROM (SELECT unnest(topics) AS topic, language FROM facts)\n"
              f"GROUP BY topic ORDER BY facts DESC, topic LIMIT {MOST_ROWS};",
              ("topic", "facts", "languages"), _by_topic(articles)),
    )


def _by_language(articles: Sequence[Article]) -> tuple[tuple[Any, ...], ...]:
    counted = Counter(article.language.value for article in articles)
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _by_currency(articles: Sequence[Article]) -> tuple[tuple[Any, ...], ...]:
    amounts: dict[str, list[Decimal | None]] = {}
    for article in articles:
        for fact in article.facts:
            for value in fact.values:
                if value.kind == "money" and value.currency:
                    digits = number(value.value)
                    amounts.setdefault(value.currency, []).append(Decimal(digits) if digits else None)
    rows = [(currency, len(own), max((amount for amount in own if amount is not None), default=None))
            for currency, own in amounts.items()]
    return tuple(sorted(rows, key=lambda row: (-row[1], row[0])))


def _by_topic(articles: Sequence[Article]) -> tuple[tuple[Any, ...], ...]:
    found: dict[str, list[str]] = {}
    for article in articles:
        for fact in article.facts:
            for topic in fact.topics:
                found.setdefault(topic, []).append(fact.language)
    rows = [(topic, len(languages), len(set(languages))) for topic, languages in found.items()]
    return tuple(sorted(rows, key=lambda row: (-row[1], row[0]))[:MOST_ROWS])
