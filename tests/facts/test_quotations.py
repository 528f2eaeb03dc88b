"""Direct speech in every style of quotation marks."""
from __future__ import annotations

import pytest

from scripts.facts.quotations import quotations


@pytest.mark.parametrize(("text", "wanted"), [
    ("Er rief: „Komm sofort her!“ und lief los.", ["„Komm sofort her!“"]),
    ("“Ik kom zo”, zei ze.", ["“Ik kom zo”"]),
    ("»Nein«, sagte sie. «Doch», sagte er.", ["»Nein«", "«Doch»"]),
    ("Sie sagte: „Er nennt es ‚Arbeit‘, ich nicht.“", ["„Er nennt es ‚Arbeit‘, ich nicht.“"]),
    ("‘Zij noemen het “werk”, wij niet’, zei hij.", ["‘Zij noemen het “werk”, wij niet’"]),
    ("\"Eins\" und \"zwei\"", ["\"Eins\"", "\"zwei\""]),
    (",,Komm her'', rief er.", [",,Komm her''"]),
    ("'s Avonds eten we pizza's bij oma's huis.", []),
    ("‘We zien 's avonds foto's’, zei hij.", ["‘We zien 's avonds foto's’"]),
    ("Das ist Annas' Haus und Max’ Auto.", []),
    ("„Das Ende fehlt", []),
    ("“ ”", []),
])
def test_quotations(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == wanted
