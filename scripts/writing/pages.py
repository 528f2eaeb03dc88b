"""A page of an edition before the site engine sees it: front matter for the template, Markdown for the body."""
from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import frontmatter
from frontmatter.default_handlers import YAMLHandler

JSON = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": "))
NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


class PageFormat(YAMLHandler):
    """Front matter whose every line is `key: JSON`. That is YAML too, so any engine reads it; but it is written, and
    can be read, ten times as fast, and no value can begin a line and so end the front matter."""

    def export(self, metadata: dict[str, object], **options: object) -> str:
        return "\n".join(f"{key}: {flow(value)}" for key, value in metadata.items())


@dataclass(frozen=True)
class Page:
    """`path` is below the edition's folder (`artikel/name.md`); `meta` holds plain data only."""
    path: str
    meta: Mapping[str, Any] = field(default_factory=dict)
    body: str = ""

    @property
    def url(self) -> str:
        return url_of(self.path)

    def text(self) -> str:
        post = frontmatter.Post(self.body, **{key: value for key, value in self.meta.items() if value is not None})
        return frontmatter.dumps(post, handler=PageFormat()) + "\n"


def url_of(path: str) -> str:
    """The address of a page below the edition's root: `artikel/name/`."""
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if stem.endswith("index") else f"{stem}/"


def flow(data: Any) -> str:
    """JSON on one line that YAML reads as the same data."""
    return NOT_IN_YAML.sub(lambda match: f"\\u{ord(match.group()):04x}", JSON.encode(data))
