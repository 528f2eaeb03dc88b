"""Codes with which editors sign: "(abc)", "/abc/", "abc/dpa". They stay codes, and an agency's is nobody's."""
from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scripts.reading.phrases import words

LETTERS = r"[A-Za-zÄÖÜäöüß]"
CODE = re.compile(r"[(\[]([a-zäöüß]{2,4}(?:[/,; -]{1,2}[a-zäöüß-]{2,7}){0,3})[)\]]\.?$", re.I)
SLASHED = re.compile(r"/\s?([a-zäöüß]{2,4})\s?/")
SHARED = re.compile(r"[a-zäöüß-]{2,7}(?:\s?/\s?[a-zäöüß-]{2,7}){1,2}")
BARE = re.compile(r"[a-zäöüß]{2,4}(?:/[a-zäöüß]{2,4})?")
WIRES = re.compile(r"(?:[A-Za-zäöüß]{2,7}\s?/\s?){1,3}[A-Za-zäöüß]{2,7}")  # "abc/APA/dpa"
SIGN_OFF = re.compile(rf"[.!?…][\"“”’»«]?\s*[(\[]({LETTERS}{{2,4}}(?:[/,;]\s?[A-Za-zÄÖÜäöüß-]{{2,7}}){{0,2}})[)\]]\.?$")
SLASHED_OFF = re.compile(r"[.!?…][\"“”’»«]?\s*/([a-zäöüß]{2,4})/$")
PLACE_LINE = re.compile(r"(?:[A-ZÄÖÜ][\w./' -]{2,40}[.:]?\s)?\(([a-zäöüß]{2,4}(?:/[a-zäöüß-]{2,7})?)\)"
                        r"(?:\s?[-–—|.:]|(?<=[.:]\s\([a-zäöüß]{2}\))\s|(?<=[.:]\s\([a-zäöüß]{3}\))\s|\s(?=[A-ZÄÖÜ„]))")
GLUED_OFF = re.compile(r"(?:[^\W\d_]{5}[.!?]|\b[A-ZÄÖÜ][^\W\d_]{2,}[.!?]|[.!?…][\"“”’»«])"
                       r"\s+(?:[-–—/]\s?)?([a-zäöüß]{2,4}(?:/[a-z-]{2,7})?)[-–—/]?$"
                       r"|[a-zäöüß]{2}[.!?]\s+(?P<mute>[b-df-hj-np-tv-xz]{2,4})$")  # no word has consonants alone
INITIALS_OFF = re.compile(r"(?:(?<=[^\W\d_]{3}[.!?])\s+|^)([A-ZÄÖÜ]\.\s?[A-ZÄÖÜ]\.)$")
PLACE_WITH_CODE = re.compile(r"\([A-ZÄÖÜ][\w./ -]{2,40},\s?([a-zäöüß]{2,4})\)")
OPENING = re.compile(r"([b-df-hj-np-tv-xzäöü]{2,3}|[a-zäöü]{2})\.\s+(?=[A-ZÄÖÜ][a-zäöüß]+\s)")
POINTED = re.compile(r"[a-zäöüß]{2,4}\.")
CAPITALS = re.compile(r"[(\[]([A-ZÄÖÜ]{2,4})[)\]]\.?")
MAX_SIGN_OFF = 60
MAX_LEDE = 300       # characters of the paragraph above that with which a text begins
LABELLED = re.compile(r"([A-Za-zÄÖÜäöüß]{2,4}|(?:[A-ZÄÖÜ]\.){2,3})(?:\s?[;,|/]\s.*)?\.?")
BESIDE_AGENCIES = re.compile(r"\s\(([a-z]{2,7}(?:[,/]\s?[a-z]{2,7})*)\)$")  # "abc (dpa, afp)"
CODE_JOINT = re.compile(r"[/,;\s]+")


def codes_of(line: str) -> tuple[str, ...] | None:
    """The codes of a line that holds nothing else, without those of agencies; None where it holds anything else, and
    for two words with a stroke between them of which none is an agency's."""
    line = line.strip()
    if match := CODE.fullmatch(line):
        codes = [code for code in CODE_JOINT.split(match[1]) if code]
        fits = all(code == code.lower() or is_agency(code) for code in codes)
    elif match := SLASHED.fullmatch(line):
        codes, fits = [match[1]], match[1] not in _no_codes()
    elif SHARED.fullmatch(line):
        codes = CODE_JOINT.split(line)
        fits = any(map(is_agency, codes)) and all(len(code) <= 4 or is_agency(code) for code in codes)
    else:
        return None
    return _own(codes, line) if fits else None


def code_behind_label(text: str) -> str | None:
    """The code behind a word such as "Text:" where nothing follows but others with their own labels."""
    match = LABELLED.fullmatch(text)
    code = match[1] if match else ""
    fits = code and (code.islower() or code.isupper()) and not is_agency(code) and code.casefold() not in _no_codes()
    return code if fits else None


def _own(codes: Sequence[str], signed: str) -> tuple[str, ...]:
    """Codes without those of agencies; two with a stroke between them, of which none is an agency's, are one code as
    it stands."""
    own = tuple(code for code in codes if not is_agency(code))
    stroke = "/" in signed and not {",", ";"} & set(signed)
    return ("/".join(codes),) if stroke and len(own) == len(codes) > 1 else own


def bare_codes(line: str, paragraphs: Sequence[str]) -> tuple[str, ...]:
    """The codes of a line that is nothing but two to four small letters, or two such with a stroke between them, and
    no word of the language or the text. Only right below a text does it sign it."""
    line = BESIDE_AGENCIES.sub(lambda match: "" if all(map(is_agency, CODE_JOINT.split(match[1]))) else match[0],
                               line.strip(" -–—"))
    if WIRES.fullmatch(line) and len(own := [c for c in CODE_JOINT.split(line) if not is_agency(c)]) == 1:
        line = own[0]
    line = line[:-1] if POINTED.fullmatch(line) else line
    line = capitals[1] if (capitals := CAPITALS.fullmatch(line)) else line
    codes = CODE_JOINT.split(line) if BARE.fullmatch(line) or capitals else []
    own = tuple(code for code in codes if not is_agency(code))
    if initials := INITIALS_OFF.fullmatch(line):
        return (initials[1],)
    known = any(code.casefold() in _no_codes() or _kisses(code) for code in own) or any(
        re.search(rf"(?i)\b{code}\b", text) for code in own for text in paragraphs)
    return () if known else _own(codes, line)


def sign_off(paragraphs: Sequence[str]) -> tuple[int, tuple[str, ...]] | None:
    """The codes at the very end of a text, or in small letters at its beginning, after the place, and the index of
    their paragraph. Capitals after a place may be a newspaper, and what a text uses elsewhere is a party."""
    if not paragraphs:
        return None
    end = paragraphs[-1][-MAX_SIGN_OFF:]
    signed = SIGN_OFF.search(end) or SLASHED_OFF.search(end) or GLUED_OFF.search(end)
    openings = paragraphs[:2] if len(paragraphs) > 2 and len(paragraphs[0]) <= MAX_LEDE else paragraphs[:1]
    begun = [PLACE_LINE.match(text.lstrip(" -–")) or PLACE_WITH_CODE.match(text) or OPENING.match(text)
             for text in openings]
    for index, match in ((len(paragraphs) - 1, signed), *enumerate(begun)):
        codes = [code for code in CODE_JOINT.split(match[1] or match["mute"]) if code] if match else []
        own = [code for code in codes if not is_agency(code)]
        if own and all(_is_code(code, paragraphs) for code in own):
            return index, _own(codes, match[1] or codes[0])
    if match := INITIALS_OFF.search(end):
        return len(paragraphs) - 1, (match[1],)
    return None


def _is_code(code: str, paragraphs: Sequence[str]) -> bool:
    alone = sum(len(re.findall(rf"\b{re.escape(code)}\b", text)) for text in paragraphs) == 1
    fits = code.islower() or code.isupper()
    return alone and fits and not _kisses(code) and code.casefold() not in _no_codes()


def _kisses(code: str) -> bool:
    return len(code) > 2 and len(set(code)) == 1  # "xxx"


def is_agency(word: str) -> bool:
    return word.casefold() in _agencies() or word.casefold().split("-")[0] in _agencies()


@cache
def _agencies() -> frozenset[str]:
    return frozenset(words("agencies"))


@cache
def _no_codes() -> frozenset[str]:
    return frozenset(entry for key in ("no_codes", "function_words", "credits", "texts") for entry in words(key))
