"""One build in a process of its own: `python -m tests.bench.build SEEDS WORK SITE`. Prints what it took, as JSON."""
from __future__ import annotations

import json
import resource
import sys
import time
from functools import partial
from pathlib import Path

from scripts.configuration import configuration
from scripts.forks import run
from scripts.publishing import site

ADDRESS = "https://archive.example/"
SEARCH = "search index"
PARTS = ("convert", "render", "root, data", "links", SEARCH)
KEYWORDS = {"convert": "convert", "render": "render", "search": SEARCH, "root": "root, data", "link": "links"}


class Steps:
    """When each part began and ended, by what a build says of the step that it begins. The clock is the same for all
    processes of a machine."""

    def __init__(self) -> None:
        self.intervals: list[tuple[str, float, float]] = []
        self.running, self.since = "", time.monotonic()

    def __call__(self, words: str, *_: object) -> None:
        now = time.monotonic()
        if self.running:
            self.intervals.append((self.running, self.since, now))
        # A step that says something unheard of belongs to the part before it.
        self.running = next((part for key, part in KEYWORDS.items() if key in words.lower()), self.running)
        self.since = now


def largest() -> float:
    """The most memory that this process or one that it started has held, in MB."""
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return most * (1 if sys.platform == "darwin" else 1024) / 1e6


def main(seeds: Path, work: Path, target: Path) -> None:
    steps = Steps()
    broken = site.build(configuration(), seeds, work, target, ADDRESS, "mkdocs", steps)
    steps("")
    print(json.dumps({"intervals": steps.intervals, "largest": largest(), "broken": len(broken)}))


if __name__ == "__main__":
    run(partial(main, *map(Path, sys.argv[1:])))
