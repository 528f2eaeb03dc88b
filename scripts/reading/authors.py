"""Who wrote a text, as far as its lines say so: behind a word, beside its title or day, or below its last line.

A byline's word is believed, wherever it stands around the text. A bare name needs its place, and that the text does not
speak of whom it names. Readers and other articles have names as well: those below a text count only right there.
"""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from scripts.model import UNKNOWN, Field
from scripts.reading.bylines import author_in_brackets
from scripts.reading.names import (
    CAPITALISED,
    family_name,
    first_name,
    first_names,
    is_no_name,
    is_person,
    lone_name,
    lone_names,
    no_names,
)
from scripts.reading.particulars import ahead
from scripts.reading.phrases import fold, words
from scripts.reading.signatures import bare_codes, sign_off
from scripts.reading.traits import (
    BYLINE,
    CAPTION,
    COMMENTS,
    META,
    OTHER_NEWS,
    PROSE,
    READ_ON,
    SENTENCE,
    Traits,
    glue,
)

TEXT = ("lede", "heading", "body")
ABOVE, BELOW = 4, 6  # passages around a text among which its byline stands
HEAD = 3             # paragraphs at its beginning
FOOT = 4             # passages below a text among which its signature stands
LISTED = 2           # passages below a signature in which a reader would speak
MAX_ROLE = 100       # characters of the line below a name that tells who this is
MIN_SPOKEN = 4       # letters of a word that is no particle of a name
MAX_BEFORE = 600     # characters of a paragraph in which the sentences before a glued byline stand
NAMED_OFF = re.compile(r"[.!?…][\"“”’»«]?\s*\((?:[^\W\d_]+:\s*)?([^()\d]{5,60})\)\.?$")


def find_creator(traits: Sequence[Traits], labels: Sequence[str]) -> Field:
    """The names of the first byline that has any, the lines around the text that are names alone, a name in brackets
    behind a heading or the last sentence, one glued to the first paragraph, or the codes with which the text is
    signed. Several bylines below its first paragraphs are those of others."""
    text = [index for index, label in enumerate(labels) if label in TEXT or label == "title"]
    if not text:
        return UNKNOWN
    top, foot = max(0, text[0] - ABOVE), _foot(traits, text[-1])
    spoken = _spoken(trait.text for trait, label in zip(traits[top:foot], labels[top:foot], strict=True)
                     if label in TEXT or label == "title")
    head = [index for index in range(top, foot) if labels[index] in TEXT][:HEAD]
    bylines = [(index, traits[index].byline) for index in range(top, foot)
               if labels[index] in ("byline", "meta") and traits[index].byline and traits[index].byline.names
               and not (traits[index].byline.bare and (
                   _is_subject(traits[index].byline.names, spoken)
                   or (index > text[-1] and not _is_signature(traits, index, text[-1]))))]
    if bylines and (bylines[0][0] < max(head, default=0) or len({byline.names for _, byline in bylines}) == 1):
        index, byline = bylines[0]
        return Field(byline.names, "explicit", traits[index].passage.line)
    lone = {name: traits[index].passage.line for index in range(top, foot) if labels[index] == "byline"
            for name in (_signers if index > text[-1] else lone_names)(traits[index].text)
            if not _is_subject([name], spoken)}
    if lone:
        return Field(tuple(lone), "explicit", min(lone.values()))
    headed = {name: traits[index].passage.line for index in reversed(range(top, foot))
              if labels[index] in ("title", "heading") and (name := author_in_brackets(traits[index].text))}
    if len(headed) == 1:  # several parts by several people have several authors, or tell of several works
        return Field(tuple(headed), "explicit", *headed.values())
    return _within(traits, [index for index, label in enumerate(labels) if label in ("lede", "body")], spoken, foot)


def _within(traits: Sequence[Traits], paragraphs: Sequence[int], spoken: frozenset[str], foot: int) -> Field:
    """The name or code with which a text begins or ends."""
    if not paragraphs:
        return UNKNOWN
    if name := glued_name(traits[paragraphs[0]].text):
        return Field((name,), "explicit", traits[paragraphs[0]].passage.line)
    texts = [traits[index].text for index in paragraphs]
    for form in (NAMED_OFF, _glued_off()):
        if (match := form.search(texts[-1])) and (names := lone_names(match[1])) and not _is_subject(
                names, _spoken([*texts[:-1], texts[-1][:match.start(1)]])):
            return Field(names, "explicit", traits[paragraphs[-1]].passage.line)
    if names := ahead(texts[0]):
        return Field(names, "explicit", traits[paragraphs[0]].passage.line)
    if signed := sign_off(texts):
        return Field(signed[1], "explicit", traits[paragraphs[signed[0]]].passage.line)
    for index in range(paragraphs[-1] + 1, min(foot, paragraphs[-1] + 1 + FOOT)):
        if codes := bare_codes(traits[index].text, texts):
            return Field(codes, "explicit", traits[index].passage.line)
    return UNKNOWN


def glued_name(paragraph: str) -> str | None:
    """The name of a byline that a scrape glued to a sentence: `Von Ada Muster Die Stadt ...`, `... Ende. von Ada
    Muster Die Stadt ...`, `Von Ada Muster Musterdorf. Die Stadt ...`. A family name has one word there."""
    match = _glued().search(paragraph[:MAX_BEFORE])
    if not match or first_name(match["name"]) not in first_names():
        return None
    begins = bool(match["place"]) or match["next"].casefold() in glue()
    return None if not begins or is_no_name(match["name"].split()[1:]) else match["name"]


def signatures(traits: Sequence[Traits], labels: Sequence[str]) -> Iterator[int]:
    """Indices of the lines right below a text that sign it: names of people of whom it does not speak, or codes."""
    text = [index for index, label in enumerate(labels) if label in TEXT]
    if not text:
        return
    texts = [traits[index].text for index in text]
    for index in range(text[-1] + 1, min(_foot(traits, text[-1]), text[-1] + 1 + FOOT)):
        line = "" if traits[index].verdict else traits[index].text
        names = _signers(line) if index + 1 < len(traits) else lone_names(line)  # a last line may be cut off
        named = names and _is_signature(traits, index, text[-1]) and not _is_subject(names, _spoken(texts))
        if named or bare_codes(line, texts):
            yield index


def author_boxes(traits: Sequence[Traits], labels: Sequence[str]) -> Iterator[int]:
    """Indices of the lines with a name within a text and of those below them that say for which paper somebody works
    of whom the text does not speak."""
    text = [index for index, label in enumerate(labels) if label in TEXT]
    boxes = [(index, name) for index in range(text[0] + 1, text[-1] - 1) if not traits[index].verdict
             and not traits[index + 1].verdict and traits[index + 1].size <= MAX_ROLE
             and (name := lone_name(traits[index].text)) and _is_of_the_press(traits[index + 1].folded)] if text else []
    spoken = _spoken(traits[i].text for i in set(text) - {index for index, _ in boxes}) if boxes else frozenset()
    for index, name in boxes:
        if not _is_subject([name], spoken):
            yield from (index, index + 1)


def _is_of_the_press(folded: str) -> bool:
    return folded in words("roles") or any(
        word in words("roles") or word.endswith(words("press")) for word in folded.split())


def _signers(line: str) -> tuple[str, ...]:
    """The names of a line that holds nothing else, or the first name alone with which somebody signs."""
    alone = line.strip() in first_names() and line.strip().casefold() not in no_names()  # "Jan" is a month as well
    return lone_names(line) or ((line.strip(),) if alone else ())


def _is_signature(traits: Sequence[Traits], index: int, last: int) -> bool:
    """True for a line right below the text, where no reader begins to speak and no list of names begins."""
    between, below = traits[last + 1:index], traits[index + 1:index + 1 + LISTED]
    if len(below) == LISTED and below[0].dateline and not below[1].verdict:
        return False
    return all(t.verdict in (META, BYLINE, CAPTION) for t in between) and not any(
        not t.verdict and (t.shape in (PROSE, SENTENCE) or lone_name(t.text)) for t in below)


def _spoken(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(" ".join(texts)).split())


def _is_subject(names: Sequence[str], spoken: frozenset[str]) -> bool:
    """True for names of somebody of whom title or text speak. Of a name whose first part is not known, any part may be
    what the text is about."""
    return any(fold(family_name(name)) in spoken or (not is_person(name) and any(
        len(part) >= MIN_SPOKEN and part in spoken for part in fold(name).split())) for name in names)


def _foot(traits: Sequence[Traits], last: int) -> int:
    """End index of the few lines below a text that still belong to it."""
    for index in range(last + 1, min(len(traits), last + 1 + BELOW)):
        if traits[index].verdict in (READ_ON, OTHER_NEWS, COMMENTS):
            return index
    return min(len(traits), last + 1 + BELOW)


@cache
def _glued_off() -> re.Pattern[str]:
    """A name behind the last sentence."""
    openings = "|".join(re.escape(word) for key in ("by_glued", "origin") for word in words(key))
    return re.compile(rf"[^\W\d_]{{3}}[.!?…][\"“”’»«]?\s+(?:(?i:{openings})\s?:?\s|[-–—]\s)?"
                      r"([A-ZÄÖÜ][^\W\d_.!?]+(?:[\s-](?:[a-z]{2,3}\s){0,2}[A-ZÄÖÜ][^\W\d_.!?]+){1,2})$")


@cache
def _glued() -> re.Pattern[str]:
    openings = "|".join(re.escape(word) for word in words("by_glued"))
    particles = "|".join(re.escape(word) for word in words("name_particles"))
    return re.compile(
        rf"(?:^(?i:{openings})|[.!?]\s(?:{openings}))\s(?P<name>(?P<first>{CAPITALISED})\s(?:(?:{particles})\s)*"
        rf"{CAPITALISED})\s+(?:(?P<place>[A-ZÄÖÜ][\w/-]+(?:\s[A-ZÄÖÜ][\w/-]+)?\s?(?:\.|[–—:(]|-\s))|(?P<next>\w+))")
