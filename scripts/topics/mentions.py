"""Where a text names a topic: labels in the text's own language, inflected, at word boundaries, longest first.

A label's first letter must be a capital in the text where it is one in the label (so that the name Signal is not
every signal); a small letter may be either (sentence starts). Time is linear in the text, whatever the size of the
vocabulary.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from scripts.languages import languages, lexicon
from scripts.model import Topic

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]{1,2}(?![^\W_]))?")
LONGEST_STEM_STRIPPED = 5  # a label loses an ending only where this many letters remain: Wire must not become Wir


@dataclass(frozen=True)
class Label:
    """A label's words, and the topic it stands for."""
    words: tuple[str, ...]
    topic: str


class Vocabulary:
    """The labels of one language, keyed by the forms of their first word."""

    def __init__(self, topics: Mapping[str, Topic], language: str) -> None:
        self.rules = lexicon(language, "topics") if language in languages("topics") else {}
        self.by_first: dict[str, list[Label]] = {}
        for topic in topics.values():
            names = [topic.pref_label.get(language, ""), *topic.alt_label.get(language, ())]
            for name in dict.fromkeys(names):
                words = tuple(WORD.findall(name))
                if words:
                    label = Label(words, topic.id)
                    for form in self.forms(words[0], LONGEST_STEM_STRIPPED):
                        self.by_first.setdefault(form, []).append(label)
        for labels in self.by_first.values():
            labels.sort(key=lambda label: -len(label.words))

    @lru_cache(maxsize=100_000)  # noqa: B019 (a vocabulary lives as long as the build)
    def forms(self, word: str, shortest: int | None = None) -> frozenset[str]:
        """The word folded, and without each ending that leaves enough of it."""
        folded = word.casefold()
        if len(folded) < self.rules.get("shortest_inflected", 4):
            return frozenset((folded,))
        least = shortest or self.rules.get("shortest_stem", 4)
        return frozenset((folded, *(folded[:-len(ending)] for ending in self.rules.get("endings", ())
                                    if folded.endswith(ending) and len(folded) - len(ending) >= least)))

    def mentions(self, text: str) -> Iterator[tuple[str, int, int]]:
        """(topic id, start, end) of every mention, left to right, without overlaps."""
        words = list(WORD.finditer(text))
        number = 0
        while number < len(words):
            label = self._label_at(text, words, number)
            if label is None:
                number += 1
                continue
            last = number + len(label.words) - 1
            yield label.topic, words[number].start(), words[last].end()
            number = last + 1

    def _label_at(self, text: str, words: list[re.Match[str]], number: int) -> Label | None:
        before = text[words[number].start() - 1:words[number].start()]
        if before and before in self.rules.get("joiners", ""):
            return None  # the later part of a longer word: Anti-Zoom is not Zoom
        candidates = {label for form in self.forms(words[number].group()) for label in self.by_first.get(form, ())}
        for label in sorted(candidates, key=lambda label: (-len(label.words), label.words, label.topic)):
            found = words[number:number + len(label.words)]
            if len(found) == len(label.words) and _adjacent(text, found) and all(
                    self._same(word, match.group()) for word, match in zip(label.words, found, strict=True)):
                return label
        return None

    def _same(self, word: str, other: str) -> bool:
        if not _capitals_agree(word, other):
            return False
        return not self.forms(word, LONGEST_STEM_STRIPPED).isdisjoint(self.forms(other))


def _capitals_agree(label: str, word: str) -> bool:
    """TikTok is also Tiktok and TIKTOK, but not tiktok; KI is KI alone."""
    if label.isupper():
        return word.startswith(label)
    return not label[0].isupper() or word[0].isupper()


def _adjacent(text: str, found: list[re.Match[str]]) -> bool:
    return all(len(gap := text[one.end():two.start()]) == 1 and (gap.isspace() or gap in "-‑–")
               for one, two in pairwise(found))
