"""What was found out about a text, and what a person said about it -> the article. The person always wins."""
from __future__ import annotations

import hashlib
from dataclasses import dataclass

from scripts.model import UNKNOWN, Article, Block, Field, Line, Problem
from scripts.reading.dates import day_in_address
from scripts.reading.header import Header
from scripts.reading.headline import display_title
from scripts.reading.language import identify
from scripts.text.naming import slug_and_language

FIELDS = ("title", "kicker", "description", "date", "creator", "publisher", "source", "tags")
PLAIN = ("source_title", "archived", "rights", "translation", "added", "changes", "aliases", "noindex")
MIN_TO_DOUBT = 200  # characters of text from which they say more about their language than the page's code does
CITATION_ONLY = "citation-only"


@dataclass(frozen=True)
class Draft:
    """What the text of one article says. `language` is what a document's own metadata claims, if anything."""
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...] = ()
    captions: tuple[str, ...] = ()
    title: Field = UNKNOWN
    kicker: Field = UNKNOWN
    description: Field = UNKNOWN
    date: Field = UNKNOWN
    creator: Field = UNKNOWN
    publisher: Field = UNKNOWN
    source: Field = UNKNOWN
    language: str | None = None
    truncated: bool = False


def version_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def describe(path: str, text: str, header: Header, editions: tuple[str, ...],
             drafts: list[Draft]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """One article for each draft. A text without words, or in no edition's language, is a problem."""
    slug, named_language = slug_and_language(path, editions)
    articles, problems = [], []
    for number, draft in enumerate(drafts, 1):
        language = _language(header, named_language, draft, editions)
        if not draft.blocks and header.values.get("rights") != CITATION_ONLY:
            problems.append(Problem(path, header.body_line, "there is no text here",
                                    "add the article's text below the front matter"))
        elif language.value is None:
            problems.append(_no_language(path, header, draft, editions))
        elif language.value not in editions:
            problems.append(Problem(path, language.line or 0, "no edition is in the language {language}",
                                    "use one of {languages}, or add the language to the editions",
                                    values={"language": language.value, "languages": ", ".join(editions)}))
        articles.append(_article(path, text, header, draft, number,
                                 slug if len(drafts) == 1 else f"{slug}-{number}", language))
    return tuple(articles), tuple(problems)


def _language(header: Header, named: str | None, draft: Draft, editions: tuple[str, ...]) -> Field:
    if "language" in header.values:
        return Field(header.values["language"], "front-matter", header.lines.get("language"))
    if named:
        return Field(named, "front-matter")
    texts = [block.text for block in draft.blocks] or [draft.title.value or ""]
    # Paragraphs before headings: names and catchwords say little about a language.
    if draft.language and draft.language.partition("-")[0].lower() not in {tag.partition("-")[0] for tag in editions} \
            and sum(map(len, texts)) < MIN_TO_DOUBT:
        return UNKNOWN
    found = identify(sorted(texts, key=lambda paragraph: len(paragraph) < 60), editions)
    return Field(found, "inferred" if found else "unknown")


def _no_language(path: str, header: Header, draft: Draft, editions: tuple[str, ...]) -> Problem:
    line = draft.blocks[0].line if draft.blocks else header.body_line
    return Problem(path, line, "the text is in none of the languages {languages}",
                   "add `language:` to the front matter if it is, or leave the text out",
                   values={"languages": ", ".join(editions)})


def _article(path: str, text: str, header: Header, draft: Draft, number: int, slug: str, language: Field) -> Article:
    fields = {name: getattr(draft, name, UNKNOWN) for name in FIELDS}
    for name in FIELDS:
        if name in header.values:
            fields[name] = Field(header.values[name], "front-matter", header.lines.get(name))
    if fields["title"].value is None and draft.blocks:
        first = draft.blocks[0]
        fields["title"] = Field(display_title(first.text, language.value), "derived", first.line)
    if fields["date"].value is None and (day := day_in_address(fields["source"].value)):
        fields["date"] = Field(day, "inferred", fields["source"].line)
    plain = {name: header.values[name] for name in PLAIN if name in header.values}
    return Article(seed=path, number=number, slug=slug, language=language, blocks=draft.blocks,
                   captions=draft.captions, lines=draft.lines, truncated=draft.truncated,
                   version=version_of(text), **fields, **plain)
