"""Where a text was printed, as clubs and parties note it below what they took from a paper:
`Quelle: Musterbote, Musterdorf – 3. Mai 2020 – Seite 25`, `MB vom 3.5.2020`, `Uit: Musterblad, 3 mei 2020, p. 5`."""
from __future__ import annotations

import re
from functools import cache

from scripts.reading.datelines import PUBLISHED, Dateline
from scripts.reading.dates import find_dates
from scripts.reading.phrases import alternatives, fold, words

MAX_LINE = 120
MAX_PAPER = 8  # words of a paper with its place and edition
INITIALS = re.compile(r"\W*(?P<paper>[A-ZÄÖÜ]{2,4})\W+[^\W\d_]+\W*")  # and a word such as "vom"
TRIMMED = " ,;|–—-()."


def clipping(line: str) -> Dateline | None:
    """The one day of such a line: behind a paper, and before nothing but a page or a section."""
    days = find_dates(line) if len(line) <= MAX_LINE and any(c.isdecimal() for c in line) else []
    if len(days) != 1:
        return None
    before, behind = line[:days[0].start], line[days[0].end:]
    named = _source().sub("", before)
    tokens = fold(named).split()
    joined = bool(tokens) and (tokens[-1] in words("edition_of") or (
        named != before and tokens[-1] in words("day_joints")))
    names = tokens[:-1] if joined else tokens
    if not names or len(names) > MAX_PAPER or any(name.endswith(words("events")) for name in names):
        return None
    paged = _page().search(behind)
    paper = any(name.endswith(words("press")) for name in names)
    initials = joined and INITIALS.fullmatch(named) and names[0] not in words("no_codes")
    apart = joined or before.rstrip()[-1:] in ",;|–—-("
    rest = behind[:paged.start()] if paged else behind
    claimed = joined and named.lstrip().startswith("©") and not rest[:2].strip(TRIMMED)  # whatever rights it names
    fits = apart and (paper or initials) and len(rest.split()) <= MAX_PAPER and (
        claimed or paged or not rest.strip(TRIMMED))
    return Dateline(days[0].value, PUBLISHED) if fits and line.rstrip()[-1:] not in "?!:" else None


@cache
def _source() -> re.Pattern[str]:
    """What stands before the name of a paper."""
    return re.compile(rf"(?i)^\W*(?:(?:{alternatives('source_words', 'origin_of')})\b\s?:?\s?)+")


@cache
def _page() -> re.Pattern[str]:
    return re.compile(rf"(?i)\W(?:{alternatives('page_words')})\s?\d{{1,3}}\W*$")
