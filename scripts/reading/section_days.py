"""Days before what a page sorts its texts by: `3. Mai 2020 Lokales`, `3. Mai 2020 Ada Muster Garten, Markt, Stadt`."""
from __future__ import annotations

from scripts.reading.datelines import PLAIN, TIME, WORD, Dateline
from scripts.reading.dates import find_dates
from scripts.reading.phrases import fold, words

MAX_BY = 8                     # words of who wrote it and where
MIN_TAGS, MAX_TAG, MAX_NAME = 3, 3, 5  # catchwords; words of one, and of the first with the name before it
ENDS = (".", "!", "?", ":")


def section_day(line: str) -> Dateline | None:
    """The day with which such a line begins; None for anything that may be a sentence or a headline."""
    days = find_dates(line) if line[:1].isdigit() else []
    if len(days) != 1 or days[0].start or line.endswith(ENDS):
        return None
    behind = line[days[0].end:]
    if any(token.casefold().endswith(words("events")) for token in WORD.findall(behind)):
        return None
    return Dateline(days[0].value, PLAIN) if _in_sections(behind) or _before_tags(behind) else None


def _in_sections(behind: str) -> bool:
    """Sections of the page, or somebody behind a word such as "von" and where they write."""
    tokens = [token.casefold() for token in WORD.findall(TIME.sub(" ", behind))]
    if tokens and tokens[0] in words("by_within"):
        return len(tokens) <= MAX_BY
    sections = set(tokens) & set(words("sections"))
    return bool(sections) and 2 * len(sections) >= len(set(tokens)) and all(
        token[0].isupper() for token in WORD.findall(behind))


def _before_tags(behind: str) -> bool:
    """A name and catchwords, of which none holds a sentence."""
    first, *others = behind.split(",")
    return len(others) + 1 >= MIN_TAGS and len(first.split()) <= MAX_NAME and all(
        0 < len(tag.split()) <= MAX_TAG for tag in others) and not set(fold(behind).split()) & set(
        words("function_words"))
