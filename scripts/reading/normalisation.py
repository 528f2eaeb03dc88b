"""The whole of what reading changes in a text; everything else is published as it stands in the seed.

1. Line ends become "\\n" (in `decoding`); other vertical white space (form feed, U+2028, ...) becomes a space.
2. Control characters, zero-width characters, soft hyphens and bidirectional controls go. A zero-width joiner stays
   inside an emoji sequence.
3. White space at both ends of a line goes.
4. A letter followed by a combining mark becomes the one character that means the same, where there is one.
5. Text that was encoded twice is repaired where the garbled characters can mean nothing else in the archive's
   languages, and the reader of the seed is told.
6. A leading ` date YYYY-MM ` or ` date YYYY-MM-DD ` tag, which some corpora put before a text, goes (it is kept as
   the date's tag).
7. The lines of a paragraph that was wrapped at a fixed width are joined by a space (in `passages`). Where such a
   line ends within a word, there is no space, and no hyphen if the word has none within a line (in `syllables`).
"""
from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

REMOVED = (
    [code for code in range(0x20) if chr(code) not in "\t\n\x0b\x0c\x1c\x1d\x1e\x1f"] + [*range(0x7F, 0x85)]
    + [*range(0x86, 0xA0)] + [0xAD, 0x61C, 0x180E, 0x200B, 0x200C, 0x200E, 0x200F, *range(0x202A, 0x202F)]
    + [*range(0x2060, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFD), 0xFFFE, 0xFFFF, *range(0xE0000, 0xE0080)]
)
TO_SPACE = [0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x1F, 0x85, 0x2028, 0x2029]
CHARACTERS = {**dict.fromkeys(REMOVED), **dict.fromkeys(TO_SPACE, " ")}
# Only a character after an emoji, a variation selector or a skin tone joins anything that a reader can see.
STRAY_JOINER = re.compile("(?<![\u2600-\u27bf\ufe0f\U0001f300-\U0001faff])\u200d")
DECOMPOSED = re.compile("[A-Za-z][\u0300-\u036f]+")
TAG = re.compile(r"date (\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?:[ \t]+|$)")

SAFE_TWICE_ENCODED = "äöüßéèêëáàâïíîóòôúùûçñåøæœ„“”‘’‚–—…€‹›•™°§©®²³´¨½¼¾·\u00a0"
GUILLEMETS_TWICE_ENCODED = "«»"       # after a capital they may close a word that ends in Â
CAPITALS_TWICE_ENCODED = "ÄÖÜÉ"  # their second half may also be a quotation mark: only before a letter


def _garbled(character: str) -> str:
    """UTF-8 bytes of a character, read as Windows-1252 (bytes that it leaves undefined: as Latin-1)."""
    return "".join(bytes([byte]).decode("windows-1252" if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "latin-1")
                   for byte in character.encode())


GARBLED = {_garbled(character): character
           for character in SAFE_TWICE_ENCODED + GUILLEMETS_TWICE_ENCODED + CAPITALS_TWICE_ENCODED}
TWICE_ENCODED = re.compile("|".join(
    [re.escape(_garbled(character)) for character in sorted(SAFE_TWICE_ENCODED)]
    + ["(?<![A-ZÀ-Þ])" + re.escape(_garbled(character)) for character in GUILLEMETS_TWICE_ENCODED]
    + [re.escape(_garbled(character)) + "(?=[A-Za-zÃ])" for character in CAPITALS_TWICE_ENCODED]))


@dataclass(frozen=True)
class Normalised:
    """`lines` without their ends, one for each line of the text; `tag` is the date of a leading tag;
    `repaired` lists the 0-based lines in which double encoding was undone."""
    lines: tuple[str, ...]
    tag: str | None = None
    repaired: tuple[int, ...] = ()


def normalise(text: str, indented: bool = False) -> Normalised:
    """Apply the list above. Where indentation means something (`indented`), white space stays before a line."""
    repaired: list[int] = []
    if "Ã" in text or "â" in text or "Â" in text:
        text, repaired = _repair(text)
    lines = [line.rstrip() if indented else line.strip() for line in clean(text).split("\n")]
    tag = None
    first = next((number for number, line in enumerate(lines) if line), None)
    if first is not None and (match := TAG.match(lines[first].lstrip())):
        tag, lines[first] = match[1], lines[first].lstrip()[match.end():]
    return Normalised(tuple(lines), tag, tuple(repaired))


def clean(text: str) -> str:
    """Rules 1, 2 and 4: what concerns single characters."""
    text = text.translate(CHARACTERS)
    if "\u200d" in text:
        text = STRAY_JOINER.sub("", text)
    if text.isascii():
        return text
    return DECOMPOSED.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)


def _repair(text: str) -> tuple[str, list[int]]:
    lines, repaired = text.split("\n"), []
    for number, line in enumerate(lines):
        mended = TWICE_ENCODED.sub(lambda match: GARBLED[match[0]], line)
        if mended != line:
            lines[number] = mended
            repaired.append(number)
    return "\n".join(lines), repaired
