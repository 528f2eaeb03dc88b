"""`publishers.yml`: who published the sources."""
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from scripts.model import Problem, Publisher
from scripts.text.records import Record, read_record

KEYS = ("name", "language", "homepage")
ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}\Z")
ADDRESS = re.compile(r"https?://[^\s<>\"'`\\]+\Z")


def read_publishers(path: str, text: str) -> tuple[dict[str, Publisher], tuple[Problem, ...]]:
    """Publishers by id, and what is wrong with the file. A faulty entry is left out."""
    record = read_record(text)
    problems = [Problem(path, fault.line, fault.what, fault.advice, values={"key": fault.key})
                for fault in record.faults]
    publishers: dict[str, Publisher] = {}
    for publisher_id, entry in (record.data.items() if isinstance(record.data, dict) else ()):
        faults = list(_faults(path, publisher_id, entry, record))
        problems.extend(faults)
        if not faults:
            publishers[publisher_id] = Publisher(publisher_id, entry["name"], entry.get("language"),
                                                 entry.get("homepage"))
    return publishers, tuple(problems)


def _faults(path: str, publisher_id: str, entry: Any, record: Record) -> Iterator[Problem]:
    line = record.line(publisher_id)
    if not ID.match(publisher_id):
        yield Problem(path, line, "{key} is no publisher id", "use small letters, digits and hyphens",
                      values={"key": publisher_id})
    elif not isinstance(entry, dict) or not isinstance(entry.get("name"), str):
        yield Problem(path, line, "the publisher {key} has no name", "add `name: …`", values={"key": publisher_id})
    else:
        for key, value in entry.items():
            place = record.line(f"{publisher_id}.{key}")
            if key not in KEYS:
                yield Problem(path, place, "the key {key} is not known", "use one of {keys}",
                              values={"key": key, "keys": ", ".join(KEYS)})
            elif not isinstance(value, str) or (key == "homepage" and not ADDRESS.match(value)):
                yield Problem(path, place, "{name} is not of the right kind", "write a text, or a web address",
                              values={"name": key})
