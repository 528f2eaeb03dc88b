"""What Babel's CLDR data says in a locale: names of months, weekdays, currencies and units.

So a language's own files need hold only what CLDR lacks (inflection, short and colloquial forms).
"""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from babel import Locale
from babel.units import format_unit

WIDTHS = ("wide", "abbreviated")
CONTEXTS = ("format", "stand-alone")
OBSOLETE = re.compile(r"\d{4}|\(")
SEPARATOR = re.compile("[ -]")
CODE = re.compile("(?!X)[A-Z]{3}|X[AOP]F|XCD")  # most other codes in X are metals, funds or tests
FUNDS = frozenset({"BOV", "CHE", "CHW", "CLF", "CNX", "COU", "MXV", "USN", "UYI", "UYW"})
LEADING_NUMBER = re.compile(r"\A[\d\s]+|[\d\s]+\Z")
# CLDR unit id: the symbol (after UCUM, or as usual in print) by which a value names it.
UNITS: Mapping[str, str] = {
    "area-acre": "acre", "area-hectare": "ha", "area-square-centimeter": "cm²", "area-square-foot": "ft²",
    "area-square-kilometer": "km²", "area-square-meter": "m²", "area-square-mile": "mi²",
    "digital-bit": "bit", "digital-byte": "B", "digital-gigabit": "Gbit", "digital-gigabyte": "GB",
    "digital-kilobit": "kbit", "digital-kilobyte": "kB", "digital-megabit": "Mbit", "digital-megabyte": "MB",
    "digital-petabyte": "PB", "digital-terabit": "Tbit", "digital-terabyte": "TB",
    "electric-ampere": "A", "electric-milliampere": "mA", "electric-ohm": "Ω", "electric-volt": "V",
    "energy-calorie": "cal", "energy-joule": "J", "energy-kilocalorie": "kcal", "energy-kilojoule": "kJ",
    "energy-kilowatt-hour": "kWh",
    "frequency-gigahertz": "GHz", "frequency-hertz": "Hz", "frequency-kilohertz": "kHz", "frequency-megahertz": "MHz",
    "graphics-megapixel": "MP", "graphics-pixel": "px",
    "length-centimeter": "cm", "length-decimeter": "dm", "length-foot": "ft", "length-inch": "in",
    "length-kilometer": "km", "length-light-year": "ly", "length-meter": "m", "length-micrometer": "µm",
    "length-mile": "mi", "length-millimeter": "mm", "length-nanometer": "nm", "length-nautical-mile": "nmi",
    "length-yard": "yd",
    "mass-gram": "g", "mass-kilogram": "kg", "mass-microgram": "µg", "mass-milligram": "mg",
    "mass-ounce": "oz", "mass-pound": "lb", "mass-tonne": "t",
    "power-gigawatt": "GW", "power-horsepower": "PS", "power-kilowatt": "kW", "power-megawatt": "MW",
    "power-milliwatt": "mW", "power-watt": "W",
    "pressure-hectopascal": "hPa", "pressure-pascal": "Pa",
    "speed-kilometer-per-hour": "km/h", "speed-knot": "kn", "speed-meter-per-second": "m/s",
    "speed-mile-per-hour": "mph",
    "temperature-celsius": "°C", "temperature-fahrenheit": "°F", "temperature-kelvin": "K",
    "volume-barrel": "bbl", "volume-centiliter": "cl", "volume-cubic-centimeter": "cm³",
    "volume-cubic-kilometer": "km³", "volume-cubic-meter": "m³", "volume-cup": "cup", "volume-deciliter": "dl",
    "volume-gallon": "gal", "volume-hectoliter": "hl", "volume-liter": "l", "volume-milliliter": "ml",
    "volume-pint": "pt", "volume-tablespoon": "tbsp", "volume-teaspoon": "tsp",
    "angle-degree": "°", "angle-radian": "rad", "light-lumen": "lm", "force-newton": "N",
}
AMBIGUOUS = frozenset({"in", "ct", "sm", "ac", "A", "B", "J", "K", "N", "V", "W", "Cup", "Cups", "acre"})  # as symbols


def months(locale: Locale) -> list[tuple[str, int]]:
    """Names of months with their numbers, with and without the point of an abbreviation."""
    return _calendar_names(locale.months, 0)


def weekdays(locale: Locale) -> list[tuple[str, int]]:
    """Full names of weekdays, Monday is 1. (Abbreviations are words of other meaning too often.)"""
    return [(name, number + 1) for context in CONTEXTS for number, name in locale.days[context]["wide"].items()]


def _calendar_names(table: Mapping[str, Any], shift: int) -> list[tuple[str, int]]:
    found = {
        (form, number + shift)
        for context in CONTEXTS for width in WIDTHS for number, name in table[context][width].items()
        for form in (name, name.rstrip("."))
    }
    return sorted(found)


def currencies(locale: Locale, values: Mapping[str, Any]) -> list[tuple[str, str | None]]:
    """Codes, symbols and names of currencies. A name that several share (`peso`) means None: money whose currency
    the text does not say."""
    found: dict[str, str | None] = {}
    heads: dict[str, set[str]] = {}
    for code, name in sorted(locale.currencies.items()):
        if not CODE.fullmatch(code) or code in FUNDS:
            continue
        plural = locale._data["currency_names_plural"].get(code) or {}
        for form in {name.casefold(), *(form.casefold() for form in plural.values())}:
            if OBSOLETE.search(form):
                continue
            for variant in _inflected(form, values.get("adjective_endings", ())):
                found.setdefault(variant, code)
            if len(words := SEPARATOR.split(form)) > 1:
                heads.setdefault(words[-1], set()).add(code)
    for head in sorted(set(heads) - set(values.get("not_bare", ()))):
        found.setdefault(head, min(heads[head]) if len(heads[head]) == 1 else None)
    for code, symbol in sorted(locale.currency_symbols.items()):
        if CODE.fullmatch(code) and code not in FUNDS:
            found.setdefault(symbol.casefold(), code)
    return list(found.items())


def currency_codes(locale: Locale, values: Mapping[str, Any]) -> list[tuple[str, str]]:
    """ISO codes in capitals, but for those that are words in the language (`ALL`, `TOP`)."""
    words = set(values.get("no_codes", ()))
    return sorted((code, code) for code in locale.currencies
                  if CODE.fullmatch(code) and code not in FUNDS and code not in words)


def _inflected(name: str, endings: Iterable[str]) -> Iterable[str]:
    """A name of two words with every ending that its adjective may have ("kanadische(n) Dollar")."""
    yield name
    adjective, space, noun = name.partition(" ")
    stem = next((adjective.removesuffix(end) for end in sorted(endings, key=len, reverse=True)
                 if adjective.endswith(end)), None)
    if space and stem:
        yield from (f"{stem}{end} {noun}" for end in endings)


def unit_names(locale: Locale, values: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Long names of units in every number and with the endings that a language adds."""
    endings = ("", *values.get("unit_endings", ()))
    return sorted({
        (name + ending, symbol) for unit, symbol in UNITS.items()
        for name in _unit_forms(unit, "long", locale) for ending in endings
    })


def unit_symbols(locale: Locale) -> list[tuple[str, str]]:
    """Short forms of units, whose case matters, and the symbols themselves."""
    found = {(symbol, symbol) for symbol in UNITS.values()}
    found |= {(form, symbol) for unit, symbol in UNITS.items() for form in _unit_forms(unit, "short", locale)}
    return sorted((form, symbol) for form, symbol in found if form not in AMBIGUOUS)


def _unit_forms(unit: str, length: str, locale: Locale) -> Iterable[str]:
    for number in (1, 2, 5):
        form = LEADING_NUMBER.sub("", format_unit(number, unit, length, locale=locale))
        if form and unit not in form:
            yield form
