"""Short lines that are text: verses, letters, results, programmes; and menus and lists of titles, which are none."""
import pytest

from scripts.model import TEXT_LABELS
from scripts.reading import read

PARAGRAPHS = (
    "Am Samstag hat die Brücke über den Mühlbach ihr Fest gefeiert, und das halbe Dorf Erlenau stand am Ufer. Die "
    "Mannschaften aus Erlenau und Buchfeld ruderten mit Waschzubern um die Wette.",
    "Am Ende gewann Buchfeld vor den Gästen aus Steinrain, die ihren Zuber erst am Morgen geliehen hatten. Gefeiert "
    "wurde trotzdem bis in die Nacht, und niemand fiel ins Wasser.",
)
VERSE = ("ich sitze hier am Bach,", "die Füße in dem kalten Wasser", "und zähle alle Steine", "die unter mir",
         "nach Hause wollen")
SONG = ("Das Boot liegt still am Ufer", "Der Wind hat keine Zeit für uns", "Wir haben noch ein Brot im Korb",
        "Und warten auf den letzten Zug", "Die Nacht ist nur ein Wort dafür", "Dass morgen alles anders wird")
MENU = ("über uns", "unsere boote", "termine", "kontakt", "anfahrt", "mitglied werden")
TITLES = ("Neuer Steg für die Ruderer am Mühlbach eingeweiht", "Wasserwerk sucht nach der Ursache für den Ausfall",
          "Der Chor singt im Advent wieder in der alten Mühle", "Warum die Feuerwehr in diesem Jahr nicht feiert",
          "Das Museum zeigt Zuber aus drei Jahrhunderten", "Wer den Bach im Sommer vor der Hitze schützt")
RESULTS = ("Erlenau – Buchfeld 2:3", "Steinrain – Erlenau 1:0", "Buchfeld – Steinrain 4:4")
PROGRAMME = ("Freitag", "18.30 Uhr Fassanstich", "20.00 Uhr Tanz im Zelt", "Samstag", "14.00 Uhr Rennen der Zuber",
             "16.15 Uhr: Siegerehrung")


def text_of(*lines):
    (article,) = read("page.txt", "\n".join(lines).encode(), ("de", "nl")).articles
    found = {line.line for line in article.lines if line.label in TEXT_LABELS}
    return [line for number, line in enumerate(lines, 1) if number in found], article.title.value


def test_a_verse_is_text_and_what_stands_above_it_its_title():
    found, title = text_of("Donnerstag, 4. Mai 2017", "", "Am Bach", "", *VERSE, "", *VERSE[::-1])
    assert found[:len(VERSE)] == list(VERSE)
    assert title == "Am Bach"


def test_a_verse_within_a_text_is_text():
    found, _ = text_of("Fest an der Brücke", "", PARAGRAPHS[0], "", *VERSE, "", PARAGRAPHS[1])
    assert found == [PARAGRAPHS[0], *VERSE, PARAGRAPHS[1]]


def test_a_song_whose_lines_begin_with_capitals_is_text_where_it_is_alone():
    found, title = text_of("Letzter Zug", "", *SONG)
    assert (found, title) == (list(SONG), "Letzter Zug")


@pytest.mark.parametrize("frame", [MENU, TITLES])
def test_menus_and_titles_of_other_articles_are_no_verses(frame):
    found, _ = text_of("Fest an der Brücke", "", *PARAGRAPHS, "", *frame)
    assert found == list(PARAGRAPHS)


@pytest.mark.parametrize("greeting", ["Liebe Ruderfreunde,", "Sehr geehrter Herr Bürgermeister,", "Hallo zusammen!",
                                      "Beste bewoners,"])
@pytest.mark.parametrize("farewell", ["Mit freundlichen Grüßen", "Viele Grüße,", "Met vriendelijke groet,"])
def test_a_letter_is_text_from_its_first_words_to_its_last(greeting, farewell):
    found, title = text_of("Brief an den Ruderverein", "", greeting, "", *PARAGRAPHS, "", farewell)
    assert (found, title) == ([greeting, *PARAGRAPHS, farewell], "Brief an den Ruderverein")


@pytest.mark.parametrize("heading", ["Alle Ergebnisse:", "Die Rennen"])
def test_results_below_a_text_belong_to_it_where_they_name_what_it_names(heading):
    found, _ = text_of("Fest an der Brücke", "", *PARAGRAPHS, heading, *RESULTS)
    assert found == [*PARAGRAPHS, heading, *RESULTS]


def test_results_of_others_below_a_text_do_not():
    others = ("Oberau – Altheim 2:3", "Neustadt – Oberau 1:0", "Altheim – Neustadt 4:4")
    found, _ = text_of("Fest an der Brücke", "", *PARAGRAPHS, "Ergebnisse", *others)
    assert found == list(PARAGRAPHS)


def test_a_programme_is_text_with_its_days():
    found, _ = text_of("Fest an der Brücke", "", PARAGRAPHS[0], "", *PROGRAMME, "", PARAGRAPHS[1])
    assert found == [PARAGRAPHS[0], *PROGRAMME, PARAGRAPHS[1]]


def test_a_list_of_amounts_may_stand_above_the_text():
    amounts = ("• 300 g Mehl", "• 2 Eier", "• 1 Prise Salz", "• 120 ml Milch")
    found, _ = text_of("Zuberkuchen", "", *amounts, "", *PARAGRAPHS)
    assert found == [*amounts, *PARAGRAPHS]


def test_the_offer_of_a_subscription_is_no_text():
    offer = "Web-Abo 0,99 € im ersten Monat, danach 6,99 € pro Monat"
    found, _ = text_of("Fest an der Brücke", "", *PARAGRAPHS, "", offer)
    assert found == list(PARAGRAPHS)
