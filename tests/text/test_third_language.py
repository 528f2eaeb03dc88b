"""A language that the project does not know is added by data files alone: English, from a folder of the tests."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.facts.attribution import attribution
from scripts.languages import also
from scripts.text import find_values, sentences
from tests.text.notation import cases, noted

LANGUAGES = Path(__file__).parent / "languages"


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with also(LANGUAGES):
        yield


@pytest.mark.parametrize(("text", "published", "wanted"), cases("values-en.yml"))
def test_values(text: str, published: str | None, wanted: list[str]) -> None:
    assert [noted(value) for value in find_values(text, "en", published)] == wanted


@pytest.mark.parametrize(("text", "source", "kind"), [
    ("According to the Met Office it will rain.", "Met Office", "named"),
    ("“We will not do this again”, said director Anna Wells.", "director Anna Wells", "named"),
    ("A spokesman said that nothing was wrong.", "A spokesman", "anonymous"),
])
def test_attribution(text: str, source: str, kind: str) -> None:
    found = attribution(text, "en")
    assert (found.source, found.kind) == (source, kind)


def test_no_attribution() -> None:
    assert attribution("The river is long.", "en") is None


def test_sentences() -> None:
    text = "Mr. Smith came. He left at once."
    assert [text[start:end] for start, end in sentences(text, "en")] == ["Mr. Smith came.", "He left at once."]
