"""The nouns of the archive as bytes and back. Reading cannot run anything: only our own plain data comes out."""
from __future__ import annotations

import dataclasses
import io
import pickle
import zlib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any

from scripts import model
from scripts.text.outlines import Outline

LEVEL = 1  # of compression: texts shrink to a half, and more effort would cost more than the disk does


class Packed(Sequence[Any]):
    """Things that are unpacked when somebody looks at them: with most, nobody does."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    @cached_property
    def _things(self) -> Sequence[Any]:
        return unpack(self.data)

    def __getitem__(self, at: Any) -> Any:
        return self._things[at]

    def __len__(self) -> int:
        return len(self._things)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._things)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __reduce__(self) -> tuple[type, tuple[bytes]]:
        return Packed, (self.data,)


NOUNS = {(noun.__module__, noun.__name__): noun for noun in
         (Decimal, Packed, Outline,
          *(own for own in vars(model).values() if isinstance(own, type) and dataclasses.is_dataclass(own)))}


class _Reader(pickle.Unpickler):
    """Knows no class but the nouns."""

    def find_class(self, module: str, name: str) -> type:
        noun = NOUNS.get((module, name))
        if noun is None:
            raise pickle.UnpicklingError(f"{module}.{name} is no noun of the archive")
        return noun


def pack(value: Any, level: int = LEVEL) -> bytes:
    """A value made of nouns, tuples, lists, dictionaries, text, bytes and numbers. A `level` of 0 is for what is packed
    already."""
    return zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), level)


def unpack(data: bytes) -> Any:
    """The value that `pack` was given. Raises ValueError for bytes that are nothing of the kind."""
    try:
        return _Reader(io.BytesIO(zlib.decompress(data))).load()
    except (zlib.error, pickle.UnpicklingError, EOFError, AttributeError, IndexError, KeyError, TypeError) as error:
        raise ValueError(f"not packed by us: {error}") from None
