"""The site's stand-in host behaves as a static host does, and the machine's own browser can see it."""
from __future__ import annotations

from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "de").mkdir()
    (tmp_path / "index.html").write_text("<title>root</title>", "utf-8")
    (tmp_path / "de" / "index.html").write_text("<title>deutsch</title><p>Grüße</p>", "utf-8")
    (tmp_path / "404.html").write_text("<title>not here</title>", "utf-8")
    return tmp_path


@pytest.mark.parametrize(("path", "arrives_at", "holds"), [
    ("", "", "root"),
    ("de/", "de/", "deutsch"),
    ("de", "de/", "deutsch"),
    ("de/index.html", "de/index.html", "deutsch"),
])
def test_serves_a_folder_below_a_sub_path(serve, folder, path, arrives_at, holds):
    base = serve(folder, "/some/where/")
    with urlopen(base + path) as answer:
        assert answer.url == base + arrives_at
        assert holds in answer.read().decode()


@pytest.mark.parametrize("path", ["/repo/nothing/", "/repo/../conftest.py", "/", "/index.html", "/repository/"])
def test_answers_with_the_sites_own_page_for_what_is_not_there(serve, folder, path):
    host = serve(folder).removesuffix("/repo/")
    with pytest.raises(HTTPError) as refused:
        urlopen(host + path)
    assert refused.value.code == 404
    assert "not here" in refused.value.read().decode()


def test_a_browser_sees_the_page(serve, folder, browser):
    with browser.new_page() as page:
        answer = page.goto(serve(folder) + "de/")
        assert answer.status == 200
        assert page.inner_text("p") == "Grüße"
