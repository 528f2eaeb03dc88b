"""Lines that name those who wrote an article. A code such as "(abc)" stays a code."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from scripts.reading.phrases import fold, words

MAX_LINE = 120
MAX_NAMES = 6
MAX_LONE_NAME = 40
CODE = re.compile(r"[(\[]([a-zäöüß]{2,4}(?:[/,; -]{1,2}[a-zäöüß-]{2,7}){0,3})[)\]]\.?$", re.I)
LETTERS = r"[A-Za-zÄÖÜäöüß]"
SIGN_OFF = re.compile(rf"[.!?…][\"“”’»«]?\s*[(\[]({LETTERS}{{2,4}}(?:[/,;]\s?[A-Za-zÄÖÜäöüß-]{{2,7}}){{0,2}})[)\]]\.?$")
PLACE_LINE = re.compile(r"[A-ZÄÖÜ][\w./' -]{2,40}[.:]?\s\(([a-zäöüß]{2,4}(?:/[a-zäöüß-]{2,7})?)\)\s?[-–—|.:]")
MAX_SIGN_OFF = 60
CODE_JOINT = re.compile(r"[/,;\s]+")
CAPITALISED = r"[A-ZÄÖÜÀ-Þ][\w’'.]*(?:-[\w’'.]+)*"
PART_OF_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|\.(?![a-z])|[’'-])*")
MAX_PARTS, MAX_DATED = 5, 60
TITLED = re.compile(r"(?:Dr|Prof|Ir|Drs|Mr|Dipl)\.")
LOOSE_JOINTS = (",", "/")
PARTED = re.compile(r"\s+[/|·•–—-]\s+")
DAY_PART = re.compile(r"\d+|[^\W\d_]+")
MAX_DAY = 2  # digits of the day of a month
OF_PICTURE = re.compile(r"[\s,|/–-]*[(\[,|/–-]\s*\w+\s*(?:[)\],|/]|$)")  # "(Foto)", not ", Foto: ..."
TRIMMED = " \t:|·•–—-/,"


@dataclass(frozen=True)
class Byline:
    """The names or codes of a line that holds nothing else; `rest` follows the names (a date, a role)."""
    names: tuple[str, ...]
    rest: str = ""


def find_byline(line: str) -> Byline | None:
    """`Von Ada Muster und Jan Proef` -> both names; None where a line is no byline for certain."""
    if match := CODE.fullmatch(line.strip()):
        codes = [code for code in CODE_JOINT.split(match[1]) if code]
        own = tuple(code for code in codes if code.casefold() not in _agencies())
        return Byline(own) if all(code == code.lower() or code.casefold() in _agencies() for code in codes) else None
    match = _opening().match(line)
    return _named(line[match.end():], " " in match[0].strip()) if match else None


def sign_off(paragraphs: Sequence[str]) -> tuple[int, tuple[str, ...]] | None:
    """The codes at the very end of a text, or in small letters after the place with which it begins, and the index of
    their paragraph. Capitals after a place may be a newspaper, and what a text uses elsewhere is a party."""
    if not paragraphs:
        return None
    for index, match in ((len(paragraphs) - 1, SIGN_OFF.search(paragraphs[-1][-MAX_SIGN_OFF:])),
                         (0, PLACE_LINE.match(paragraphs[0]))):
        codes = [code for code in CODE_JOINT.split(match[1]) if not is_agency(code)] if match else []
        if codes and all(_is_code(code, paragraphs) for code in codes):
            return index, tuple(codes)
    return None


def _is_code(code: str, paragraphs: Sequence[str]) -> bool:
    alone = sum(len(re.findall(rf"\b{re.escape(code)}\b", text)) for text in paragraphs) == 1
    return alone and (code.islower() or code.isupper()) and code.casefold() not in _no_codes()


def is_agency(word: str) -> bool:
    return word.casefold().split("-")[0] in _agencies()


def inner_byline(line: str) -> Byline | None:
    """The names after a word such as "von" within a line: `Geplaatst op 4 mei 2018 door Roos Zomaar`. Who took a
    picture, or changed a text, did not write it."""
    for match in _opening_within().finditer(line):
        if _said_of_something_else(line[:match.start()]):
            continue
        if found := _named(line[match.end():]):
            return found
    return None


def lone_name(line: str) -> str | None:
    """A line that consists of one person's name and begins with a first name that is known; else None."""
    match = _name().fullmatch(line.strip(TRIMMED)) if len(line) <= MAX_LONE_NAME else None
    if not match:
        return None
    first, *others = (match[0].title() if match[0].isupper() else match[0]).split()
    known = any(word.casefold().strip(".") in _no_names() | _no_name_words() for word in others)
    return match[0] if first.partition("-")[0] in _first_names() and not known else None


def dated_name(line: str) -> str | None:
    """The name in a line that says no more than a day without its year: `Sep 2 / Ada Muster`. Years beside a name are
    those of a life."""
    parts = [part.strip() for part in PARTED.split(line) if part.strip()] if len(line) <= MAX_DATED else []
    names = [name for part in parts if (name := lone_name(part))]
    days = [part for part in parts if _is_day(DAY_PART.findall(part))]
    return names[0] if len(names) == 1 and len(days) == len(parts) - 1 >= 1 else None


def _is_day(tokens: Sequence[str]) -> bool:
    """`Sep 2`, `Mo 2. Sep`: a number and a month, and besides them a weekday."""
    numbers = [token for token in tokens if token.isdigit()]
    return len(numbers) == 1 and len(numbers[0]) <= MAX_DAY and any(
        token.casefold() in words("months") for token in tokens) and all(
        token.isdigit() or token.casefold() in _no_name_words() for token in tokens)


def _said_of_something_else(before: str) -> bool:
    """True where the words before a name begin with a picture's credit, or tell of a change with no sign behind."""
    folded = fold(before)
    return folded.partition(" ")[0] in words("credits") or (
        before.rstrip()[-1:] not in TRIMMED and folded.startswith(words("updated")))


def author_in_brackets(text: str) -> str | None:
    """The name behind a word such as "Autor:" in brackets at the end of a line."""
    match = _in_brackets().search(text)
    return match[1] if match and is_name(match[1]) else None


def is_name(text: str) -> bool:
    """True for what can be a person's full name: some words of letters only, none of them that of an office."""
    parts = text.split()
    return 2 <= len(parts) <= MAX_PARTS and all(
        PART_OF_NAME.fullmatch(part) and part.casefold().strip(".") not in _no_names() for part in parts)


def names_within(text: str) -> list[str]:
    """People's names within a text that begin with a first name that is known."""
    return [match[0] for match in _name().finditer(text)
            if match[0].partition(" ")[0].partition("-")[0] in _first_names()]


def _named(text: str, certain: bool = False) -> Byline | None:
    """The names at the start of a text; `certain` that it is a byline, and not a headline that begins like one."""
    names: list[str] = []
    rest = text.strip(TRIMMED)
    sure, behind_sure, joint = 0, rest, None  # behind a comma stands a place or a paper as well
    while len(names) < MAX_NAMES and (match := _name().match(rest)):
        words_of_name = [word.casefold().strip(".") for word in match[0].split()]
        if match[0].partition(" ")[0] in _first_names():
            del words_of_name[0]  # "Jan" is a month as well
        if names and match[0].isupper() and not names[-1].isupper():  # where the others work
            rest = ", " + rest
            break
        if any(word in _no_names() or word in _no_name_words() for word in words_of_name):
            break
        if all(len(word) == 1 for word in match[0].replace(".", " ").split()):
            break  # initials are nobody's name
        names.append(match[0].rstrip("."))
        behind = rest[match.end():]
        if joint is None or joint[0].strip() not in LOOSE_JOINTS or _is_person(match[0]):
            sure, behind_sure = len(names), behind
        joint = _joint().match(behind)
        if not joint:
            rest = behind
            break
        following = behind[joint.end():]
        rest = following if _name().match(following) else behind
        if rest is behind:
            break
    if sure < len(names):
        names, rest = names[:sure], behind_sure
    if not names or (OF_PICTURE.match(rest) and fold(rest).partition(" ")[0] in words("credits")):
        return None
    if not (_harmless(rest) or (certain and rest.lstrip()[:1].islower())):
        return None
    return Byline(tuple(names), rest.strip(TRIMMED))


def _is_person(name: str) -> bool:
    first = name.title() if name.isupper() else name
    return bool(TITLED.match(name)) or first.partition(" ")[0].partition("-")[0] in _first_names()


def _harmless(rest: str) -> bool:
    """What follows the names must be apart from them: nothing, or something after a separator or a bracket."""
    return not rest.strip() or bool(re.match(r"\s*[,|·•–—(;:]|\s+-\s|\s+\d", rest))


@cache
def _opening() -> re.Pattern[str]:
    """A role needs a colon: "Autorin Ada Muster" may be whom the text is about."""
    openings, roles = ("|".join(sorted((re.escape(entry).replace("\\ ", r"\s+") for entry in words(key)), key=len,
                                       reverse=True)) for key in ("by", "by_role"))
    return re.compile(rf"(?i)[/(|\s]*(?:(?:{openings})\s*(?::\s*|\s|$)|(?:{roles})(?:/?-?(?:in|innen))?\s*:\s*)")


@cache
def _opening_within() -> re.Pattern[str]:
    openings = "|".join(re.escape(entry) for entry in words("by_within"))
    return re.compile(rf"(?i)(?<=[\s|·•,/–-])(?:{openings})\s*:?\s+")


@cache
def _in_brackets() -> re.Pattern[str]:
    openings = "|".join(re.escape(entry) for entry in words("by_within"))
    return re.compile(rf"(?i)[(\[](?:{openings}):\s*([^()\[\]]{{3,60}})[)\]]$")


@cache
def _name() -> re.Pattern[str]:
    particles = "|".join(re.escape(word) for word in words("name_particles"))
    family = rf"\s+(?:(?:{particles})\s+|d['’])+{CAPITALISED}"  # one of them: what follows is where somebody works
    return re.compile(rf"(?:(?:Dr|Prof|Ir|Drs|Mr|Dipl)\.\s?)*{CAPITALISED}"
                      rf"(?:(?:\s+{CAPITALISED}){{1,3}}(?:{family})?|{family}(?:\s+{CAPITALISED})?)")


@cache
def _joint() -> re.Pattern[str]:
    joints = "|".join(re.escape(word) for word in words("name_joints"))
    return re.compile(rf"\s*(?:,|&|\+|/)\s*|\s+(?:{joints})\s+(?:(?:von|door)\s+)?")


@cache
def _agencies() -> frozenset[str]:
    return frozenset(words("agencies"))


@cache
def _no_codes() -> frozenset[str]:
    return frozenset([*words("no_codes"), *words("function_words")])


@cache
def _no_names() -> frozenset[str]:
    return frozenset(words("no_names"))


@cache
def _first_names() -> frozenset[str]:
    return frozenset(words("first_names"))


@cache
def _no_name_words() -> frozenset[str]:
    """Weekdays and months are no names, though they are written like one."""
    return frozenset([*words("weekdays"), *words("months")])
