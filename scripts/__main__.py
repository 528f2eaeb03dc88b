"""The verbs: `python -m scripts VERB`. What they do stands elsewhere; here are their options and their exits."""
from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterable
from pathlib import Path

import click
from rich.console import Console

from scripts.archive import build_archive
from scripts.configuration import PROJECT, SEEDS, configuration
from scripts.contributing import drafts, inspection, interviews, reports, summaries
from scripts.contributing.concerns import concerns
from scripts.contributing.revisions import chosen
from scripts.contributing.stage import Stage
from scripts.contributing.waiting import Waiting
from scripts.forks import run
from scripts.languages import messages
from scripts.model import Article, Problem
from scripts.publishing import budget, engine, places, serving, site
from scripts.seeds import Sources, collect
from scripts.writing.data import plain

SEEDS_OPTION = click.option("--seeds", type=click.Path(exists=True, file_okay=False, path_type=Path), default=SEEDS,
                            show_default="seeds", help="The folder of documents.")
STATE_OPTION = click.option("--state", type=click.Path(file_okay=False, path_type=Path),
                            help="Where is kept what the next run need not do again.  [default: .state]")
CLEAN_OPTION = click.option("--clean", is_flag=True, help="Forget all earlier runs and make everything anew.")
MOST_REPORT = 2_000_000  # characters
FILES = click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--language", metavar="TAG", help="Language of messages, such as de, nl or en (else the environment's).")
@click.pass_context
def main(context: click.Context, language: str | None) -> None:
    """Raw German and Dutch documents in, a bilingual fact archive out."""
    context.obj = language or reports.language_of(os.environ)


@main.command()
@SEEDS_OPTION
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=PROJECT / "build",
              show_default="build", help="Where docs/, data/ and search/ go.")
@STATE_OPTION
@CLEAN_OPTION
def convert(seeds: Path, out: Path, state: Path | None, clean: bool) -> None:
    """Turn every seed into Markdown articles, topic pages, data and search documents."""
    try:
        with Waiting(_spoken()) as progress:
            made = site.convert(configuration(), seeds, out, "", places.state(state, clean, out), progress)
    except site.SeedError as error:
        _refuse(error.problems, seeds)
    click.echo(f"{made.articles} articles; {made.written} files written, {made.removed} removed in {_shown(out)}")


@main.command()
@FILES
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each article.")
def inspect(files: tuple[Path, ...], as_json: bool) -> None:
    """Show how each line of a document was understood, and what is known of it."""
    if not files:
        raise click.UsageError("name at least one file")
    articles, problems = _read_files(files)
    if not as_json:
        _explain(articles)
    for article in articles if as_json else ():
        click.echo(json.dumps(inspection.record(article), ensure_ascii=False, default=plain))
    if any(problem.level == "error" for problem in problems):
        _refuse(problems)
    _say(problems)


@main.command()
@FILES
@SEEDS_OPTION
@click.option("--language", "tongue", metavar="TAG", help="Language of the messages (else the environment's).")
@click.option("--since", metavar="REVISION", help="Speak only of files that changed since this git revision.")
@click.option("--report", type=click.Path(dir_okay=False, path_type=Path), help="Write a report for `comment` here.")
@click.pass_obj
def check(spoken: str, files: tuple[Path, ...], seeds: Path, tongue: str | None, since: str | None,
          report: Path | None) -> None:
    """Check documents, vocabulary and facts; without FILES, the whole seeds folder.

    In a GitHub workflow the messages also appear beside the lines of the proposal and in the run's summary."""
    inside = all(path.resolve().is_relative_to(seeds.resolve()) for path in files)
    sources = collect(seeds, SEEDS) if inside else _single(files)
    archive, faults = build_archive(sources, configuration().editions)
    try:
        shown = chosen(files, seeds, since) if inside else None
    except ValueError as error:
        raise click.UsageError(f"--since: {error}") from None
    problems = [problem for problem in (*faults, *concerns(archive, sources.files, faults))
                if shown is None or problem.path in shown or (problem.level == "error" and not files)]
    stage = Stage(tongue or spoken, f"{_shown(seeds)}/" if inside else "")
    stage.show(problems)
    stage.summarise(summaries.report(archive, problems, shown), archive.editions, report)
    for article in sorted(archive.articles, key=_by_place):
        if shown is None or article.seed in shown:
            stage.say(summaries.line(article, stage.language))
    stage.say(summaries.counts(problems, stage.language))
    if any(problem.level == "error" for problem in problems):
        raise SystemExit(1)


@main.command(hidden=True)
@click.argument("report", type=click.File("r", encoding="utf-8"))
def comment(report: click.utils.LazyFile) -> None:
    """Print a check's REPORT as the Markdown of a comment. The report may come from a stranger."""
    try:
        click.echo(summaries.comment(json.loads(report.read(MOST_REPORT)), configuration().editions))
    except (ValueError, RecursionError):
        raise SystemExit("this is not a report") from None


@main.command()
@SEEDS_OPTION
@click.option("--site", "target", type=click.Path(file_okay=False, path_type=Path), default=PROJECT / "site",
              show_default="site", help="Where the site goes.")
@click.option("--engine", "engine_name", type=click.Choice(["mkdocs", "zensical"]), default="mkdocs",
              show_default=True, help="What renders the pages.")
@STATE_OPTION
@CLEAN_OPTION
def build(seeds: Path, target: Path, engine_name: str, state: Path | None, clean: bool) -> None:
    """Build the whole site, or what has changed of it. SITE_URL in the environment is its address."""
    memory = places.state(state, clean, seeds, target)
    try:
        with Waiting(_spoken()) as progress:
            broken = site.build(configuration(), seeds, places.work(memory), target.resolve(), _address(), engine_name,
                                progress, state=memory)
    except site.SeedError as error:
        _refuse(error.problems, seeds)
    except engine.EngineError as error:
        raise SystemExit(f"the site engine stopped:\n{error}") from None
    if broken:
        raise SystemExit("links that lead nowhere:\n" + "\n".join(broken))
    for key in configuration().placeholders:
        click.echo(f"mkdocs.yml: extra.owner.{key} is still a placeholder: readers see it in the imprint", err=True)
    if warning := budget.hold(target):
        click.echo(warning, err=True)
    click.echo(f"The site is in {_shown(target)}. Look at it with: python -m scripts serve")


@main.command()
@SEEDS_OPTION
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--edition", type=str, default=None, help="Only this language (quicker).")
def serve(seeds: Path, port: int, edition: str | None) -> None:
    """Show the site on this machine and rebuild it when a seed, page, template or vocabulary changes."""
    serving.serve(configuration(), seeds, port, edition)


@main.command()
@click.argument("origin", required=False)
@click.option("--name", help="File name below the seeds folder; the language and the ending may be left out.")
@click.option("--seeds", type=click.Path(file_okay=False, path_type=Path), default=SEEDS, help="Where it goes.")
@click.option("--title", help="Its headline.")
@click.option("--language", help="Its language, such as de or nl.")
@click.option("--date", help="Its day, month or year, such as 2024-05-31.")
@click.option("--publisher", help="Who published it.")
@click.option("--creator", multiple=True, help="Who wrote it; may be given several times.")
@click.option("--source", help="Its web address.")
@click.option("--rights", help="Its licence (SPDX), or citation-only.")
@click.option("--tags", multiple=True, help="A topic's id; may be given several times.")
@click.option("--no-input", is_flag=True, help="Ask nothing: what is not given stays unknown.")
@click.pass_obj
def new(spoken: str, origin: str | None, name: str | None, seeds: Path, no_input: bool, **given: object) -> None:
    """Write a new seed from ORIGIN with what is known of it on top; never overwrites.

    ORIGIN is a file, a web address (https:// or http://), or - for standard input; without it, the text is asked for.
    """
    try:
        own = interviews.material(origin, spoken)
    except interviews.Refused as error:
        raise click.UsageError(str(error)) from None
    known = dict(own.known) | {key: value for key, value in given.items() if value}
    faults = [fault for key, value in known.items() for fault in interviews.refusals(key, value)]
    if faults:
        raise click.UsageError(reports.message(faults[0], spoken))
    articles = interviews.understood(own, known, configuration().editions)
    _explain(articles)
    ask = interviews.asked(silently=no_input or origin == "-")
    missing = interviews.unknown(articles, known)
    known |= dict(interviews.answers(missing, spoken, ask)) | {"added": datetime.date.today().isoformat()}
    name = name or interviews.name_of(articles, known, spoken, ask)
    content = own.text if interviews.has_header(own.text) else drafts.draft(
        own.text, known, interviews.left_open(missing, known), spoken)
    try:
        path = drafts.write_new(seeds, name, content, own.ending)
    except FileExistsError:
        raise click.UsageError(f"{name} exists already: choose another name") from None
    except ValueError:
        raise click.UsageError(f"{name!r} is no file name: use letters, digits, - and _") from None
    click.echo(messages(spoken).gettext("Written: {path}").format(path=_shown(path)))


def _explain(articles: Iterable[Article]) -> None:
    console = Console(highlight=False, soft_wrap=True)
    for style, line in (pair for article in articles for pair in (*inspection.report(article, _spoken()), ("", ""))):
        console.print(line, style=style or None, markup=False)


def _read_files(files: tuple[Path, ...]) -> tuple[list[Article], tuple[Problem, ...]]:
    """Articles of single files, with the project's vocabulary."""
    archive, problems = build_archive(_single(files), configuration().editions)
    return sorted(archive.articles, key=_by_place), problems


def _by_place(article: Article) -> tuple[str, int]:
    return article.seed, article.number


def _single(files: tuple[Path, ...]) -> Sources:
    own = collect(SEEDS, SEEDS)
    return Sources({os.path.relpath(path): path.read_bytes() for path in files}, own.vocabulary, own.publishers)


def _address() -> str:
    address = os.environ.get("SITE_URL", "").strip()
    return address if not address or address.endswith("/") else address + "/"


def _spoken() -> str:
    """The language of messages."""
    return click.get_current_context().find_root().obj


def _say(problems: tuple[Problem, ...], folder: Path | None = None) -> None:
    for line in reports.sentences(problems, _spoken(), f"{_shown(folder)}/" if folder else ""):
        click.echo(line, err=True)


def _refuse(problems: tuple[Problem, ...], folder: Path | None = None) -> None:
    _say(problems, folder)
    raise SystemExit(1)


def _shown(path: Path) -> str:
    """A path as short as it can be said from here."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative


if __name__ == "__main__":
    run(main)
