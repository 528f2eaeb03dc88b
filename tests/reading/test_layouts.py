"""How sites set what stands around a text: the lines between its title and its first paragraph, above and below it.
Each table row is one habit of many sites, in our own words; every one must give title, day and author, and no more."""
import pytest

from scripts.reading import read

GERMAN = (
    "Umbau der alten Halle am Markt beginnt im Herbst", "Petra Probe", "2020-05-03",
    "Die Stadt will die Halle am Markt sanieren. Zwei Millionen Euro soll das kosten, und im Herbst geht es los.",
    ["Der Rat der Stadt hat beschlossen, dass die alte Halle am Markt noch in diesem Jahr saniert wird, und will dafür "
     "zwei Millionen Euro ausgeben.",
     "Die Halle ist seit dem Winter gesperrt, weil Wasser durch das Dach dringt; für den Markt gibt es seither keinen "
     "überdachten Platz mehr.",
     "Im Herbst sollen die Arbeiten beginnen. Bis dahin bleibt der Markt unter freiem Himmel, teilte die Verwaltung am "
     "Abend mit."])
DUTCH = (
    "Verbouwing van de oude hal bij het station begint in de herfst", "Jan Proef", "2020-05-03",
    "De stad wil de hal bij het station opknappen. Dat kost twee miljoen euro, en in de herfst gaat het werk "
    "van start.",
    ["De raad van de stad heeft besloten dat de oude hal bij het station nog dit jaar wordt opgeknapt, en trekt daar "
     "twee miljoen euro voor uit.",
     "De hal is sinds de winter dicht omdat er water door het dak komt; voor de markt is er sindsdien geen overdekte "
     "plek meer.",
     "In de herfst moet het werk beginnen. Tot die tijd blijft de markt in de open lucht, liet de gemeente 's avonds "
     "weten."])
# T title, L lede, P paragraphs, {} the author's name; / parts lines.
HABITS = [
    (GERMAN, "Start / Lokales / T / Stand: 03.05.2020, 10:15 Uhr / Von: {} / Kommentare / Drucken Teilen / "
             "L / P / ({})"),
    (GERMAN, "T / Von {} | 03.05.2020, 10:15 Uhr / Die Halle am Markt. Foto: Ole Bild / L / P"),
    (GERMAN, "T / 03.05.2020, 10:15 | Lesedauer: 3 Minuten / {} / L / P"),
    (GERMAN, "Stadt / T / L / {} / 03.05.2020, 10:15 Uhr / P"),
    (GERMAN, "Neues vom Markt: / T / L / Von {} / 3. Mai 2020, 10:15 Uhr / 12 Kommentare / P"),
    (GERMAN, "T / 3. Mai 2020, 10:15 Uhr / Lesezeit: 3 min / L / Von {}, Musterstadt / P"),
    (GERMAN, "T / Veröffentlicht am 03.05.2020 | Lesedauer: 3 Minuten / Von {} / L / P"),
    (GERMAN, "MARKT / T / L / {} / 3. Mai 2020, 10:15 / 12 Postings / Später lesen / P"),
    (GERMAN, "T / L / {}, Musterstadt / 03.05.2020, 10.15 Uhr / 3 min / Hören / Merken / Drucken / Teilen / P"),
    (GERMAN, "T / L / von / {} / Publiziert 3. Mai 2020, 10:15 / Darum gehts / P"),
    (GERMAN, "T / L / Autor: / {} / Sonntag, 03.05.2020, 10:15 Uhr / Diesen Artikel teilen / P"),
    (GERMAN, "T / L / Artikel veröffentlicht am 3. Mai 2020, 10:15 Uhr, {} / P"),
    (GERMAN, "T / Stand / 3.5.2020, 10:15 Uhr / Von Autor/in {} / L / P"),
    (GERMAN, "T / Veröffentlicht am 3. Mai 2020 von {} / P / Teilen mit: / Gefällt mir: / Schreibe einen Kommentar"),
    (GERMAN, "T / by {} | Mai 3, 2020 | Lokales | 0 comments / P / Einen Kommentar abschicken"),
    (GERMAN, "T / 3. Mai 2020 {} 0 Comments Halle, Markt / P / Leave a Reply"),
    (GERMAN, "T / Autor {} Veröffentlicht am 3. Mai 2020 3. Mai 2020 / P"),
    (GERMAN, "T / Beitrags-Autor: {} / Beitrag veröffentlicht: 3. Mai 2020 / Beitrags-Kategorie: Lokales / P"),
    (GERMAN, "T / Details / Geschrieben von {} / Kategorie: Lokales / Veröffentlicht: 03. Mai 2020 / "
             "Zugriffe: 123 / P"),
    (GERMAN, "Start > Aktuelles > Meldung / 03.05.2020 / T / L / P / Von: {} / Zurück"),
    (GERMAN, "T / Gespeichert von {} am So, 03.05.2020 - 10:15 / P"),
    (GERMAN, "Sonntag, 3. Mai 2020 / T / P / Eingestellt von {} um 10:15 / Keine Kommentare: / "
             "Kommentar veröffentlichen"),
    (GERMAN, "T / 3. Mai 2020 /0 Kommentare/in Lokales /von {} / P"),
    (GERMAN, "T / Von {} / Am 3. Mai 2020 / In Lokales / Mit 2 Kommentaren / P"),
    (GERMAN, "Mai / 3 / 2020 / T / P / Geschrieben von {}"),
    (GERMAN, "03 / Mai 2020 / T / by {} / P"),
    (GERMAN, "T / Posted on 3. Mai 2020 by {} in Lokales with 0 Comments / P / Share this: / Related"),
    (GERMAN, "T / P / Text: {}, Fotos: Ole Bild / 03.05.2020"),
    (GERMAN, "T / 3. Mai 2020 in Schulleben / P / ({}, 9b)"),
    (GERMAN, "T / Erstellt: 03. Mai 2020 / P / Bericht: {} / Bilder: Feuerwehr Musterdorf"),
    (GERMAN, "T / Musterstadt. Von {} / 03.05.2020 / P"), (GERMAN, "T / Von {} und dpa / 03.05.2020 / P"),
    (GERMAN, "T / {} / 03.05.2020 / L / P / Über {} / Petra hat lange in Musterstadt gelebt und schreibt über Märkte."),
    (DUTCH, "T / L / {} 03-05-20, 10:15 Laatste update: 11:20 / P / Reageren? Dit kan onderaan dit artikel."),
    (DUTCH, "Nieuws Markt / T / L / {}3 mei 2020, 10:15 / P"),
    (DUTCH, "T / L / {} 03-05-20, 10:15 Bron: Musterpers / P"),
    (DUTCH, "T / Door {} / 3 mei 2020, 10:15 / in BINNENLAND / L / P"),
    (DUTCH, "T / {} / 03/05/2020 om 10:15 / L / P"), (DUTCH, "T / L / {} Zondag 3 mei 2020 om 10.15 uur / P"),
    (DUTCH, "T / door {} | mei 3, 2020 | Nieuws | 0 Reacties / P"),
    (DUTCH, "T / 3 mei 2020 / 0 Reacties / in Nieuws / door {} / P / Tags: hal, markt"),
    (DUTCH, "T / Ingediend door {} op zo, 03/05/2020 - 10:15 / P"),
    (DUTCH, "T / Algemeen / 3 mei 2020, 10:15 • Leestijd 2 minuten / L / Door: {} / P / Advertentie"),
    (DUTCH, "T / Geplaatst op 3 mei 2020 / P / Tekst en foto's: {}"), (DUTCH, "03 / mei / 2020 / T / Door {} / P"),
    (DUTCH, "T / Auteur: {} Gepubliceerd: 3 mei 2020 Leestijd: 3 minuten / L / P"),
    (DUTCH, "T / Door correspondent {} / 3 mei 2020 / L / P"),
    (DUTCH, "Musterpers Nieuws•zondag 3 mei 2020, 10:15 / T / {} / P"),
]


def lines_of(article, habit):
    title, name, _, lede, paragraphs = article
    for line in habit.split(" / "):
        yield from {"T": [title], "L": [lede], "P": paragraphs}.get(line, [line.format(name)])


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["close", "apart"])
@pytest.mark.parametrize(("article", "habit"), HABITS, ids=[habit for _, habit in HABITS])
def test_title_day_and_author_stand_where_sites_put_them(article, habit, between):
    [found] = read("a.txt", between.join(lines_of(article, habit)).encode(), ("de", "nl")).articles
    assert (found.title.value, found.date.value, found.creator.value) == (article[0], article[2], (article[1],))
    texts = {*article[4], *([article[3]] if "L" in habit.split(" / ") else [])}
    assert {block.text for block in found.blocks} == texts


@pytest.mark.parametrize(("article", "line"), [
    *((GERMAN, line) for line in (
        "12.05.2020 Konzert in der Halle", "Termin: 12.05.2020", "Samstag, 12. Mai 2020, 20 Uhr, Stadthalle",
        "Beginn: 12. Mai 2020", "Nächste Sitzung am 12. Mai 2020", "Anmeldeschluss: 12. Mai 2020",
        "Foto vom 12. Mai 2020",
        "12.05.2020, 20 Uhr: Konzert", "Vom 12. bis 14. Mai 2020", "12.05.2020 - 14.05.2020", "Eröffnung: 12. Mai 2020",
        "12.05.2020 Lesung Stadtbücherei", "12. Mai 2020 Kultur, Konzert, Stadthalle", "Bewerbungsfrist: 12.05.2020",
        "Geboren am 12. Mai 1960", "Gültig ab 12.05.2020", "Urteil vom 12. Mai 2020", "Heute ist der 12. Mai 2020")),
    *((DUTCH, line) for line in (
        "12-05-2020 Concert in de kerk", "Opening: 12 mei 2020", "Deadline: 12 mei 2020", "12-05-2020 tot 14-05-2020",
        "Aanvang: 12 mei 2020", "Uitspraak van 12 mei 2020", "Vandaag is het 12 mei 2020 geworden")),
])
def test_the_day_of_something_else_is_not_that_of_the_text(article, line):
    for lines in ([article[0], line, *article[4]], [article[0], *article[4], line]):
        [found] = read("a.txt", "\n\n".join(lines).encode(), ("de", "nl")).articles
        assert found.date.value is None


@pytest.mark.parametrize("line", [
    "Von Musterstadt nach Probedorf", "Von Mai bis August", "Von Petra Probe bis Ole Bild", "Über Petra Probe",
    "Petra Probe tritt an", "Neuer Chef: Ole Bild", "Trainer: Ole Bild", "Gast: Petra Probe", "Moderation: Ole Bild",
    "Radio Musterstadt · 03.05.2020", "Stadt Musterdorf | 03.05.2020", "Grüne Jugend | 03.05.2020",
    "von heute | 03.05.2020",
    "Max Probe Institut | 03.05.2020", "Illustration: Petra Probe", "Dr. Ole Bild, Chefarzt", "Ole Bild (34)",
    "Übersetzung: Ole Bild", "Von Anfang an dabei", "Fotos:\nOle Bild", "In Musterstadt Petra Probe",
    "© Bild: Musterpress / Petra Probe",
])
def test_whom_a_line_names_need_not_have_written_the_text(line):
    [found] = read("a.txt", "\n\n".join([GERMAN[0], line, *GERMAN[4]]).encode(), ("de", "nl")).articles
    assert found.creator.value is None
