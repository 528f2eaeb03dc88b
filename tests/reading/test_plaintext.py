"""Raw text -> articles."""
from scripts.reading import read

EDITIONS = ("de", "nl")
PAGE = """Menü
Politik

Stadtrat beschließt neue Radwege am Fluss

Von Ada Muster
12. März 2021, 14:05 Uhr

Der Stadtrat hat am Dienstag beschlossen, dass am Fluss entlang neue Radwege gebaut werden sollen.

Die Arbeiten kosten nach Angaben der Verwaltung rund drei Millionen Euro, und sie dauern bis zum Herbst.

So geht es weiter

Im Sommer sperrt die Stadt die Uferstraße, damit die Bagger an den Fluss kommen und die Radwege anlegen können.

Mehr zum Thema
Ein Bad für den Westen
"""


def test_a_page_is_understood_line_by_line():
    [article] = read("seite.txt", PAGE.encode(), EDITIONS).articles
    assert [line.label for line in article.lines] == [
        "boilerplate", "kicker", "title", "byline", "meta", "lede", "body", "heading", "body", "boilerplate",
        "boilerplate"]
    assert article.title.value == "Stadtrat beschließt neue Radwege am Fluss"
    assert article.date.value == "2021-03-12" and article.date.basis == "explicit"
    assert article.creator.value == ("Ada Muster",)
    assert article.language.value == "de"
