"""When an article appeared, as far as its text says so, and else since when it can have appeared at the earliest."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from scripts.model import Field
from scripts.reading.datelines import PLAIN, PUBLISHED, UPDATED, Dateline
from scripts.reading.dates import find_dates, find_months
from scripts.reading.filing import filed
from scripts.reading.glued_days import edge_date
from scripts.reading.openings import opening_day
from scripts.reading.phrases import DIGIT, fold, words
from scripts.reading.traits import (
    ADDRESS,
    BYLINE,
    CAPTION,
    COMMENTS,
    META,
    OTHER_NEWS,
    READ_ON,
    SHORT,
    Traits,
)
from scripts.text import edtf

MAX_FROM_TITLE = 8   # passages between a title and the line with its date
MAX_INTO_TEXT = 4    # passages of the text that may stand above it
MAX_ABOVE = 3        # passages between the line with its date and a title below it
MAX_ABOVE_SAID = 20  # the same where a word says that it is the day of publication
MAX_KICKER = 40      # characters that may stand between the two
FILED = 25           # passages below a text among which the blog says where it is filed
FOOT = 12            # passages below a text in which several days make a list
MAX_FROM_END = 6     # passages between the last paragraph and a date below it
SAID, BARE, FRAME = 0, 1, 2  # a day with a word or a name, a day alone, one above a title and other lines
TEXT = ("lede", "heading", "body")
TO_THE_SECOND = re.compile(r"\d:\d\d:\d\d")  # as only comments have it
IMAGE = re.compile(r"(?i)\.(?:png|jpe?g|gif|webp)$")
SENTENCE_BORDER = re.compile(  # an ordinal number's point, as in "29. März", is none
    r"(?:(?<=[^\W\d]{2}[.!?])|(?<=\d{4}[.!?])|(?<=[.!?][\"“”’‘»«)]))\s+(?=[\"„“‘'(»«]?[^\Wa-zäöüß\d_])")
YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d-]|\s?(?:Euro|Meter|Kilo|Mark|Stück|Menschen|Mitarbeiter))"


def find_date(traits: Sequence[Traits], labels: Sequence[str], title: int | None, tag: Field | None) -> Field:
    """The day of publication: from a date line at the text's head or foot, from the opening of its first paragraph,
    from the tag of a corpus; otherwise unknown, with what bounds it."""
    text = [index for index, label in enumerate(labels) if label in TEXT]
    if not text:
        return tag or Field()
    if title is not None and (glued := edge_date(traits[title].text)):
        return Field(glued[0], "explicit", traits[title].passage.line)
    stated = _stated(traits, text[0], text[-1], title, tag.value if tag else None)
    changed = next((line.value for _, _, line in stated if line.kind == UPDATED), None)
    days = [(place, index, line.value) for place, index, line in stated if line.kind != UPDATED]
    rivals = {value for place, _, value in days
              if place[0] == days[0][0][0] and (place[1] <= MAX_FROM_TITLE or place == days[0][0])}
    if len(rivals) == 1 and not (days[0][0][0] == FRAME and _is_contradicted(traits, days[0][1])):
        return Field(days[0][2], "explicit", traits[days[0][1]].passage.line)
    first, *others = [index for index in text if labels[index] != "heading"] or text
    if opening := opening_day([traits[index].text for index in (first, *others)]):
        return Field(opening, "explicit", traits[first].passage.line)
    bound, line = _newest(traits, [index for index in text if labels[index] != "heading"])
    if tag and not (bound and edtf.first_day(bound) > edtf.last_day(tag.value)):
        return tag
    return Field(not_before=bound, not_after=changed, line=line)


def _stated(traits: Sequence[Traits], first: int, last: int, title: int | None,
            tag: str | None) -> list[tuple[tuple[int, int], int, Dateline]]:
    """Date lines that can be the article's own, with their standing and distance, the likeliest first: said to be of
    publication, near the title. A line that a tag confirms is the article's own wherever it stands above the text."""
    anchor = title if title is not None else first
    again = max((i for i in range(anchor, first) if traits[i].folded == traits[anchor].folded), default=anchor)
    foot = {t.dateline.value for t in traits[last + 1:last + 1 + FOOT]
            if t.dateline and t.dateline.kind == PLAIN and not TO_THE_SECOND.search(t.text)}
    filed_in = filings(traits, last)
    found: list[tuple[tuple[int, int], int, Dateline]] = []
    for index, trait in enumerate(traits):
        if not trait.dateline:
            continue
        kind = trait.dateline.kind
        framed = False
        confirmed = tag and index < first and trait.dateline.value.startswith(tag)
        if confirmed or (kind == PLAIN and index and traits[index - 1].folded in _set("published")):
            kind = PUBLISHED
        if kind == PLAIN and index and index - 1 != title and _names_another_day(traits[index - 1].folded):
            continue
        if trait.folded.startswith(words("date_labels")) and any(
                other.folded.startswith(words("event_labels")) for other in traits[max(0, index - 2):index + 3]
                if other.shape == SHORT):
            continue
        if index < anchor:
            # Above the title, or the text where that is lost, stands the day of the page as well: nothing between.
            if kind == PLAIN and any(
                    t.verdict not in (META, BYLINE, CAPTION) and t.size > MAX_KICKER for t in traits[index + 1:anchor]):
                continue
            between = sum(t.verdict not in (META, BYLINE, CAPTION) for t in traits[index + 1:anchor])
            if between + 1 > (MAX_ABOVE if kind == PLAIN else MAX_ABOVE_SAID) or anchor - index > MAX_ABOVE_SAID or (
                    kind == PLAIN and title is None and anchor - index > 1):
                continue
            distance = 2 * (anchor - index)
            below = traits[index + 1]
            if kind == PLAIN and below.dateline and below.dateline.kind == PLAIN and index + 1 < anchor:
                continue  # the head of the page; what stands below it is nearer to the title
            framed = kind == PLAIN and any(not t.verdict for t in traits[index + 1:anchor])
            if kind == PLAIN and index and ADDRESS.fullmatch(traits[index - 1].text) and not IMAGE.search(
                    traits[index - 1].text):
                continue  # the head of the page, with the day of a visit
        elif index <= min(last, again + MAX_FROM_TITLE) and sum(
                not t.verdict for t in traits[first:index]) <= MAX_INTO_TEXT:
            distance = abs(index - again)
        elif index in filed_in or (last < index <= last + MAX_FROM_END and not any(
                t.verdict in (READ_ON, OTHER_NEWS, COMMENTS) for t in traits[last:index]) and not (
                kind == PLAIN and len(foot) > 1 and index - last > 1)):  # several days: a list of other articles
            distance = MAX_FROM_TITLE + index - last
        else:
            continue
        standing = FRAME if framed else BARE if kind == PLAIN and not trait.byline else SAID
        found.append(((standing, distance), index, trait.dateline))
    return sorted(found, key=lambda entry: entry[:2])


def filings(traits: Sequence[Traits], last: int) -> tuple[int, ...]:
    """Indices of the lines below a text, and above what readers say, that tell where the blog has filed it."""
    below = takewhile(lambda index: traits[index].verdict != COMMENTS, range(last + 1, min(len(traits), last + FILED)))
    return tuple(index for index in below if traits[index].verdict == META and filed(
        traits[index].text, traits[index].folded))


def _is_contradicted(traits: Sequence[Traits], frame: int) -> bool:
    """True where the page states another day than the one in its frame, which may be that of the visit. Readers and
    other articles have days of their own."""
    value = traits[frame].dateline.value
    own = takewhile(lambda trait: trait.verdict not in (READ_ON, OTHER_NEWS, COMMENTS), traits[frame:])
    return any(trait.dateline and trait.dateline.value != value for trait in own)


def _names_another_day(label: str) -> bool:
    """True for a line such as "Datum der Sitzung" above a date: the day of something else."""
    first, _, more = label.partition(" ")
    if label in _set("event_labels"):
        return True
    return bool(more) and first in _set("date_labels") and label not in _set("published")


def _newest(traits: Sequence[Traits], text: Sequence[int]) -> tuple[str | None, int | None]:
    """The newest absolute date of something that the text tells as having happened, with its line."""
    best: tuple = ()
    for index in text:
        for value in _past_dates(traits[index].text):
            day = edtf.first_day(value)
            if day and (not best or (day, len(value)) > best[0]):
                best = ((day, len(value)), value, traits[index].passage.line)
    return best[1:] if best else (None, None)


def _past_dates(paragraph: str) -> Iterator[str]:
    if not DIGIT.search(paragraph):
        return
    for sentence in SENTENCE_BORDER.split(paragraph):
        if not DIGIT.search(sentence):
            continue
        tokens = set(fold(sentence).split())
        if tokens & _set("plans") or not (tokens & _set("past") or any(t.endswith(_past_endings()) for t in tokens)):
            continue
        yield from (date.value for date in (*find_dates(sentence), *find_months(sentence)))
        yield from (match["year"] for match in _past_year().finditer(sentence))


@cache
def _set(key: str) -> frozenset[str]:
    return frozenset(words(key))


@cache
def _past_endings() -> tuple[str, ...]:
    return words("past_endings")


@cache
def _past_year() -> re.Pattern[str]:
    before = "|".join(re.escape(entry) for entry in words("past_years"))
    return re.compile(rf"(?i)(?<!\w)(?:{before})\s{YEAR}")
