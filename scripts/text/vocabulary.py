"""A language's words for numbers, units, currencies and dates, compiled once from its data files and from CLDR."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from itertools import product
from typing import Any

from babel import Locale

from scripts.languages import lexicon
from scripts.text import cldr
from scripts.text.tokens import Token, tokenize

BRACES = re.compile(r"\{([^}]*)\}")
Terms = dict[str, list[tuple[tuple[str, ...], Any]]]


class Vocabulary:
    """Classes of words, each from term to meaning. `find` and `find_back` look a class up at a place in the tokens."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.values: Mapping[str, Any] = lexicon(language, "values")
        self.dates: Mapping[str, Any] = lexicon(language, "dates")
        self.decimal: str = self.values["decimal"]
        self.groups: tuple[str, ...] = tuple(self.values["groups"])
        self.locale = Locale.parse(self.values["locale"])
        self.capital_nouns: bool = self.values.get("capital_nouns", False)
        self.tens_first: bool = self.values.get("tens_first", False)
        self.classes: dict[str, Terms] = {}
        self.exact: dict[str, Terms] = {}
        self.back: dict[str, Terms] = {}
        for name, terms in self._terms():
            self.add(name, terms)

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

    def _terms(self) -> Iterable[tuple[str, list[tuple[str, Any]]]]:
        values, dates = self.values, self.dates
        for name in ("one", "stressed_one", "half", "minus", "point", "joiner", "percent", "percent_before", "times",
                     "times_so", "range_openers", "between", "range_joiners", "between_joiners", "labels", "references",
                     "idioms", "clock", "clock_before", "out_of", "count_stop", "ordinal_before",
                     "per_words", "denominator_after_one", "clock_words", "clock_openers",
                     "singular_only", "currency_before"):
            yield name, [(term, name) for term in spelled(values.get(name, ()))]
        for name in ("scales", "collectives", "denominators", "ordinals", "multiples"):
            yield name, [(term, Decimal(str(key))) for key, term in spelled_by_meaning(values.get(name, {}))]
        yield "number_alone", [(term, Decimal(str(key))) for key, term in spelled_by_meaning(values.get("alone", {}))]
        for name in ("per", "qualifiers", "qualifiers_after", "fixed_durations", "subunits"):
            yield name, list(_pairs(values.get(name, {})))
        yield "duration", list(_pairs(values["durations"]))
        yield "unit", list(_pairs(values["units"]))
        for name in ("months", "weekdays", "weekdays_short", "seasons", "deictics", "shifts", "periods",
                     "periods_plural"):
            yield name, list(_pairs(dates.get(name, {})))
        for name in ("parts", "dayparts", "year_words", "last", "decade_words"):
            yield name, [(term, name) for term in spelled(dates.get(name, ()))]
        yield "date_qualifiers", list(_pairs(dates["qualifiers"]))
        for name in ("range_openers", "range_joiners", "between", "between_joiners", "year_prepositions",
                     "month_before"):
            yield f"date_{name}", [(term, name) for term in spelled(dates.get(name, ()))]
        dayparts = list(spelled(dates.get("dayparts", ())))
        yield "weekdays", [(day + part, number) for number, day in spelled_by_meaning(dates["weekdays"])
                           for part in dayparts]
        yield "deictics", [(day + part, number) for number, day in spelled_by_meaning(dates["deictics"])
                           for part in dayparts if dates.get("deictic_compounds")]
        yield "months", cldr.months(self.locale)
        yield "weekdays", cldr.weekdays(self.locale)
        yield "currency", [*_pairs(values["currencies"]), *cldr.currencies(self.locale, values),
                           *((term, None) for term in spelled(values.get("bare_money", ())))]


def spelled(terms: Iterable[Any] | Mapping[Any, Any] | None) -> Iterable[str]:
    """Every variant of every term: `jahr{,e,en}` is jahr, jahre, jahren."""
    for term in terms or ():
        parts = BRACES.split(str(term))
        yield from map("".join, product(*(part.split(",") if n % 2 else (part,) for n, part in enumerate(parts))))


def spelled_by_meaning(table: Mapping[Any, Iterable[str]]) -> Iterable[tuple[Any, str]]:
    for meaning, terms in table.items():
        for term in spelled(terms):
            yield meaning, term


def _pairs(table: Mapping[Any, Iterable[str]]) -> Iterable[tuple[str, Any]]:
    for meaning, term in spelled_by_meaning(table):
        yield term, meaning


@cache
def vocabulary(language: str) -> Vocabulary:
    """The compiled words of a language. Raises LookupError where it has no data files."""
    compiled = Vocabulary(language)
    compiled.add("unit", cldr.unit_names(compiled.locale, compiled.values))
    compiled.add("unit", cldr.unit_symbols(compiled.locale), exact=True)
    compiled.add("currency", cldr.currency_codes(compiled.locale, compiled.values), exact=True)
    return compiled
