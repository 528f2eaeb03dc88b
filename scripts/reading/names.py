"""What people's names look like. A person is known by a first name; any other words with capitals may be anything."""
from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from scripts.reading.phrases import alternatives, fold, words

MAX_NAMES, MAX_PARTS = 6, 5
MAX_LONE_NAME, MAX_LONE_NAMES = 40, 120
CAPITALISED = r"[A-ZÄÖÜÀ-Þ][\w’'.]*(?:-[\w’'.]+)*(?![\w’'.-]*\s?:)"  # a word before a colon is a label
PART_OF_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|\.(?![a-z])|[’'-])*")
TITLES = r"(?:(?:Dr|Prof|Ir|Ing|Drs|Mr|Dipl|Mag)\.(?:-Ing\.)?\s?)*"
SMALL_TITLES = re.compile(r"^(?:(?:mr|drs|dr|ir|ing|ds|prof)\.\s?)+")  # Dutch; no part of the name as it is written
TITLED = re.compile(r"(?:Dr|Prof|Ir|Drs|Mr|Dipl)\.")
TURNED = re.compile(rf"(?:[a-z]{{2,4}}\s)*(?P<family>{CAPITALISED}),\s(?P<first>[A-ZÄÖÜ][^\W\d_]+)"
                    r"(?:-[A-ZÄÖÜ][^\W\d_]+)?(?:\s[A-ZÄÖÜ]\.|\s[A-ZÄÖÜ][^\W\d_]+)?")
INITIALS = re.compile(r"(?:(?:[A-ZÄÖÜ]|Th|Ch|Ph)\.\s?){1,3}[^\W\d_]{3}")
CODE_BEHIND = re.compile(r"(?<=[^\W\d_])\s\([a-zäöü]{2,4}\)$")
MIN_FAMILY = 3  # letters
MIN_SOUND = 6   # letters of a name whose spelling may differ: shorter ones are other words as well
SPELLINGS = [(re.compile(written), spoken) for written, spoken in (
    ("ph", "f"), ("ck|c(?!h)", "k"), ("th", "t"), ("y", "i"), (r"([^aeiou])\1", r"\1"))]
TRIMMED = " \t:|·•–—-/,"
BRACKETS = "()[]"
ORDER = re.compile(r"[A-Z]{2,5}|MdB|MdL|MdEP")


def is_name(text: str) -> bool:
    """True for what can be a person's full name: some words of letters only, none of them that of an office."""
    parts = text.split()
    return 2 <= len(parts) <= MAX_PARTS and all(
        PART_OF_NAME.fullmatch(part) and part.casefold().strip(".") not in no_names() for part in parts)


def names_within(text: str) -> list[str]:
    """People's names within a text that begin with a first name that is known."""
    return [match[0] for match in name_pattern().finditer(text)
            if match[0].partition(" ")[0].partition("-")[0] in first_names()]


def is_person(name: str) -> bool:
    """True for a name with an academic title, or with a first name that is known."""
    return bool(TITLED.match(name) or INITIALS.match(name)) or first_name(name) in first_names()


def first_name(name: str) -> str:
    """`Dr. Ada-Marie Muster` -> `Ada`."""
    plain = re.sub(TITLES, "", name, count=1)
    return (plain.title() if plain.isupper() else plain).partition(" ")[0].partition("-")[0]


def lone_name(line: str) -> str | None:
    """A line that consists of one person's name and begins with a first name that is known, or initials; else None."""
    line = SMALL_TITLES.sub("", line.strip(TRIMMED), count=1) if line[:1].islower() else line.strip(TRIMMED)
    line = without_order(line)
    match = name_pattern().fullmatch(line) if len(line) <= MAX_LONE_NAME else None
    if not match or not (first_name(match[0]) in first_names() or INITIALS.match(match[0])):
        return None
    others = re.sub(TITLES, "", match[0], count=1).split()[1:]
    if not others or is_no_name(others) or (len(others) > 1 and is_common(others[-1])
                                            and others[-2] not in words("name_particles")):
        return None
    return match[0]


def without_order(name: str) -> str:
    """`Ada Muster OSB` -> `Ada Muster`: an order, a party or a house in capitals is no part of a name."""
    before, _, last = name.rpartition(" ")
    return before if " " in before and ORDER.fullmatch(last) and not before.isupper() else name


def without_role(text: str) -> str:
    """`Sportredakteur Ada Muster`, `NRC-redacteur Ada Muster` -> `Ada Muster`: for which section or paper somebody
    whose first name is known writes is no part of a name."""
    match = _role().match(text)
    return text[match.end():] if match and text[match.end():].split()[0].strip(",") in first_names() else text


def lone_names(line: str) -> tuple[str, ...]:
    """The names of a line that holds nothing else, each with a first name that is known; else none."""
    if len(line) > MAX_LONE_NAMES:
        return ()
    if "," in line and (turned := _turned(line)):
        return turned
    parts = [part for part in joint_pattern().split(CODE_BEHIND.sub("", line).strip(TRIMMED + BRACKETS)) if part]
    names = tuple(name for part in parts[:MAX_NAMES] if (name := lone_name(part)))
    return names if len(names) == len(parts) else ()


def _turned(line: str) -> tuple[str, ...]:
    """`Muster, Ada; Probe, Ole` -> both names, as they stand."""
    parts = [part.strip() for part in line.strip(TRIMMED).split(";")]
    days = [] if len(parts) > 1 else ["first"]  # "Jan" is a month as well
    fits = all((match := TURNED.fullmatch(part)) and match["first"] in first_names() and _is_given(
        part.partition(",")[2]) and not is_no_name(match[group] for group in ("family", *days)) for part in parts)
    return tuple(parts) if fits and len(parts) <= MAX_NAMES else ()


def _is_given(text: str) -> bool:
    """True for first names and initials alone: `Ada M.`, not `Ada Muster`, before whose name stands a place."""
    return all(part.partition("-")[0] in first_names() or part.endswith(".") for part in text.split())


def family_name(name: str) -> str:
    """`Ada Muster`, `Muster, Ada` -> `Muster`."""
    before, _, behind = name.partition(",")
    return (before if behind else name).rpartition(" ")[2]


def may_be_name(text: str) -> bool:
    """True for two to four words that can be the name of somebody whose first name is not known: none of them holds
    sentences together, or belongs to a place, a body, a section of a paper or an office."""
    parts = text.split()
    if len(text) > MAX_LONE_NAME or text.isupper() or not name_pattern().fullmatch(text) or not is_name(text):
        return False
    first, *others = (part.casefold().strip(".") for part in parts)
    if first in words("no_first_names") or first.endswith(words("adjective_endings")) or len(parts[-1]) < MIN_FAMILY:
        return False
    particles = words("name_particles")
    return not is_no_name(parts) and not any(
        is_common(part) for part in (first, *(other for other in others if other not in particles)))


def is_common(word: str) -> bool:
    """True for a word that says what something is, not who: of a language's grammar, of a body, a section, a role."""
    folded = fold(word)
    return folded in common_words() or folded.endswith(words("bodies"))


def is_no_name(parts: Iterable[str]) -> bool:
    """True where one of the words is that of an office, a day or a month."""
    return any(part.casefold().strip(".") in no_names() | no_name_words() for part in parts)


@cache
def name_pattern() -> re.Pattern[str]:
    particles = "|".join(sorted((re.escape(word) for word in words("name_particles")), key=len, reverse=True))
    family = rf"\s+(?:(?:{particles})\s+|d['’])+{CAPITALISED}"  # one of them: what follows is where somebody works
    return re.compile(rf"{TITLES}{CAPITALISED}"
                      rf"(?:(?:\s+{CAPITALISED}){{1,3}}(?:{family})?|{family}(?:\s+{CAPITALISED})?)")


@cache
def joint_pattern() -> re.Pattern[str]:
    joints = "|".join(re.escape(word) for word in words("name_joints"))
    return re.compile(rf"(?i)\s*(?:,|;|&|\+|/)\s*|\s+(?:{joints})\s+(?:(?:{alternatives('by_glued')})\s+)?")


@cache
def _role() -> re.Pattern[str]:
    """A role, alone, behind a paper or a section and a hyphen, or as the last part of a word."""
    roles, sections, ours = (alternatives(*keys) for keys in (
        ("roles", "byline_roles"), ("sections",), ("newsroom_articles",)))
    return re.compile(rf"(?i)(?:(?:{ours})\s)?(?:[\w.]+-)?\w*(?:{roles})(?:\s(?:{sections}))?\s(?=[^\W\d_])")


@cache
def no_names() -> frozenset[str]:
    return frozenset(words("no_names"))


class FirstNames:
    """Those that are known, and other spellings of them: `Ulricke` and `Matijs` as `Ulrike` and `Matthijs` are."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = frozenset(known)
        self._sounds = frozenset(sound for name in self._known if len(sound := _sound(name)) >= MIN_SOUND)

    def __contains__(self, name: object) -> bool:
        return name in self._known or (isinstance(name, str) and self._sounds_known(name))

    def _sounds_known(self, name: str) -> bool:
        return name.istitle() and _sound(name) in self._sounds and not is_common(name) and not is_no_name([name])


@lru_cache(maxsize=20_000)
def _sound(name: str) -> str:
    """What spellings of one name have in common."""
    for written, spoken in SPELLINGS:
        name = written.sub(spoken, name.casefold())
    return name


@cache
def first_names() -> FirstNames:
    return FirstNames(words("first_names"))


@cache
def common_words() -> frozenset[str]:
    keys = ("function_words", "sections", "roles", "genres", "staff", "credits", "agencies", "bodies", "no_codes")
    return frozenset(fold(entry) for key in keys for entry in words(key))


@cache
def no_name_words() -> frozenset[str]:
    """Weekdays and months are no names, though they are written like one."""
    return frozenset([*words("weekdays"), *words("months")])
