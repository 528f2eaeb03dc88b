"""Long lists by year as pages of bounded length, at the same addresses in every edition."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

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
        return f"{stem}/{self.year or 'undated'}{f'-{number}' if number > 1 else ''}.md"

    def pager(self, stem: str) -> list[dict[str, Any]]:
        """Links to the first, the last and the neighbouring pages; none where there is one page."""
        near = {1, self.pages, *range(self.number - NEIGHBOURS, self.number + NEIGHBOURS + 1)}
        place = {self.number: {"current": True}, self.number + 1: {"next": True}}
        return [{"title": str(n), "url": Page(self.path(stem, n)).url, **place.get(n, {})}
                for n in sorted(near) if 1 <= n <= self.pages] if self.pages > 1 else []


def shelves(year: int | None, shown: Mapping[str, Sequence[Item]], language: str, size: int) -> Iterator[Shelf[Item]]:
    """A year's pages in one edition. `shown` are every edition's items: versions of an article may differ in their
    facts, yet a page that one edition has must be there in the others. So a year has as many pages everywhere as the
    fullest needs, and where an edition has nothing of its own it shows another's."""
    pages = max(-(-len(items) // size) for items in shown.values())
    own = shown[language] or next(filter(None, shown.values()))
    share, left = divmod(len(own), pages)
    at = 0
    for number in range(1, pages + 1):
        count = share + (number <= left)
        yield Shelf(year, number, pages, tuple(own[at:at + count]), len(own))
        at += count
