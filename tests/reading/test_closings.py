"""Who takes leave of the readers, is told of in a box, or writes under one name; and who stands there for something
else."""
import pytest

from scripts.reading import read
from scripts.reading.bylines import find_byline
from scripts.reading.closings import closing, is_greeting
from scripts.reading.signatures import bare_codes

GERMAN = (
    "Die Fähre am Wehr fährt wieder, seit der Strom im letzten Winter über die Ufer getreten und gesunken ist.",
    "Wer hinüber will, der läutet an der alten Glocke, und dann kommt der Fährmann mit dem flachen Kahn herüber.",
    "Im Herbst wird der Kahn an Land gezogen, geteert und bis zum ersten warmen Tag des Jahres nicht mehr bewegt.")
DUTCH = (
    "Het veer bij de stuw vaart weer, sinds de rivier vorige winter buiten haar oevers trad en weer is gezakt.",
    "Wie naar de overkant wil, die luidt de oude bel, en dan komt de veerman met zijn platte boot naar hem toe.",
    "In de herfst wordt de boot op het land getrokken en geteerd, en tot de eerste warme dag niet meer gebruikt.")
TITLE = {GERMAN: "Die Fähre am Wehr fährt wieder", DUTCH: "Het veer bij de stuw vaart weer"}
LIFE = {GERMAN: "ist Gärtnerin und schreibt seit Jahren über Gemüse, das auf Balkonen und anderen Höhen wächst.",
        DUTCH: "is tuinman en schrijft al jaren over groente die op balkons en andere hoge plaatsen wil groeien."}


def names(*passages):
    [found] = read("a.txt", "\n\n".join(passages).encode(), ("de", "nl")).articles
    return list(found.creator.value or ())


def above(text, *lines):
    return names(TITLE[text], *lines, *text)


def below(text, *lines):
    return names(TITLE[text], *text, *lines)


@pytest.mark.parametrize(("lines", "text", "expected"), [
    (["Mit freundlichen Grüßen", "Petra Probe", "Bürgermeisterin"], GERMAN, ["Petra Probe"]),
    (["Herzliche Grüße", "Ihre Petra Probe"], GERMAN, ["Petra Probe"]),
    (["Euer Pfarrer Jan Proef"], GERMAN, ["Jan Proef"]), (["Eure Petra"], GERMAN, ["Petra"]),
    (["Mit freundlichen Grüßen, Xandrine Probe"], GERMAN, ["Xandrine Probe"]),
    (["gez. Petra Probe"], GERMAN, ["Petra Probe"]),
    (["Das Gespräch führte Petra Probe."], GERMAN, ["Petra Probe"]),
    (["ppr/APA/dpa"], GERMAN, ["ppr"]), (["APA/dpa/AFP"], GERMAN, []),
    (["Interview: Petra Probe"], GERMAN, ["Petra Probe"]), (["(Petra Probe, Klasse 7)"], GERMAN, ["Petra Probe"]),
    (["(pp / Kamera: Jan Proef)"], GERMAN, ["pp"]),
    (["Text: PPR; Fotos: PPR, JPF"], GERMAN, ["PPR"]), (["(PPR)"], GERMAN, ["PPR"]), (["swx/ppr"], GERMAN, ["swx/ppr"]),
    (["Fotos: Jan Proef, Text: Petra Probe"], GERMAN, ["Petra Probe"]),
    (["Strom Ufer Fähre", "Petra Probe | 12.03.2019 um 14:26"], GERMAN, ["Petra Probe"]),
    (["Met vriendelijke groet, Fenna Proef."], DUTCH, ["Fenna Proef"]), (["Groeten,", "Fenna"], DUTCH, ["Fenna"]),
    (["Namens het bestuur,", "Fenna Proef"], DUTCH, ["Fenna Proef"]), (["Groetjes Fenna"], DUTCH, ["Fenna"]),
    (["Fenna Proef, voorzitter"], DUTCH, []),
    (["Ihr Team vom Wehr"], GERMAN, []), (["Ihre Gemeinde Musterstadt"], GERMAN, []), (["Het bestuur"], DUTCH, []),
    (["Mit freundlichen Grüßen", "Ihr Ruderverein"], GERMAN, []), (["Petra Probe, Pressesprecherin"], GERMAN, []),
    (["Ansprechpartnerin: Petra Probe"], GERMAN, []), (["Rückfragen", "Petra Probe"], GERMAN, []),
    (["(dpa / Kamera: Jan Proef)"], GERMAN, []), (["Text: dpa; Fotos: PPR"], GERMAN, []),
    (["Kamera: Jan Proef"], GERMAN, []), (["Dirigent: Jan Proef"], DUTCH, []),
])
def test_below_a_text(lines, text, expected):
    assert below(text, *lines) == expected


@pytest.mark.parametrize(("text", "lines", "expected"), [
    (GERMAN, ["Über die Autorin", "Petra Probe {}"], ["Petra Probe"]), (GERMAN, ["Petra Probe {}"], ["Petra Probe"]),
    (GERMAN, ["Petra Probe", "Petra Probe {}"], ["Petra Probe"]),
    (GERMAN, ["Zur Autorin: Petra Probe {}"], ["Petra Probe"]),
    (GERMAN, ["Autor", "Wolkenfee (Petra)"], ["Wolkenfee (Petra)"]),
    (DUTCH, ["Over de auteur", "Jan Proef {}"], ["Jan Proef"]),
    (DUTCH, ["Over Jan Proef", "Jan Proef {}"], ["Jan Proef"]),
    (GERMAN, ["Die Fähre {}"], []), (GERMAN, ["Autor", "Petra Probe", "Verlag", "Am Wehr"], []),
])
def test_boxes_tell_who_wrote_a_text(text, lines, expected):
    assert below(text, *(line.format(LIFE[text]) for line in lines)) == expected


@pytest.mark.parametrize(("line", "text", "expected"), [
    ("Petra Probe und Jan Proef sind am Wehr zu Hause und Autoren dieses Artikels.", GERMAN,
     ["Petra Probe", "Jan Proef"]),
    ("Fenna Proef, Roos van Dam en Jan Proef zijn allen lid van de vereniging en auteur van dit artikel.", DUTCH,
     ["Fenna Proef", "Roos van Dam", "Jan Proef"]),
    ("Petra Probe und Jan Proef sind am Wehr zu Hause und fahren seit dreißig Jahren mit ihrer Fähre.", GERMAN, []),
])
def test_above_a_text_it_may_say_who_wrote_it(line, text, expected):
    assert names(TITLE[text], line, *text) == expected


def test_who_holds_an_interview_may_stand_behind_what_introduces_it():
    asked = "Über die Fähre und das Wehr haben wir mit dem Fährmann geredet. Das Interview führt Petra Probe."
    assert names(TITLE[GERMAN], GERMAN[0], asked, *GERMAN[1:]) == ["Petra Probe"]


def test_somebody_of_whom_the_text_speaks_is_not_its_author():
    told = "Der Fährmann Jan Proef erzählt, dass er die Glocke auch nachts hört und dann sofort in die Stiefel steigt."
    life = "Jan Proef ist Autor eines Buchs über den Strom, das in diesem Sommer erscheinen wird, wenn es fertig ist."
    assert names(TITLE[GERMAN], *GERMAN, told, life) == []


@pytest.mark.parametrize(("lines", "text", "expected"), [
    (["Von WolkenFee in Neues vom Strom", "am Dienstag, 12. März 2019, 02:00 Uhr"], GERMAN, ["WolkenFee"]),
    (["Ein Bericht von Wolkenfee (Petra)"], GERMAN, ["Wolkenfee (Petra)"]),
    (["Autor: wolkenfee | Artikel veröffentlicht am 12.03.2019"], GERMAN, ["wolkenfee"]),
    (["Von Petra am 12.03.2019, 11:51 | 0 Meinungen | Strom sparen"], GERMAN, ["Petra"]),
    (["Gepubliceerd op 3 mei 2019 door fenna"], DUTCH, ["fenna"]), (["Recensent: Fenna Proef"], DUTCH, ["Fenna Proef"]),
    (["12.03.2019von Petra Probe"], GERMAN, ["Petra Probe"]),
    (["12.3.2019 9:40 Uhr Petra Probe 71 Kommentare"], GERMAN, ["Petra Probe"]),
    (["von Petra Probe Veröffentlicht am 12. März 2019"], GERMAN, ["Petra Probe"]),
    (["By Petra Probe IN Mode"], GERMAN, ["Petra Probe"]), (["Column Fenna Proef"], DUTCH, ["Fenna Proef"]),
    (["Von MusterStadt in die Welt"], GERMAN, []), (["Autor: redaktion | 12.03.2019"], GERMAN, []),
    (["Titel: Am Strom", "Autor: Petra Probe", "Verlag: Am Wehr"], GERMAN, []),
    (["Interview: Petra Probe"], GERMAN, []),
])
def test_above_a_text(lines, text, expected):
    assert above(text, *lines) == expected


def test_a_name_between_the_lede_and_the_text():
    assert names(TITLE[GERMAN], GERMAN[0], "Petra Probe", *GERMAN[1:]) == ["Petra Probe"]
    assert names(TITLE[GERMAN], GERMAN[0], "Petra Probe", GERMAN[1] + " Frau Probe winkt.", GERMAN[2]) == []


def test_an_address_to_the_readers_within_a_text_signs_nothing():
    assert names(TITLE[GERMAN], *GERMAN[:2], "Ihre Petra Probe", GERMAN[2], *reversed(GERMAN)) == []


def test_a_day_between_a_papers_name_and_an_hour():
    [found] = read("a.txt", "\n\n".join((TITLE[DUTCH], f"WvW, 12-09-2021. 14:05 uur. {DUTCH[0]}", *DUTCH[1:])).encode(),
                   ("de", "nl")).articles
    assert found.date.value == "2021-09-12"


def test_parts_of_a_closing():
    assert closing("Ihr Auto steht hier") == closing("Ihre Meinung: Petra Probe") == ()
    assert is_greeting("Mit freundlichen Grüßen,") and not is_greeting("Mit freundlichen Worten")
    assert find_byline("Herzlichst, Ihr Jan Proef").closing
    assert bare_codes("(SPD)", GERMAN) == bare_codes("(ABC)", ["Die ABC schweigt."]) == ()
