"""A hook of the site engine that only saves time: without it the same pages come out.

Half of a page's time goes into reading its front matter as YAML. Ours is one `key: JSON` a line (writing.pages), which
JSON reads ten times as fast; anything else is left to the engine's own reader. What a template asks of a page is then
a plain dictionary's, where Jinja looks for an attribute first, in vain and at some expense. And to start, the engine
names all files of the theme, most of which are icons in a hidden folder, and then leaves out what is hidden.
"""
from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from mkdocs.utils import meta

OF_ANY = frozenset(dir(dict))  # what a template gets of a dictionary whatever its keys are
LINE = re.compile(r"([a-z_]+): (.+)\Z")
FENCE = "---\n"
engines_own = meta.get_data


def get_data(document: str) -> tuple[str, dict[str, Any]]:
    """The document without its front matter, and the front matter, as mkdocs.utils.meta.get_data gives them."""
    end = document.find("\n" + FENCE, len(FENCE)) if document.startswith(FENCE) else -1
    found: dict[str, Any] = {}
    for line in document[len(FENCE):end].split("\n") if end > 0 else ():
        match = LINE.match(line)
        if not match or match[1] in found:
            return engines_own(document)
        try:
            found[match[1]] = json.loads(match[2])
        except ValueError:
            return engines_own(document)
    return (document[end + 1 + len(FENCE):].lstrip("\n"), found) if found else engines_own(document)


def on_startup(**_: object) -> None:
    """Called by the engine before anything else."""
    meta.get_data = get_data
    FileSystemLoader.list_templates = list_templates  # type: ignore[method-assign]


def list_templates(loader: FileSystemLoader) -> list[str]:
    """What the loader finds, but nothing in hidden folders."""
    found = set()
    for place in loader.searchpath:
        for folder, below, files in os.walk(place, followlinks=loader.followlinks):
            below[:] = [name for name in below if not name.startswith(".")]
            inner = Path(folder).relative_to(place)
            found.update((inner / name).as_posix() for name in files)
    return sorted(found)


def on_env(env: Environment, **_: object) -> Environment:
    """Called by the engine before it renders the pages."""
    jinjas_own, undefined = env.getattr, env.undefined

    def get_attribute(owner: Any, name: str) -> Any:
        if type(owner) is not dict or name in OF_ANY:
            return jinjas_own(owner, name)
        return owner[name] if name in owner else undefined(obj=owner, name=name)

    env.getattr = get_attribute  # type: ignore[method-assign]
    return env
