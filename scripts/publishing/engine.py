"""The site engine. It is only ever shown the pages that changed, in batches, several at once.

A page of ours depends on its own text, the configuration and the templates, and on no other page: so a batch makes the
pages that a run over everything would make. What all batches share are the pages that people wrote, which link to one
another, and those in the navigation. Plain `mkdocs build` still builds everything after `convert`.
"""
from __future__ import annotations

import importlib.util
import os
import re
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from scripts.configuration import Configuration
from scripts.memory import digest, generator
from scripts.memory.fingerprints import folders
from scripts.memory.store import Made
from scripts.progress import Progress, silent
from scripts.publishing.folder import Folder
from scripts.publishing.renderer import OVERRIDES, Renderer, Run
from scripts.writing.pages import url_of

RENDERED = "rendered"   # below the work folder: what the engine reads and writes
MOST_PAGES = 4000       # in a batch: the engine keeps all of them in memory, some 200 MB
LEAST_PAGES = 150       # worth a process of their own: starting one takes as long as 100 pages
FROM_THE_PAGE = re.compile(r"\]\(\.\./(?=\.\./[^()\s]*/\))")  # an address in a text that begins where its page stands
LEFTOVERS = (
    "404.html", "sitemap.xml", "sitemap.xml.gz",                # the root has these for all editions
    "search/*.js", "search/*.css",                              # the site has them once, not in every edition
    "assets/javascripts/bundle.*", "assets/javascripts/lunr/**/*", "assets/javascripts/workers/*",  # no page loads them
    "assets/stylesheets/main.*", "assets/stylesheets/palette.*", "assets/stylesheets/classic/*",
    "assets/stylesheets/modern/*", "assets/images/favicon.png",
)


class EngineError(Exception):
    """The engine refused an edition; the message is what it printed."""


@dataclass(frozen=True)
class Batch:
    """Some `pages` of an edition (paths below its folder); `shared` is what every batch of it holds besides."""
    language: str
    number: int
    pages: tuple[str, ...]
    shared: tuple[str, ...]


def render(configuration: Configuration, work: Path, folder: Folder, changed: Mapping[str, Made],
           made: Collection[str], by_hand: Collection[str], address: str, renderer: Renderer,
           progress: Progress = silent) -> None:
    """Bring `<language>/` of the site in line with `docs/<language>/` of the work folder, for every edition. `made` are
    the paths of the work folder's files, `changed` those files that the site may not hold yet, `by_hand` the pages that
    people wrote (`<language>/<path>`). `address` is the site's, with a slash at its end, or empty where it is unknown.
    Raises EngineError with the engine's words, and then leaves the site as it was."""
    if importlib.util.find_spec(renderer.engine) is None:
        raise EngineError(f"{renderer.engine} is not installed: run `.venv/bin/pip install {renderer.engine}`")
    shutil.rmtree(work / RENDERED, ignore_errors=True)
    batches: list[Batch] = []
    keys: dict[str, bytes] = {}
    copies: dict[str, str] = {}
    files = _by_edition(changed, configuration.editions)
    for language in configuration.editions:
        rules = _rules(configuration, language, address, renderer.engine)
        keys[language] = rules
        pages = []
        for path, name in files[language]:
            own = changed[path]
            target = address_of(language, name)
            if not name.endswith(".md"):
                keys[target] = own.content
                if not folder.stands(target, own.content):
                    copies[target] = path
                continue
            keys[target] = rules + own.content
            if not folder.stands(target, keys[target]):
                pages.append(name)
        if not pages and (folder.as_before or _has_theme(folder, language, rules)):
            continue
        batches += _batches(language, pages, _shared(configuration, language, by_hand, made))
    done: list[str] = []
    with ThreadPoolExecutor(os.cpu_count() or 1) as threads:
        for printed in threads.map(lambda batch: _run(configuration, work, batch, address, renderer), batches):
            done.append(printed)
            progress("Rendering the pages", sum(len(own.pages) for own in batches[:len(done)]),
                     sum(len(own.pages) for own in batches))
    failed = [f"{batch.language}: {printed}" for batch, printed in zip(batches, done, strict=True) if printed]
    if failed:
        raise EngineError("\n".join(dict.fromkeys(failed)))
    folder.announce([*copies, *(address_of(batch.language, page) for batch in batches for page in batch.pages)])
    for target, path in copies.items():
        folder.take(target, keys[target], work / path)
    for batch in batches:
        _collect(folder, work, batch, keys)
    shutil.rmtree(work / RENDERED, ignore_errors=True)


def _by_edition(made: Iterable[str], editions: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """Path and name of each edition's files: `docs/de/artikel/x.md` and `artikel/x.md`."""
    found: dict[str, list[tuple[str, str]]] = {language: [] for language in editions}
    for path in made:
        folder, _, rest = path.partition("/")
        language, _, name = rest.partition("/")
        if folder == "docs" and language in found:
            found[language].append((path, name))
    return found


def address_of(language: str, name: str) -> str:
    """Where a file of an edition stands in the site: `artikel/x.md` at `<language>/artikel/x/index.html`."""
    return f"{language}/{url_of(name)}index.html" if name.endswith(".md") else f"{language}/{name}"


def rules(configuration: Configuration, address: str, engine: str) -> bytes:
    """The fingerprint of everything that any page is rendered with."""
    return digest(*(_rules(configuration, language, address, engine) for language in configuration.editions))


def _has_theme(folder: Folder, language: str, rules: bytes) -> bool:
    """Whether the theme's files of an edition are all there; they then stay."""
    theme = [path for path in folder.known if path.startswith(f"{language}/assets/")]
    return bool(theme) and all(folder.stands(path, rules) for path in theme)


def _rules(configuration: Configuration, language: str, address: str, engine: str) -> bytes:
    """The fingerprint of everything that a page is rendered with."""
    files = {configuration.engine_file(own) for own in (configuration.editions[0], language)}
    return digest(generator(), engine, address, language, *(path.read_bytes() for path in sorted(files)),
                  *folders([OVERRIDES]))


def _shared(configuration: Configuration, language: str, by_hand: Collection[str],
            made: Collection[str]) -> tuple[str, ...]:
    """The pages that every batch holds: those in the navigation and those that people wrote."""
    own = {path.removeprefix(f"{language}/") for path in by_hand if path.startswith(f"{language}/")}
    return tuple(sorted(name for name in own | set(configuration.navigation(language))
                        if f"docs/{language}/{name}" in made))


def _batches(language: str, changed: Sequence[str], shared: tuple[str, ...]) -> Iterator[Batch]:
    """As many batches as keep all cores busy, and none too large. One at least: it brings the theme's own files."""
    share = -(-len(changed) // (os.cpu_count() or 1))
    size = max(LEAST_PAGES, min(MOST_PAGES, share))
    for number, start in enumerate(range(0, max(len(changed), 1), size)):
        yield Batch(language, number, tuple(changed[start:start + size]), shared)


def _run(configuration: Configuration, work: Path, batch: Batch, address: str, renderer: Renderer) -> str:
    """Render a batch in a folder of its own; returns what the engine complains about, nothing if all is well."""
    place = _place(work, batch)
    for name in {*batch.pages, *batch.shared}:
        target = place / "docs" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        source = work / "docs" / batch.language / name
        if renderer.engine == "zensical":  # takes such an address to begin where the Markdown file is, a folder above
            target.write_text(FROM_THE_PAGE.sub("](", source.read_text("utf-8")), "utf-8")
        else:
            _share(source, target)
    complaints = renderer.run(Run(configuration.engine_file(batch.language), place, batch.language, address))
    shutil.rmtree(place / "docs")  # now, while other batches keep the cores busy
    return complaints


def _collect(folder: Folder, work: Path, batch: Batch, keys: Mapping[str, bytes]) -> None:
    """Move what a batch made into the site: its pages, and the theme's files where they are not there yet."""
    rendered = _place(work, batch) / "site"
    for page in batch.pages:
        target = address_of(batch.language, page)
        folder.take(target, keys[target], rendered / target.removeprefix(f"{batch.language}/"), move=True)
    left = {path for pattern in LEFTOVERS for path in rendered.glob(pattern)}
    for path in sorted(rendered.rglob("*")):
        if path.is_file() and path.suffix != ".html" and path not in left:
            target = f"{batch.language}/{path.relative_to(rendered).as_posix()}"
            if target not in folder.files and not folder.stands(target, keys[batch.language]):
                folder.take(target, keys[batch.language], path, move=True)


def _place(work: Path, batch: Batch) -> Path:
    return work / RENDERED / f"{batch.language}-{batch.number}"


def _share(source: Path, target: Path) -> None:
    """The same file under a further name, or a copy of it where the disk cannot do that."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
