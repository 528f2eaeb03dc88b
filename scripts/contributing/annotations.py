"""Problems as workflow commands, which the host's web page shows beside the line. Printed text of a stranger must not
be taken for such a command."""
from __future__ import annotations

from scripts.contributing.reports import message, printable
from scripts.model import Problem

COMMANDS = {"error": "error", "warning": "warning", "hint": "notice"}
IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTY = IN_MESSAGE | {":": "%3A", ",": "%2C"}


def annotation(problem: Problem, language: str, folder: str = "") -> str:
    """`::error file=…,line=…::what: advice`, one line. `folder` is put before the seed's path."""
    place = _escaped(f"{folder}{problem.path}", IN_PROPERTY)
    line = f",line={problem.line}" if problem.line else ""
    return f"::{COMMANDS[problem.level]} file={place}{line}::{_escaped(message(problem, language), IN_MESSAGE)}"


def harmless(line: str) -> str:
    """A line for a log in which `::command::` at its start and the older `##[command]` anywhere would be obeyed."""
    line = printable(line).replace("##[", "## [")
    return f" .{line}" if line.lstrip().startswith("::") else line


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(c, c) for c in text).replace("##[", "## [")
