"""What readers have written below a text: comments come one after the other, each with who says it and when.

Such a discussion is told by its rhythm, not by its heading, which scrapes lose: the same small line comes back with
every comment ("… sagt:", "Beantwoorden", "Reactie door …"), beside a day with its hour. Where it is much longer than
the text, nothing else tells the two apart.
"""
from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from scripts.reading.datelines import TIME
from scripts.reading.dates import find_dates
from scripts.reading.phrases import alternatives, words
from scripts.reading.traits import COMMENTS, PROSE, SHORT, Traits

MIN_COMMENTS = 2
MIN_TEXT = 200        # characters of prose above a discussion: without any there is no text that it is about
MAX_LINE = 90         # characters of a line that says who comments
MAX_NAME_LINES = 2    # above the day of a comment
MAX_APART = 3         # lines between a comment's name and its day


def without_discussion(traits: Sequence[Traits]) -> list[Traits]:
    """The traits, with all that readers say marked as comments: it has no day and no author for the text."""
    found = next(filter(None, (find(traits) for find in (_by_speakers, _by_replies, _by_moments))), None)
    if found is None or sum(t.size for t in traits[:found[0]] if t.shape == PROSE and not t.verdict) < MIN_TEXT:
        return list(traits)
    start, end = found
    return [replace(trait, verdict=COMMENTS, byline=None, dateline=None) if start <= index < end else trait
            for index, trait in enumerate(traits)]


def _by_speakers(traits: Sequence[Traits]) -> tuple[int, int] | None:
    """Where lines such as `Max sagt:` stand beside a day with its hour, or hold one."""
    spoken = [index for index, trait in enumerate(traits)
              if trait.size <= MAX_LINE and _speaker().fullmatch(trait.text) and _is_dated(traits, index)]
    if len(spoken) < MIN_COMMENTS:
        return None
    # Some sites put the line below what has been said.
    below = all(traits[index - 1].shape != SHORT for index in spoken if index)
    return (_first_said(traits, spoken) if below else spoken[0]), _end(traits, spoken[-1])


def _first_said(traits: Sequence[Traits], spoken: Sequence[int]) -> int:
    """Where the first comment begins whose speaker stands below it: behind the heading or the page's line above it."""
    start = spoken[0]
    while start and traits[start - 1].shape != SHORT and not traits[start - 1].verdict:
        start -= 1
    return start if start and (traits[start - 1].verdict or traits[start - 1].words <= MAX_APART) else spoken[0]


def _by_replies(traits: Sequence[Traits]) -> tuple[int, int] | None:
    """Where a button to reply stands below every comment, and a day with its hour above it."""
    replies = [index for index, trait in enumerate(traits) if trait.folded in _replies()]
    moments = [index for index, trait in enumerate(traits) if trait.size <= MAX_LINE and _is_moment(trait)]
    if len(replies) < MIN_COMMENTS:
        return None
    pairs = list(_latest_before(replies, moments))
    if len(pairs) < MIN_COMMENTS:
        return None
    return _with_name(traits, pairs[0]), _end(traits, replies[-1])


def _by_moments(traits: Sequence[Traits]) -> tuple[int, int] | None:
    """Where the button stands in the line with the day: `3. Mai 2020 um 10:15 · Antworten`."""
    moments = [index for index, trait in enumerate(traits) if trait.size <= MAX_LINE and _is_moment(trait)
               and trait.folded.rpartition(" ")[2] in _replies()]
    return (_with_name(traits, moments[0]), _end(traits, moments[-1])) if len(moments) >= MIN_COMMENTS else None


def _with_name(traits: Sequence[Traits], moment: int) -> int:
    """The index of the short lines above a comment's day: who says it."""
    start = moment
    for _ in range(MAX_NAME_LINES):
        if start and traits[start - 1].shape == SHORT and traits[start - 1].words <= MAX_APART:
            start -= 1
    return start


def _latest_before(replies: Sequence[int], moments: Sequence[int]) -> Iterator[int]:
    """The last moment above each reply and below the one before it."""
    above = -1
    for reply in replies:
        place = bisect(moments, reply) - 1
        if place >= 0 and moments[place] > above:
            yield moments[place]
        above = reply


def _end(traits: Sequence[Traits], last: int) -> int:
    """Behind the last comment, whose text may stand below its last mark: before the next of the page's own lines."""
    end = last + 1
    while end < len(traits) and (not traits[end].verdict or _is_moment(traits[end])):
        end += 1
    return end


def _is_dated(traits: Sequence[Traits], index: int) -> bool:
    return bool(TIME.search(traits[index].text)) or any(
        map(_is_moment, traits[max(0, index - 1):index + MAX_APART]))


def _is_moment(trait: Traits) -> bool:
    return trait.size <= MAX_LINE and bool(TIME.search(trait.text)) and bool(find_dates(trait.text))


@cache
def _speaker() -> re.Pattern[str]:
    """`Max Muster sagt:`, `Jan schreef op 3 mei 2020 om 10:00:`, `Kommentar von Max — 3. Mai 2020 @ 10:00`."""
    return re.compile(rf"(?i)\S.{{0,40}}\s(?:{alternatives('readers_say')})(?::|\s.{{0,50}}\d.{{0,20}}|\s?…)?"
                      rf"|(?:{alternatives('readers_comment')})\s.{{2,40}}\d.{{0,20}}")


@cache
def _replies() -> frozenset[str]:
    return frozenset(words("replies"))

