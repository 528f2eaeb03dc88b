"""Words that the end of a line cut in two: `Regie-` and `rung` are put together where nothing else can be meant."""
from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from scripts.reading.phrases import words

HYPHENS = ("-", "‐")
FIRST_PART = re.compile(r"[^\W\d_]+(?=[-‐]$)")
NEXT_PART = re.compile(r"[^\W\d_]+")
COMPOUND = re.compile(r"[^\W\d_]+[-‐][^\W\d_]+")
VOWEL = re.compile(r"[aeiouyäöüáàâéèêëíîïóôúû]", re.I)
MIN_PART = 2  # letters of a syllable that stands alone at the end of a line
# Two vowels that would be read as one: a Dutch compound keeps a hyphen between them, in one line as well.
CLASH = frozenset(("aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu"))


def hyphenated(lines: Iterable[str]) -> frozenset[str]:
    """The words that a document writes with a hyphen within a line, in small letters."""
    return frozenset(word.casefold().replace("‐", "-") for line in lines if "-" in line or "‐" in line
                     for word in COMPOUND.findall(line))


def put_together(lines: Sequence[str], compounds: frozenset[str]) -> str:
    """The lines of a paragraph as one. A word that a hyphen cuts at the end of a line goes on at once, and without the
    hyphen where that belongs to the end of the line for certain; "Ein-" before "und" waits for the other half of a
    pair."""
    text = lines[0]
    for following in lines[1:]:
        first, second = FIRST_PART.search(text[-60:]), NEXT_PART.match(following)
        if not (first and second) or following.split(" ", 1)[0] in words("conjunctions"):
            text += " " + following
        elif _is_cut(first[0], second[0], compounds):
            text = text[:-1] + following
        else:
            text += following
    return text


def _is_cut(first: str, second: str, compounds: frozenset[str]) -> bool:
    """True where a hyphen between two parts can only stand for the end of a line. Parts without a vowel and parts in
    capitals are abbreviations, which keep it."""
    return (second[0].islower() and len(first) >= MIN_PART and not first[1:].isupper() and all(
        VOWEL.search(part) for part in (first, second))
            and (first[-1] + second[0]).casefold() not in CLASH
            and first.casefold() not in words("hyphen_prefixes")
            and f"{first}-{second}".casefold() not in compounds)
