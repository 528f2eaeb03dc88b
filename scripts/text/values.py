"""Every value that a text states."""
from __future__ import annotations

import datetime
from functools import lru_cache

from scripts.model import Value
from scripts.text.calendar import reference
from scripts.text.dates import date, may_open_date
from scripts.text.measures import measure
from scripts.text.number_words import split_word
from scripts.text.tokens import Token
from scripts.text.vocabulary import Vocabulary, vocabulary

CLOSING = ".,;:!?"
KNOWN_LIMIT = 50_000  # words kept; a text has few distinct ones
STARTERS = ("idioms", "minus", "one", "half", "percent_before", "multiples", "fixed_durations", "currency")


def find_values(text: str, language: str, published: datetime.date | str | None = None) -> list[Value]:
    """Values in the order of the text; none overlap. `published` (a day, or an EDTF date such as `2023-02`) resolves
    relative dates. Raises LookupError for a language without data files."""
    words, now = vocabulary(language), reference(published)
    tokens = words.tokens(text)
    if lonely := _alone(text, tokens, words):
        return [lonely]
    values: list[Value] = []
    at = 0
    while at < len(tokens):
        if tokens[at].kind == "word" and _idle(tokens[at].text, language):
            at += 1
            continue
        if idiom := words.find("idioms", tokens, at):
            at = idiom[0]
            continue
        found = date(text, tokens, at, words, now) or measure(text, tokens, at, words)
        if found:
            at, value = found
            if value:
                values.append(value)
        else:
            at += 1
    return values


@lru_cache(KNOWN_LIMIT)
def _idle(word: str, language: str) -> bool:
    """True for a word that no value begins with, as nearly all words are."""
    words, folded = vocabulary(language), word.casefold()
    return not (
        any(folded in words.classes.get(name, {}) for name in STARTERS) or word in words.exact.get("currency", {})
        or len(word) == 1 or split_word(folded, words) or may_open_date(folded, words)
    )


def _alone(text: str, tokens: list[Token], words: Vocabulary) -> Value | None:
    """A text that is nothing but a word such as "eine" or "geen" names a number by it; within a sentence these are
    articles."""
    found = words.find("number_alone", tokens, 0)
    if not found or any(token.text not in CLOSING for token in tokens[found[0]:]):
        return None
    start, end = tokens[0].start, tokens[found[0] - 1].end
    return Value(start, end, text[start:end], "number", found[1])
