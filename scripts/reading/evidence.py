"""What speaks for and against a line above a text being its title, as numbers that can be added up.

No single sign tells a title from the slogan, the crumb trail or the subtitle beside it; together they do. Every sign is
a yes or no, or a share between 0 and 1, and has one weight (`weights.py`): the sum for each line is compared with the
sums of the others and with `NO_TITLE`.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from scripts.reading.names import lone_name
from scripts.reading.opinions import is_kind
from scripts.reading.phrases import words
from scripts.reading.records import is_entry, is_measured
from scripts.reading.signatures import is_agency
from scripts.reading.summaries import key_points
from scripts.reading.traits import (
    BOILERPLATE,
    BYLINE,
    CAPTION,
    META,
    PROSE,
    SENTENCE,
    SHORT,
    STEM,
    WORD,
    Traits,
    glue,
)
from scripts.reading.weights import WEIGHTS

MANY, FAR, OPENING = 4, 20, 3
MENU_WORDS, MENU, MANY_ENTRIES = 3, 8, 20  # words of an entry; entries that are no menu yet; that are a long one
MIN_TITLE_WORDS = 3
MAX_TRAIL = 4  # passages below a text
MAX_ABBREVIATION = 5
MOST_OF_A_PLACE, SAID = 4, 8  # words; paragraphs in which it stands
MAX_PLAIN, MAX_MENU, MAX_KICKER = 180, 110, 60
NEAR, MIN_EXPLANATION, LONGER = 2, 7, 1.4
MIN_COMPOUND, MIN_PART = 8, 5      # letters of a word that may be a compound, and of its last part
MOST_BELOW = 14                    # words of a title below a kicker
PLACE_BEHIND = re.compile(r"\s*(?:\([\w/-]{2,12}\)|[.:–—]\s|-\s)")  # what follows a place before the first sentence
POINT_WITHIN = re.compile(r"[^\W\d_]{3}\.\s+[A-ZÄÖÜ]")
NO_END = (",", ";", "-")
SPEECH = "\"„“‚‘«»"
DOTS = ("…", "...")


class Zone:
    """The lines above a text among which its title is looked for: those before `first` of `traits`, from `top`."""

    def __init__(self, traits: Sequence[Traits], top: int, first: int, end: int) -> None:
        self.traits, self.top, self.first = traits, top, first
        self.trails = [*traits[top:first], *traits[end:end + MAX_TRAIL]]  # one stands below some texts
        self.text = frozenset().union(*(trait.stems for trait in traits[first:end] if not trait.verdict))
        self.said = " ".join(islice((trait.folded for trait in traits[top:end] if trait.shape == PROSE), SAID))
        self.opening = traits[first] if first < len(traits) else None
        self.parted = any(trait.passage.gap for trait in traits[1:])
        points = frozenset(key_points(traits))
        self.free = [index for index in range(top, first) if not traits[index].verdict and index not in points]
        self.menu = max(sum(traits[i].words <= MENU_WORDS for i in self.free) - MENU, 0)
        self.signed = next((i + 1 for i in range(top, first) if self._has_particulars(i)), first)
        self.subheadings = [
            trait.text[-1] for trait, below in zip(traits[first + 1:end - 1], traits[first + 2:end], strict=True)
            if trait.shape != PROSE and not trait.verdict and not trait.bullet and below.shape == PROSE]

    def score(self, index: int) -> float:
        """The evidence that a line is the title, to be compared with NO_TITLE."""
        return sum(WEIGHTS[name] * value for name, value in self.evidence(index) if value)

    def evidence(self, index: int) -> Iterator[tuple[str, float]]:
        """Each sign, by its name in WEIGHTS, with its value for one line."""
        yield from self._words(self.traits[index], self._below(index))
        yield from self._looks(index)
        yield from self._place(index)
        yield from self._repetition(self.traits[index])

    def _words(self, trait: Traits, below: Traits | None) -> Iterator[tuple[str, float]]:
        content = [word.casefold() for word in WORD.findall(trait.text)
                   if len(word) >= STEM - 2 and word.casefold() not in glue()]
        shared = sum(self._is_shared(word) for word in content)
        stems = trait.stems
        yield "shared words", shared / max(len(content), 1)
        yield "many shared words", min(shared, MANY) / MANY
        if self.opening:
            yield "words of the opening", len(stems & self.opening.stems) / max(len(stems), 1)
            yield "defined", (bool(stems) and trait.words <= OPENING and self.opening.folded.startswith(trait.folded)
                              and not PLACE_BEHIND.match(self.opening.text.lstrip(" -–")[trait.size:]))
        yield "taken up", bool(below and stems and trait.words > 1 and below.words > trait.words
                               and stems <= below.stems)

    def _is_shared(self, word: str) -> bool:
        """True for a word of the text, and for a compound that begins or ends with one."""
        return word[:STEM] in self.text or (len(word) >= MIN_COMPOUND and (word[:MIN_PART] in self.text or any(
            word[start:start + STEM] in self.text for start in range(3, len(word) - MIN_PART + 1))))

    def _looks(self, index: int) -> Iterator[tuple[str, float]]:
        trait = self.traits[index]
        text = trait.text
        parts = len(trait.folded.split())  # a year counts
        yield "one word", parts <= 1
        yield "two words", parts == 2
        yield "one word above more", parts <= 1 and any(
            not t.verdict and (t.shape == SHORT or t.text[-1] in "?!") and 1 < t.words <= MOST_BELOW
            for t in self.traits[index + 1:index + 2])
        beside = (*self.traits[max(0, index - 1):index], *self.traits[index + 1:index + 2])
        alone = text[0].isdigit() and not any(t.bullet for t in beside)
        measured = is_measured(text) and any(is_measured(t.text) for t in beside)
        listed = measured or (is_entry(text) and any(is_entry(t.text) for t in beside))
        yield "entry of a list", listed or trait.bullet * (0.5 if alone else 1)
        yield "parts between bars", text.count(" | ") > 1
        yield "begins small", _begins_small(text)
        yield "ends with a point", text.endswith(".") and not text.endswith(DOTS)
        yield "ends with a colon", text.endswith(":")
        yield "ends with a comma", text.endswith(NO_END)
        yield "two sentences", trait.size > MAX_KICKER and bool(POINT_WITHIN.search(text))
        yield "in brackets", text[0] == "(" and text[-1] == ")"
        yield "section and topic", _is_section_and_topic(trait) and any(
            _can_be_title(t) and t.words > trait.words for t in self.traits[index + 1:index + 2])
        yield "abbreviation", text.isupper() and len(text) <= MAX_ABBREVIATION
        yield "call", text.endswith("!")
        yield "kind of text", is_kind(trait.folded) or any(
            trait.folded in words(key) for key in ("by_role", "genres", "sections")) or all(
            map(is_agency, text.split("-")))
        yield "sentence", trait.shape == SENTENCE
        yield "very long", trait.size > MAX_PLAIN
        yield "place", (trait.words <= MOST_OF_A_PLACE and text[-1].isalnum() and trait.folded in self.said
                        and set(words("name_joints")).isdisjoint(trait.folded.split())
                        and any(f" {word} {trait.folded} " in self.said for word in words("in_place")))
        yield "name", bool(lone_name(text.partition(",")[0])) and not trait.stems & self.text
        yield "answered", text.endswith("?") and self.opening is not None and self.opening.text[0] in SPEECH
        yield "like the subheadings", (not text[-1].isalnum()
                                       and 2 * self.subheadings.count(text[-1]) > len(self.subheadings))

    def _place(self, index: int) -> Iterator[tuple[str, float]]:
        trait, following = self.traits[index], self.traits[index + 1:index + 2]
        below = self._below(index)
        between = sum(1 for i in self.free if i > index)
        yield "far from the text", min(max(between - NEAR, 0), FAR) / FAR
        yield "above a caption", index > 0 and trait.passage.gap > 0 and any(
            t.verdict == CAPTION and not t.passage.gap for t in following)
        yield "at the top", index == 0
        yield "by itself", not self.parted or (
            (not index or trait.passage.gap > 0) and any(t.passage.gap > 0 for t in following))
        yield "right below another", any(
            i in self.free and _can_be_title(self.traits[i]) and self.traits[i].folded != trait.folded
            and not _is_section_and_topic(self.traits[i])
            for i in range(index - 1 - (trait.words <= 1), index))  # one word may stand below one more
        yield "in a menu", index > 1 and not trait.passage.gap and all(
            t.size < MAX_MENU and t.shape == SHORT and not t.verdict for t in self.traits[index - 2:index]) and (
            self.parted or any(t.shape == SHORT and not t.verdict for t in following))
        yield "one of many", min(self.menu, MANY_ENTRIES) / MANY_ENTRIES * (trait.words <= MENU_WORDS)
        yield "above its particulars", any(t.verdict in (META, BYLINE) for t in following)
        yield "first below a day", (index == self.free[0] and index > 0 and bool(self.traits[index - 1].dateline)
                                    and not (trait.words < MIN_TITLE_WORDS and index + 1 in self.free
                                             and _can_be_title(self.traits[index + 1])))
        yield "below a byline", any(t.verdict == BYLINE for t in self.traits[max(0, index - 3):index])
        yield "below a title's particulars", index >= self.signed
        yield "above its second half", below is not None and _begins_small(below.text)
        yield "explained", self._is_explained(index)
        above = next((i for i in reversed(self.free) if index - NEAR <= i < index), None)
        yield "explanation", above is not None and self._is_explained(above)

    def _repetition(self, trait: Traits) -> Iterator[tuple[str, float]]:
        yield "twice", trait.repeated == 2 and (trait.words >= MIN_TITLE_WORDS or bool(trait.stems & self.text))
        yield "often", trait.repeated > 2
        yield "end of a trail", self._ends_a_trail(trait)
        yield "trail", trait.words > 1 and any(
            t.words >= MIN_TITLE_WORDS and trait.folded.endswith(t.folded) and t.folded != trait.folded
            for t in self.traits[self.top:self.first])

    def _below(self, index: int) -> Traits | None:
        return next((self.traits[i] for i in self.free if i > index), None)

    def _ends_a_trail(self, trait: Traits) -> bool:
        return trait.words > 1 and any(t.folded.endswith(trait.folded) and t.folded != trait.folded
                                       for t in self.trails)

    def _is_explained(self, index: int) -> bool:
        """True for a line above a much longer one, if the page repeats it or a kicker stands on top of it."""
        title, below = self.traits[index], self._below(index)
        if below is None or below.repeated > 1 or title.bullet or title.words < 2 or _begins_small(title.text) \
                or _is_section_and_topic(title) \
                or title.text.endswith((*NO_END, ".", ":")) or below.words < max(MIN_EXPLANATION, LONGER * title.words):
            return False
        between = self.traits[index + 1:next(i for i in self.free if i > index)]
        if any(trait.verdict == BOILERPLATE for trait in between) or self._ends_a_trail(below):
            return False
        if title.words >= MIN_TITLE_WORDS and title.stems & self.text and (
                title.repeated > 1 or self._ends_a_trail(title)):
            return True
        after = next((i for i in self.free if i > index and self.traits[i] is not below), None)
        if after is not None and _can_be_title(self.traits[after]):
            return False
        kicker = self.traits[index - 1] if index else None
        fits = kicker is not None and not kicker.verdict and kicker.shape == SHORT and kicker.words <= 2
        return fits and kicker.size <= MAX_KICKER and (index == 1 or bool(self.traits[index - 2].verdict))

    def _has_particulars(self, index: int) -> bool:
        """True for a line with the date or the author right below a line that can be a title."""
        trait = self.traits[index]
        above = self.traits[index - 1] if index > self.top else None
        return bool((trait.byline or trait.dateline) and above and not above.verdict
                    and above.words >= MIN_TITLE_WORDS)


def _can_be_title(trait: Traits) -> bool:
    return (trait.words >= MIN_TITLE_WORDS and trait.size <= MAX_PLAIN and not trait.bullet
            and not trait.text.endswith((*NO_END, ":")) and not _begins_small(trait.text))


def _is_section_and_topic(trait: Traits) -> bool:
    parts = trait.text.split(" | ")
    return len(parts) == 2 and all(0 < len(part.split()) <= MENU_WORDS for part in parts)


def _begins_small(text: str) -> bool:
    return text.lstrip(".… ")[:1].islower()
