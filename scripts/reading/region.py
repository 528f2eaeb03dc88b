"""Where in a document the article's text runs: the stretch that holds the most prose for the least of the page."""
from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scripts.reading.notices import appeals
from scripts.reading.records import amounts, closing, listed
from scripts.reading.traits import (
    BOILERPLATE,
    BYLINE,
    CAPTION,
    COMMENTS,
    CONTENTS,
    META,
    MIN_FUNCTION_WORDS,
    OTHER_NEWS,
    PROSE,
    READ_ON,
    SENTENCE,
    SHORT,
    WORD,
    Traits,
    function_words,
)

GAINS = {CAPTION: 0.0, CONTENTS: 0.0, META: -0.3, BYLINE: -0.3, BOILERPLATE: -0.9, READ_ON: -3.0, OTHER_NEWS: -4.0,
         COMMENTS: -4.0}
SHORT_GAIN, SENTENCE_GAIN, PROSE_GAIN = -0.7, 0.8, 2.0
LONG_RUN, LATER_SHORT_GAIN = 4, -0.3  # a table within a text may be long
LONG_LINE = 80             # characters from which a line without an end is no entry of a menu
LONG_POINT_GAIN = 0.4
LONG_POINT, POINT_GAIN = 40, 0.1  # characters of an entry in a list: menus are lists of short ones
CHARACTERS_PER_POINT, MOST_CHARACTERS = 150, 600
MIN_BEFORE_COMMENTS = 200  # characters of prose after which a heading "comments" is believed
STRANGE = 0.5              # factor for prose that shares hardly a word with the rest
MIN_SHARED = 0.06
MIN_TO_COMPARE = 3         # paragraphs
MIN_SAYING = 5             # words of an entry in a list that is no catchword
MAX_GREETING = 4           # passages
MIN_TITLE = 3              # words of a title
MOST_SHARED = 0.1          # share of content words that lines below a text may have in common with it
REACH, AKIN = 12, 0.2      # passages, and share of content words, for a paragraph that stands apart


def find_region(traits: Sequence[Traits]) -> tuple[int, int]:
    """First index and end index of the stretch with the greatest sum of gains; (0, 0) where there is no prose."""
    end = _comments(traits)
    enough = sum(trait.shape == PROSE and not trait.verdict for trait in traits[:end]) >= MIN_TO_COMPARE
    gains = [_gain(trait, shared if enough else 1.0)
             for trait, shared in zip(traits[:end], shared_words(traits[:end]), strict=True)]
    for index in listed(traits[:end]):
        gains[index] = max(gains[index], 0.0)
    run = 0
    for index, gain in enumerate(gains):
        run = run + 1 if gain == SHORT_GAIN else 0
        if run > LONG_RUN:
            gains[index] = LATER_SHORT_GAIN
    best = total = 0.0
    start, region = 0, (0, 0)
    for index, gain in enumerate(gains):
        if total <= 0:
            total, start = 0.0, index
        total += gain
        if total > best:
            best, region = total, (start, index + 1)
    if not region[1]:
        return region
    start, stop = _reach_out(traits[:end], *region)
    start, stop = without_greeting(traits, start, stop), _without_tail(traits, start, stop)
    counted = amounts(traits[:end])  # a text may end with such a list
    while start < stop and traits[start].bullet and traits[start].shape == SHORT and start not in counted \
            and not _says_something(traits[start]):
        start += 1  # a text does not begin with a list of catchwords
    if start >= stop:
        return region
    while stop in counted:
        stop += 1
    return start, closing(traits[:end], start, stop)


def _says_something(trait: Traits) -> bool:
    return trait.words >= MIN_SAYING and function_words(WORD.findall(trait.text)) >= MIN_FUNCTION_WORDS


def _reach_out(traits: Sequence[Traits], start: int, end: int) -> tuple[int, int]:
    """The stretch with paragraphs apart from it that go on about the same: pages put menus and pictures between."""
    own = frozenset().union(*(trait.stems for trait in traits[start:end]))
    for index in range(start - 1, max(-1, start - 1 - REACH), -1):
        if akin(traits[index], own):
            start = index
    for index in range(end, min(len(traits), end + REACH)):
        if traits[index].verdict in (READ_ON, OTHER_NEWS):
            break
        if akin(traits[index], own):
            end = index + 1
    return start, end


def without_greeting(traits: Sequence[Traits], start: int, end: int) -> int:
    """The start of a stretch without what a site says of itself above an article's date in other words than its,
    or asks of its readers above a title that stands twice."""
    head = range(start, min(start + MAX_GREETING, end))
    day = next((i for i in head if traits[i].dateline), start)
    title = next((i for i in head if _is_twice(traits, i)), start)
    said = [trait.text for trait in traits[start:title] if trait.shape == PROSE and not trait.verdict]
    if day == start and said and all(map(appeals, said)):
        return title
    greeting = frozenset().union(*(trait.stems for trait in traits[start:day]))
    own = frozenset().union(*(trait.stems for trait in traits[day:end]))
    prose = any(trait.shape == PROSE and not trait.verdict for trait in traits[day:end])
    return day if prose and len(greeting & own) <= MOST_SHARED * len(greeting) else start


def _is_twice(traits: Sequence[Traits], index: int) -> bool:
    """True for a line that can be a title right above the same line."""
    first, below = traits[index], traits[index + 1:index + 2]
    return first.shape == SHORT and first.words >= MIN_TITLE and any(t.folded == first.folded for t in below)


def _without_tail(traits: Sequence[Traits], start: int, end: int) -> int:
    """The end of a stretch without what the page asks of its readers below the text: lines behind one of the page's
    own, in other words than the text's."""
    last = next((i for i in range(end - 1, start - 1, -1) if traits[i].shape == PROSE and not traits[i].verdict), end)
    page = next((i for i in range(last + 1, end) if traits[i].verdict), end)
    if page == end and last + 1 < end and not traits[last + 1].bullet and traits[end - 1].bullet and all(
            trait.shape == SHORT for trait in traits[last + 1:end]):
        page = last + 1  # nothing but a list with a heading
    own = frozenset().union(*(trait.stems for trait in traits[start:last + 1]))
    tail = frozenset().union(*(trait.stems for trait in traits[page:end]))
    return page if len(tail & own) <= MOST_SHARED * len(tail) else end


def akin(trait: Traits, own: frozenset[str]) -> bool:
    """True for a paragraph that speaks of what a text with the words `own` goes on about."""
    return (trait.shape == PROSE and not trait.verdict and bool(trait.stems)
            and len(trait.stems & own) / len(trait.stems) >= AKIN)


def _gain(trait: Traits, shared: float) -> float:
    if trait.verdict:
        return GAINS[trait.verdict]
    if trait.shape == PROSE:
        gain = PROSE_GAIN + min(trait.size, MOST_CHARACTERS) / CHARACTERS_PER_POINT
        return gain * STRANGE if shared < MIN_SHARED else gain
    if trait.bullet and trait.repeated > 1:
        return SHORT_GAIN  # what is offered, time and again
    if trait.bullet and trait.shape == SHORT:
        return POINT_GAIN if trait.size < LONG_POINT else LONG_POINT_GAIN
    if trait.shape == SENTENCE or trait.bullet:
        return SENTENCE_GAIN
    return SHORT_GAIN if trait.size < LONG_LINE else 0.0


def _comments(traits: Sequence[Traits]) -> int:
    """Index at which the readers' part begins; the length where there is none."""
    sizes = [trait.size if trait.shape == PROSE and not trait.verdict else 0 for trait in traits]
    before, whole = 0, sum(sizes)
    for index, trait in enumerate(traits):
        if trait.verdict == COMMENTS and before >= MIN_BEFORE_COMMENTS and whole - before < 2 * before:
            return index
        before += sizes[index]
    return len(traits)


def shared_words(traits: Sequence[Traits]) -> list[float]:
    """For each passage the share of its content words that other paragraphs use as well."""
    counts = Counter(stem for trait in traits if trait.shape == PROSE for stem in trait.stems)
    return [sum(counts[stem] > (trait.shape == PROSE) for stem in trait.stems) / max(len(trait.stems), 1)
            for trait in traits]
