"""How a text ends: the lines with which somebody signs it. A greeting, a word such as "Ihr", an office, a class or a
town make a name at the end a signature; a bare name has to be the last line of all.

    Herzliche Grüße            De redactie,
    Ihre Pfarrerin             Noor en Sem
    Ada Muster
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from scripts.reading.biographies import is_of_a_book, is_subject, spoken
from scripts.reading.credits import school_class
from scripts.reading.greetings import EDGE, closes, is_office, opens, takes_leave, without_greeting
from scripts.reading.names import (
    SMALL_TITLES,
    TITLES,
    family_name,
    first_name,
    first_names,
    is_common,
    is_no_name,
    is_person,
    joint_pattern,
    lone_name,
    may_be_name,
)
from scripts.reading.phrases import fold, phrases, words
from scripts.reading.traits import COMMENTS, META, OTHER_NEWS, PROSE, READ_ON, Traits

TEXT = ("lede", "heading", "body")
MAX_LINE = 110
BELOW = 8            # passages below the last paragraph among which a text is signed
MAX_BESIDE = 5       # words of an office or a place
MAX_NAMES = 6
MOST_ALONE = 3       # lines of names that sign with nothing beside them
MIN_UNCUT = 4        # letters
NONE, LEFT, GREETED = range(3)  # what stands before a name: nothing, a wish, a greeting or a word such as "Ihr"
LEAST_SPOKEN = 2     # words such as "ich" that make a text one of the first person
APART = re.compile(r"\s*[,;|]\s*|\s+[–—-]\s+|\s*\(")
NICKNAME = re.compile(r"[A-ZÄÖÜ][^\W\d_]{2,11}")
PUPIL = re.compile(r"[A-ZÄÖÜ][^\W\d_]+\s(?:[A-ZÄÖÜ][^\W\d_]+|[A-ZÄÖÜ]\.?)")
INITIAL = re.compile(r"^([^\W\d_]+\s[A-ZÄÖÜ])\.")  # "Ada M."
POSTSCRIPT = re.compile(r"P\.?\s?S\b")
GIVEN = re.compile(r"(?P<given>[A-ZÄÖÜÉ][^\W\d_]+(?:-[A-ZÄÖÜ][^\W\d_]+)?)(?:\s[A-ZÄÖÜ]\.)?")
PLACE = re.compile(r"[A-ZÄÖÜ][\w/.’'-]+(?:\s(?:[a-z]{2,4}\s)?[A-ZÄÖÜ(][\w/.)’'-]+){0,2}(?:\s\d{1,4}\s?[a-z]?)?")


def endings(traits: Sequence[Traits], labels: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Indices of the lines that sign a text, each with its names."""
    prose = [index for index, label in enumerate(labels) if label in TEXT and traits[index].shape == PROSE
             and not POSTSCRIPT.match(traits[index].text)]
    if not prose:
        return
    text = [index for index, label in enumerate(labels) if label in TEXT]
    lines = list(takewhile(lambda index: traits[index].verdict not in (READ_ON, OTHER_NEWS, COMMENTS),
                           range(prose[-1] + 1, min(len(traits), text[-1] + 1 + BELOW))))
    known = spoken(traits[index].text for index in prose)
    lines = lines[:_end(traits, lines)]
    in_person = _speaks(traits, text)
    run = _bare_run(traits, lines, in_person)
    greeting, signing, full, strange = NONE, False, False, 0
    for index in lines:
        line = traits[index].text
        if opens(line):
            if signing:  # others greet as well
                return
            greeting = LEFT if fold(line).rpartition(" ")[2] in words("greeting_from") else GREETED
            continue
        before = GREETED if closes(line) else greeting
        names = signers(line, before, index in run, in_person)
        sure = signing or before == GREETED
        fits = names and (sure or (not strange and not is_subject(names, known))) and not _is_a_word(names, known)
        if fits and full and not any(" " in name or first_name(name) in first_names() for name in names):
            return  # where somebody lives who has signed with the whole name
        if fits and not is_of_a_book(traits, index):
            signing, full = True, any(" " in name for name in names)
            yield index, names
        elif signing or strange > 1:
            return
        else:
            greeting = LEFT if takes_leave(line) else NONE
            strange += index > text[-1] and not greeting and traits[index].verdict != META


def _is_a_word(names: Sequence[str], known: frozenset[str]) -> bool:
    """True for words that are no name that is known, and that the text uses: a place, a party."""
    return any(not is_person(name) and set(fold(name).split()) <= known for name in names)


def _end(traits: Sequence[Traits], lines: Sequence[int]) -> int:
    """How many of the lines there are up to the last that is not the page's own, or in brackets."""
    return max((count for count, index in enumerate(lines, 1) if (not traits[index].verdict or traits[index].byline)
                and not traits[index].text.startswith("(")), default=0)


def _bare_run(traits: Sequence[Traits], lines: Sequence[int], in_person: bool) -> frozenset[int]:
    """The lines at the very end that hold nothing but who somebody is, unless there are many, or the last may be cut
    off: `Ada Muster`, `Ada Muster, Musterstadt`; the town may stand below."""
    if not lines:
        return frozenset()
    last = len(lines)
    if last > 1 and traits[lines[-2]].text.rstrip().endswith(",") and _beside(traits[lines[-1]].text) == "place":
        last -= 1
    begin = last
    while begin and (names := signers(traits[lines[begin - 1]].text, NONE, True, in_person)):
        begin -= 1
        if begin == last - 1 and lines[begin] + 1 == len(traits) and len(family_name(names[-1])) < MIN_UNCUT and (
                " " in names[-1]):
            return frozenset()
    fits = last - begin == 1 or (last - begin <= MOST_ALONE and in_person)
    return frozenset(lines[begin:last]) if fits else frozenset()


def signers(line: str, greeting: int, last: bool, in_person: bool) -> tuple[str, ...]:
    """The names of a line that holds nothing else but who these people are; else none. `greeting` is what stands
    before them; `last`: nothing follows; `in_person` tells whether the text says "I"."""
    rest, _ = without_greeting(line)
    if len(line) > MAX_LINE or ":" in rest:
        return ()
    greeted = greeting > NONE
    rest, office = _without_office(rest)
    initial = INITIAL.search(rest)
    first, *others = [part.strip(EDGE + "()") for part in APART.split(rest)]
    first += "." if initial and initial[1] == first else ""
    if others and _is_group(first):
        (first, *others), greeted, greeting = others, True, GREETED
    names = _people(first)
    while names and others and (more := _people(others[0])):
        names, others = (*names, *more), others[1:]
    if not names and (greeted or office or (last and in_person)) and not others:
        names = _stranger(first, greeting == GREETED)
    if not names and len(others) == 1 and school_class().fullmatch(others[0]):
        pupils = tuple(joint_pattern().split(first))
        names = pupils if all(map(PUPIL.fullmatch, pupils)) else ()
    if not names or len(names) > MAX_NAMES or len(others) > 2:
        return ()
    beside = [_beside(part) or (office and _is_small(part) and "office") for part in others if part]
    if not all(beside) or ("place" in beside and not (last or greeted)):
        return ()
    if not (greeted or office or "class" in beside or "place" in beside or in_person or (last and not beside)):
        return ()  # beside an office alone stands whom the text is about, or whom to ask
    if all(" " in name for name in names):
        return names if greeted or office or beside or last else ()
    return names if greeted or office or "class" in beside or (last and not beside and in_person) else ()


def _people(text: str) -> tuple[str, ...]:
    """The names, full or first names alone, of which a text consists; else none."""
    parts = [part for part in joint_pattern().split(text) if part]
    names = tuple(_person(part) for part in parts)
    return tuple(name for name in names if name) if names and all(names) else ()


def _person(text: str) -> str | None:
    text = SMALL_TITLES.sub("", _without_office(text)[0], count=1)
    if name := lone_name(text):
        return re.sub(TITLES, "", name, count=1)
    match = GIVEN.fullmatch(text)
    fits = match and match["given"].partition("-")[0] in first_names() and not is_no_name([text])
    return text if fits else None


def _stranger(text: str, greeted: bool) -> tuple[str, ...]:
    """The name of somebody whose first name is not known, or a nickname, below a greeting."""
    if may_be_name(text) and text.istitle():
        return (text,)
    fits = greeted and NICKNAME.fullmatch(text) and not text.isupper() and not phrases("boilerplate").match(fold(text))
    return (text,) if fits and not is_common(text) and not is_no_name([text]) else ()


def _without_office(text: str) -> tuple[str, bool]:
    """`Pfarrerin Dr. Ada Muster` -> `Ada Muster`, and whether there was an office."""
    tokens = re.sub(TITLES, "", text, count=1).split()
    count = sum(1 for _ in takewhile(lambda token: is_office(fold(token)) and token not in first_names(), tokens))
    behind = next((at for at, token in enumerate(tokens) if at >= count + 2 and is_office(fold(token))
                   and not tokens[at - 1].endswith(",")), len(tokens))
    return re.sub(TITLES, "", " ".join(tokens[count:behind]), count=1), count > 0


def _beside(part: str) -> str | None:
    """What stands beside a name: an `office`, a `class` or a `place`; None for anything else."""
    tokens = fold(part).split()
    if len(tokens) > MAX_BESIDE:
        return None
    if school_class().fullmatch(part):
        return "class"
    if any(is_office(token) for token in tokens):
        return "office"
    fits = PLACE.fullmatch(part) and first_name(part) not in first_names() and not tokens[0].endswith(
        words("role_endings"))
    return "place" if fits else None


def _is_small(part: str) -> bool:
    """`parochievicaris`, `zuständig für die Jugend`: what a second office, not a place, begins with."""
    return part[:1].islower() and len(part.split()) <= MAX_BESIDE


def _is_group(text: str) -> bool:
    """`Die Klassenreporter der 8b`, `De wedstrijdcommissie`."""
    tokens = fold(text).split()
    return 1 < len(tokens) <= MAX_BESIDE and tokens[0] in words("articles") and first_name(text) not in first_names()


def _speaks(traits: Sequence[Traits], text: Sequence[int]) -> bool:
    """True for a text in the first person."""
    return sum(token in _first_person() for index in text for token in traits[index].folded.split()) >= LEAST_SPOKEN


@cache
def _first_person() -> frozenset[str]:
    return frozenset(words("first_person"))
