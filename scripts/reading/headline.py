"""Which line is an article's title, which stands above it as a kicker; a display title where the scrape lost it."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scripts.reading.datelines import edge_date
from scripts.reading.traits import BYLINE, CAPTION, META, PROSE, SHORT, Traits

MAX_TITLE, MIN_WORDS, FEW_WORDS, MANY_WORDS = 180, 1, 3, 18
BEFORE_TITLE = " :|·»–—-"  # what a scrape leaves of a kicker or a bullet
MAX_KICKER = 60
MIN_SUBTITLE, LONGER = 7, 1.4
MAX_TO_SUBTITLE = 2
MAX_ZONE = 60             # passages before the text among which a title is looked for
THRESHOLD = 0.8
MAX_DISTANCE = 1.4
BELOW_ITS_LINES = 0.8
NO_TITLE_ENDS = (".", ",", ";", "…", "-")
MAX_DISPLAY_TITLE = 90
SITE = re.compile(r"\s+(?:\||»|·|::)\s+[^|»·]{2,60}$")
FIRST_SENTENCE = re.compile(r".+?[.!?…](?=[\"“”’»«]?\s|$)")


@dataclass(frozen=True)
class Headline:
    """Indices of the passages; `text` is the title as it is shown, without the site's name behind a bar."""
    title: int
    text: str
    kicker: int | None = None


def find_headline(traits: Sequence[Traits], start: int, end: int) -> Headline | None:
    """The title of the text in traits[start:end], looked for before its first paragraph; None where none stands out."""
    first = next((i for i in range(start, end) if traits[i].shape == PROSE and not traits[i].verdict), start)
    body = frozenset().union(*(trait.stems for trait in traits[first:end] if not trait.verdict))
    best, choice = THRESHOLD, None
    below = False  # a title stands above the lines with its date and author
    for index in range(max(0, first - MAX_ZONE), first):
        score = _score(traits, index, first, body) + _echo(traits, index, first) - below * BELOW_ITS_LINES
        if traits[index].byline or traits[index].dateline:
            above = traits[max(0, index - 2):index]
            below = below or any(not t.verdict and t.words >= FEW_WORDS and t.shape == SHORT for t in above)
        if score > best:
            best, choice = score, index
    if choice is None:
        return None
    choice = _above_subtitle(traits, choice, first)
    choice = next(i for i in range(max(0, first - MAX_ZONE), first) if traits[i].folded == traits[choice].folded)
    glued = edge_date(traits[choice].text)
    text = SITE.sub("", glued[1] if glued else traits[choice].text).lstrip(BEFORE_TITLE)
    return Headline(choice, text or traits[choice].text, _kicker(traits, choice))


def _score(traits: Sequence[Traits], index: int, first: int, body: frozenset[str]) -> float:
    """How much a passage looks like the title: it says in some words what the text goes on about, stands near it,
    and is what a page repeats."""
    trait = traits[index]
    if trait.verdict or not trait.words or trait.size > MAX_TITLE or trait.bullet or trait.text.endswith(":"):
        return 0.0
    shared = len(trait.stems & body)
    score = 0.8 * shared / max(len(trait.stems), 1) + 0.4 * min(shared, 4)
    score += 1.0 if FEW_WORDS <= trait.words <= MANY_WORDS else -0.3
    score += 0.3 if trait.words > FEW_WORDS and trait.words <= MANY_WORDS else 0.0
    if trait.repeated == 2 and trait.words >= FEW_WORDS and shared:
        score += 1.2
    between = [t for t in traits[index + 1:first] if t.verdict not in (META, BYLINE, CAPTION)]
    score -= min(0.35 * len(between), MAX_DISTANCE)
    score += 0.5 if not between else 0.0
    score -= 1.5 if trait.text.endswith(NO_TITLE_ENDS) and not trait.text.endswith("...") else 0.0
    score -= 2.0 if trait.text[0].islower() or trait.text.count(" | ") > 1 else 0.0
    score += 0.9 if index == 0 else 0.2 if trait.passage.gap else 0.0
    if index + 1 < len(traits) and traits[index + 1].verdict in (META, BYLINE):
        score += 0.6
    return score


def _echo(traits: Sequence[Traits], index: int, first: int) -> float:
    """A trail of crumbs ends with the title: what another line ends with rises, the line that ends with it falls."""
    folded = traits[index].folded
    if traits[index].words < FEW_WORDS:
        return 0.0
    for other in traits[max(0, first - MAX_ZONE):first]:
        if other.words >= FEW_WORDS and other.folded != folded:
            if other.folded.endswith(" " + folded):
                return 1.0
            if folded.endswith(" " + other.folded):
                return -1.0
    return 0.0


def _above_subtitle(traits: Sequence[Traits], choice: int, first: int) -> int:
    """The title, where what looked most like it is the line that explains it: begun in small letters, or much longer
    than a title right above that is no kicker, since it is repeated or has one above itself."""
    above = next((i for i in range(choice - 1, max(-1, choice - 1 - MAX_TO_SUBTITLE), -1)
                  if not traits[i].verdict), None)
    if above is None:
        return choice
    title, subtitle = traits[above], traits[choice]
    if title.shape == PROSE or title.bullet or not title.words or title.text[0].islower() or (
            title.text.endswith((*NO_TITLE_ENDS, ":"))) or title.size > MAX_TITLE:
        return choice
    if subtitle.text.lstrip(".… ")[:1].islower():
        return above
    over = traits[above - 1] if above else None
    kicked = over is not None and over.shape == SHORT and over.words <= 2 and over.size <= MAX_KICKER and (
        above == 1 or bool(traits[above - 2].verdict))
    known = title.words >= FEW_WORDS and (title.repeated > 1 or _echo(traits, above, first) > 0)
    longer = subtitle.words >= max(MIN_SUBTITLE, LONGER * title.words)
    return above if longer and (known or (kicked and title.words >= 2)) else choice


def _kicker(traits: Sequence[Traits], title: int) -> int | None:
    """The short line right above the title, unless it is the last of a menu."""
    above = title - 1
    if above < 0 or traits[above].verdict or traits[above].shape != SHORT or traits[above].size > MAX_KICKER:
        return None
    if above and not traits[above - 1].verdict and traits[above - 1].size <= MAX_KICKER:
        apart = traits[above].passage.gap and traits[title].passage.gap and not traits[above - 1].passage.gap
        return above if apart else None
    return above


def display_title(text: str) -> str:
    """The beginning of a text, cut at a sentence or a word, as a title to show."""
    sentence = FIRST_SENTENCE.match(text)
    cut = sentence[0] if sentence else text
    if len(cut) <= MAX_DISPLAY_TITLE:
        return cut.rstrip(".")
    return cut[:MAX_DISPLAY_TITLE].rpartition(" ")[0].rstrip(" ,;:–—-") + " …"
