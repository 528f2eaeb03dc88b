"""The conversation that makes a new seed: where the text comes from, what was understood, what is unknown."""
from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from typing import Any

import click

from scripts.contributing.downloads import DownloadError, fetch
from scripts.contributing.drafts import LISTS, SAMPLES, draft, proposed_name
from scripts.contributing.reports import message
from scripts.languages import messages
from scripts.model import Article, Problem
from scripts.reading import read
from scripts.reading.decoding import decode
from scripts.reading.header import FENCE, split_header

ASKED = ("title", "date", "publisher", "creator", "source", "rights")
LAST_LINE = "."
QUESTIONS = {
    "title": "Headline", "date": "Day, month or year of publication (2024-05-31, 2024-05 or 2024)",
    "publisher": "Who published it", "creator": "Who wrote it (several names: with commas)",
    "source": "Web address of the source",
    "rights": "Licence, such as CC-BY-4.0; citation-only if you may not publish the text",
}


@dataclass(frozen=True)
class Material:
    """A text as it came, the ending its seed gets, and what its origin tells of it."""
    text: str
    ending: str = ".txt"
    known: Mapping[str, Any] = field(default_factory=dict)


class Refused(Exception):
    """No text could be had; the message is for the person, in their language."""


def material(origin: str | None, language: str) -> Material:
    """The text from a web address, a file, standard input (`-`) or the keyboard. Raises Refused."""
    gettext = messages(language).gettext
    if origin is None:
        click.echo(gettext("Paste the text. End with a line that holds nothing but a full stop:"), err=True)
        return Material("\n".join(takewhile(lambda line: line != LAST_LINE, map(str.rstrip, sys.stdin))))
    if origin.startswith(("http://", "https://")):
        try:
            found = fetch(origin)
        except DownloadError as error:
            raise Refused(gettext(error.what).format(**error.values)) from None
        return Material(_decoded(found.data, language), found.ending, {"source": found.address})
    if origin == "-":
        return Material(_decoded(sys.stdin.buffer.read(), language))
    path = Path(origin)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Refused(f"{origin}: {error.strerror}") from None
    return Material(_decoded(data, language), path.suffix if path.suffix in (".txt", ".md", ".html") else ".txt")


def _decoded(data: bytes, language: str) -> str:
    decoded = decode("", data)
    if decoded.text is None:
        raise Refused(message(decoded.problems[0], language))
    return decoded.text


def has_header(text: str) -> bool:
    return text.split("\n", 1)[0].rstrip() == FENCE


def understood(own: Material, known: Mapping[str, Any], editions: tuple[str, ...]) -> tuple[Article, ...]:
    """The articles that a text makes, as far as it is known."""
    content = own.text if has_header(own.text) else draft(own.text, known)
    return read(f"new{own.ending}", content.encode("utf-8", "replace"), editions).articles


def unknown(articles: Sequence[Article], known: Mapping[str, Any]) -> tuple[str, ...]:
    """Keys that neither the text nor the person told; what differs between articles of one file is not asked for."""
    first = articles[0] if articles else None
    single = ("title", "date", "creator", "source") if len(articles) > 1 else ()
    return tuple(key for key in ASKED if not known.get(key) and key not in single
                 and (first is None or _unknown(first, key)))


def _unknown(article: Article, key: str) -> bool:
    return article.rights is None if key == "rights" else getattr(article, key).basis in ("unknown", "derived")


def answers(keys: Sequence[str], language: str, ask: Callable[[str], str]) -> Iterator[tuple[str, Any]]:
    """Ask for each key until the answer is one that a seed may hold; an empty answer leaves it unknown."""
    gettext = messages(language).gettext
    for key in keys:
        while words := ask(gettext(QUESTIONS[key])).strip():
            value = [name.strip() for name in words.split(",") if name.strip()] if key in LISTS else words
            faults = refusals(key, value)
            if not faults:
                yield key, value
                break
            click.echo(message(faults[0], language), err=True)


def refusals(key: str, value: Any) -> tuple[Problem, ...]:
    """What is wrong with a value of the front matter."""
    return split_header("", draft("", {key: value}))[1]


def asked(silently: bool) -> Callable[[str], str]:
    """What asks the person; nobody is asked `silently`, nor where there is no terminal, and every answer is empty."""
    if silently or not sys.stdin.isatty():
        return lambda question: ""
    return lambda question: click.prompt(question, default="", show_default=False, err=True)


def name_of(articles: Sequence[Article], known: Mapping[str, Any], language: str, ask: Callable[[str], str]) -> str:
    """The name that the person types, or the one that headline and language make; empty where there is neither."""
    first = articles[0] if articles else None
    proposal = proposed_name(known.get("title") or (first and first.title.value), first and first.language.value)
    return ask(messages(language).gettext("Name of the file, if not {name}").format(name=proposal)).strip() or proposal


def left_open(keys: Sequence[str], known: Mapping[str, Any]) -> tuple[str, ...]:
    """Keys that stay unknown and for which there is a sample."""
    return tuple(key for key in keys if key in SAMPLES and not known.get(key))
