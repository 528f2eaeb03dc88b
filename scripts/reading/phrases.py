"""What pages say around their texts, as every language's `reading.yml` lists it.

A phrase is compared with a line after `fold`: lower case, words separated by one space, every number a 0. `*` at
either end of a phrase stands for anything. Phrases of all languages count everywhere: pages mix them.
"""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from scripts.languages import languages, lexicon

ROOM = "reading"
MAX_AFTER_WORD, MAX_AFTER_PHRASE, MAX_AFTER_MARKER = 2, 6, 14
MARKERS = ("read_on", "other_news", "comments")
NOT_WORD = re.compile(r"[\W_]+")
DIGIT = re.compile(r"\d")
NUMBER = re.compile(r"\d+(?: \d+)*")


def fold(line: str) -> str:
    """`"Lesezeit: 2 Min."` -> `"lesezeit 0 min"`."""
    folded = NOT_WORD.sub(" ", line.casefold()).strip()
    return NUMBER.sub("0", folded) if DIGIT.search(folded) else folded


@dataclass(frozen=True)
class Phrases:
    """Folded phrases. A phrase of one word that is open at an end fits short lines only: a headline may begin with
    any word; a longer one leaves room for what it announces."""
    whole: frozenset[str]
    starts: Mapping[str, tuple[tuple[str, int], ...]]  # by their first word: the phrase, words that may follow
    ends: tuple[str, ...]
    frames: Mapping[str, tuple[tuple[str, str], ...]]  # open in the middle, by their first word where it is whole
    inside: tuple[str, ...]

    @classmethod
    def of(cls, phrases: Iterable[str], after: int) -> Phrases:
        whole, starts, ends, frames, inside = set(), {}, [], [], []
        for phrase in phrases:
            head, *rest = (fold(part) for part in phrase.split("*"))
            if not rest:
                whole.add(head)
            elif len(rest) == 2:
                inside.append(rest[0])
            elif head and rest[0]:
                frames.append((head, rest[0]))
            elif head:
                starts[head] = MAX_AFTER_WORD if " " not in head else after
            else:
                ends.append(rest[0])
        return cls(frozenset(whole), _by_first_word(starts.items()), tuple(ends),
                   _by_first_word(frames, partial=True), tuple(inside))

    def match(self, folded: str) -> bool:
        """True where a folded line is one of the phrases."""
        if folded in self.whole:
            return True
        first = folded.partition(" ")[0]
        for start, following in self.starts.get(first, ()):
            if folded.startswith(start):
                rest = folded[len(start):]
                if not rest or (rest[0] == " " and rest.count(" ") <= following):
                    return True
        return folded.endswith(self.ends) or any(
            folded.startswith(head) and folded.endswith(tail)
            for word in (first, "") for head, tail in self.frames.get(word, ()))

    def closes(self, folded: str) -> bool:
        """True where a folded line ends with one of the phrases that are open in front."""
        return folded.endswith(self.ends)

    def count(self, folded: str) -> int:
        """How many of the phrases that may stand inside a line do."""
        return sum(phrase in folded for phrase in self.inside)


def _by_first_word(pairs: Iterable[tuple], partial: bool = False) -> dict[str, tuple]:
    """Pairs by the first word of their phrase; where a line may go on within it (`partial`), one word is none."""
    result: dict[str, list] = defaultdict(list)
    for pair in pairs:
        first, _, more = pair[0].partition(" ")
        result[first if more or not partial else ""].append(pair)
    return {first: tuple(found) for first, found in result.items()}


@cache
def phrases(key: str) -> Phrases:
    """The phrases under a key of `reading.yml`, of all languages together."""
    return Phrases.of(words(key), MAX_AFTER_MARKER if key in MARKERS else MAX_AFTER_PHRASE)


def alternatives(*keys: str) -> str:
    """The entries under some keys as the alternatives of a pattern, the longest first."""
    entries = {entry for key in keys for entry in words(key)}
    return "|".join(re.escape(entry) for entry in sorted(entries, key=lambda entry: (-len(entry), entry)))


@cache
def words(key: str) -> tuple[str, ...]:
    """The entries under a key of `reading.yml`, of all languages together."""
    return tuple(dict.fromkeys(entry for tag in languages(ROOM) for entry in lexicon(tag, ROOM).get(key, ())))
