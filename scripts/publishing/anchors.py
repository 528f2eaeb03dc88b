"""Which pages lead to an anchor that is no longer there: found among hundreds of runs of pages, not among tens of
thousands of pages."""
from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from zlib import crc32

from scripts.memory import Memory, digest, generator, runs

# Where a page leads, as (address as it stands there, file that it means, anchor), and its own anchors. The file is
# empty where the address leads out of the site or begins at the host's root.
Links = tuple[tuple[tuple[str, str, str], ...], frozenset[str]]


class Anchors:
    """The anchors that pages lead to on other pages, in runs of pages that lie side by side. `pages` tells what each
    was made from, `links_of` knows their links; neither is asked before somebody wants to know."""

    def __init__(self, pages: Callable[[], Mapping[str, bytes]],
                 links_of: Callable[[Sequence[str]], Mapping[str, Links]], memory: Memory) -> None:
        self._pages = pages
        self._links_of = links_of
        self._memory = memory

    @cached_property
    def _runs(self) -> Mapping[bytes, tuple[str, ...]]:
        """The pages of each run by its key in the memory."""
        pages = self._pages()
        return {digest(generator(), b"anchors", *(part for name in run for part in (name, pages[name]))): run
                for run in runs(sorted(pages), str)}

    @property
    def keys(self) -> Collection[bytes]:
        """What the memory knows the runs by."""
        return self._runs.keys()

    def suspects(self, lost: Iterable[tuple[str, str]]) -> list[str]:
        """The pages of all runs in which one leads to one of these anchors (page, anchor), and hardly any others."""
        marks = {_mark(*own) for own in lost}
        return [name for key, found in self._marks() if not marks.isdisjoint(found) for name in self._runs[key]]

    def remember(self) -> None:
        """Keep for the next time what is not known yet."""
        for _ in self._marks():
            pass

    def _marks(self) -> Iterator[tuple[bytes, array[int]]]:
        """A mark for each anchor that the pages of a run lead to."""
        known = dict(self._memory.recall(self._runs))
        fresh = {key: array("I", sorted({
            _mark(target, anchor) for name, (links, _) in self._links_of(run).items() for _, target, anchor in links
            if anchor and target != name})).tobytes() for key, run in self._runs.items() if key not in known}
        self._memory.keep(fresh.items())
        for key, packed in (known | fresh).items():
            marks = array("I")
            marks.frombytes(packed)
            yield key, marks


def _mark(page: str, anchor: str) -> int:
    """Two anchors may bear the same: then a page is looked at in vain."""
    return crc32(f"{page}#{anchor}".encode())
