"""What blogs say below a text, in a sentence or glued together: its day and its author; none of it is text."""
import pytest

from scripts.reading import read
from scripts.reading.filing import filed, without_catchwords
from scripts.reading.phrases import fold

TITLE = "Die Fähre am Wehr fährt wieder"
TEXT = ["Die Fähre am Wehr fährt seit gestern wieder, nachdem der Fährmann den Motor und das Seil erneuert hat.",
        "Wer hinüber will, der läutet die Glocke am Steg; im Winter ruht der Betrieb, weil der Strom dann Eis führt."]


def article(*lines):
    [found] = read("a.txt", "\n".join([TITLE, *TEXT, *lines]).encode(), ("de", "nl")).articles
    return found


@pytest.mark.parametrize(("line", "day", "names"), [
    ("Dieser Beitrag wurde am 3. Mai 2020 von Petra Probe veröffentlicht.", "2020-05-03", ("Petra Probe",)),
    ("Dieser Eintrag wurde am 3. Mai 2020 von wehrfee in Allgemein veröffentlicht. Schlagworte: Fähre.", "2020-05-03",
     ("wehrfee",)),
    ("Dieser Artikel wurde am 3. Mai 2020 um 14:48 von Petra geschrieben und unter dem Stichwort Fähre, Wehr, Strom, "
     "in die Kategorie Ufer eingeordnet. Es gibt schon 9 Kommentare, was meinst du?", "2020-05-03", ("Petra",)),
    ("Dieser Beitrag wurde unter Allgemein, Neues vom Wehr, Strom und Ufer, Fähre und Steg abgelegt und mit Glocke "
     "getaggt am 3. Mai 2020 von Petra Probe.", "2020-05-03", ("Petra Probe",)),
    ("Dit bericht werd geplaatst op 3 mei 2020 door Fenna Proef in Nieuws.", "2020-05-03", ("Fenna Proef",)),
    ("Dit bericht werd geplaatst in Nieuws door fenna. Bookmark de permalink.", None, ("fenna",)),
    ("This entry was posted in Allgemein and tagged Wehr on 3. Mai 2020 by admin.", "2020-05-03", None),
    ("Autor wehrfeeVeröffentlicht am 3. Mai 2020Kategorien Allgemein, NewsTags Fähre, Wehr, Strom, Ufer, Steg, Glocke, "
     "Seil, Motor, Winter, Eis, Betrieb", "2020-05-03", ("wehrfee",)),
    ("Autor Petra Probe Veröffentlicht am 3. Mai 2020 Kategorien Allgemein, News Tags Fähre", "2020-05-03",
     ("Petra Probe",)),
    ("Auteur Fenna ProefGeplaatst op 3 mei 2020Categorieën Nieuws", "2020-05-03", ("Fenna Proef",)),
    ("03/05/2020durch Petra ProbeKeine KommentareBeliebt, Ufer", "2020-05-03", ("Petra Probe",)),
    ("3. Mai 2020von Petra Probe12 Kommentare", "2020-05-03", ("Petra Probe",)),
    ("3. Mai 2020 / Petra / 1 Kommentar", "2020-05-03", ("Petra",)),
    ("Petra Probe2021-01-07T17:27:31+02:00Mai 3rd, 2020|Fähre|36 Kommentare", "2020-05-03", ("Petra Probe",)),
    ("WehrFee2021-01-07T17:27:31+02:00Mai 3rd, 2020|Fähre|36 Kommentare", "2020-05-03", ("WehrFee",)),
    ("Posted on 3. Mai 2020 by wehrfee", "2020-05-03", ("wehrfee",)),
    ("WehrFee 3. Mai 2020", "2020-05-03", ("WehrFee",)), ("3. Mai 2020 YouTube", "2020-05-03", None),
    ("Quelle VERÖFFENTLICHT AM 03.05.2020", "2020-05-03", None), ("2020-05-03T17:27:31+02:00", "2020-05-03", None),
])
def test_a_blog_says_when_and_who(line, day, names):
    found = article(line)
    assert (found.date.value, found.creator.value) == (day, names)
    assert [block.text for block in found.blocks] == TEXT


def test_it_may_stand_below_links_but_not_below_what_readers_say():
    line = "Dieser Beitrag wurde am 3. Mai 2020 von Petra Probe veröffentlicht."
    links = ["Siehe auch:", "Die Glocke am Steg", "Das Seil der Fähre", "Weblinks", "Fähren am Strom", "Wehre der Welt"]
    assert article(*links, line).date.value == "2020-05-03"
    assert article("Kommentare", *links, line).date.value is None


@pytest.mark.parametrize("line", [
    "Dieser Artikel wurde zuerst im Musterboten veröffentlicht.", "Dieser Text wurde 1920 von Karl Probe geschrieben.",
    "Dieser Beitrag wurde mit Mitteln des Bundes gefördert und unter großem Beifall vorgestellt.",
    "Die Fähre wurde am 3. Mai 2020 von Petra Probe geschrieben und getauft.",
])
def test_what_tells_of_texts_is_no_filing(line):
    assert filed(line, fold(line)) is None


def test_the_day_of_a_change_is_none_of_publication():
    assert article("Dieser Beitrag wurde am 3. Mai 2020 aktualisiert.").date.value is None


def test_catchwords_are_cut_off_only_behind_an_author_and_a_day():
    assert without_catchwords("Autor Ada, 3. Mai 2020Tags Wehr, Fähre") == "Autor Ada, 3. Mai 2020"
    for line in ("Die Fähre fährt am 3. Mai 2020. Tags darauf ruht sie.", "Autor und Tags"):
        assert without_catchwords(line) == line


@pytest.mark.parametrize("piece", ["Dieser Beitrag von ", "Autor ", "von A ", "Tags "])
def test_endless_lines_are_read_in_one_go(piece):
    line = "Dieser Beitrag wurde " + piece * 40_000
    assert filed(line, fold(line)) is None and without_catchwords(line) == line
