"""Labelled passages -> the draft of an article."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scripts.model import UNKNOWN, Field, Line
from scripts.reading.authors import find_creator
from scripts.reading.biographies import spoken
from scripts.reading.dating import find_date
from scripts.reading.description import Draft
from scripts.reading.elements import HEADING, LIST_ITEM, Element, web_address
from scripts.reading.glued_days import confirmed_day
from scripts.reading.headline import Headline
from scripts.reading.headline_authors import author_behind
from scripts.reading.imprint import find_description, find_publisher
from scripts.reading.labelling import Labelled
from scripts.reading.phrases import fold, words
from scripts.reading.traits import Traits

BLOCK_LABELS = ("lede", "heading", "body")
MIN_SENTENCE = 60
ADDRESS = re.compile(r"https?://\S+$")
MAX_ADDRESS_LINE = 500
CLOSED = re.compile(r"[.!?…:;)\]\"'“”‘’»«›‹*]$")


def draft(traits: Sequence[Traits], labelled: Labelled, elements: Sequence[Element], tag: Field | None = None) -> Draft:
    """What the passages say of themselves; `elements` are the same passages with their form."""
    labels, headline = labelled.labels, labelled.headline
    glued = confirmed_day(traits[headline.title].text, tag.value) if headline and tag else None
    if headline and tag and (within := confirmed_day(headline.text, tag.value)):
        headline = replace(headline, text=within[1])
    pairs = list(zip(elements, labels, strict=True))
    creator = find_creator(traits, labels)
    if tag and headline and creator.value is None and _is_dated_below(traits, headline.title, tag.value):
        told = spoken(trait.text for trait, name in zip(traits, labels, strict=True) if name in BLOCK_LABELS)
        if signed := author_behind(headline.text, told):
            headline = replace(headline, text=signed[0])
            creator = Field((signed[1],), "explicit", traits[headline.title].passage.line)
    return Draft(
        lines=tuple(Line(number, label, text) for element, label in pairs for number, text in element.passage.rows),
        blocks=tuple(element.block(label) for element, label in pairs if label in BLOCK_LABELS),
        captions=tuple(dict.fromkeys(element.passage.text for element, label in pairs if label == "caption")),
        title=_title(traits, headline), kicker=_kicker(traits, headline),
        date=Field(glued[0], "explicit", traits[headline.title].passage.line) if glued else find_date(
            traits, labels, headline.title if headline else None, tag),
        creator=creator, publisher=find_publisher(traits, labels),
        description=find_description(traits, labels), source=_source(traits),
        truncated=_breaks_off(pairs, creator.value or ()))


def _is_dated_below(traits: Sequence[Traits], title: int, month: str) -> bool:
    """True where the day of a tag's month stands by itself below the title, as one corpus has it."""
    return any(t.dateline and t.dateline.value.startswith(month) for t in traits[title + 1:title + 2])


def _title(traits: Sequence[Traits], headline: Headline | None) -> Field:
    return Field(headline.text, "explicit", traits[headline.title].passage.line) if headline else UNKNOWN


def _kicker(traits: Sequence[Traits], headline: Headline | None) -> Field:
    if headline is None or headline.kicker is None:
        return UNKNOWN
    return Field(traits[headline.kicker].text, "explicit", traits[headline.kicker].passage.line)


def _source(traits: Sequence[Traits]) -> Field:
    """The address in a line such as "Quelle: https://..."; several different ones name no source."""
    found = {}
    for trait in traits:
        match = ADDRESS.search(trait.text) if len(trait.text) <= MAX_ADDRESS_LINE else None
        if match and fold(trait.text[:match.start()]) in words("source_words") and (target := web_address(match[0])):
            found.setdefault(target, trait.passage.line)
    return Field(*next(iter((target, "explicit", line) for target, line in found.items()))) if len(found) == 1 \
        else UNKNOWN


def _breaks_off(pairs: Sequence[tuple[Element, str]], signed: tuple[str, ...]) -> bool:
    """True where the last paragraph ends within a sentence, and not with the names or codes of who signed it."""
    last = next((element for element, label in reversed(pairs) if label in BLOCK_LABELS), None)
    if last is None or last.kind in (HEADING, LIST_ITEM):
        return False
    text = last.passage.text
    return len(text) >= MIN_SENTENCE and not CLOSED.search(text) and not text.endswith(signed) and (
        text.rpartition(" ")[2].partition("/")[0] not in signed)
