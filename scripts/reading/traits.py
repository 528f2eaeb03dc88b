"""What can be said of each passage by itself: how long, how it ends, what it looks like."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from scripts.reading.bylines import Byline, find_byline, inner_byline, without_opening
from scripts.reading.captions import MAX_PAGE_LINE, SENTENCE_END, is_caption, names_source
from scripts.reading.credits import credited, user_behind_label
from scripts.reading.datelines import TIME, Dateline, day_behind, find_dateline, glued_day
from scripts.reading.dates import find_dates, parted
from scripts.reading.months import is_month, month_beside
from scripts.reading.names import lone_names
from scripts.reading.particulars import beside, reading_time, without_offer
from scripts.reading.passages import Passage
from scripts.reading.phrases import fold, phrases, words
from scripts.reading.presentations import presented
from scripts.reading.usernames import is_user_in_section

PROSE, SENTENCE, SHORT = "prose", "sentence", "short"
# What a line is for certain, whatever stands around it.
BOILERPLATE, META, BYLINE, CAPTION = "boilerplate", "meta", "byline", "caption"
READ_ON, OTHER_NEWS, COMMENTS, CONTENTS = "read-on", "other-news", "comments", "contents"
LONG, VERY_LONG = 80, 140            # characters: a paragraph with a sentence end, or even without one
MIN_FUNCTION_WORDS = 0.2             # share of words in running text
MAX_CAPTION, MIN_TWICE = 400, 20
STEM = 6                             # characters of a word that stand for its family
SOURCE = re.compile(r"https?://\S{1,400}$")
TIME_MARGIN = " •·|-–"
MAX_JOINT = 3                        # characters between two texts in one line
MAX_TITLE_ROWS = 2                   # lines over which a title is wrapped
MAX_HEAD = 8                         # passages of a title with its lines
MIN_RECORDS = 3                      # lines "key: value" in a row that make a table
RECORD = re.compile(r"[^\W\d_][\w /-]{2,28}:(?:\s+\S.{0,80})?$")
PAGE_PHRASES = ((COMMENTS, "comments"), (OTHER_NEWS, "other_news"), (READ_ON, "read_on"),
                (BOILERPLATE, "boilerplate"), (META, "meta"))
INNER_END = re.compile(r"[^\W\d]{2}[.!?…][\"'“”’»«)\]]*\s+[\"„“‘«»(]?[A-ZÄÖÜ\d]")
QUESTION = re.compile(r"[^.!?…]+[?!]")  # one question or call, as headlines are
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
CRUMBS = re.compile(r"\S\s*[>›→]\s(?:.*\s)?[>›→]\s")  # a trail through the site
MAX_CRUMBS = 300
ADDRESS = re.compile(r"\(?(?:[\w-]+\.){1,3}(?:de|nl|com|net|org|be|at|ch|eu|info)(?:/\S*)?\)?"
                     r"|(?:https?:)?//\S+|www\.\S+|\S+@\S+\.\w+|[@#]\w+(?:\s+[@#]\w+)*")
IMAGE_FILE = re.compile(r"\S.{0,60}\.(?:png|jpe?g|gif|webp)\s*", re.I)
MARKUP = re.compile(r"</?[a-z]{1,12}>")  # of a page that came along with its text
BULLET = re.compile(r"[•·▪●◦‣■□▶►✓✔➤»\-–—*]\s+|\d{1,2}[.)]\s+")


@dataclass(frozen=True)
class Traits:
    """`shape` is PROSE, SENTENCE or SHORT; `verdict` what the passage is for certain, or None."""
    passage: Passage
    folded: str
    shape: str
    verdict: str | None
    ends: bool
    words: int
    stems: frozenset[str]
    repeated: int
    bullet: bool
    byline: Byline | None = None
    dateline: Dateline | None = None

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def size(self) -> int:
        return len(self.passage.text)


def traits(passages: Sequence[Passage]) -> list[Traits]:
    """The traits of each passage. Only repetition and tables look beyond the passage itself."""
    folded = [fold(passage.text) for passage in passages]
    # Two paragraphs that differ in a number say two things; two lines of a page's frame do not.
    keys = [line if len(passage.text) < LONG else passage.text for passage, line in zip(passages, folded, strict=True)]
    counts = Counter(keys)
    result = [_traits(passage, line, counts[key]) for passage, line, key in zip(passages, folded, keys, strict=True)]
    result[:-1] = [replace(trait, shape=SHORT) if _is_long_title(trait) else trait for trait in result[:-1]]
    for start, end in _tables(result):
        result[start:end] = [replace(trait, verdict=trait.verdict or META) for trait in result[start:end]]
    _mark_names(result)
    _mark_captions(result)
    _mark_previews(result)
    _mark_repeated_paragraphs(result)
    return result


def _is_long_title(trait: Traits) -> bool:
    """A long line without any end of a sentence, which only the end of a document can have cut off."""
    return (trait.shape == PROSE and not trait.ends and not trait.text.endswith(":")
            and len(trait.passage.rows) <= MAX_TITLE_ROWS and not INNER_END.search(trait.text))


def _mark_names(traits: list[Traits]) -> None:
    """A line that is nothing but a name which a byline gives is a byline too, and so is one by the day of the text."""
    lines = {name for trait in traits if trait.byline for name in trait.byline.names}
    prose = [index for index, trait in enumerate(traits) if trait.shape == PROSE and not trait.verdict]
    for index, trait in enumerate(traits[:prose[1] if len(prose) > 1 else 0]):
        around = (*traits[max(0, index - 1):index], *traits[index + 1:index + 2])
        if not trait.verdict and is_month(trait.text) and any(t.byline or lone_names(t.text) for t in around):
            trait = traits[index] = replace(trait, verdict=META, dateline=month_beside(trait.text))
        if trait.dateline and not trait.byline:
            lines |= {_bared(other.text) for other in around if not other.verdict and lone_names(other.text)
                      and any(not t.verdict and t.text != other.text for t in traits[:prose[0]])}  # else a title
        begins = without_opening(trait.text) if not trait.verdict and trait.size <= MAX_PAGE_LINE else trait.text
        if begins != trait.text and is_user_in_section(begins) and any(
                t.dateline for t in around):
            traits[index] = replace(trait, verdict=BYLINE, byline=Byline((begins.split()[0],), bare=True))
    for index, trait in enumerate(traits):
        line = _bared(trait.text)
        if not trait.verdict and line in lines:
            traits[index] = replace(trait, verdict=BYLINE, byline=Byline(lone_names(line) or (line,), bare=True))


def _bared(line: str) -> str:
    return line[:MAX_PAGE_LINE].lstrip(TIME_MARGIN)


def _mark_captions(traits: list[Traits]) -> None:
    """A picture's text comes above the same with its credit, or twice in a line; who took it, below a word for that."""
    for index, trait in enumerate(traits):
        below = traits[index + 1] if index + 1 < len(traits) else trait
        again = below.verdict == CAPTION and below.size > trait.size and below.text.startswith(
            trait.text) and trait.words > 1
        twice = trait.size >= MIN_TWICE and trait.text[:trait.size // 2].strip() == trait.text[trait.size // 2:].strip()
        taken = index and traits[index - 1].folded in words("credits") and lone_names(trait.text)
        if not trait.verdict and (again or twice or taken):
            traits[index] = replace(trait, verdict=CAPTION)


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


def _traits(passage: Passage, folded: str, repeated: int) -> Traits:
    text = passage.text
    tokens = WORD.findall(text[:2_000])
    ends = bool(SENTENCE_END.search(text[-20:]))
    bullet = BULLET.match(text)
    plain = text[bullet.end():] if bullet and not any(date.start == 0 for date in find_dates(text[:LONG])) else text
    byline = dateline = None
    if len(text) <= MAX_PAGE_LINE:
        plain = parted(without_offer(MARKUP.sub("", plain)))
        byline = find_byline(plain) or credited(plain) or presented(plain)
        named = byline or (inner_byline(plain) if any(c.isdigit() for c in plain) else None) or beside(
            plain) or user_behind_label(plain)
        unnamed = IMAGE_FILE.sub("", parted(without_offer(MARKUP.sub("", text))), count=1)
        unnamed = without_opening(unnamed) if named else unnamed
        for name in named.names if named else ():
            unnamed = unnamed.replace(name, " ", 1)
        dateline = find_dateline(unnamed) or find_dateline(BULLET.sub("", unnamed, count=1)) or glued_day(text)
        if not dateline and byline and not byline.bare:
            dateline = day_behind(unnamed)
        dateline = dateline or (month_beside(unnamed) if named and named.names else None)
        byline = named if dateline or (named and named.bare and not find_dates(plain)) else byline
    shape = _shape(text, tokens, ends)
    return Traits(
        passage, folded, shape, _verdict(text, folded, shape, byline, dateline), ends, len(tokens),
        frozenset(token[:STEM].casefold() for token in tokens if len(token) >= 4 and token.casefold() not in glue()),
        repeated, bool(bullet), byline, dateline)


def _shape(text: str, tokens: Sequence[str], ends: bool) -> str:
    if len(text) >= LONG and ends and len(tokens) >= 8 and not (len(text) < VERY_LONG and QUESTION.fullmatch(text)):
        return PROSE
    if len(text) >= VERY_LONG and len(tokens) >= 18 and function_words(tokens) >= MIN_FUNCTION_WORDS:
        return PROSE
    if ends and len(tokens) >= 4:
        return SENTENCE
    announces = text.endswith(":") and len(tokens) >= 5 and function_words(tokens) >= MIN_FUNCTION_WORDS
    return SENTENCE if announces else SHORT


def _verdict(text: str, folded: str, shape: str, byline: Byline | None, dateline: Dateline | None) -> str | None:
    if not folded or ADDRESS.fullmatch(text):
        return BOILERPLATE
    if SOURCE.search(text) and fold(SOURCE.sub("", text)) in words("source_words"):
        return META
    if len(text) <= MAX_CRUMBS and CRUMBS.search(text):
        return BOILERPLATE
    if dateline or TIME.fullmatch(text.strip(TIME_MARGIN)) or reading_time().fullmatch(text.strip(TIME_MARGIN)):
        return META
    if byline:
        return BYLINE
    if len(text) <= MAX_PAGE_LINE and (phrases("boilerplate").closes(folded) or _row_of_buttons(folded)):
        return BOILERPLATE
    if len(text) <= MAX_CAPTION and is_caption(text, folded) and not (shape == PROSE and names_source(text)):
        return CAPTION
    if len(text) <= MAX_PAGE_LINE:
        if text.endswith(":") and phrases("meta").match(fold(text.partition(":")[0])):
            return META  # the value behind it is lost
        for verdict, key in PAGE_PHRASES:
            if phrases(key).match(folded):
                return verdict
    return None


def _row_of_buttons(folded: str) -> bool:
    """`Teilen  Merken  Drucken`: every word of the line is a line of the page by itself."""
    parts = folded.split(" ")
    return len(parts) > 1 and all(phrases("boilerplate").match(part) for part in parts)


def function_words(tokens: Sequence[str]) -> float:
    """Share of the words that only hold sentences together."""
    return sum(token.casefold() in glue() for token in tokens) / len(tokens) if tokens else 0.0


@cache
def glue() -> frozenset[str]:
    return frozenset(words("function_words"))
