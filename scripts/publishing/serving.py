"""The site on this machine, rebuilt while people write."""
from __future__ import annotations

import functools
import http.server
import threading
from dataclasses import replace
from pathlib import Path

import click
from watchfiles import watch

from scripts.configuration import PROJECT, SEEDS, Configuration
from scripts.contributing.reports import sentences
from scripts.contributing.waiting import Waiting
from scripts.publishing import engine, places, site

WATCHED = ("docs", "overrides", "scripts/languages", "mkdocs.yml")


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the folder with the site's own 404 page, and keeps quiet."""

    def log_message(self, *_: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def serve(configuration: Configuration, seeds: Path, port: int, edition: str | None) -> None:
    """Build, serve on the loopback address, and build again after each change until interrupted. A seed with an error
    is reported and the last good site stays."""
    shown = replace(configuration, editions=(edition,)) if edition else configuration
    target = PROJECT / "site"
    _rebuild(configuration, shown, seeds, target)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), functools.partial(_Handler, directory=str(target)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    click.echo(f"http://127.0.0.1:{port}/ (stop with Ctrl-C)")
    folders = [seeds, SEEDS, *(PROJECT / name for name in WATCHED), *PROJECT.glob("mkdocs.*.yml")]
    for _ in watch(*dict.fromkeys(folders), raise_interrupt=False):
        _rebuild(configuration, shown, seeds, target)
    server.shutdown()


def _rebuild(configuration: Configuration, shown: Configuration, seeds: Path, target: Path) -> None:
    state = places.state(None, False, seeds, target)
    try:
        with Waiting("en") as progress:
            broken = site.build(configuration, seeds, places.work(state), target, "", "mkdocs", progress, shown, state)
    except site.SeedError as error:
        broken = sentences(error.problems, "en", f"{seeds.name}/")
    except engine.EngineError as error:
        broken = [str(error)]
    for line in broken:
        click.echo(line, err=True)
    click.echo("ready" if not broken else "the site is as it was before the error")
