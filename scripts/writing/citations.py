"""References in the formats that reference managers read: BibTeX, RIS and CSL-JSON.

An entry says what is known and no more: a date as precise as it is, no day of retrieval.
"""
from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from scripts.text import edtf
from scripts.writing.references import Reference

FORMATS = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}  # file name ending to what people call it
BIBTEX_SIGNS = {**{sign: f"\\{sign}" for sign in "{}%&#$_"}, "\\": r"\textbackslash{}", "~": r"\textasciitilde{}",
                "^": r"\textasciicircum{}"}
BIBTEX_SIGN = re.compile("|".join(map(re.escape, BIBTEX_SIGNS)))
ONE_NAME = re.compile(r",|\band\b", re.IGNORECASE)  # BibTeX would take the name apart there
IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
BREAKS = re.compile(r"[\s\x00-\x1f\x7f]+")


def citation_file(references: Iterable[Reference], ending: str) -> str:
    """A file of FORMATS with an entry for each reference."""
    return {"bib": _bibtex, "ris": _ris, "json": _csl}[ending](references)


# -- BibTeX: biblatex reads `date`, older styles `year` and `month` -------------------------------------------------


def _bibtex(references: Iterable[Reference]) -> str:
    return "\n".join(_bibtex_entry(reference) for reference in references)


def _bibtex_entry(reference: Reference) -> str:
    first = day_of(reference.date)
    entry = {
        "author": " and ".join(map(_bibtex_name, reference.creators)),
        "title": f"{{{_escaped(reference.title)}}}",
        "howpublished": _escaped(". ".join(part for part in (reference.container, reference.archive) if part)),
        "publisher": _escaped(reference.publisher or ""),
        "date": reference.date if reference.date and edtf.valid(reference.date) else "",
        "year": str(first[0]) if first else "",
        "month": MONTHS[first[1] - 1] if len(first) > 1 else "",
        "langid": reference.language,
        "url": reference.address.translate(IN_ADDRESS),
        "note": f"\\url{{{reference.source.translate(IN_ADDRESS)}}}" if reference.source else "",
    }
    lines = [f" {name}={value if name == 'month' else f'{{{value}}}'}," for name, value in entry.items() if value]
    return "\n".join([f"@misc{{{reference.key},", *lines, "}", ""])


def _bibtex_name(name: str) -> str:
    words = _escaped(name)
    return f"{{{words}}}" if ONE_NAME.search(words) or " " not in words else words


def _escaped(text: str) -> str:
    return BIBTEX_SIGN.sub(lambda match: BIBTEX_SIGNS[match.group()], _line(text))


# -- RIS ------------------------------------------------------------------------------------------------------------


def _ris(references: Iterable[Reference]) -> str:
    return "".join(_ris_entry(reference) for reference in references)


def _ris_entry(reference: Reference) -> str:
    first = day_of(reference.date)
    tags = [
        ("TY", "ELEC"), ("ID", reference.key), ("TI", reference.title),
        *(("AU", name) for name in reference.creators),
        ("T2", reference.container or reference.archive), ("DB", reference.archive if reference.container else ""),
        ("PB", reference.publisher), ("PY", str(first[0]) if first else ""), ("DA", _slashes(first)),
        ("LA", reference.language), ("UR", reference.address), ("N1", reference.source), ("ER", " "),
    ]
    return "".join(f"{tag}  - {_line(value).strip()}\r\n" for tag, value in tags if value) + "\r\n"


def _slashes(first: tuple[int, ...]) -> str:
    """RIS wants `YYYY/MM/DD/`, with the slashes of what is missing."""
    parts = [f"{number:02}" for number in first]
    return "/".join([*parts, *[""] * (4 - len(parts))]) if parts else ""


# -- CSL-JSON -------------------------------------------------------------------------------------------------------


def _csl(references: Iterable[Reference]) -> str:
    items = [{key: value for key, value in _csl_item(reference).items() if value} for reference in references]
    lines = ",\n".join(json.dumps(item, ensure_ascii=False, separators=(",", ":")) for item in items)
    return f"[\n{lines}\n]\n"


def _csl_item(reference: Reference) -> dict[str, Any]:
    return {
        "id": reference.key, "type": "webpage", "title": _line(reference.title),
        "author": [{"literal": _line(name)} for name in reference.creators],
        "container-title": _line(reference.container or reference.archive),
        "collection-title": _line(reference.archive) if reference.container else None,
        "publisher": _line(reference.publisher or ""), "issued": _csl_date(reference.date),
        "language": reference.language, "URL": reference.address, "note": reference.source,
    }


def _csl_date(date: str | None) -> dict[str, Any] | None:
    if not date:
        return None
    ends = [list(part) for part in map(day_of, date.split("/"))]
    return {"date-parts": ends} | ({"circa": True} if date[-1] in "?~%" else {}) if all(ends) else None


def day_of(date: str | None) -> tuple[int, ...]:
    """Year, month and day of a date or of an interval's beginning, as far as they are known: a season has no month,
    and an interval with an open end no beginning that could stand for it."""
    first = (date or "").partition("/")[0]
    if not date or ".." in date or not edtf.bounds(first):
        return ()
    numbers = [int(number) for number in first.rstrip("?~%").split("-")]
    return tuple(numbers[:1] if len(numbers) > 1 and numbers[1] > 12 else numbers)


def _line(text: str) -> str:
    return BREAKS.sub(" ", text).strip()
