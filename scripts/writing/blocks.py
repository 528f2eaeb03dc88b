"""Files that hold something of every article, put together from blocks of neighbouring articles.

Where a block ends depends on the names of its articles alone. So an added or a changed article makes one block anew,
and the others come from the memory.
"""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Any, TypeVar

from scripts.memory import Memory, digest, generator, pack, runs, unpack
from scripts.memory.packing import LEVEL
from scripts.model import Article
from scripts.writing.catalogue import Catalogue

Content = TypeVar("Content")


def of_blocks(catalogue: Catalogue, name: str, make: Callable[[Sequence[Article]], Content],
              memory: Memory | None, level: int = LEVEL) -> Iterator[Content]:
    """What `make` makes of each block of the archive, as far as possible from the memory, where it is kept under
    `name`, packed at that level. It may depend on the articles, on what a page can show of them, and on the
    generator."""
    parts = list(runs(catalogue.archive.articles, attrgetter("slug")))
    if memory is None:
        yield from map(make, parts)
        return
    keys = [digest(generator(), name, catalogue.archive.editions, catalogue.of_works(article.slug for article in part),
                   tuple(article.language.value for article in part)) for part in parts]
    known = dict(memory.recall(keys))
    memory.used.update(keys)
    for key, part in zip(keys, parts, strict=True):
        found: Any = unpack(known.pop(key)) if key in known else None
        if found is None:
            found = make(part)
            memory.keep([(key, pack(found, level))])
        yield found
