"""Who says it: tables of sentences that name a source, and of sentences that only look like it."""
from __future__ import annotations

import pytest

from scripts.facts.attribution import attribution

NAMED = [
    ("de", "Der Leiter der Abteilung Hafen, Uwe Grau, erklärte, es gebe keinen Grund zur Sorge.",
     "Leiter der Abteilung Hafen, Uwe Grau"),
    ("de", "Laut dem Statistischen Bundesamt stieg die Zahl auf 3 Millionen.", "Statistischen Bundesamt"),
    ("de", "„Wir sind sehr zufrieden damit“, sagte Chefin Petra Lang am Montag.", "Chefin Petra Lang"),
    ("de", "„Das ist für uns neu“, so Lang weiter.", "Lang"),
    ("de", "Wie die Stadt Köln mitteilt, wird die Brücke gesperrt.", "Stadt Köln"),
    ("de", "Die Brücke wird gesperrt, wie Dr. Eva Sommer erklärt.", "Dr. Eva Sommer"),
    ("de", "Müller zufolge ist das falsch.", "Müller"),
    ("de", "Bürgermeister Karl-Heinz Otto (Grüne) sagte: „Das geht so nicht.“", "Bürgermeister Karl-Heinz Otto"),
    ("de", "\"Das ist ein Fehler\", kritisierte der Vorsitzende der Partei, Hans Maier.",
     "Vorsitzende der Partei, Hans Maier"),
    ("de", "Die Deutsche Bahn AG gab bekannt, dass die Strecke gesperrt bleibt.", "Deutsche Bahn AG"),
    ("de", "Das berichtet Reuters unter Berufung auf interne Unterlagen.", "Reuters"),
    ("de", "Am 4. Mai teilte Siemens mit, dass das Werk schließt.", "Siemens"),
    ("de", "Trotzdem betont Anna Kern, dass alles sicher sei.", "Anna Kern"),
    ("de", "Das Magazin Capital hatte am 7. Juni enthüllt, dass Geld fehlt.", "Magazin Capital"),
    ("de", "Anna Kern, die das Haus seit Jahren leitet, betont, dass es bleibt.", "Anna Kern"),
    ("de", "»Nie im Leben«, rief sie, »mache ich das«, sagt Tom Berg.", "Tom Berg"),
    ("nl", "Volgens het CBS steeg het aantal tot 3 miljoen.", "CBS"),
    ("nl", "Dat heeft de gemeente Utrecht dinsdag bekendgemaakt.", "gemeente Utrecht"),
    ("nl", "‘We zijn heel tevreden met dit besluit’, zegt directeur Petra de Lange.", "directeur Petra de Lange"),
    ("nl", "“Wij gaan dit gewoon doen”, aldus minister Van der Berg.", "minister Van der Berg"),
    ("nl", "De NS laat weten dat er minder treinen rijden.", "NS"),
    ("nl", "Onderzoeker Anna Bos stelt dat de cijfers kloppen.", "Onderzoeker Anna Bos"),
    ("nl", "Zoals het ANP meldt, blijft de brug dicht.", "ANP"),
    ("nl", "Dat zegt burgemeester Jan Smit tegen de krant.", "burgemeester Jan Smit"),
    ("nl", "Jansen: ‘Dat heb ik nooit gezegd.’", "Jansen"),
    ("nl", "‘Dit is een ramp voor de sector’, reageert LTO-voorzitter Sjaak van der Tak.",
     "LTO-voorzitter Sjaak van der Tak"),
    ("nl", "In mei vorig jaar gaf Philips toe dat er fouten waren.", "Philips"),
    ("nl", "De brug gaat dicht, maakte wethouder Lies Bakker bekend.", "wethouder Lies Bakker"),
]
UNNAMED = [
    ("de", "Händler klagen, dass die Regale leer bleiben.", "Händler", "anonymous"),
    ("de", "Nach Angaben der Polizei wurden zwei Menschen verletzt.", "der Polizei", "anaphoric"),
    ("de", "Er sagte, er komme nicht.", "Er", "anaphoric"),
    ("de", "Der Konzern teilte am Dienstag mit, dass 300 Stellen wegfallen.", "Der Konzern", "anaphoric"),
    ("de", "Das Berliner Unternehmen hinter der App versichert, dass sie sicher ist.",
     "Das Berliner Unternehmen hinter der App", "anaphoric"),
    ("de", "Experten warnen, dass die Preise steigen.", "Experten", "anonymous"),
    ("de", "Eine Sprecherin erklärte, das Feuer sei gelöscht.", "Eine Sprecherin", "anonymous"),
    ("de", "Es gehe um viel Geld, hieß es laut anonymen Quellen.", "anonymen Quellen", "anonymous"),
    ("de", "Nach eigenen Angaben hat die Firma 40 Filialen.", "Nach eigenen Angaben", "anaphoric"),
    ("nl", "Het ministerie deelde mee dat de regeling stopt.", "Het ministerie", "anaphoric"),
    ("nl", "Een woordvoerder zegt dat het onderzoek nog loopt.", "Een woordvoerder", "anonymous"),
    ("nl", "Experts waarschuwen dat de prijzen stijgen.", "Experts", "anonymous"),
    ("nl", "Hij zei dat hij niet komt.", "Hij", "anaphoric"),
    ("nl", "Naar eigen zeggen heeft hij niets gedaan.", "Naar eigen zeggen", "anaphoric"),
]
NONE = [
    ("de", "Kühe werden, wie üblich, im Mai gezählt."),
    ("de", "Das Auto fährt so schnell wie ein Flugzeug."), ("de", "So etwas gibt es nicht."),
    ("de", "Die Musik war sehr laut und schrill."), ("de", "Er fand den Schlüssel im Garten."),
    ("de", "Sie glaubt an das Gute."), ("de", "Das heißt, wir gehen jetzt."),
    ("de", "Sie sprach mit dem Direktor über die Pläne."), ("de", "Allerdings heißt es weiter, dass es regnet."),
    ("de", "Will sagen: Das bleibt so."), ("de", "Das „Haus am See“ steht seit 1900."),
    ("nl", "Zij vond de sleutel in de tuin."), ("nl", "Volgende week begint de cursus."),
    ("nl", "De auto rijdt zo hard als een trein."), ("nl", "Er kwamen mensen, die hem vertelden dat het regende."),
    ("nl", "Het boek ‘De tuin’ ligt op tafel."),
]


@pytest.mark.parametrize(("language", "text", "source"), NAMED)
def test_a_named_source(language: str, text: str, source: str) -> None:
    found = attribution(text, language)
    assert found and (found.source, found.kind) == (source, "named")


@pytest.mark.parametrize(("language", "text", "source", "kind"), UNNAMED)
def test_a_source_without_a_name_keeps_the_words_of_the_text(language: str, text: str, source: str, kind: str) -> None:
    found = attribution(text, language)
    assert found and (found.source, found.kind) == (source, kind)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_no_source(language: str, text: str) -> None:
    assert attribution(text, language) is None


@pytest.mark.parametrize(("text", "quoted"), [
    ("„Wir bauen die Brücke neu“, sagt Tom Berg.", True),
    ("Tom Berg sagt, dass die „Brücke“ neu gebaut wird.", False),
])
def test_direct_speech_is_marked(text: str, quoted: bool) -> None:
    assert attribution(text, "de").quoted is quoted
