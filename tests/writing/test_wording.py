"""Dates and amounts as a German and a Dutch reader expect them."""
from decimal import Decimal

import pytest

from scripts.model import Field, Value
from scripts.writing.wording import wording

DATES = [
    ("2020-07-13", "13. Juli 2020", "13 juli 2020"),
    ("2023-02", "Februar 2023", "februari 2023"),
    ("2020", "2020", "2020"),
    ("2017~", "rund 2017", "ongeveer 2017"),
    ("2020-02/..", "ab Februar 2020", "vanaf februari 2020"),
    ("../2020-02", "bis Februar 2020", "tot en met februari 2020"),
    ("2017-10/2017-12", "Oktober 2017 bis Dezember 2017", "oktober 2017 tot en met december 2017"),
    ("2020-21", "Frühjahr 2020", "voorjaar 2020"),
    ("2020-33", "1. Quartal 2020", "1e kwartaal 2020"),
]
VALUES = [
    ({"kind": "money", "value": "92000000", "currency": "USD"}, "92 Mio. $", "US$ 92 mln."),
    ({"kind": "money", "value": "92000000", "currency": "USD", "qualifier": "at-most"}, "höchstens 92 Mio. $",
     "hoogstens US$ 92 mln."),
    ({"kind": "money", "value": "4", "currency": "EUR"}, "4 €", "€ 4"),
    ({"kind": "money", "value": "4.5", "currency": "EUR"}, "4,50 €", "€ 4,50"),
    ({"kind": "money", "value": "2000000000"}, "2 Milliarden", "2 miljard"),
    ({"kind": "money", "low": "100000000", "high": "300000000", "currency": "USD"}, "100–300 Mio. $",
     "US$ 100–300 mln."),
    ({"kind": "count", "value": "125000000", "unit": "mensen"}, "125 Millionen", "125 miljoen"),
    ({"kind": "count", "value": "1234567"}, "1.234.567", "1.234.567"),
    ({"kind": "count", "value": "17500", "qualifier": "about"}, "rund 17.500", "ongeveer 17.500"),
    ({"kind": "percent", "value": "5.5"}, "5,5 %", "5,5%"),
    ({"kind": "percent", "low": "5", "high": "7"}, "5–7 %", "5–7%"),
    ({"kind": "quantity", "value": "5", "unit": "kg"}, "5 kg", "5 kg"),
    ({"kind": "duration", "value": "PT1H30M"}, "1 Stunde und 30 Minuten", "1 uur en 30 minuten"),
    ({"kind": "duration", "value": "P2D"}, "2 Tage", "2 dagen"),
    ({"kind": "multiple", "value": "3"}, "3-mal", "3 keer"),
    ({"kind": "date", "value": "2020-02", "qualifier": "at-least"}, "ab Februar 2020", "vanaf februari 2020"),
    ({"kind": "date", "value": "2020-03-15", "qualifier": "less-than"}, "vor 15. März 2020", "vóór 15 maart 2020"),
    ({"kind": "date", "expression": "vorige maand"}, "vorige maand", "vorige maand"),
]


@pytest.mark.parametrize("date, german, dutch", DATES)
def test_dates(date, german, dutch):
    assert (wording("de").date(date), wording("nl").date(date)) == (german, dutch)


@pytest.mark.parametrize("parts, german, dutch", VALUES)
def test_values(parts, german, dutch):
    amounts = () if parts["kind"] in ("duration", "date") else ("value", "low", "high")
    numbers = {key: Decimal(text) if key in amounts else text for key, text in parts.items()}
    shown = [wording(tag).value(Value(0, 0, "", **numbers)).replace("\u00a0", " ") for tag in ("de", "nl")]
    assert shown == [german, dutch]


def test_an_amount_and_its_unit_stay_on_one_line():
    value = Value(0, 0, "", "money", value=Decimal(92_000_000), currency="USD")
    assert " " not in wording("de").value(value) and " " not in wording("nl").value(value)


def test_an_unknown_date_says_what_is_known():
    assert wording("de").date_note(Field(not_before="2020-02")) == "nicht vor Februar 2020"
    assert wording("nl").date_note(Field("2023-02", "tag")) == "datum uit een label in het document, alleen maand"
    assert wording("nl").date_note(Field("2023-02-01", "front-matter")) == ""
