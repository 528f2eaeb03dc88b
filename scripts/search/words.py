"""Words as the search compares them. `overrides/search/language.js` does the same in the browser; a test holds the two
together."""
from __future__ import annotations

import re
import unicodedata

LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "þ": "th", "ð": "d",
                         "\u00ad": ""})
MARK = re.compile(r"[\u0300-\u036f]")
CHAIN = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:[-‐‑][^\W_]+)*")  # a number with its marks, or a word with its hyphens
HYPHEN = re.compile(r"[-‐‑]")
GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3}){2,}")
DECIMAL = re.compile(r"(\d+)[.,](\d+)")


def fold(text: str) -> str:
    """Lower case without diacritics: `Größe` becomes `grosse`, `krĳgen` `krijgen`."""
    text = text.lower().translate(LETTERS)
    return text if text.isascii() else MARK.sub("", unicodedata.normalize("NFKD", text))


def chains(text: str) -> list[list[str]]:
    """The words of a text, folded, in order; those joined by hyphens stand together: `[["it", "sicherheit"], ...]`.

    Numbers lose their grouping (`1.000` is `1000`) and write their decimal mark as `x` (`3,5` is `3x5`); a date like
    `1.2.2024` falls into its numbers. Single letters stay only as part of a chain (`E-Mail`).
    """
    found = []
    for match in CHAIN.finditer(fold(text)):
        word = match[0]
        if GROUPED.fullmatch(word):
            found.append([re.sub(r"[.,]", "", word)])
        elif decimal := DECIMAL.fullmatch(word):
            found.append([f"{decimal[1]}x{decimal[2]}"])
        elif word[0].isdigit() and re.search(r"[.,]", word):
            found += ([part] for part in re.split(r"[.,]", word))
        elif len(chain := HYPHEN.split(word)) > 1 or len(word) > 1 or word.isdigit():
            found.append(chain)
    return found


def words(text: str) -> list[str]:
    """The words of a text, folded. A chain with a single letter is one word (`email`), others are their parts."""
    found = []
    for chain in chains(text):
        if any(len(part) == 1 and part.isalpha() for part in chain):
            found.append("".join(chain))
        else:
            found += chain
    return found
