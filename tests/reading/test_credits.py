"""Lines that hold nothing but names and what belongs to them, in their place around a text."""
import pytest

from scripts.reading import read

TEXTS = {
    "de": ("Stadtrat beschließt neue Ordnung für den Markt",
           "Der Rat der Stadt hat am Abend eine neue Ordnung für den Wochenmarkt beschlossen, die bald gelten soll.",
           "Die Händler hatten sich seit Monaten dafür eingesetzt, weil die alten Regeln kaum noch passten.",
           "Im Herbst wird geprüft, ob die Regeln genügen, sagte eine Sprecherin der Verwaltung nach der Sitzung.",
           "Zurück"),
    "nl": ("Gemeenteraad stemt in met nieuwe regels voor de markt",
           "De gemeenteraad heeft op donderdagavond ingestemd met nieuwe regels voor de weekmarkt, die snel ingaan.",
           "De kooplieden hadden er maandenlang om gevraagd, omdat de oude regels niet meer pasten.",
           "In het najaar wordt bekeken of de regels voldoen, zei een woordvoerster van de gemeente na afloop.",
           "Terug"),
}


def creator(line, place, language):
    title, first, second, last, back = TEXTS[language]
    lines = {"above": (title, line, first, second, last), "within": (title, first, line, second, last),
             "below": (title, first, second, last, line, back)}[place]
    (article,) = read("x.txt", "\n\n".join(lines).encode(), ("de", "nl")).articles
    assert article.title.value == title
    return article.creator.value


@pytest.mark.parametrize("language, line, names", [
    ("de", "Text und Bilder: Ada Muster", ["Ada Muster"]),
    ("de", "Text/Fotos: Ole Probe", ["Ole Probe"]),
    ("de", "Bericht & Fotos: Ole Probe", ["Ole Probe"]),
    ("nl", "Tekst & foto’s: Roos Bakker", ["Roos Bakker"]),
    ("nl", "Tekst: Roos Bakker | Beeld: Jan de Vries", ["Roos Bakker"]),
    ("nl", "Roos Bakker (tekst) en Jan de Vries (foto’s)", ["Roos Bakker"]),
    ("de", "Ada Muster (9b)", ["Ada Muster"]),
    ("de", "Ada Muster, Klasse 7", ["Ada Muster"]),
    ("nl", "Roos Bakker, groep 8", ["Roos Bakker"]),
    ("de", "Ada Muster, Musterzeitung", ["Ada Muster"]),
    ("de", "Ada Muster für die Musterzeitung", ["Ada Muster"]),
    ("nl", "Jan de Vries, Voorbeeldkrant", ["Jan de Vries"]),
    ("de", "Ada Muster, Quelle: Musterverlag", ["Ada Muster"]),
    ("de", "Muster, A.", ["Muster, A."]),
    ("nl", "Vries, J. de", ["Vries, J. de"]),
    ("de", "Kategorie: Aktuelles | Autor: Ada Muster", ["Ada Muster"]),
    ("nl", "Auteurs: mr. J.P. de Vries en drs. Roos Bakker", ["J.P. de Vries", "Roos Bakker"]),
    ("de", "Ein Kommentar vom leitenden MM-Redakteur Ole Probe", ["Ole Probe"]),
    ("de", "(pm 20.09.2011 mg)", ["mg"]),
    ("nl", "Door: wolkje77", ["wolkje77"]),
    ("de", "16.05.2008 Autor: wolkenfee 0", ["wolkenfee"]),
])
def test_a_line_of_names_and_what_belongs_to_them_is_a_byline(language, line, names):
    assert creator(line, "above", language) == tuple(names)


@pytest.mark.parametrize("language, line, name", [
    ("de", "Ada Muster, Vorsitzende des Marktvereins", "Ada Muster"), ("nl", "Boswachter Jan de Vries", "Jan de Vries"),
    ("nl", "Jan de Vries, hoofdredacteur van het marktblad", "Jan de Vries"), ("nl", "Jan-Willem", "Jan-Willem"),
    ("de", "Pfarrerin Ada Muster", "Ada Muster"),
])
def test_an_office_beside_a_name_signs_below_a_text(language, line, name):
    assert creator(line, "below", language) == (name,)


@pytest.mark.parametrize("place", ["above", "within", "below"])
@pytest.mark.parametrize("language, line", [
    ("de", "Ada Muster/dpa-Bildfunk/dpa"), ("nl", "ANP/Jan de Vries"),
    ("de", "Foto: Ada Muster"), ("nl", "Foto: Jan de Vries"), ("de", "Bild: Ole Probe, Musterzeitung"),
    ("nl", "Bron: ANP"), ("nl", "Door: Redactie"), ("de", "Autor: Redaktion"), ("nl", "Door: ANP"), ("de", "(AWP)"),
    ("de", "Ansprechpartnerin: Ada Muster, Telefon 0123 456789"), ("nl", "Voor meer informatie: Jan de Vries"),
])
def test_what_names_others_is_no_byline(language, line, place):
    assert creator(line, place, language) is None


def test_letters_without_end_behind_initials_cost_no_time():
    assert creator(f"Muster, A. {'a' * 90}1", "above", "de") is None


def test_somebody_of_whom_the_text_speaks_did_not_write_it():
    title, first, second, last, back = TEXTS["de"]
    lines = (title, first, second + " Das sagte Ada Muster.", last, "Ada Muster, Vorsitzende des Marktvereins", back)
    assert read("x.txt", "\n\n".join(lines).encode(), ("de", "nl")).articles[0].creator.value is None


def test_a_last_line_that_breaks_off_signs_nothing():
    lines = (*TEXTS["nl"][:4], "Jan van We")
    assert read("x.txt", "\n\n".join(lines).encode(), ("de", "nl")).articles[0].creator.value is None


def test_the_day_behind_a_name_is_that_of_the_text():
    line = "Door Roos Bakker, 4 mei 2018, uit de reeks: Tuin"
    title, *others = TEXTS["nl"]
    (article,) = read("x.txt", "\n\n".join((title, line, *others)).encode(), ("de", "nl")).articles
    assert article.date.value == "2018-05-04" and article.creator.value == ("Roos Bakker",)
