"""What the rules know of a language: words and patterns as data, messages as catalogues.

A language is a folder `<BCP 47 tag>/` with one YAML file for each room that reads text (`reading.yml`, `values.yml`,
`attribution.yml`, `topics.yml`, `search.yml`) and `messages.po`, whose message ids are English.
"""
from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

FOLDER = Path(__file__).parent
FURTHER: list[Path] = []  # folders that `also` adds


@cache
def lexicon(language: str, room: str) -> dict[str, Any]:
    """The words and patterns that a room needs in a language; do not change what it returns.
    Raises LookupError where the language has no such file."""
    places = [folder / language / f"{room}.yml" for folder in (FOLDER, *FURTHER)]
    path = next(filter(Path.is_file, places), None)
    if path is None:
        raise LookupError(f"no {room} lexicon for language {language!r}: add scripts/languages/{language}/{room}.yml")
    return yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@cache
def languages(room: str) -> tuple[str, ...]:
    """Tags of the languages that have a lexicon for a room, sorted."""
    return tuple(sorted({path.parent.name for folder in (FOLDER, *FURTHER) for path in folder.glob(f"*/{room}.yml")}))


@cache
def messages(language: str) -> NullTranslations:
    """The catalogue of a language: `.gettext(id)`, `.ngettext(one, many, n)`, `.pgettext(context, id)`.
    A message that it lacks comes back in English."""
    path = FOLDER / language / "messages.po"
    if not path.is_file():
        return NullTranslations()
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language.replace("-", "_"), abort_invalid=True)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


@contextmanager
def also(folder: Path) -> Iterator[None]:
    """Languages from a further folder, laid out like this one, for as long as the context lasts: how a language is
    tried out before it belongs to the project."""
    FURTHER.append(folder)
    languages.cache_clear()
    try:
        yield
    finally:
        FURTHER.remove(folder)
        lexicon.cache_clear()
        languages.cache_clear()
