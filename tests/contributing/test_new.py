"""`new` as a contributor uses it: from a pipe, from a file, from the web, by conversation."""
from __future__ import annotations

import http.server
import os
import pty
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scripts.configuration import PROJECT
from scripts.contributing import downloads
from scripts.contributing.downloads import DownloadError, fetch, is_public
from scripts.contributing.drafts import draft, proposed_name, write_new
from scripts.reading.header import split_header

TEXT = "Die Bücherei hat neue Türen\n\nDie Stadt hat am Montag die neue Bücherei mit 40 Plätzen eröffnet.\n"


def new(*arguments: str | Path, text: str = TEXT) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "scripts", "--language", "de", "new", *arguments], cwd=PROJECT,
                          input=text, capture_output=True, text=True, check=False)


def test_a_text_from_a_pipe_becomes_a_seed_that_says_what_is_unknown(tmp_path):
    run = new("-", "--seeds", tmp_path, "--rights", "CC-BY-4.0", "--creator", "Anna Muster")
    assert run.returncode == 0
    content = (tmp_path / "die-buecherei-hat-neue-tueren.de.txt").read_text("utf-8")
    header, problems = split_header("a.txt", content)
    assert not problems and header.body.strip() == TEXT.strip()
    assert {key: header.values[key] for key in ("rights", "creator")} == {
        "rights": "CC-BY-4.0", "creator": ("Anna Muster",)}
    assert "\n# Wenn Sie etwas davon wissen, löschen Sie das # davor:\n# date: 2024-05-31\n" in content
    assert "steht im Text" in run.stdout and "Die Bücherei hat neue Türen" in run.stdout


def test_nothing_is_overwritten_whatever_its_ending(tmp_path):
    (tmp_path / "tueren.de.md").write_text("alt", "utf-8")
    assert new("-", "--seeds", tmp_path, "--name", "tueren.de").returncode == 2
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {"tueren.de.md": "alt"}


@pytest.mark.parametrize("name", ["../fremd", "a/b", ".versteckt", "a b", "a.txt.exe", "", "ä"])
def test_a_name_stays_inside_the_folder(name, tmp_path):
    with pytest.raises(ValueError):
        write_new(tmp_path / "seeds", name, "Text")
    assert list(tmp_path.rglob("*")) == []


ODD = ["a: b", "no", "# x", "'", '"', "- a", "{a", "*a", "!x", "ja\nnein", "012", "a #b", "\\"]


@pytest.mark.parametrize("value", ODD)
def test_what_a_person_answers_is_what_is_read(value):
    header, problems = split_header("a.txt", draft("Text.", {"title": value, "creator": [value]}))
    assert not problems
    assert header.values["title"] == value.replace("\n", " ") == header.values["creator"][0]


@pytest.mark.parametrize("title, name", [
    ("Die Bücherei", "die-buecherei.de"), ("„Ja?“ – „Nein!“", "ja-nein.de"), (None, ""),
    ("Wort " * 40, "wort-" * 11 + "wort.de"),
])
def test_a_headline_makes_a_name(title, name):
    assert proposed_name(title, "de") == name


def test_a_wrong_value_is_refused_in_words(tmp_path):
    run = new("-", "--seeds", tmp_path, "--date", "gestern")
    assert run.returncode == 2 and "bei date ist „gestern“ nicht möglich" in run.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_conversation_asks_for_what_is_unknown_until_it_is_right(tmp_path):
    """On a terminal: a date that is none, then a right one, an empty answer for the rest."""
    (tmp_path / "text.txt").write_text(TEXT, "utf-8")
    terminal, inner = pty.openpty()
    answers = ["gestern", "2024-05", "", "", "", "CC-BY-4.0", "tueren.de"]
    os.write(terminal, "".join(f"{answer}\n" for answer in answers).encode())
    run = subprocess.run([sys.executable, "-m", "scripts", "--language", "nl", "new", tmp_path / "text.txt",
                          "--seeds", tmp_path / "seeds"], cwd=PROJECT, stdin=inner, capture_output=True, text=True,
                         check=False)
    os.close(inner)
    os.close(terminal)
    assert run.returncode == 0, run.stderr
    header, _ = split_header("a.txt", (tmp_path / "seeds/tueren.de.txt").read_text("utf-8"))
    assert {**header.values, "added": None} == {"date": "2024-05", "rights": "CC-BY-4.0", "added": None}
    assert "bij date is ‘gestern’ niet mogelijk" in run.stderr


# --- from the web

@pytest.fixture
def host() -> Iterator[Callable[..., str]]:
    """`host({path: (status, headers, body)})` serves these on this machine and returns the address."""
    servers = []

    def start(pages: dict[str, tuple[int, dict[str, str], bytes]]) -> str:
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, headers, body = pages[self.path]
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Quiet."""

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


HTML = {"Content-Type": "text/html; charset=iso-8859-1"}


def here(_: str) -> bool:
    return True


def test_a_page_is_fetched_through_a_redirect_and_in_its_own_encoding(host):
    base = host({"/a": (302, {"Location": "/b?x=1"}, b""), "/b?x=1": (200, HTML, "Bücher".encode("latin-1"))})
    found = fetch(f"{base}/a", here)
    assert (found.data.decode(), found.ending, found.address) == ("Bücher", ".html", f"{base}/b?x=1")


@pytest.mark.parametrize("pages, path, words", [
    ({"/a": (302, {"Location": "/a"}, b"")}, "/a", "too often"),
    ({"/a": (302, {"Location": "file:///etc/passwd"}, b"")}, "/a", "only addresses"),
    ({"/a": (404, HTML, b"")}, "/a", "answered"),
    ({"/a": (200, {"Content-Type": "application/zip"}, b"")}, "/a", "no text"),
    ({"/a": (200, {**HTML, "Content-Encoding": "gzip"}, b"")}, "/a", "no text"),
    ({"/a": (200, HTML, b"x" * (downloads.MOST_BYTES + 1))}, "/a", "more than"),
])
def test_what_is_no_page_is_refused(pages, path, words, host):
    with pytest.raises(DownloadError, match=words):
        fetch(host(pages) + path, here)


def test_a_redirect_to_a_private_address_is_not_followed(host):
    """The first address may be asked, the one it leads to (another name of this machine) may not."""
    inner = host({"/": (200, HTML, b"secret")})
    base = host({"/": (302, {"Location": inner.replace("127.0.0.1", "127.0.0.2")}, b"")})
    with pytest.raises(DownloadError, match="public"):
        fetch(f"{base}/", lambda number: number == "127.0.0.1")


@pytest.mark.parametrize("address", [
    "file:///etc/passwd", "ftp://example.org/", "http:///x", "javascript:alert(1)", "http://exa mple.org/", "//x", "",
    "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.0.0.1/", "http://169.254.169.254/latest/",
    "http://0.0.0.0/", "http://[::ffff:127.0.0.1]/", "http://192.168.1.1:8080/", "http://2130706433/", "http://0x7f.1/",
    "http://user:x@127.0.0.1/", "http://[fe80::1]/", "http://example.org:99999/",
])
def test_only_public_web_addresses_are_asked(address):
    with pytest.raises(DownloadError):
        fetch(address)


@pytest.mark.parametrize("number, public", [
    ("93.184.216.34", True), ("2606:2800:220:1::1", True), ("127.0.0.1", False), ("::1", False), ("10.1.2.3", False),
    ("100.64.0.1", False), ("224.0.0.1", False), ("::ffff:10.0.0.1", False), ("fe80::1%eth0", False),
    ("0.0.0.0", False),
])
def test_which_addresses_are_public(number, public):
    assert is_public(number) == public
