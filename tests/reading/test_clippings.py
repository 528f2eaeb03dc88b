"""Where and when a text was printed, as a line around it says."""
import pytest

from scripts.reading import read
from scripts.reading.clippings import clipping

TEXT = ("Die Gemeinde baut am Sportplatz eine neue Hütte, weil die alte im Sturm zusammengefallen ist.",
        "Der Verein hat dafür im Winter gesammelt und bekommt den Rest der Summe aus dem Haushalt des Ortes.",
        "Im Frühjahr soll die Hütte stehen, wenn die Zimmerleute aus dem Dorf am Wochenende mit anpacken.")


@pytest.mark.parametrize("line", [
    "Quelle: Auer Zeitung, Musterau – 3. November 2014 – Auer Lokalsport – Seite 25", "AZ vom 3.11.2014",
    "AZ/vom 3.11.2014", "Musterstädter Tagesanzeiger vom 03.11.2014",
    "Auer Zeitung – 3. November 2014 – Seite 25", "(AZ vom 3.11.2014)", "aus: Auer Zeitung, 3. November 2014, Seite 5",
    "Auer Zeitung, 03.11.2014, S. 12", "Uit: De Proefcourant, 3 november 2014, p. 5", "De Proefcourant van 3-11-2014",
    "© AZ vom 03.11.2014 - Rechte am Artikel können Sie hier erwerben.",
    "Erschienen in der Auer Zeitung am 3.11.2014", "Auer Zeitung vom 03.11.2014, Nr. 255",
])
def test_the_day_of_the_paper(line):
    assert clipping(line).value == "2014-11-03"
    [found] = read("a.txt", "\n\n".join(("Neue Hütte am Sportplatz", *TEXT, line)).encode(), ("de", "nl")).articles
    assert found.date.value == "2014-11-03"
    assert found.lines[-1].label == "meta"


@pytest.mark.parametrize("line", [
    "SPD vom 3.11.2014", "TSV am 3.11.2014", "Der Bote kam am 3.11.2014", "Der Bote kam am 3.11.2014 nach Hause",
    "Treffen der Zeitung am 3.11.2014", "Lesung der Auer Zeitung, 3.11.2014", "Auer Zeitung, 3.11.2014 bis 5.11.2014",
    "AZ-/vom 3.11.2014 bis heute", "/vom 3.11.2014",
    "Die Zeitung vom 3.11.2014 lag noch auf dem Tisch in der Hütte", "Auer Hütte, 3.11.2014, Seite 5",
])
def test_other_days(line):
    assert clipping(line) is None
