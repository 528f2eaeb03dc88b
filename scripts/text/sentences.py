"""Where sentences begin and end: sentencex, repaired where it takes an abbreviation's point for an end.

sentencex is quick and good on running text, but knows few of the short forms that stand before figures and names
("5 Mio. Euro", "o.a. 5 mln. euro", "A. de Vries"); those come from the language's `sentences.yml`.
"""
from __future__ import annotations

import re
from functools import cache

from sentencex import get_sentence_boundaries

from scripts.languages import lexicon

# A space of several bytes before a point: sentencex cuts it in two, and panics.
WIDE_SPACE = re.compile(r"[^\S\x00-\x7f](?=[^\S\x00-\x7f]*\.)")
LAST_WORD = re.compile(r"([^\W_][^\s(„“\"'‚‘«»]*)\.\s*\Z")
BEFORE_FIGURE = re.compile(r"(?<![^\W\d_])([^\W\d_]{4,40})([.!?])\s+(?=\d{4}\s[^\W\d_])")
LAST_WORD_REACH = 24  # characters: no abbreviation is longer
ENDS = ".!?…:;"
CLOSERS = "\"'”“’‘»«)]"


def sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Spans `(start, end)` of the sentences of a text in reading order, without the white space around them."""
    spans: list[tuple[int, int]] = []
    for boundary in get_sentence_boundaries(language, WIDE_SPACE.sub(" ", text)):
        for start, end in _pieces(text, boundary["start_index"], boundary["end_index"], language):
            if spans and "\n" not in text[spans[-1][1]:start] and _goes_on(text, *spans[-1], start, language):
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((start, end))
    return spans


def _pieces(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """The lines of a span, cut before a sentence that begins with a figure ("Das war es. 2012 stieg ...")."""
    pieces = []
    for first, last in _lines(text, start, end):
        for match in BEFORE_FIGURE.finditer(text, first, last):
            if match[1].casefold() not in _abbreviations(language):
                pieces.append((first, match.end(2)))
                first = match.end()
        pieces.append((first, last))
    return pieces


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The span without white space around it, cut at line ends."""
    found = []
    for line in text[start:end].splitlines(keepends=True):
        bare = line.strip()
        if bare:
            first = start + line.index(bare)
            found.append((first, first + len(bare)))
        start += len(line)
    return found


def _goes_on(text: str, start: int, end: int, following: int, language: str) -> bool:
    """True where the sentence `text[start:end]` did not end and the one at `following` continues it."""
    if text[following].islower():
        return True
    if text[end - 1] not in ENDS + CLOSERS:
        return text[following] in CLOSERS
    match = LAST_WORD.search(text, max(start, end - LAST_WORD_REACH), end)
    return bool(match) and match[1].casefold() in _abbreviations(language)


@cache
def _abbreviations(language: str) -> frozenset[str]:
    """Short forms that take a point inside a sentence, without their last point, case-folded."""
    words = lexicon(language, "sentences")["abbreviations"]
    return frozenset(word.rstrip(".").casefold() for word in words)
