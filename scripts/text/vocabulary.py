"""A language's words for numbers, units, currencies and dates, compiled once from its data files and from CLDR."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from babel import Locale

from scripts.languages import lexicon
from scripts.text import cldr
from scripts.text.terms import Terms, spelled, spelled_by_meaning


class Vocabulary(Terms):
    """The classes of words that values and dates are made of."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.values: Mapping[str, Any] = lexicon(language, "values")
        self.dates: Mapping[str, Any] = lexicon(language, "dates")
        self.decimal: str = self.values["decimal"]
        self.groups: tuple[str, ...] = tuple(self.values["groups"])
        self.locale = Locale.parse(self.values["locale"])
        self.capital_nouns: bool = self.values.get("capital_nouns", False)
        self.tens_first: bool = self.values.get("tens_first", False)
        super().__init__(self.decimal, self.groups)
        for name, terms in self._terms():
            self.add(name, terms)

    def _terms(self) -> Iterable[tuple[str, list[tuple[str, Any]]]]:
        values, dates = self.values, self.dates
        for name in ("one", "stressed_one", "half", "minus", "point", "joiner", "percent", "percent_before", "times",
                     "times_so", "range_openers", "between", "range_joiners", "between_joiners", "labels", "references",
                     "idioms", "clock", "clock_before", "out_of", "count_stop", "ordinal_before",
                     "per_words", "multiple_suffixes", "denominator_after_one", "clock_words", "clock_openers",
                     "clock_openers_in_words", "singular_only", "currency_before", "more", "vague", "approximator",
                     "change_openers", "change_joiners"):
            yield name, [(term, name) for term in spelled(values.get(name, ()))]
        for name in ("scales", "collectives", "denominators", "ordinals", "multiples"):
            yield name, [(term, Decimal(str(key))) for key, term in spelled_by_meaning(values.get(name, {}))]
        yield "number_alone", [(term, Decimal(str(key))) for key, term in spelled_by_meaning(values.get("alone", {}))]
        for name in ("per", "per_before", "qualifiers", "qualifiers_after", "fixed_durations", "subunits"):
            yield name, list(_pairs(values.get(name, {})))
        yield "duration", list(_pairs(values["durations"]))
        yield "unit", list(_pairs(values["units"]))
        for name in ("months", "weekdays", "weekdays_short", "seasons", "deictics", "shifts", "period_parts", "periods",
                     "periods_plural"):
            yield name, list(_pairs(dates.get(name, {})))
        for name in ("parts", "dayparts", "year_words", "last", "decade_words"):
            yield name, [(term, name) for term in spelled(dates.get(name, ()))]
        yield "date_qualifiers", list(_pairs(dates["qualifiers"]))
        for name in ("range_openers", "range_joiners", "between", "between_joiners", "year_prepositions",
                     "month_before", "deictic_not_after"):
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


def _pairs(table: Mapping[Any, Iterable[str]]) -> Iterable[tuple[str, Any]]:
    for meaning, term in spelled_by_meaning(table):
        yield term, meaning


@cache
def vocabulary(language: str) -> Vocabulary:
    """The compiled words of a language. Raises LookupError where it has no data files."""
    compiled = Vocabulary(language)
    compiled.add("unit", cldr.unit_names(compiled.locale, compiled.values))
    compiled.add("duration", _pairs(compiled.values.get("duration_symbols", {})), exact=True)
    compiled.add("unit", cldr.unit_symbols(compiled.locale), exact=True)
    compiled.add("currency", cldr.currency_codes(compiled.locale, compiled.values), exact=True)
    return compiled
