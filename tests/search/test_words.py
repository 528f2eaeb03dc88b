"""Words are compared without case, diacritics and grouping marks."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scripts.languages import languages
from scripts.search.stems import rules, stem, without_ending
from scripts.search.words import fold, words

PROJECT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(("text", "folded"), [
    ("Größe", "grosse"),
    ("GRÖSSE", "grosse"),
    ("krĳgen", "krijgen"),
    ("cafés", "cafes"),
    ("coördinatie", "coordinatie"),
    ("Ma\u00adße", "masse"),
])
def test_fold(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(("text", "found"), [
    ("Die Post kommt.", ["die", "post", "kommt"]),
    ("IT-Abteilung", ["it", "abteilung"]),
    ("E-Mail", ["email"]),
    ("ein x, ein 7", ["ein", "ein", "7"]),
    ("1.250.000 Euro", ["1250000", "euro"]),
    ("3,5 Prozent", ["3x5", "prozent"]),
    ("am 4.7.2021", ["am", "4", "7", "2021"]),
    ("foto's", ["foto"]),
    ("COVID19 und 5G", ["covid19", "und", "5g"]),
    ("", []),
])
def test_words(text, found):
    assert words(text) == found


@given(st.text())
@example("0𝕊")
def test_words_are_folded_and_never_empty(text):
    assert all(word and word == fold(word) for word in words(text))


@pytest.mark.parametrize(("language", "forms"), [
    ("de", "Haus Hauses Häuser Häusern"),
    ("de", "Gärtner Gärtners Gärtnern Gärtnerin Gärtnerinnen"),
    ("de", "Museum Museums Museen"),
    ("de", "Villa Villen"),
    ("de", "Ereignis Ereignisse Ereignissen"),
    ("de", "gefährlich gefährliche gefährlicher gefährlichsten"),
    ("de", "pflanzen pflanzt pflanzte gepflanzt gepflanzte"),
    ("de", "einpflanzen eingepflanzt"),
    ("de", "verschreiben verschrieb verschrieben"),
    ("de", "antreiben antrieb angetrieben"),
    ("nl", "boom bomen"),
    ("nl", "ketel ketels"),
    ("nl", "bus bussen"),
    ("nl", "brief brieven briefje"),
    ("nl", "reis reizen"),
    ("nl", "mogelijkheid mogelijkheden"),
    ("nl", "knippen geknipt"),
    ("nl", "schuiven schoof geschoven"),
    ("nl", "verschuiven verschoof verschoven"),
])
def test_forms_of_a_word_share_a_stem(language, forms):
    assert len({stem(fold(form), language) for form in forms.split()}) == 1


@pytest.mark.parametrize(("language", "one", "other"), [
    ("de", "Sicherheit", "sich"),
    ("de", "Markt", "Marke"),
    ("de", "Händler", "Handel"),
    ("de", "Gericht", "richten"),
    ("de", "Gesundheit", "gesund"),
    ("de", "Stadt", "Stab"),
    ("de", "Gefahr", "fahren"),
    ("nl", "overheid", "over"),
    ("nl", "snelheid", "snel"),
    ("nl", "geweld", "wel"),
    ("nl", "woning", "woon"),
    ("nl", "gegevens", "geven"),
])
def test_other_words_keep_their_own_stem(language, one, other):
    assert stem(fold(one), language) != stem(fold(other), language)


@pytest.mark.parametrize("language", languages("search"))
@given(word=st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=30))
def test_a_stem_is_never_empty(language, word):
    assert stem(word, language)
    assert len(without_ending(word, language)) <= len(word) + 1


def test_the_browser_reads_words_as_the_build_does(browser, serve, tmp_path):
    """`overrides/search/language.js` and scripts.search agree on words and stems, by the site's own rules."""
    text = (PROJECT / "scripts/languages/de/search.yml").read_text("utf-8")
    text += (PROJECT / "scripts/languages/nl/search.yml").read_text("utf-8")
    text += " 1.000 3,5 4.7.2021 E-Mail IT-Sicherheit krĳgen foto's naïef Straße ÜBERALL 5G"
    own = {language: rules(language) for language in languages("search")}
    (tmp_path / "language.js").write_bytes((PROJECT / "overrides/search/language.js").read_bytes())
    (tmp_path / "index.html").write_text("<!doctype html><title>words</title>")
    with browser.new_page() as page:
        page.goto(serve(tmp_path))
        found = page.evaluate("""async ([text, rules]) => {
            const {Language, words} = await import(new URL("language.js", location.href));
            const found = words(text), stems = {};
            for (const [tag, own] of Object.entries(rules)) {
                const language = new Language(own);
                stems[tag] = found.map(word => language.stem(word));
            }
            return {words: found, stems};
        }""", [text, own])
    assert found["words"] == words(text)
    assert len(found["words"]) > 1000
    for language, stems in found["stems"].items():
        assert stems == [stem(word, language) for word in words(text)]
