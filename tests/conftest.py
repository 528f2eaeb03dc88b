"""What tests of a finished site share: the machine's own Chromium, one build of the project's seeds, a web server.

No browser is ever downloaded. Where none is found, the tests that need one are skipped with the reason; where the
environment says CI=true they fail instead, so that a green run there has always looked at real pages.
"""
from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright

PROJECT = Path(__file__).resolve().parent.parent
SITE_PATH = "/repo/"
SITE_URL = f"https://archive.example{SITE_PATH}"
BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
BROWSER_FLAGS = (
    "--no-sandbox",  # root in a container has none
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NO_BROWSER = (
    "no Chromium found: install one (Debian: apt-get install chromium), "
    "or set the environment variable CHROMIUM to the path of a Chromium or Chrome"
)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the machine's Chromium."""
    named = os.environ.get("CHROMIUM")
    if named and not shutil.which(named):
        pytest.fail(f"the environment variable CHROMIUM names no program: {named}", pytrace=False)
    path = next(filter(None, map(shutil.which, (named, *BROWSER_NAMES) if named else BROWSER_NAMES)), None)
    if path is None and os.environ.get("CI") == "true":
        pytest.fail(NO_BROWSER, pytrace=False)
    if path is None:
        pytest.skip(NO_BROWSER)
    return path


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """A running browser; take a page of its own for each test: `with browser.new_page() as page`."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=list(BROWSER_FLAGS))
        yield running
        running.close()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the site made from the project's own seeds, as for SITE_URL; built once, shared by all workers."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent
    site, failure = shared / "site", shared / "site-failure.txt"
    with FileLock(shared / "site.lock"):
        if not site.exists() and not failure.exists():
            unfinished = shared / "site-unfinished"
            run = subprocess.run(
                [sys.executable, "-m", "scripts", "build", "--site", unfinished, "--state", shared / "state"],
                cwd=PROJECT, env={**os.environ, "SITE_URL": SITE_URL}, capture_output=True, text=True, check=False,
            )
            if run.returncode:
                failure.write_text(f"exit status {run.returncode}\n{run.stdout}{run.stderr}", "utf-8")
            else:
                unfinished.rename(site)
    if failure.exists():
        pytest.fail(f"the project's own site does not build: {failure.read_text('utf-8')}", pytrace=False)
    return site


class StaticHost(SimpleHTTPRequestHandler):
    """Serves a folder below a sub-path the way a static host does: `/404.html` of the site answers for what is not
    there, and nothing lies above the sub-path."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args, below: str, **kwargs) -> None:
        self.below = below
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.below):
            return str(Path(self.directory, "outside the site"))
        return super().translate_path("/" + path.removeprefix(self.below))

    def guess_type(self, path: str) -> str:
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None

    def log_message(self, *args) -> None:
        """A test's output is its own."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """`serve(folder, below="/repo/")` serves a folder on a free port of this machine until the tests end and returns
    the base URL, with its trailing slash."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path, below: str = SITE_PATH) -> str:
        handler = partial(StaticHost, directory=str(folder), below=below)
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}{below}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
