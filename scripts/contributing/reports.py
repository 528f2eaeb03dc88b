"""Problems in words: `path:line: what is wrong: what to do`."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from unicodedata import category

from scripts.languages import messages
from scripts.model import Problem

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # POSIX: the first that is set decides
TAG = re.compile(r"[a-z]{2,3}(?![a-zA-Z])")
DEFAULT = "en"  # what the message ids are written in
LEVEL_WORDS = {"warning": "warning", "hint": "hint"}  # an error needs no word


def language_of(environment: Mapping[str, str]) -> str:
    """The language that a person's machine speaks, English where it says nothing."""
    named = next((environment[name] for name in VARIABLES if environment.get(name)), "")
    match = TAG.match(named)
    return match[0] if match else DEFAULT


def message(problem: Problem, language: str) -> str:
    """`what is wrong: what to do`, on one line."""
    gettext = messages(language).gettext
    parts = [_filled(gettext(text), problem) for text in (problem.what, problem.advice) if text]
    return ": ".join(parts)


def sentence(problem: Problem, language: str, folder: str = "") -> str:
    """One line for a person, in a language; `folder` is put before the seed's path."""
    place = printable(f"{folder}{problem.path}:{problem.line}" if problem.line else f"{folder}{problem.path}")
    level = LEVEL_WORDS.get(problem.level)
    words = f"{messages(language).gettext(level)}: " if level else ""
    return f"{place}: {words}{message(problem, language)}"


def sentences(problems: Iterable[Problem], language: str, folder: str = "") -> list[str]:
    return [sentence(problem, language, folder) for problem in problems]


def printable(text: str) -> str:
    """Control characters in what a stranger wrote must not reach a terminal; spaces of any width may."""
    return "".join(c if c.isprintable() or category(c) == "Zs" else "�" for c in text)


def _filled(text: str, problem: Problem) -> str:
    """Braces in what a stranger wrote are data: only the message's own are places."""
    return text.format(**{key: printable(str(value)) for key, value in problem.values.items()})
