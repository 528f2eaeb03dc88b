"""What pages say around their texts, as every language's `reading.yml` lists it.

A phrase is compared with a line after `fold`: lower case, words separated by one space, every number a 0. `*` at
either end of a phrase stands for anything. Phrases of all languages count everywhere: pages mix them.
"""
from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from scripts.languages import languages, lexicon

ROOM = "reading"
MAX_AFTER_WORD, MAX_AFTER_PHRASE, MAX_AFTER_MARKER = 2, 6, 14
MARKERS = ("read_on", "other_news", "comments")
NOT_WORD = re.compile(r"[\W_]+")
NUMBER = re.compile(r"\d+(?: \d+)*")


def fold(line: str) -> str:
    """`"Lesezeit: 2 Min."` -> `"lesezeit 0 min"`."""
    folded = NOT_WORD.sub(" ", line.casefold()).strip()
    return NUMBER.sub("0", folded) if any(c.isdigit() for c in folded) else folded


@dataclass(frozen=True)
class Phrases:
    """Folded phrases. A phrase of one word that is open at an end fits short lines only: a headline may begin with
    any word; a longer one leaves room for what it announces."""
    whole: frozenset[str]
    starts: tuple[tuple[str, int], ...]       # the phrase, words that may follow
    ends: tuple[str, ...]
    frames: tuple[tuple[str, str], ...]       # open in the middle
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
        return cls(frozenset(whole), tuple(starts.items()), tuple(ends), tuple(frames), tuple(inside))

    def match(self, folded: str) -> bool:
        """True where a folded line is one of the phrases."""
        if folded in self.whole:
            return True
        for start, following in self.starts:
            if folded.startswith(start):
                rest = folded[len(start):]
                if not rest or (rest[0] == " " and rest.count(" ") <= following):
                    return True
        return (folded.endswith(self.ends)
                or any(folded.startswith(head) and folded.endswith(tail) for head, tail in self.frames))

    def closes(self, folded: str) -> bool:
        """True where a folded line ends with one of the phrases that are open in front."""
        return folded.endswith(self.ends)

    def count(self, folded: str) -> int:
        """How many of the phrases that may stand inside a line do."""
        return sum(phrase in folded for phrase in self.inside)


@cache
def phrases(key: str) -> Phrases:
    """The phrases under a key of `reading.yml`, of all languages together."""
    return Phrases.of(words(key), MAX_AFTER_MARKER if key in MARKERS else MAX_AFTER_PHRASE)


@cache
def words(key: str) -> tuple[str, ...]:
    """The entries under a key of `reading.yml`, of all languages together."""
    return tuple(dict.fromkeys(entry for tag in languages(ROOM) for entry in lexicon(tag, ROOM).get(key, ())))
