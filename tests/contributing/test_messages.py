"""Every message that a reader or contributor may see is in every catalogue, whole; and no catalogue holds more."""
from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from scripts.configuration import configuration
from scripts.contributing import inspection, interviews, reports, summaries
from scripts.model import BASES, LABELS, LEVELS
from scripts.writing.wording import DURATION_WORDS

PROJECT = Path(__file__).resolve().parents[2]
SCRIPTS = PROJECT / "scripts"
TREES = {path: ast.parse(path.read_text("utf-8")) for path in sorted(SCRIPTS.rglob("*.py"))}
FAULTS = {"Problem": slice(2, 4), "Fault": slice(1, 3), "DownloadError": slice(0, 1), "Refused": slice(0, 0)}
SPEAKERS = {"gettext", "ngettext", "words", "plural"}
ROOMS_THAT_SPEAK = {"writing", "contributing", "publishing", "__main__.py"}  # elsewhere `words` looks up a lexicon
LISTS = (
    *LABELS, *BASES, *LEVELS, *inspection.FIELDS, *summaries.HEADINGS, *interviews.QUESTIONS.values(),
    *reports.LEVEL_WORDS.values(), *(words for pair in DURATION_WORDS.values() for words in pair),
)
IN_TEMPLATES = re.compile(r"""words\((?:"([^"]+)"|'([^']+)')""")
UNITS = re.compile(r"per \w+\Z")  # put together from the unit of a value
CATALOGUES = sorted(path.parent.name for path in (SCRIPTS / "languages").glob("*/messages.po"))


def strings(node: ast.AST) -> Iterator[str]:
    """String constants in an expression, but not the pieces of an f-string and not keys."""
    if isinstance(node, ast.JoinedStr | ast.Subscript):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from strings(child)


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def constants(tree: ast.Module) -> dict[str, list[str]]:
    """Strings of a module's tuples by their names."""
    return {node.targets[0].id: list(strings(node.value)) for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)}


def spoken_in(path: Path, tree: ast.Module) -> Iterator[str]:
    """Message ids in the calls of a module."""
    named = constants(tree)
    speaks = path.relative_to(SCRIPTS).parts[0] in ROOMS_THAT_SPEAK
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if called(node) in FAULTS:
            for argument in node.args[FAULTS[called(node)]]:
                starred = isinstance(argument, ast.Starred) and isinstance(argument.value, ast.Name)
                yield from named[argument.value.id] if starred else strings(argument)
        elif speaks and called(node) in SPEAKERS:
            for argument in node.args[:2 if called(node) in ("ngettext", "plural") else 1]:
                if not isinstance(argument, ast.Call | ast.Subscript | ast.Attribute):
                    yield from strings(argument)


def advice(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from (value for key, value in schema.items() if key == "advice" and isinstance(value, str))
        schema = list(schema.values())
    for inner in schema if isinstance(schema, list) else ():
        yield from advice(inner)


def from_schemas() -> set[str]:
    schemas = [json.loads(path.read_text("utf-8")) for path in (SCRIPTS / "schemas").glob("*.json")]
    return {words for schema in schemas for words in advice(schema)}


def from_templates() -> set[str]:
    pages = [*(PROJECT / "docs").glob("*.html"), *(PROJECT / "overrides").rglob("*.html")]
    texts = [path.read_text("utf-8") for path in pages]
    return {double or single for text in texts for double, single in IN_TEMPLATES.findall(text)}


def used() -> set[str]:
    spoken = {words for path, tree in TREES.items() for words in spoken_in(path, tree)}
    return {words for words in spoken | set(LISTS) | from_schemas() | from_templates() if words}


def catalogue(language: str) -> dict[str, tuple[str, ...]]:
    """Translations by each message id (a plural has two)."""
    with (SCRIPTS / "languages" / language / "messages.po").open("rb") as file:
        found = read_po(file, locale=language.replace("-", "_"), abort_invalid=True)
    return {key: translations for message in found if message.id
            for translations in [message.string if isinstance(message.string, tuple) else (message.string,)]
            for key in (message.id if isinstance(message.id, tuple) else (message.id,))}


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_edition_has_a_catalogue():
    assert set(configuration().editions) <= set(CATALOGUES)


@pytest.mark.parametrize("language", CATALOGUES)
class TestCatalogue:
    def test_translates_every_message(self, language):
        assert sorted(used() - catalogue(language).keys()) == []
        assert [key for key, texts in catalogue(language).items() if not all(texts)] == []

    def test_keeps_the_places_of_each_message(self, language):
        pairs = [(key, text) for key, texts in catalogue(language).items() for text in texts]
        assert [key for key, text in pairs if places(text) != places(key)] == []

    def test_holds_nothing_that_is_never_said(self, language):
        written = {node.value for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.Constant)}
        known = written | used()
        assert [key for key in catalogue(language) if key not in known and not UNITS.match(key)] == []

    def test_says_each_message_once(self, language):
        lines = (SCRIPTS / "languages" / language / "messages.po").read_text("utf-8").splitlines()
        keys = [line for line in lines if line.startswith("msgid ") and line != 'msgid ""']
        assert sorted(keys) == sorted(set(keys))


def test_the_search_for_messages_finds_them():
    """If the code says its messages in a way that is not looked for, this count falls."""
    assert len(used()) > 150
