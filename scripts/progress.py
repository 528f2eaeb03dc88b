"""How far long work has come, for whoever waits for it: a call says which step runs, how much of it is done, of how
much. `total` is 0 while nobody knows it."""
from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    def __call__(self, words: str, done: int = 0, total: int = 0) -> None: ...


def silent(words: str, done: int = 0, total: int = 0) -> None:
    """Tells nobody."""
