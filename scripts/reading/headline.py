"""Which line is an article's title, which stands above it as a kicker; a display title where the scrape lost it."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from scripts.languages import languages
from scripts.reading.evidence import Zone
from scripts.reading.glued_days import edge_date
from scripts.reading.glued_heads import without_particulars
from scripts.reading.phrases import words
from scripts.reading.signatures import is_agency
from scripts.reading.traits import BYLINE, CAPTION, META, PROSE, SHORT, Traits
from scripts.reading.weights import NO_TITLE
from scripts.text.sentences import sentences

MAX_TITLE = 300
MIN_WORDS = 2             # of a title in front of a bar; less is a kicker
BEFORE_TITLE = " :|·»–—-"  # what a scrape leaves of a kicker or a bullet
MAX_KICKER = 60
MAX_HEAD = 6              # passages between a lede above the title and the text
MIN_WORDS_BELOW = 4
MAX_ZONE = 60             # passages before the text among which a title is looked for
MAX_DISPLAY_TITLE = 90
MAX_SENTENCE = 400        # characters at the beginning of a text among which its first sentence ends
SITE = re.compile(r"\s+(?:\||»|·|::)\s+[^|»·]{2,60}$")


@dataclass(frozen=True)
class Headline:
    """Indices of the passages; `text` is the title as it is shown, without the site's name behind a bar."""
    title: int
    text: str
    kicker: int | None = None


def find_headline(traits: Sequence[Traits], start: int, end: int) -> Headline | None:
    """The title of the text in traits[start:end], looked for before its first paragraph; None where none stands out."""
    first = next((i for i in range(start, end) if traits[i].shape == PROSE and not traits[i].verdict), start)
    zone = Zone(traits, max(0, first - MAX_ZONE), first, end)
    best, choice = NO_TITLE, None
    for index in zone.free:
        score = zone.score(index) if traits[index].words and traits[index].size <= MAX_TITLE else NO_TITLE
        if score > best:
            best, choice = score, index
    if choice is None:
        return _below_lede(traits, first, end)
    return _headline(traits, next(i for i in range(zone.top, first) if traits[i].folded == traits[choice].folded))


def _below_lede(traits: Sequence[Traits], lede: int, end: int) -> Headline | None:
    """The title of a text whose lede a scrape put first: between two paragraphs, with the particulars of a title or a
    picture below it. A heading has none."""
    second = next((i for i in range(lede + 1, min(end, lede + 2 + MAX_HEAD)) if traits[i].shape == PROSE
                   and not traits[i].verdict), None)
    if lede or second is None or traits[lede].shape != PROSE:
        return None
    zone = Zone(traits, lede + 1, second, end)
    free = [i for i in zone.free if i < second - 1 and traits[i].words >= MIN_WORDS_BELOW and traits[i].shape == SHORT
            and zone.score(i) > NO_TITLE and not traits[i].bullet
            and any(traits[j].verdict in (META, BYLINE, CAPTION) for j in range(i + 1, min(second, i + 3)))]
    return _headline(traits, free[0]) if free else None


def _headline(traits: Sequence[Traits], choice: int) -> Headline:
    glued = edge_date(traits[choice].text)
    whole = glued[1] if glued else traits[choice].text
    text = SITE.sub("", without_particulars(whole))
    text = _glued_credit().sub("", text)
    text = _without_agency(text if len(text.split()) >= MIN_WORDS else whole).lstrip(BEFORE_TITLE)
    return Headline(choice, text or traits[choice].text, _kicker(traits, choice))


@cache
def _glued_credit() -> re.Pattern[str]:
    """`Brücke wieder freiFoto: Ada Muster`: what a scrape glued to the title, behind a word that it does not know."""
    labels = "|".join(sorted({re.escape(entry.capitalize()) for key in ("credits", "texts") for entry in words(key)
                              if entry.isalpha()}, key=len, reverse=True))
    return re.compile(rf"(?<=[a-zäöüßé!?\"”“’'])(?:{labels}):\s?\S.*$")


def _without_agency(title: str) -> str:
    """`ANP Brug gaat dicht` -> `Brug gaat dicht`, but `EU rekent op meer`."""
    first, _, rest = title.partition(" ")
    apart = first.isalpha() and first.isupper() and is_agency(first) and not rest[:1].islower()
    return rest if apart and rest.count(" ") >= MIN_WORDS else title


def _kicker(traits: Sequence[Traits], title: int) -> int | None:
    """The short line right above the title, unless it is the last of a menu."""
    above = title - 1
    if above < 0 or traits[above].verdict or traits[above].shape != SHORT or traits[above].size > MAX_KICKER:
        return None
    if above and not traits[above - 1].verdict and traits[above - 1].size <= MAX_KICKER:
        apart = traits[above].passage.gap and traits[title].passage.gap and not traits[above - 1].passage.gap
        return above if apart else None
    return above


def display_title(text: str, language: str | None) -> str:
    """The beginning of a text, cut at a sentence or a word, as a title to show."""
    spoken = (language or "").partition("-")[0]
    known = spoken in languages("sentences")
    first = next(iter(sentences(text[:MAX_SENTENCE], spoken)), None) if known else None
    cut = text[first[0]:first[1]] if first else text
    if len(cut) <= MAX_DISPLAY_TITLE:
        return cut.rstrip(".")
    return cut[:MAX_DISPLAY_TITLE].rpartition(" ")[0].rstrip(" ,;:–—-") + " …"
