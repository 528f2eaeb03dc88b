"""What passages are beside one another: names below a byline's word or beside a day, pictures' texts, tables,
previews, paragraphs that stand twice."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from scripts.reading.biographies import tells_of
from scripts.reading.bylines import Byline, without_opening
from scripts.reading.captions import MAX_PAGE_LINE
from scripts.reading.credits import with_place
from scripts.reading.datelines import find_dateline
from scripts.reading.dates import months
from scripts.reading.months import is_month, month_beside
from scripts.reading.names import lone_names
from scripts.reading.notices import is_notice
from scripts.reading.opinions import mark_opinions
from scripts.reading.passages import Passage
from scripts.reading.phrases import fold, words
from scripts.reading.pictures import mark_pictures
from scripts.reading.traits import (
    BOILERPLATE,
    BYLINE,
    LONG,
    META,
    PROSE,
    SHORT,
    TIME_MARGIN,
    Traits,
    traits_of,
)
from scripts.reading.usernames import is_user_in_section

MAX_PART_OF_DAY = 12                 # characters of a line with a part of a day
QUOTES = "\"„“‚‘«»‹›"
MIN_PULLED = 5                       # words
MAX_TOLD = 500                       # characters of what tells of somebody
MAX_BIOGRAPHY = 3                    # passages
MAX_JOINT = 3                        # characters between two texts in one line
MAX_TITLE_ROWS = 2                   # lines over which a title is wrapped
MAX_HEAD = 8                         # passages of a title with its lines
MIN_TITLE_WORDS = 3
TEMPERATURE = re.compile(r"-?\d{1,2}(?:[.,]\d)?\s?°?\s?C")
MIN_RECORDS = 3                      # lines "key: value" in a row that make a table
RECORD = re.compile(r"[^\W\d_][\w /-]{2,28}:(?:\s+\S.{0,80})?$")
INNER_END = re.compile(r"[^\W\d]{2}[.!?…][\"'“”’»«)\]]*\s+[\"„“‘«»(]?[A-ZÄÖÜ\d]")


def traits(passages: Sequence[Passage]) -> list[Traits]:
    """The traits of each passage, by itself and in its company."""
    folded = [fold(passage.text) for passage in passages]
    # Two paragraphs that differ in a number say two things; two lines of a page's frame do not.
    keys = [line if len(passage.text) < LONG else passage.text for passage, line in zip(passages, folded, strict=True)]
    counts = Counter(keys)
    result = [traits_of(passage, line, counts[key]) for passage, line, key in zip(passages, folded, keys, strict=True)]
    result[:-1] = [replace(trait, shape=SHORT) if _is_long_title(trait) else trait for trait in result[:-1]]
    for start, end in _tables(result):
        result[start:end] = [replace(trait, verdict=trait.verdict or META) for trait in result[start:end]]
    _mark_names(result)
    mark_opinions(result)
    _mark_parted_days(result)
    _mark_weather(result)
    _mark_biographies(result)
    _mark_pulled_quotes(result)
    mark_pictures(result)
    _mark_previews(result)
    _mark_repeated_paragraphs(result)
    return result


def _is_long_title(trait: Traits) -> bool:
    """A long line without any end of a sentence, which only the end of a document can have cut off."""
    return (trait.shape == PROSE and not trait.ends and not trait.text.endswith(":")
            and len(trait.passage.rows) <= MAX_TITLE_ROWS and not INNER_END.search(trait.text))


def _mark_parted_days(traits: list[Traits]) -> None:
    """`Mai`, `3`, `2020` one below the other are one day."""
    for index, trait in enumerate(traits[:-1]):
        if trait.verdict or trait.size > MAX_PART_OF_DAY or not (
                trait.text[0].isdigit() or trait.folded in months()):
            continue
        for count in (2, 3):
            lines = traits[index:index + count]
            if len(lines) == count and all(line.size <= MAX_PART_OF_DAY and not line.verdict for line in lines):
                day = find_dateline(" ".join(line.text for line in lines))
                if day:
                    traits[index:index + count] = [replace(line, verdict=META) for line in lines]
                    traits[index] = replace(traits[index], dateline=day)
                    break


def _mark_names(traits: list[Traits]) -> None:
    """A line that is nothing but a name which a byline gives is a byline too, and so is one by the day of the text."""
    lines = {name for trait in traits if trait.byline for name in trait.byline.names}
    prose = list(islice((index for index, trait in enumerate(traits) if trait.shape == PROSE and not trait.verdict
                         and not is_notice(trait.text, trait.folded)), 2))
    head = prose[1] if len(prose) > 1 else 0
    for index, trait in enumerate(traits[:head]):
        around = (*traits[max(0, index - 1):index], *traits[index + 1:index + 2])
        if not trait.verdict and is_month(trait.text) and (
                _is_below_title(traits, index) or any(t.byline or lone_names(t.text) for t in around)):
            trait = traits[index] = replace(trait, verdict=META, dateline=month_beside(trait.text))
        if trait.dateline and not trait.byline:
            lines |= {_bared(other.text) for other in around if not other.verdict and _names_of(other.text)
                      and any(not t.verdict and t.text != other.text for t in traits[:prose[0]])}  # else a title
        begins = without_opening(trait.text) if not trait.verdict and trait.size <= MAX_PAGE_LINE else trait.text
        if begins != trait.text and is_user_in_section(begins) and any(
                t.dateline for t in around):
            traits[index] = replace(trait, verdict=BYLINE, byline=Byline((begins.split()[0],), bare=True))
    for index, trait in enumerate(traits):
        line = _bared(trait.text)
        if index and not trait.verdict and traits[index - 1].verdict == BYLINE and trait.folded in words("roles"):
            traits[index] = replace(trait, verdict=META)
            continue
        if not trait.verdict and line in lines:
            traits[index] = replace(trait, verdict=BYLINE, byline=Byline(_names_of(line) or (line,), bare=True))
        elif not trait.verdict and index and lone_names(line) and _announces(traits[index - 1], index < head):
            traits[index] = replace(trait, verdict=BYLINE, byline=Byline(lone_names(line)))


def _is_below_title(traits: Sequence[Traits], index: int) -> bool:
    """True right below a line that can be a title, not that of an event, and right above a paragraph or one of the
    page's lines."""
    above, below = traits[index - 1:index], traits[index + 1:index + 2]
    return any(t.shape == SHORT and not t.verdict and t.words >= MIN_TITLE_WORDS and not any(
        word.endswith(words("events")) for word in t.folded.split()) for t in above) and any(
        t.shape != SHORT or t.verdict for t in below)


def _mark_weather(traits: list[Traits]) -> None:
    """Below a temperature stand the place and the day of a visit, not those of the text."""
    for index, trait in enumerate(traits):
        if trait.size <= MAX_PART_OF_DAY and TEMPERATURE.fullmatch(trait.text):
            for below in range(index, min(index + 3, len(traits))):
                if traits[below].dateline or traits[below].words <= MIN_TITLE_WORDS:
                    traits[below] = replace(traits[below], verdict=BOILERPLATE, dateline=None)


def _mark_biographies(traits: list[Traits]) -> None:
    """What stands below `Autorin`, `Autor / Ada Muster` or `Über Ada Muster` below a text tells of who wrote it."""
    authors = {fold(name) for trait in traits if trait.byline for name in trait.byline.names}
    named = {name for trait in traits if trait.byline for name in trait.byline.names if " " in name}
    titles = {f"{word} {name}" for word in words("about") for name in authors}
    text = False
    for index, trait in enumerate(traits):
        text = text or (trait.shape == PROSE and not trait.verdict)
        if text and not trait.verdict and trait.size <= MAX_TOLD and any(tells_of(trait.text, n) for n in named):
            traits[index] = replace(trait, verdict=BOILERPLATE)
        if not text or not (trait.folded in titles or trait.folded in words("author_labels")):
            continue
        first = index + 1 + (index + 1 < len(traits) and bool(lone_names(traits[index + 1].text)))
        end = first
        while end < min(len(traits), first + MAX_BIOGRAPHY) and traits[end].shape != SHORT and not traits[end].verdict:
            end += 1
        if end > first and end < len(traits):
            traits[index:end] = [replace(t, verdict=t.verdict or BOILERPLATE) if i in (0, *range(first - index, end))
                                 else t for i, t in enumerate(traits[index:end])]


def _mark_pulled_quotes(traits: list[Traits]) -> None:
    """What a page sets apart from a text to draw readers stands in its paragraphs as well."""
    prose = [index for index, trait in enumerate(traits) if trait.shape == PROSE and not trait.verdict]
    lines = {tuple(trait.folded.split()[:MIN_PULLED]): index for index, trait in enumerate(traits)
             if prose and index > prose[0] and trait.shape != PROSE and not trait.verdict and trait.words >= MIN_PULLED
             and (trait.text[0] in QUOTES or trait.text[-1] == ".")}
    first_words = {begins[0] for begins in lines}
    for paragraph in prose if lines else ():
        tokens = traits[paragraph].folded.split()
        for at in (at for at, word in enumerate(tokens) if word in first_words):
            index = lines.get(tuple(tokens[at:at + MIN_PULLED]))
            said = traits[index].folded.split() if index is not None else None
            if said and tokens[at:at + len(said)] == said:
                traits[index] = replace(traits[index], verdict=BOILERPLATE)


def _names_of(line: str) -> tuple[str, ...]:
    return lone_names(line) or with_place(line)


def _announces(trait: Traits, above: bool) -> bool:
    """True for a line that is nothing but a word such as "Von" or "Auteur:"; below a text only such as "Ein Artikel
    von": a book has an author as well."""
    ends = " " in trait.folded and trait.folded.rpartition(" ")[2] in words("by_within")
    return (above or ends) and trait.size <= MAX_PAGE_LINE and not without_opening(
        f"{trait.text.rstrip(': ')}: ").strip()


def _bared(line: str) -> str:
    return line[:MAX_PAGE_LINE].lstrip(TIME_MARGIN)


def _mark_previews(traits: list[Traits]) -> None:
    """A line that consists of two others further down, a title and what stands below it, offers them."""
    for index, trait in enumerate(traits):
        if trait.verdict or trait.size < LONG:
            continue
        for title, lede in pairwise(traits[index + 1:index + 1 + MAX_HEAD]):
            if abs(title.size + lede.size - trait.size) <= MAX_JOINT and title.words > 1 and trait.text.startswith(
                    title.text) and trait.text.endswith(lede.text):
                traits[index] = replace(trait, verdict=BOILERPLATE)


def _mark_repeated_paragraphs(traits: list[Traits]) -> None:
    """A paragraph that stands twice is text once: a preview above the title's lines gives way to the text below them,
    a quotation pulled out of the text to the text above it."""
    seen: dict[str, int] = {}
    for index, trait in enumerate(traits):
        if trait.shape != PROSE or trait.verdict or trait.repeated < 2:
            continue
        before = seen.get(trait.text)
        if before is not None:
            head = 1 < index - before <= MAX_HEAD and all(t.shape != PROSE for t in traits[before + 1:index])
            twin = before if head else index
            traits[twin] = replace(traits[twin], verdict=BOILERPLATE)
        seen[trait.text] = index


def _tables(traits: Sequence[Traits]) -> Iterator[tuple[int, int]]:
    """Runs of lines of the form "key: value" that no blank line parts."""
    start = 0
    for index in range(len(traits) + 1):
        record = index < len(traits) and bool(RECORD.match(traits[index].text))
        if not record or (index > start and traits[index].passage.gap):
            if index - start >= MIN_RECORDS:
                yield start, index
            start = index if record else index + 1
