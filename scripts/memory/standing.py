"""Which of the files that were made lie there as they were left.

To look at a hundred thousand files takes half a second. So where there are many, a process of its own looks at them
from the start, while the seeds are read.
"""
from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from scripts.forks import begun
from scripts.memory.store import Made, Memory, seal_of

WORTH_A_PROCESS = 10_000_000  # bytes of memory: some hundred articles


class _Seen(NamedTuple):
    """Of a place: the paths of files that are not there as they were left, and the seal of all."""
    touched: frozenset[str]
    seal: bytes


class Standing:
    """The files of some places (`places`: the folder of each) as they lay there when this was made."""

    def __init__(self, memory: Memory, places: Mapping[str, Path]) -> None:
        self._memory = memory
        look = partial(_looked, memory, {place: str(root.resolve()) for place, root in places.items()})
        self._seen: Callable[[], Mapping[str, _Seen]] = begun(look) if memory.size > WORTH_A_PROCESS else cache(look)

    def made(self, place: str) -> dict[str, Made]:
        """Every file that was made in a place, by its path there; one that somebody touched has no key."""
        made = self._memory.made(place)
        made.update(dict.fromkeys(self._seen()[place].touched, Made(b"")))
        return made

    def sealed(self, place: str, whole: bytes | None = None) -> bool:
        """Whether these are the files of a place, as in Memory.seal: a damaged memory may have lost some."""
        return self._memory.sealed(place, self._seen()[place].seal, whole)

    def untouched(self, place: str) -> bool:
        return not self._seen()[place].touched


def _looked(memory: Memory, places: Mapping[str, str]) -> dict[str, _Seen]:
    found = {}
    for place, root in places.items():
        states = memory.states(place)
        found[place] = _Seen(frozenset(path for path, *state in states if _state(f"{root}/{path}") != state),
                             seal_of(path for path, *_ in states))
    return found


def _state(path: str) -> list[int]:
    """Size in bytes and time in nanoseconds of a file; nothing where there is none."""
    try:
        found = os.lstat(path)
    except OSError:
        return []
    return [found.st_size, found.st_mtime_ns]
