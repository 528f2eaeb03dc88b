"""What holds for every seed: nothing is lost, nothing is added, nothing breaks."""
from itertools import pairwise

import lxml.html
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from scripts.model import BASES, LABELS, TEXT_LABELS
from scripts.reading import read
from scripts.reading.normalisation import clean, normalise
from scripts.reading.visible import UNSEEN

EDITIONS = ("de", "nl")
PIECES = st.sampled_from((
    "Der Rat der Stadt hat am Montag beschlossen, dass die Brücke über den Fluss im Herbst gesperrt wird.",
    "De raad van de stad heeft maandag besloten dat de brug over de rivier in het najaar dicht gaat.",
    "„Das ist gut“, sagte die Bürgermeisterin. „Wir haben lange gewartet – nun geht es los.“",
    "Die Brücke wird teurer als geplant und der Bau dauert länger, weil", "Mehr zum Thema", "Lees ook", "Kommentare",
    "Veröffentlicht", "auf", "Durch", "Politik", "12. März 2021", "Von Ada Muster", "(abc)", "Foto: Muster / Agentur",
    "Datum: 3. Mai 2020", "Ort: Hier", "Art: So", "- Punkt eins", "• Punkt zwei", "1. Punkt drei", "# Titel", "***",
    "> Zitat", "[Link](https://example.org)", "<b>fett</b>", "<script>alert(1)</script>", "&amp; &lt;", "---", "====",
    "    vier Leerzeichen", "\tTab", "| a | b |", "\u200b", "a\u00adb", "\u202eumgekehrt", "👩‍👩‍👧 und 👍🏽", "e\u0301",
    "ﬁ", "",
    "Seit gestern wird über die Regie-\nrung gestritten, und\nkeiner weiß mehr, wie der\n"
    "Streit um die neuen Brü-\ncken ausgeht.",
    " date 2023-02 Der Rat tagt heute.", "Wie geht es weiter?", "Neuer Streit um die Brücke über den Fluss"))
LINES = st.lists(st.one_of(PIECES, PIECES, st.text(max_size=60)), max_size=40).map("\n".join)
PAGES = LINES.filter(lambda text: "\0" not in text).map(
    lambda text: "<html><body><p>" + text.replace("\n", "</p>\n<p>") + "</p></body></html>")


def visible_lines(text):
    """Number and text of the non-blank lines, after the normalisation that is listed."""
    lines = normalise(text.replace("\r\n", "\n").replace("\r", "\n")).lines
    return [(number, line) for number, line in enumerate(lines, 1) if line]


def squeezed(text):
    return "".join(text.split())


def is_made_of(text, lines):
    """True where a text consists of these lines, with nothing lost but hyphens at the end of a line that cut a word:
    behind a letter, and before a line that goes on in small letters."""
    place = 0
    for line, following in pairwise([*map(squeezed, lines), ""]):
        cut = line[-2:-1].isalpha() and line[-1:] in ("-", "‐") and following[:1].islower()
        kept = line[:-1] if cut and not text.startswith(line, place) else line
        if not text.startswith(kept, place):
            return False
        place += len(kept)
    return place == len(text)


def check_text_seed(text):
    """A text seed: every non-blank line in one place, and the blocks made of the lines and of nothing else."""
    reading = read("a.txt", text.encode("utf-8", "replace"), EDITIONS)
    text = reading.text
    if text.split("\n")[0].rstrip() == "---":
        return
    lines = [line for article in reading.articles for line in article.lines]
    assert [(line.line, line.text) for line in lines] == visible_lines(text)
    assert all(line.label in LABELS for line in lines)
    for article in reading.articles:
        body = [line.text for line in article.lines if line.label in TEXT_LABELS]
        assert is_made_of(squeezed("".join(block.text for block in article.blocks)), body)
        check_article(article)


def check_article(article):
    for name in ("language", "title", "kicker", "description", "date", "creator", "publisher", "source", "tags"):
        field = getattr(article, name)
        assert field.basis in BASES
        assert (field.basis == "unknown") == (field.value is None)
    for block in article.blocks:
        assert block.text == block.text.strip() and block.label in TEXT_LABELS
        for span in block.spans:
            assert 0 <= span.start < span.end <= len(block.text)
            assert span.kind != "link" or span.target.startswith(("http://", "https://"))


def check_marked_seed(path, text):
    """A Markdown or HTML seed: every non-blank line of Markdown labelled once, spans in bounds, links harmless."""
    reading = read(path, text.encode("utf-8", "replace"), EDITIONS)
    if path.endswith(".md") and reading.text.split("\n")[0].rstrip() != "---":
        numbers = [line.line for article in reading.articles for line in article.lines]
        assert numbers == [number for number, _ in visible_lines(reading.text)]
    for article in reading.articles:
        check_article(article)


@given(LINES)
@settings(max_examples=150, deadline=None)
def test_every_line_of_a_text_seed_ends_in_one_place(text):
    check_text_seed(text)


@given(LINES)
@settings(max_examples=100, deadline=None)
def test_every_line_of_a_markdown_seed_ends_in_one_place(text):
    check_marked_seed("a.md", text)


def check_page(text):
    """An HTML seed: every visible character of the page stands in exactly one labelled line, in order."""
    reading = read("a.html", text.encode("utf-8", "replace"), EDITIONS)
    [article] = reading.articles
    source = "\n".join(normalise(reading.text, indented=True).lines)
    root = lxml.html.document_fromstring(source.encode("utf-8", "replace"),
                                         parser=lxml.html.HTMLParser(encoding="utf-8"))
    etree.strip_elements(root, etree.Comment, etree.ProcessingInstruction, *UNSEEN, with_tail=False)
    assert squeezed("".join(line.text for line in article.lines)) == squeezed(clean(root.text_content()))
    check_article(article)


@given(PAGES)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_character_of_a_page_ends_in_one_place(text):
    check_page(text)


@given(st.binary(max_size=300), st.sampled_from(("a.txt", "b.md", "c.html")))
@settings(max_examples=150, deadline=None)
def test_bytes_of_any_kind_end_in_a_reading(data, path):
    reading = read(path, data, EDITIONS)
    assert reading.articles or any(problem.level == "error" for problem in reading.problems)


@pytest.mark.long
@given(LINES)
@settings(max_examples=10_000, deadline=None)
def test_every_line_of_ten_thousand_text_seeds_ends_in_one_place(text):
    check_text_seed(text)


@pytest.mark.long
@given(LINES)
@settings(max_examples=10_000, deadline=None)
def test_every_line_of_ten_thousand_markdown_seeds_ends_in_one_place(text):
    check_marked_seed("a.md", text)


@pytest.mark.long
@given(PAGES)
@settings(max_examples=2_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_character_of_two_thousand_pages_ends_in_one_place(text):
    check_page(text)
