"""Text that a column cut is put together again; verses, addresses, lists, tables and menus stay lines."""
from itertools import cycle, pairwise
from textwrap import wrap

import pytest

from scripts.reading.passages import passages

PARAGRAPHS = (
    "Am Rand des Dorfes steht eine Scheune, in der seit dem Frühjahr wieder Brot gebacken wird. Der Ofen ist alt, und "
    "wer ihn heizen will, muss in der Nacht aufstehen. Bisher hat das immer jemand getan.",
    "Zwei Familien teilen sich die Arbeit. Sie kneten am Abend, sie backen am Morgen, und was übrig bleibt, holt am "
    "Nachmittag die Schule. Geld verdient damit niemand, aber das war auch nie der Sinn der Sache.",
    "De bakkers willen in het najaar een tweede oven bouwen. Daarvoor zoeken zij stenen die tegen de hitte kunnen, en "
    "iemand die weet hoe je een boog metselt zonder dat hij meteen weer naar beneden valt.",
)
VERSES = ("der Wind geht über das Feld,", "das Korn steht gelb und still,",
          "ein Vogel ruft in die Welt,", "was keiner hören will.", "der Tag ist lang und heiß,",
          "der Abend kommt so sacht,",
          "am Weg liegt goldner Reis,",
          "und leise kommt die Nacht.")
ADDRESS = ("Bäckerei in der Scheune", "am Dorfrand 12", "über dem Bach", "12345 Musterdorf", "beim alten Friedhof")
INGREDIENTS = ("500 g Mehl", "eine Prise Salz", "etwas Hefe", "lauwarmes Wasser", "zwei Löffel Öl", "ein wenig Zucker")
POINTS = ("- den Ofen am Abend heizen", "- das Mehl sieben und", "- mit dem Wasser mischen", "- den Teig ruhen lassen",
          "- die Brote formen und backen")
MENU = ("Startseite", "über uns", "unser Brot", "der Ofen", "so finden Sie uns", "die Schule", "alle Termine")
HEADLINES = ("Neuer Ofen für die alte Scheune am Dorfrand", "Schule holt das Brot am Nachmittag selbst ab",
             "Familien teilen sich die Arbeit in der Nacht", "Geld verdient mit dem Backen niemand im Dorf")


def pieces(lines):
    return [passage.text for passage in passages(lines)]


def cut(width, paragraphs=PARAGRAPHS):
    return [line for paragraph in paragraphs for line in wrap(paragraph, width)]


def test_lines_of_any_length_are_prose_where_they_go_on_small():
    words = " ".join(PARAGRAPHS).split()
    lengths = cycle((12, 9, 13, 1, 11, 8, 12))
    lines, start = [], 0
    while start < len(words):
        end = start + next(lengths)
        lines.append(" ".join(words[start:end]))
        start = end
    assert len(pieces(lines)) <= 3 and " ".join(pieces(lines)).split() == words


@pytest.mark.parametrize("width", [34, 42, 48, 55, 66])
def test_a_column_becomes_one_paragraph_without_blank_lines(width):
    assert pieces(cut(width, PARAGRAPHS[:1])) == [PARAGRAPHS[0]]


@pytest.mark.parametrize("width", range(36, 92, 4))
def test_paragraphs_of_a_column_part_where_a_short_line_ends_a_sentence(width):
    found = pieces(["Brot aus der Scheune", "", *cut(width), "", "Kontakt"])
    assert " ".join(found) == " ".join(["Brot aus der Scheune", *PARAGRAPHS, "Kontakt"])
    full = [len(wrap(paragraph, width)[-1]) + 1 + len(following.split()[0]) > width
            for paragraph, following in pairwise(PARAGRAPHS)]
    assert len(found) == 5 - sum(full)  # a last line that the next word would not have fitted looks like any other


@pytest.mark.parametrize("lines", [VERSES, ADDRESS, INGREDIENTS, POINTS, MENU, HEADLINES],
                         ids=["verses", "address", "ingredients", "points", "menu", "headlines"])
def test_lines_that_no_column_cut_stay_lines(lines):
    assert pieces(lines) == list(lines)
    assert pieces([PARAGRAPHS[0], *lines, PARAGRAPHS[1]]) == [PARAGRAPHS[0], *lines, PARAGRAPHS[1]]


def test_lines_around_a_column_stay_outside():
    lines = ["Startseite", "Sport", "", *cut(48, PARAGRAPHS[:2]),
             "https://example.org/brot-aus-der-scheune-am-rand-des-dorfes",
             "Impressum"]
    assert pieces(lines) == ["Startseite", "Sport", *PARAGRAPHS[:2], lines[-2], "Impressum"]


@pytest.mark.parametrize(("end", "text"), [
    ("in der Back-\nstube des Dorfes", "in der Backstube des Dorfes"), ("Rats-\nund Bauherren", "Rats- und Bauherren"),
    ("in Baden-\nWürttemberg und", "in Baden-Württemberg und"), ("die Regie-\nrung", "die Regierung"),
    ("in-\nen uitvoer van meel", "in- en uitvoer van meel"), ("de oud-\nminister kwam", "de oud-minister kwam"),
    ("de zee-\neend vloog", "de zee-eend vloog"), ("eine EU-\nweite Regel", "eine EU-weite Regel"),
    ("die Mehl-\nbzw. Brotpreise", "die Mehl- bzw. Brotpreise"), ("ein tv-\nprogramma", "ein tv-programma"),
    ("um 12-\nstellige Zahlen", "um 12- stellige Zahlen"), ("am Ofen –\nwie immer", "am Ofen – wie immer"),
])
def test_a_word_at_the_end_of_a_line(end, text):
    lines = [*wrap(PARAGRAPHS[0], 30), *f"Sie arbeiten heute {end}".split("\n"), "wer es nicht glaubt, komme vorbei."]
    assert text in " ".join(pieces(lines))


def test_a_word_that_the_text_writes_with_a_hyphen_keeps_it():
    lines = [*wrap(PARAGRAPHS[0], 30), "Im Dorf gibt es zwei Back-", "stuben, das ist mehr als genug.",
             "Andere Back-stuben gibt es nicht."]
    assert "zwei Back-stuben, das ist" in " ".join(pieces(lines))
