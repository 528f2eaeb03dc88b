"""The few lines in which a page sums its text up are the text's; other lists below it are not."""
import pytest

from scripts.reading import read

TITLE = "Neue Hütte am Sportplatz"
TEXT = ("Die Gemeinde baut am Sportplatz eine neue Hütte, weil die alte im Sturm zusammengefallen ist.",
        "Der Verein hat dafür im Winter gesammelt und bekommt den Rest der Summe aus dem Haushalt des Ortes.",
        "Im Frühjahr soll die Hütte stehen, wenn die Zimmerleute aus dem Dorf am Wochenende mit anpacken.")
POINTS = ("Neue Hütte nach dem Sturm", "Verein sammelt im Winter", "Zimmerleute aus dem Dorf packen mit an")
TITLES = ("Freibad öffnet am Samstag", "Bäckerei sucht Lehrlinge", "Umleitung in der Ringstraße")


def labels(*passages):
    [found] = read("a.txt", "\n\n".join(passages).encode(), ("de", "nl")).articles
    return {line.text: line.label for line in found.lines}


@pytest.mark.parametrize("marker", ["Zusammenfassung", "Das Wichtigste in Kürze", "Auf einen Blick:", "In het kort"])
@pytest.mark.parametrize("place", [1, 2, 4])
def test_key_points_are_text(marker, place):
    passages = [TITLE, *TEXT]
    passages[place:place] = [marker, *POINTS]
    found = labels(*passages)
    assert {found[point] for point in POINTS} <= {"body", "lede"} and found[TITLE] == "title"
    assert found[marker] == "heading"


@pytest.mark.parametrize("marker", ["Zusammenfassung", "Auf einen Blick"])
def test_titles_of_other_texts_are_none(marker):
    found = labels(TITLE, *TEXT, marker, *TITLES)
    assert {found[title] for title in TITLES} == {"boilerplate"}
