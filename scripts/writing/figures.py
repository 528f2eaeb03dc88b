"""The table of amounts and counts: what they count, who says so, when it holds, where it stands."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import chain, islice
from typing import Any, NamedTuple

from scripts.model import Value
from scripts.writing.drafts import Bundle, Draft, Drafts
from scripts.writing.editions import Edition
from scripts.writing.factlists import (
    Option,
    filterable,
    filters,
    in_address,
    year_name,
    year_options,
    year_shelves,
    year_title,
)
from scripts.writing.facts import figure, said_by, source, words_of
from scripts.writing.groups import Claim, Evidence, newest_first
from scripts.writing.pages import Page
from scripts.writing.shelves import Shelf
from scripts.writing.years import FIGURES, year_of

NEWEST = 100  # rows of the overview


class Row(NamedTuple):
    """A value of a claim, with the evidence that states it."""
    claim: Claim
    evidence: Evidence
    value: Value


def figure_lists(edition: Edition) -> Drafts[Page]:
    """`figures/index.md` with the newest figures and all years, `figures/<year>.md`, `figures/<year>-2.md`, ..."""
    catalogue = edition.catalogue
    years = [year for year, claims in catalogue.by_year.items() if any(map(_figures, claims))]
    names = [{"title": year_name(edition, year), "url": f"figures/{in_address(year)}/"} for year in years]
    yield Draft("figures/index.md", catalogue.mark, partial(_overview, edition, years, names))
    options = year_options(edition, years)
    for year in years:
        yield Bundle(f"figures/{year}", (options, catalogue.vocabulary, catalogue.of_year[year]),
                     partial(_year_drafts, edition, options, year))


def _overview(edition: Edition, years: list[int | None], names: list[dict[str, Any]]) -> Page:
    words = edition.words
    intro = words("Amounts, counts and shares from all articles, with the place where they stand.")
    newest = list(islice(chain.from_iterable(
        _rows(edition, newest_first(edition.listed_of(edition.catalogue.by_year[year])), NEWEST) for year in years),
        NEWEST))
    counted = [name | {"count": words.plural("{n} figure", "{n} figures", _count(edition, year))}
               for name, year in zip(names, years, strict=True)]
    return Page("figures/index.md", {
        "template": "figures.html", "kind": "figures", "title": words("Figures"), "language": edition.language,
        "description": intro,
        "view": {"intro": intro, "years": counted, **_table(edition, newest, year_options(edition, years))}})


def _year_drafts(edition: Edition, years: list[Option], year: int | None) -> Iterator[Draft[Page]]:
    catalogue = edition.catalogue
    for shelf in year_shelves(edition, "figures", year, _figures):
        claims = edition.listed_of(shelf.items)
        yield Draft(shelf.path, (years, shelf.number, shelf.pages, catalogue.vocabulary,
                                 catalogue.of_claims(claims)),
                    partial(_year_page, edition, years, year, replace(shelf, items=claims)))


def _year_page(edition: Edition, years: list[Option], year: int | None, shelf: Shelf[Claim]) -> Page:
    title = year_title(edition, year, shelf, "Figures of {year}", "Figures without a date")
    return Page(shelf.path, {
        "template": "figures.html", "kind": "figure-year", "title": title, "language": edition.language,
        "description": title,
        "view": {"up": {"title": edition.words("Figures"), "url": "figures/"}, "pages": shelf.pager(),
                 **_table(edition, _rows(edition, shelf.items), years, in_address(year))}})


def _rows(edition: Edition, claims: Sequence[Claim], most: int | None = None) -> list[Row]:
    """The first rows of claims, from the evidence that this edition shows; where that has none, another's."""
    found = (list(islice(_rows_of(edition, claims, language), most)) for language in _languages(edition))
    return next(filter(None, found), [])


def _rows_of(edition: Edition, claims: Iterable[Claim], language: str) -> Iterator[Row]:
    for claim in claims:
        evidence = edition.evidence(claim, language)
        if not set(evidence.outline.kinds).isdisjoint(FIGURES):  # else it need not be unpacked
            yield from (Row(claim, evidence, value) for value in evidence.fact.values if value.kind in FIGURES)


def _count(edition: Edition, year: int | None) -> int:
    """How many rows that are."""
    counts = (year_of(edition, year, language).figures for language in _languages(edition))
    return next(filter(None, counts), 0)


def _languages(edition: Edition) -> tuple[str, ...]:
    return edition.language, *edition.archive.editions


def _figures(claim: Claim) -> int:
    """How many rows a claim makes, in whichever edition."""
    return max(sum(kind in FIGURES for kind in evidence.outline.kinds) for evidence in claim.evidences)


def _table(edition: Edition, rows: Iterable[Row], years: list[Option], year: str | None = None) -> dict[str, Any]:
    listed = tuple(rows)
    claims = tuple({id(row.claim): row.claim for row in listed}.values())
    return {"rows": [_row(edition, row) for row in listed], "filters": filters(edition, claims, years, year, FIGURES)}


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
    return f"{FIGURES.index(value.kind)}{unit.replace(' ', '')} {number:f}"
