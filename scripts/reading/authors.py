"""Who wrote a text, as far as its lines say so: behind a word, beside its title or day, or below its last line.

A byline's word is believed, wherever it stands around the text. A bare name needs its place, and that the text does not
speak of whom it names. Readers and other articles have names as well: those below a text count only right there.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from scripts.model import UNKNOWN, Field
from scripts.reading.biographies import author_boxes, introduced, is_of_a_book, is_subject
from scripts.reading.biographies import spoken as spoken_of
from scripts.reading.closings import is_greeting
from scripts.reading.credits import with_office
from scripts.reading.dating import filings
from scripts.reading.endings import endings
from scripts.reading.headline_authors import author_in_headline
from scripts.reading.interviews import interviewer
from scripts.reading.names import (
    family_name,
    first_names,
    lone_name,
    lone_names,
    no_names,
)
from scripts.reading.opinions import argued
from scripts.reading.phrases import fold, words
from scripts.reading.run_on import within
from scripts.reading.signatures import bare_codes
from scripts.reading.traits import (
    BYLINE,
    CAPTION,
    COMMENTS,
    META,
    OTHER_NEWS,
    PROSE,
    READ_ON,
    SENTENCE,
    SHORT,
    Traits,
)

TEXT = ("lede", "heading", "body")
HEADS = ("title", "heading", "kicker")
ABOVE, BELOW = 6, 6  # passages around a text among which its byline stands
HEAD = 3             # paragraphs at its beginning
FOOT = 4             # passages below a text among which its signature stands
MIN_SITE = 4         # letters of what can be a site's name, not a code
MIN_UNCUT = 4        # letters
LISTED = 2           # passages below a signature in which a reader would speak
SIGNED = re.compile(r"\([^()]{3,60}\)\.?$")  # who wrote it, behind the last sentence
MAX_LEDE = 600       # characters of the paragraph below a title below which its author stands


def find_creator(traits: Sequence[Traits], labels: Sequence[str]) -> Field:
    """The names of the first byline that has any, the lines around the text that are names alone, a name in brackets
    behind a heading or the last sentence, one glued to the first paragraph, or the codes with which the text is
    signed. Several bylines below its first paragraphs are those of others."""
    text = [index for index, label in enumerate(labels) if label in TEXT or label == "title"]
    if not text:
        return UNKNOWN
    top, foot = max(0, text[0] - ABOVE), _foot(traits, text[-1])
    around = [*range(top, foot), *(index for index in filings(traits, text[-1]) if index >= foot)]
    spoken = spoken_of(SIGNED.sub("", trait.text) if index == text[-1] else trait.text
                       for index, trait in enumerate(traits[top:foot], top) if labels[index] in (*TEXT, "title"))
    head = [index for index in range(top, foot) if labels[index] in TEXT][:HEAD]
    signed = dict(endings(traits, labels))
    bylines = [(index, traits[index].byline) for index in around
               if labels[index] in ("byline", "meta") and traits[index].byline and traits[index].byline.names
               and not (traits[index].byline.closing and index < text[-1]) and not is_of_a_book(traits, index)
               and not _is_of_the_site(traits, index) and not (index in signed and index >= text[-1])
               and not (traits[index].byline.bare and (
                   is_subject(traits[index].byline.names, spoken)
                   or (index > text[-1] and not _is_signature(traits, index, text[-1]))))]
    if bylines and (bylines[0][0] < max(head, default=0) or len({byline.names for _, byline in bylines}) == 1):
        index, byline = bylines[0]
        return Field(byline.names, "explicit", traits[index].passage.line)
    lone = {name: traits[index].passage.line for index in range(top, foot) if labels[index] == "byline"
            for name in (_signers if index > text[-1] else lone_names)(traits[index].text)
            if not is_subject([name], spoken)}
    if signed:
        return Field(tuple(dict.fromkeys(name for names in signed.values() for name in names)), "explicit",
                     traits[min(signed)].passage.line)
    if lone:
        return Field(tuple(lone), "explicit", min(lone.values()))
    if box := introduced(traits, labels, top):
        return Field(box[0], "explicit", traits[box[1]].passage.line)
    if asker := interviewer(traits, labels):
        return Field((asker[1],), "explicit", traits[asker[0]].passage.line)
    prose = [index for index, label in enumerate(labels) if label in ("lede", "body") and traits[index].shape == PROSE]
    if name := argued([traits[index].text for index in prose]):
        return Field((name,), "explicit", traits[prose[0]].passage.line)
    told = spoken_of(trait.text for trait, label in zip(traits, labels, strict=True) if label in ("lede", "body"))
    headed = {name: traits[index].passage.line for index in reversed(range(top, foot))
              if (labels[index] in HEADS or (labels[index] == "lede" and traits[index].shape != PROSE))
              and (name := author_in_headline(traits[index].text, told))}
    if len(headed) == 1:  # several parts by several people have several authors, or tell of several works
        return Field(tuple(headed), "explicit", *headed.values())
    return within(traits, [index for index, label in enumerate(labels) if label in ("lede", "body")], foot)


def author_lines(traits: Sequence[Traits], labels: Sequence[str]) -> tuple[int, ...]:
    """Indices of the lines that say who wrote a text by their place alone: boxes, signatures, names below the title,
    and who held an interview."""
    asker = interviewer(traits, labels)
    return (*author_boxes(traits, labels), *_signatures(traits, labels), *_below_title(traits, labels),
            *((asker[0],) if asker else ()))


def _is_of_the_site(traits: Sequence[Traits], index: int) -> bool:
    """True where one word is all of the name, no first name, and stands in another line of the page as well."""
    name, *others = traits[index].byline.names
    if others or " " in name or "/" in name or name.partition("-")[0] in first_names() or len(name) < MIN_SITE:
        return False
    return any(i != index and fold(name) in trait.folded.split() for i, trait in enumerate(traits))


def _signatures(traits: Sequence[Traits], labels: Sequence[str]) -> Iterator[int]:
    """Indices of the lines right below a text that sign it: names of people of whom it does not speak, or codes."""
    text = [index for index, label in enumerate(labels) if label in TEXT]
    if not text:
        return
    yield from (index for index, _ in endings(traits, labels))
    texts = [traits[index].text for index in text]
    for index in range(text[-1] + 1, min(_foot(traits, text[-1]), text[-1] + 1 + FOOT)):
        line = "" if traits[index].verdict else traits[index].text
        sure = index + 1 < len(traits) or is_greeting(traits[index - 1].text) or _held_alone().match(line)
        names = _signers(line) if sure else uncut_names(line)  # a last line may be cut off
        named = names and _is_signature(traits, index, text[-1]) and not is_subject(names, spoken_of(texts))
        if (named or bare_codes(line, texts)) and not is_of_a_book(traits, index):
            yield index


def _below_title(traits: Sequence[Traits], labels: Sequence[str]) -> Iterator[int]:
    """The index of a line right below the title, or between the first paragraph and the second, that is nothing but
    people's names, nowhere else in the text."""
    title = next((index for index, label in enumerate(labels) if label == "title"), None)
    prose = [index for index, label in enumerate(labels) if label in ("lede", "body") and traits[index].shape == PROSE]
    if title is None or not prose or prose[0] < title:
        return
    places = [(title, prose[0])]
    if len(prose) > 1 and traits[prose[0]].size <= MAX_LEDE:
        places.append((prose[0], prose[1]))
    texts = [trait.text for i, trait in enumerate(traits) if i == title or trait.shape == PROSE]
    for above, below in places:
        index = above + 1
        names = lone_names(traits[index].text) if index < below and not traits[index].verdict else ()
        free = [i for i in range(index + 1, below) if not traits[i].verdict and traits[i].shape != PROSE]
        if names and len(free) <= 1 and not is_subject(names, spoken_of(texts)):
            yield index


def uncut_names(line: str) -> tuple[str, ...]:
    """The names of a last line that holds nothing else, unless so little stands of the last that it may be cut off."""
    names = lone_names(line)
    return names if names and len(family_name(names[-1])) >= MIN_UNCUT else ()


def _signers(line: str) -> tuple[str, ...]:
    """The names of a line that holds nothing else, or the first name alone with which somebody signs."""
    line = _held_alone().sub("", line, count=1)
    name = line.strip()
    alone = name.casefold() not in no_names() and all(part in first_names() for part in name.split("-"))
    return lone_names(line) or ((name,) if alone else with_office(line))  # "Jan" is a month as well


def _is_signature(traits: Sequence[Traits], index: int, last: int) -> bool:
    """True for a line right below the text, where no reader begins to speak and no list of names begins."""
    between, below = traits[last + 1:index], traits[index + 1:index + 1 + LISTED]
    if len(below) == LISTED and below[0].dateline and not below[1].verdict:
        return False
    others = [t for t in between if t.verdict not in (META, BYLINE, CAPTION) and not is_greeting(t.text)]
    apart = not others or (len(others) == 1 and others[0].shape == SHORT and traits[index].byline and (
        traits[index].dateline or traits[index].byline.closing))  # catchwords above a name with its day
    return bool(apart) and not any(
        not t.verdict and (t.shape in (PROSE, SENTENCE) or lone_name(t.text)) for t in below)


def _foot(traits: Sequence[Traits], last: int) -> int:
    """End index of the few lines below a text that still belong to it."""
    for index in range(last + 1, min(len(traits), last + 1 + BELOW)):
        if traits[index].verdict in (READ_ON, OTHER_NEWS, COMMENTS):
            return index
    return min(len(traits), last + 1 + BELOW)


@cache
def _held_alone() -> re.Pattern[str]:
    """A word such as "Interview:" before the name of who held it: below a text, not above it."""
    held = "|".join(re.escape(entry) for entry in words("held_labels"))
    return re.compile(rf"(?i)^\W*(?:{held}):\s+")
