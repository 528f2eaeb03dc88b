"""A file before it is written: where it goes, all that its content depends on, and how to write it."""
from __future__ import annotations

from collections.abc import Callable
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
