"""Things side by side, in runs that are kept together: to fetch a few dozen at once costs little more than one."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar
from zlib import crc32

LEAST, MOST = 40, 120  # in a run, but for the last
ENDING = 16           # of so many items beyond the least, one ends its run
Item = TypeVar("Item")


def runs(items: Iterable[Item], name: Callable[[Item], str]) -> Iterator[tuple[Item, ...]]:
    """The items in their order. Where a run ends depends on the names of its items alone, so that a new item changes
    the run that it comes to, and seldom one beside."""
    run: list[Item] = []
    for item in items:
        run.append(item)
        if len(run) >= LEAST and (len(run) >= MOST or crc32(name(item).encode()) % ENDING == 0):
            yield tuple(run)
            run.clear()
    if run:
        yield tuple(run)
