"""A new seed: a text and what is known of it become a file with front matter."""
from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from scripts.languages import messages
from scripts.reading.header import FENCE
from scripts.text.naming import fold

ORDER = ("title", "kicker", "description", "language", "date", "publisher", "creator", "source", "rights", "tags",
         "added")
LISTS = ("creator", "tags")
SAMPLES = {  # what stands behind a # for the keys that nobody knew
    "title": "title: …", "date": "date: 2024-05-31", "publisher": "publisher: …", "creator": "creator: [First Last]",
    "source": "source: https://www.example.org/", "rights": "rights: CC-BY-4.0",
}
PLAIN = re.compile(r"[A-Za-zÀ-ÿ0-9][\w .,/()–-]*\Z")
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\.[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?\Z")
ENDINGS = (".txt", ".md", ".html")
LONGEST_NAME = 60


def draft(text: str, known: Mapping[str, Any], unknown: Sequence[str] = (),
          language: str = "en") -> str:
    """The seed's content. Values are quoted wherever YAML could read them as something else; `unknown` keys stand
    there as comments, after a sentence in `language`."""
    lines = [FENCE]
    for key in ORDER:
        value = known.get(key)
        if value:
            listed = [value] if isinstance(value, str) else list(value)
            words = f"[{', '.join(map(_scalar, listed))}]" if key in LISTS else _scalar(listed[0])
            lines.append(f"{key}: {words}")
    if unknown:
        lines.append(f"# {messages(language).gettext('If you know one of these, delete the # before it:')}")
        lines.extend(f"# {SAMPLES[key]}" for key in unknown)
    return "\n".join([*lines, FENCE, text.strip("\n"), ""])


def proposed_name(title: str | None, language: str | None) -> str:
    """A file name from a headline: `neue-bibliothek.de`, empty where there is no headline to make it from."""
    stem = fold(title or "")[:LONGEST_NAME].rpartition("-")[0] if len(fold(title or "")) > LONGEST_NAME \
        else fold(title or "")
    return "" if not title else f"{stem}.{language}" if language else stem


def write_new(folder: Path, name: str, content: str, ending: str = ".txt") -> Path:
    """Write a new seed. Raises FileExistsError rather than overwrite, ValueError for a name that is none."""
    stem = name
    for known in ENDINGS:
        if name.endswith(known):
            stem, ending = name.removesuffix(known), known
    if not NAME.match(stem):
        raise ValueError(name)
    folder.mkdir(parents=True, exist_ok=True)
    if any((folder / f"{stem}{known}").exists() for known in ENDINGS):
        raise FileExistsError(name)
    path = folder / f"{stem}{ending}"
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(content)
    return path


def _scalar(text: str) -> str:
    plain = PLAIN.match(text) and text.strip() == text and ": " not in text and " #" not in text
    return text if plain else json.dumps(text, ensure_ascii=False)
