"""Verses, and speeches that are set like them: runs of short lines that one reads on from line to line; and the words
with which letters and speeches begin.

No such line is a sentence, but most go on where the one above has stopped: in small letters, behind a comma or an
article. The entries of a menu do neither, and hold none of the words that only sentences need.
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from scripts.reading.phrases import phrases, words
from scripts.reading.traits import MIN_FUNCTION_WORDS, PROSE, SENTENCE, WORD, Traits, function_words, glue

MIN_CHAIN = 3          # lines that go on one from the other
MIN_CHAIN_WORDS = 8
MAX_BETWEEN = 6        # lines between two chains that belong to both
MIN_LINE_WORDS = 3
MIN_SONG, MAX_TITLE_WORDS = 6, 4  # lines; words
MIN_SONG_SHARE = 2     # times as much as the page's paragraphs
MAX_LINE_WORDS = 8     # on average: titles are longer
MIN_SPOKEN, MIN_SONG_FUNCTION_WORDS = 0.75, 0.35
MAX_SALUTATION = 12    # words
GOES_ON = (",", ";", "–", " -")
MARGIN = " \"„“‚‘«»'’([…."


def with_verses(traits: Sequence[Traits]) -> list[Traits]:
    """The traits, with the shape of a paragraph for every line of a verse."""
    result = list(traits)
    for index in _verses(traits):
        result[index] = replace(traits[index], shape=PROSE)
    for index in _songs(result):
        result[index] = replace(traits[index], shape=PROSE)
    return result


def _songs(traits: Sequence[Traits]) -> Iterator[int]:
    """Verses whose every line begins with a capital: told from lists of titles only where the page holds little other
    text."""
    prose = sum(trait.size for trait in traits if trait.shape == PROSE and not trait.verdict)
    for start, end in _runs(traits):
        start += traits[start].words <= MAX_TITLE_WORDS and start + 1 < end
        lines = traits[start:end]
        tokens = [WORD.findall(trait.text) for trait in lines]
        spoken = sum(function_words(line) > 0 for line in tokens)
        if (len(lines) >= MIN_SONG and sum(trait.size for trait in lines) > MIN_SONG_SHARE * prose
                and MIN_LINE_WORDS <= sum(map(len, tokens)) / len(lines) <= MAX_LINE_WORDS
                and spoken >= MIN_SPOKEN * len(lines)
                and function_words(list(chain.from_iterable(tokens))) >= MIN_SONG_FUNCTION_WORDS):
            yield from range(start, end)


def with_salutation(traits: Sequence[Traits], start: int, top: int) -> int:
    """The start of a text with the lines above it, from `top`, in which a letter or a speech turns to somebody."""
    while start > top and _is_salutation(traits[start - 1]):
        start -= 1
    return start


def _is_salutation(trait: Traits) -> bool:
    if trait.verdict or trait.bullet or trait.words > MAX_SALUTATION:
        return False
    return trait.text.endswith(",") or (
        trait.text.endswith("!") and trait.folded.partition(" ")[0] in words("salutations"))


def is_farewell(trait: Traits) -> bool:
    """True for the words with which a letter ends, without a name."""
    return phrases("farewells").match(trait.folded)


def goes_on(line: Traits, following: Traits) -> bool:
    """True where the next line goes on with what this one says."""
    return not line.ends and (line.text.endswith(GOES_ON) or _begins_small(following) or _is_open(line, following))


def _is_open(line: Traits, following: Traits) -> bool:
    """A line that stops at an article or a preposition, and no language to choose, nor a title ("... legt zu")."""
    return (line.words > MIN_LINE_WORDS and line.repeated == 1 and not following.passage.gap
            and line.text.rpartition(" ")[2].casefold() in glue())


def _verses(traits: Sequence[Traits]) -> Iterator[int]:
    text = next((i for i, trait in enumerate(traits) if trait.shape == PROSE), len(traits))  # no title below it
    for start, end in _runs(traits):
        last = None  # end of the chain above
        for first, stop in _chains(traits, start, end):
            first += first < text and _is_headed(traits[first:stop])
            text = min(text, first)
            yield from range(first if last is None or first - last > MAX_BETWEEN else last, stop)
            last = stop
        while last is not None and last < end and _says_something(traits[last]):
            yield last
            last += 1


def _runs(traits: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    start = 0
    for index in range(len(traits) + 1):
        if index == len(traits) or traits[index].verdict or traits[index].shape == PROSE or traits[index].bullet:
            if index - start >= MIN_CHAIN:
                yield start, index
            start = index + 1


def _chains(traits: Sequence[Traits], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches of a run in which every line goes on from the one above."""
    first = start
    joined = [goes_on(line, following) for line, following in pairwise(traits[start:end])]
    for index in range(start, end):
        if index + 1 < end and joined[index - start]:
            continue
        tokens = [word for trait in traits[first:index + 1] for word in WORD.findall(trait.text)]
        if (index + 1 - first >= MIN_CHAIN and len(tokens) >= MIN_CHAIN_WORDS
                and function_words(tokens) >= MIN_FUNCTION_WORDS):
            yield first, index + 1
        first = index + 1


def _is_headed(chain: Sequence[Traits]) -> bool:
    """True where the first line is a title that the verse below seems to go on from: set apart, or alone with its
    capital."""
    title, first, *others = chain
    return not title.text.endswith(GOES_ON) and (
        (first.passage.gap > 0 and not any(line.passage.gap for line in others[:1]))
        or (title.text[:1].isupper() and all(_begins_small(line) for line in (first, *others))))


def _begins_small(line: Traits) -> bool:
    return line.text.lstrip(MARGIN)[:1].islower()


def _says_something(trait: Traits) -> bool:
    return trait.shape == SENTENCE or (
        trait.words >= MIN_LINE_WORDS and function_words(WORD.findall(trait.text)) >= MIN_FUNCTION_WORDS)
