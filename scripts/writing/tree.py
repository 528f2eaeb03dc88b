"""The archive as a tree of files: `{path: text}`, below `convert`'s output folder."""
from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from typing import ClassVar

from scripts.model import Archive
from scripts.search import documents
from scripts.writing import data
from scripts.writing.articles import article_page
from scripts.writing.attachments import Attachments
from scripts.writing.data import Dumps
from scripts.writing.editions import Edition
from scripts.writing.factlists import fact_lists
from scripts.writing.figures import figure_lists
from scripts.writing.lists import article_lists, home
from scripts.writing.pages import Page
from scripts.writing.redirects import redirects
from scripts.writing.timeline import timelines
from scripts.writing.topics import topic_index, topic_pages

WORTH_PROCESSES = 100  # articles: below that, starting processes costs more than they save


def tree(archive: Archive, staged: Mapping[str, str], address: str = "", commit: str | None = None) -> dict[str, str]:
    """Everything that `convert` writes. `staged` holds the hand-written pages, `<language>/<path>.md` to text; a page
    of ours wins over one of theirs with the same path. `address` is the site's, with a slash at its end, or empty where
    it is unknown: then there are no feeds. `commit` is what the seeds were at, as far as known."""
    dumps = data.dumps(archive, address, commit)
    files = {f"docs/{path}": text for path, text in staged.items() if path.split("/")[0] in archive.editions}
    indexed: dict[str, list[str]] = {}
    for path in files:
        _, language, name = path.split("/", 2)
        indexed.setdefault(Page(name).url, []).append(language)
    with _editions(archive, dumps, address) as editions:
        others = {f"data/{path}": text for path, text in dumps.files.items()}
        others |= {f"search/{path}": text for path, text in search_files(archive)}
        for language, (own, urls) in zip(archive.editions, editions, strict=True):
            files |= {f"docs/{language}/{path}": text for path, text in own.items()}
            for url in urls:
                indexed.setdefault(url, []).append(language)
    others["pages.json"] = data.dump([{"url": url, "editions": own} for url, own in sorted(indexed.items())])
    return files | others


Written = tuple[dict[str, str], list[str]]


@dataclass(frozen=True)
class _Desk:
    """What an edition is written from; a process that writes one inherits it instead of having it sent."""
    archive: Archive
    dumps: Dumps
    address: str
    here: ClassVar[_Desk]

    def write(self, language: str) -> Written:
        """The files of an edition by their path below its folder, and the addresses that may be indexed."""
        edition = Edition(self.archive, language)
        attachments = Attachments(edition, self.dumps, self.address)
        files, urls = {}, []
        for page in (*edition_pages(edition), *attachments.pages()):
            files[page.path] = attachments.attached(page).text()
            if not page.meta["view"].get("noindex"):
                urls.append(page.url)
        return files | dict(attachments.files()), urls


def _write_here(language: str) -> Written:
    return _Desk.here.write(language)


@contextmanager
def _editions(archive: Archive, dumps: Dumps, address: str) -> Iterator[Iterator[Written]]:
    """What each edition consists of, in their order; in processes of their own where that pays and can be done."""
    desk = _Desk(archive, dumps, address)
    if len(archive.articles) < WORTH_PROCESSES or "fork" not in get_all_start_methods():
        yield map(desk.write, archive.editions)
        return
    _Desk.here = desk
    with ProcessPoolExecutor(len(archive.editions), mp_context=get_context("fork")) as pool:
        yield pool.map(_write_here, archive.editions)


def edition_pages(edition: Edition) -> Iterator[Page]:
    """Every generated page of an edition."""
    yield home(edition)
    for work in edition.works:
        yield article_page(edition, work)
        yield from redirects(edition, work)
    yield from article_lists(edition)
    yield topic_index(edition)
    for topic in edition.archive.topics.values():
        yield from topic_pages(edition, topic)
    yield from fact_lists(edition)
    yield from figure_lists(edition)
    yield from timelines(edition)
    yield Page("search.md", {"template": "search.html", "kind": "search", "title": edition.words("Search"),
                             "language": edition.language, "description": edition.words("Search the archive"),
                             "view": {}})


def search_files(archive: Archive) -> Iterator[tuple[str, str]]:
    """Search documents by the language of their text, one JSON object a line."""
    by_language: dict[str, list[str]] = {language: [] for language in archive.editions}
    for document in documents(archive):
        line = json.dumps(document.__dict__, ensure_ascii=False, separators=(",", ":"))
        by_language.setdefault(document.language, []).append(line)
    for language, lines in by_language.items():
        yield f"{language}.jsonl", "".join(line + "\n" for line in sorted(lines))
