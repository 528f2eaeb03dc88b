"""What is measured: an archive built from nothing, then after each kind of change, and Hugo beside it.

A record is plain data, as `--json` keeps it: seconds, MB (millions of bytes), counts. What cannot be known is None.
"""
from __future__ import annotations

import json
import os
import platform
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.bench import against, corpus
from tests.bench.build import SEARCH
from tests.bench.process import Run, run

Record = dict[str, Any]
FULL, ADDED = "full", "one added"
UNKNOWN_PROCESSOR = "unknown"


def _nothing(seeds: Path, size: int) -> None:
    """The seeds as they are."""


def _add(seeds: Path, size: int) -> None:
    """One article more, the newest of all."""
    corpus.write_seed(seeds, size, corpus.NEWEST)


def _change(seeds: Path, size: int) -> None:
    """An article from the middle says more: it ends with another one's text."""
    with corpus.path(seeds, size // 2).open("a", encoding="utf-8") as seed:
        seed.write(corpus.seed(size // 2 + len(corpus.TURNS)).partition("\n---\n")[2])


def _delete(seeds: Path, size: int) -> None:
    corpus.path(seeds, size // 3).unlink()


def _rename(seeds: Path, size: int) -> None:
    corpus.rename_topic(seeds)


BUILDS: dict[str, Callable[[Path, int], None]] = {
    FULL: _nothing, "unchanged": _nothing, ADDED: _add, "one changed": _change, "one deleted": _delete,
    "topic renamed": _rename,
}


def measure(size: int, chosen: Collection[str], tell: Callable[[str], None]) -> Record:
    """The record of an archive of `size` articles: each chosen build, one after the other, in one place. The full one
    is always among them."""
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        folder = Path(temporary)
        seeds, work, target, hugo = (folder / name for name in ("seeds", "work", "site", "hugo"))
        tell(f"{size} articles: writing the seeds")
        record: Record = {"articles": size, "text": corpus.write_corpus(seeds, size) / 1e6, "cores": os.cpu_count(),
                          "builds": {}, "hugo": {}}
        for name, change in BUILDS.items():
            if name != FULL and name not in chosen:
                continue
            tell(f"{size} articles: {name}")
            change(seeds, size)
            record["builds"][name] = _build(seeds, work, target)
            if name == FULL:
                record["site"] = _weigh(target)
            if name in (FULL, ADDED) and against.installed():
                tell(f"{size} articles: {name}, with Hugo")
                record["hugo"] |= {name: _hugo(work / "docs", hugo)}
    return record


def machine() -> Record:
    """What a record was measured on."""
    return {
        "system": platform.system(), "processor": _processor(), "cores": os.cpu_count(), "memory": _memory(),
        "python": platform.python_version(), "mkdocs": version("mkdocs"), "pagefind": version("pagefind"),
        "hugo": version("hugo") if against.installed() else None,
    }


def _build(seeds: Path, work: Path, target: Path) -> Record:
    done = run([sys.executable, "-m", "tests.bench.build", seeds, work, target])
    told = json.loads(done.output.splitlines()[-1])
    parts: Counter[str] = Counter()
    for part, begin, end in told["intervals"]:
        parts[part] += end - begin
    searching = [(begin, end) for part, begin, end in told["intervals"] if part == SEARCH]
    return {"seconds": done.seconds, "cpu": done.cpu, "parts": parts, "broken": told["broken"],
            "largest": told["largest"], "together": done.together(),
            "together without search": done.together(searching)}


def _hugo(docs: Path, folder: Path) -> Record:
    folder.mkdir(exist_ok=True)
    against.prepare(docs, folder)
    done: Run = against.build(folder)
    return {"seconds": done.seconds, "cpu": done.cpu, "together": done.together(), "pages": against.pages(folder)}


def _weigh(site: Path) -> Record:
    """Files and MB of a site, also by its folders, and its largest page."""
    folders: dict[str, Record] = {}
    largest = ("", 0)
    pages = 0
    for name, size in _files(site):
        top = name.split("/")[0] if "/" in name else "(root)"
        own = folders.setdefault(top, {"files": 0, "MB": 0.0})
        own["files"] += 1
        own["MB"] += size / 1e6
        if name.endswith(".html"):
            pages += 1
            largest = max(largest, (name, size), key=lambda page: page[1])
    return {"files": sum(own["files"] for own in folders.values()), "MB": sum(own["MB"] for own in folders.values()),
            "pages": pages, "largest page": {"name": largest[0], "KB": largest[1] / 1e3},
            "folders": dict(sorted(folders.items()))}


def _files(site: Path) -> Iterator[tuple[str, int]]:
    for parent, _, names in os.walk(site):
        for path in (Path(parent, name) for name in names):
            yield path.relative_to(site).as_posix(), path.stat().st_size


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or UNKNOWN_PROCESSOR
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), UNKNOWN_PROCESSOR)


def _memory() -> float | None:
    """GB."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    except (ValueError, OSError, AttributeError):
        return None
