"""Lines that give a month and no day as that of a text. A month alone may be many things; beside a name it is one."""
from __future__ import annotations

from scripts.reading.datelines import PLAIN, WORD, Dateline, fillers
from scripts.reading.dates import find_months
from scripts.reading.phrases import DIGIT, fold, words


def is_month(line: str) -> bool:
    """`Juli 2011` and nothing else."""
    found = find_months(line) if DIGIT.search(line) else []
    return len(found) == 1 and found[0].end - found[0].start == len(line.strip())


def month_beside(unnamed: str) -> Dateline | None:
    """`, Juni 2020; zuletzt geändert im Mai 2021`: the one month of publication in a line of which only names were
    taken away, and nothing else is left."""
    found = find_months(unnamed)
    ends = [0, *(date.end for date in found)]
    own = [date.value for end, date in zip(ends, found, strict=False)
           if not any(fold(entry) in fold(unnamed[end:date.start]) for entry in words("updated"))]
    for date in reversed(found):
        unnamed = f"{unnamed[:date.start]} {unnamed[date.end:]}"
    left = [word for word in WORD.findall(unnamed) if word.casefold() not in fillers()]
    return Dateline(own[0], PLAIN) if len(own) == 1 and not left else None
