"""What a person sees who waits, and that nobody else sees anything."""
import io

import pytest
from rich.console import Console

from scripts.contributing import waiting
from scripts.contributing.waiting import Waiting


def shown(language: str, terminal: bool) -> str:
    file = io.StringIO()
    with Waiting(language) as progress:
        progress.bars.live.console = Console(file=file, force_terminal=terminal, width=100)
        progress("Reading the documents", 3, 10)
        progress("Checking the links")
        progress("Checking the links", 5, 40)
        progress.bars.start()
        progress.bars.refresh()
    return file.getvalue()


@pytest.mark.parametrize("language, words", [
    ("de", "Die Verweise werden geprüft"), ("nl", "De links worden gecontroleerd"), ("en", "Checking the links")])
def test_the_step_and_how_much_of_it_is_done(language, words):
    text = shown(language, terminal=True)
    assert words in text and "5/40" in text


def test_a_log_stays_quiet(capsys, monkeypatch):
    monkeypatch.setattr(waiting, "PATIENCE", 0)
    with Waiting("de") as progress:
        progress("Reading the documents", 3, 10)
        progress("Checking the links", 5, 40)
    assert capsys.readouterr() == ("", "")
