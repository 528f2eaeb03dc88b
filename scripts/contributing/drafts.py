"""A new seed: a text and what is known of it become a file with front matter."""
from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ORDER = ("title", "kicker", "description", "language", "date", "publisher", "creator", "source", "rights", "tags",
         "added")
PLAIN = re.compile(r"[A-Za-zÀ-ÿ0-9][\w .,/()–-]*\Z")


def draft(text: str, known: Mapping[str, Any]) -> str:
    """The seed's content. Values are quoted wherever YAML could read them as something else."""
    lines = ["---"]
    for key in ORDER:
        value = known.get(key)
        if value:
            listed = [value] if isinstance(value, str) else list(value)
            words = f"[{', '.join(map(_scalar, listed))}]" if key in ("creator", "tags") else _scalar(listed[0])
            lines.append(f"{key}: {words}")
    return "\n".join([*lines, "---", text.strip("\n"), ""])


def write_new(folder: Path, name: str, content: str) -> Path:
    """Write a new seed. Raises FileExistsError rather than overwrite, ValueError for a name that is none."""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}", name):
        raise ValueError(name)
    path = folder / (name if name.endswith((".txt", ".md", ".html")) else f"{name}.txt")
    folder.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8") as file:
        file.write(content)
    return path


def _scalar(text: str) -> str:
    plain = PLAIN.match(text) and text.strip() == text and ": " not in text and " #" not in text
    return text if plain else json.dumps(text, ensure_ascii=False)
