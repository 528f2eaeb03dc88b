"""Fingerprints: short names for everything that a result depends on. Equal fingerprints mean equal content.

BLAKE2b with 128 bits (RFC 7693): two different contents never meet, as far as anybody knows.
"""
from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from scripts.languages import FURTHER

SIZE = 16  # bytes
SCRIPTS = Path(__file__).resolve().parent.parent
REQUIREMENTS = SCRIPTS.parent / "requirements.txt"  # the libraries, each with its version
UNREAD = ("__pycache__", ".pyc")


def digest(*parts: Any) -> bytes:
    """Of bytes, text and nested tuples of plain values. Parts are told apart: ("ab", "c") is not ("a", "bc")."""
    hashed = blake2b(digest_size=SIZE)
    for part in parts:
        data = part if isinstance(part, bytes) else repr(part).encode("utf-8", "surrogatepass")
        hashed.update(len(data).to_bytes(8))
        hashed.update(data)
    return hashed.digest()


def generator() -> bytes:
    """Of all that makes the archive: our code, lexica, catalogues and schemas, the libraries and Python itself."""
    return _generator(tuple(FURTHER))


@cache
def _generator(further: tuple[Path, ...]) -> bytes:
    libraries = REQUIREMENTS.read_bytes() if REQUIREMENTS.is_file() else b""
    return digest(sys.version_info[:3], libraries, *folders((SCRIPTS, *further)))


def folders(paths: Iterable[Path]) -> list[bytes]:
    """A fingerprint of each folder: of the names and contents of all files in it that people write."""
    return [digest(*(part for file in sorted(path.rglob("*")) if file.is_file() and not ignored(file)
                     for part in (file.relative_to(path).as_posix(), file.read_bytes()))) for path in paths]


def ignored(path: Path) -> bool:
    """Whether a file is a trace that Python leaves."""
    return any(name in path.as_posix() for name in UNREAD)
