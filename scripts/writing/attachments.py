"""What open data adds to an edition: JSON-LD, citations, corrections and feeds on its pages, and files beside them.

Files: `artikel/<slug>/<slug>.bib`, `.ris` and `.json` (the article and those of its facts that a person named; beside
the text only, a fact sheet links to them), and the feeds.
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property, partial
from typing import Any

from scripts.text.citation import quotable
from scripts.writing.changes import changes_page, in_article
from scripts.writing.citations import FORMATS, citation_file, day_of
from scripts.writing.data import Dumps
from scripts.writing.datapage import data_page
from scripts.writing.drafts import Draft
from scripts.writing.editions import Edition, Work
from scripts.writing.feeds import feed_paths
from scripts.writing.pages import Page
from scripts.writing.references import around_fact, article_reference, fact_references, wording_of
from scripts.writing.structured import Description, page_nodes

ARTICLE_KINDS = ("article", "fact-sheet")


class Attachments:
    """For one edition; `address` is the site's, with a slash at its end, or empty where it is unknown. `dumps` are the
    data files, wherever a page speaks of them."""

    def __init__(self, edition: Edition, address: str, dumps: Dumps | None = None) -> None:
        self.edition = edition
        self.address = address
        self.dumps = dumps

    def changes(self) -> Draft[Page]:
        """`changes.md`."""
        return Draft("changes.md", self.edition.catalogue.mark, lambda: changes_page(self.edition))

    def data(self) -> Page:
        """`data.md`."""
        assert self.dumps is not None
        return data_page(self.edition, self.dumps, self.address, self.feeds)

    def attached(self, page: Page) -> Page:
        """A page with what belongs to it added to its view."""
        description = Description(self.edition, page, self.address)
        added: dict[str, Any] = {}
        feed = self.feed(page.url)
        hidden = page.meta.get("view", {}).get("noindex")
        if not hidden:  # only search engines read it
            added["structured"] = description.script(*page_nodes(description, page, self.dumps))
        if feed and not hidden:
            added["feed"] = {"url": feed, "title": page.meta["title"] if feed != "feed.xml" else ""}
        if page.meta.get("kind") in ARTICLE_KINDS:
            work = self.edition.by_slug[page.url.split("/")[1]]
            added |= {"cite": self._panel(work), "changes": in_article(self.edition, work)}
        return replace(page, meta={**page.meta, "view": {**page.meta.get("view", {}), **added}})

    def feed(self, url: str) -> str | None:
        """The feed that a page names: its own, else that of the edition, as far as there is one."""
        return next((path for path in (f"{url}feed.xml", "feed.xml") if path in self.feeds), None)

    @cached_property
    def feeds(self) -> tuple[str, ...]:
        return feed_paths(self.edition, self.address)

    def _panel(self, work: Work) -> dict[str, Any]:
        reference = article_reference(self.edition, work.shown, self.address)
        words = wording_of(self.edition, reference)
        before, address, after = words.rpartition(reference.address) if reference.address else (words, "", "")
        return {
            "before": before, "after": after, "name": work.slug, "folder": self._beside_the_text(work),
            "date": "/".join(f"{part:02}" for part in day_of(reference.date)), "address": address,
            "fact": around_fact(self.edition) if quotable(work.shown) else None,
        }

    def _beside_the_text(self, work: Work) -> str:
        """The way from the work's page to where its citation files lie."""
        language = self.edition.foreign(work.shown.language.value)
        return f"../../../{language}/artikel/{work.slug}/" if language else ""

    def citation_files(self, work: Work) -> Iterator[Draft[str]]:
        """The files beside a work's text."""
        mark = self.edition.catalogue.of_work(work.slug)
        for ending in FORMATS if not self._beside_the_text(work) else ():
            yield Draft(f"artikel/{work.slug}/{work.slug}.{ending}", mark, partial(self._citation_file, work, ending),
                        False)

    def _citation_file(self, work: Work, ending: str) -> str:
        """The article, and what a person wrote down of it. What the rules found is cited as the article is, at its own
        address: a dozen sentences more would only be in the way in anybody's library."""
        article, curated = work.shown, [fact for fact in quotable(work.shown) if fact.curated]
        return citation_file([article_reference(self.edition, article, self.address),
                              *fact_references(self.edition, article, curated, self.address)], ending)
