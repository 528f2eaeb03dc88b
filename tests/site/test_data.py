"""The open data of the project's own site: its page promises nothing that is not there, and it slows no page."""
from __future__ import annotations

import json
import re
import subprocess
from html import unescape
from pathlib import Path

import duckdb
import pytest

from scripts.publishing.commit import commit
from scripts.writing.data.portions import packed
from scripts.writing.queries import LOAD, TABLES
from tests.conftest import SITE_URL

EDITIONS = ("de", "nl")
CODE = re.compile(r"<pre[^>]*><code>(.*?)</code></pre>", re.DOTALL)
ANSWER = re.compile(r"<pre[^>]*><code>(SELECT.*?)</code></pre>.*?<tbody>(.*?)</tbody>", re.DOTALL)
ROW = re.compile(r"<tr>(.*?)</tr>")
CELL = re.compile(r"<td>(.*?)</td>")
LOADED = re.compile(r"<(?:script|img|iframe|source|object)[^>]+(?:src|data)=\"([^\"]+)\"|"
                    r"<link[^>]+rel=\"(?:stylesheet|preload|prefetch|modulepreload)\"[^>]+href=\"([^\"]+)\"")
ZOTERO = re.compile(r'<meta name="((?:citation_|DC\.|z:)[^"]+)"(?: property="[^"]+")? content="([^"]*)"')
MOST_BYTES, A_FACT = 14 * 1024, 400  # of an article's page without its text


@pytest.fixture(scope="module")
def data(built_site: Path) -> Path:
    return built_site / "data" / "v1"


def page(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text("utf-8")


def test_the_index_tells_the_truth(built_site, data):
    index = json.loads((data / "index.json").read_text("utf-8"))
    assert index["site"] == SITE_URL
    assert {entry["path"]: entry["bytes"] for entry in index["files"]} == {
        entry["path"]: (data / entry["path"]).stat().st_size for entry in index["files"]}
    for entry in index["series"]:
        folder = data / entry["path"].partition("/")[0]
        sizes = [path.stat().st_size for path in folder.glob("*.json")]
        assert (len(sizes), sum(sizes)) == (entry["count"], entry["bytes"])


@pytest.mark.parametrize("language", EDITIONS)
def test_the_data_page_lists_every_file_with_a_size(built_site, data, language):
    text = page(built_site, f"{language}/data")
    files = [*data.glob("*.*"), *data.glob("schemas/*.*")]
    listed = {path.relative_to(data).as_posix() for path in files}
    linked = set(re.findall(r'href="../../data/v1/([^"]+)"', text))
    assert listed <= linked
    assert len(re.findall(r"<td>[\d.,]+&nbsp;[kM]B</td>|<td>[\d.,]+\u00a0[kM]B</td>", text)) >= len(listed) - 1


@pytest.mark.parametrize("language", EDITIONS)
def test_the_documented_command_and_queries_give_the_documented_answers(built_site, data, language, monkeypatch):
    text = page(built_site, f"{language}/data")
    command = next(code for code in map(unescape, CODE.findall(text)) if code.startswith("duckdb"))
    assert command == f'duckdb archive.duckdb "{LOAD}"' and len(TABLES) == 3
    monkeypatch.chdir(data)
    database = duckdb.connect()
    database.execute(re.search('"(.*)"', command)[1])
    documented = [(unescape(sql), [[unescape(cell) for cell in CELL.findall(row)] for row in ROW.findall(body)])
                  for sql, body in ANSWER.findall(text)]
    assert len(documented) == 3
    for sql, answer in documented:
        found = [["" if cell is None else cell for cell in row] for row in database.execute(sql).fetchall()]
        assert found == [[type(own)(cell) for own, cell in zip(row, cells, strict=True)]
                         for row, cells in zip(found, answer, strict=True)]


def test_the_documented_command_takes_a_key_that_comes_late(tmp_path, monkeypatch):
    """DuckDB alone looks at 20,480 lines and then refuses what it has not seen."""
    usual, late = ({"id": "f", "values": [{"kind": "count"} | more]} for more in ({}, {"per": "day"}))
    lines = "".join(json.dumps(record) + "\n" for record in [*[usual] * 20_500, late])
    (tmp_path / "facts.jsonl.gz").write_bytes(packed(lines))
    monkeypatch.chdir(tmp_path)
    assert duckdb.sql(f"SELECT count(*) FROM {TABLES['facts']}").fetchall() == [(20_501,)]


def test_no_page_loads_a_dump(built_site):
    for path in built_site.rglob("*.html"):
        loaded = [link for pair in LOADED.findall(path.read_text("utf-8")) for link in pair if link]
        assert [link for link in loaded if "data/v1" in link] == [], path
    scripts = [path for path in built_site.rglob("*.js") if "data/v1" in path.read_text("utf-8")]
    assert scripts == []


def test_an_article_page_stays_light(built_site):
    heavy = {}
    for path in built_site.glob("*/artikel/*/index.html"):
        text = path.read_text("utf-8")
        body = re.search(r'<div class="archive-body">.*?</div>', text, re.DOTALL)
        own = len(text.encode()) - (len(body[0].encode()) if body else 0)
        if own > MOST_BYTES + A_FACT * len(re.findall("<li[^>]*><(?:p|blockquote)", text)):
            heavy[path.parent.name] = own
    assert heavy == {}


def test_every_article_can_be_cited(built_site):
    for path in built_site.glob("*/artikel/*/index.html"):
        text = path.read_text("utf-8")
        files = [(path.parent / link).resolve() for link in re.findall(r'href="([^"]+)" download', text)]
        assert [file.suffix for file in files] == [".bib", ".ris", ".json"]
        original = files[0].parent.relative_to(built_site.resolve()).as_posix()
        assert all(f"{SITE_URL}{original}/" in file.read_text("utf-8") for file in files)
        visible = re.sub(r"<details.*?</details>", "", text.split('class="archive-cite"')[1], flags=re.DOTALL)
        assert f"<var>{SITE_URL}{path.parent.relative_to(built_site).as_posix()}/</var>" in visible
        assert text.count("<var>") == 1 + ('class="archive-facts"' in text)


@pytest.mark.parametrize("place", ["de/artikel/messenger-vergleich/", "nl/artikel/messenger-vergleich/"])
def test_every_fact_of_an_article_can_be_cited(built_site, serve, browser, place):
    base = serve(built_site)
    with browser.new_page() as page:
        page.goto(f"{base}{place}", wait_until="networkidle")
        facts = page.locator(".archive-facts li")
        assert facts.count() == page.locator(".archive-cite__open").count() > 0
        page.evaluate("document.querySelectorAll('details').forEach(box => box.open = true)")
        for number in range(facts.count()):
            fact = facts.nth(number)
            own_place = "item => item.id ? `#${item.id}` : item.querySelector('a').hash"
            address = page.url + fact.evaluate(own_place)
            words = fact.locator(":scope > p:not(:has(data, b, span)), :scope > blockquote").first.text_content()
            assert not fact.locator(".archive-cited").is_visible()
            fact.locator(".archive-cite__open").click()
            shown = fact.locator(".archive-cited").text_content()
            assert words in shown and address in shown and "[" in shown  # the day of retrieval is left to the reader
            assert shown.count("[") == 1


def test_an_article_carries_what_zotero_reads(built_site):
    for path in built_site.glob("*/artikel/*/index.html"):
        folder = path.parent.relative_to(built_site).as_posix()
        text = page(built_site, folder)
        tags = dict(ZOTERO.findall(text))
        assert tags["citation_public_url"] == f"{SITE_URL}{folder}/"
        assert {"citation_title", "citation_language", "z:itemType"} <= tags.keys()


def test_each_feed_is_named_by_its_page(built_site):
    for path in built_site.glob("*/thema/*/feed.xml"):
        assert '<link rel="alternate" type="application/atom+xml" href="feed.xml"' in (
            path.parent / "index.html").read_text("utf-8")
    assert (built_site / "de" / "feed.xml").is_file()


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", "-C", folder, "-c", "user.name=a", "-c", "user.email=a@a.example", *arguments],
                          check=True, capture_output=True, text=True).stdout.strip()


def test_the_commit_is_named_where_the_files_are_at_one(tmp_path):
    assert commit(tmp_path) is None
    git(tmp_path, "init", "--quiet")
    (tmp_path / "a.txt").write_text("a", "utf-8")
    assert commit(tmp_path) is None
    git(tmp_path, "add", "a.txt")
    git(tmp_path, "commit", "--quiet", "--message", "a")
    assert commit(tmp_path) == git(tmp_path, "rev-parse", "HEAD")
    (tmp_path / "a.txt").write_text("b", "utf-8")
    assert commit(tmp_path) is None
