"""A seed's path -> the slug of its articles, and the language that its name gives."""
from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ĳ": "ij", "æ": "ae", "œ": "oe", "ø": "o"})
OTHER = re.compile(r"[^a-z0-9_-]+")
EMPTY_SLUG = "text"  # a name without a single letter or digit that an address could carry


def slug_and_language(path: str, editions: tuple[str, ...]) -> tuple[str, str | None]:
    """`a/Überblick.nl.txt` -> ("ueberblick", "nl") where `nl` is an edition, else ("ueberblick-nl", None)."""
    stem = PurePosixPath(path).stem
    name, dot, tag = stem.rpartition(".")
    if dot and name and tag.lower() in {edition.lower() for edition in editions}:
        return fold(name), next(edition for edition in editions if edition.lower() == tag.lower())
    return fold(stem), None


def fold(name: str) -> str:
    """A name in `[a-z0-9_-]`."""
    spelled = unicodedata.normalize("NFC", name).lower().translate(SPELLED_OUT)
    plain = "".join(c for c in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(c))
    return OTHER.sub("-", plain).strip("-") or EMPTY_SLUG
