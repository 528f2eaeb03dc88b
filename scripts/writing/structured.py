"""What a page is, in the words of schema.org, as JSON-LD that may stand inside a `script` element.

Lean on purpose, since every page that search engines may list carries it, and no other: all facts of an article stand
in `data/v1/articles/<slug>.json`. Names are plain strings where nobody knows whether they are a person's. What is
described has a whole address, what it only refers to within the edition one that is relative to the page.
"""
from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from scripts.model import Article, Topic
from scripts.text.citation import quotable
from scripts.writing.data import Dumps
from scripts.writing.data.dumps import LICENCE, VERSION
from scripts.writing.editions import Edition, Work
from scripts.writing.pages import Page
from scripts.writing.references import fact_title

CONTEXT = "https://schema.org"
SECTIONS = {"artikel": "Articles", "thema": "Topics", "facts": "Facts", "figures": "Figures", "timeline": "Timeline"}
IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


class Description:
    """Describes one page of an edition; `address` is the site's, or empty: all addresses are then relative."""

    def __init__(self, edition: Edition, page: Page, address: str) -> None:
        self.edition = edition
        self.page = page
        self.root = address or "../" * (page.url.count("/") + 1)

    def link(self, url: str, language: str | None = None) -> str:
        """The address of a page below an edition's root."""
        return f"{self.root}{language or self.edition.language}/{url}"

    def near(self, url: str) -> str:
        """The same within the edition, relative to the page."""
        return "../" * self.page.url.count("/") + url or "./"

    def script(self, *nodes: dict[str, Any]) -> str:
        """JSON for a `script` element: the given nodes and the way to the page."""
        graph = [_known(node) for node in (*nodes, self.breadcrumbs()) if node]
        text = json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
        return text.translate(IN_SCRIPT)

    def breadcrumbs(self) -> dict[str, Any]:
        """The pages above this one, which need not name it; a way has two steps at least."""
        words = self.edition.words
        section = self.page.url.partition("/")[0]
        steps: list[tuple[str, str | None]] = [(words("Fact archive"), self.near(""))]
        if section in SECTIONS and self.page.url != f"{section}/":
            steps.append((words(SECTIONS[section]), self.near(f"{section}/")))
        elif self.page.url:
            steps.append((str(self.page.meta["title"]), None))
        return {"@type": "BreadcrumbList", "itemListElement": [
            _known({"@type": "ListItem", "position": number, "name": name, "item": address})
            for number, (name, address) in enumerate(steps, 1)]}

    def article(self, work: Work) -> dict[str, Any]:
        """The article that the page shows."""
        article, edition = work.shown, self.edition
        language = article.language.value
        others = [{"@id": self.link(work.url, tag), "inLanguage": tag} for tag in work.versions
                  if tag != language and tag in edition.archive.editions]
        return {
            "@type": "Article", "@id": self.link(work.url, language if language in edition.archive.editions else None),
            "headline": edition.title(article), "inLanguage": language,
            "datePublished": edition.entry(work)["date_iso"],
            "author": list(article.creator.value or ()), "isBasedOn": self._source(article),
            "citation": _source_citation(edition, article), "license": _licence(article.rights),
            "translationOfWork" if article.translation else "workTranslation": others,
            "about": [{"@id": self.near(f"thema/{topic}/")} for topic in article.topics[:5]],
            "hasPart": self.claims(article),
        }

    def claims(self, article: Article) -> list[dict[str, Any]]:
        """What a person stated, else the strongest fact; all stand on the page and in the article's data file."""
        facts = quotable(article)
        return [{"@type": "Claim", "@id": f"#{fact.id}", "text": fact_title(self.edition, fact)[0]}
                for fact in [fact for fact in facts if fact.curated] or facts[:1]]

    def topic(self, topic: Topic) -> dict[str, Any]:
        language = self.edition.language
        return {
            "@type": "DefinedTerm", "@id": self.link(f"thema/{topic.id}/"), "name": self.edition.label(topic),
            "termCode": topic.id, "inLanguage": None, "description": topic.definition.get(language),
            "alternateName": list(topic.alt_label.get(language, ())), "sameAs": list(topic.exact_match),
            "inDefinedTermSet": f"{self.root}data/{VERSION}/topics.ttl",
        }

    def dataset(self, dumps: Dumps) -> dict[str, Any]:
        words = self.edition.words
        return {
            "@type": "Dataset", "@id": self.link(self.page.url), "name": words("Data of the fact archive"),
            "description": words("Facts from German and Dutch news articles, with sources, in both languages"),
            "license": LICENCE["url"], "isAccessibleForFree": True, "inLanguage": list(self.edition.archive.editions),
            "url": self.link(self.page.url), "creator": {"@type": "Organization", "name": words("Fact archive")},
            "distribution": [
                {"@type": "DataDownload", "contentUrl": f"{self.root}data/{VERSION}/{item.path}",
                 "encodingFormat": item.type, "contentSize": f"{item.bytes} B"}
                for item in dumps.listed if not item.series and not item.path.startswith("schemas/")],
        }

    def site(self) -> dict[str, Any]:
        words = self.edition.words
        return {"@type": "WebSite", "name": words("Fact archive"), "inLanguage": self.edition.language,
                "url": self.link("")}

    def _source(self, article: Article) -> dict[str, Any] | None:
        publisher = self.edition.publisher_name(article)
        source = _known({
            "@type": "CreativeWork", "name": article.source_title, "url": article.source.value,
            "archivedAt": article.archived,
            "publisher": {"@type": "Organization", "name": publisher} if publisher else None})
        return source if len(source) > 1 else None


def _source_citation(edition: Edition, article: Article) -> str | None:
    """The source in words, where more is known of it than the archive's own page says."""
    if not (article.source_title or article.source.value):
        return None
    date = edition.words.date(article.date.value) if article.date.value else None
    parts = (article.source_title or article.title.value, edition.publisher_name(article), date, article.source.value)
    return ", ".join(part for part in parts if part)


def _licence(rights: str | None) -> str | None:
    return f"https://spdx.org/licenses/{rights}" if rights and rights != "citation-only" else None


def _known(node: dict[str, Any]) -> dict[str, Any]:
    """Without what nobody knows; a list of one is that one."""
    return {key: _single(value) for key, value in node.items() if value not in (None, "", [], {})}


def _single(value: Any) -> Any:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def page_nodes(description: Description, page: Page, dumps: Dumps | None) -> Iterable[dict[str, Any]]:
    """What is said of a page of each kind, besides the way to it."""
    edition, kind = description.edition, page.meta.get("kind")
    if kind in ("article", "fact-sheet"):
        yield description.article(edition.by_slug[page.url.split("/")[1]])
    elif kind == "topic":
        yield description.topic(edition.archive.topics[page.url.split("/")[1]])
    elif kind == "data" and dumps is not None:
        yield description.dataset(dumps)
    elif kind == "home":
        yield description.site()
