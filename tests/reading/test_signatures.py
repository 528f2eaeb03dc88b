"""Names and codes at the ends of a text, beside its day, and in the boxes within it; and all that looks like one."""
import pytest

from scripts.reading import read
from scripts.reading.particulars import ahead, beside
from scripts.reading.signatures import sign_off

GERMAN = (
    "Die Tischlerei am Kanal baut seit diesem Frühjahr auch Boote, weil immer mehr Leute danach gefragt haben.",
    "Das Holz dafür kommt aus dem eigenen Wald, und getrocknet wird es drei Jahre lang hinter der alten Halle.",
    "Wer ein Boot bestellt, der wartet nun bis zum übernächsten Sommer, und bezahlt wird erst bei der Taufe.")
DUTCH = (
    "De timmerwerkplaats aan het kanaal bouwt sinds dit voorjaar ook boten, omdat steeds meer mensen erom vroegen.",
    "Het hout daarvoor komt uit het eigen bos, en het droogt drie jaar lang achter de oude hal aan het water.",
    "Wie een boot bestelt, die wacht nu tot de zomer van over twee jaar, en betaalt pas wanneer zij gedoopt is.")
MORE = "Die Nachbarn der Tischlerei am Kanal mögen die Boote, und das Holz riecht bis in den Sommer nach altem Wald."
TITLE = {GERMAN: "Boote aus der Tischlerei am Kanal", DUTCH: "Boten uit de werkplaats aan het kanaal"}


def article(*passages):
    [found] = read("a.txt", "\n\n".join(passages).encode(), ("de", "nl")).articles
    return found


def names(found):
    return list(found.creator.value or ())


@pytest.mark.parametrize(("line", "text", "expected", "date"), [
    ("12. März 2019 Försterin Petra Probe in Musterstadt", GERMAN, ["Petra Probe"], "2019-03-12"),
    ("3 mei 2019 Boswachter Fenna Proef in Musterdam", DUTCH, ["Fenna Proef"], "2019-05-03"),
    ("Probe, Petra; Proef, Jan", GERMAN, ["Probe, Petra", "Proef, Jan"], None),
    ("Probe, Petra", GERMAN, ["Probe, Petra"], None),
    ("Xandrine Probe | 12.03.2019 | 14:05", GERMAN, ["Xandrine Probe"], "2019-03-12"),
    ("Alka Proef | 3 mei 2019 17:53 | Aangepast op 3 mei 2019 18:20", DUTCH, ["Alka Proef"], "2019-05-03"),
    ("Fenna | 3 mei 2019", DUTCH, ["Fenna"], "2019-05-03"),
    ("Ein Bericht von Wolkenfee vom 12.03.2019 (412 mal gelesen)", GERMAN, ["Wolkenfee"], "2019-03-12"),
    ("Veröffentlicht am 12. März 2019 von Wolkenfee", GERMAN, ["Wolkenfee"], "2019-03-12"),
    ("Geplaatst door Wolkje op 3 mei 2019", DUTCH, ["Wolkje"], "2019-05-03"),
    ("Geplaatst door wolkje7 op 3 mei 2019", DUTCH, ["wolkje7"], "2019-05-03"),
    ("By Jan van de Proef3 mei 2019", DUTCH, ["Jan van de Proef"], "2019-05-03"),
    ("<em>Kommentar von Petra Probe</em>", GERMAN, ["Petra Probe"], None),
    ("Von Petra Probe Musterbote", GERMAN, ["Petra Probe"], None),
    ("Von Petra Probe/dpa", GERMAN, ["Petra Probe"], None), ("P. Probe", GERMAN, ["P. Probe"], None),
    ("Petra Probe (pp)", GERMAN, ["Petra Probe"], None),
])
def test_who_stands_below_a_title(line, text, expected, date):
    found = article(TITLE[text], line, *text)
    assert (names(found), found.date.value, found.title.value) == (expected, date, TITLE[text])


@pytest.mark.parametrize("line", [
    "Den Haag | 3 mei 2019 17:53", "Hoek van Holland | 3 mei 2019 17:53", "Nieuwe Tijd | 3 mei 2019 17:53",
    "Regio Utrecht | 3 mei 2019", "Redactie Streek | 3 mei 2019", "Bad Muster | 12. März 2019",
    "Neue Warte | 12. März 2019", "Lokales Sport | 12. März 2019", "Musterstadt | 12. März 2019",
    "Veröffentlicht am 12. März 2019 von Stadtverwaltung", "Geplaatst door Gemeente op 3 mei 2019",
    "Geschrieben von Super User", "Am Kanal, Musterstadt", "Boote Kanal | 12. März 2019",
])
def test_places_bodies_sections_and_subjects_are_nobody(line):
    assert names(article(TITLE[GERMAN], line, *GERMAN)) == []


@pytest.mark.parametrize(("end", "expected"), [
    ("pp", ["pp"]), ("– pp", ["pp"]), ("pp/dpa", ["pp"]), ("Petra Probe", ["Petra Probe"]),
    ("Von Petra Probe", ["Petra Probe"]), ("Text: Petra Probe", ["Petra Probe"]), ("dpa", []), ("und", []), ("Ade", []),
    ("Boote Kanal", []), ("Foto: Petra Probe", []),
])
def test_what_is_glued_to_the_last_sentence(end, expected):
    found = article(TITLE[GERMAN], *GERMAN[:-1], f"{GERMAN[-1]} {end}")
    assert names(found) == expected
    assert found.truncated == (not expected and "Foto" not in end)


@pytest.mark.parametrize(("begin", "expected", "date"), [
    ("| pp | 12.3.2019 |", ["pp"], "2019-03-12"), ("12.03.2019 | Petra Probe |", ["Petra Probe"], "2019-03-12"),
    ("Musterstadt (pp).", ["pp"], None), ("(pp)", ["pp"], None), ("Musterstadt. (pp)", ["pp"], None),
    ("VON PETRA PROBE", ["PETRA PROBE"], None), ("(dpa)", [], None), ("Kanal |", [], None),
])
def test_what_is_glued_to_the_first_sentence(begin, expected, date):
    found = article(TITLE[GERMAN], f"{begin} {GERMAN[0]}", *GERMAN[1:])
    assert (names(found), found.date.value) == (expected, date)


def test_a_first_name_alone_signs_a_text_where_the_page_goes_on():
    assert names(article(TITLE[GERMAN], *GERMAN, "Petra", "Schreibe einen Kommentar")) == ["Petra"]
    assert names(article(TITLE[GERMAN], *GERMAN, "Petra")) == []  # the beginning of a line that broke off
    assert names(article(TITLE[GERMAN], *GERMAN, "Petra", "Schönes Boot, wo gibt es die Pläne dazu?")) == []


@pytest.mark.parametrize(("role", "expected"), [
    ("Redakteurin im Ressort Wirtschaft", ["Petra Probe"]), ("Blattmacherin bei der Musterzeitung", ["Petra Probe"]),
    ("Geschäftsführerin der Werft", []), ("Schreibt gern mit Tinte", []),
])
def test_a_box_within_a_text_tells_who_wrote_it(role, expected):
    found = article(TITLE[GERMAN], *GERMAN, "Petra Probe\n" + role, MORE)
    assert names(found) == expected
    if expected:
        assert [line.label for line in found.lines if line.text in ("Petra Probe", role)] == ["byline", "byline"]


def test_a_box_with_somebody_of_whom_the_text_speaks_is_none():
    spoken = f"{GERMAN[2]} Das sagt Petra Probe aus der Halle am Kanal."
    assert names(article(TITLE[GERMAN], GERMAN[0], "Petra Probe\nRedakteurin", GERMAN[1], spoken)) == []


@pytest.mark.parametrize("paragraph", [
    "Der Rat | 12.3.2019 | tagt.", "| pp | Der Rat tagt.", "12.3.2019 | Der Rat tagt.", ""])
def test_nobody_stands_ahead_of_these(paragraph):
    assert ahead(paragraph) == ()


def test_small_letters_behind_an_abbreviation_are_no_code():
    assert sign_off(["Das kostet zwei Euro inkl. gut"]) is None
    assert sign_off(["Das kostet zwei Euro. kli"]) == (0, ("kli",))


def test_a_name_of_unknown_first_part_needs_a_day_and_a_bar():
    assert beside("Xandrine Probe, 12.03.2019") is None
    assert beside("Xandrine Probe | 12.03.2019").names == ("Xandrine Probe",)
