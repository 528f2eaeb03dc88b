"""Lines that present an author, days that a scrape glued to a word, names at the very end; and what only looks so."""
import pytest

from scripts.reading import read
from scripts.reading.bylines import find_byline
from scripts.reading.dates import find_dates, parted
from scripts.reading.glued_days import glued_day
from scripts.reading.presentations import presented

TEXT = ("Der Rat der Stadt hat am Montag beschlossen, dass die alte Brücke über den Fluss im Herbst gesperrt wird.",
        "Danach soll sie abgetragen und an derselben Stelle durch eine breitere ersetzt werden, die Busse trägt.",
        "Für die Anwohner heißt das, dass sie ein Jahr lang einen Umweg von drei Kilometern fahren werden.")


def article(*lines):
    [found] = read("probe.txt", "\n\n".join(lines).encode(), ("de", "nl")).articles
    return found


@pytest.mark.parametrize(("line", "names"), [
    ("Unser Leser Jan Muster aus Musterstadt meint zum neuen Markt:", ("Jan Muster",)),
    ("Onze lezeres Anna Proef uit Voorbeeldstad schrijft over de brug:", ("Anna Proef",)),
    ("Unser Leser Jan Muster gewann am Samstag den ersten Preis:", None),
    ("Von unserem Medienpartner Musterbote - Anna Muster", ("Anna Muster",)),
    ("Von unserem Kirchturm - ein Blick auf die Stadt", None),
    ("Quelle: Musterbote vom 3.5.2020, Anna Muster:", ("Anna Muster",)),
    ("Quelle: Musterbote vom 3.5.2020, Seite vier", None),
    ("Quelle: Anna Muster, 3.5.2020", None),
    ("Von Anna, Jan und Luisa aus der Klasse 3 a", ("Anna", "Jan", "Luisa")),
    ("Von Wasser, Wind und Wellen aus der Klasse 3 a", None),
    ("Door Anna Proef op 6 december 2014, over deze onderwerpen: Markt", ("Anna Proef",)),
    ("Door Anna Proef geopend op 6 december 2014, met muziek", None),
])
def test_a_line_that_presents_an_author(line, names):
    found = presented(line)
    assert (found.names if found else None) == names


@pytest.mark.parametrize(("line", "names"), [("Redaktion: A.M.", ("A.M.",)), ("Redactie: A.M.", ("A.M.",))])
def test_initials_behind_a_label(line, names):
    assert find_byline(line).names == names


@pytest.mark.parametrize(("line", "day"), [
    ("Mobil29.06.2017", "2017-06-29"), ("icon.datum04.04.2025", "2025-04-04"), ("Mobil", None), ("29.06.2017", None),
    ("Version1.2", None),
])
def test_a_day_glued_to_a_word(line, day):
    found = glued_day(line)
    assert (found.value if found else None) == day


def test_a_year_glued_to_its_day():
    assert [date.value for date in find_dates(parted("Mai 282013"))] == ["2013-05-28"]
    assert parted("Postfach 282013") == "Postfach 282013"


@pytest.mark.parametrize(("end", "names"), [
    ("Viel Freude im neuen Jahr wünscht Ihnen Ihre Anna Muster", ("Anna Muster",)),
    ("Das wird schwer genug. Anna Muster, Chefredakteurin. anna@example.org", ("Anna Muster",)),
    ("Das wird schwer genug. Anna Muster, Bäckerin.", None),
    ("Das sagen die Leute und Ihre Nachbarn", None),
])
def test_who_signs_in_the_last_paragraph(end, names):
    assert article("Brücke wird gesperrt", *TEXT[:2], f"{TEXT[2]} {end}").creator.value == names


def test_a_code_with_a_point_signs_below_a_text():
    assert article("Brücke wird gesperrt", *TEXT, "kxm.").creator.value == ("kxm",)


def test_of_two_days_above_a_title_the_nearer_is_the_texts():
    found = article("Montag, 18. Mai 2020", "Mittwoch, 25. Februar 2020", "Brücke wird im Herbst gesperrt", *TEXT)
    assert found.date.value == "2020-02-25"


def test_a_day_said_before_the_first_sentence():
    found = article(f"Veröffentlicht am: 02.09.2020 Geändert am: 03.09.2020 19:15 {TEXT[0]}", *TEXT[1:])
    assert (found.date.value, found.date.basis) == ("2020-09-02", "explicit")


def test_a_name_that_the_text_does_not_use_is_no_title():
    found = article("Anna Muster", "Brücke wird im Herbst gesperrt", *TEXT)
    assert found.title.value == "Brücke wird im Herbst gesperrt"


def test_a_title_above_the_line_that_explains_it():
    title, below = "Umweg ab Herbst", "Die alte Brücke über den Fluss wird gesperrt, abgetragen und breiter ersetzt"
    assert article(title, below, *TEXT).title.value == title


@pytest.mark.parametrize("menu", [("Presse", "FAQ", "Datenschutz", "Impressum"), ("Verein", "Aussendungen")])
def test_a_menu_below_a_text_signs_nothing(menu):
    assert article("Brücke wird gesperrt", *TEXT, *menu).creator.value is None


def test_offers_repeated_in_a_list_are_no_text():
    offers = ["Jetzt lesen", "- Digital für einen Monat ohne Risiko", "- Mit App und Archiv"]
    found = article("Brücke wird gesperrt", *TEXT, *offers, *offers)
    assert [block.text for block in found.blocks] == list(TEXT)


@pytest.mark.parametrize("agency", ["dpa", "Keystone-SDA"])
def test_an_agency_is_no_title(agency):
    assert article("Brücke wird im Herbst gesperrt", agency, *TEXT).title.value == "Brücke wird im Herbst gesperrt"


@pytest.mark.parametrize(("line", "day", "names"), [
    ("11.05.2012, 10:22 von wolkenfee", "2012-05-11", ("wolkenfee",)),
    ("Gespeichert von wolkenfee am 24. Juli 2017 - 18:55", "2017-07-24", ("wolkenfee",)),
    ("Ingediend door wolkenfee op wo, 24/07/2017 - 18:55", "2017-07-24", ("wolkenfee",)),
    ("Veröffentlicht am 6. Juli 2015 von Anna Muster — Hinterlasse eine Antwort", "2015-07-06", ("Anna Muster",)),
    ("Geplaatst op 6 juli 2015 door Anna Proef — Geef een reactie", "2015-07-06", ("Anna Proef",)),
    ("11.05.2012, 10:22 von gestern", "2012-05-11", None),
])
def test_what_blogs_put_below_their_titles(line, day, names):
    found = article("Brücke wird im Herbst gesperrt", line, *TEXT)
    assert (found.date.value, found.creator.value) == (day, names)
