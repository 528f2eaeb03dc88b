"""What a blog says below a text of where it has filed it: `Dieser Beitrag wurde am 3. Mai 2020 von Ada Muster unter
Wald abgelegt und mit Fichte verschlagwortet.`"""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from scripts.reading.bylines import Byline
from scripts.reading.datelines import PUBLISHED, Dateline
from scripts.reading.dates import find_dates, parted
from scripts.reading.names import is_common, is_no_name, lone_names
from scripts.reading.phrases import alternatives, fold, words
from scripts.reading.usernames import ANY_USER

MAX_FILED, MAX_CATCHWORDS = 700, 1_000  # characters; catchwords are many


@dataclass(frozen=True)
class Filing:
    """The day and the author that such a sentence gives, None for what it does not."""
    dateline: Dateline | None
    byline: Byline | None


def filed(line: str, folded: str) -> Filing | None:
    """What a line (`folded` as by `fold`) says of where its text is filed; None for any other line, of a text about a
    text as well."""
    if len(line) > MAX_FILED or not folded.startswith(words("self_references")):
        return None
    said = set(folded.split())
    days = find_dates(line)
    if not said & _set("filing_verbs") or not (days or said & _set("filing_marks")):
        return None
    changed = not said & _set("writing_verbs") and folded.rpartition(" ")[0].endswith(words("updated"))
    day = Dateline(days[0].value, PUBLISHED) if len(days) == 1 and not changed else None
    match = _by().search(line)
    name = match["name"] if match else ""
    names = lone_names(name) or ((name,) if ANY_USER.fullmatch(name) and not (
        is_common(name) or is_no_name([name])) else ())
    return Filing(day, Byline(names) if names else None)


def without_catchwords(line: str) -> str:
    """`Autor adaVeröffentlicht am 3. Mai 2020Kategorien Wald, WegTags Fichte, ...` -> what stands before the catchwords
    of a line that begins with its author or with a word such as "Veröffentlicht am"."""
    match = _catchwords().search(line) if len(line) <= MAX_CATCHWORDS else None
    begins = match and fold(line).startswith((*words("author_labels"), *words("published")))
    return line[:match.start()] if begins and find_dates(parted(line[:match.start()])) else line


@cache
def _catchwords() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\w.])\s?(?:{alternatives('catchword_heads')})(?![a-zäöüß])")


@cache
def _by() -> re.Pattern[str]:
    """Who wrote it, behind a word such as "von", before what can follow in such a sentence."""
    behind = alternatives("by_glued", "filing_verbs", "filing_joints")
    return re.compile(rf"(?i)\s(?:{alternatives('by_glued')})\s(?P<name>[^\W\d_][^,.;:()]{{1,40}}?)"
                      rf"(?=\s(?:{behind})\b|[.,;(]|$)")


@cache
def _set(key: str) -> frozenset[str]:
    return frozenset(words(key))
