"""The table of amounts and counts: what they count, who says so, when it holds, where it stands."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import partial
from itertools import chain, islice
from typing import Any, NamedTuple

from scripts.model import Value
from scripts.writing.drafts import Bundle, Draft, Drafts
from scripts.writing.editions import Edition
from scripts.writing.factlists import filterable, filters, year_name, year_title
from scripts.writing.facts import figure, said_by, source, words_of
from scripts.writing.groups import Claim, Evidence, newest_first
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


def figure_lists(edition: Edition) -> Drafts[Page]:
    """`figures/index.md` with the newest figures and all years, `figures/<year>.md`, `figures/<year>-2.md`, ..."""
    catalogue = edition.catalogue
    years = [year for year, claims in catalogue.by_year.items() if any(map(_has_figure, claims))]
    names = [{"title": year_name(edition, year), "url": Page(f"figures/{year or 'undated'}.md").url} for year in years]
    yield Draft("figures/index.md", catalogue.mark, partial(_overview, edition, years, names))
    for year in years:
        yield Bundle(f"figures/{year}", (repr(names), catalogue.vocabulary, catalogue.of_year[year]),
                     partial(_year_drafts, edition, names, year))


def _overview(edition: Edition, years: list[int | None], names: list[dict[str, Any]]) -> Page:
    words = edition.words
    intro = words("Amounts, counts and shares from all articles, with the place where they stand.")
    newest = list(islice(chain.from_iterable(_own_rows(edition, year) for year in years), PAGE_SIZE))
    counted = [name | {"count": words.plural("{n} figure", "{n} figures", len(_own_rows(edition, year)))}
               for name, year in zip(names, years, strict=True)]
    return Page("figures/index.md", {
        "template": "figures.html", "kind": "figures", "title": words("Figures"), "language": edition.language,
        "description": intro, "view": {"intro": intro, "years": counted, **_table(edition, newest)}})


def _year_drafts(edition: Edition, years: list[dict[str, Any]], year: int | None) -> Iterator[Draft[Page]]:
    catalogue = edition.catalogue
    shown = {language: _rows(edition, language, year) for language in edition.archive.editions}
    for shelf in shelves(year, shown, edition.language, PAGE_SIZE):
        places = shelf.items and shelf.items[0].place  # a page may begin with a claim's second value
        yield Draft(shelf.path("figures"), (repr(years), shelf.number, shelf.pages, catalogue.vocabulary,
                                            catalogue.of_claims(row.claim for row in shelf.items), places),
                    partial(_year_page, edition, years, shelf))


def _year_page(edition: Edition, years: list[dict[str, Any]], shelf: Shelf[Row]) -> Page:
    title = year_title(edition, shelf, "Figures of {year}", "Figures without a date")
    return Page(shelf.path("figures"), {
        "template": "figures.html", "kind": "figure-year", "title": title, "language": edition.language,
        "description": title,
        "view": {"up": {"title": edition.words("Figures"), "url": "figures/"}, "pages": shelf.pager("figures"),
                 "filter_years": years, "year": Page(shelf.path("figures", 1)).url, **_table(edition, shelf.items)}})


def _rows(edition: Edition, language: str, year: int | None) -> list[Row]:
    """A year's rows in a language's edition, from the evidence that it shows, the newest first."""
    found = []
    for claim in newest_first(edition.listed_by_year[language].get(year, ())):
        evidence = edition.evidence(claim, language)
        found += [Row(claim, evidence, value, place) for place, value in enumerate(evidence.fact.values)
                  if value.kind in KINDS]
    return found


def _own_rows(edition: Edition, year: int | None) -> list[Row]:
    """A year's rows as this edition has them: its own, else another's."""
    languages = (edition.language, *edition.archive.editions)
    return next(filter(None, (_rows(edition, language, year) for language in languages)), [])


def _has_figure(claim: Claim) -> bool:
    return any(value.kind in KINDS for evidence in claim.evidences for value in evidence.fact.values)


def _table(edition: Edition, rows: Iterable[Row]) -> dict[str, Any]:
    listed = tuple(rows)
    claims = tuple({id(row.claim): row.claim for row in listed}.values())
    return {"rows": [_row(edition, row) for row in listed], "filters": filters(edition, claims, KINDS)}


def _row(edition: Edition, row: Row) -> dict[str, Any]:
    claim, evidence, value = row.claim, row.evidence, row.value
    moment = claim.moment
    view = {
        "figure": figure(edition, value, evidence.fact.language), "sort": sort_key(value),
        "words": words_of(edition, claim), "said_by": said_by(edition, evidence.fact),
        "date": edition.words.date(moment.date) if moment.date else None,
        "basis": edition.words("date of the article") if moment.date and moment.basis == "article" else None,
        "source": source(edition, evidence),
        "data": filterable(claim) | {"kind": value.kind},
    }
    return {key: item for key, item in view.items() if item is not None}


def sort_key(value: Value) -> str:
    """`<kind and currency or unit> <number>`: amounts compare within one currency, quantities within one unit."""
    number = next((n for n in (value.value, value.low, value.high) if isinstance(n, Decimal)), Decimal(0))
    unit = value.currency or (value.unit if value.kind == "quantity" else "") or ""
    return f"{KINDS.index(value.kind)}{unit.replace(' ', '')} {number:f}"
