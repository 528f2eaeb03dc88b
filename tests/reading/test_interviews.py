"""Who holds an interview wrote it; who answers did not."""
import pytest

from tests.reading.test_authors import article

LEDE = "Seit Mai steht das Wasser im Moor bei Musterstadt höher. Ada Muster erklärt, was das den Vögeln bringt."
QUESTIONS = ("Wie lange dauert es, bis ein Moor wieder lebt?", "Und wenn die oberste Schicht fehlt?",
             "Was sagen die Bauern dazu?")
ANSWERS = ("Das kommt auf den Boden an. Die ersten Moose sehen wir an guten Stellen schon nach zwei Jahren.",
           "Dann vergehen zwanzig Jahre oder mehr, und mancher hat die Geduld nicht, darauf zu warten.",
           "Sie wollen Geld für ihre Flächen, und das ist richtig, denn sie verlieren ihren Ertrag auf lange Zeit.")


def interview(line, asks="", answers=""):
    turns = [part for question, answer in zip(QUESTIONS, ANSWERS, strict=True)
             for part in (asks + question, answers + answer)]
    return article("\n\n".join(("Warum das Moor wieder nass wird", line, LEDE, *turns)))


@pytest.mark.parametrize("line", [
    "Interview: Petra Probe", "Moderation: Petra Probe", "Interview: Petra Probe |", "Gespräch: Petra Probe",
    "Interviewer: Petra Probe",
])
@pytest.mark.parametrize("speakers", [("", ""), ("Probe: ", "Muster: "), ("Petra Probe: ", "Ada Muster: ")])
def test_who_asks(line, speakers):
    found = interview(line, *speakers)
    assert found.creator.value == ("Petra Probe",)
    assert next(each.label for each in found.lines if each.line == found.creator.line) == "byline"


@pytest.mark.parametrize("line", ["Interview: Ada Muster", "Interview mit Ada Muster", "Musik: Petra Probe"])
@pytest.mark.parametrize("speakers", [("", ""), ("Probe: ", "Muster: ")])
def test_who_answers_or_makes_something_else(line, speakers):
    assert interview(line, *speakers).creator.value is None


def test_a_text_that_asks_nothing_is_no_interview():
    assert article("\n\n".join(("Warum das Moor wieder nass wird", "Interview: Petra Probe", LEDE, *ANSWERS))
                   ).creator.value is None
