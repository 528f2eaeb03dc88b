"""Questions that the dumps answer in a database: the command that loads them, the SQL, and the answers.

The answers are worked out here from the archive itself; that DuckDB gives the same ones from the files is tested.
"""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from scripts.writing.data.tallies import Tally

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


def queries(counted: Tally) -> tuple[Query, ...]:
    """Three examples over the published articles, with what they answer today."""
    return (
        Query("How many articles are there in each language?",
              "SELECT language.value AS language, count(*) AS articles FROM articles\n"
              "GROUP BY ALL ORDER BY articles DESC, language;",
              ("language", "articles"), _most_first(counted.languages.items())),
        Query("Which currencies are named, how often, and what is the largest amount?",
              "SELECT currency, count(*) AS figures, max(number) AS largest FROM figures\n"
              "WHERE kind = 'money' AND currency IS NOT NULL GROUP BY currency ORDER BY figures DESC, currency;",
              ("currency", "figures", "largest"), _most_first(
                  (currency, *amounts) for currency, amounts in counted.currencies.items())),
        Query("Which topics have most facts, and in how many languages?",
              "SELECT topic, count(*) AS facts, count(DISTINCT language) AS languages\n"
              "FROM (SELECT unnest(topics) AS topic, language FROM facts)\n"
              f"GROUP BY topic ORDER BY facts DESC, topic LIMIT {MOST_ROWS};",
              ("topic", "facts", "languages"), _most_first(
                  (topic, sum(own.values()), len(own)) for topic, own in counted.topics.items())[:MOST_ROWS]),
    )


def _most_first(rows: Iterable[tuple[Any, ...]]) -> tuple[tuple[Any, ...], ...]:
    """Rows of a name, a count and what more there is; the greatest count first, then by name."""
    return tuple(sorted(rows, key=lambda row: (-row[1], row[0])))
