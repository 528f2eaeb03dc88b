"""What a page says of itself around its text: who publishes it, and how it describes the article.

A name counts as the publisher only where the page claims the text for it: beside a copyright sign with a year or the
day, or as the place where the text first appeared. Pictures, agencies and persons have such signs as well.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from scripts.model import TEXT_LABELS, UNKNOWN, Field
from scripts.reading.dates import find_dates
from scripts.reading.names import lone_name
from scripts.reading.phrases import alternatives, fold, phrases, words
from scripts.reading.signatures import is_agency
from scripts.reading.traits import CAPTION, Traits

MAX_LINE, MAX_NAME, MAX_WORDS = 160, 50, 6
MIN_DESCRIPTION, MAX_DESCRIPTION = 40, 600
SIGN = r"(?:(?:©|\(c\)|&copy;)(?:\s*copyright)?|copyright(?:\s*(?:©|\(c\)|by))?)"
YEARS = r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?"
CLAIMS = (re.compile(rf"(?i){SIGN}\s*{YEARS}\s*(?:,|by|·|\||-|–)?\s*(?P<name>.+)"),
          re.compile(rf"(?i){SIGN}\s*(?P<name>[^\d].*?)[\s,|·–-]*{YEARS}\b.*"),
          re.compile(rf"(?i)(?P<name>[^©]+?)\s*{SIGN}\s*{YEARS}\b.*"))
# A company, and behind it with a capital what the page offers next.
COMPANY = re.compile(r"(?P<name>.{2,40}?\s(?:GmbH(?:\s?&\s?Co\.?\s?KG(?:aA)?)?|AG|SE|KG"
                     r"|e\.\s?V\.|B\.\s?V\.|N\.\s?V\.|Inc\.|Ltd\.))\s+(?P<behind>[A-ZÄÖÜ&].*)")
CAPITAL = re.compile(r"[A-ZÄÖÜÀ-Þ]|\d")
KEY = re.compile(r"([^\W\d_][\w /-]{2,28}):\s+(\S.*)")


def find_publisher(traits: Sequence[Traits], labels: Sequence[str]) -> Field:
    """The one name for which the lines above and below a text claim it; UNKNOWN where there is none, or several."""
    text = [index for index, label in enumerate(labels) if label in TEXT_LABELS]
    if not text:
        return UNKNOWN
    found: dict[str, tuple[str, int]] = {}
    for index, trait in enumerate(traits):
        above = index < text[0] and trait.verdict != CAPTION and labels[index] != "caption"
        for name in _claimed(trait, above or index > text[-1]):
            found.setdefault(fold(name), (name, trait.passage.line))
    return Field(*_explicit(*next(iter(found.values())))) if len(found) == 1 else UNKNOWN


def find_description(traits: Sequence[Traits], labels: Sequence[str]) -> Field:
    """What stands behind a word such as "Zusammenfassung:" above a text, or in its first lines."""
    first = next((index for index, label in enumerate(labels) if label in TEXT_LABELS), len(labels))
    for trait in traits[:first + 1]:
        match = KEY.match(trait.text) if trait.size <= MAX_DESCRIPTION else None
        if match and fold(match[1]) in words("description_words") and len(match[2]) >= MIN_DESCRIPTION:
            return Field(match[2], "explicit", trait.passage.line)
    return UNKNOWN


def _explicit(name: str, line: int) -> tuple[str, str, int]:
    return name, "explicit", line


def _claimed(trait: Traits, outside: bool) -> Iterator[str]:
    if trait.size > MAX_LINE:
        return
    text = trait.text
    if match := _first_place().search(text):
        name = match["name"]
        days = find_dates(name)
        yield from _name(_before_day().sub("", name[:days[0].start].rstrip()) if days else name)
    elif outside and not phrases("picture_agencies").count(trait.folded):
        for date in find_dates(text)[:1]:
            text = f"{_before_day().sub(' ', text[:date.start])}{date.value[:4]}"  # a day says as much as a year
        claim = next((match for pattern in CLAIMS if (match := pattern.fullmatch(text.strip()))), None)
        if claim:
            yield from _name(claim["name"])


def _name(text: str) -> Iterator[str]:
    """The name at the beginning of a text, if it can be that of a publisher."""
    if (company := COMPANY.match(text)) and not company["behind"].startswith("&"):
        text = company["name"]
    name = _name_end().sub("", text.strip(" |·–-„“\"'‚‘«»")).strip(" |·–-„“\"'‚‘«»")
    good = name and len(name) <= MAX_NAME and len(name.split()) <= MAX_WORDS and CAPITAL.match(name)
    first = fold(name).partition(" ")[0]
    made_of = set(fold(name).split()) & set(words("page_makers"))
    other = first in words("no_publishers") or is_agency(first) or bool(lone_name(name)) or made_of
    if good and first.isalpha() and not other:
        yield name


@cache
def _name_end() -> re.Pattern[str]:
    """Where a name ends in a copyright line: at a sign, a point that ends a sentence, or what the page says next."""
    words_behind = alternatives("imprint_words")
    return re.compile(rf"\s*(?:!(?!\s[A-ZÄÖÜ])|[|·•;:?(“”»«\"]|\s[–—-]\s|(?<=[^\W\d_]{{4}})\.(?:\s|$)"
                      rf"|,?\s*\b(?i:{words_behind})(?!\w)).*")


@cache
def _before_day() -> re.Pattern[str]:
    """`Musterbote vom 3. Mai 2020`, `Musterbode van 3 mei 2020`: the day of its printed edition."""
    return re.compile(rf"(?i)\s+(?:{alternatives('edition_of', 'day_joints')})\s*$")


@cache
def _first_place() -> re.Pattern[str]:
    """`Dieser Artikel erschien zuerst im Musterboten`: a name behind it, or in quotation marks."""
    phrases = "|".join(re.escape(entry).replace("\\ ", r"\s+") for entry in words("first_published"))
    return re.compile(rf"(?i)\b(?:{phrases})\s+(?P<name>(?-i:[„“\"'‚‘«»]?[A-ZÄÖÜ]).*)")
