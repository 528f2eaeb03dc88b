"""Markdown and HTML seeds: their form survives, and nothing of them does harm."""
import re

import pytest

from scripts.model import Span
from scripts.reading import read
from scripts.reading.elements import web_address

EDITIONS = ("de", "nl")


def blocks(text, path="a.md"):
    [article] = read(path, text.encode(), EDITIONS).articles
    return article.blocks


def test_the_form_of_markdown_survives():
    text = """# Neue Bänke für den Park

Im Park stehen *neue* **Bänke**, siehe [Plan](https://example.org/plan) und `Code`.

## Woher das Geld kommt

- vom Verein
    1. aus dem Flohmarkt
- von der Stadt

> Sitzen ist schön.

Setext
------
Der Rest
geht weiter.
"""
    article = read("a.md", text.encode(), EDITIONS).articles[0]
    assert article.title.value == "Neue Bänke für den Park" and article.title.basis == "explicit"
    assert [(b.kind, b.level, b.ordered, b.text) for b in article.blocks] == [
        ("paragraph", 0, False, "Im Park stehen neue Bänke, siehe Plan und Code."),
        ("heading", 2, False, "Woher das Geld kommt"),
        ("list-item", 1, False, "vom Verein"), ("list-item", 2, True, "aus dem Flohmarkt"),
        ("list-item", 1, False, "von der Stadt"),
        ("quotation", 0, False, "Sitzen ist schön."),
        ("heading", 2, False, "Setext"), ("paragraph", 0, False, "Der Rest geht weiter.")]
    assert article.blocks[0].spans == (
        Span(15, 19, "emphasis"), Span(20, 25, "strong"), Span(33, 37, "link", "https://example.org/plan"),
        Span(42, 46, "code"))
    assert [line.label for line in article.lines][:3] == ["title", "body", "heading"]


@pytest.mark.parametrize(("markdown", "text"), [
    ("<script>alert(1)</script> und <b>fett</b>", "<script>alert(1)</script> und <b>fett</b>"),
    ("<div onclick=x>\nso\n</div>", "<div onclick=x> so </div>"),
    ("[klick](javascript:alert(1))", "[klick](javascript:alert(1))"),
    ("[klick](data:text/html,x)", "[klick](data:text/html,x)"),
    ("[post](mailto:a@example.org)", "post"),
    ("[nah](/etc/passwd)", "nah"),
    ("&lt;b&gt; &amp; &copy;", "<b> & ©"),
    ("vor ![ein Bild](https://example.org/x.png) nach", "vor ein Bild nach"),
])
def test_nothing_of_markdown_does_harm(markdown, text):
    [block] = blocks(f"{markdown}\n")
    assert block.text == text
    assert not [span for span in block.spans if span.kind == "link"]


def test_a_picture_alone_leaves_a_caption():
    article = read("a.md", b"Der Park ist offen.\n\n![Bank am See](x.png)\n\nAlle freuen sich.",
                   EDITIONS).articles[0]
    assert article.captions == ("Bank am See",)
    assert [block.text for block in article.blocks] == ["Der Park ist offen.", "Alle freuen sich."]


def test_lines_of_markdown_that_are_no_text_are_labelled():
    text = "Von Ada Muster\n\nDer Park ist offen.\n\n***\n\n[a]: https://example.org\n\n    eingerückt\n"
    lines = read("a.md", text.encode(), EDITIONS).articles[0].lines
    assert [(line.line, line.label) for line in lines] == [
        (1, "byline"), (3, "body"), (5, "boilerplate"), (7, "boilerplate"), (9, "body")]


@pytest.mark.parametrize(("target", "kept"), [
    ("https://example.org/a?b=c#d", True), ("http://example.org", True), ("javascript:alert(1)", False),
    ("//example.org", False), ("https://", False), ("https://a b", False), ("https://a\"onclick=", False),
    (None, False), ("https://[", False),
])
def test_addresses(target, kept):
    assert (web_address(target) is not None) == kept


PAGE = """<!DOCTYPE html><html lang="de"><head><title>Neue Bänke für den Park - Parkbote</title>
<meta property="og:title" content="Neue Bänke für den Park"><meta property="og:site_name" content="Parkbote">
<meta name="description" content="Zwölf Bänke stehen seit Freitag im Park.">
<link rel="canonical" href="https://parkbote.example/2020/05/03/baenke">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage"},
{"@type": "NewsArticle", "headline": "Neue Bänke für den Park", "datePublished": "2020-05-03T08:00:00+02:00",
"dateModified": "2020-05-09", "author": [{"@type": "Person", "name": "Ada Muster"}],
"publisher": {"@type": "Organization", "name": "Parkbote"}}]}</script>
<style>p { color: red }</style></head>
<body><nav><a href="/">Start</a> <a href="/lokales">Lokales</a></nav>
<main><article><h1>Neue Bänke für den Park</h1>
<p>Im Stadtpark stehen seit Freitag <strong>zwölf neue Bänke</strong>, gezimmert von Lehrlingen der Berufsschule.</p>
<figure><img src="x.jpg"><figcaption>Probesitzen am See. Foto: Ole Beispiel</figcaption></figure>
<h2>Woher das Geld kommt</h2>
<p>Bezahlt hat die Bänke der <a href="https://verein.example/">Bürgerverein</a> mit dem Erlös eines Flohmarkts im
Herbst, sagte der Vorsitzende am <a href="javascript:x()">Sonntag</a>.</p>
<ul><li>Sechs Bänke aus Eiche stehen am See</li><li>Sechs Bänke aus Lärche stehen am Spielplatz</li></ul>
<p hidden>Unsichtbar</p><script>track()</script>
<p>Im nächsten Jahr will der Verein auch die Papierkörbe erneuern, wenn wieder genug Geld zusammenkommt.</p>
</article></main><footer>Impressum Datenschutz</footer></body></html>"""


def test_a_page_says_who_wrote_it_and_when():
    [article] = read("a.html", PAGE.encode(), EDITIONS).articles
    assert article.title.value == "Neue Bänke für den Park"
    assert (article.date.value, article.date.basis) == ("2020-05-03", "tag")
    assert article.creator.value == ("Ada Muster",)
    assert (article.publisher.value, article.publisher.basis) == ("Parkbote", "tag")
    assert article.source.value == "https://parkbote.example/2020/05/03/baenke"
    assert article.description.value == "Zwölf Bänke stehen seit Freitag im Park."


def test_the_form_of_a_page_survives():
    [article] = read("a.html", PAGE.encode(), EDITIONS).articles
    assert [(b.kind, b.level) for b in article.blocks] == [
        ("paragraph", 0), ("heading", 2), ("paragraph", 0), ("list-item", 1), ("list-item", 1), ("paragraph", 0)]
    assert [span.target for block in article.blocks for span in block.spans if span.kind == "link"] == [
        "https://verein.example/"]
    assert article.captions == ("Probesitzen am See. Foto: Ole Beispiel",)


def test_every_visible_text_of_a_page_has_a_label_and_a_line():
    [article] = read("a.html", PAGE.encode(), EDITIONS).articles
    labels = {line.text: (line.line, line.label) for line in article.lines}
    assert labels["Start Lokales"] == (10, "boilerplate")
    assert labels["Neue Bänke für den Park"] == (11, "title")
    assert labels["Impressum Datenschutz"][1] == "boilerplate"
    text = " ".join(labels)
    assert "Unsichtbar" not in text and "track" not in text and "color" not in text


def test_a_fragment_is_read_by_its_words():
    page = ("<h1>Neue Bänke für den Park</h1><p>Von Ada Muster, 3. Mai 2020</p><p>Im Stadtpark stehen seit Freitag "
            "zwölf neue Bänke, gezimmert von Lehrlingen der Berufsschule.<br>Die alten waren morsch.</p><p>Bezahlt hat "
            "sie der Bürgerverein mit dem Erlös eines Flohmarkts im vergangenen Herbst am Rathaus.</p>")
    [article] = read("a.html", page.encode(), EDITIONS).articles
    assert article.title.value == "Neue Bänke für den Park"
    assert (article.date.value, article.creator.value) == ("2020-05-03", ("Ada Muster",))
    assert [block.text[:2] for block in article.blocks] == ["Im", "Be"]


@pytest.mark.parametrize("body", [
    "<a href='https://example.org'><div>eins</div></a> zwei", "<b>eins<p>zwei</p></b>", "<i><ul><li>eins</i></ul>",
    "<p>eins<table><tr><td>zwei<p>drei</table>", "<!-- --><br><hr>", "<p>" * 3000 + "tief", "<div>" * 3000 + "tief",
    "<span>" * 3000 + "tief", "</p></div></b>", "<frameset><frame></frameset>", "<p>eins<![CDATA[zwei]]>",
    "&#0;&#x110000;",
])
def test_broken_pages_are_read_all_the_same(body):
    reading = read("a.html", f"<html><body>{body}</body></html>".encode(), EDITIONS)
    assert reading.articles


def test_a_page_without_a_date_gets_none():
    page = re.sub(r"2020[-/]\d\d[-/]\d\d", "", PAGE)
    [article] = read("a.html", page.encode(), EDITIONS).articles
    assert article.date.value is None
