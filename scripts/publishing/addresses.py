"""Which sources of the archive no longer answer: `python -m scripts.publishing.addresses`. It asks other hosts, so it
is no part of a build, and what it finds is news, not a fault: it always ends well."""
from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click

from scripts.archive import build_archive
from scripts.configuration import SEEDS, configuration
from scripts.contributing.annotations import harmless
from scripts.contributing.downloads import DownloadError, fetch, is_public
from scripts.contributing.summaries import code
from scripts.model import Archive
from scripts.seeds import collect

AT_ONCE = 8
ALIVE = {"this is no text or web page ({kind})", "the document has more than {limit} bytes"}  # it did answer


def addresses(archive: Archive) -> dict[str, str]:
    """Every address that the archive links to, with one place where it stands."""
    found: dict[str, str] = {}
    for place, address in _mentioned(archive):
        if address:
            found.setdefault(address, place)
    return dict(sorted(found.items()))


def _mentioned(archive: Archive) -> Iterator[tuple[str, str | None]]:
    for article in archive.articles:
        yield article.seed, article.source.value
        yield article.seed, article.archived
    for publisher in archive.publishers.values():
        yield f"publishers.yml ({publisher.id})", publisher.homepage
    for topic in archive.topics.values():
        yield from ((f"topics.yml ({topic.id})", address) for address in topic.exact_match)


def silent(listed: Iterable[str], reachable: Callable[[str], bool] = is_public) -> dict[str, str]:
    """Addresses that do not answer, each with the reason."""
    def ask(address: str) -> tuple[str, str]:
        try:
            fetch(address, reachable)
        except DownloadError as error:
            return address, "" if error.what in ALIVE else error.what.format(**error.values)
        return address, ""
    with ThreadPoolExecutor(AT_ONCE) as threads:
        return {address: reason for address, reason in threads.map(ask, listed) if reason}


def main() -> None:
    archive, _ = build_archive(collect(SEEDS, SEEDS), configuration().editions)
    places = addresses(archive)
    dead = silent(places)
    lines = [f"{places[address]}: {address}: {reason}" for address, reason in dead.items()]
    click.echo("\n".join(map(harmless, [*lines, f"{len(places)} addresses, {len(dead)} without an answer"])))
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        Path(summary).write_text("".join(f"- {code(line)}\n" for line in lines) or "Every address answers.\n", "utf-8")


if __name__ == "__main__":
    main()
