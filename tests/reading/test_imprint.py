"""Who wrote and published a text, where it says so for certain; and where it only looks so."""
import pytest

from scripts.reading import read

TEXT = ("Die Fähre über den Strom fährt ab Montag wieder, denn die Reederei hat den Motor repariert und geprüft.",
        "Wer mit der Fähre übersetzen will, zahlt künftig zwei Münzen mehr, sagte Kapitänin Enna Bootsfrau am Steg.",
        "Im Winter ruht der Betrieb, weil der Strom dann Eis führt und die Reederei das Schiff überholen lässt.")


def only(*lines):
    [article] = read("a.txt", "\n\n".join(["Fähre fährt bald wieder", *lines]).encode(), ("de", "nl")).articles
    return article


@pytest.mark.parametrize(("line", "name"), [
    ("© 2020 Strombote", "Strombote"), ("© 2018-2020 Strombote GmbH. Alle Rechte vorbehalten.", "Strombote GmbH"),
    ("Copyright 2020 by Strombote", "Strombote"), ("© Copyright 2020 Strombote GmbH", "Strombote GmbH"),
    ("© 2020 HALLO! Verlag GmbH & Co. KG", "HALLO! Verlag GmbH & Co. KG"),
    ("© 2020 Strombote AG Pflichtangaben", "Strombote AG"), ("© 2020 Strombote Impressum Datenschutz", "Strombote"),
    ("© 2020 Amt für Fähren, Flöße und Furten", "Amt für Fähren, Flöße und Furten"),
    ("© Der Strombote 03.05.2020 12:10", "Der Strombote"), ("©Strombote vom 03.05.2020/eb", "Strombote"),
    ("© Strombode van 3 mei 2020", "Strombode"),
    ("Dit artikel verscheen eerder in De Strombode van 3 mei 2020.", "De Strombode"),
    ("Dieser Artikel erschien zuerst im „Stromboten“.", "Stromboten"),
    ("Dit artikel verscheen eerder in De Veerboot.", "De Veerboot"),
])
def test_a_publisher_that_the_page_names(line, name):
    publisher = only(*TEXT, line).publisher
    assert (publisher.value, publisher.basis) == (name, "explicit")


@pytest.mark.parametrize("lines", [
    ["© Enna Bootsfrau"], ["© 2020 dpa"], ["© 2020 Anna Beispiel"], ["Foto: Strombote"], ["Alle Rechte vorbehalten"],
    ["© Strombote"], ["© 2020"], ["Quelle: Strombote"], ["© 2020 Strombote", "© 2020 Hafenblatt"],
    ["© 2020 CC BY Strombote"], ["© 2020 Dr. Probe"], ["© 2020 WordPress"],
    ["Copyright © 2020 Free Blogger Templates | Distributed By Muster Templates"],
    ["Der Strombote berichtete zuerst darüber."], ["© 2020 Getty Images"],
])
def test_no_publisher_without_a_claim(lines):
    assert only(*TEXT, *lines).publisher.value is None


def test_a_description_stands_behind_its_word():
    said = "Nach vielen Monaten des Wartens hat die Reederei den Motor repariert."
    description = only(f"Zusammenfassung: {said}", *TEXT).description
    assert (description.value, description.basis, description.line) == (said, "explicit", 3)
    assert only(*TEXT, f"Zusammenfassung: {said}").description.value is None
    assert only(*TEXT).description.value is None


@pytest.mark.parametrize(("paragraphs", "codes"), [
    ([*TEXT[:2], f"{TEXT[2]} (KAR)"], ("KAR",)), ([*TEXT[:2], f"{TEXT[2]} (dpa/ebo)"], ("ebo",)),
    ([*TEXT[:2], f"{TEXT[2]} [ebo]"], ("ebo",)), ([f"Strombach (ebo) – {TEXT[0]}", *TEXT[1:]], ("ebo",)),
    ([*TEXT[:2], f"{TEXT[2]} (dpa)"], None), ([*TEXT[:2], f"{TEXT[2]} (CDU)"], None),
    ([f"Strombach (STB) – {TEXT[0]}", *TEXT[1:]], None), ([f"Strombach (anp) - {TEXT[0]}", *TEXT[1:]], None),
    ([TEXT[0], f"Die KAR prüft das Schiff, so die Reederei. {TEXT[1]}", f"{TEXT[2]} (KAR)"], None),
    ([*TEXT[:2], f"{TEXT[2][:-1]} (KAR)."], None), ([TEXT[0], f"{TEXT[1]} (KAR)", TEXT[2]], None),
    ([*TEXT[:2], f"{TEXT[2]} (Kar)"], None), ([*TEXT[:2], f"{TEXT[2]} (usw)"], None),
])
def test_codes_that_sign_a_text(paragraphs, codes):
    article = only(*paragraphs)
    assert article.creator.value == codes
    assert [block.text for block in article.blocks] == paragraphs  # the code stays in the text


@pytest.mark.parametrize(("line", "names"), [
    ("Von Enna Bootsfrau, RADIO AM STROM", ("Enna Bootsfrau",)), ("Sep 2 / Anna Beispiel", ("Anna Beispiel",)),
    ("Lob der Fähre am Strom (Autor: Enna Bootsfrau)", ("Enna Bootsfrau",)), ("Sep 2 / Neuer Steg", None),
    ("Eine Einschätzung von Enna Bootsfrau", ("Enna Bootsfrau",)),
    ("Recensie door Fenna de Proef", ("Fenna de Proef",)), ("PETRA PROBE", ("PETRA PROBE",)),
    ("Geplaatst door B S", None),
    ("Ein Freund von Enna Bootsfrau", None),
])
def test_lines_with_names(line, names):
    assert only(line, *TEXT).creator.value == names


@pytest.mark.parametrize("line", ["Theme by Enna Bootsfrau", "Webdesign: Ole Beispiel", "Template von Ole Beispiel"])
def test_who_made_the_page_wrote_none_of_its_texts(line):
    assert only(TEXT[0], TEXT[2], line).creator.value is None
