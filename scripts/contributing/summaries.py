"""How new seeds will be published, as a table: for the summary of a check and for the comment on a proposal.

A report is JSON data that a check of a stranger's proposal wrote, so nothing in it is trusted: `comment` takes only
short texts out of it and shows each as code, in which the host's Markdown knows no links, mentions or HTML.
"""
from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from scripts.contributing.reports import message, printable
from scripts.languages import messages
from scripts.model import BASES, LEVELS, Archive, Article, Field, Problem

MOST = 50          # rows of each table in a comment
LONGEST = 200      # characters of a cell
DROPPED = "boilerplate"
LOOK_ALIKES = str.maketrans({"`": "´", "|": "¦", "\\": "⧵"})  # they would end the code or the cell
HEADINGS = ("file", "title", "date", "language", "topics", "facts", "lines left out")
SIGNS = {"error": "❌", "warning": "⚠️", "hint": "💡"}


def report(archive: Archive, problems: Iterable[Problem], seeds: Collection[str] | None = None) -> dict[str, Any]:
    """What a comment needs: `{articles: [row], problems: [{path, line, level, words: {language: text}}]}`; `seeds`
    names those that count (all, where it is None)."""
    return {
        "articles": [row(article) for article in sorted(archive.articles, key=lambda a: (a.seed, a.number))
                     if seeds is None or article.seed in seeds],
        "problems": [{"path": problem.path, "line": problem.line, "level": problem.level,
                      "words": {language: message(problem, language) for language in archive.editions}}
                     for problem in problems if seeds is None or problem.path in seeds or problem.level == "error"],
    }


def row(article: Article) -> dict[str, Any]:
    """An article as one line of the table."""
    return {
        "seed": article.seed, "title": _field(article.title), "date": _field(article.date),
        "language": _field(article.language), "topics": ", ".join(article.topics), "facts": len(article.facts),
        "lines": len(article.lines), "dropped": sum(line.label == DROPPED for line in article.lines),
    }


def line(article: Article, language: str) -> str:
    """An article as a line of text: what a person wants to compare with what they meant."""
    gettext, plural = messages(language).gettext, messages(language).ngettext
    date = article.date.value or gettext("date unknown")
    facts = plural("{n} fact", "{n} facts", len(article.facts)).format(n=len(article.facts))
    return (f"{article.seed}: {article.language.value or '–'}, {article.title.value or '–'}, {date}, {facts}, "
            f"{gettext('version')} {article.version}")


def counts(problems: Sequence[Problem], language: str) -> str:
    """How many errors, warnings and hints there are."""
    plural = messages(language).ngettext
    found = {level: sum(problem.level == level for problem in problems) for level in LEVELS}
    return ", ".join(words.format(n=found[level]) for level, words in (
        ("error", plural("{n} error", "{n} errors", found["error"])),
        ("warning", plural("{n} warning", "{n} warnings", found["warning"])),
        ("hint", plural("{n} hint", "{n} hints", found["hint"]))))


def _field(field: Field) -> dict[str, Any]:
    return {"value": field.value, "basis": field.basis}


def comment(data: Any, languages: Sequence[str]) -> str:
    """A report as Markdown, once in each language. Raises ValueError where it is no report."""
    if not isinstance(data, dict):
        raise ValueError("not a report")
    articles, problems = _entries(data.get("articles")), _entries(data.get("problems"))
    return "\n\n".join("\n".join(_section(articles, problems, language)) for language in languages) + "\n"


def _entries(data: Any) -> list[Mapping[str, Any]]:
    return [entry for entry in data if isinstance(entry, dict)][:MOST] if isinstance(data, list) else []


def _section(articles: list[Mapping[str, Any]], problems: list[Mapping[str, Any]], language: str) -> Iterator[str]:
    gettext = messages(language).gettext
    yield f"### {gettext('How this will be published')}"
    yield ""
    if articles:
        yield f"| {' | '.join(gettext(heading) for heading in HEADINGS)} |"
        yield "|" + " --- |" * len(HEADINGS)
    for entry in articles:
        cells = [code(entry.get("seed")), _known(entry, "title", gettext), _known(entry, "date", gettext),
                 _known(entry, "language", gettext), code(entry.get("topics")), _number(entry.get("facts")),
                 f"{_number(entry.get('dropped'))} / {_number(entry.get('lines'))}"]
        yield f"| {' | '.join(cells)} |"
    yield ""
    if not problems:
        yield gettext("Nothing to correct.")
    for entry in problems:
        words = entry.get("words")
        level = entry.get("level") if entry.get("level") in LEVELS else "error"
        line = f":{_number(entry['line'])}" if entry.get("line") else ""
        said = code(words.get(language) if isinstance(words, dict) else "")
        yield f"- {SIGNS[level]} **{gettext(level)}** {code(entry.get('path'))}{line} {said}"


def _known(entry: Mapping[str, Any], name: str, gettext: Any) -> str:
    field = entry.get(name)
    field = field if isinstance(field, dict) else {}
    basis = field.get("basis")
    shown = gettext(basis) if basis in BASES else ""
    return f"{code(field.get('value'))} ({shown})" if shown else code(field.get("value"))


def code(text: Any) -> str:
    """A stranger's text as code; it cannot end what it stands in."""
    words = " ".join(printable(text).split()) if isinstance(text, str) else ""
    words = words.translate(LOOK_ALIKES).replace("##[", "## [")
    return f"`{words if len(words) <= LONGEST else words[:LONGEST - 1] + '…'}`" if words.strip(" ´") else "–"


def _number(number: Any) -> str:
    return str(number) if type(number) is int and 0 <= number < 10_000_000 else "–"
