"""A file before it is written: where it goes, all that its content depends on, and how to write it."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, NamedTuple, TypeVar

Content = TypeVar("Content")


class Draft(NamedTuple, Generic[Content]):
    """`inputs` are fingerprints, text, numbers and tuples of these. Besides them the content depends only on what is
    the same for every file of a run: the generator, the edition and the site's address. `listed` is whether search
    engines may list the page."""
    path: str
    inputs: Any
    write: Callable[[], Content]
    listed: bool = True


class Bundle(NamedTuple, Generic[Content]):
    """Drafts that one look decides on: as long as `look` is the same, so is every one of them, and nobody need make
    them to know it. It is like the inputs of a draft, and may cover more than they do. `name` is the bundle's own."""
    name: str
    look: Any
    drafts: Callable[[], Iterable[Draft[Content]]]


Drafts = Iterable[Draft[Content] | Bundle[Content]]


def unbundled(drafts: Drafts[Content]) -> Iterator[Draft[Content]]:
    """All drafts, those of bundles included."""
    for item in drafts:
        if isinstance(item, Bundle):
            yield from item.drafts()
        else:
            yield item
