"""Which block of a web page is its title: what stands above the text, as the page's own metadata repeat it.

Metadata name the title together with the site ("Title | Site", "Site » Title"), or without the kicker that the heading
carries along; headings name sites and slogans as well. Each knows only half of it, so both are heard.
"""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scripts.reading.elements import HEADING
from scripts.reading.pagedata import PageData
from scripts.reading.traits import PROSE, Traits
from scripts.reading.visible import Seen

SEPARATOR = re.compile(r"\s+(?:[|»«·•›<>–—-]|::)\s+")
ADDRESS = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}", re.I)
NOT_WORD = re.compile(r"\W+")
MAX_SEGMENTS, MAX_STATED = 6, 6
MAX_TITLE, MAX_KICKER = 300, 60
WHOLE, PART, INSIDE = 3.0, 2.0, 1.5      # the metadata say just this, this and a site's name, this among other words
FIRST_PART, LAST_PART = 2.5, 1.5         # most sites put their name behind
AGAIN = 0.3                              # a further statement says the same
SOLE = 0.7                               # the only heading of the first level
MAX_ABOVE = 4                            # blocks between a title that is no heading and the text
LEVELS = {1: 1.5, 2: 1.0, 3: 0.7}
OTHER_LEVEL = 0.5
SITE, BEHIND, FURNITURE = 3.0, 1.5, 1.0  # what speaks against a block: the site's name, after the text, in a frame
ABOVE_ANOTHER = 2.5                      # for a part above another: sites' names stand on top
BETWEEN, MOST_BETWEEN = 0.05, 0.5        # for each block that stands between it and the text
MIN_WORDS = 3                            # from which a stated title inside a heading is no chance
RELATED = 1.0                            # for a heading all of whose words the metadata use
ENOUGH = 1.4


@dataclass(frozen=True)
class PageTitle:
    """`index` of the block, `text` as it is shown, `kicker` what the same heading says before the title."""
    index: int
    text: str
    kicker: str | None = None


def find_title(seen: Sequence[Seen], every: Sequence[Traits], data: PageData, first: int) -> PageTitle | None:
    """The title of the text whose first paragraph is block `first`; None where no block is it for certain."""
    stated, sites = _Stated(data), _sites(data)
    text = frozenset().union(*(trait.stems for trait in every[first:] if trait.shape == PROSE and not trait.verdict))
    tops = [i for i, block in enumerate(seen) if block.element.kind == HEADING and block.element.level == 1
            and folded(every[i].text) not in sites]
    sole = tops[0] if len(tops) == 1 and stated.forms.get(folded(every[tops[0]].text)) != LAST_PART else None
    lowest = max((i for i, block in enumerate(seen[:first]) if block.element.kind == HEADING and not block.furniture
                  and stated.is_part(folded(every[i].text))), default=0)
    best, choice = ENOUGH, None
    for index, (block, trait) in enumerate(zip(seen, every, strict=True)):
        words = folded(trait.text[:MAX_TITLE])
        heading = block.element.kind == HEADING
        if not words or trait.size > MAX_TITLE:
            continue
        if not heading and (trait.verdict or not 0 <= first - index <= MAX_ABOVE or words not in stated.forms):
            continue
        score = stated.weight(trait.text, words)
        score += (LEVELS.get(block.element.level, OTHER_LEVEL) if heading else 0.0) + SOLE * (index == sole)
        score += len(trait.stems & text) / max(len(trait.stems), 1)
        score -= SITE if words in sites else 0.0
        score -= ABOVE_ANOTHER if stated.is_part(words) and index < lowest else 0.0
        score -= FURNITURE if block.furniture else 0.0
        score -= BEHIND if index > first else min(BETWEEN * (first - index), MOST_BETWEEN)
        if score > best:
            best, choice = score, index
    if choice is None:
        return None
    choice = next((i for i in tops if i <= first and folded(every[i].text) == folded(every[choice].text)), choice)
    return PageTitle(choice, *(stated.tail(every[choice].text) or (every[choice].text,)))


def stated_title(data: PageData) -> str | None:
    """The title as the metadata name it, without the site's name."""
    if not data.titles:
        return None
    sites = _sites(data)
    parts = [part for part in SEPARATOR.split(data.titles[0]) if folded(part)]
    own = [part for part in parts if folded(part) not in sites and not ADDRESS.fullmatch(part)]
    if not own:
        return None
    if len(own) == len(parts) > 1:
        return SEPARATOR.sub(" – ", data.titles[0]) if len(own[0].split()) < 2 else own[0]
    start = data.titles[0].index(own[0])
    return data.titles[0][start:data.titles[0].rindex(own[-1]) + len(own[-1])]


def folded(text: str) -> str:
    return NOT_WORD.sub(" ", text.casefold()).strip()


class _Stated:
    """The titles that the metadata state. `forms`: every run of their segments, with how much it says of a block that
    it is just this."""

    def __init__(self, data: PageData) -> None:
        self.titles = tuple(title for title in data.titles if len(title) <= MAX_TITLE)[:MAX_STATED]
        self.folded = tuple(folded(title) for title in self.titles)
        self.forms: dict[str, float] = {}
        for title in self.titles:
            for words, weight in _runs(title):
                again = AGAIN if words in self.forms else 0.0
                self.forms[words] = max(weight, self.forms.get(words, 0.0)) + again

    def weight(self, text: str, words: str) -> float:
        return self.forms.get(words) or (WHOLE if self.tail(text) else self._related(words))

    def is_part(self, words: str) -> bool:
        """True for what stands beside something else in every stated title: the other may be the site's name."""
        return words in self.forms and words not in self.folded

    def tail(self, heading: str) -> tuple[str, str] | None:
        """Title and kicker of a heading that ends with a stated title and holds a few words before it."""
        if folded(heading) in self.forms:
            return None
        for title in self.titles:
            words = re.findall(r"\w+", title)
            match = len(words) >= MIN_WORDS and re.search(
                r"\W+".join(map(re.escape, words)) + r"\W*$", heading, re.I)
            if match and 0 < match.start() <= MAX_KICKER and folded(heading[:match.start()]):
                return heading[match.start():].strip(), heading[:match.start()].strip().rstrip(":").rstrip()
        return None

    def _related(self, heading: str) -> float:
        """What a heading has in common with the titles, where it is none of them."""
        said = heading.split()
        for title in self.folded:
            if (len(said) >= MIN_WORDS and heading in title) or (
                    title.count(" ") >= MIN_WORDS - 1 and title in heading):
                return INSIDE
        known = frozenset(word for title in self.folded for word in title.split())
        return RELATED * sum(word in known for word in said) / len(said) if len(said) >= MIN_WORDS else 0.0


def _runs(title: str) -> Iterator[tuple[str, float]]:
    segments = [folded(segment) for segment in SEPARATOR.split(title)][:MAX_SEGMENTS]
    for start in range(len(segments)):
        for end in range(start + 1, len(segments) + 1):
            words = " ".join(filter(None, segments[start:end]))
            if words:
                last = end == len(segments)
                yield words, (WHOLE if last else FIRST_PART) if start == 0 else LAST_PART if last else PART


def _sites(data: PageData) -> frozenset[str]:
    """Names of the site, folded: what it calls itself, and its host with and without its ending."""
    host = re.sub(r"^https?://(?:www\.)?|[/:].*$", "", data.source or "")
    return frozenset(filter(None, (folded(data.publisher or ""), folded(host), folded(host.rpartition(".")[0]))))
