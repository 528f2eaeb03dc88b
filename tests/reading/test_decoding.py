"""Bytes -> text: what is read, and what is refused with its line."""
import codecs

import pytest

from scripts.reading import read
from scripts.reading.decoding import MAX_BYTES, decode

TEXT = "Grüße aus Köln\nund een café\n"


@pytest.mark.parametrize("data", [
    TEXT.encode(),
    codecs.BOM_UTF8 + TEXT.encode(),
    codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
    codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    TEXT.replace("\n", "\r\n").encode(),
    TEXT.replace("\n", "\r").encode(),
])
def test_the_same_text_in_other_bytes(data):
    assert decode("a.txt", data).text == TEXT
    assert not decode("a.txt", data).problems


def test_windows_1252_is_read_and_said():
    decoded = decode("a.txt", "„Grüße“ – für 5 €".encode("cp1252"))
    assert decoded.text == "„Grüße“ – für 5 €"
    assert [problem.level for problem in decoded.problems] == ["hint"]


@pytest.mark.parametrize(("data", "line"), [
    ("eins\nGrüße\n".encode() + b"drei \xff\n", 3),            # valid UTF-8 beside a broken byte
    ("eins\nzwei\nMühl".encode() + b"\xc3", 3),                # cut off within a character
    (b"eins\n\x81\x8d", 2),                                    # in no encoding that we read
    (b"eins\0zwei", 1),                                        # no text at all
    (codecs.BOM_UTF16_LE + "eins\nzwei".encode("utf-16-le") + b"\xd8", 2),
    (b"a" * (MAX_BYTES + 1), 0),
])
def test_what_cannot_be_read_is_refused_at_its_line(data, line):
    decoded = decode("a.txt", data)
    assert decoded.text is None
    assert [(problem.level, problem.line) for problem in decoded.problems] == [("error", line)]


@pytest.mark.parametrize("path", ["a.docx", "a", "a.TXT.bak", ".txt"])
def test_other_files_are_an_error(path):
    reading = read(path, b"Text", ("de", "nl"))
    assert not reading.articles and [problem.level for problem in reading.problems] == ["error"]


@pytest.mark.parametrize("data", [b"", b"\n \n", b"---\ntitle: Nur ein Titel\n---\n"])
def test_an_empty_text_is_an_error(data):
    assert "error" in [problem.level for problem in read("a.txt", data, ("de", "nl")).problems]


def test_a_citation_needs_no_text():
    data = b"---\ntitle: Nur ein Zitat\nlanguage: de\nrights: citation-only\n---\n"
    reading = read("a.txt", data, ("de", "nl"))
    assert not [problem for problem in reading.problems if problem.level == "error"]
    assert reading.articles[0].title.value == "Nur ein Zitat"
