"""A file before it is written: where it goes, all that its content depends on, and how to write it."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Content = TypeVar("Content")


@dataclass(frozen=True)
class Draft(Generic[Content]):
    """`inputs` are fingerprints, text, numbers and tuples of these. Besides them the content depends only on what is
    the same for every file of a run: the generator, the edition and the site's address. `listed` is whether search
    engines may list the page."""
    path: str
    inputs: Any
    write: Callable[[], Content]
    listed: bool = True
