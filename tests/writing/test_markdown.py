"""What is written is what is read: the rendered text equals the block's text, whatever it holds."""
import re
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.model import Block, Span
from scripts.writing.markdown import body, evidence, link

EXTENSIONS = ["attr_list", "tables", "toc"]  # those of mkdocs.yml; test_site compares
TRICKY = st.text(st.sampled_from("ab Z1.)(*_`#<>[]{}!&;:|=-+~\\\"'„“\u00a0é\n/") | st.characters(
    exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=60)
LINES = [
    "# kein Titel", "1. kein Punkt", "12) auch nicht", "- kein Strich", "+ plus", "* Stern", "> Zitat?", "---", "===",
    "a | b\n---|---\n1 | 2", "[x](javascript:alert(1))", "![bild](x.png)", "[ref]: http://a.example",
    "<script>alert(1)</script>",
    "{{ config }} {% raw %}", "Text { #id .klasse }", "Text\n{: .klasse }", "&lt; &amp; &copy; &#60;",
    "snake_case und _kursiv_",
    "**fett** und `code`", "C#", "4 * 5 * 6", "a\\*b", "http://a.example/_b_", "<!-- nichts -->", "&copy ohne Punkt",
    "Zeile eins  \nZeile zwei", "[^1]: Fußnote", "!!! note", "::: kasten", "~~~", "a]b[c", "<a href=x>", "„So“ – 5 % …",
    "\\", "\\\\", "`", "``x`", "<", "1.", "-", "+1", "=", ">", "#",
]


class Text(HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts, self.tags = [], []

    def handle_data(self, data):
        self.parts.append(data)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)


def render(source):
    reader = Text()
    reader.feed(markdown.markdown(source, extensions=EXTENSIONS, output_format="html"))
    reader.close()
    return reader


def words(text):
    return re.sub(r"\s+", " ", text).strip()


@pytest.mark.parametrize("text", LINES)
@pytest.mark.parametrize("kind, tags", [("paragraph", {"p"}), ("heading", {"h2"}), ("list-item", {"ul", "li", "p"}),
                                        ("quotation", {"blockquote", "p"})])
def test_markup_in_a_text_stays_text(text, kind, tags):
    read = render(body([Block(kind, text, 1, level=2 if kind == "heading" else 1)], [[]]))
    assert words("".join(read.parts)) == words(text)
    assert set(read.tags) <= tags


@settings(max_examples=400, deadline=None)
@given(st.lists(TRICKY.filter(str.strip), min_size=1, max_size=4),
       st.sampled_from(["paragraph", "quotation", "list-item"]), st.data())
def test_the_rendered_text_is_the_text(texts, kind, data):
    label = data.draw(st.sampled_from(["lede", "body"]))
    blocks = [Block(kind, text.strip(), 1, label=label, level=1) for text in texts]
    marks = []
    for block in blocks:
        ends = st.integers(0, len(block.text))
        spans = [sorted(pair) for pair in data.draw(st.lists(st.tuples(ends, ends), max_size=3))]
        marks.append([evidence(a, b, f"f{a}") if a % 2 else link(a, b, "../thema/x.md") for a, b in spans])
    read = render(body(blocks, marks))
    assert words("".join(read.parts)) == words(" ".join(block.text for block in blocks))
    assert set(read.tags) <= {"p", "ul", "li", "blockquote", "mark", "a"}


def test_marks_nest_and_links_stay_whole():
    block = Block("paragraph", "Der Datenschutz kostet 5 Euro.", 1)
    assert body([block], [[evidence(0, 30, "f1"), link(4, 15, "../thema/datenschutz.md")]]) == (
        '<mark id="f1">Der [Datenschutz](../thema/datenschutz.md) kostet 5 Euro.</mark>\n')


def test_the_seeds_own_markup_survives():
    block = Block("paragraph", "Ein wichtiges Wort und x_y", 1, spans=(Span(4, 13, "strong"), Span(23, 26, "code")))
    assert body([block], [[]]) == "Ein **wichtiges** Wort und `x_y`\n"


def test_nothing_is_escaped_without_need():
    text = "Am 3. Mai – um 5 % (z. B.) mehr; a-b, snake_case, AT&T + 1! 2 > 1"
    assert body([Block("paragraph", text, 1)], [[]]) == text + "\n"
