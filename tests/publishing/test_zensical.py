"""The other site engine makes the same site: no page, title, text or link depends on which one renders."""
from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from scripts.configuration import PROJECT

SITE_URL = "https://archive.example/repo/"
LINKS = {"a": "href", "form": "action"}
OF_A_PAGE = {"canonical", "alternate"}   # relations that lead to pages; the others are the theme's files
UNREAD = {"script", "style"}
OF_THE_THEME = "md-skip"                 # each theme has a way of its own to skip to the text, beside ours

pytestmark = pytest.mark.skipif(importlib.util.find_spec("zensical") is None,
                                reason="Zensical is not installed: .venv/bin/pip install zensical==0.0.73")


class Page(HTMLParser):
    """`links` are (tag, relation, language, whole address) in the order of the page; `words` is what a reader sees,
    the title first."""

    def __init__(self, address: str, html: str) -> None:
        super().__init__()
        self.address, self.links, self.words = address, [], []
        self.ignored = ""  # the tag that has to end before anything counts again
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        known = dict(attributes)
        if tag in UNREAD or known.get("class") == OF_THE_THEME:
            self.ignored = self.ignored or tag
        link = known.get(LINKS.get(tag, "href" if tag == "link" and known.get("rel") in OF_A_PAGE else ""))
        if link is not None and not self.ignored:
            self.links.append((tag, known.get("rel"), known.get("hreflang"), urljoin(self.address, link)))

    def handle_endtag(self, tag: str) -> None:
        if tag == self.ignored:
            self.ignored = ""

    def handle_data(self, data: str) -> None:
        if not self.ignored:
            self.words += data.split()


def pages(site: Path) -> dict[str, Page]:
    return {path.relative_to(site).as_posix(): Page(
        urljoin(SITE_URL, path.relative_to(site).as_posix().removesuffix("index.html")), path.read_text("utf-8"))
        for path in site.rglob("*.html")}


@pytest.fixture(scope="module")
def ours(built_site: Path) -> dict[str, Page]:
    return pages(built_site)


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    site = tmp_path_factory.mktemp("zensical") / "site"
    subprocess.run([sys.executable, "-m", "scripts", "build", "--engine", "zensical", "--site", site,
                    "--state", tmp_path_factory.mktemp("state")], cwd=PROJECT,
                   env=os.environ | {"SITE_URL": SITE_URL}, check=True, capture_output=True)
    return pages(site)


def test_it_makes_the_same_pages(ours, theirs):
    assert ours.keys() == theirs.keys()
    assert {name.split("/")[0] for name in ours} >= {"de", "nl", "index.html"}


def test_they_link_to_the_same_places(ours, theirs):
    assert all(page.links for page in ours.values())
    assert {name: page.links for name, page in theirs.items() if page.links != ours[name].links} == {}


def test_they_say_the_same(ours, theirs):
    assert all(page.words for page in ours.values())
    assert {name: page.words for name, page in theirs.items() if page.words != ours[name].words} == {}
