"""Saved pages: which heading is the title, which day and whose name belong to the article."""
import pytest
from lxml.html import document_fromstring

from scripts.reading import read
from scripts.reading.visible import visible

EDITIONS = ("de", "nl")
TEXT = ("<p>Im Stadtpark stehen seit Freitag zwölf neue Bänke, gezimmert von Lehrlingen der Berufsschule am Wall.</p>"
        "<p>Bezahlt hat die Bänke der Bürgerverein mit dem Erlös eines Flohmarkts, wie der Vorsitzende sagte.</p>"
        "<p>Im nächsten Jahr will der Verein auch die Papierkörbe erneuern, wenn wieder genug Geld da ist.</p>")
OTHER = TEXT.replace("Bänke", "Tische").replace("Papierkörbe", "Lampen")


def page(head: str, body: str):
    [article] = read("a.html", f"<html lang='de'><head>{head}</head><body>{body}</body></html>".encode(),
                     EDITIONS).articles
    return article


@pytest.mark.parametrize("head, body, title", [
    ("<title>Neue Bänke – Der Parkbote</title>", f"<h1>Der Parkbote</h1><h2>Neue Bänke</h2>{TEXT}", "Neue Bänke"),
    ("<title>Der Parkbote » Neue Bänke im Park</title>", f"<h1>Der Parkbote</h1><h3>Neue Bänke im Park</h3>{TEXT}",
     "Neue Bänke im Park"),
    ("<title>Stadt Park - Neue Bänke im Park</title>", f"<div>Neue Bänke im Park</div>{TEXT}", "Neue Bänke im Park"),
    ("<meta property='og:title' content='Bänke für alle'><title>Bänke für alle | Parkbote</title>",
     f"<h1>Unser Blog über Parks</h1>{TEXT}<h1>Bänke für alle</h1>", "Bänke für alle"),
    ("<title>Zwölf Bänke im Park | Parkbote</title>",
     f"<h1>Zwölf Bänke stehen im Park</h1>{TEXT}<h2>Neueste Beiträge</h2>", "Zwölf Bänke stehen im Park"),
    ("<title>www.parkbote.example - Neue Bänke im Park</title>", f"<div>Start</div>{TEXT}", "Neue Bänke im Park"),
])
def test_the_title_is_what_headings_and_metadata_agree_on(head, body, title):
    assert page(head, body).title.value == title


def test_a_kicker_in_the_same_heading_is_none_of_the_title():
    article = page("<meta property='og:title' content='Zwölf neue Bänke im Park'>",
                   f"<h1><span>Stadtpark</span>Zwölf neue Bänke im Park</h1>{TEXT}")
    assert (article.title.value, article.kicker.value) == ("Zwölf neue Bänke im Park", "Stadtpark")


def test_a_kicker_that_the_metadata_repeat_stays():
    article = page("<title>Stadtpark: Zwölf neue Bänke | Parkbote</title>",
                   f"<h1>Stadtpark: Zwölf neue Bänke</h1>{TEXT}")
    assert (article.title.value, article.kicker.value) == ("Stadtpark: Zwölf neue Bänke", None)


@pytest.mark.parametrize("head, body, day", [
    ("<meta itemprop='dateCreated' content='2021-05-07'>", f"<h1>Neue Bänke</h1><p>12.10.2020, 19:16 Uhr</p>{TEXT}",
     "2020-10-12"),
    ("<meta property='article:published_time' content='2020-10-12T08:00:00+02:00'>", f"<h1>Neue Bänke</h1>{TEXT}",
     "2020-10-12"),
    ("<meta property='article:published_time' content='2021-05-07T08:00:00+02:00'>"
     "<meta property='article:modified_time' content='2020-10-13T08:00:00+02:00'>",
     f"<h1>Neue Bänke</h1><p>12.10.2020, 19:16 Uhr</p>{TEXT}", "2020-10-12"),
])
def test_the_day_stands_beside_the_text_or_is_stated_for_the_article(head, body, day):
    assert page(head, body).date.value == day


@pytest.mark.parametrize("head, body, names", [
    ("<meta name='author' content='Ada Muster'>", f"<h1>Neue Bänke</h1><p>Ada Muster, Musterstadt</p>{TEXT}",
     ("Ada Muster",)),
    ("<meta name='author' content='Ada Muster'>", f"<h1>Neue Bänke</h1>{TEXT}", None),
    ("<meta name='author' content='Webwerk GmbH - www.webwerk.example'>", f"<h1>Neue Bänke</h1>{TEXT}", None),
    ("<meta property='article:author' content='Redaktion Musterstadt'>", f"<h1>Neue Bänke</h1>{TEXT}", None),
    ("<meta property='article:author' content='Ada Muster und Jan Proef'>", f"<h1>Neue Bänke</h1>{TEXT}",
     ("Ada Muster", "Jan Proef")),
])
def test_whoever_built_the_site_is_not_the_author(head, body, names):
    assert page(head, body).creator.value == names


@pytest.mark.parametrize(("lang", "language"), [("fr", None), ("de-AT", "de"), ("", "de")])
def test_a_few_words_are_in_the_language_that_the_page_says(lang, language):
    body = "<p>Neue Bänke stehen seit heute im Park am See.</p>"
    [article] = read("a.html", f"<html lang='{lang}'><body>{body}</body></html>".encode(),
                     EDITIONS).articles
    assert article.language.value == language


def test_a_text_decides_on_its_language_whatever_the_page_says():
    [article] = read("a.html", f"<html lang='en'><body><h1>Neue Bänke</h1>{TEXT}</body></html>".encode(),
                     EDITIONS).articles
    assert article.language.value == "de"


def test_a_form_around_the_page_does_not_hide_it():
    article = page("<title>Neue Bänke im Park</title>",
                   f"<form><h1>Neue Bänke im Park</h1>{TEXT * 9}<form><p>Suche</p></form></form>")
    assert article.title.value == "Neue Bänke im Park"
    assert len(article.blocks) >= 3


def test_metadata_within_a_paragraph_do_not_part_it():
    text = TEXT.replace("Lehrlingen", "<span><meta itemprop='name' content='x'><img src='x.png'>Lehrlingen</span>")
    assert len(page("", f"<h1>Neue Bänke</h1>{text}").blocks) == 3


def test_what_stands_between_title_and_text_is_the_lede_where_it_speaks_of_the_same():
    lede = "Zwölf neue Bänke stehen im Stadtpark, und Lehrlinge der Berufsschule haben sie für den Verein gezimmert."
    article = page("<title>Neue Bänke</title>", f"<h1>Neue Bänke</h1><section><p>{lede}</p></section><div>{TEXT}</div>")
    assert article.blocks[0].text == lede


def test_a_paragraph_within_an_anchor_that_links_to_nothing_is_text():
    asked = "Wer bezahlt denn die Papierkörbe, wenn der Flohmarkt ausfällt und das Geld fehlt? " * 3
    asked = f"Frage: {asked.strip()}"
    marked = f"<p><strong>Frage: </strong><a name='geld'>{asked.partition(' ')[2]}</a></p>"
    answers = "".join(f"<p>Antwort {number}: Der Bürgerverein hat für die Papierkörbe im Park etwas zurückgelegt, und "
                      f"das reicht nach Auskunft des Vorsitzenden für {number} Jahre.</p>" for number in range(2, 9))
    body = f"<h1>Neue Bänke</h1><article>{TEXT}{answers}{marked}{answers.replace('Park', 'Wald')}</article>"
    assert asked in [block.text for block in page("", body).blocks]


def test_the_day_that_a_page_states_goes_before_one_that_a_library_guesses():
    dates = "".join(f"<li><time datetime='2020-12-{day}'>{day}.12.2020</time> Markt am Wall</li>" for day in (11, 19))
    far = "<p>Drucken</p>" * 12
    article = page("", f"<h1>Neue Bänke</h1>{TEXT}{far}<div>Quelle VERÖFFENTLICHT AM 07.06.2020</div><ul>{dates}</ul>")
    assert article.date.value == "2020-06-07"


def test_a_row_of_a_table_is_one_line():
    table = ("<table><tr><th>Bank</th><th>Preis</th><th>Holz</th></tr><tr><td>am&nbsp;Teich</td><td>370 €&nbsp;</td>"
             "<td><b>Eiche</b></td></tr><tr><td>am Wall</td><td></td><td>Lärche</td></tr></table>")
    blocks = page("", f"<h1>Neue Bänke</h1><article>{TEXT}{table}{OTHER}</article>").blocks
    rows = [block.text for block in blocks if " | " in block.text]
    assert rows == ["Bank | Preis | Holz", "am\xa0Teich | 370 € | Eiche", "am Wall | Lärche"]


def test_a_table_that_lays_out_a_page_is_no_row():
    blocks = page("", f"<table><tr><td><p>Start</p></td><td><h1>Neue Bänke</h1>{TEXT}</td></tr></table>").blocks
    assert len(blocks) == 3


@pytest.mark.parametrize(("frame", "framed"), [
    ("class='widget'", True), ("id='comments'", True), ("class='left sidebar'", True), ("class='breadcrumbs'", True),
    ("class='widgets-and-more'", False), ("class='text'", False),
])
def test_what_templates_call_a_frame_is_one_unless_it_holds_most_of_the_page(frame, framed):
    said = "Ein Leser meinte dazu: Die Bänke am Teich sind viel zu weit weg vom Spielplatz, finden wir."
    around = document_fromstring(f"<main>{TEXT}<div {frame}><p>{said}</p></div>{OTHER}</main>")
    assert [seen.furniture for seen in visible(around, 1) if seen.element.passage.text == said] == [framed]
    assert not any(seen.furniture for seen in visible(document_fromstring(f"<div {frame}>{TEXT}</div>"), 1))


def test_what_templates_call_a_caption_is_one():
    said = "Zwölf Bänke stehen am Teich, und die Lehrlinge der Berufsschule sitzen auf der letzten von ihnen."
    found = page("", f"<h1>Neue Bänke</h1>{TEXT}<p class='wp-caption-text'>{said}</p>{OTHER}")
    assert [line.label for line in found.lines if line.text == said] == ["caption"]


def test_a_list_among_paragraphs_is_text():
    entries = "".join(f"<li>{place}</li>" for place in ("am Teich", "vor dem Rosenbeet", "an der Brücke"))
    links = "".join(f"<li><a href='https://parkbote.example/{n}'>Bank {n}</a></li>" for n in range(3))
    text = f"{TEXT}<ul>{entries}</ul>{OTHER}<ul>{links}</ul>{TEXT.replace('Bank', 'Baum')}"
    blocks = [block.text for block in page("", f"<h1>Neue Bänke</h1><div>{text}</div>").blocks]
    assert [block for block in blocks if len(block) < 20] == ["am Teich", "vor dem Rosenbeet", "an der Brücke"]
