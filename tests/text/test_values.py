"""What find_values makes of sentences: tables of cases for each language, and promises that hold for any text."""
from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scripts.languages import lexicon
from scripts.text import find_values
from tests.text.notation import cases, noted

GERMAN_WORDS = """
der die das den dem ein eine einen einem einer und oder aber so mit im am in an auf von vom zu zum mal viel mehr einmal
manche Haus Frau Mann Stadt Maibaum Wald Meterware Zollamt Preis Europa Woche Tag Jahr Monat Uhr geht kommt sagt bleibt
Monster Sonne Montage Mitte Viertel Hälfte halb paar Million Millionen Hunderte Dutzende Einheit Achtung Zweifel Dreieck
Elfenbein Zehe Hundertschaft Tausende Jahrzehnte Prozent Dollar
"""
DUTCH_WORDS = """
de het een en of maar zo met in op van voor te ten door die dat deze dit keer veel meer huis vrouw man stad bos prijs
week dag jaar maand uur gaat komt zegt blijft zon maandverband half paar miljoen miljoenen honderden tientallen eenheid
achter achting twijfel driehoek elftal tiental procent dollar kilo meter minst mens
"""


@pytest.mark.parametrize("language", ["de", "nl"])
def test_tables(language: str) -> None:
    wrong = {
        text: (found, wanted) for text, published, wanted in cases(f"values-{language}.yml")
        if (found := [noted(value) for value in find_values(text, language, published)]) != wanted
    }
    assert not wrong


@pytest.mark.parametrize("language", ["de", "nl"])
def test_spans_hold_the_text_and_do_not_overlap(language: str) -> None:
    for text, published, _ in cases(f"values-{language}.yml"):
        end = 0
        for value in find_values(text, language, published):
            assert value.text == text[value.start:value.end]
            assert value.text == value.text.strip()
            assert end <= value.start < value.end
            end = value.end


@pytest.mark.parametrize(("language", "text", "kind", "value"), [
    ("de", "einunddreißig Millionen zweihundertsechstausendsiebenhunderteins", "number", "31206701"),
    ("de", "achtzehnhundertvierzig Leute", "count", "1840"),
    ("de", "zwölf Komma fünf Kilometer", "quantity", "12.5"),
    ("de", "17 500 Tonnen", "quantity", "17500"),
    ("de", "1'250 Franken", "money", "1250"),
    ("de", "ein Viertel Liter", "quantity", "0.25"),
    ("de", "2 1/4 Stunden", "duration", "PT135M"),
    ("de", "drei Viertelstunden", "duration", "PT45M"),
    ("de", "300 norwegische Kronen", "money", "300"),
    ("nl", "vijfentwintighonderd mensen", "count", "2500"),
    ("nl", "twee- à driehonderd", "number", None),
    ("nl", "drie en een kwart", "number", "3.25"),
    ("nl", "zes miljard driehonderdduizend", "number", "6000300000"),
    ("nl", "anderhalve liter", "quantity", "1.5"),
    ("nl", "200 Zweedse kronen", "money", "200"),
    ("nl", "één op de vijf", "number", "0.2"),
])
def test_a_number_alone(language: str, text: str, kind: str, value: str | None) -> None:
    [found] = find_values(text, language)
    assert (found.kind, found.value) == (kind, value if kind == "duration" or value is None else Decimal(value))


@pytest.mark.parametrize(("language", "text", "currency"), [
    ("de", "zwei Milliarden Umsatz", None),
    ("de", "100 Rupien", None),
    ("de", "100 indische Rupien", "INR"),
    ("de", "16,4 Millionen kanadischen Dollar", "CAD"),
    ("de", "92 Mio. US-Dollar", "USD"),
    ("nl", "honderd roepie", None),
    ("nl", "hk$ 11,78", "HKD"),
    ("nl", "40 Britse pond", "GBP"),
    ("nl", "3 miljard Japanse yen", "JPY"),
])
def test_no_currency_but_the_one_that_is_said(language: str, text: str, currency: str | None) -> None:
    assert [value.currency for value in find_values(text, language)] == [currency]


def test_a_noun_between_keeps_numbers_apart() -> None:
    values = find_values("De app telt 125 miljoen mensen, zei een vrouw van de raad.", "nl")
    assert [noted(value) for value in values] == ["count 125000000 mensen"]


@pytest.mark.parametrize(("language", "text", "day"), [
    ("de", "gestern", "2020-02-29"), ("de", "letzten Monat", "2020-02"), ("de", "voriges Jahr", "2019"),
    ("de", "am 3. Mai", "2020-05-03"), ("de", "im Dezember", "2019-12"), ("de", "vor drei Tagen", "2020-02-27"),
    ("nl", "gisteren", "2020-02-29"), ("nl", "vorige maand", "2020-02"), ("nl", "vorig jaar", "2019"),
    ("nl", "3 mei", "2020-05-03"), ("nl", "in december", "2019-12"), ("nl", "drie dagen geleden", "2020-02-27"),
])
def test_relative_dates_need_the_day_of_publication(language: str, text: str, day: str) -> None:
    [known] = find_values(text, language, datetime.date(2020, 3, 1))
    [unknown] = find_values(text, language)
    assert known.value == day
    assert (unknown.value, bool(unknown.expression)) == (None, True)


@pytest.mark.parametrize(("published", "weekday", "month"), [
    ("2023-02", None, "2023-01"), ("2023", None, None), ("nonsense", None, None), ("2023-02-31", None, None),
    ("2023-02-23", "2023-02-23", "2023-01"),
])
def test_what_is_known_of_the_publication_is_all_that_resolves(published, weekday, month) -> None:
    values = find_values("Donderdag stond het er, vorige maand nog niet.", "nl", published)
    assert [value.value for value in values] == [weekday, month]


@given(st.lists(st.sampled_from(GERMAN_WORDS.split()), min_size=2, max_size=12))
def test_german_words_without_figures_give_no_amount(words: list[str]) -> None:
    assert_no_figures(" ".join(words), "de")


@given(st.lists(st.sampled_from(DUTCH_WORDS.split()), min_size=2, max_size=12))
def test_dutch_words_without_figures_give_no_amount(words: list[str]) -> None:
    assert_no_figures(" ".join(words), "nl")


def assert_no_figures(text: str, language: str) -> None:
    """Only an article or a half before a unit or a scale word ("ein Jahr", "half miljoen") may make a number, and an
    expression such as "deze week" has no date of its own."""
    for value in find_values(text, language):
        if value.kind == "date":
            assert (value.value, value.low) == (None, None), value
        else:
            assert value.text.casefold().startswith(("ein", "een", "half", "halb")), value


@given(st.text(max_size=60), st.sampled_from(["de", "nl"]), st.sampled_from([None, "2020", "2020-02-29", "0001-01-01"]))
def test_any_text_is_read_without_an_error(text: str, language: str, published: str | None) -> None:
    for value in find_values(text, language, published):
        assert text[value.start:value.end] == value.text


@example("1/²", "de")
@example("12. ²³ 20²", "nl")
@example("2020 -", "de")
@example("-3 von null", "de")
@example("4 mei 2020 tot", "nl")
@given(st.text(alphabet="0123456789.,-/:' e%€$kM½²人\u00a0", max_size=40), st.sampled_from(["de", "nl"]))
def test_any_jumble_of_digits_is_read_without_an_error(text: str, language: str) -> None:
    for value in find_values(text, language, "2020-02-29"):
        assert text[value.start:value.end] == value.text


def words_of(node: object) -> list[str]:
    """Every word of a lexicon, whatever it stands for there."""
    if isinstance(node, dict):
        return [word for key, value in node.items() for word in (str(key), *words_of(value))]
    return [word for value in node for word in words_of(value)] if isinstance(node, list) else [str(node)]


PIECES = {tag: [*dict.fromkeys(word for room in ("dates", "values") for word in words_of(lexicon(tag, room))),
                "2020", "12.", "-", "–", "1,5", "1.000", "%", "€", "½", "3/4", "(", ")", ".", "10:30", "'20", "-3"]
          for tag in ("de", "nl")}


@given(st.sampled_from(["de", "nl"]).flatmap(
    lambda tag: st.tuples(st.just(tag), st.lists(st.sampled_from(PIECES[tag]), max_size=9))))
def test_the_words_of_a_language_are_read_in_any_order(case: tuple[str, list[str]]) -> None:
    language, pieces = case
    text = " ".join(pieces)
    for value in find_values(text, language, "2020-02-29"):
        assert text[value.start:value.end] == value.text


def test_a_language_without_data_is_an_error() -> None:
    with pytest.raises(LookupError):
        find_values("1", "xx")
