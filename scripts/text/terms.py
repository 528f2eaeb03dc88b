"""Classes of words and phrases, looked up at a place in a text's tokens."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any

from scripts.text.tokens import Token, tokenize

BRACES = re.compile(r"\{([^}]*)\}")
Table = dict[str, list[tuple[tuple[str, ...], Any]]]  # first word: (all words, meaning), longest first


class Terms:
    """Classes of terms, each term with a meaning. `decimal` and `groups` are the language's separators in numbers,
    by which terms are taken apart like the texts."""

    def __init__(self, decimal: str = ",", groups: tuple[str, ...] = (".",)) -> None:
        self.decimal, self.groups = decimal, groups
        self.classes: dict[str, Table] = {}
        self.exact: dict[str, Table] = {}
        self.back: dict[str, Table] = {}

    def tokens(self, text: str) -> list[Token]:
        return tokenize(text, self.decimal, self.groups)

    def add(self, name: str, terms: Iterable[tuple[str, Any]], exact: bool = False) -> None:
        """Terms of a class; `exact` ones are compared with their case (`m` is not `M`)."""
        table = (self.exact if exact else self.classes).setdefault(name, {})
        for term, meaning in terms:
            words = tuple(token.text if exact else token.folded for token in self.tokens(term))
            if words:
                table.setdefault(words[0], []).append((words, meaning))
        for entries in table.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, name: str, tokens: list[Token], at: int) -> tuple[int, Any] | None:
        """The longest term of a class that begins at a token, as (index after it, meaning)."""
        if at >= len(tokens):
            return None
        best = None
        for table, field in ((self.classes, 3), (self.exact, 2)):
            for words, meaning in table.get(name, {}).get(tokens[at][field], ()):
                end = at + len(words)
                if end <= len(tokens) and all(tokens[at + n][field] == words[n] for n in range(1, len(words))):
                    if best is None or end > best[0]:
                        best = end, meaning
                    break
        return best

    def find_back(self, name: str, tokens: list[Token], before: int) -> tuple[int, Any] | None:
        """The longest term of a class that ends right before a token, as (its first index, meaning)."""
        if before < 1:
            return None
        if name not in self.back:
            table = self.back[name] = {}
            for entries in self.classes.get(name, {}).values():
                for words, meaning in entries:
                    table.setdefault(words[-1], []).append((words, meaning))
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))
        for words, meaning in self.back[name].get(tokens[before - 1].folded, ()):
            first = before - len(words)
            if first >= 0 and all(tokens[first + n].folded == word for n, word in enumerate(words)):
                return first, meaning
        return None

    def has(self, name: str, word: str) -> bool:
        """True where a single folded word is a term of the class."""
        return any(len(words) == 1 for words, _ in self.classes.get(name, {}).get(word, ()))


def spelled(terms: Iterable[Any] | Mapping[Any, Any] | None) -> Iterable[str]:
    """Every variant of every term: `jahr{,e,en}` is jahr, jahre, jahren."""
    for term in terms or ():
        parts = BRACES.split(str(term))
        yield from map("".join, product(*(part.split(",") if n % 2 else (part,) for n, part in enumerate(parts))))


def spelled_by_meaning(table: Mapping[Any, Iterable[str]]) -> Iterable[tuple[Any, str]]:
    for meaning, terms in table.items():
        for term in spelled(terms):
            yield meaning, term
