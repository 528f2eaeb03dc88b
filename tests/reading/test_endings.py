"""The lines with which somebody signs a text, and those that only look like it."""
import pytest

from scripts.reading import read
from scripts.reading.endings import signers
from scripts.reading.greetings import opens

THIRD = (
    "Die Fähre am Wehr fährt wieder, seit der Strom im letzten Winter über die Ufer getreten und gesunken ist.",
    "Wer hinüber will, der läutet an der alten Glocke, und dann kommt der Fährmann mit dem flachen Kahn herüber.",
    "Im Herbst wird der Kahn an Land gezogen, geteert und bis zum ersten warmen Tag des Jahres nicht mehr bewegt.")
FIRST = (
    "Wij varen weer met het veer bij de stuw, want de rivier is gezakt en ik heb de oude boot zelf geteerd.",
    "Wie naar de overkant wil, die luidt de bel, en dan kom ik met mijn platte boot naar de andere kant toe.",
    "In de herfst trekken we de boot op het land, en tot de eerste warme dag blijft hij daar gewoon liggen.")
TITLE = "Das Wehr und der Kahn"


def below(text, *lines):
    [found] = read("a.txt", "\n\n".join((TITLE, *text, *lines)).encode(), ("de", "nl")).articles
    return list(found.creator.value or ()), [line.label for line in found.lines][-len(lines):]


@pytest.mark.parametrize(("text", "lines", "names"), [
    (THIRD, ["Es grüßt Sie herzlich", "Ihr Pfarrer", "Ole Probe"], ["Ole Probe"]),
    (THIRD, ["Ihre/eure Pfarrerin Sen. Petra Probe-Muster"], ["Petra Probe-Muster"]),
    (THIRD, ["Liebe Grüße von", "Petra"], ["Petra"]), (FIRST, ["Groetjes,", "Noor en Sem"], ["Noor", "Sem"]),
    (THIRD, ["Herzlich,", "Ihre", "Petra M. Probe"], ["Petra M. Probe"]),
    (THIRD, ["Bleiben Sie behütet!", "Petra Probe, Diakonin"], ["Petra Probe"]),
    (FIRST, ["Tot volgend jaar!", "Sem Proef, penningmeester"], ["Sem Proef"]),
    (FIRST, ["Gr. Heupa"], ["Heupa"]), (FIRST, ["nd Fenna Proef"], ["Fenna Proef"]),
    (THIRD, ["Pastor Jan Proef", "Diakon Ole Probe"], ["Jan Proef", "Ole Probe"]),
    (THIRD, ["Ihr Th. Probe, Pfarrer", "Es grüßen ebenfalls herzlich", "Petra Muster"], ["Th. Probe"]),
    (THIRD, ["Petra Probe, Musterstadt"], ["Petra Probe"]), (FIRST, ["Sem Proef,", "Zomerdam"], ["Sem Proef"]),
    (FIRST, ["Met vriendelijke groet,", "Sem Proef", "Zomerdam"], ["Sem Proef"]),
    (THIRD, ["Für den Vorstand", "Petra Probe"], ["Petra Probe"]),
    (FIRST, ["Namens het bestuur", "Sem Proef"], ["Sem Proef"]),
    (THIRD, ["Xenja M., Klasse 8"], ["Xenja M."]),
    (THIRD, ["Petra Probe und Xenjo Muster, 9c"], ["Petra Probe", "Xenjo Muster"]),
    (THIRD, ["Die Klassenreporter der 8b, Petra und Ole"], ["Petra", "Ole"]),
    (FIRST, ["Noor"], ["Noor"]), (FIRST, ["Xandrine Proefkonijn"], ["Xandrine Proefkonijn"]),
    (FIRST, ["Noor Proef", "Sem Zomaar"], ["Noor Proef", "Sem Zomaar"]),
    (FIRST, ["Met groet,", "Sem Proef", "P.S. Wie de bel niet vindt, die roept gewoon heel hard over het water."],
     ["Sem Proef"]),
])
def test_whoever_signs_is_the_author(text, lines, names):
    assert below(text, *lines)[0] == names


@pytest.mark.parametrize(("text", "lines"), [
    (THIRD, ["Petra"]), (THIRD, ["Mit sportlichem Gruß aus", "Musterstadt"]),
    (THIRD, ["Mit Gruß aus Musterstadt"]), (THIRD, ["Viele Grüße vom Wehr"]), (THIRD, ["Rückfragen", "Petra Probe"]),
    (THIRD, ["Petra Probe, Pressesprecherin"]), (THIRD, ["Petra Probe, Vorsitzende Foto:"]),
    (THIRD, ["Ihr Team vom Wehr"]), (THIRD, ["Viel Spaß!", "Impressum"]), (FIRST, ["Groetjes,", "De redactie"]),
    (FIRST, ["Proefdorp,", "Zomerdam"]), (FIRST, ["Namens het bestuur"]), (THIRD, ["xxx"]),
    (FIRST, ["Noor Proef", "Sem Zomaar", "Jan Proef", "Fenna Zomaar", "Ole Proef"]),
])
def test_whoever_else_stands_there_is_not(text, lines):
    assert below(text, *lines)[0] == []


def test_lines_that_sign_are_labelled_so():
    assert below(THIRD, "Herzliche Grüße", "Pastor Jan Proef", "Diakon Ole Probe")[1][1:] == ["byline", "byline"]


@pytest.mark.parametrize(("line", "does"), [
    ("Liebe Grüße von", True), ("Ihr Pfarrer", True), ("Groetjes,", True), ("Ihre", True), ("Ihr Vorstand:", True),
    ("Liebe Grüße von Petra", False), ("Ihr kommt doch auch", False), ("Musterstadt", False), ("", False),
])
def test_what_greets_and_names_nobody(line, does):
    assert opens(line) is does


@pytest.mark.parametrize("piece", ["a", "A", "Ada ", "Ada, ", "Ada-", "A.", "Ihr ", "Grüße, ", "( ", "9b "])
def test_an_endless_line_is_no_signature(piece):
    assert signers(piece * 20_000, 0, True, True) == ()


@pytest.mark.parametrize(("title", "names"), [
    ("Der Kahn am Wehr – Von PETRA PROBE", ["PETRA PROBE"]), ("Kolumne Petra Probe Der Kahn am Wehr", ["Petra Probe"]),
    ("Voorwoord Fenna van Proef", ["Fenna van Proef"]), ("Der Kahn am Wehr (Autorin: Petra Probe)", ["Petra Probe"]),
    ("Kommentar Der Kahn am Wehr", []), ("Der Kahn – Von Musterstadt bis zum Wehr", []),
    ("Interview mit Petra Probe", []), ("Ein Kahn von Petra Probe", []),
])
def test_an_author_in_the_headline(title, names):
    [found] = read("a.txt", "\n\n".join((title, *THIRD)).encode(), ("de", "nl")).articles
    assert list(found.creator.value or ()) == names


def test_whom_a_review_tells_of_is_not_its_author():
    told = "Die Sängerin Petra Probe stand zwei Stunden auf dem Kahn und sang, bis die Sonne hinter dem Deich lag."
    text = "\n\n".join(("Rezension Petra Probe Am Wehr", told, *THIRD))
    [found] = read("a.txt", text.encode(), ("de", "nl")).articles
    assert found.creator.value is None


@pytest.mark.parametrize("piece", ["A", "A.", "Ada-", "Ada "])
def test_an_endless_last_line_is_read_in_one_go(piece):
    """Letters without end took time without end: 40,000 of them half a minute."""
    endless = piece * (400_000 // len(piece))
    [found] = read("a.txt", "\n\n".join((TITLE, *THIRD, endless)).encode(), ("de", "nl")).articles
    assert found.title.value == TITLE
