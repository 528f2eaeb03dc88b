"""A page's notices speak to the reader; news about privacy and advertising does not."""
import pytest

from scripts.reading import read
from scripts.reading.notices import addresses, is_notice
from scripts.reading.phrases import fold

NOTICES = [
    "Wir verwenden Cookies und ähnliche Techniken. Mit Ihrer Einwilligung zeigen wir personalisierte Werbung.",
    "Newsletter abonnieren und keine Ausgabe verpassen. Abmeldung jederzeit möglich.",
    "Diese Website nutzt Cookies. Details stehen in der Datenschutzerklärung.",
    "Met uw toestemming plaatsen wij cookies om advertenties te tonen die bij u passen.",
    "Schrijf je in voor de nieuwsbrief en lees verder met een abonnement.",
]
NEWS = [
    "Das Gericht sieht in der Schaltfläche keine wirksame Einwilligung in personalisierte Werbung, denn Nutzer hätten "
    "keine echte Wahl gehabt.",
    "„Wir brauchen für jede Werbung eine Einwilligung“, sagte die Datenschützerin vor dem Ausschuss am Dienstag.",
    "De toezichthouder vindt dat het bedrijf voor advertenties eerst toestemming had moeten vragen aan de gebruikers.",
    "Het formulier vraagt naar naam en e-mailadres; wie het verstuurt, geeft toestemming voor advertenties.",
]


@pytest.mark.parametrize("text", NOTICES)
def test_a_notice_is_the_pages(text):
    assert is_notice(text, fold(text))


@pytest.mark.parametrize("text", NEWS)
def test_news_about_the_same_is_the_articles(text):
    assert not is_notice(text, fold(text))


@pytest.mark.parametrize(("text", "you"), [
    ("Die Brücke ist schöner denn je, je nach Wetter.", False), ("Das ist je nach Lage auch für Sie ein Umweg.", True),
    ("De brug is mooier dan ooit, als je er van een afstand naar kijkt.", True), ("Dat geldt ook voor u.", True),
    ("Die Gondel fährt um die u-förmige Kurve und dann in den Tunnel.", False),
])
def test_the_words_for_you_are_those_of_the_language(text, you):
    assert addresses(text) == you


AROUND = ["Der Rat der Stadt will die Brücke über den Bach im kommenden Jahr sanieren, sagte sie gestern.",
          "Die Brücke ist seit dem Winter gesperrt, weil Wasser in die Pfeiler dringt und der Beton bröckelt.",
          "Für die Sanierung der Brücke rechnet die Stadt mit Kosten, die der Rat im Herbst einplanen muss."]
BOX = "Der Abendbrief aus Musterstadt, täglich das Wichtigste. Newsletter abonnieren. Mit der Anmeldung stimme ich zu."


def labels_of(text):
    [article] = read("a.txt", text.encode(), ("de", "nl")).articles
    return {line.text: line.label for line in article.lines}


def test_a_notice_among_paragraphs_about_something_else_is_the_pages():
    labels = labels_of("\n\n".join([AROUND[0], BOX, *AROUND[1:]]))
    assert labels[BOX] == "boilerplate"
    assert all(labels[paragraph] in ("lede", "body") for paragraph in AROUND)


def test_the_same_words_in_an_article_about_them_are_its_text():
    about = [f"{NEWS[0]}", "Ein Newsletter ohne Anmeldung ist Werbung, sagt das Gericht, und Werbung ohne Einwilligung "
             "bleibt nach diesem Urteil verboten.", "Wer einen Newsletter verschickt, braucht eine Einwilligung der "
             "Nutzer, und das Gericht nennt die Schaltfläche des Anbieters irreführend."]
    assert set(labels_of("\n\n".join(about)).values()) <= {"lede", "body"}


@pytest.mark.parametrize("notice", NOTICES)
def test_what_a_person_described_has_a_text(notice):
    [article] = read("a.txt", f"---\ntitle: Hinweis der Seite\nlanguage: de\n---\n{notice}\n".encode(),
                     ("de", "nl")).articles
    assert [block.text for block in article.blocks] == [notice]


def test_one_word_of_notices_is_enough_beside_another():
    box = ["Unter Umständen sammelt das Programm personenbezogene Daten in einem Land ohne gleiche Regeln und Rechte.",
           "Durch den Klick geben Sie Ihre Einwilligung, die Sie jederzeit in den Cookie-Einstellungen widerrufen."]
    labels = labels_of("\n".join(["Brücke wird saniert", AROUND[0], *box, *AROUND[1:]]))
    assert {labels[line] for line in box} == {"boilerplate"}
    alone = labels_of("\n".join(["Brücke wird saniert", AROUND[0], box[0], *AROUND[1:]]))
    assert alone[box[0]] == "body"


APPEALS = ["Gefällt dir, was wir machen? Dann hilf unserem kleinen Magazin mit einem Beitrag, damit es weitergeht.",
           "Haben Sie selbst etwas erlebt? Schreiben Sie uns, unsere Leute rufen Sie gern zurück, auch am Abend.",
           "Vind je ons werk belangrijk? Steun ons dan met een kleine gift, zodat wij verder kunnen gaan."]


@pytest.mark.parametrize("appeal", APPEALS)
def test_a_page_that_asks_its_readers_for_something_else_is_none_of_a_text_that_does_not_speak(appeal):
    assert labels_of("\n".join(["Brücke wird saniert", *AROUND, appeal]))[appeal] == "boilerplate"


def test_a_text_that_speaks_to_its_readers_stays():
    spoken = [f"{line} Das sagen wir Ihnen offen." for line in AROUND]
    assert labels_of("\n".join(["Brücke wird saniert", *spoken, APPEALS[1]]))[APPEALS[1]] == "body"
    asks = "Wir bitten Sie, die Brücke bis zur Sanierung nicht zu betreten, denn der Beton der Pfeiler bröckelt."
    assert labels_of("\n".join(["Brücke wird saniert", *AROUND, asks]))[asks] == "body"
