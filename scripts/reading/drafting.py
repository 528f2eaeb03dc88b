"""Labelled passages -> the draft of an article."""
from __future__ import annotations

import re
from collections.abc import Sequence

from scripts.model import UNKNOWN, Field, Line
from scripts.reading.bylines import author_in_brackets, dated_name, lone_name, sign_off
from scripts.reading.dating import find_date
from scripts.reading.description import Draft
from scripts.reading.elements import HEADING, LIST_ITEM, Element, web_address
from scripts.reading.headline import Headline
from scripts.reading.imprint import find_description, find_publisher
from scripts.reading.labelling import Labelled
from scripts.reading.phrases import fold, words
from scripts.reading.traits import COMMENTS, OTHER_NEWS, READ_ON, Traits

BLOCK_LABELS = ("lede", "heading", "body")
MIN_SENTENCE = 60
ABOVE, BELOW = 4, 6  # passages around a text among which its byline stands
HEAD = 3             # paragraphs at its beginning
ADDRESS = re.compile(r"https?://\S+$")
MAX_ADDRESS_LINE = 500
CLOSED = re.compile(r"[.!?…:;)\]\"'“”‘’»«›‹*]$")


def draft(traits: Sequence[Traits], labelled: Labelled, elements: Sequence[Element], tag: Field | None = None) -> Draft:
    """What the passages say of themselves; `elements` are the same passages with their form."""
    labels, headline = labelled.labels, labelled.headline
    pairs = list(zip(elements, labels, strict=True))
    return Draft(
        lines=tuple(Line(number, label, text) for element, label in pairs for number, text in element.passage.rows),
        blocks=tuple(element.block(label) for element, label in pairs if label in BLOCK_LABELS),
        captions=tuple(dict.fromkeys(element.passage.text for element, label in pairs if label == "caption")),
        title=_title(traits, headline), kicker=_kicker(traits, headline),
        date=find_date(traits, labels, headline.title if headline else None, tag),
        creator=_creator(traits, labels), publisher=find_publisher(traits, labels),
        description=find_description(traits, labels), source=_source(traits), truncated=_breaks_off(pairs))


def _title(traits: Sequence[Traits], headline: Headline | None) -> Field:
    return Field(headline.text, "explicit", traits[headline.title].passage.line) if headline else UNKNOWN


def _kicker(traits: Sequence[Traits], headline: Headline | None) -> Field:
    if headline is None or headline.kicker is None:
        return UNKNOWN
    return Field(traits[headline.kicker].text, "explicit", traits[headline.kicker].passage.line)


def _creator(traits: Sequence[Traits], labels: Sequence[str]) -> Field:
    """The names of the first byline that has any, the lines between title and text that are names alone, a name in
    brackets behind a heading, or the codes with which the text is signed. Readers and other articles have bylines
    too: only those around the text count, and several below its first paragraphs are those of others."""
    text = [index for index, label in enumerate(labels) if label in BLOCK_LABELS or label == "title"]
    if not text:
        return UNKNOWN
    own = [(trait, label) for trait, label in zip(traits[max(0, text[0] - ABOVE):_foot(traits, text[-1])],
                                                  labels[max(0, text[0] - ABOVE):], strict=False)]
    spoken = frozenset(fold(" ".join(
        trait.text for trait, label in own[:-1] if label in (*BLOCK_LABELS, "title"))).split())
    bylines = [(trait, place) for place, (trait, label) in enumerate(own) if label in ("byline", "meta")
               and trait.byline and trait.byline.names and not _is_subject(trait.text, spoken)]
    head = [place for place, (_, label) in enumerate(own) if label in BLOCK_LABELS][:HEAD]
    if bylines and (bylines[0][1] < max(head, default=0) or len({trait.byline.names for trait, _ in bylines}) == 1):
        return Field(bylines[0][0].byline.names, "explicit", bylines[0][0].passage.line)
    lone = {lone_name(trait.text): trait.passage.line for trait, label in own
            if label == "byline" and lone_name(trait.text) and not _is_subject(trait.text, spoken)}
    if lone:
        return Field(tuple(lone), "explicit", min(lone.values()))
    headed = {name: trait.passage.line for trait, label in reversed(own)
              if label in ("title", "heading") and (name := author_in_brackets(trait.text))}
    if len(headed) == 1:  # several parts by several people have several authors, or tell of several works
        return Field(tuple(headed), "explicit", *headed.values())
    paragraphs = [index for index, label in enumerate(labels) if label in ("lede", "body")]
    signed = sign_off([traits[index].text for index in paragraphs])
    return Field(signed[1], "explicit", traits[paragraphs[signed[0]]].passage.line) if signed else UNKNOWN


def _is_subject(line: str, spoken: frozenset[str]) -> bool:
    """True for a name by itself, or with a day alone, of somebody of whom title or text speak."""
    name = lone_name(line) or dated_name(line)
    return bool(name) and fold(name).rpartition(" ")[2] in spoken


def _foot(traits: Sequence[Traits], last: int) -> int:
    """End index of the few lines below a text that still belong to it."""
    for index in range(last + 1, min(len(traits), last + 1 + BELOW)):
        if traits[index].verdict in (READ_ON, OTHER_NEWS, COMMENTS):
            return index
    return min(len(traits), last + 1 + BELOW)


def _source(traits: Sequence[Traits]) -> Field:
    """The address in a line such as "Quelle: https://..."; several different ones name no source."""
    found = {}
    for trait in traits:
        match = ADDRESS.search(trait.text) if len(trait.text) <= MAX_ADDRESS_LINE else None
        if match and fold(trait.text[:match.start()]) in words("source_words") and (target := web_address(match[0])):
            found.setdefault(target, trait.passage.line)
    return Field(*next(iter((target, "explicit", line) for target, line in found.items()))) if len(found) == 1 \
        else UNKNOWN


def _breaks_off(pairs: Sequence[tuple[Element, str]]) -> bool:
    """True where the last paragraph ends within a sentence."""
    last = next((element for element, label in reversed(pairs) if label in BLOCK_LABELS), None)
    if last is None or last.kind in (HEADING, LIST_ITEM):
        return False
    text = last.passage.text
    return len(text) >= MIN_SENTENCE and not CLOSED.search(text)
