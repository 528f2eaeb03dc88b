"""Boxes within a text: notices of the page, and offers of other articles: which passages after "read on" belong to
them, and where the text goes on."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from scripts.reading.notices import addresses, appeals, is_notice, may_be_notice
from scripts.reading.phrases import phrases, words
from scripts.reading.traits import BOILERPLATE, COMMENTS, CONTENTS, OTHER_NEWS, PROSE, READ_ON, SHORT, Traits

MIN_AROUND = 2         # paragraphs from which the text around a notice can be told from it
STRANGE = 0.15         # share of content words that a notice has in common with the text
OWN = 0.3              # the same for one that speaks to the reader, as some articles do
MAX_TEASER = 400       # characters
MIN_TITLE_WORDS = 6    # on average
MIN_ENTRIES = 2        # of a table of contents
MOST_ADDRESSED = 0.25  # share of the paragraphs of a text that leave speaking to its readers to the page
MIN_STEMS = 4          # content words of a short line that can be compared with the text
SHORT_OWN = 0.5        # the same share as OWN for such a line, which may be the title
MANY_NOTICES = 3       # paragraphs in the words of notices, half of all, from which the text is about these
MIN_ANNOUNCING = 5     # words of a line that announces a list of the text
MAX_MARKER_WORDS = 5   # a longer marker names the offered article itself
LITTLE = 40            # content words above the text: a notice
MENU = 4               # short lines above and below an entry of a menu
ENOUGH_WORDS = 100     # content words after which that share can be asked for; less for a shorter text
GOES_ON = 0.09         # share of content words that the text has used before: half of what its own paragraphs reach,
#                        more than nine in ten paragraphs about something else do


def set_aside(traits: Sequence[Traits]) -> list[Traits]:
    """The traits, with those in a box marked as boilerplate."""
    result = _without_contents(_without_notices(traits))
    before: set[str] = set()
    index = 0
    while index < len(result):
        trait = result[index]
        if trait.verdict in (READ_ON, OTHER_NEWS):
            end = _end(result, index, before)
            if before and end < len(result) and not result[end].verdict:
                result[index] = replace(trait, verdict=BOILERPLATE)  # the text goes on: a box within it
            for inner in range(index + 1, end):
                if not result[inner].verdict:
                    result[inner] = replace(result[inner], verdict=BOILERPLATE)
            index = end
            continue
        if trait.shape == PROSE and not trait.verdict:
            if trait.folded.startswith(words("teaser_starts")):
                result[index] = replace(trait, verdict=BOILERPLATE)
            else:
                before |= trait.stems
        index += 1
    return result


def _without_notices(traits: Sequence[Traits]) -> list[Traits]:
    """The traits, with the page's notices marked as boilerplate. A paragraph in the words of notices is none where
    the rest of the text speaks of the same, and is one where it does not, whatever its manner."""
    prose = [trait for trait in traits if trait.shape == PROSE and not trait.verdict]
    known = Counter(stem for trait in prose if not may_be_notice(trait.text, trait.folded) for stem in trait.stems)
    notices = sum(may_be_notice(trait.text, trait.folded) for trait in prose)
    enough = len(prose) - notices >= MIN_AROUND
    own = STRANGE if notices >= MANY_NOTICES and 2 * notices >= len(prose) else OWN
    appeal = _appeals(prose)
    marked = [trait.verdict is None and (_is_notice(trait, known, enough, own) or trait.text in appeal)
              for trait in traits]
    order = range(len(traits))
    for beside, index in chain(pairwise(order), pairwise(reversed(order))):
        marked[index] = marked[index] or (
            marked[beside] and not traits[index].verdict and _goes_with_notices(traits[index], known))
    return [replace(trait, verdict=BOILERPLATE) if is_marked else trait
            for trait, is_marked in zip(traits, marked, strict=True)]


def _goes_with_notices(trait: Traits, known: Counter[str]) -> bool:
    """True for a passage with one word of theirs, in other words than the text's."""
    shared = sum(known[stem] > (trait.shape == PROSE) for stem in trait.stems)
    return phrases("notices").count(trait.folded) > 0 and shared < STRANGE * max(len(trait.stems), 1)


def _appeals(prose: Sequence[Traits]) -> frozenset[str]:
    """The paragraphs in which a page speaks to its readers, of something else than a text that does not speak."""
    appealing = frozenset(trait.text for trait in prose if appeals(trait.text))
    others = [trait for trait in prose if trait.text not in appealing] if appealing else []
    spoken = sum(addresses(trait.text) for trait in others)
    if 2 * len(others) <= len(prose) or spoken > len(others) * MOST_ADDRESSED:
        return frozenset()
    known = frozenset().union(*(trait.stems for trait in others))
    return frozenset(trait.text for trait in prose
                     if trait.text in appealing and len(trait.stems & known) < STRANGE * len(trait.stems))


def _is_notice(trait: Traits, known: Counter[str], enough: bool, own: float) -> bool:
    if trait.verdict or not may_be_notice(trait.text, trait.folded):
        return False
    certain = is_notice(trait.text, trait.folded)
    if not enough:
        return certain
    shared = sum(stem in known for stem in trait.stems) / max(len(trait.stems), 1)
    if trait.shape == SHORT:
        return certain and (len(trait.stems) < MIN_STEMS or shared < SHORT_OWN)
    return shared < (own if certain else STRANGE)


def _without_contents(traits: list[Traits]) -> list[Traits]:
    """The traits, with the entries of a text's table of contents marked: the headings they announce stand once."""
    marker = next((index for index, trait in enumerate(traits) if trait.folded in words("contents")), None)
    entries = {*_listed_headings(traits), *_announced(traits)}
    if marker is not None:
        entries |= {marker, *_contents(traits, marker)}
    listed = {traits[index].folded for index in entries}
    return [replace(trait, verdict=CONTENTS) if index in entries
            else replace(trait, repeated=trait.repeated - 1) if trait.repeated > 1 and trait.folded in listed
            else trait for index, trait in enumerate(traits)]


def _contents(traits: Sequence[Traits], marker: int) -> Iterator[int]:
    """Indices of the entries of a table of contents, which recur as headings or stand in a list."""
    end = marker + 1
    while end < len(traits) and not traits[end].verdict and (traits[end].bullet or traits[end].shape != PROSE):
        end += 1
    run = range(marker + 1, end)
    listed = sum(traits[index].bullet for index in run) * 2 > len(run)
    later = {trait.folded for trait in traits[end:]}
    for index in run:
        if traits[index].bullet if listed else traits[index].folded in later:
            yield index


def _listed_headings(traits: Sequence[Traits]) -> Iterator[int]:
    """Indices of lists of which an entry is a heading as well: the pages of an article, or the way to it. What a list
    within the text takes up from above is the text's own."""
    lines = {trait.folded: index for index, trait in enumerate(traits)
             if not trait.bullet and trait.shape != PROSE and trait.words > 1}
    prose = [index for index, trait in enumerate(traits) if trait.shape == PROSE and not trait.verdict]
    start = 0
    for index in range(len(traits) + 1):
        if index < len(traits) and traits[index].bullet and traits[index].shape != PROSE:
            continue
        own = range(prose[0], start) if prose and prose[0] < start and prose[-1] >= index else ()
        if index - start > 1 and any(trait.words > 1 and trait.folded in lines and lines[trait.folded] not in own
                                     for trait in traits[start:index]):
            yield from range(start, index)
        start = index + 1


def _is_in_menu(traits: Sequence[Traits], marker: int) -> bool:
    """True among short lines, above which a notice may stand, but no text."""
    around = [*traits[max(0, marker - MENU):marker], *traits[marker + 1:marker + 1 + MENU]]
    return len(around) == 2 * MENU and all(trait.shape == SHORT for trait in around)


def _are_teasers(traits: Sequence[Traits]) -> bool:
    """True for titles, each with one short paragraph below it: the headings of a text are shorter, its parts longer."""
    free = [trait for trait in traits if not trait.verdict]
    heads = [above for above, below in pairwise(free) if above.shape != PROSE and below.shape == PROSE]
    prose = [trait for trait in free if trait.shape == PROSE]
    return (len(prose) == len(heads) >= MIN_ENTRIES and max(trait.size for trait in prose) <= MAX_TEASER
            and sum(trait.words for trait in heads) >= MIN_TITLE_WORDS * len(heads))


def _announced(traits: Sequence[Traits]) -> Iterator[int]:
    """Indices of short lines one below the other, two or more of which come again right above a paragraph."""
    heads = {}
    for index, (trait, below) in enumerate(pairwise(traits)):
        if trait.shape == SHORT and not trait.verdict and below.shape == PROSE and not below.verdict:
            heads[trait.folded] = index
    run: list[int] = []
    for index, trait in enumerate(traits):
        if trait.shape == SHORT and not trait.verdict and heads.get(trait.folded, -1) > index:
            run.append(index)
        elif len(run) < MIN_ENTRIES or trait.shape != SHORT or trait.verdict:
            if len({traits[entry].folded for entry in run}) >= MIN_ENTRIES:
                yield from run
            run = []


def _end(traits: Sequence[Traits], marker: int, before: set[str]) -> int:
    """Index of the first passage behind a box. A marker that names an article is a box by itself; after any other
    one come titles, and then the text goes on if it speaks of the same things."""
    index = marker + 1
    if traits[marker].words > MAX_MARKER_WORDS and traits[marker].verdict == READ_ON:
        return index
    while index < len(traits) and not traits[index].verdict and traits[index].shape != PROSE and not (
            traits[index].text.endswith(":") and traits[index].words >= MIN_ANNOUNCING):  # a list of the text's own
        index += 1
    if index - marker > 2 and index < len(traits) and not traits[index - 1].bullet and all(
            trait.bullet for trait in traits[marker + 1:index - 1]):
        index -= 1  # a heading below a list of titles
    stretch = index
    while stretch < len(traits) and traits[stretch].verdict not in (READ_ON, OTHER_NEWS, COMMENTS):
        stretch += 1
    prose = [trait for trait in traits[index:stretch] if trait.shape == PROSE and not trait.verdict]
    if not before or (len(before) < LITTLE and prose and _is_in_menu(traits, marker)):
        return marker + 1
    if not prose:
        return index
    known = sum(len(trait.stems & before) / max(len(trait.stems), 1) for trait in prose) / len(prose)
    share = 1.0 if traits[marker].verdict == OTHER_NEWS else min(1.0, len(before) / ENOUGH_WORDS)
    teasers = any(trait.folded.startswith(words("teaser_starts")) for trait in prose) or _are_teasers(
        traits[marker + 1:stretch])
    return index if known >= GOES_ON * share and not teasers else stretch
