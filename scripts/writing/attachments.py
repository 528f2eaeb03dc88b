"""What open data adds to an edition: JSON-LD, citations, corrections and feeds on its pages, and files beside them.

Files: `artikel/<slug>/<slug>.bib`, `.ris` and `.json` (the article and its facts; beside the text only, a fact sheet
links to them), `artikel/<slug>/cite/index.html` (how readers of the edition cite each fact; a file of its own, since an
article page with every fact's reference would double in size), and the feeds.
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property, partial
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from scripts.configuration import PROJECT
from scripts.memory import digest
from scripts.text.citation import quotable
from scripts.writing.changes import changes_page, in_article
from scripts.writing.citations import FORMATS, citation_file, day_of
from scripts.writing.data import Dumps
from scripts.writing.datapage import data_page
from scripts.writing.drafts import Draft
from scripts.writing.editions import Edition, Work
from scripts.writing.feeds import feed_drafts
from scripts.writing.pages import Page
from scripts.writing.references import Reference, article_reference, fact_references, wording_of
from scripts.writing.structured import Description, page_nodes

TEMPLATES = PROJECT / "overrides"
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

    def files(self) -> Iterator[Draft[str]]:
        """Files that are no pages of the engine's, by their path below the edition's folder."""
        yield from self.feeds.values()
        for work in self.edition.works:
            yield from self._citation_files(work)

    def attached(self, page: Page) -> Page:
        """A page with what belongs to it added to its view."""
        description = Description(self.edition, page, self.address)
        added: dict[str, Any] = {"structured": description.script(*page_nodes(description, page, self.dumps))}
        feed = self.feed(page.url)
        if feed:
            added["feed"] = {"url": feed, "title": page.meta["title"] if feed != "feed.xml" else ""}
        if page.meta.get("kind") in ARTICLE_KINDS:
            work = self.edition.by_slug[page.url.split("/")[1]]
            added |= {"cite": self._panel(work), "changes": in_article(self.edition, work)}
        return replace(page, meta={**page.meta, "view": {**page.meta.get("view", {}), **added}})

    def feed(self, url: str) -> str | None:
        """The feed that a page names: its own, else that of the edition, as far as there is one."""
        return next((path for path in (f"{url}feed.xml", "feed.xml") if path in self.feeds), None)

    @cached_property
    def feeds(self) -> dict[str, Draft[str]]:
        return {draft.path: draft for draft in feed_drafts(self.edition, self.address)}

    @cached_property
    def template_mark(self) -> bytes:
        """The page is no page of the engine's, which would notice a changed template."""
        return digest((TEMPLATES / "cite.html").read_bytes())

    @cached_property
    def template(self) -> Template:
        environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined,
                                  trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
        return environment.get_template("cite.html")

    def _panel(self, work: Work) -> dict[str, Any]:
        reference = article_reference(self.edition, work.shown, self.address)
        return {
            "reference": wording_of(self.edition, reference), "name": work.slug, "folder": self._beside_the_text(work),
            "date": "/".join(f"{part:02}" for part in day_of(reference.date)), "address": reference.address,
        }

    def _beside_the_text(self, work: Work) -> str:
        """The way from the work's page to where its citation files lie."""
        language = self.edition.foreign(work.shown.language.value)
        return f"../../../{language}/artikel/{work.slug}/" if language else ""

    def _citation_files(self, work: Work) -> Iterator[Draft[str]]:
        folder, mark = f"artikel/{work.slug}/", self.edition.catalogue.of_work(work.slug)
        for ending in FORMATS if not self._beside_the_text(work) else ():
            yield Draft(f"{folder}{work.slug}.{ending}", mark, partial(self._citation_file, work, ending), False)
        if quotable(work.shown):
            yield Draft(f"{folder}cite/index.html", (mark, self.template_mark), partial(self._cite_page, work), False)

    def _references(self, work: Work) -> tuple[Reference, list[Reference]]:
        return (article_reference(self.edition, work.shown, self.address),
                fact_references(self.edition, work.shown, self.address))

    def _citation_file(self, work: Work, ending: str) -> str:
        whole, facts = self._references(work)
        return citation_file([whole, *facts], ending)

    def _cite_page(self, work: Work) -> str:
        edition = self.edition
        whole, facts = self._references(work)
        return self.template.render(
            words=edition.words, language=edition.language, slug=work.slug, title=whole.title,
            title_language=edition.foreign(whole.language), whole=wording_of(edition, whole),
            facts=[_linked(fact.key.removeprefix(f"{work.slug}-"), wording_of(edition, fact), fact.address)
                   for fact in facts],
            formats=[{"name": name, "file": f"../{self._beside_the_text(work)}{work.slug}.{ending}"}
                     for ending, name in FORMATS.items()])


def _linked(fact_id: str, wording: str, address: str) -> dict[str, str]:
    """A fact's reference in three parts: the address in it is the link to the fact. Without one, all stands before."""
    before, link, after = wording.rpartition(address) if address else (wording, "", "")
    return {"id": fact_id, "before": before, "address": link, "after": after}
