"""Who gives an opinion stands beside its title; whom it is about does not."""
import pytest

from scripts.reading import read

TITLE = "Das Ufer gehört allen"
TEXT = ("Am Ufer stehen wieder Zäune, und wer am Wasser entlanggehen will, muss über die Wiese und durch den Matsch.",
        "Die Stadt hat das Ufer verkauft, weil ihr das Geld fehlte, und nun merkt sie, was sie verloren hat dabei.",
        "Es wäre besser gewesen, das Ufer zu verpachten, so wie es der Rat vor Jahren einmal beschlossen hatte.")


def article(*head, text=TEXT):
    [found] = read("a.txt", "\n\n".join((*head, *text)).encode(), ("de", "nl")).articles
    return found


@pytest.mark.parametrize("kind", ["Kommentar", "Leitartikel", "Kommentar des Tages", "KOLUMNE", "Opinie"])
@pytest.mark.parametrize("order", [("{}", TITLE), (TITLE, "{}"), (TITLE, "Archivartikel", "{}")])
@pytest.mark.parametrize("name", ["Petra Probe", "Petra Probe zum Streit um das Ufer: Wer verkauft, verliert"])
def test_who_gives_an_opinion(kind, order, name):
    found = article(kind, *(line.format(name) for line in order))
    assert (found.title.value, found.creator.value) == (TITLE, ("Petra Probe",))


@pytest.mark.parametrize("head", [
    ("Porträt", "Petra Probe", TITLE), ("Kommentar", "Petra Probe zum Geburtstag", TITLE), ("Kommentar", "Petra Probe"),
])
def test_names_beside_other_words(head):
    assert article(*head).creator.value is None


def test_whom_the_text_speaks_of_does_not_give_the_opinion():
    text = (*TEXT, "Bürgermeisterin Probe will davon nichts wissen, und so bleiben die Zäune, wo sie sind.")
    assert article("Kommentar", "Petra Probe", TITLE, text=text).creator.value is None


@pytest.mark.parametrize("lede", [
    "Das Ufer muss allen gehören, findet unsere Kolumnistin Petra Probe. Wer Zäune baut, der hat etwas zu verbergen.",
    "Zäune gehören nicht ans Ufer, schreibt Petra Probe in ihrem Gastbeitrag, und auch nicht auf die Wiese dahinter.",
    "Hekken horen niet aan de oever. Dat betoogt Petra Probe, bioloog en wandelaar uit Musterstad, in dit opiniestuk.",
])
def test_whom_the_lede_presents(lede):
    assert article(TITLE, lede).creator.value == ("Petra Probe",)


@pytest.mark.parametrize("lede", [
    "Zäune gehören nicht ans Ufer, schreibt Petra Probe in ihrem Gastbeitrag für die Warte, und der Rat widerspricht.",
    "Zäune gehören nicht ans Ufer, sagte Petra Probe in dieser Woche im Rat, und die Mehrheit hat ihr widersprochen.",
])
def test_whom_others_print(lede):
    assert article(TITLE, lede).creator.value is None
