"""Titles beside slogans, captions and kinds of text, or below their lede, and days beside them that are not theirs."""
import pytest

from scripts.reading import read

TEXT = (
    "Der Kanal am Rand der Stadt ist seit gestern wieder frei, nachdem ein Bagger zwei Wochen lang Schlamm holte.",
    "Die Boote am Rand der Stadt dürfen den Kanal wieder nutzen, sagte der Hafenmeister am Morgen auf der Mole.",
    "Der Schlamm kommt auf die Felder hinter dem Deich, wo er trocknet und im Frühjahr untergepflügt werden soll.")
TITLE = "Kanal am Rand der Stadt ist wieder frei"


def article(*passages):
    [found] = read("a.txt", "\n\n".join(passages).encode(), ("de", "nl")).articles
    return found


@pytest.mark.parametrize("head", [
    ("Musterstadt-Anzeiger.de", TITLE), ("Facebook X (Twitter) Instagram RSS", TITLE), ("(muster.net)", TITLE),
    (TITLE, "(Aus dem Hafen vom 30. Mai 2013)"), (TITLE, "12. März 2019", "Kommentar"),
    ("DPA " + TITLE,), (TITLE, "Der Bagger am Rand des Kanals (2.v.r. der Hafenmeister)"),
])
def test_the_title_is_found_beside_other_lines(head):
    assert article(*head, *TEXT).title.value == TITLE


@pytest.mark.parametrize("line", [
    f"{TITLE} • Gestern • 3 Min.", f"{TITLE} Meinung • 12. März 2019 • 132 mal gelesen", f"{TITLE} | 3 Min. | Drucken",
])
def test_particulars_behind_the_title_are_none_of_it(line):
    assert article(line, *TEXT).title.value == TITLE


@pytest.mark.parametrize("line", [
    TITLE + "Foto: Petra Probe", TITLE + "Bron: redactie Petra Probe", TITLE + "Text: Petra Probe",
])
def test_a_credit_glued_to_the_title_is_none_of_it(line):
    assert article(line, *TEXT).title.value == TITLE


def test_results_above_the_title_are_none():
    found = article("Kanalliga, 29. Runde", "SV Kanal – TSV Rand 2:1", "FC Stadt – SC Boote 3:1", TITLE, *TEXT)
    assert found.title.value == TITLE


def test_what_a_picture_shows_may_stand_twice_and_once_cut_off():
    shown = "Der Bagger am Rand des Kanals, links der Hafenmeister, rechts ein Schlepper"
    found = article(TITLE, f"{shown} Foto: Petra Pr", f"{shown} (Hafen)", *TEXT)
    assert found.title.value == TITLE
    assert [line.label for line in found.lines if line.text.startswith(shown)] == ["caption", "caption"]


def test_a_place_above_the_title_is_none():
    text = (TEXT[0].replace("Stadt ist", "Stadt bei Bad Beispiel am Wehr ist"), *TEXT[1:])
    assert article("Bad Beispiel am Wehr", "Bagger räumt Schlick weg", *text).title.value == "Bagger räumt Schlick weg"


def test_an_entry_of_a_menu_that_the_page_repeats_is_not_explained_by_the_title():
    menu, trail = "Kontakt und Spenden", f"Musterstadt » {TITLE} nach zwei Wochen"
    found = article("Was ist das?", "FAQs", menu, f"{TITLE} nach zwei Wochen", *TEXT, trail, "Was ist das?", menu)
    assert found.title.value == f"{TITLE} nach zwei Wochen"


@pytest.mark.parametrize("kicker", ["Hafen | Kanal", "Rand der Stadt | Kanal und Hafen", "Boote | HC Kanal"])
def test_a_section_with_a_topic_is_no_title(kicker):
    title = f"Hafenmeister: {TITLE} und wird es bleiben"
    assert article("Sport", kicker, title, *TEXT).title.value == title


def test_a_title_below_its_lede_is_told_from_a_heading_by_its_particulars():
    found = article(TEXT[0], TITLE, "12. März 2019", *TEXT[1:])
    assert (found.title.value, found.date.value) == (TITLE, "2019-03-12")
    assert found.lines[0].label == "lede"
    assert article(TEXT[0], TITLE, *TEXT[1:]).title.basis != "explicit"


def test_the_month_of_an_event_is_not_that_of_the_text():
    assert article("Das große Hafenfest am Kanal", "April 2015", *TEXT).date.value is None


def test_a_trail_below_a_text_is_none_of_it():
    found = article(TITLE, *TEXT, "12.03.19", f"Musterstadt: {TITLE}")
    assert (found.date.value, found.lines[-1].label) == ("2019-03-12", "boilerplate")


@pytest.mark.parametrize(("lines", "day"), [
    (("Datum zondag 12 april 2015 om 14:00",), None), (("Datum: 12. April 2015", "Ort: Hafen am Kanal"), None),
    (("Uitslag 2 - 1", "Datum 12 april 2015"), None),
    (("Datum: 12. April 2015 um 20:47 Uhr", "Alarmierungsart: Sirene", "Einsatzort: Kanal"), None),
    (("Soort melding: brand", "Datum: 12 april 2015"), None), (("Datum: 12. April 2015",), "2015-04-12"),
    (("Musterwarte April 2015 | | Kategorie: Hafen und Kanal | 12.04.2015",), "2015-04-12"),
    (("April 2015",), "2015-04"), (("april 2015", "Beeld: Roos Zomaar"), "2015-04"),
    (("Hafen", "April 2015"), None),
    (("Uitgegeven op 12-04-2015 om 20:45  |  link  |  bewaar  |  print",), "2015-04-12"),
])
def test_the_day_of_an_event_is_not_that_of_the_text(lines, day):
    assert article(TITLE, *lines, *TEXT).date.value == day
