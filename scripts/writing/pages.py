"""A page of an edition before the site engine sees it: front matter for the template, Markdown for the body."""
from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
WIDTH = 1_000_000  # one line a value: no fold can put three dashes or dots at the start of a line
NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


class PageFormat(YAMLHandler):
    """Front matter in YAML, except that `view` is one line of JSON: YAML reads it too, and what only the template
    needs is most of the bytes and would take ten times as long to write as YAML."""

    def export(self, metadata: dict[str, object], **options: object) -> str:
        described = {key: value for key, value in metadata.items() if key != "view"}
        text = yaml.dump(described, Dumper=DUMPER, sort_keys=False, allow_unicode=True, width=WIDTH)
        return f"{text}view: {flow(metadata['view'])}" if "view" in metadata else text.rstrip("\n")


@dataclass(frozen=True)
class Page:
    """`path` is below the edition's folder (`artikel/name.md`); `meta` holds plain data only."""
    path: str
    meta: Mapping[str, Any] = field(default_factory=dict)
    body: str = ""

    @property
    def url(self) -> str:
        """The page's address below the edition's root: `artikel/name/`."""
        stem = self.path.removesuffix(".md")
        return f"{stem.removesuffix('index')}" if stem.endswith("index") else f"{stem}/"

    def text(self) -> str:
        post = frontmatter.Post(self.body, **{key: value for key, value in self.meta.items() if value is not None})
        return frontmatter.dumps(post, handler=PageFormat()) + "\n"


def flow(data: Any) -> str:
    """JSON on one line that YAML reads as the same data."""
    text = json.dumps(data, ensure_ascii=False, separators=(", ", ": "))
    return NOT_IN_YAML.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
