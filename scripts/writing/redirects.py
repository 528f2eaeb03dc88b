"""Former addresses of an article: each leaves a page that leads to the present one."""
from __future__ import annotations

from collections.abc import Iterator

from scripts.writing.editions import Edition, Work
from scripts.writing.pages import Page


def redirects(edition: Edition, work: Work) -> Iterator[Page]:
    """`artikel/<alias>.md` for each alias of any version."""
    for alias in dict.fromkeys(alias for version in work.versions.values() for alias in version.aliases):
        yield Page(f"artikel/{alias}.md", {
            "template": "redirect.html", "kind": "redirect", "title": edition.title(work.shown),
            "language": edition.language, "description": edition.words("This page has moved"),
            "view": {"target": work.url, "lang": edition.foreign(work.shown.language.value), "noindex": True}})
