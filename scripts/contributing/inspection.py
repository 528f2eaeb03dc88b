"""How a seed was understood: as JSON for programs, as text for the person who pasted it."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from scripts.contributing.reports import printable
from scripts.languages import messages
from scripts.model import Article, Fact, Field
from scripts.writing.data import field_record
from scripts.writing.wording import wording

FIELDS = ("language", "title", "date", "publisher", "creator", "description")
PASTE = {  # what a person can add where nothing is known
    "title": "title: …", "date": "date: 2024-05-31", "publisher": "publisher: …", "creator": "creator: [First Last]",
}
COLOURS = {"title": "bold", "kicker": "cyan", "lede": "green", "heading": "bold green", "body": "",
           "caption": "magenta", "byline": "cyan", "meta": "yellow", "boilerplate": "dim"}
WIDTH = 100


def record(article: Article) -> dict[str, Any]:
    """One article as `inspect --json` prints it (schemas/inspect.schema.json)."""
    return {
        "seed": article.seed, "article": article.number, "slug": article.slug,
        **{name: field_record(getattr(article, name)) for name in FIELDS},
        "topics": list(article.topics),
        "lines": [{"line": line.line, "label": line.label} for line in article.lines],
        "facts": [_fact(fact) for fact in article.facts],
        "truncated": article.truncated,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    result = {
        "id": fact.id, "line": fact.line, "quote": fact.quote,
        "values": [{key: item for key, item in asdict(value).items() if item is not None} for value in fact.values],
        "attribution": asdict(fact.attribution) if fact.attribution else None, "date": fact.date,
        "topics": list(fact.topics), "curated": fact.curated,
    }
    return {key: value for key, value in result.items() if value is not None}


def report(article: Article, language: str) -> Iterator[tuple[str, str]]:
    """(style, line) pairs that show a person how an article was understood; `language` is that of the labels."""
    words, gettext = wording(language), messages(language).gettext
    yield "bold", f"{printable(article.seed)} · {gettext('article')} {article.number} · {article.slug}"
    for name in FIELDS:
        field = getattr(article, name)
        yield "" if field.basis != "unknown" else "yellow", f"  {gettext(name):16} {_worth(field, words)}"
    yield "", f"  {gettext('topics'):16} {', '.join(article.topics) or '–'}"
    if article.truncated:
        yield "yellow", f"  {gettext('the text breaks off')}"
    yield "", ""
    for line in article.lines:
        text = line.text if len(line.text) <= WIDTH else line.text[:WIDTH - 1] + "…"
        yield COLOURS[line.label], f"{line.line:6} {gettext(line.label):14} {text}"
    if article.facts:
        yield "", ""
        yield "bold", words.plural("{n} fact", "{n} facts", len(article.facts))
        for fact in article.facts:
            values = ", ".join(" ".join(filter(None, (words.value(value), value.unit, *words.per(value))))
                               for value in fact.values)
            said = f" ({fact.attribution.source})" if fact.attribution else ""
            yield "", f"{fact.line:6} {fact.id}  {values}{said}"
    gaps = [line for name, line in PASTE.items() if getattr(article, name).basis in ("unknown", "derived")]
    if gaps:
        yield "", ""
        yield "yellow", gettext("If you know it, put this on top of the file, between two lines of ---:")
        yield from (("yellow", f"  {line}") for line in gaps)


def _worth(field: Field, words: Any) -> str:
    gettext = words.catalogue.gettext
    value = ", ".join(field.value) if isinstance(field.value, (tuple, list)) else field.value
    line = f", {gettext('line')} {field.line}" if field.line else ""
    bound = f" ({words.date_note(field)})" if value is None and (field.not_before or field.not_after) else ""
    return f"{value if value else '–'}{bound}  [{gettext(field.basis)}{line}]"
