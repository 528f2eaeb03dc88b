"""One build in a process of its own: `python -m tests.bench.build SEEDS WORK SITE`. Prints what it took, as JSON."""
from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from scripts.configuration import configuration
from scripts.publishing import site

ADDRESS = "https://archive.example/"
PARTS = ("convert", "render", "root, data", "links", "search index")
KEYWORDS = {"convert": "convert", "render": "render", "search": "search index", "root": "root, data", "link": "links"}


class Steps:
    """Seconds of each part, by what a build says of the step that it begins."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.running, self.since = "", time.perf_counter()

    def __call__(self, words: str, *_: object) -> None:
        now = time.perf_counter()
        if self.running:
            self.seconds[self.running] = self.seconds.get(self.running, 0) + now - self.since
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
    print(json.dumps({"parts": steps.seconds, "largest": largest(), "broken": len(broken)}))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
