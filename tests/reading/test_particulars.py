"""What stands beside a text in lines of its own: days, months, names in other spellings, codes; and what only looks
like that."""
import pytest

from scripts.reading import read
from scripts.reading.bylines import find_byline
from scripts.reading.credits import credited
from scripts.reading.datelines import find_dateline
from scripts.reading.names import first_names, lone_names, without_order

GERMAN = ("Der Rat der Stadt hat am Montag beschlossen, dass die alte Brücke über den Fluss im Herbst gesperrt wird.",
          "Danach soll sie abgetragen und an derselben Stelle durch eine breitere ersetzt werden, die Busse trägt.",
          "Für die Anwohner heißt das, dass sie ein Jahr lang einen Umweg von drei Kilometern fahren werden.")
DUTCH = ("De gemeenteraad heeft maandag besloten dat de oude brug over de rivier in het najaar dicht gaat.",
         "Daarna wordt ze afgebroken en op dezelfde plek vervangen door een bredere, die ook bussen kan dragen.",
         "Voor de bewoners betekent dat dat ze een jaar lang een omweg van drie kilometer zullen maken.")

BRIDGE = "Die alte Brücke wird gesperrt"


def article(*lines):
    read_in = read("probe.txt", "\n\n".join(lines).encode(), ("de", "nl"))
    assert len(read_in.articles) == 1
    return read_in.articles[0]


@pytest.mark.parametrize(("line", "day"), [
    ("„Musterbote“ vom 05.11.2005, Nr. 1234", "2005-11-05"),
    ("(Artikel uit Dorpsblad van 23-09-2010)", "2010-09-23"),
    ("Gepubliceerd op www.example.org: 23 november 2011.", "2011-11-23"),
    ("06.10.2011, — Artikel ausdrucken", "2011-10-06"),
    ("Bericht der Sitzung vom 3. Mai 2020", None),
    ("„Musterbote“ feiert am 5. November 2005 Geburtstag", None),
    ("Der Tagesanzeiger vom 01.04.1998 war schnell vergriffen", None),
    ("(Foto vom 3. Mai 2020)", None),
])
def test_a_day_beside_where_a_text_stood(line, day):
    found = find_dateline(line)
    assert (found.value if found else None) == day


@pytest.mark.parametrize("name", ["Ulrike", "Ulricke", "Matijs", "Evelin", "Herrmann"])
def test_a_first_name_is_known_in_other_spellings(name):
    assert name in first_names()


@pytest.mark.parametrize("word", ["Klare", "Regie", "France", "Marine", "Aantal", "Witze", "Jullie", "ulrike"])
def test_other_words_are_no_first_names(word):
    assert word not in first_names()


def test_an_order_is_no_part_of_a_name():
    assert without_order("Ada Muster OSB") == "Ada Muster" and without_order("ADA MUSTER") == "ADA MUSTER"
    assert lone_names("Ada Muster MdB") == ("Ada Muster",)


@pytest.mark.parametrize(("line", "names"), [
    ("Von R.Muster", ("R.Muster",)),
    ("(Text. C. Muster, Fotos: W. Probe)", ("C. Muster",)),
    ("Tekst ALGEMENE BESCHOUWINGEN", None),
    ("von Maxim", ("Maxim",)),
])
def test_a_name_behind_a_word(line, names):
    found = find_byline(line)
    assert (found.names if found else None) == names


def test_a_name_before_a_verb_and_a_colon():
    assert credited("Jan Muster schreef:").names == ("Jan Muster",) and credited("Jan Muster zingt:") is None


@pytest.mark.parametrize(("lines", "creator", "date"), [
    (("Die Brücke wird gesperrt", "Ada Muster, Juni 2017; letzte Aktualisierung im Juni 2025", *GERMAN),
     ("Ada Muster",), "2017-06"),
    (("De brug gaat dicht", "Opinie5 november 2023 14 minuten Jan Muster", *DUTCH), ("Jan Muster",), "2023-11-05"),
    (("De brug gaat dicht", "Jan Muster", *DUTCH), ("Jan Muster",), None),
    (("Die Brücke wird gesperrt", *GERMAN, "Text:", "Ada Muster", "Fotos:", "Jan Probe"), ("Ada Muster",), None),
    (("Die Brücke wird gesperrt", *GERMAN, "Der Artikel wurde geschrieben von:", "Ada Muster"), ("Ada Muster",), None),
    (("Die Brücke wird gesperrt", f"qk. {GERMAN[0]}", *GERMAN[1:]), ("qk",), None),
    (("Die Brücke wird gesperrt", f"(Musterstadt, hal){GERMAN[0]}", *GERMAN[1:]), ("hal",), None),
    (("Die Brücke wird gesperrt", "Der Rat hat sich entschieden, und ein Jahr lang fahren alle einen Umweg",
      f"Musterwald. (lko) {GERMAN[0]}", *GERMAN[1:]), ("lko",), None),
    (("Jul 2011", "Ada Muster", "Die Brücke wird gesperrt", *GERMAN), ("Ada Muster",), "2011-07"),
    (("De brug gaat dicht", *DUTCH, "Pastor Jan Muster, parochievicaris"), ("Jan Muster",), None),
])
def test_who_wrote_it_and_when(lines, creator, date):
    found = article(*lines)
    assert (found.creator.value, found.date.value) == (creator, date)


def test_somebody_the_text_speaks_of_is_not_its_author_below_the_title():
    assert article("De brug gaat dicht", "Jan Muster", f"Wethouder Muster is tevreden. {DUTCH[0]}",
                   *DUTCH[1:]).creator.value is None


def test_whom_an_interview_presents_did_not_write_it():
    quoted = article("‘De brug is van ons allemaal’", "Jan Muster is journalist en schrijver, en woont naast de brug.",
                     *DUTCH)
    assert quoted.creator.value is None


@pytest.mark.parametrize(("title", "kept"), [
    ("EU rekent op meer verkeer", "EU rekent op meer verkeer"),
    ("ANP Brug gaat in het najaar dicht", "Brug gaat in het najaar dicht"),
])
def test_an_agency_before_a_title_is_no_part_of_it(title, kept):
    assert article(title, *DUTCH).title.value == kept


def test_a_cameras_name_and_a_time_to_read_are_no_text():
    labels = {line.line: line.label for line in article(
        "De brug gaat dicht", "3 minuten", "IMG_20170404 brug", *DUTCH).lines}
    assert labels[3] == "meta" and labels[5] == "caption"


def test_the_day_in_the_head_of_a_page_is_not_that_of_its_text():
    assert article("Dorpsblad.example.nl", "Zaterdag 6 juni 2020", "De brug gaat in het najaar dicht",
                   *DUTCH).date.value is None


@pytest.mark.parametrize("line", ["(Tekst: Sociale Vraagstukken)", "Text: Soziale Fragen"])
def test_what_begins_with_an_adjective_is_nobody(line):
    assert not find_byline(line.strip("()")).names


@pytest.mark.parametrize(("line", "names", "day"), [
    ("Door Roos Zomaar post@zomaar.example - 6-11-2016, 22:12 (Update 7-11-2016, 22:12)",
     ("Roos Zomaar",), "2016-11-06"),
    ("Von Petra Probe probe@warte.example", ("Petra Probe",), None),
    ("12 maart 2019 Door Roos Zomaar Laat een reactie achter", ("Roos Zomaar",), "2019-03-12"),
    ("Roos Zomaar Gepubliceerd: 12-03-19, 08:00", ("Roos Zomaar",), "2019-03-12"),
    ("Petra Probe Veröffentlicht: 12.03.2019", ("Petra Probe",), "2019-03-12"),
    ("12. März 2019 Von: Petra Probe Teilen", ("Petra Probe",), "2019-03-12"),
    ("12. März 2019 Von Petra Probe Kommentar verfassen", ("Petra Probe",), "2019-03-12"),
    ("Petra Probe Publizistin und Autorin", ("Petra Probe",), None), ("Opinie • gisteren • 3 min", None, None),
    ("door | 23 oktober 2022 | wandelen, water, oever | 0 Reacties", None, "2022-10-23"),
])
def test_what_else_stands_beside_a_name_or_a_day(line, names, day):
    found = article(BRIDGE, line, *GERMAN)
    assert (found.creator.value, found.date.value, found.title.value) == (names, day, BRIDGE)
    assert all(each.label not in ("lede", "body") for each in found.lines if each.text == line)


def test_the_day_of_a_performance_is_not_that_of_its_review():
    found = article(BRIDGE, "Gezien: 12 maart 2019, Schouwburg Zomerdam", "Roos Zomaar", *GERMAN)
    assert (found.date.value, found.creator.value) == (None, ("Roos Zomaar",))
    assert found.lines[1].label == "meta"
