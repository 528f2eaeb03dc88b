"""Boxes that tell who wrote a text: a name within the text above a line about a paper, a label such as "Autor" above a
name or a biography, a name below the text above a biography of the same."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from scripts.reading.names import (
    family_name,
    first_name,
    first_names,
    is_person,
    lone_name,
    lone_names,
    may_be_name,
    name_pattern,
)
from scripts.reading.phrases import alternatives, fold, words
from scripts.reading.traits import COMMENTS, OTHER_NEWS, PROSE, READ_ON, Traits
from scripts.reading.usernames import EXPLAINED

TEXT = ("lede", "heading", "body")
MAX_ROLE = 100      # characters of the line below a name that tells who this is
MAX_NAME = 150      # characters at the beginning of a paragraph among which a name stands
MIN_SPOKEN = 4      # letters of a word that is no particle of a name
MAX_BIOGRAPHY = 60  # characters of a biography among which its verb stands
MAX_WRITING = 25    # words of a biography among which it says that somebody writes
BOOK_AROUND = 3     # lines around a label in which particulars of a book would stand
MAX_FIRST = 3       # passages of a text among which it says who wrote it
BELOW_TEXT = 8      # passages below a text among which a biography stands
# A title that begins so is what somebody said of whom the first paragraph tells.
SPEECH = ('"', "„", "“", "‚", "‘", "'", "«", "»")
FIRST_WORD = re.compile(r"[^\W\d_]+")


def author_boxes(traits: Sequence[Traits], labels: Sequence[str]) -> Iterator[int]:
    """Indices of the lines with a name within a text and of those below them that say for which paper somebody works
    of whom the text does not speak."""
    text = [index for index, label in enumerate(labels) if label in TEXT]
    boxes = [(index, name) for index in range(text[0] + 1, text[-1] - 1) if not traits[index].verdict
             and not traits[index + 1].verdict and traits[index + 1].size <= MAX_ROLE
             and (name := lone_name(traits[index].text)) and _is_of_the_press(traits[index + 1].folded)] if text else []
    known = spoken(traits[i].text for i in set(text) - {index for index, _ in boxes}) if boxes else frozenset()
    for index, name in boxes:
        if not is_subject([name], known):
            yield from (index, index + 1)


def introduced(traits: Sequence[Traits], labels: Sequence[str], top: int) -> tuple[tuple[str, ...], int] | None:
    """The names that a box with the author of the text below `top` gives, and the index of their line."""
    text = [index for index, label in enumerate(labels) if label in TEXT]
    if not text:
        return None
    last, others = text[-1], False
    for index in range(top, min(len(traits) - 1, last + BELOW_TEXT)):
        below = traits[index + 1]
        others = others or (index > last and traits[index].verdict == READ_ON)  # which have authors of their own
        if _is_label(traits[index]) and not is_of_a_book(traits, index) and (
                not others or traits[index].folded in words("about_author")):
            names = lone_names(below.text) or _explained(below.text) or _told(below.text)
            if names or (may_be_name(below.text) and below.text.istitle()):
                return names or (below.text.strip(),), index + 1
        elif index > last and not others and (name := lone_name(traits[index].text)) and tells_of(below.text, name):
            return (name,), index
    spoken_title = any(label == "title" and trait.text.startswith(SPEECH)
                       for trait, label in zip(traits, labels, strict=True))
    return _at_the_end(traits, text) or (None if spoken_title else _at_the_start(traits, text))


def _at_the_end(traits: Sequence[Traits], text: Sequence[int]) -> tuple[tuple[str, ...], int] | None:
    """The last paragraph of a text, or one below it, that tells of somebody who writes, and of whom no other does."""
    for index in range(text[-1], min(len(traits), text[-1] + BELOW_TEXT)):
        if traits[index].verdict in (READ_ON, OTHER_NEWS, COMMENTS):
            return None
        line = traits[index].text
        label = next((entry for entry in words("author_labels") if line.casefold().startswith(entry + ":")), "")
        names = _told(line[len(label):].lstrip(": "))
        if names and (label or set(traits[index].folded.split()[:MAX_WRITING]) & _writing()):
            others = [traits[i].text for i in text if i != index and traits[i].shape == PROSE]
            return None if is_subject(names, spoken(others)) else (names, index)
    return None


def _at_the_start(traits: Sequence[Traits], text: Sequence[int]) -> tuple[tuple[str, ...], int] | None:
    """The first paragraph, or the one below the lede, where it tells of somebody from the press, or of this text's
    author, of whom no other speaks."""
    for first in text[:MAX_FIRST]:
        said = traits[first].folded
        names = _told(traits[first].text)
        of_the_press = first == text[0] and set(said.split()[:MAX_WRITING]) & frozenset(words("roles"))
        if names and (of_the_press or said.endswith(words("authors_of_this"))):
            break
    else:
        return None
    others = [traits[i].text for i in text if i != first and traits[i].shape == PROSE]
    return (names, first) if others and not is_subject(names, spoken(others)) else None


def is_of_a_book(traits: Sequence[Traits], index: int) -> bool:
    """True for a line among the particulars of a book, whose author another wrote about."""
    return any(FIRST_WORD.findall(trait.folded)[:1] and FIRST_WORD.findall(trait.folded)[0] in words("book_labels")
               for trait in traits[max(0, index - BOOK_AROUND):index + 1 + BOOK_AROUND] if trait.size <= MAX_ROLE)


def spoken(texts: Iterable[str]) -> frozenset[str]:
    """The words of which texts consist, folded."""
    return frozenset(fold(" ".join(texts)).split())


def is_subject(names: Sequence[str], known: frozenset[str]) -> bool:
    """True for names of somebody of whom title or text speak. Of a name whose first part is not known, any part may be
    what the text is about."""
    return any(fold(family_name(name)) in known or (not is_person(name) and any(
        len(part) >= MIN_SPOKEN and part in known for part in fold(name).split())) for name in names)


def _explained(line: str) -> tuple[str, ...]:
    match = EXPLAINED.fullmatch(line.strip())
    return (match[0],) if match and match["first"].partition("-")[0] in first_names() else ()


def _told(line: str) -> tuple[str, ...]:
    """`Ada Muster ist Gärtnerin in ...` -> `Ada Muster`."""
    verb = _of_several().search(line, 0, MAX_NAME)  # `Ada Muster und Ole Probe sind Gärtner`
    if verb and len(names := lone_names(line[:verb.start()])) > 1:
        return names
    match = name_pattern().match(line, 0, MAX_NAME)
    return (match[0],) if match and first_name(match[0]) in first_names() and _biography().match(
        line[match.end():match.end() + MAX_BIOGRAPHY]) else ()


def tells_of(line: str, name: str) -> bool:
    """True for a biography: it begins with the name, a part of it, or a word that stands for it, and a verb."""
    for subject in (name, first_name(name), family_name(name), *words("pronouns")):
        if line.startswith(subject + " ") or line.startswith(subject + ","):
            return bool(_biography().match(line[len(subject):len(subject) + MAX_BIOGRAPHY]))
    return False


def _is_of_the_press(folded: str) -> bool:
    return folded in words("roles") or any(
        word in words("roles") or word.endswith(words("press")) for word in folded.split())


def _is_label(trait: Traits) -> bool:
    """`Autor`, `Text:`, `Der Artikel wurde geschrieben von:`: what stands alone above who wrote the text."""
    return trait.folded in _author_labels() or (trait.text.endswith(":") and (
        trait.folded in words("texts") or (trait.size <= MAX_ROLE and trait.folded.endswith(_written_by()))))


@cache
def _written_by() -> tuple[str, ...]:
    return tuple(f" {entry}" for entry in words("author_labels") if " " in entry)


@cache
def _author_labels() -> frozenset[str]:
    return frozenset(words("author_labels"))


@cache
def _writing() -> frozenset[str]:
    return frozenset(words("writing")) | frozenset(words("roles"))


@cache
def _of_several() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternatives('biography_of_several')})\s")


@cache
def _biography() -> re.Pattern[str]:
    """A verb right behind a name, or behind what commas set apart."""
    verbs = "|".join(re.escape(word) for word in words("biography"))
    return re.compile(rf"(?:\s?[,(][^.!?]{{0,40}}[,)])?\s(?:{verbs})\b")
