"""Which line above a text is its title: evidence that is added up, line by line."""
import pytest

from scripts.reading import read
from scripts.reading.company import traits
from scripts.reading.evidence import Zone
from scripts.reading.passages import passages
from scripts.reading.traits import PROSE
from scripts.reading.weights import NO_TITLE, WEIGHTS

TEXT = ("Die Fähre über den Strom fährt ab Montag wieder, denn die Reederei hat den Motor repariert und geprüft.",
        "Wer mit der Fähre übersetzen will, zahlt künftig zwei Münzen mehr, sagte Kapitänin Enna Bootsfrau am Steg.",
        "Im Winter ruht der Betrieb, weil der Strom dann Eis führt und die Reederei das Schiff überholen lässt.")


def zone(*head):
    every = traits(passages(list(head) + list(TEXT)))
    first = next(index for index, trait in enumerate(every) if trait.shape == PROSE)
    return Zone(every, 0, first, len(every))


def title_of(*head, between=""):
    [article] = read("a.txt", "\n".join([*head, between, *TEXT]).encode(), ("de", "nl")).articles
    return article.title.value if article.title.basis == "explicit" else None


@pytest.mark.parametrize(("head", "title"), [
    (["Reederei Strommann", "Fähre über den Strom fährt ab Montag wieder"], 1),
    (["Gemeinsam sind wir stark für unser Land", "Fähre fährt wieder"], 1),
    (["Verkehr", "", "Fähre fährt bald wieder"], 2),
    (["Start", "Verkehr", "1. Start Fähre fährt bald wieder", "", "Fähre fährt bald wieder", ""], 4),
    (["Mara Zeichner Fähre fährt bald wieder", "Fähre fährt bald wieder", ""], 1),
    (["Fähre fährt bald wieder", "Fähre fährt bald wieder", "", "Neues von der Fähre am Strom"], 0),
    (["Fähre fährt bald wieder", "", "3. Mai 2020", "", "Wetter und Verkehr am Strom"], 0),
    (["Fährbetrieb", ""], 0),
    (["Strommünde", "Neuer Motor", "", "3. Mai 2020"], 1), (["Bildband", "Alles wieder gut", ""], 1),
    (["3. Mai 2020", "", "Alles gut", ""], 2), (["zondag 3 mei 2020", "Weer varen", ""], 1),
    (["Warum die Reederei nach vielen Monaten des Wartens den Motor der Fähre über den Strom doch noch reparieren "
      "ließ und was die Leute am Steg nun davon haben und was nicht"], 0),
    (["Fähre fährt wieder", "", "... obwohl die Reederei den Motor der Fähre am Strom noch prüft", ""], 0),
])
def test_a_title_among_other_lines(head, title):
    assert title_of(*head) == head[title]


@pytest.mark.parametrize("head", [
    ["Das kostet die Fähre über den Strom künftig:"],
    ["- Fähre fährt ab Montag wieder", "- Reederei prüft den Motor"],
    ["Von Enna Bootsfrau", "", "Die Fähre fährt also wieder."],
    ["Suche | Hafen | Steg | Kontakt"],
    ["unterwegs auf See"],
])
def test_lines_that_are_no_title(head):
    assert title_of(*head) is None


def test_a_question_that_somebody_answers_is_no_title():
    asked = "Woran haben Sie in all diesen Wochen gearbeitet?"
    answer = "„Wir haben den Motor der Fähre ganz zerlegt“, sagte Kapitänin Enna Bootsfrau, „und alle Teile geprüft.“"
    [article] = read("a.txt", "\n\n".join([asked, answer, *TEXT]).encode(), ("de", "nl")).articles
    assert article.title.basis == "derived"


def test_every_sign_has_a_weight_and_a_value_between_nought_and_one():
    lines = zone("Verkehr", "Fähre fährt wieder", "", "3. Mai 2020")
    for index in lines.free:
        evidence = dict(lines.evidence(index))
        assert set(evidence) == set(WEIGHTS) and all(0 <= value <= 1 for value in evidence.values())


def test_the_score_is_the_sum_of_what_was_seen():
    lines = zone("Am Strom entlang", "", "Fähre fährt ab Montag wieder", "")
    for index in lines.free:
        assert lines.score(index) == pytest.approx(sum(WEIGHTS[name] * value for name, value in lines.evidence(index)))
    assert lines.score(1) > lines.score(0) and lines.score(1) > NO_TITLE


@pytest.mark.parametrize(("line", "title", "day"), [
    ("[Reederei Strommann - 03.05.2020] Fähre fährt ab Montag wieder", "Fähre fährt ab Montag wieder", "2020-05-03"),
    ("03.05.2020 | Fähre über den Strom fährt ab Montag", "Fähre über den Strom fährt ab Montag", "2020-05-03"),
    ("Fähre | Unterwegs auf dem Strom", "Fähre | Unterwegs auf dem Strom", None),
    ("Fähre fährt ab Montag wieder | Strombote", "Fähre fährt ab Montag wieder", None),
])
def test_what_stands_beside_a_title(line, title, day):
    [article] = read("a.txt", "\n\n".join([line, *TEXT]).encode(), ("de", "nl")).articles
    assert (article.title.value, article.date.value) == (title, day)
