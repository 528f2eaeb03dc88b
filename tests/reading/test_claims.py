"""Whom a page names without saying that they wrote it, and days that it states without being its text's: unknown."""
import pytest

from scripts.reading import read
from scripts.reading.bylines import find_byline, inner_byline
from scripts.reading.datelines import find_dateline
from scripts.reading.particulars import beside

TEXT = "\n\n".join((
    "Die Imkerei am Hang hat in diesem Sommer so viel Honig geschleudert wie seit zehn Jahren nicht mehr.",
    "Schuld daran sind die Linden, die lange blühten, und ein Regen, der immer nur in der Nacht gefallen ist.",
    "Verkauft wird der Honig auf dem Markt, solange die Gläser reichen, und danach erst wieder im Frühling.",
    "Im Herbst werden die Völker gefüttert und gegen Milben behandelt, bevor die Kästen in den Winter gehen."))


def article(text):
    [found] = read("a.txt", text.encode(), ("de", "nl")).articles
    return found


@pytest.mark.parametrize("line", [
    "Interview: Petra Probe", "Interview Petra Probe", "Autorin Petra Probe", "Journalist Jan Proef",
    "Auteur Jan Proef", "Ein Porträt von Petra Probe",
    "Recensie van Roos Zomaar", "Nachruf auf Petra Probe", "In gesprek met Roos Zomaar", "Von Petra Probe (Fotos)",
    "Von Petra Probe, Foto", "Chefredakteurin: Petra Probe", "Nach einem Bericht von Petra Probe",
])
def test_those_who_are_named_for_something_else_wrote_nothing(line):
    assert find_byline(line) is None


@pytest.mark.parametrize(("line", "names"), [
    ("Von Sportredakteurin Petra Probe", ("Petra Probe",)), ("Von WARTE-Redakteurin Petra Probe", ("Petra Probe",)),
    ("Door onze stagiaire Roos Zomaar", ("Roos Zomaar",)), ("Door chef sport Jan Proef", ("Jan Proef",)),
    ("Von dpa-Korrespondentin Petra Probe", ("Petra Probe",)), ("Von Redaktionsleiter Jan Proef", ("Jan Proef",)),
    ("Von Petra Probe und unseren Agenturen", ("Petra Probe",)), ("Door Jan Proef met persbureaus", ("Jan Proef",)),
    ("Autorin: Petra Probe", ("Petra Probe",)), ("Journalist: Jan Proef", ("Jan Proef",)),
    ("Nachruf von Petra Probe", ("Petra Probe",)), ("Interview door Roos Zomaar", ("Roos Zomaar",)),
    ("Von Petra Probe, Freie Warte", ("Petra Probe",)), ("Von Petra Probe, Bad Beispiel", ("Petra Probe",)),
    ("Von Petra Probe, Xaver Test und Kim Fall", ("Petra Probe", "Xaver Test", "Kim Fall")),
    ("Von Petra Probe, Xaver Test, Martin Fall", ("Petra Probe", "Xaver Test", "Martin Fall")),
    ("Text: Petra Probe, Fotos: Ole Beispiel", ("Petra Probe",)), ("Von Jan Proef", ("Jan Proef",)),
])
def test_those_who_are_named_as_authors(line, names):
    assert find_byline(line).names == names


@pytest.mark.parametrize(("line", "names"), [
    ("Foto: 3. Mai 2020 von Petra Probe", None), ("Zuletzt geändert am 3. Mai 2020 von Petra Probe", None),
    ("Aktualisiert am 3. Mai 2020 | von Petra Probe", ("Petra Probe",)),
    ("Geplaatst op 4 mei 2018 door Roos Zomaar", ("Roos Zomaar",)),
])
def test_names_behind_a_day(line, names):
    found = inner_byline(line)
    assert (found.names if found else None) == names


@pytest.mark.parametrize(("line", "name"), [
    ("Sep 2 / Petra Probe", "Petra Probe"), ("Petra Probe | 1923–2001", None), ("Petra Probe - 3", None),
    ("Petra Probe | 2. bis 4. Mai", None),
])
def test_years_beside_a_name_are_those_of_a_life(line, name):
    found = beside(line)
    assert (found.names[0] if found else None) == name


@pytest.mark.parametrize("head", [
    "Interview: Petra Probe", "Petra Probe\n\n3. Mai 2021", "Der Honig der Petra Probe\n\nPetra Probe\n\n3. Mai 2021",
    "Petra Probe und ihre Bienen\n\nPetra Probe",
])
def test_whom_the_title_names_is_what_the_text_is_about(head):
    assert article(f"{head}\n\n{TEXT}").creator.value is None


def test_several_bylines_within_a_text_are_those_of_other_works():
    books = f"Von Petra Probe\n\n{TEXT[300:]} Das steht im ersten Buch.\n\nVon Ole Beispiel\n\n"
    both = f"Zwei Bücher über Honig\n\n{TEXT}\n\n{books}{TEXT[:100]} Das steht im zweiten."
    assert article(both).creator.value is None
    assert article(f"Viel Honig am Hang\n\nVon Petra Probe\n\n{TEXT}").creator.value == ("Petra Probe",)


@pytest.mark.parametrize(("line", "value", "kind"), [
    ("Text-Nr.: 99   Autor: red.   vom 24.04.2018 15.25", "2018-04-24", "published"),
    ("Herausgeber: Imkerverein Musterdorf | 30.12.2015", "2015-12-30", "published"),
    ("Uitgever: De Dorpsbode Voorbeeld, 4 mei 2018", "2018-05-04", "published"),
])
def test_a_day_behind_the_name_of_whose_text_it_is(line, value, kind):
    found = find_dateline(line)
    assert (found.value, found.kind) == (value, kind)


@pytest.mark.parametrize("line", [
    "Autor: Petra Probe geboren 3.5.2020", "Konzert: Kapelle Musterdorf am Hang | 30.12.2015",
    "Herausgeber: Imkerverein | 30.12.2015 im Saal", "Der Autor spricht am 3. Mai 2020",
    "Autor: red. 1.5.2020 bis 3.5.2020",
])
def test_other_days_beside_a_name(line):
    assert find_dateline(line) is None


@pytest.mark.parametrize("line", [
    "Termin: Scheune | 3. Mai 2020", "Termin: 3. Mai 2020", "Wann: 3. Mai 2020", "Anpfiff: Scheune | 3. Mai 2020",
    "Einsendeschluss: 3. Mai 2020", "Wanneer: 3 mei 2020", "Aftrap: Schuur | 3 mei 2020", "Nächster Termin: 3.5.2020",
])
def test_the_day_of_an_event_is_not_that_of_the_text(line):
    assert find_dateline(line) is None
    assert article(f"Neuer Honig vom Hang\n\n{line}\n\n{TEXT}").date.value is None


@pytest.mark.parametrize(("above", "below", "value"), [
    ("Sonntag,\nder 20. Mai 2018\n\nHonig und mehr", "", "2018-05-20"),
    ("Sonntag,\nder 20. Mai 2018\n\nHonig und mehr", "Autor: red.   vom 24.04.2018 15.25", "2018-04-24"),
    ("20. Mai 2018", "24. April 2018", None),
    ("20. Mai 2018", "Veröffentlicht am 24. April 2018", "2018-04-24"),
    ("20. Mai 2018", "20.05.2018", "2018-05-20"),
])
def test_a_stated_day_wins_over_that_of_the_page(above, below, value):
    assert article(f"{above}\n\nSo viel Honig gab es lange nicht\n\n{below}\n\n{TEXT}").date.value == value


def test_a_day_in_the_frame_that_another_one_contradicts_gives_none():
    foot = "\n\n".join(["Unser Garten am Hang", "Unsere Gläser und Körbe"] * 4)
    head = "Heute\n\n20. Mai 2018\n\nWetter und Verkehr"
    page = f"{head}\n\nImkerei am Hang schleudert viel Honig\n\n{TEXT}\n\n{foot}\n\n24.04.2018"
    assert article(page).date.value is None


@pytest.mark.parametrize("line", ["Zur mobilen Version", "Mobile Ansicht", "Naar de mobiele site"])
def test_switches_of_a_page_are_no_titles(line):
    assert article(f"{line}\n\nRubrik\n\nSo viel Honig am Hang\n\n{TEXT}").title.value == "So viel Honig am Hang"
