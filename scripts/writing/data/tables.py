"""Facts and figures as CSV, with a Frictionless description of every column. The files are packed once they are
written, hence the names in the description.

Standards: RFC 4180 (CSV, but with line feeds), Data Package v1 (specs.frictionlessdata.io).
"""
from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from scripts.model import Archive, Article, Fact, Value
from scripts.writing.data.records import NUMBERLESS, page_of

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # how a spreadsheet knows a formula (OWASP, CSV injection)
SEPARATOR = ";"
LICENCES = [{"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0",
             "path": "https://creativecommons.org/licenses/by/4.0/"}]
FACT_KEY = ["article", "language", "id"]
TEXT_NOTE = "A text that begins like a formula has an apostrophe before it."
LONGEST_NUMBER = 40  # digits; a text may hold numbers that no table program reads

Column = tuple[str, str, str]  # name, Frictionless type, description

FIGURES: tuple[Column, ...] = (
    ("article", "string", "Slug of the article"),
    ("language", "string", "Language of the text (BCP 47)"),
    ("fact", "string", "Id of the fact that states the figure"),
    ("kind", "string", "number, count, money, percent, quantity, multiple, frequency, duration or date"),
    ("number", "number", "The amount; a percentage as written (5 for 5 %)"),
    ("low", "number", "Least amount of a range"),
    ("high", "number", "Greatest amount of a range"),
    ("unit", "string", "What is counted or measured"),
    ("currency", "string", "ISO 4217; empty where the text names none"),
    ("per", "string", "What the amount is counted by, such as day or person"),
    ("qualifier", "string", "about, at-least, at-most, more-than or less-than"),
    ("date", "string", "EDTF (ISO 8601-2): a day, month, year or interval"),
    ("duration", "string", "ISO 8601; a range as least/greatest"),
    ("expression", "string", "Words for a date that could not be resolved"),
    ("text", "string", "The words of the text"),
)


def package(archive: Archive) -> dict[str, Any]:
    """`datapackage.json`."""
    figures = {"fields": ["article", "language", "fact"], "reference": {"resource": "facts", "fields": FACT_KEY}}
    return {"profile": "tabular-data-package", "name": "fact-archive", "title": "Facts and figures of the archive",
            "description": f"Each row names its source. {TEXT_NOTE}", "licenses": LICENCES,
            "resources": [_resource("facts", fact_columns(archive), {"primaryKey": FACT_KEY}),
                          _resource("figures", FIGURES, {"foreignKeys": [figures]})]}


def fact_columns(archive: Archive) -> tuple[Column, ...]:
    return (
        ("article", "string", "Slug of the article"),
        ("language", "string", "Language of the text (BCP 47)"),
        ("id", "string", "Id of the fact: its anchor on the article's page"),
        ("curated", "boolean", "true: a person wrote the statement; false: found by rule"),
        *((f"statement_{language}", "string", f"What a person stated, in {language}") for language in archive.editions),
        ("quote", "string", "The evidence, word for word"),
        ("said_by", "string", "Who says so, in the words of the text"),
        ("date", "string", "When it holds (EDTF)"),
        ("about", "string", "Key that facts about one thing share"),
        ("topics", "string", f"Topic ids, separated by “{SEPARATOR}”"),
        ("title", "string", "Headline of the article"),
        ("published", "string", "Date of the article (EDTF)"),
        ("publisher", "string", "Id in publishers.json, or a name"),
        ("source", "string", "Web address of the source"),
        ("rights", "string", "SPDX id of the article’s licence, or citation-only"),
        ("page", "string", "Permalink below the site’s root"),
    )


def fact_row(archive: Archive, article: Article, fact: Fact) -> list[str]:
    said = fact.attribution.source if fact.attribution else None
    cells = [
        *(fact.statements.get(language) for language in archive.editions), fact.quote, said, fact.date, fact.about,
        SEPARATOR.join(fact.topics), article.title.value, article.date.value, article.publisher.value,
        article.source.value, article.rights, f"{page_of(archive, article)}#{fact.id}"]
    key = [text(part) for part in (article.slug, fact.language, fact.id)]
    return [*key, "true" if fact.curated else "false", *map(text, cells)]


def figure_rows(fact: Fact) -> Iterator[list[str]]:
    """A row for each value of a fact."""
    for value in fact.values:
        numeric = value.kind not in NUMBERLESS
        amounts = [number(amount) if numeric else "" for amount in (value.value, value.low, value.high)]
        yield [
            *(text(part) for part in (fact.article, fact.language, fact.id, value.kind)), *amounts,
            *(text(part) for part in (value.unit, value.currency, value.per, value.qualifier)),
            *(text(_interval(value)) if value.kind == kind else "" for kind in NUMBERLESS),
            text(value.expression), text(value.text)]


def text(value: str | None) -> str:
    """A cell of text that no spreadsheet takes for a formula."""
    words = value or ""
    return "'" + words if words.startswith(FORMULA) else words


def number(value: Any) -> str:
    """All digits of a number; nothing for one that is longer than any table program reads."""
    if not isinstance(value, Decimal) or abs(value.adjusted()) > LONGEST_NUMBER:
        return ""
    return f"{value:f}"


def _interval(value: Value) -> str | None:
    if value.value is None and (value.low or value.high):
        return f"{value.low or '..'}/{value.high or '..'}"
    return str(value.value) if value.value is not None else None


def head(columns: Sequence[Column]) -> str:
    """The first line of a table."""
    return rows([[name for name, _, _ in columns]])


def rows(cells: Iterable[Sequence[str]]) -> str:
    """Lines of a table."""
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(cells)
    return file.getvalue()


def _resource(name: str, columns: Sequence[Column], keys: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": name, "path": f"{name}.csv.gz", "profile": "tabular-data-resource", "format": "csv",
        "mediatype": "text/csv", "encoding": "utf-8", "compression": "gz",
        "dialect": {"delimiter": ",", "lineTerminator": "\n"},
        "schema": {"fields": [{"name": column, "type": kind, "description": description}
                              for column, kind, description in columns], "missingValues": [""], **keys},
    }
