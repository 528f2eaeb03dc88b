"""Seeds to site: convert, render the editions, index, write the root, check the result."""
from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from scripts.archive import build_archive
from scripts.configuration import PAGES, SEEDS, Configuration
from scripts.memory import Memory, Standing, digest
from scripts.model import Problem
from scripts.progress import Progress, silent
from scripts.publishing import engine, links, root, search_index
from scripts.publishing.commit import commit
from scripts.publishing.folder import Folder, place
from scripts.publishing.renderer import Renderer
from scripts.seeds import collect
from scripts.writing import Tree, sync
from scripts.writing.desk import PLACE
from scripts.writing.disk import Synced
from scripts.writing.pages import url_of

LIVING: list[Tree] = []  # the last run's: to free it takes a fifth of a second, which a run that ends need not spend
STATE = ".state"  # where nothing else is said: what the next run need not do again
DATA = "data"
OURS = ("assets", DATA, "search")  # folders of the site, besides the editions
WORTH_PROCESSES = 100      # articles: below that, starting processes costs more than they save


class SeedError(Exception):
    """Seeds hold errors; nothing was written."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


def convert(configuration: Configuration, seeds: Path, out: Path, address: str = "",
            state: Path | None = None, progress: Progress = silent) -> Synced:
    """Write the tree that the seeds make below `out`. Raises SeedError, and writes nothing, where a seed has an error.
    `address` as in writing.tree; `state` is where the memory is kept, in the folder itself if not said."""
    with _undisturbed(), Memory(state or out / STATE) as memory:
        made = _converted(configuration, seeds, out, address, memory, Standing(memory, {PLACE: out}), progress)
        memory.forget_unused()
        return made


def build(configuration: Configuration, seeds: Path, work: Path, site: Path, address: str, engine_name: str,
          progress: Progress = silent, shown: Configuration | None = None, state: Path | None = None) -> list[str]:
    """Build the whole site; returns what the check of the result complains about (nothing, if all is well).
    `shown` renders only some of the editions anew; `state` as in convert. Raises SeedError or engine.EngineError."""
    with _undisturbed(), Memory(state or work / STATE) as memory, Renderer(engine_name) as renderer:
        standing = Standing(memory, {PLACE: work, place(site): site})
        progress("Converting the seeds")
        made = _converted(configuration, seeds, work, address, memory, standing, progress)
        rules = engine.rules(configuration, address, engine_name)
        before = digest(rules, made.before) if made.before and not made.gone else b""
        folder = Folder(site, memory, (*configuration.editions, *OURS), standing, before)
        progress("Rendering the pages")
        rendered = shown or configuration
        folder.stay_in((*configuration.editions, DATA) if folder.as_before else
                       set(configuration.editions) - set(rendered.editions))
        changed = {path: made.files[path] for path in made.changed} if folder.as_before else made.files
        engine.render(rendered, work, folder, changed, made.files, staged_pages(PAGES), address, renderer, progress)
        progress("Indexing for search")
        search_index.build(work, folder, made.files, configuration.editions)
        progress("Writing the root pages")
        root.write_root(configuration, work, folder, changed, pages(made.listed), address)
        whole = digest(rules, made.whole) if rendered == configuration else b""
        gone = folder.close(whole)
        progress("Checking the links")
        pages_made = links.Pages(folder.known, folder.files, folder.fresh, before if folder.as_before else b"", whole)
        found = links.remembered(folder.root, pages_made, files_of(folder), gone, memory, progress)
        memory.forget_unused()
        return found


def staged_pages(folder: Path) -> dict[str, str]:
    """The hand-written pages: `<language>/<path>.md` to text."""
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.glob("*/**/*.md"))}


def pages(paths: Iterable[str]) -> list[tuple[str, list[str]]]:
    """The addresses of pages (`docs/<language>/<path>.md`) below an edition's root, each with its editions."""
    found: dict[str, list[str]] = {}
    for path in sorted(paths):
        language, _, name = path.removeprefix("docs/").partition("/")
        if name.endswith(".md"):
            found.setdefault(url_of(name), []).append(language)
    return sorted(found.items())


def files_of(folder: Folder) -> set[str]:
    """All files of the site, but for those of the search index that only its own program asks for."""
    search = [path for pattern in ("*", "*/*") for path in (folder.root / "search").glob(pattern)]
    return {*folder.files, *(path.relative_to(folder.root).as_posix() for path in search if path.is_file())}


def _converted(configuration: Configuration, seeds: Path, out: Path, address: str, memory: Memory,
               standing: Standing, progress: Progress) -> Synced:
    archive, problems = build_archive(collect(seeds, SEEDS), configuration.editions, memory, progress)
    errors = tuple(problem for problem in problems if problem.level == "error")
    if errors:
        raise SeedError(errors)
    tree = Tree(archive, staged_pages(PAGES), address, commit(seeds), memory)
    LIVING[:] = [tree]
    synced = sync(out, tree.parts, tree.key, tree.whole, memory, len(archive.articles) >= WORTH_PROCESSES, progress,
                  standing)
    return replace(synced, articles=len(archive.articles))


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Nearly everything that is made here lives to the end: to look for garbage among it takes a third of the time and
    finds none. A further run in the same process begins by freeing what the last one left."""
    if LIVING:
        LIVING.clear()
        gc.unfreeze()
        gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
