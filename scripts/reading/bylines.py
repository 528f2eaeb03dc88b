"""Lines that name those who wrote an article behind a word that says so."""
from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from scripts.reading.behind_names import harmless
from scripts.reading.closings import closing
from scripts.reading.datelines import TIME, date_words
from scripts.reading.dates import find_dates
from scripts.reading.names import (
    MAX_NAMES,
    SMALL_TITLES,
    TRIMMED,
    first_name,
    first_names,
    is_common,
    is_no_name,
    is_person,
    joint_pattern,
    name_pattern,
    without_order,
    without_role,
)
from scripts.reading.phrases import alternatives, fold, words
from scripts.reading.signatures import code_behind_label, codes_of, is_agency
from scripts.reading.usernames import ANY_USER, USER, first_name_alone, user

LOOSE_JOINTS = (",", "/")
OF_PICTURE = re.compile(r"[\s,|/–-]*[(\[,|/–-]\s*\w+\s*(?:[)\],|/]|$)")  # "(Foto)", not ", Foto: ..."
INITIALS = re.compile(r"(?:[A-ZÄÖÜ]\.){2,3}|[A-ZÄÖÜ]{2}")
NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[’'-])*\.?")
SITE = re.compile(r"[\w-]{2,30}\.[a-z]{2,4}")
NEWSROOMS = re.compile(r"\s?[/,&+]\s?")
ABBREVIATED = re.compile(r"\s[A-ZÄÖÜ]\.$")  # "Ada M."
GLUED_INITIAL = re.compile(r"(?:[A-ZÄÖÜ]\.){1,3}[A-ZÄÖÜ][^\W\d_]{2,}")
MAX_WITH_PAPER = 6  # words


@dataclass(frozen=True)
class Byline:
    """The names or codes of a line that holds nothing else; `rest` follows the names (a date, a role). `bare`: nothing
    but their place says that these people wrote the text; `closing`: that must be the end of the text."""
    names: tuple[str, ...]
    rest: str = ""
    bare: bool = False
    closing: bool = False


def find_byline(line: str) -> Byline | None:
    """`Von Ada Muster und Jan Proef` -> both names; None where a line is no byline for certain."""
    codes = codes_of(line)
    if codes is not None:
        return Byline(codes)
    match = _opening().match(line)
    behind = without_role(line[match.end():].strip(TRIMMED)) if match else ""
    if behind and (_newsroom().fullmatch(behind) or (not is_no_name([behind]) and all(
            is_agency(part) or SITE.fullmatch(part) for part in NEWSROOMS.split(behind)))):
        return Byline(())
    labelled = bool(match) and match[0].rstrip().endswith(":")
    if labelled and (code := code_behind_label(behind)) and (
            fold(match[0]).split()[0] in words("texts") or INITIALS.fullmatch(behind)):
        return Byline((code,))
    found = _named(without_role(line[match.end():]), " " in match[0].strip(), labelled) if match else None
    if found and (labelled or fold(match[0]) not in words("texts") or all(map(is_person, found.names))):
        return found
    for form in (_text_behind_picture(), _bare_role()) if ": " in line else ():
        match = form.match(line)
        if match and INITIALS.fullmatch(line[match.end():]):
            return Byline((line[match.end():],), bare=True)
        if match and (found := _named(line[match.end():])):
            return replace(found, bare=True)
    names = closing(line)
    return Byline(names, bare=True, closing=True) if names else None


def without_opening(line: str) -> str:
    """A line without the words such as "ein Bericht von" with which it begins."""
    match = _opening().match(line)
    return line[match.end():] if match else line


def inner_byline(line: str) -> Byline | None:
    """The names after a word such as "von" within a line: `Geplaatst op 4 mei 2018 door Roos Zomaar`. Who took a
    picture, or changed a text, did not write it."""
    for match in _opening_within().finditer(line):
        if _said_of_something_else(line[:match.start()]):
            continue
        days = find_dates(line[:match.start()])
        dated, timed = bool(days), bool(days and TIME.search(line[days[0].end:match.start()]))
        if found := _named(line[match.end():], certain=dated):
            return found
        name = line[match.end():].strip(TRIMMED)
        fits = (ANY_USER if timed else USER).fullmatch(name) or name.title() in first_names()
        if dated and fits and not is_no_name([name]) and not is_common(name) and name not in date_words():
            return Byline((name,), bare=True)
    return None


def _said_of_something_else(before: str) -> bool:
    """True where the words before a name begin with a picture's credit, or tell of a change with no sign behind."""
    folded = fold(before)
    return folded.partition(" ")[0] in words("credits") or (
        before.rstrip()[-1:] not in TRIMMED and folded.startswith(words("updated")))


def _named(text: str, certain: bool = False, labelled: bool = False) -> Byline | None:
    """The names at the start of a text; `certain` that it is a byline, and not a headline that begins like one;
    `labelled`: behind a colon."""
    names: list[str] = []
    rest = SMALL_TITLES.sub("", text.strip(TRIMMED), count=1)
    sure, behind_sure, joint = 0, rest, None  # behind a comma stands a place or a paper as well
    if glued := GLUED_INITIAL.match(rest):  # "R.Muster" is one word
        return Byline((glued[0],), rest[glued.end():].strip(TRIMMED)) if harmless(rest[glued.end():], []) else None
    while len(names) < MAX_NAMES and (match := name_pattern().match(rest)):
        name = without_order(_cut(_without_joint(_without_credit(match[0]))))
        end = len(name)
        parts = name.split()
        if names and name.isupper() and not names[-1].isupper():  # where the others work
            rest = ", " + rest
            break
        if is_no_name(parts[first_name(name) in first_names():]):  # "Jan" is a month as well
            break
        if not names and first_name(name) not in first_names() and (
                parts[0].endswith(_adjective_endings()) or any(
                    is_common(part) for part in parts if part not in words("name_particles"))):
            return Byline(())  # an office, an editorial team
        if len(parts) < 2 or all(len(word) == 1 for word in name.replace(".", " ").split()):
            break  # initials are nobody's name
        names.append(name if ABBREVIATED.search(name) else name.rstrip("."))
        behind = rest[end:]
        if joint is None or joint[0].strip() not in LOOSE_JOINTS or is_person(name):
            sure, behind_sure = len(names), behind
        joint = joint_pattern().match(behind)
        if not joint:
            rest = behind
            break
        following = SMALL_TITLES.sub("", behind[joint.end():], count=1)
        rest = following if name_pattern().match(following) else behind
        if rest is behind:
            break
    if len(names) == 1 and rest == behind and (parts := names[0].split())[2:] and is_common(parts[-1]) \
            and parts[-2] not in words("name_particles"):
        return Byline((names[0][:-len(parts[-1])].rstrip(),), parts[-1])  # `Ada Muster Musterbote`
    if sure < len(names):
        names, rest = names[:sure], behind_sure
    if not names:
        return _one_word(text.strip(TRIMMED), labelled)
    if OF_PICTURE.match(rest) and fold(rest).partition(" ")[0] in words("credits"):
        return None
    if not (harmless(rest, names) or (certain and rest.lstrip()[:1].islower())):
        return _of_a_paper(text.strip(TRIMMED))
    return Byline(tuple(names), rest.strip(TRIMMED))


def _without_credit(name: str) -> str:
    """`Ada Muster Fotos Ole Probe` -> `Ada Muster`."""
    parts = name.split()
    cut = next((i for i, part in enumerate(parts) if i > 1 and fold(part).partition(" ")[0] in words("credits")), None)
    return name if cut is None else name[:name.index(parts[cut])].rstrip()


def _without_joint(name: str) -> str:
    """`ADA MUSTER UND OLE PROBE` -> `ADA MUSTER`: capitals hide the words between names."""
    match = _joint_in_capitals().search(name) if name.isupper() else None
    return name[:match.start()] if match else name


def _cut(name: str) -> str:
    """`Ada Muster Veröffentlicht`, `Ada Muster IN Mode` -> `Ada Muster`: capitals hide other words as well."""
    parts = name.split()
    loud = len(parts) > 1 and parts[0].isupper() and parts[1].isupper() and len(parts[0]) > 2
    cut = next((i for i, part in enumerate(parts) if i > 1 and part.casefold() not in words("name_particles")
                and parts[i - 1] not in words("name_particles")  # "van der Meer"
                and (part.casefold() in _no_parts() or (loud and not part.isupper()))), None)
    return name if cut is None else " ".join(parts[:cut])


def _one_word(text: str, labelled: bool) -> Byline | None:
    if found := first_name_alone(text):
        return Byline((found,), bare=found != text)
    found = user(text, labelled)
    return Byline((found[0],), found[1], bare=True) if found else None


def _of_a_paper(text: str) -> Byline | None:
    """`Ada Muster Musterbote`: a person, and words with capitals to the end of the line. A family name has one word
    there."""
    parts = text.split()
    if first_name(text) not in first_names() or len(parts) > MAX_WITH_PAPER or not all(
            part[0].isupper() and NAME_WORD.fullmatch(part) for part in parts):
        return None
    last = next((index for index, part in enumerate(parts) if index and not part.endswith(".")
                 and (part not in first_names() or index + 2 >= len(parts))), None)
    if last is None or last + 1 == len(parts) or is_no_name(parts[1:last + 1]):
        return None
    return Byline((" ".join(parts[:last + 1]),), " ".join(parts[last + 1:]))


@cache
def _opening() -> re.Pattern[str]:
    """A role needs a colon: "Autorin Ada Muster" may be whom the text is about. `*` stands for a word."""
    openings, roles, texts = ("|".join(sorted((re.escape(entry).replace(r"\ ", r"\s+").replace(r"\*", r"\S+")
                                        for entry in words(key)), key=len, reverse=True))
                              for key in ("by", "by_role", "texts"))
    return re.compile(rf"(?i)[/(|,\s]*(?:(?:{openings})\s*(?::\s*|\s|$)|(?:{texts})\.\s"
                      rf"|(?:{roles})(?:[/:*_]?-?(?:in|innen)|\(\w{{1,3}}\))?\s*:\s*)")


@cache
def _newsroom() -> re.Pattern[str]:
    """`der Redaktion`, `Lokalredaktion Musterstadt`: those who work for a paper, not by name."""
    rooms, articles = alternatives("newsrooms"), alternatives("newsroom_articles")
    return re.compile(rf"(?i)(?:(?:{articles})\s)?[\w-]*(?:{rooms})|(?:[\w-]*(?:{rooms})\s[\w.-]+)")


@cache
def _bare_role() -> re.Pattern[str]:
    """What somebody wrote, or held, unless the text is about them."""
    return re.compile(rf"(?i)(?:{alternatives('by_bare_role')}):\s+")


@cache
def _text_behind_picture() -> re.Pattern[str]:
    credits, texts = ("|".join(re.escape(entry) for entry in words(key)) for key in ("credits", "texts"))
    return re.compile(rf"(?i)(?:{credits}):?\s[^:]{{3,60}}[,;/|–-]\s*(?:{texts}):\s+")


@cache
def _opening_within() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<=[\s|·•,/–-])(?:{alternatives('by_within')})\s*:?\s+")


@cache
def _adjective_endings() -> tuple[str, ...]:
    """Those long enough to tell "Soziale" and "Sociale" from first names that are not known."""
    return tuple(ending for ending in words("adjective_endings") if len(ending) > 2)


@cache
def _no_parts() -> frozenset[str]:
    return date_words() | frozenset(words("function_words"))


@cache
def _joint_in_capitals() -> re.Pattern[str]:
    joints = "|".join(re.escape(word.upper()) for word in words("name_joints"))
    return re.compile(rf"\s+(?:{joints})(?=\s)")
