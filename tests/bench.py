"""`make bench`: how fast documents are read, facts found, archives converted, rendered and indexed.

Machines differ and are noisy: what counts are the ratios within one run. Rates are of CPU time on one core; steps of a
whole build are wall-clock seconds with all cores. SIZES (articles) may be given as arguments, 300 by default.
"""
from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from scripts.archive import build_archive
from scripts.configuration import SEEDS, configuration
from scripts.facts import find_facts
from scripts.publishing import engine, links, root, search_index, site
from scripts.reading import read
from scripts.seeds import collect
from tests.bench_corpus import seed, write_corpus

SAMPLE = 60            # documents that the rates are measured on
DEFAULT_SIZES = (300,)
ADDRESS = "https://archive.example/"


def main(sizes: tuple[int, ...]) -> None:
    console = Console()
    console.print(rates())
    for size in sizes:
        console.print(steps(size))


def rates() -> Table:
    """KB of text a second on one core: reading alone, then values, attribution and facts together."""
    documents = {f"bericht-{number}.txt": seed(number).encode() for number in range(SAMPLE)}
    editions = configuration().editions
    articles = [article for name, data in documents.items() for article in read(name, data, editions).articles]
    size = sum(map(len, documents.values())) / 1000
    table = Table("one core", "KB/s", title=f"{SAMPLE} documents, {size:.0f} KB")
    for rate, work in (("reading", lambda: [read(name, data, editions) for name, data in documents.items()]),
                       ("values, attribution, facts", lambda: [find_facts(article) for article in articles])):
        table.add_row(rate, f"{size / cpu(work):.0f}")
    return table


def steps(size: int) -> Table:
    """Seconds and peak memory of each step of a build from nothing, and of converting again without a change."""
    settings = configuration()
    table = Table("step", "seconds", "ms an article", "peak MB", title=f"{size} articles")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        seeds, work, target = (Path(folder, name) for name in ("seeds", "work", "site"))
        text = write_corpus(seeds, size)
        target.mkdir()
        for name, step in (
                ("read and find facts", lambda: build_archive(collect(seeds, SEEDS), settings.editions)),
                ("convert", lambda: site.convert(settings, seeds, work, ADDRESS)),
                ("convert again", lambda: site.convert(settings, seeds, work, ADDRESS)),
                ("render", lambda: engine.render(settings, work, target, ADDRESS)),
                ("search index", lambda: search_index.build(work / "search", target, settings.editions)),
                ("root pages", lambda: root.write_root(settings, work, target, ADDRESS)),
                ("check links", lambda: links.broken(target))):
            seconds = wall(step)
            table.add_row(name, f"{seconds:.1f}", f"{1000 * seconds / size:.1f}", f"{peak():.0f}")
        files = [path for path in target.rglob("*") if path.is_file()]
        table.caption = (f"{text / 1e6:.1f} MB of text; {len(files)} files, "
                         f"{sum(path.stat().st_size for path in files) / 1e6:.0f} MB of site")
    return table


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of the second run: the first one loads lexica and models."""
    work()
    start = time.process_time()
    work()
    return time.process_time() - start


def wall(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def peak() -> float:
    """The largest memory of this process or of one that it started, in MB."""
    used = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return used / 1024 if sys.platform != "darwin" else used / 1024 / 1024


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or DEFAULT_SIZES)
