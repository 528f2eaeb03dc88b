"""Where sentences end: short forms, ordinals, quotations, lines."""
from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scripts.text import sentences

CASES = [
    ("de", "Das kostet ca. 5 Mio. Euro. Mehr nicht.", ["Das kostet ca. 5 Mio. Euro.", "Mehr nicht."]),
    ("de", "Am 3. März kam Dr. Kern. Er blieb.", ["Am 3. März kam Dr. Kern.", "Er blieb."]),
    ("de", "Es gibt z. B. Brot. Und Käse!", ["Es gibt z. B. Brot.", "Und Käse!"]),
    ("de", "„Nein. Nie.“ Das war alles.", ["„Nein. Nie.“", "Das war alles."]),
    ("de", "Eine Zeile\nNoch eine", ["Eine Zeile", "Noch eine"]),
    ("nl", "Dat is o.a. 5 mln. euro. Meer niet.", ["Dat is o.a. 5 mln. euro.", "Meer niet."]),
    ("nl", "Mevr. De Boer kwam. Zij bleef.", ["Mevr. De Boer kwam.", "Zij bleef."]),
    ("nl", "‘Nee. Nooit.’ Dat was alles.", ["‘Nee. Nooit.’", "Dat was alles."]),
    ("nl", "Wanneer? Morgen, d.w.z. dinsdag.", ["Wanneer?", "Morgen, d.w.z. dinsdag."]),
    ("de", "Das war der Anfang. 2012 stieg die Zahl.", ["Das war der Anfang.", "2012 stieg die Zahl."]),
    ("de", "Es waren ca. 2012 Leute da.", ["Es waren ca. 2012 Leute da."]),
    ("nl", "   ", []), ("nl", "Dat is B\u00a0. de Vries.", ["Dat is B\u00a0. de Vries."]),
    ("de", "Das war\u2009\u202f. Punkt\u3000.", ["Das war\u2009\u202f.", "Punkt\u3000."]),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_borders(language: str, text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text, language)] == wanted


@example("B\u00a0.“a", "nl")
@given(st.text(alphabet="aB. !?\n„“’1ß\u00a0\u2009", max_size=60), st.sampled_from(["de", "nl"]))
def test_every_visible_character_lies_in_one_sentence(text: str, language: str) -> None:
    spans = sentences(text, language)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    covered = {at for start, end in spans for at in range(start, end)}
    assert all(letter.isspace() or at in covered for at, letter in enumerate(text))
