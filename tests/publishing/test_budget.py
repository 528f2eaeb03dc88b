"""The site's size against the host's room, and what the archive links to."""
import http.server
import threading

import pytest

from scripts.model import Archive, Article, Field, Publisher, Topic
from scripts.publishing.addresses import addresses, silent
from scripts.publishing.budget import size, verdict


@pytest.mark.parametrize("taken, level", [
    (0, "fits"), (699, "fits"), (700, "tight"), (1000, "tight"), (1001, "too-large"),
])
def test_there_is_a_warning_before_there_is_no_room(taken, level):
    assert verdict(taken, 1000)[0] == level


def test_a_site_is_as_large_as_its_files(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.html").write_bytes(b"x" * 70)
    (tmp_path / "c").write_bytes(b"x" * 30)
    assert size(tmp_path) == 100


def test_every_address_is_asked_once():
    article = Article("a.txt", 1, "a", Field("de"), source=Field("https://a.example/"), archived="https://b.example/")
    archive = Archive(("de",), (article, article), {"t": Topic("t", {}, exact_match=("https://c.example/",))},
                      {"p": Publisher("p", "P", homepage="https://a.example/")})
    assert addresses(archive) == {"https://a.example/": "a.txt", "https://b.example/": "a.txt",
                                  "https://c.example/": "topics.yml (t)"}


def test_only_what_does_not_answer_is_named():
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path != "/gone" else 404)
            self.send_header("Content-Type", "application/pdf" if self.path == "/file" else "text/html")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    found = silent([f"{base}/", f"{base}/file", f"{base}/gone", "http://[broken"], lambda number: True)
    server.shutdown()
    server.server_close()
    assert found.keys() == {f"{base}/gone", "http://[broken"} and "404" in found[f"{base}/gone"]
