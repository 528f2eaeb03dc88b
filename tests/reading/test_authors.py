"""Who wrote a text, in the forms in which pages say it; and all those whom they name for something else."""
import pytest

from scripts.reading import read
from scripts.reading.particulars import beside
from scripts.reading.run_on import glued_name
from scripts.reading.signatures import bare_codes, codes_of

GERMAN = (
    "Die Imkerei am Hang hat in diesem Sommer so viel Honig geschleudert wie seit zehn Jahren nicht mehr.",
    "Schuld daran sind die Linden, die lange blühten, und ein Regen, der immer nur in der Nacht gefallen ist.",
    "Verkauft wird der Honig auf dem Markt, solange die Gläser reichen, und danach erst wieder im Frühling.")
DUTCH = (
    "De imkerij op de heuvel heeft deze zomer zoveel honing geslingerd als in tien jaar niet meer is gebeurd.",
    "Dat komt door de linden, die lang bloeiden, en door een regen die steeds alleen in de nacht is gevallen.",
    "De honing wordt op de markt verkocht zolang de voorraad strekt, en daarna pas weer in het voorjaar.")
TITLE = {GERMAN: "Viel Honig von den Linden am Hang", DUTCH: "Veel honing van de linden op de heuvel"}


def article(text):
    [found] = read("a.txt", text.encode(), ("de", "nl")).articles
    return found


def above(line, text=GERMAN):
    return article("\n\n".join((TITLE[text], line, *text)))


def below(*lines, text=GERMAN):
    return article("\n\n".join((TITLE[text], *text, *lines)))


@pytest.mark.parametrize(("line", "names", "date"), [
    ("12. März 2019 | Petra Probe", ["Petra Probe"], "2019-03-12"),
    ("12.03.2019 | 15:44 Uhr | Petra Probe", ["Petra Probe"], "2019-03-12"),
    ("12. März 2019, 14:03 Uhr - Petra Probe", ["Petra Probe"], "2019-03-12"),
    ("12. März 2019 Petra Probe", ["Petra Probe"], "2019-03-12"),
    ("PETRA PROBE - 20.04.2020 - 14:03", ["PETRA PROBE"], "2020-04-20"),
    ("Lokales | Petra Probe | 12.03.2019", ["Petra Probe"], "2019-03-12"),
    ("Petra Probe & Jan Proef | 12.03.2019", ["Petra Probe", "Jan Proef"], "2019-03-12"),
    ("Petra Probe, Redakteurin", ["Petra Probe"], None),
    ("Petra Probe, Redakteurin, 12. März 2019", ["Petra Probe"], "2019-03-12"),
    ("Petra Probe – vor 3 Tagen", ["Petra Probe"], None), ("Petra Probe | 2 Min. Lesezeit", ["Petra Probe"], None),
    ("Kommentar | Petra Probe", ["Petra Probe"], None),
    ("Petra Probe und Jan Proef", ["Petra Probe", "Jan Proef"], None),
    ("Prof. Dr. Petra Probe", ["Prof. Dr. Petra Probe"], None),
    ("VON PETRA PROBE UND JAN PROEF", ["PETRA PROBE", "JAN PROEF"], None),
    ("Von unserer Mitarbeiterin Petra Probe", ["Petra Probe"], None),
    ("Von Petra Probe aus Musterstadt", ["Petra Probe"], None),
    ("Aus Musterstadt berichtet Petra Probe", ["Petra Probe"], None),
    ("Veröffentlicht von Petra Probe am 12. März 2019", ["Petra Probe"], "2019-03-12"),
    ("Eingestellt von Petra Probe um 12:33", ["Petra Probe"], None),
    ("Autor:in: Petra Probe", ["Petra Probe"], None), ("AutorIn: Petra Probe", ["Petra Probe"], None),
    ("Bericht: Petra Probe", ["Petra Probe"], None), ("Spielbericht von Petra Probe", ["Petra Probe"], None),
    ("Text und Fotos von Petra Probe", ["Petra Probe"], None), ("Text & Foto: Petra Probe", ["Petra Probe"], None),
    ("by Petra Probe on March 12, 2019", ["Petra Probe"], "2019-03-12"), ("Von Petra", ["Petra"], None),
])
def test_german_lines_below_a_title(line, names, date):
    found = above(line)
    assert (list(found.creator.value), found.date.value) == (names, date)
    assert found.title.value == TITLE[GERMAN]


@pytest.mark.parametrize(("line", "names", "date"), [
    ("Jan Proef, 12 maart 2019", ["Jan Proef"], "2019-03-12"), ("Jan Proef 12 maart 2019", ["Jan Proef"], "2019-03-12"),
    ("Jan Proef · 12 maart 2019 · 3 minuten leestijd", ["Jan Proef"], "2019-03-12"),
    ("redacteur Jan Proef", ["Jan Proef"], None), ("Jan van der Proef, redacteur", ["Jan van der Proef"], None),
    ("Onze verslaggever Jan Proef", ["Jan Proef"], None), ("Auteur(s): Jan Proef", ["Jan Proef"], None),
    ("Auteur: Jan Proef Datum: 12 maart 2019", ["Jan Proef"], "2019-03-12"),
    ("Tekst: Jan Proef / Foto: Piet Beeld", ["Jan Proef"], None),
    ("Tekst Jan Proef Foto's Piet Beeld", ["Jan Proef"], None),
    ("Geplaatst door Jan Proef op 12-03-2019", ["Jan Proef"], "2019-03-12"),
    ("Geplaatst door Fenna de Proef in Nieuws", ["Fenna de Proef"], None),
    ("Door Jan v.d. Proef", ["Jan v.d. Proef"], None),
    ("Geplaatst door Kees op 12 maart 2019", ["Kees"], "2019-03-12"), ("Column: Jan Proef", ["Jan Proef"], None),
])
def test_dutch_lines_below_a_title(line, names, date):
    found = above(line, DUTCH)
    assert (list(found.creator.value), found.date.value) == (names, date)
    assert found.title.value == TITLE[DUTCH]


@pytest.mark.parametrize("line", [
    "Foto: Petra Probe", "Pressekontakt: Petra Probe", "Ansprechpartner: Petra Probe", "Contactpersoon: Jan Proef",
    "Referent: Petra Probe", "Spreker: Jan Proef", "Regie: Petra Probe", "Mit Petra Probe", "Interview: Petra Probe",
    "Door de redactie", "Door: redactie - 12 maart 2019", "Redaktion / dpa", "dpa/lno",
    "Veröffentlicht am 12. März 2019 von admin", "Geplaatst op 12 maart 2019 door admin", "Petra Probe, Musterstadt",
    "Petra Probe, Bürgermeisterin", "Interview | Petra Probe", "Regie | Petra Probe", "Von dpa",
    "Neue Warte, 12. März 2019", "Gemeinderat | 12. März 2019", "von petra",
    "Text: Polizeiinspektion Musterstadt/Musterland", "Von der Redaktion", "Von Redaktion waldbote",
    "Door onze redactie", "Door redactie Zomerdam", "Von der Onlineredaktion",
])
def test_lines_that_name_nobody_who_wrote(line):
    assert above(line).creator.value is None


@pytest.mark.parametrize(("line", "names"), [
    ("Petra Probe", ["Petra Probe"]), ("(Petra Probe)", ["Petra Probe"]), ("Text: Petra Probe", ["Petra Probe"]),
    ("Von: Petra Probe", ["Petra Probe"]), ("Petra Probe, 12.03.2019", ["Petra Probe"]), ("(klak)", ["klak"]),
    ("/klak/", ["klak"]), ("[abc]", ["abc"]), ("bbr", ["bbr"]), ("abc/dpa", ["abc"]), ("abc/def", ["abc/def"]),
])
def test_signatures_below_a_text(line, names):
    found = below(line)
    assert list(found.creator.value) == names
    assert found.lines[-1].label in ("byline", "meta")


@pytest.mark.parametrize("lines", [
    ("dpa",), ("red",), ("ots",), ("cdu",), ("mehr",), ("markt",), ("Foto: Petra Probe",),
    ("Petra Probe", "Ole Beispiel", "Fenna Zomaar"), ("Petra Probe", "12. März 2019", "Schön geschrieben!"),
    ("Petra Probe", "Das habe ich auch schon gesehen, und mir hat es gefallen."), ("Petra Probe, Vorsitzende",),
])
def test_other_lines_below_a_text(lines):
    assert below(*lines).creator.value is None


def test_a_name_below_the_text_of_whom_it_speaks_signs_nothing():
    spoken = (*GERMAN, "Petra Probe, die den Verein führt, freut sich über die vielen Gläser in ihrem Keller am Hang.")
    assert article("\n\n".join((TITLE[GERMAN], *spoken, "Petra Probe"))).creator.value is None


@pytest.mark.parametrize(("end", "names"), [
    ("(Petra Probe)", ("Petra Probe",)), ("(Text: Petra Probe)", ("Petra Probe",)), ("/abc/", ("abc",)),
    ("(Foto: Musterstadt)", None), ("(Musterstadt)", None),
])
def test_names_and_codes_behind_the_last_sentence(end, names):
    text = (*GERMAN[:-1], f"{GERMAN[-1]} {end}")
    assert article("\n\n".join((TITLE[GERMAN], *text))).creator.value == names


@pytest.mark.parametrize(("paragraph", "name"), [
    ("Von Petra Probe Die Imkerei am Hang schleudert.", "Petra Probe"),
    ("Von Petra Probe Musterstadt. Die Imkerei am Hang.", "Petra Probe"),
    ("VON Petra Probe Bad Muster – Die Imkerei am Hang.", "Petra Probe"),
    ("Der Honig fließt. von Petra Probe In diesem Jahr gibt es mehr.", "Petra Probe"),
    ("Door Jan van der Proef De imker heeft honing.", "Jan van der Proef"),
    ("Von Petra Probe stammt der Honig.", None), ("Von Bad Muster Die Straße entlang.", None),
    ("Der Honig kommt von Petra Probe. Die Gläser auch.", None), ("Von Petra Probe Die", "Petra Probe"),
])
def test_bylines_that_a_scrape_glued_to_the_text(paragraph, name):
    assert glued_name(paragraph) == name


@pytest.mark.parametrize("line", [
    "Petra Probe", "Petra Probe, Musterstadt", "Petra Probe | 1923–2001", "Petra Probe am 3. Mai 2020 im Saal",
    "Am 3. Mai 2020: Petra Probe liest.", "Petra Probe, 3", "12. März 2019", "Musterstadt | 12. März 2019",
])
def test_a_name_needs_something_beside_it(line):
    assert beside(line) is None


@pytest.mark.parametrize(("line", "codes"), [
    ("(dpa/abc)", ("abc",)), ("abc/dpa", ("abc",)), ("/ abc /", ("abc",)), ("(dpa)", ()), ("dpa/lno", ()),
    ("und/oder", None), ("abc/def", None), ("/auf/", None), ("ABC", None), ("abc", None),
])
def test_codes(line, codes):
    assert codes_of(line) == codes


def test_small_letters_alone_are_a_code_unless_they_are_a_word():
    assert bare_codes("kli", ["Der Honig fließt."]) == ("kli",)
    assert bare_codes("kli", ["Der Honig der Kli AG fließt."]) == bare_codes("und", []) == bare_codes("Kli", []) == ()


def test_about_the_author_holds_below_other_offers():
    found = below("Lees ook: Hekken weg", "Deel dit artikel", "Over de auteur", "Roos Zomaar",
                  "Roos Zomaar is freelance journalist.", text=DUTCH)
    assert found.creator.value == ("Roos Zomaar",)
