"""Things side by side, in runs that are kept together: to fetch a few dozen at once costs little more than one."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar
from zlib import crc32

USUAL_LENGTH = 64
Item = TypeVar("Item")


def runs(items: Iterable[Item], name: Callable[[Item], str]) -> Iterator[tuple[Item, ...]]:
    """The items in their order. Where a run ends depends on the name of its last item alone, so that a new item
    changes one run."""
    run: list[Item] = []
    for item in items:
        run.append(item)
        if crc32(name(item).encode()) % USUAL_LENGTH == 0:
            yield tuple(run)
            run.clear()
    if run:
        yield tuple(run)
