"""What reading changes in a text, and what it leaves alone."""
import pytest

from scripts.reading.normalisation import normalise


@pytest.mark.parametrize(("text", "line"), [
    ("  zwei Leerzeichen \t", "zwei Leerzeichen"),
    ("Sil\u00adben\u200btren\ufeffnung", "Silbentrennung"),
    ("a\x00b\x07c\x9fd", "abcd"),
    ("eins\x0bzwei\x0cdrei\u2028vier", "eins zwei drei vier"),
    ("\u202egedreht\u202c \u2066und\u2069", "gedreht und"),
    ("u\u0308ber Cafe\u0301s", "über Cafés"),
    ("a\u200db", "ab"),
    ("Ã¤rgerlich, gemÃ¼tlich, GruÃŸ, fÃ¼r 5 â‚¬", "ärgerlich, gemütlich, Gruß, für 5 €"),
    ("Ã„rger in Ã–sterreich", "Ärger in Österreich"),
    ("â€žZitatâ€œ â€“ und so", "„Zitat“ – und so"),
])
def test_changed(text, line):
    assert normalise(text).lines == (line,)


@pytest.mark.parametrize("line", [
    "„Zitat“ – ‘citaat’ … 5\u00a0€", "👩‍👩‍👧 und 👍🏽 und ❤️",
    "doppelte  Leerzeichen bleiben", "Ångström, naïef, ijs, ĳs",
    "Ⅷ ½ ² ﬁ", "Ein date 2020-01 mitten im Text", "SÃO PAULO", "„MANHÃ“", "«ROMÂ»",
    "* _nicht_ <b>Markup</b> &amp; [so](x)",
])
def test_left_alone(line):
    assert normalise(line).lines == (line,)


@pytest.mark.parametrize(("text", "tag", "lines"), [
    (" date 2023-02 Der Text", "2023-02", ("Der Text",)),
    ("\n date 2023-02-17 Der Text\nweiter", "2023-02-17", ("", "Der Text", "weiter")),
    ("date 2023-13 Der Text", None, ("date 2023-13 Der Text",)),
    ("Der Text\n date 2023-02 weiter", None, ("Der Text", "date 2023-02 weiter")),
])
def test_a_date_tag_opens_a_text(text, tag, lines):
    normalised = normalise(text)
    assert (normalised.tag, normalised.lines) == (tag, lines)


def test_repairs_are_told():
    assert normalise("gut\nschÃ¶n\ngut").repaired == (1,)
