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
    if text.isascii():
        return text
    plain = MARK.sub("", unicodedata.normalize("NFKD", text))
    return plain.lower().translate(LETTERS)  # once more: a letter for mathematics turns into a capital only here


def chains(text: str) -> list[list[str]]:
    """The words of a text, folded, in order; those joined by hyphens stand together: `[["it", "sicherheit"], ...]`.

    Numbers lose their grouping (`1.000` is `1000`) and write their decimal mark as `x` (`3,5` is `3x5`); a date like
    `1.2.2024` falls into its numbers. Single letters stay only as part of a chain (`E-Mail`).
    """
    return [chain for raw in raw_words(text) for chain in read(raw)]


def words(text: str) -> list[str]:
    """The words of a text, folded. A chain with a single letter is one word (`email`), others are their parts."""
    return [word for chain in chains(text) for word in of_chain(chain)]


def raw_words(text: str) -> list[str]:
    """The words and numbers of a text as they are written, with their hyphens."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).replace("\u00ad", "")
    return CHAIN.findall(text)


def read(raw: str) -> list[list[str]]:
    """The chains that a word, as `raw_words` gives it, is read as."""
    word = fold(raw)
    if word.isalpha():
        return [[word]] if len(word) > 1 else []
    if GROUPED.fullmatch(word):
        return [[re.sub(r"[.,]", "", word)]]
    if decimal := DECIMAL.fullmatch(word):
        return [[f"{decimal[1]}x{decimal[2]}"]]
    if word[0].isdigit() and re.search(r"[.,]", word):
        return [[part] for part in re.split(r"[.,]", word)]
    chain = HYPHEN.split(word)
    return [chain] if len(chain) > 1 or len(word) > 1 or word.isdigit() else []


def of_chain(chain: list[str]) -> list[str]:
    single = len(chain) > 1 and any(len(part) == 1 and part.isalpha() for part in chain)
    return ["".join(chain)] if single else chain
