"""Whole raw documents, labelled by hand: how well reading understands them, with floors that must not sink."""
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.model import TEXT_LABELS
from scripts.reading import read

FOLDER = Path(__file__).parent.parent / "fixtures/reading"
DOCUMENTS = sorted(FOLDER.glob("*.labelled"))
MIN_TEXT_F, MIN_LABELS = 0.97, 0.93


@dataclass(frozen=True)
class Labelled:
    text: str
    labels: dict[int, str]
    facts: dict[str, str]


def load(path):
    """`label| text` a line after a header of `key: value` and three dashes; blank lines stay blank."""
    header, _, body = path.read_text("utf-8").partition("---\n")
    facts = dict(map(str.strip, line.split(":", 1)) for line in header.splitlines())
    lines = [line.partition("| ") for line in body.rstrip("\n").split("\n")]
    labels = {number: label for number, (label, _, text) in enumerate(lines, 1) if text}
    return Labelled("\n".join(text for _, _, text in lines), labels, facts)


def understood(path):
    document = load(path)
    reading = read(f"{path.stem}.txt", document.text.encode(), ("de", "nl"))
    return document, reading, {line.line: line.label for article in reading.articles for line in article.lines}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_what_the_document_says_of_itself_is_found_and_nothing_else(path):
    document, reading, _ = understood(path)
    article, facts = reading.articles[0], document.facts
    assert len(reading.articles) == int(facts.get("articles", 1))
    assert {a.language.value for a in reading.articles} == {facts["language"]}
    if "articles" not in facts:
        assert (article.title.value if article.title.basis == "explicit" else "") == facts["title"]
        assert (article.kicker.value or "") == facts.get("kicker", "")
        assert (article.date.value or "") == facts.get("date", "")
        assert "; ".join(article.creator.value or ()) == facts.get("creator", "")
        assert article.truncated == ("truncated" in facts)
    assert all(a.publisher.value is None for a in reading.articles)


def test_text_is_told_from_what_surrounds_it():
    right = wrong = missed = 0
    for path in DOCUMENTS:
        document, _, found = understood(path)
        for number, label in document.labels.items():
            is_text, taken = label in TEXT_LABELS, found[number] in TEXT_LABELS
            right += is_text and taken
            wrong += taken and not is_text
            missed += is_text and not taken
    assert 2 * right / (2 * right + wrong + missed) >= MIN_TEXT_F


def test_lines_get_their_labels():
    pairs = [(label, found[number]) for document, _, found in map(understood, DOCUMENTS)
             for number, label in document.labels.items()]
    assert sum(wanted == got for wanted, got in pairs) / len(pairs) >= MIN_LABELS


def test_a_wrapped_paragraph_is_one_paragraph():
    _, reading, _ = understood(FOLDER / "nl-persbericht.labelled")
    paragraphs = [block.text for block in reading.articles[0].blocks]
    assert len(paragraphs) == 3
    assert paragraphs[1].startswith("De kaarten kwamen jaren geleden uit een nalatenschap en zaten vol schimmel.")


def test_articles_of_one_document_keep_their_own_titles_and_dates():
    _, reading, _ = understood(FOLDER / "de-mehrere.labelled")
    assert [(a.slug, a.title.value, a.date.value) for a in reading.articles] == [
        ("de-mehrere-1", "Kaffeerösterei zieht in die alte Feuerwache", "2019-05-03"),
        ("de-mehrere-2", "Schreinerei sucht seit einem Jahr nach Lehrlingen", "2019-05-07"),
        ("de-mehrere-3", "Wochenmarkt bekommt einen zweiten Standort", "2019-05-09")]
