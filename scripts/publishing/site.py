"""Seeds to site: convert, render the editions, index, write the root, check the result."""
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from scripts.archive import build_archive
from scripts.configuration import PAGES, SEEDS, Configuration
from scripts.model import Archive, Problem
from scripts.publishing import engine, links, root, search_index
from scripts.publishing.commit import commit
from scripts.seeds import collect
from scripts.writing import sync, tree

Step = Callable[[str], None]


class SeedError(Exception):
    """Seeds hold errors; nothing was written."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


def convert(configuration: Configuration, seeds: Path, out: Path, address: str = "") -> tuple[Archive, int, int]:
    """Write the tree that the seeds make below `out`; returns the archive and how many files were written and
    removed. Raises SeedError, and writes nothing, where a seed has an error. `address` as in writing.tree."""
    archive, problems = build_archive(collect(seeds, SEEDS), configuration.editions)
    errors = tuple(problem for problem in problems if problem.level == "error")
    if errors:
        raise SeedError(errors)
    written, removed = sync(out, tree(archive, staged_pages(PAGES), address, commit(seeds)))
    return archive, written, removed


def staged_pages(folder: Path) -> dict[str, str]:
    """The hand-written pages: `<language>/<path>.md` to text."""
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.glob("*/**/*.md"))}


def build(configuration: Configuration, seeds: Path, work: Path, site: Path, address: str, engine_name: str,
          step: Step, shown: Configuration | None = None) -> list[str]:
    """Build the whole site; returns what the check of the result complains about (nothing, if all is well).
    `shown` renders only some of the editions anew. Raises SeedError or engine.EngineError."""
    step("Converting the seeds")
    convert(configuration, seeds, work, address)
    site.mkdir(parents=True, exist_ok=True)
    step("Rendering the pages")
    engine.render(shown or configuration, work, site, address, engine_name)
    step("Indexing for search")
    search_index.build(work / "search", site, configuration.editions)
    step("Writing the root pages")
    root.write_root(configuration, work, site, address)
    step("Checking the links")
    return links.broken(site)
