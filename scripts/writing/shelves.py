"""Long lists as pages of bounded length, at the same addresses in every edition.

Where a page ends depends on the names of its items alone. So a new item changes the page that it comes to, and hardly
ever another.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from zlib import crc32

from scripts.writing.pages import Page

NEIGHBOURS = 3  # numbered links to pages on either side of the present one
LEAST = 80      # on a page, unless it is the last
MOST = 105
ENDING = 10     # of so many items, one may end a page
Item = TypeVar("Item")


@dataclass(frozen=True)
class Shelf(Generic[Item]):
    """What one page of a list holds; `number` counts from 1, and `stem` is the path of the first without its ending."""
    stem: str
    number: int
    pages: int
    items: Sequence[Item]

    @property
    def path(self) -> str:
        """`<stem>.md`, `<stem>-2.md`, ..."""
        return _path(self.stem, self.number)

    def pager(self) -> list[dict[str, Any]]:
        """Links to the first, the last and the neighbouring pages; none where there is one page."""
        near = {1, self.pages, *range(self.number - NEIGHBOURS, self.number + NEIGHBOURS + 1)}
        place = {self.number: {"current": True}, self.number + 1: {"next": True}}
        return [{"title": str(n), "url": Page(_path(self.stem, n)).url, **place.get(n, {})}
                for n in sorted(near) if 1 <= n <= self.pages] if self.pages > 1 else []


def shelves(stem: str, items: Iterable[Item], name: Callable[[Item], str],
            size: Callable[[Item], int] = lambda _: 1) -> list[Shelf[Item]]:
    """The pages of a list, one at least. `name` names an item, the same in every run and edition, and `size` is how
    much it takes of a page."""
    parts: list[list[Item]] = [[]]
    full = 0
    for item in items:
        if full and (full + size(item) > MOST or
                     (full >= LEAST and crc32(name(parts[-1][-1]).encode()) % ENDING == 0)):
            parts.append([])
            full = 0
        parts[-1].append(item)
        full += size(item)
    return [Shelf(stem, number, len(parts), part) for number, part in enumerate(parts, 1)]


def _path(stem: str, number: int) -> str:
    return f"{stem}-{number}.md" if number > 1 else f"{stem}.md"
