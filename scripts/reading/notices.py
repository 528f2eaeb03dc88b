"""Notices of a page to whoever opens it: cookies, consent, newsletters, rights.

News about privacy or advertising uses the same words, but in the third person. A notice speaks: "we" and "you" outside
quotation marks, or it consists of such words almost alone.
"""
from __future__ import annotations

import re
from functools import cache

from scripts.languages import languages, lexicon
from scripts.reading.phrases import phrases

ENOUGH = ((300, 2), (1_000, 4))   # words of notices in a text of at most so many characters
ENOUGH_IN_LONG = 6
DENSE = 4                         # words of the text for each of them, where nobody speaks
WORD = re.compile(r"\w+")
SENTENCE_START = re.compile(r"(?:\A|[.!?…:]\s+)\W*(\w+)")
SPEAKER = re.compile(r"[A-ZÄÖÜ][^.!?:]{1,40}:\s")
QUOTED = re.compile(r"[„“”»«‘\"][^„“”»«\"]{1,400}[“”»«’\"]")


def is_notice(text: str, folded: str) -> bool:
    """True where a paragraph is said by the page, not by the article."""
    return may_be_notice(text, folded) and (
        _speaks(text) or phrases("notices").count(folded) * DENSE >= folded.count(" ") + 1)


def may_be_notice(text: str, folded: str) -> bool:
    """True where a paragraph uses the words of notices; whether it is one, the text around it may tell."""
    enough = next((least for length, least in ENOUGH if len(text) <= length), ENOUGH_IN_LONG)
    return phrases("notices").count(folded) >= enough


def addresses(text: str) -> bool:
    """True where somebody says "you" outside quotation marks."""
    return any(_says(text, voices) for _, voices in _voices(text))


def appeals(text: str) -> bool:
    """True where somebody speaks of "us" to "you": a page to its readers, where the text around does no such thing. Who
    asks, or says so behind a name and a colon, talks to somebody else."""
    return not text.endswith("?") and not SPEAKER.match(text) and any(
        _says(text, readers) and _says(text, page) for page, readers in _voices(text))


def _speaks(text: str) -> bool:
    """True where the page says "we" or "you" in its own name."""
    return any(_says(text, page | readers) for page, readers in _voices(text))


def _says(text: str, voices: frozenset[str]) -> bool:
    own = QUOTED.sub(" ", text)
    first = {match.start(1) for match in SENTENCE_START.finditer(own)}
    for match in WORD.finditer(own):
        word = match.group()
        if match.start() in first:  # Wir and We are wir and we there; but Sie may be she or they
            word = word[0].lower() + word[1:]
        if word in voices:
            return True
    return False


def _voices(text: str) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The words for "we" and "you" of the languages that a text may be in: "je" is a Dutch you, and a German ever."""
    said = set(text.casefold().split())
    shares = [len(said & held) for held, _, _ in _words_by_language()]
    return [(page, readers) for share, (_, page, readers) in zip(shares, _words_by_language(), strict=True)
            if share == max(shares)]


@cache
def _words_by_language() -> tuple[tuple[frozenset[str], frozenset[str], frozenset[str]], ...]:
    """The words that hold the sentences of each language together, and its words for "we" and "you"."""
    keys = ("function_words", "page_voices", "reader_voices")
    lexicons = [lexicon(tag, "reading") for tag in languages("reading")]
    return tuple(tuple(frozenset(known.get(key, ())) for key in keys) for known in lexicons)
