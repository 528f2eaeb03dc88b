"""A value as readers of each edition would type it, so that `92 Millionen` finds `92 miljoen`."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from babel import Locale
from babel.numbers import format_compact_decimal, format_decimal, get_currency_name, get_currency_symbol

from scripts.model import Value

COMPACT_FROM = 1_000_000


def figures(value: Value, languages: Iterable[str]) -> Iterator[str]:
    """The number, or both numbers of a range, in figures, and as words from a million on; money with its currency."""
    for number in (value.value, value.low, value.high):
        if not isinstance(number, Decimal):
            continue
        yield f"{number:f}"
        for locale in (Locale.parse(language, sep="-") for language in languages):
            yield format_decimal(number, locale=locale, decimal_quantization=False)
            if abs(number) >= COMPACT_FROM:
                yield format_compact_decimal(number, format_type="long", locale=locale, fraction_digits=2)
            if value.currency:
                yield get_currency_name(value.currency, count=2, locale=locale)
    if value.currency:
        yield value.currency
        yield get_currency_symbol(value.currency, locale="en")
