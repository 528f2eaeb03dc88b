"""The design's rules that a machine can hold: who may import whom, how long a module is, where language stands."""
from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
SCRIPTS = PROJECT / "scripts"
MODULES = sorted(SCRIPTS.rglob("*.py"))
MOST_LINES = 250
NO_NOUN = re.compile(r"util|helper|common|misc")
LAYERS = (  # a room may import from the layers before its own, and not from its neighbours
    {"model", "progress", "forks"},
    {"languages"},
    {"text"},
    {"reading", "facts", "topics", "search", "seeds", "publishers", "memory"},
    {"understanding"},
    {"library"},
    {"archive", "configuration"},
    {"writing"},
    {"contributing"},
    {"publishing"},
    {"__main__"},
)


def place(path: Path) -> str:
    return path.relative_to(SCRIPTS).as_posix()


def room(path: Path) -> str:
    return path.relative_to(SCRIPTS).parts[0].removesuffix(".py")


def rooms_imported(path: Path) -> set[str]:
    """Rooms of `scripts` that a module imports, whether by an absolute name or a relative one."""
    here = ("scripts", *path.relative_to(SCRIPTS).parent.parts)
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = here[:len(here) - node.level + 1] if node.level else ()
            origin = ".".join((*above, *([node.module] if node.module else [])))
            names.update(f"{origin}.{alias.name}" for alias in node.names)
    return {name.split(".")[1] for name in names if name.startswith("scripts.")}


def languages_compared(path: Path) -> list[int]:
    """Lines that compare with, or match on, the tag of a language that we have."""
    tags = {folder.name for folder in (SCRIPTS / "languages").iterdir() if folder.is_dir()}
    return [
        node.lineno for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Compare | ast.MatchValue)
        and any(isinstance(part, ast.Constant) and part.value in tags for part in ast.walk(node))
    ]


@pytest.mark.parametrize("path", MODULES, ids=place)
class TestModule:
    def test_can_be_read_at_one_sitting(self, path):
        lines = path.read_text("utf-8").count("\n")
        assert lines <= MOST_LINES

    def test_imports_only_from_rooms_below(self, path):
        if room(path) != "__init__":
            height = next((at for at, rooms in enumerate(LAYERS) if room(path) in rooms), None)
            assert height is not None, f"{room(path)} has no place in LAYERS"
            assert rooms_imported(path) - {room(path)} <= set().union(*LAYERS[:height])

    def test_asks_for_no_particular_language(self, path):
        assert languages_compared(path) == []

    def test_has_a_noun_for_a_name(self, path):
        assert not NO_NOUN.search(place(path))

    def test_says_what_it_is(self, path):
        source = path.read_text("utf-8")
        assert not source.strip() or ast.get_docstring(ast.parse(source))
