"""Long lists by year as pages of bounded length, at the same addresses in every edition."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from scripts.writing.groups import newest_year
from scripts.writing.pages import Page

NEIGHBOURS = 3  # numbered links to pages on either side of the present one
Item = TypeVar("Item")


@dataclass(frozen=True)
class Shelf(Generic[Item]):
    """What one page of a year holds; `number` counts from 1. `complete` is how much the whole year holds."""
    year: int | None
    number: int
    pages: int
    items: tuple[Item, ...]
    complete: int

    def path(self, stem: str, number: int | None = None) -> str:
        """`<stem>/2023.md`, `<stem>/2023-2.md`, ...: this page's or that of another number."""
        number = number or self.number
        return f"{stem}/{self.year_name}{f'-{number}' if number > 1 else ''}.md"

    @property
    def year_name(self) -> str:
        """How the year is called in addresses."""
        return str(self.year or "undated")

    def pager(self, stem: str) -> list[dict[str, Any]]:
        """Links to the first, the last and the neighbouring pages; none where there is one page."""
        near = {1, self.pages, *range(self.number - NEIGHBOURS, self.number + NEIGHBOURS + 1)}
        place = {self.number: {"current": True}, self.number + 1: {"next": True}}
        return [{"title": str(n), "url": Page(self.path(stem, n)).url, **place.get(n, {})}
                for n in sorted(near) if 1 <= n <= self.pages] if self.pages > 1 else []


def shelves(by_edition: Mapping[str, Mapping[int | None, Sequence[Item]]], language: str,
            size: int) -> Iterator[Shelf[Item]]:
    """The pages of one edition, the newest year first. `by_edition` holds every edition's items by year: versions of
    an article may differ in their facts, yet a page that one edition has must be there in the others. So a year has as
    many pages everywhere as the fullest needs, and where an edition has nothing of its own it shows another's."""
    years = sorted({year for own in by_edition.values() for year, items in own.items() if items}, key=newest_year)
    for year in years:
        shown = [own.get(year) or () for own in by_edition.values()]
        pages = max(-(-len(items) // size) for items in shown)
        own = by_edition[language].get(year) or next(filter(None, shown))
        share, left = divmod(len(own), pages)
        at = 0
        for number in range(1, pages + 1):
            count = share + (number <= left)
            yield Shelf(year, number, pages, tuple(own[at:at + count]), len(own))
            at += count
