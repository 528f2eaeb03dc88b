"""Problems in words: `path:line: what is wrong: what to do`."""
from __future__ import annotations

from collections.abc import Iterable

from scripts.languages import messages
from scripts.model import Problem


def sentence(problem: Problem, language: str, folder: str = "") -> str:
    """One line for a person, in a language; `folder` is put before the seed's path."""
    gettext = messages(language).gettext
    place = f"{folder}{problem.path}:{problem.line}" if problem.line else f"{folder}{problem.path}"
    what, advice = (_filled(gettext(text), problem) for text in (problem.what, problem.advice))
    return f"{place}: {what}: {advice}" if advice else f"{place}: {what}"


def sentences(problems: Iterable[Problem], language: str, folder: str = "") -> list[str]:
    return [sentence(problem, language, folder) for problem in problems]


def _filled(text: str, problem: Problem) -> str:
    """Braces in what a stranger wrote are data, and control characters in it must not reach a terminal."""
    values = {key: "".join(c if c.isprintable() else "�" for c in str(value)) for key, value in problem.values.items()}
    return text.format(**values)
