"""What mkdocs.yml says about the archive as a whole; the only place that knows the project's folders."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

PROJECT = Path(__file__).resolve().parent.parent
SEEDS = PROJECT / "seeds"
PAGES = PROJECT / "docs"


class _Reader(yaml.SafeLoader):
    """YAML whose `!ENV` and other tags are read as nothing: they are the site engine's."""


_Reader.add_multi_constructor("!", lambda loader, suffix, node: None)


@dataclass(frozen=True)
class Configuration:
    """`editions` are the languages that the site is published in, the first edition first; `owner` is who answers
    for the site, as far as filled in."""
    editions: tuple[str, ...]
    owner: dict[str, Any]

    @property
    def placeholders(self) -> tuple[str, ...]:
        """What the owner has not filled in yet."""
        return tuple(key for key, value in self.owner.items() if str(value).startswith("["))

    def engine_file(self, language: str) -> Path:
        """The site engine's configuration of an edition."""
        return PROJECT / ("mkdocs.yml" if language == self.editions[0] else f"mkdocs.{language}.yml")

    def navigation(self, language: str) -> tuple[str, ...]:
        """The pages that an edition's navigation names, below its folder."""
        files = map(self.engine_file, (language, self.editions[0]))
        return tuple(_pages(next(filter(None, (_settings(file).get("nav") for file in files)), [])))


@cache
def configuration() -> Configuration:
    """Read from mkdocs.yml. Raises LookupError where `extra.editions` is missing."""
    extra = _settings(PROJECT / "mkdocs.yml").get("extra") or {}
    if not extra.get("editions"):
        raise LookupError("mkdocs.yml: extra.editions is missing: list the languages of the site, such as [de, nl]")
    return Configuration(tuple(extra["editions"]), dict(extra.get("owner") or {}))


def _settings(path: Path) -> dict[str, Any]:
    return yaml.load(path.read_text("utf-8"), Loader=_Reader) or {}


def _pages(navigation: Any) -> Iterator[str]:
    """The paths in a navigation, however it is nested."""
    if isinstance(navigation, str):
        yield navigation
    elif isinstance(navigation, list | dict):
        for entry in navigation.values() if isinstance(navigation, dict) else navigation:
            yield from _pages(entry)
