"""`publishers.yml`: who published the sources."""
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from scripts.model import Problem, Publisher
from scripts.text.records import Record, read_record

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}\Z")
VISIBLE = r"[^\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
SHAPES = {  # what an entry may hold, and what each text must look like
    "name": re.compile(rf"{VISIBLE}{{1,200}}\Z"),
    "language": re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z"),
    "homepage": re.compile(r"https?://[\w.-]+(?::\d{1,5})?(?:[/?#][^\s<>\"'`\\^{}|]{0,2000})?\Z"),
}


def read_publishers(path: str, text: str) -> tuple[dict[str, Publisher], tuple[Problem, ...]]:
    """Publishers by id, and what is wrong with the file. A faulty entry is left out."""
    record = read_record(text)
    problems = [Problem(path, fault.line, fault.what, fault.advice, values={"key": fault.key})
                for fault in record.faults]
    if record.data is not None and not isinstance(record.data, dict):
        problems.append(Problem(path, 1, "this is not a list of publishers", "write `publisher-id:` and its keys"))
    publishers: dict[str, Publisher] = {}
    names: dict[str, str] = {}
    for publisher_id, entry in (record.data.items() if isinstance(record.data, dict) else ()):
        faults = list(_faults(path, publisher_id, entry, record))
        if not faults and (other := names.setdefault(entry["name"].casefold(), publisher_id)) != publisher_id:
            faults = [Problem(path, record.line(f"{publisher_id}.name"), "{label} is also the name of {other}",
                              "keep one of the two", values={"label": entry["name"], "other": other})]
        problems.extend(faults)
        if not faults:
            publishers[publisher_id] = Publisher(publisher_id, entry["name"], entry.get("language"),
                                                 entry.get("homepage"))
    return publishers, tuple(problems)


def _faults(path: str, publisher_id: str, entry: Any, record: Record) -> Iterator[Problem]:
    line = record.line(publisher_id)
    if not ID.match(publisher_id):
        yield Problem(path, line, "{key} is no publisher id", "write an id of small letters, digits and hyphens",
                      values={"key": publisher_id})
    elif not isinstance(entry, dict) or not entry.get("name"):
        yield Problem(path, line, "the publisher {key} has no name", "add `name: …`", values={"key": publisher_id})
    else:
        for key, value in entry.items():
            place = record.line(f"{publisher_id}.{key}")
            if key not in SHAPES:
                yield Problem(path, place, "the key {key} is not known", "use one of {keys}",
                              values={"key": key, "keys": ", ".join(SHAPES)})
            elif not isinstance(value, str) or not SHAPES[key].match(value):
                yield Problem(path, place, "{name} is not of the right kind",
                              "write a short text, a language tag such as de, or a web address", values={"name": key})
