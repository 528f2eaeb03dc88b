"""Lines that speak of an article: dates, names, captions, page trimmings; and lines that only look so."""
import pytest

from scripts.reading.bylines import find_byline
from scripts.reading.company import traits
from scripts.reading.datelines import find_dateline
from scripts.reading.glued_days import edge_date
from scripts.reading.names import lone_name
from scripts.reading.passages import passages
from scripts.reading.phrases import fold
from scripts.reading.traits import is_caption
from scripts.text.naming import slug_and_language


@pytest.mark.parametrize(("line", "value", "kind"), [
    ("12. März 2021, 14:05 Uhr", "2021-03-12", "plain"),
    ("Veröffentlicht am 12.03.2021", "2021-03-12", "published"),
    ("Stand: 3.4.2020 | 09:12", "2020-04-03", "published"),
    ("Samstag, 1. Mai 1999", "1999-05-01", "plain"),
    ("Aktualisiert: 18.05.2024", "2024-05-18", "updated"),
    ("3. Jänner 2018", "2018-01-03", "plain"),
    ("woensdag 23 november 2016", "2016-11-23", "plain"),
    ("Gepubliceerd op 4 mei 2018 om 10.15 uur", "2018-05-04", "published"),
    ("Geplaatst: 17-01-2022", "2022-01-17", "published"),
    ("Laatst bijgewerkt op 5 juni 2020", "2020-06-05", "updated"),
    ("2020-07-13 08:30", "2020-07-13", "plain"),
    ("Thursday, July 07, 2022", "2022-07-07", "plain"),
    ("Berlin, 12.03.2021", "2021-03-12", "plain"),
    ("2. Dezember 17 | Autor: ada | 0 Kommentare | Kommentieren", "2017-12-02", "plain"),
    ("05 May 2025 | Heren Zaterdag 1", "2025-05-05", "plain"),
    ("Freitag, 08.10.2021 - Jahrgang 13 - www.musterbote.example", "2021-10-08", "plain"),
    ("© Musterbote 27.01.2014 22:48", "2014-01-27", "plain"),
    ("Gepubliceerd in Voorbeeld, januari 2015", "2015-01", "published"),
    ("17-FEB-2020", "2020-02-17", "plain"), ("3. Mai 20206 Min", "2020-05-03", "plain"),
])
def test_date_lines(line, value, kind):
    found = find_dateline(line)
    assert (found.value, found.kind) == (value, kind)


def test_a_date_line_with_both_days_gives_the_first():
    found = find_dateline("Erstellt: 11.01.2021, Aktualisiert: 12.01.2021")
    assert (found.value, found.updated) == ("2021-01-11", "2021-01-12")


@pytest.mark.parametrize("line", [
    "Am 12. März 2021 beschloss der Rat den Haushalt.", "Das Konzert am 3. Mai 2020 fällt aus", "31.02.2020", "1.2.3",
    "Montag", "vor 3 Stunden", "Telefon 030 12 34 56", "Version 12.4.7 ist da", "Die Wahl vom 12.03.2021 in Zahlen",
    "15 maart", "Zimmer 12/03/21a",
    "Samstag, 3. Juni 2023, 19 Uhr", "Das startet am 15. November 2018", "Sitzung vom 12.03.2021",
    "Konzert 3. Mai 2020", "Am 2. Dezember 17", "Sie kam mit 20 Leuten | am 2. Dezember 17 Menschen mehr",
    "Der große Streit um die Brücke am Bach | 3. Mai 2020", "Im Januar 2015",
    "Konzert am See | Stadthalle Musterstadt | 3. Mai 2020",
    "Raadsvergadering 4 mei 2018", "Fotos vom Fest, 3. Mai 2020 im Park",
    "Op 4 mei 2018 werd de brug geopend door de koning",
])
def test_no_date_lines(line):
    assert find_dateline(line) is None


@pytest.mark.parametrize(("line", "names"), [
    ("Von Ada Muster", ("Ada Muster",)),
    ("VON: Ada Muster und Jan-Ole Probe", ("Ada Muster", "Jan-Ole Probe")),
    ("Text: Ada von der Muster", ("Ada von der Muster",)),
    ("Geschrieben von Dr. Ada Muster", ("Dr. Ada Muster",)),
    ("Door: Fenna de Proef", ("Fenna de Proef",)),
    ("Tekst Joris van 't Voorbeeld en Roos Zomaar", ("Joris van 't Voorbeeld", "Roos Zomaar")),
    ("Von Ada Muster, Redakteurin", ("Ada Muster",)),
    ("By Ada Muster", ("Ada Muster",)),
    ("Ein Kommentar von Ada Muster für den Musterboten", ("Ada Muster",)),
    ("Column door Joris van Voorbeeld van de Dorpswinkel, een adviesbureau.", ("Joris van Voorbeeld",)),
    ("(abc)", ("abc",)),
    ("(dpa/abc)", ("abc",)),
    ("(dpa)", ()), ("Von der Redaktion", ()), ("Door Redactie", ()),
])
def test_bylines(line, names):
    assert find_byline(line).names == names


@pytest.mark.parametrize("line", [
    "Von Köln nach Bonn", "Von wegen", "Von Januar bis März", "Door de week", "Von der Redaktion empfohlen",
    "(siehe oben)", "(ABC)", "Text: siehe unten", "Von Berlin aus ist alles nah", "Interview mit dem Rat",
    "Von Ada Muster stammt die Idee",
])
def test_no_bylines(line):
    assert find_byline(line) is None


@pytest.mark.parametrize(("line", "names", "date"), [
    ("Geplaatst op 4 mei 2018 door Roos van der Zomaar", ("Roos van der Zomaar",), "2018-05-04"),
    ("3. Mai 2020 | von Ada Muster", ("Ada Muster",), "2020-05-03"),
    ("Von Ada Muster, 3. Mai 2020, 10:15 Uhr", ("Ada Muster",), "2020-05-03"),
    ("3. Mai 2020, von der Redaktion", None, "2020-05-03"),
])
def test_lines_with_a_name_and_a_date(line, names, date):
    [trait] = traits(passages([line]))
    assert trait.verdict == "meta"
    assert ((trait.byline.names if trait.byline else None), trait.dateline.value) == (names, date)


@pytest.mark.parametrize(("line", "name"), [
    ("Sanne Bedacht", "Sanne Bedacht"), ("• Jan van den Berg", "Jan van den Berg"), ("Den Haag", None),
    ("Politik Inland", None), ("Jan", None), ("Peter der Große und sein Hof in Sankt Petersburg", None),
])
def test_lone_names(line, name):
    assert lone_name(line) == name


@pytest.mark.parametrize("line", [
    "(Foto: Ole Beispiel)", "Der Weg ist eng. (Bild: Ole Beispiel/Agentur)", "Foto: Ole Beispiel", "© Agentur",
    "De pont vaart weer. Beeld ANP", "Illustratie Roos Zomaar", "So sah es aus. Foto: Ole Beispiel", "Beeld: Wim",
    "Ein Reh im Wald / Shutterstock", "Het feest duurde tot laat. (foto Roos de Zomaar)",
])
def test_captions(line):
    assert is_caption(line, fold(line))


@pytest.mark.parametrize("line", [
    "Das Foto zeigt den Rat.", "Bilder sagen mehr als Worte", "Ein Foto für die Ewigkeit", "Bild der Woche",
    "In beeld: de nieuwe brug", "Die Agentur meldet einen Unfall.",
])
def test_no_captions(line):
    assert not is_caption(line, fold(line))


@pytest.mark.parametrize("line", [
    "Weiterlesen", "Teilen", "Anzeige", "Lesen Sie auch: Neue Brücke am Markt", "Mehr zum Thema:", "Lees ook",
    "Deel dit artikel", "0 Kommentare", "3 reacties", "//werbung.example/x?id=1", "www.example.org", "***", "|",
    "Lesezeit: 2 Min.", "Leestijd 4 minuten", "Themen des Tages Seite 5",
    "Lees meer op pagina 12", ">> Neue Brücke am Markt: Rat stimmt zu <<",
    "» De brug gaat weer open «", "Sieh dir diesen Beitrag auf Instagram an", "Een bericht gedeeld door Roos (@roos)",
    "A post shared by Roos van de Proef (@roosvandeproef) on Jun 16, 2019 at 7:30am PDT",
    "Diese Themen könnten Sie auch interessieren", "Powered by WordPress",
])
def test_page_trimmings_are_told(line):
    [trait] = traits(passages([line]))
    assert trait.verdict


@pytest.mark.parametrize("line", [
    "Suche nach Vermissten geht weiter", "Anzeige gegen den Bürgermeister erstattet", "Terug naar de basis van toen",
    "Print verliert weiter an Auflage", "Teilen will gelernt sein, sagt der Rat", "Home Office bleibt beliebt",
    "Boekers Gut (Hesse Seite 504)",
    "Der Rat hat am Montag beschlossen, dass die Brücke gesperrt wird.", "[…]",
    "»Das ist das Ende«", "Zurück in die Zukunft des Bahnhofs",
])
def test_headlines_and_sentences_are_no_trimmings(line):
    [trait] = traits(passages([line]))
    assert trait.verdict is None


@pytest.mark.parametrize(("line", "found"), [
    ("06.05.2025 12:26 So geht es weiter", ("2025-05-06", "So geht es weiter")),
    ("So geht es weiter Stand: 28.02.2023 14:30 Uhr", ("2023-02-28", "So geht es weiter")),
    ("Der 6.5.2025 war ein Feiertag", None),
    ("Wahl 2025", None),
])
def test_dates_glued_to_a_headline(line, found):
    assert edge_date(line) == found


@pytest.mark.parametrize(("path", "slug", "language"), [
    ("a/Über Straßen.txt", "ueber-strassen", None), ("ĳs_Café.nl.md", "ijs_cafe", "nl"), ("x.de.html", "x", "de"),
    ("x.fr.txt", "x-fr", None), ("…….txt", "text", None), ("Ein  Name (2).txt", "ein-name-2", None),
])
def test_names_of_seeds(path, slug, language):
    assert slug_and_language(path, ("de", "nl")) == (slug, language)
