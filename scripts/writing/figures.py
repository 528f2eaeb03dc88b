"""The table of amounts and counts: what they count, who says so, when it holds, where it stands."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple

from scripts.model import Value
from scripts.writing.drafts import Draft
from scripts.writing.editions import Edition
from scripts.writing.factlists import Option, filterable, filters, year_name, year_options, year_title
from scripts.writing.facts import figure, said_by, source, words_of
from scripts.writing.groups import Claim, Evidence
from scripts.writing.pages import Page
from scripts.writing.shelves import Shelf, shelves

KINDS = ("money", "count", "percent", "quantity", "multiple")  # in the order in which a sorted table shows them
PAGE_SIZE = 100


class Row(NamedTuple):
    """A value of a claim, with the evidence that states it."""
    claim: Claim
    evidence: Evidence
    value: Value
    place: int  # of the value among those of its fact


def figure_lists(edition: Edition) -> Iterator[Draft[Page]]:
    """`figures/index.md` with the newest figures and all years, `figures/<year>.md`, `figures/<year>-2.md`, ..."""
    pages = list(shelves({language: _rows(edition, language) for language in edition.archive.editions},
                         edition.language, PAGE_SIZE))
    words = edition.words
    years = [{"title": year_name(edition, shelf.year), "url": Page(shelf.path("figures")).url,
              "count": words.plural("{n} figure", "{n} figures", shelf.complete)}
             for shelf in pages if shelf.number == 1]
    names = year_options(edition, pages)  # no counts: they change too often
    newest = [row for shelf in pages[:PAGE_SIZE] for row in shelf.items][:PAGE_SIZE]
    intro = words("Amounts, counts and shares from all articles, with the place where they stand.")
    yield Draft("figures/index.md", edition.catalogue.mark, lambda: Page("figures/index.md", {
        "template": "figures.html", "kind": "figures", "title": words("Figures"), "language": edition.language,
        "description": intro, "view": {"intro": intro, "years": years, **_table(edition, newest, names)}}))
    for shelf in pages:
        claims = edition.catalogue.of_claims(row.claim for row in shelf.items)
        places = shelf.items and shelf.items[0].place  # a page may begin with a claim's second value
        yield Draft(shelf.path("figures"), (names, shelf.number, shelf.pages, edition.catalogue.vocabulary,
                                            claims, places), partial(_year_page, edition, names, shelf))


def _year_page(edition: Edition, years: list[Option], shelf: Shelf[Row]) -> Page:
    title = year_title(edition, shelf, "Figures of {year}", "Figures without a date")
    return Page(shelf.path("figures"), {
        "template": "figures.html", "kind": "figure-year", "title": title, "language": edition.language,
        "description": title,
        "view": {"up": {"title": edition.words("Figures"), "url": "figures/"}, "pages": shelf.pager("figures"),
                 **_table(edition, shelf.items, years, shelf.year_name)}})


def _rows(edition: Edition, language: str) -> Mapping[int | None, list[Row]]:
    """The rows that a language's edition has by year, from the evidence that it shows."""
    found: dict[int | None, list[Row]] = {}
    for year, claims in edition.listed_by_year[language].items():
        rows = found.setdefault(year, [])
        for claim in claims:
            evidence = edition.evidence(claim, language)
            for place, value in enumerate(evidence.fact.values):
                if value.kind in KINDS:
                    rows.append(Row(claim, evidence, value, place))
    return found


def _table(edition: Edition, rows: Iterable[Row], years: list[Option], year: str | None = None) -> dict[str, Any]:
    listed = tuple(rows)
    claims = tuple({id(row.claim): row.claim for row in listed}.values())
    return {"rows": [_row(edition, row) for row in listed], "filters": filters(edition, claims, years, year, KINDS)}


def _row(edition: Edition, row: Row) -> dict[str, Any]:
    claim, evidence, value = row.claim, row.evidence, row.value
    moment = claim.moment
    view = {
        "figure": figure(edition, value, evidence.fact.language), "sort": sort_key(value),
        "words": words_of(edition, claim), "said_by": said_by(edition, evidence.fact),
        "date": edition.words.date(moment.date) if moment.date else None,
        "own_date": True if moment.date and moment.basis != "article" else None,
        "source": source(edition, evidence),
        "data": filterable(claim) | {"kind": value.kind},
    }
    return {key: item for key, item in view.items() if item is not None}


def sort_key(value: Value) -> str:
    """`<kind and currency or unit> <number>`: amounts compare within one currency, quantities within one unit."""
    number = next((n for n in (value.value, value.low, value.high) if isinstance(n, Decimal)), Decimal(0))
    unit = value.currency or (value.unit if value.kind == "quantity" else "") or ""
    return f"{KINDS.index(value.kind)}{unit.replace(' ', '')} {number:f}"
