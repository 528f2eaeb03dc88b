"""The verbs: `python -m scripts VERB`. What they do stands elsewhere; here are their options and their exits."""
from __future__ import annotations

import datetime
import json
import os
import sys
import tempfile
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import click
from rich.console import Console

from scripts.archive import build_archive
from scripts.configuration import PROJECT, SEEDS, configuration
from scripts.contributing import drafts, inspection, reports
from scripts.model import Article, Problem
from scripts.publishing import engine, serving, site
from scripts.seeds import Sources, collect
from scripts.writing.data import plain

SEEDS_OPTION = click.option("--seeds", type=click.Path(exists=True, file_okay=False, path_type=Path), default=SEEDS,
                            show_default="seeds", help="The folder of documents.")
FILES = click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Raw German and Dutch documents in, a bilingual fact archive out."""


@main.command()
@SEEDS_OPTION
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=PROJECT / "build",
              show_default="build", help="Where docs/, data/ and search/ go.")
def convert(seeds: Path, out: Path) -> None:
    """Turn every seed into Markdown articles, topic pages, data and search documents."""
    try:
        archive, written, removed = site.convert(configuration(), seeds, out)
    except site.SeedError as error:
        _refuse(error.problems, seeds)
    click.echo(f"{len(archive.articles)} articles; {written} files written, {removed} removed in {_shown(out)}")


@main.command()
@FILES
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each article.")
def inspect(files: tuple[Path, ...], as_json: bool) -> None:
    """Show how each line of a document was understood, and what is known of it."""
    if not files:
        raise click.UsageError("name at least one file")
    articles, problems = _read_files(files)
    console = Console(highlight=False, soft_wrap=True)
    for article in articles:
        if as_json:
            click.echo(json.dumps(inspection.record(article), ensure_ascii=False, default=plain))
        else:
            for style, line in inspection.report(article):
                console.print(line, style=style or None, markup=False)
            console.print()
    if any(problem.level == "error" for problem in problems):
        _refuse(problems)
    _say(problems)


@main.command()
@FILES
@SEEDS_OPTION
def check(files: tuple[Path, ...], seeds: Path) -> None:
    """Check documents, vocabulary and facts; without FILES, the whole seeds folder."""
    if files:
        articles, problems = _read_files(files)
    else:
        archive, problems = build_archive(collect(seeds, SEEDS), configuration().editions)
        articles = list(archive.articles)
    if any(problem.level == "error" for problem in problems):
        _refuse(problems, None if files else seeds)
    _say(problems, None if files else seeds)
    for article in articles:
        click.echo(f"{article.seed}: {article.language.value}, {article.title.value or '–'}, "
                   f"{article.date.value or 'date unknown'}, {len(article.facts)} facts, version {article.version}")


@main.command()
@SEEDS_OPTION
@click.option("--site", "target", type=click.Path(file_okay=False, path_type=Path), default=PROJECT / "site",
              show_default="site", help="Where the site goes.")
@click.option("--engine", "engine_name", type=click.Choice(["mkdocs", "zensical"]), default="mkdocs",
              show_default=True, help="What renders the pages.")
def build(seeds: Path, target: Path, engine_name: str) -> None:
    """Build the whole site. SITE_URL in the environment is its address."""
    with _workplace(seeds, target) as work:
        try:
            broken = site.build(configuration(), seeds, Path(work), target.resolve(), _address(), engine_name, _step)
        except site.SeedError as error:
            _refuse(error.problems, seeds)
        except engine.EngineError as error:
            raise SystemExit(f"the site engine stopped:\n{error}") from None
    if broken:
        raise SystemExit("links that lead nowhere:\n" + "\n".join(broken))
    click.echo(f"The site is in {_shown(target)}. Look at it with: python -m scripts serve")


@main.command()
@SEEDS_OPTION
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--edition", type=str, default=None, help="Only this language (quicker).")
def serve(seeds: Path, port: int, edition: str | None) -> None:
    """Show the site on this machine and rebuild it when a seed, page, template or vocabulary changes."""
    serving.serve(configuration(), seeds, port, edition, _step)


@main.command()
@click.argument("file", type=click.File("r", encoding="utf-8"), default="-")
@click.option("--name", prompt="Name of the new file", help="File name below the seeds folder, without ending.")
@SEEDS_OPTION
@click.option("--title", help="Its headline.")
@click.option("--language", help="Its language, such as de or nl.")
@click.option("--date", help="Its day, month or year, such as 2024-05-31.")
@click.option("--publisher", help="Who published it.")
@click.option("--creator", multiple=True, help="Who wrote it; may be given several times.")
@click.option("--source", help="Its web address.")
@click.option("--rights", help="Its licence (SPDX), or citation-only.")
def new(file: click.utils.LazyFile, name: str, seeds: Path, **known: object) -> None:
    """Write a new seed from FILE, or from standard input, with what is known of it on top; never overwrites."""
    content = drafts.draft(file.read(), known | {"added": datetime.date.today().isoformat()})
    try:
        path = drafts.write_new(seeds, name, content)
    except FileExistsError:
        raise click.UsageError(f"{name} exists already: choose another name") from None
    except ValueError:
        raise click.UsageError(f"{name!r} is no file name: use letters, digits, - and _") from None
    click.echo(f"Written: {_shown(path)}. See how it was understood with: python -m scripts inspect {_shown(path)}")


def _read_files(files: tuple[Path, ...]) -> tuple[list[Article], tuple[Problem, ...]]:
    """Articles of single files, read as seeds of the folder they lie in, with the project's vocabulary."""
    own = collect(SEEDS, SEEDS)
    sources = Sources({os.path.relpath(path): path.read_bytes() for path in files}, own.vocabulary, own.publishers)
    archive, problems = build_archive(sources, configuration().editions)
    return sorted(archive.articles, key=lambda article: (article.seed, article.number)), problems


def _workplace(seeds: Path, target: Path) -> AbstractContextManager[str]:
    """The project's build folder for the project's own site; another archive gets a folder for as long as it takes."""
    own = seeds.resolve() == SEEDS and target.resolve() == PROJECT / "site"
    return nullcontext(str(PROJECT / "build")) if own else tempfile.TemporaryDirectory(prefix="archive-")


def _address() -> str:
    address = os.environ.get("SITE_URL", "").strip()
    return address if not address or address.endswith("/") else address + "/"


def _step(words: str) -> None:
    if sys.stderr.isatty():
        Console(stderr=True, highlight=False).print(words, style="dim")


def _say(problems: tuple[Problem, ...], folder: Path | None = None) -> None:
    prefix = f"{_shown(folder)}/" if folder else ""
    for line in reports.sentences(problems, os.environ.get("LANG", "en")[:2], prefix):
        click.echo(line, err=True)


def _refuse(problems: tuple[Problem, ...], folder: Path | None = None) -> None:
    _say(problems, folder)
    raise SystemExit(1)


def _shown(path: Path) -> str:
    """A path as short as it can be said from here."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative


if __name__ == "__main__":
    main()
