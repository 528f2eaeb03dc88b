"""Compounds are found by their parts, words that are none stay whole."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.search.compounds import inner_words
from scripts.search.words import fold


@pytest.mark.parametrize(("language", "word", "part"), [
    ("de", "Gartenhaus", "haus"),
    ("de", "Apfelbaum", "baum"),
    ("de", "Wohnungstür", "tur"),
    ("de", "Wohnungstür", "wohnung"),
    ("de", "Bahnhofsuhr", "uhr"),
    ("de", "Lesebrillen", "brille"),
    ("de", "Feuerwehrleute", "leute"),
    ("de", "Sonntagszeitungen", "zeitung"),
    ("de", "Trinkwasserleitung", "wasser"),
    ("nl", "tuinstoel", "stoel"),
    ("nl", "keukentafels", "tafel"),
    ("nl", "brandweerwagen", "wagen"),
    ("nl", "verkeersregels", "regel"),
    ("nl", "ziekenhuisbed", "ziekenhuis"),
])
def test_a_part_finds_the_compound(language, word, part):
    assert any(found in (part, part + "s", part + "n", part + "en", part + "e")
               for found in inner_words(fold(word), language))


@pytest.mark.parametrize(("language", "word"), [
    ("de", "Messenger"), ("de", "Beschwerden"), ("de", "Karlsruhe"), ("de", "Kontrolle"), ("de", "Kontrollen"),
    ("de", "Gesellschaft"), ("de", "Unternehmen"), ("de", "Haus"), ("de", "Beispiel"),
    ("nl", "internet"), ("nl", "minister"), ("nl", "diensten"), ("nl", "gemeenten"), ("nl", "huis"),
])
def test_no_compound(language, word):
    assert inner_words(fold(word), language) == ()


def test_a_german_word_without_a_capital_is_divided_with_care():
    assert "nische" not in inner_words("elektronische", "de", noun=False)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=60))
def test_parts_stand_in_the_word(word):
    assert all(part in word and part != word for part in inner_words(word, "de"))
