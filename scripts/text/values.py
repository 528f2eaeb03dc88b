"""Every value that a text states."""
from __future__ import annotations

import datetime

from scripts.model import Value
from scripts.text.measures import measure
from scripts.text.vocabulary import vocabulary


def find_values(text: str, language: str, published: datetime.date | str | None = None) -> list[Value]:
    """Values in the order of the text; none overlap. `published` (a day, or an EDTF date such as `2023-02`) resolves
    relative dates. Raises LookupError for a language without data files."""
    words = vocabulary(language)
    tokens = words.tokens(text)
    values: list[Value] = []
    at = 0
    while at < len(tokens):
        if idiom := words.find("idioms", tokens, at):
            at = idiom[0]
            continue
        found = measure(text, tokens, at, words)
        if found:
            at, value = found
            if value:
                values.append(value)
        else:
            at += 1
    return values
