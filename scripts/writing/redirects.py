"""Former addresses of an article: each leaves a page that leads to the present one."""
from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from scripts.writing.drafts import Draft
from scripts.writing.editions import Edition, Work
from scripts.writing.pages import Page


def redirects(edition: Edition, work: Work) -> Iterator[Draft[Page]]:
    """`artikel/<alias>.md` for each alias of any version."""
    for alias in dict.fromkeys(alias for version in work.versions.values() for alias in version.aliases):
        yield Draft(f"artikel/{alias}.md", edition.catalogue.of_work(work.slug), partial(_page, edition, work, alias),
                    listed=False)


def _page(edition: Edition, work: Work, alias: str) -> Page:
    return Page(f"artikel/{alias}.md", {
        "template": "redirect.html", "kind": "redirect", "title": edition.title(work.shown),
        "language": edition.language, "description": edition.words("This page has moved"),
        "view": {"target": work.url, "lang": edition.foreign(work.shown.language.value), "noindex": True}})
