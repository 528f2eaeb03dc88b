"""Short lines within a text that head what follows."""
from __future__ import annotations

import re
from collections.abc import Sequence

from scripts.reading.traits import BYLINE, CAPTION, META, PROSE, SHORT, Traits

MAX_HEADING, MAX_HEADING_WORDS = 110, 15
MIN_CUT_WORDS = 4
NO_HEADING_ENDS = ("-", "|", "–", "»", ">", ",", ";")
MIN_ALIKE = 2           # headings further down
MENU = 2                # short lines right above that make a line the last of a menu
MAX_BELOW_HEADING = 8   # passages between a heading and its text
OPENING = "\"„“‚‘«»–—+"
CHAPTER = re.compile(r"\d{1,2}\.|[IVX]{1,4}\.?")
NUMBERED = re.compile(r"(?:\d{1,2}\.?){1,4}\s+[^\W\d_]{2}")


def is_heading(traits: Sequence[Traits], index: int, end: int) -> bool:
    trait = traits[index]
    if CHAPTER.fullmatch(trait.text):
        return index + 1 < end and traits[index + 1].shape == PROSE and not traits[index + 1].verdict
    if trait.size > MAX_HEADING or not 1 <= trait.words <= MAX_HEADING_WORDS:
        return False
    again = trait.repeated > 1 and trait.text[-1] != ":"
    if again or trait.text[0].islower() or trait.text.endswith(NO_HEADING_ENDS) \
            or _in_menu(traits, index):
        return False
    above = False  # another heading may stand between a heading and its text
    for following in traits[index + 1:min(end, index + MAX_BELOW_HEADING)]:
        if following.verdict in (CAPTION, META, BYLINE):
            continue
        if following.verdict:
            return False
        if following.shape != SHORT or following.bullet or following.size > MAX_HEADING or following.text[0] in OPENING:
            return True
        if above or following is traits[-1] or not _can_stand_above(traits, index):
            return following is traits[-1]
        above = True
    return False


def is_first_heading(traits: Sequence[Traits], index: int, end: int) -> bool:
    """True for the line above a text without a title that announces its first paragraph, or ends like its headings."""
    trait = traits[index]
    if trait.verdict or trait.bullet or not is_heading(traits, index, end):
        return False
    ends = [t.text[-1] for i, t in enumerate(traits[index + 1:end], index + 1)
            if not t.verdict and t.shape != PROSE and is_heading(traits, i, end)]
    return trait.text[-1] == ":" or (not trait.text[-1].isalnum() and 2 * ends.count(trait.text[-1]) > len(ends))


def heads_first_part(traits: Sequence[Traits], index: int, end: int) -> bool:
    """True for a line right above the first paragraph that stands like the headings further down: as far from what is
    above and below it, or with the same first word."""
    trait = traits[index]
    if index + 2 >= end or traits[index + 1].shape != PROSE or traits[index + 1].verdict or trait.bullet \
            or trait.text.isupper() or not is_heading(traits, index, end):
        return False
    others = [i for i in range(index + 2, end - 1) if traits[i].shape == SHORT and not traits[i].verdict
              and not traits[i].bullet and traits[i + 1].shape == PROSE and is_heading(traits, i, end)]
    alike = sum(_gaps(traits, i) == _gaps(traits, index) for i in others)
    return alike >= MIN_ALIKE or any(traits[i].folded.split()[0] == trait.folded.split()[0] for i in others)


def _gaps(traits: Sequence[Traits], index: int) -> tuple[int, int]:
    return traits[index].passage.gap, traits[index + 1].passage.gap


def _can_stand_above(traits: Sequence[Traits], index: int) -> bool:
    """True for a line that may be a heading though another short one follows: some words, a number, the heading of a
    list below it, or in the midst of a text, with blank lines around, and no more of them below than above."""
    trait, following = traits[index], traits[index + 1]
    if trait.words >= MIN_CUT_WORDS or following.text[-1] == ":" or NUMBERED.match(trait.text):
        return True
    if not trait.bullet and index + 2 < len(traits) and traits[index + 2].bullet:
        return True
    above = traits[index - 1] if index else None
    return bool(above and above.shape == PROSE and not above.verdict and 0 < following.passage.gap <= trait.passage.gap)


def _in_menu(traits: Sequence[Traits], index: int) -> bool:
    """The last of several short lines that no blank line parts, and that are no list."""
    if traits[index].passage.gap or index < MENU:
        return False
    above = traits[index - MENU:index]
    return all(t.size < MAX_HEADING and t.shape != PROSE and not t.verdict and not t.ends and not t.bullet
               for t in above) and not any(
        t.passage.gap for t in above[1:])
