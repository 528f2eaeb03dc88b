"""Lines with which somebody takes leave of the readers: `Met vriendelijke groet, Ada Muster`, `Ihr Pfarrer Ole Probe`,
`(Ada Muster, Klasse 7)`, `(am / Kamera: Ole Probe)`. They sign a text only where it ends."""
from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from scripts.reading.names import TRIMMED, first_names, is_no_name, lone_names, may_be_name
from scripts.reading.phrases import fold, words
from scripts.reading.signatures import is_agency

NOT_WORD = re.compile(r"\W+")
MAX_CLOSING = 90
MAX_BEHIND = 5  # words behind a name: an office
BRACKETED = re.compile(r"\((?P<name>[^(),:\d]{5,40}),\s(?P<behind>[^(),:]{1,25})\)\.?")
CODE_BEFORE_OTHERS = re.compile(r"\((?P<code>[a-zäöüß]{2,4})\s?[/;|]\s?[^\W\d_]{4,20}(?:[:/]in)?:\s[^()]{3,40}\)\.?")


def closing(line: str) -> tuple[str, ...]:
    """The names, or the code, of who takes leave in a line that holds nothing else; else none."""
    if len(line) > MAX_CLOSING or not (line.startswith("(") or NOT_WORD.split(line, 1)[0].casefold() in _openings()):
        return ()
    if match := CODE_BEFORE_OTHERS.fullmatch(line.strip()):
        return () if is_agency(match["code"]) else (match["code"],)
    if match := BRACKETED.fullmatch(line.strip()):
        return lone_names(match["name"])
    match = _greeting().match(line)
    return _named(line[match.end():].strip(TRIMMED + ".!"), " " in match[0].strip()) if match else ()


def is_greeting(line: str) -> bool:
    """True for a line that greets and names nobody."""
    return fold(line) in _greetings()


def _named(text: str, greeted: bool) -> tuple[str, ...]:
    name, comma, behind = text.partition(",")
    if len(behind.split()) > MAX_BEHIND:
        return ()
    first, _, others = name.partition(" ")
    if others and _is_office(first):
        name = others
    if names := lone_names(text) or lone_names(name):
        return names
    alone = name in first_names() and not is_no_name([name]) and not comma
    return (name,) if alone or (greeted and may_be_name(name)) else ()


def _is_office(word: str) -> bool:
    folded = fold(word)
    return folded in words("roles") or folded in words("offices") or (
        word not in first_names() and folded.endswith(words("role_endings")))


@cache
def _openings() -> frozenset[str]:
    """The first words of all that opens a closing."""
    return frozenset(NOT_WORD.split(entry, 1)[0] for key in ("greetings", "leave", "own", "offices")
                     for entry in words(key))


@cache
def _greetings() -> frozenset[str]:
    return frozenset(map(fold, (*words("greetings"), *words("leave"))))


@cache
def _greeting() -> re.Pattern[str]:
    """Greetings may stand alone or before a word such as "Ihr"; such a word may stand alone."""
    greetings, leave, own, offices = map(_alternatives, (
        words("greetings"), words("leave"), words("own"), [word for word in words("offices") if word[-1] == "."]))
    return re.compile(rf"(?i)(?:(?:{greetings})\b[,!.:]?\s+(?:(?:{own})\s+)?|(?:{leave})[,!:]?\s+(?:(?:{own})\s+)?"
                      rf"|(?:{own})\s+(?-i:(?=[A-ZÄÖÜ]))|(?:{offices})\s+(?-i:(?=[A-ZÄÖÜ])))")


def _alternatives(entries: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(entry).replace(r"\ ", r"\s+") for entry in entries), key=len, reverse=True))
