"""How an edition words dates, amounts and languages: CLDR through Babel, sentences from the message catalogue."""
from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError, dates, lists, numbers, units

from scripts.languages import messages
from scripts.model import Article, Field, Value
from scripts.text import edtf

KNOWN = 100_000  # dates and values whose words are kept: an archive says the same ones again and again
COMPACT_FROM = 1_000_000
NBSP = "\u00a0"
ISO_DURATION = re.compile(r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?"
                          r"(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?\Z")
DURATION_WORDS = {unit: (f"{{n}} {unit}", f"{{n}} {unit}s")
                  for unit in ("year", "month", "week", "day", "hour", "minute", "second")}
PERIODS = ("second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "person", "unit")
FRAMES = {"about": "about {value}", "at-least": "at least {value}", "at-most": "at most {value}",
          "more-than": "more than {value}", "less-than": "less than {value}"}
DATE_FRAMES = {"about": "about {value}", "at-least": "from {date}", "at-most": "until {date}",
               "more-than": "after {date}", "less-than": "before {date}"}
CLDR_UNITS = {
    "kg": "mass-kilogram", "g": "mass-gram", "mg": "mass-milligram", "t": "mass-tonne", "m": "length-meter",
    "km": "length-kilometer", "cm": "length-centimeter", "mm": "length-millimeter", "l": "volume-liter",
    "ml": "volume-milliliter", "°C": "temperature-celsius", "°F": "temperature-fahrenheit", "m2": "area-square-meter",
    "km2": "area-square-kilometer", "ha": "area-hectare", "m3": "volume-cubic-meter",
    "km/h": "speed-kilometer-per-hour", "GB": "digital-gigabyte", "MB": "digital-megabyte", "TB": "digital-terabyte",
}


class Wording:
    """The words of one edition; `language` is its BCP 47 tag."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = Locale.parse(language, sep="-")
        self.catalogue = messages(language)

    def __call__(self, message: str, **values: object) -> str:
        """A message in this language, its {named} places filled."""
        return self.catalogue.gettext(message).format(**values)

    def plural(self, one: str, many: str, count: int, **values: object) -> str:
        """A message that depends on a count; {n} is the count, grouped."""
        return self.catalogue.ngettext(one, many, count).format(n=self.number(Decimal(count)), **values)

    @lru_cache(maxsize=KNOWN)  # noqa: B019 (a Wording lives as long as the program)
    def language_name(self, tag: str) -> str:
        try:
            return Locale.parse(tag, sep="-").get_display_name(self.locale) or tag
        except (UnknownLocaleError, ValueError):
            return tag

    def enumeration(self, words: Sequence[str]) -> str:
        return lists.format_list(list(words), locale=self.locale)

    def number(self, value: Decimal) -> str:
        return numbers.format_decimal(value, locale=self.locale, decimal_quantization=False)

    # -- dates ------------------------------------------------------------------------------------------------------

    @lru_cache(maxsize=KNOWN)  # noqa: B019 (a Wording lives as long as the program)
    def date(self, text: str) -> str:
        """An EDTF date or interval as a reader says it: `13. Juli 2020`, `februari 2023`, `ab Februar 2020`."""
        first, slash, last = text.partition("/")
        if not slash or first == last:
            return self._simple_date(first)
        if last == "..":
            return self("from {date}", date=self._simple_date(first))
        if first == "..":
            return self("until {date}", date=self._simple_date(last))
        return self("{start} to {end}", start=self._simple_date(first), end=self._simple_date(last))

    def _simple_date(self, text: str) -> str:
        approximate = text[-1:] in "?~%" and text != ""
        plain = text.rstrip("?~%")
        days = edtf.bounds(plain)
        if days is None:
            return text
        year, month = plain[:4], int(plain[5:7] or 0)
        if len(plain) == 10:
            words = dates.format_date(days[0], "long", self.locale)
        elif month > 24:
            words = dates.format_skeleton("yQQQQ", days[0], locale=self.locale)
        elif month > 12:
            words = self(("spring {year}", "summer {year}", "autumn {year}", "winter {year}")[month - 21], year=year)
        elif month:
            words = dates.format_skeleton("yMMMM", days[0], locale=self.locale)
        else:
            words = year
        return self("about {value}", value=words) if approximate else words

    def date_of(self, article: Article) -> str:
        """An article's date, or that it is unknown."""
        return self.date(article.date.value) if article.date.value else self("date unknown")

    def date_note(self, date: Field) -> str:
        """Where a date comes from, or what is known of an unknown one; empty where a person gave it."""
        if date.value is None:
            bounds = [self("not before {date}", date=self.date(date.not_before)) if date.not_before else "",
                      self("not after {date}", date=self.date(date.not_after)) if date.not_after else ""]
            return self.enumeration([bound for bound in bounds if bound])
        note = {"explicit": "date as the text states it", "tag": "date from a tag in the document",
                "inferred": "date inferred from the text"}.get(date.basis, "")
        precision = {4: "year only", 7: "month only"}.get(len(date.value), "") if note else ""
        return ", ".join(self(part) for part in (note, precision) if part)

    def month(self, text: str) -> str:
        """The month's name of a date that has one."""
        return dates.format_skeleton("MMMM", edtf.bounds(text[:7])[0], locale=self.locale)

    # -- values -----------------------------------------------------------------------------------------------------

    @lru_cache(maxsize=KNOWN)  # noqa: B019 (a Wording lives as long as the program)
    def value(self, value: Value) -> str:
        """A value as this edition writes it, without the noun that it counts (which is in the text's language) and
        without what it is counted by (`per`)."""
        if value.low is not None and value.high is not None:
            words = self._range(value)
        else:
            single = value.value if value.value is not None else value.low if value.low is not None else value.high
            words = value.expression or value.text if single is None else self._single(value, single)
        frame = (DATE_FRAMES if value.kind == "date" else FRAMES).get(value.qualifier or "")
        return self(frame, value=words, date=words) if frame else words

    def per(self, value: Value) -> tuple[str | None, str | None]:
        """What a value is counted by: `pro Tag`, `per maand`; where that is a noun of the text, the bare preposition
        and the noun."""
        if value.per is None:
            return None, None
        return (self(f"per {value.per}"), None) if value.per in PERIODS else (self("per"), value.per)

    def _range(self, value: Value) -> str:
        if value.kind == "date":
            return self.date(f"{value.low}/{value.high}")
        low, high = self._single(value, value.low), self._single(value, value.high)
        shared_end = _common_words([low, high], at_end=True)
        if shared_end:
            low = low[:-len(shared_end)]
        shared_start = _common_words([low, high], at_end=False)
        return f"{low}–{high[len(shared_start):]}"

    def _single(self, value: Value, amount: Decimal | str) -> str:
        if value.kind == "date":
            return self.date(str(amount))
        if value.kind == "duration":
            return self._duration(str(amount))
        number = amount if isinstance(amount, Decimal) else Decimal(str(amount))
        if value.kind == "money" and value.currency:
            return self._money(number, value.currency)
        if value.kind == "percent":
            pattern = self.locale.percent_formats[None].pattern.replace("0", "0.###")
            return numbers.format_percent(number / 100, format=pattern, locale=self.locale)
        if value.kind == "multiple":
            return self("{value} times", value=self._large(number))
        if value.kind == "quantity" and value.unit in CLDR_UNITS:
            return units.format_unit(number, CLDR_UNITS[value.unit], "short", locale=self.locale).replace(" ", NBSP)
        words = self._large(number)
        return f"{words}{NBSP}{value.unit}" if value.kind == "quantity" and value.unit else words

    def _large(self, number: Decimal) -> str:
        """`2 Milliarden` where that loses nothing, all digits elsewhere."""
        digits = _compact_digits(number)
        if digits is None:
            return self.number(number)
        return numbers.format_compact_decimal(number, format_type="long", locale=self.locale,
                                              fraction_digits=digits).replace(" ", NBSP)

    def _money(self, number: Decimal, currency: str) -> str:
        digits = _compact_digits(number)
        if digits is not None:
            return numbers.format_compact_currency(number, currency, locale=self.locale, fraction_digits=digits)
        whole = number == number.to_integral_value()
        pattern = self.locale.currency_formats["standard"].pattern
        pattern = pattern.replace(".00", "") if whole else pattern
        return numbers.format_currency(number, currency, format=pattern, locale=self.locale, currency_digits=not whole,
                                       decimal_quantization=number == round(number, 2))

    def _duration(self, text: str) -> str:
        match = ISO_DURATION.match(text)
        if not match or not any(match.groups()):
            return text
        parts = [self._period(Decimal(amount), *DURATION_WORDS[unit])
                 for unit, amount in zip(DURATION_WORDS, match.groups(), strict=True) if amount]
        return self.enumeration(parts)

    def _period(self, amount: Decimal, one: str, many: str) -> str:
        """From the catalogue: CLDR, as Babel has it, lacks the Dutch words for day and hour."""
        words = self.catalogue.ngettext(one, many, 1 if amount == 1 else 2)
        return words.format(n=self.number(amount)).replace(" ", NBSP)


@cache
def wording(language: str) -> Wording:
    """The one Wording of a language."""
    return Wording(language)


def _compact_digits(number: Decimal) -> int | None:
    """Fraction digits (at most 2) with which the compact form of a large number is exact, None where none is."""
    if abs(number) < COMPACT_FROM:
        return None
    scale = Decimal(10) ** (3 * ((abs(number).adjusted()) // 3))
    short = number / scale
    return next((digits for digits in range(3) if round(short, digits) == short), None)


def _common_words(texts: Sequence[str], at_end: bool) -> str:
    """What both amounts of a range share around their digits: a currency sign, `Mio. $`."""
    pattern = r"[^\d]+\Z" if at_end else r"\A[^\d]+"
    found = [match.group() if (match := re.search(pattern, text)) else "" for text in texts]
    return found[0] if found[0] and found[0] == found[1] else ""
