"""The day of a text, in the forms in which pages state it; and all the other days that they name."""
import pytest

from scripts.reading.datelines import find_dateline
from scripts.reading.openings import opening_day
from tests.reading.test_authors import GERMAN, TITLE, above, article, below

BEGINNING = "Die Imkerei am Hang hatte in diesem Sommer viel zu tun, und der Keller ist voll."


@pytest.mark.parametrize("line", [
    "april 29 2011", "April 29, 2011", "Gepubliceerd om: april 29 2011", "vr 29 apr. 2011",
    "Fr., 29. April 2011, 14:05 Uhr",
    "2011-04-29", "2011-04-29 14:05", "2011/04/29", "29-04-2011", "29/04/2011", "29.4.11, 14:05", "29-apr-2011",
    "Stand: 29.04.2011", "Datum: 29.04.11", "Online gestellt: 29.04.2011", "Hinzugefügt am 29.04.2011",
    "Geplaatst op: 29 april 2011", "Geplaatst in Nieuws op 29 april 2011", "Pressemeldung vom 29.04.2011",
    "Musterstadt, den 29. April 2011", "29. April 2011 / admin / 0 Kommentare",
    "door webmaster | 29 april 2011 | Nieuws",
    "29 april 2011 door beheerder", "29 april 2011 - Laat een reactie achter", "Apr 29, 2011",
    "Dieser Beitrag wurde am 29. April 2011 von Petra Probe veröffentlicht.",
    "Dit bericht werd geplaatst in Nieuws op 29 april 2011 door Jan Proef", "This entry was posted on April 29, 2011",
    "Zuerst erschienen am 29.04.2011", "Veröffentlicht am\nFreitag, 29. April 2011\n10:15", "Datum\n29.04.2011",
    "29. April 2011 / Aus aller Welt", "Polizeimeldung vom 29.04.2011", "Nieuwsbericht 29-04-2011",
    "Redactie Proefbode 29 april 2011", "Redaktion Waldbote 29.04.2011", "AZ vom 29.04.2011",
])
def test_days_of_publication(line):
    assert above(line).date.value == "2011-04-29"


@pytest.mark.parametrize("line", [
    "Laatst gewijzigd: 29 april 2011", "Letzte Änderung: 29.04.2011", "Dieser Artikel wurde am 29.04.2011 aktualisiert",
    "Termin\n29.04.2011", "Wanneer\n29 april 2011", "29.04.2011, 19 Uhr", "29.04.2011 bis 3.05.2011", "Heft 4/2011",
    "Veröffentlicht wurde das Album am 29.04.2011", "Unfall am 29.04.2011", "Geplaatst werd de boom op 29 april 2011",
    "Dieser Beitrag kostet seit dem 29.04.2011 drei Euro",
])
def test_other_days(line):
    assert above(line).date.value is None


def test_a_page_may_say_the_day_below_its_text():
    assert below("Dieser Eintrag wurde am 29. April 2011 in Allgemein veröffentlicht.").date.value == "2011-04-29"
    assert below("Geplaatst in Nieuws op 29 april 2011").date.value == "2011-04-29"
    assert below("Letzte Aktualisierung: 29.04.2011").date.value is None


@pytest.mark.parametrize(("before", "value"), [
    ("Musterstadt, 29. April 2011 – ", "2011-04-29"), ("MUSTERSTADT, 29. April 2011. ", "2011-04-29"),
    ("Musterstadt, den 29. April 2011 – ", "2011-04-29"), ("Musterstadt, 29.04.2011 (abc) – ", "2011-04-29"),
    ("MUSTERSTADT 29.04.2011 – ", "2011-04-29"), ("Musterstadt (ots) 29.04.2011 ", "2011-04-29"),
    ("Musterstadt (ots) - 29.04.2011 - ", "2011-04-29"), ("Voorbeeld - 29 april 2011 - ", "2011-04-29"),
    ("29.04.2011 – ", "2011-04-29"), ("29 april 2011 - ", "2011-04-29"), ("29.04.2011 ", "2011-04-29"),
    ("29. April 2011 / ", "2011-04-29"), ("29.04.2011/Musterstadt. ", "2011-04-29"),
    ("[29.04.2011] ", "2011-04-29"), ("Stand: 29. April 2011 - ", "2011-04-29"),
    ("29. April 1911 – ", None), ("29. April 2011: ", None), ("Am 29. April 2011 – ", None), ("29. April 2011 ", None),
])
def test_days_before_the_first_sentence(before, value):
    assert opening_day([before + BEGINNING, GERMAN[1]]) == value


@pytest.mark.parametrize("paragraphs", [
    ["29.04.2011 – Das Fest beginnt mit Musik im Saal.", GERMAN[1]],
    ["29.04.2011 – Musik im Saal ab 19 Uhr.", GERMAN[1]],
    [f"29.04.2011 – {BEGINNING}", f"30.04.2011 – {GERMAN[1]}"],
])
def test_the_days_of_events_and_chronicles(paragraphs):
    assert opening_day(paragraphs) is None


def test_the_first_paragraph_may_stand_below_a_heading():
    text = "\n\n".join((TITLE[GERMAN], "Der Hang im Sommer", f"29.04.2011 – {BEGINNING}", *GERMAN))
    assert article(text).date.value == "2011-04-29"


@pytest.mark.parametrize("line", ["https://example.org/2011/04/29/honig", "/2011/04/29/"])
def test_a_day_in_an_address_is_no_date_line(line):
    assert find_dateline(line) is None
