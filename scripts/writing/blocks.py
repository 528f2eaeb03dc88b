"""Files that hold something of every article, put together from blocks of neighbouring articles.

Where a block ends depends on the names of its articles alone. So an added or a changed article makes one block anew,
and the others come from the memory.
"""
from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from scripts.memory import Memory, digest, generator, pack, runs, unpack
from scripts.memory.packing import LEVEL
from scripts.model import Article
from scripts.writing.catalogue import Catalogue, Mark

Content = TypeVar("Content")


class Block(NamedTuple):
    """Neighbouring articles, and a mark of all that can be said of them. `name` is no other block's."""
    name: str
    mark: Mark
    articles: tuple[Article, ...]


def blocks(catalogue: Catalogue) -> Iterator[Block]:
    """The archive in blocks. A mark stands for the articles, what a page can show of them, and the generator."""
    for articles in runs(catalogue.archive.articles, attrgetter("slug")):
        languages = tuple(article.language.value for article in articles)
        mark = digest(generator(), catalogue.archive.editions, catalogue.of_works(
            article.slug for article in articles), languages)
        yield Block(f"{articles[-1].slug}.{languages[-1]}", mark, articles)


def of_blocks(catalogue: Catalogue, name: str, make: Callable[[Sequence[Article]], Content],
              memory: Memory | None, level: int = LEVEL) -> Iterator[Content]:
    """What `make` makes of each block of the archive, as far as possible from the memory, where it is kept under
    `name`, packed at that level. It may depend on what the mark of a block stands for."""
    parts = list(blocks(catalogue))
    if memory is None:
        yield from (make(part.articles) for part in parts)
        return
    keys = [digest(name, part.mark) for part in parts]
    known = dict(memory.recall(keys))
    memory.used.update(keys)
    for key, part in zip(keys, parts, strict=True):
        found: Any = unpack(known.pop(key)) if key in known else None
        if found is None:
            found = make(part.articles)
            memory.keep([(key, pack(found, level))])
        yield found
