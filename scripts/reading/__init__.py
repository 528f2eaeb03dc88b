"""Bytes of a seed -> its articles: decode, split, label, describe. Nothing is invented, no line is lost."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from scripts.model import Article, Problem
from scripts.reading import markdown, plaintext, webpage
from scripts.reading.decoding import MAX_BYTES, decode
from scripts.reading.header import Header, split_header

READERS: dict[str, Callable[..., tuple[tuple[Article, ...], tuple[Problem, ...]]]] = {
    ".txt": plaintext.read, ".md": markdown.read, ".html": webpage.read}

LARGEST = {".html": 5 * MAX_BYTES}  # a saved page carries its scripts along


@dataclass(frozen=True)
class Reading:
    """What one seed says: `text` as decoded, `articles` without facts, topics and mentions, which come later."""
    path: str
    text: str = ""
    header: Header = field(default_factory=Header)
    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()


def read(path: str, data: bytes, editions: tuple[str, ...]) -> Reading:
    """Read the seed at `path` (below the seeds folder). Whatever is wrong with it becomes a problem, never an error."""
    ending = PurePosixPath(path).suffix.lower()
    reader = READERS.get(ending)
    if reader is None:
        return Reading(path, problems=(Problem(path, 0, "this kind of file cannot be read",
                                               "save it as one of {endings}",
                                               values={"endings": ", ".join(READERS)}),))
    decoded = decode(path, data, LARGEST.get(ending, MAX_BYTES))
    if decoded.text is None:
        return Reading(path, problems=decoded.problems)
    header, faults = split_header(path, decoded.text)
    articles, problems = reader(path, decoded.text, header, editions)
    return Reading(path, decoded.text, header, articles, (*decoded.problems, *faults, *problems))
