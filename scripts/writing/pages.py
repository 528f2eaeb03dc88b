"""A page of an edition before the site engine sees it: front matter for the template, Markdown for the body."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import frontmatter
import yaml

DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
WIDTH = 4096  # one line a value: diffs of generated pages stay readable


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
        return frontmatter.dumps(post, Dumper=DUMPER, sort_keys=False, width=WIDTH) + "\n"
