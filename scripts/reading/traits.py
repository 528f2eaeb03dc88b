"""What can be said of a passage by itself: how long, how it ends, what it looks like."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from scripts.reading.bylines import Byline, find_byline, inner_byline, without_opening
from scripts.reading.captions import MAX_PAGE_LINE, SENTENCE_END, is_caption, names_source
from scripts.reading.clippings import clipping
from scripts.reading.credits import credited, user_behind_label
from scripts.reading.datelines import TIME, Dateline, find_dateline
from scripts.reading.dates import find_dates, parted
from scripts.reading.filing import filed, without_catchwords
from scripts.reading.glued_days import day_at_end, day_behind, glued_day
from scripts.reading.glued_heads import are_particulars
from scripts.reading.months import month_beside
from scripts.reading.particulars import beside, beside_day, reading_time, without_offer
from scripts.reading.passages import Passage
from scripts.reading.phrases import alternatives, fold, phrases, words
from scripts.reading.presentations import presented
from scripts.reading.section_days import section_day
from scripts.reading.usernames import user_with_day

PROSE, SENTENCE, SHORT = "prose", "sentence", "short"
# What a line is for certain, whatever stands around it.
BOILERPLATE, META, BYLINE, CAPTION = "boilerplate", "meta", "byline", "caption"
READ_ON, OTHER_NEWS, COMMENTS, CONTENTS = "read-on", "other-news", "comments", "contents"
LONG, VERY_LONG = 80, 140            # characters: a paragraph with a sentence end, or even without one
MIN_FUNCTION_WORDS = 0.2             # share of words in running text
MAX_CAPTION = 400
STEM = 6                             # characters of a word that stand for its family
SOURCE = re.compile(r"https?://\S{1,400}$")
TIME_MARGIN = " •·|-–"
PAGE_PHRASES = ((COMMENTS, "comments"), (OTHER_NEWS, "other_news"), (READ_ON, "read_on"),
                (BOILERPLATE, "boilerplate"), (META, "meta"))
QUESTION = re.compile(r"[^.!?…]+[?!]")  # one question or call, as headlines are
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
CRUMBS = re.compile(r"\S\s*[>›→]\s(?:.*\s)?[>›→]\s")  # a trail through the site
MAX_CRUMBS, MAX_EMBED = 300, 200
ADDRESS = re.compile(r"\(?(?:[\w-]+\.){1,3}(?:de|nl|com|net|org|be|at|ch|eu|info)(?:/\S*)?\)?"
                     r"|(?:https?:)?//\S+|www\.\S+|\S+@\S+\.\w+|[@#]\w+(?:\s+[@#]\w+)*")
IMAGE_FILE = re.compile(r"\S.{0,60}\.(?:png|jpe?g|gif|webp)\s*", re.I)
# Of a page that came along with its text; and where somebody who is named can be written to.
MARKUP = re.compile(r"</?[a-z]{1,12}>|(?<=\w)\s+[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
OMISSION = re.compile(r"[\[(]\s?(?:…|\.{3})\s?[\])]")
LINK = re.compile(r"(?:>{1,3}|»)\s.{1,200}\s(?:<{1,3}|«)")  # arrows around what is offered to read
SIGNED = re.compile(  # what stands behind the last sentence
    r"(?<=[.!?…\"“”«»])\s*\([^()]{2,60}\)[\s+*]*$|(?<=[.!?…\"“”«»])[\s+*]+$")
MAX_SIGNED = 120
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


def traits_of(passage: Passage, folded: str, repeated: int) -> Traits:
    """The traits of a passage by itself; `folded` as by `fold`, `repeated` how often it stands in its document."""
    text = passage.text
    tokens = WORD.findall(text[:2_000])
    said = SIGNED.sub("", text[-MAX_SIGNED:]) if text[-1:] in (")", "+", "*") else text
    ends = bool(SENTENCE_END.search(said[-20:]))
    bullet = BULLET.match(text)
    plain = text[bullet.end():] if bullet and not any(date.start == 0 for date in find_dates(text[:LONG])) else text
    byline = dateline = None
    line = text if len(text) <= MAX_PAGE_LINE else without_catchwords(text)
    if len(line) <= MAX_PAGE_LINE:
        plain = parted(without_offer(MARKUP.sub("", plain[:len(line)])))
        byline = find_byline(plain) or credited(plain) or presented(plain)
        named = byline or (inner_byline(plain) if any(c.isdigit() for c in plain) else None) or beside(
            plain) or user_behind_label(plain) or _by_user(plain)
        unnamed = IMAGE_FILE.sub("", parted(without_offer(MARKUP.sub("", line))), count=1)
        unnamed = without_opening(unnamed) if named else unnamed
        for name in named.names if named else ():
            unnamed = unnamed.replace(name, " ", 1)
        listed = BULLET.match(unnamed)
        dateline = find_dateline(unnamed) or (listed and find_dateline(unnamed[listed.end():])) or glued_day(text)
        if not dateline and byline and not byline.bare:
            dateline = day_behind(unnamed) or day_at_end(text)
        dateline = dateline or (month_beside(unnamed) if named and named.names else None) or (
            named and beside_day(plain)) or section_day(plain) or clipping(line)
        byline = named if dateline or (named and named.bare and not find_dates(plain)) else byline
    if byline and folded.partition(" ")[0] in words("page_makers"):
        byline = None  # `Theme by Ada Muster`
    if filing := filed(text, folded):
        byline, dateline = filing.byline or byline, filing.dateline or dateline
    shape = _shape(text, tokens, ends)
    return Traits(
        passage, folded, shape, META if filing else _verdict(text, folded, shape, byline, dateline), ends, len(tokens),
        frozenset(token[:STEM].casefold() for token in tokens if len(token) >= 4 and token.casefold() not in glue()),
        repeated, bool(bullet), byline, dateline)


def _by_user(line: str) -> Byline | None:
    name = user_with_day(line)
    return Byline((name,), bare=True) if name else None


def _shape(text: str, tokens: Sequence[str], ends: bool) -> str:
    if len(text) >= LONG and ends and len(tokens) >= 8 and not (len(text) < VERY_LONG and QUESTION.fullmatch(text)):
        return PROSE
    if len(text) >= VERY_LONG and len(tokens) >= 18 and function_words(tokens) >= MIN_FUNCTION_WORDS:
        return PROSE
    if (ends and len(tokens) >= 4) or OMISSION.fullmatch(text):
        return SENTENCE
    announces = text.endswith(":") and len(tokens) >= 5 and function_words(tokens) >= MIN_FUNCTION_WORDS
    return SENTENCE if announces else SHORT


def _verdict(text: str, folded: str, shape: str, byline: Byline | None, dateline: Dateline | None) -> str | None:
    if OMISSION.fullmatch(text):
        return None
    if not folded or LINK.fullmatch(text) or ADDRESS.fullmatch(text):
        return BOILERPLATE
    if SOURCE.search(text) and fold(SOURCE.sub("", text)) in words("source_words"):
        return META
    if len(text) <= MAX_EMBED and folded.startswith(words("embeds")):
        return BOILERPLATE
    if len(text) <= MAX_CRUMBS and (CRUMBS.search(text) or _trail_from_start().match(text)):
        return BOILERPLATE
    margin = text.strip(TIME_MARGIN)
    if dateline or TIME.fullmatch(margin) or reading_time().fullmatch(margin) or (
            len(text) <= MAX_PAGE_LINE and are_particulars(text)):
        return META
    if byline:
        return BYLINE
    if len(text) <= MAX_PAGE_LINE and (phrases("boilerplate").closes(folded) or _row_of_buttons(folded)):
        return BOILERPLATE
    if len(text) <= MAX_CAPTION and is_caption(text, folded) and not (shape == PROSE and names_source(text)):
        return CAPTION
    if len(text) <= MAX_PAGE_LINE:
        if ": " in text and fold(text.partition(":")[0]) in words("offers"):
            return BOILERPLATE
        label = fold(text.partition(":")[0]) if text.endswith(":") else ""
        if label and (phrases("meta").match(label) or label in words("published") or label in words("author_labels")):
            return META  # the value behind it is lost
        for verdict, key in PAGE_PHRASES:
            if phrases(key).match(folded):
                return verdict
    return None


@cache
def _trail_from_start() -> re.Pattern[str]:
    """`Home > Nieuws`."""
    return re.compile(rf"(?i)(?:{alternatives('starts')})\s?[>›»→/]\s")


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
