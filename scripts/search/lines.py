"""Search documents as lines of JSON, and back.

What a topic is called stands with the topic alone, and topics come first: to repeat it for each article and fact would
take more room than their texts do.
"""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from scripts.search.documents import SearchDocument

NAMES = ("labels", "aliases")
JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def written(documents: Iterable[SearchDocument]) -> dict[str, bytes]:
    """Documents by language, one JSON object a line, in UTF-8."""
    found: dict[str, list[str]] = {}
    for document in documents:
        record = dict(document.__dict__)
        if document.kind != "topic":
            for name in NAMES:
                del record[name]
        found.setdefault(document.language, []).append(JSON.encode(record) + "\n")
    return {language: "".join(lines).encode() for language, lines in found.items()}


def read(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The documents of one language, with the names of their topics, as (language, name) lists."""
    topics: dict[str, dict[str, Any]] = {}
    known: dict[tuple[str, ...], dict[str, Any]] = {}
    for line in lines:
        document = json.loads(line)
        own = tuple(document["topics"])
        if document["kind"] == "topic":
            topics[own[0]] = document
        else:
            if own not in known:
                known[own] = {name: _together(topics[topic][name] for topic in own if topic in topics)
                              for name in NAMES}
            document |= known[own]
        yield document


def _together(names: Iterable[list[list[str]]]) -> list[tuple[str, str]]:
    return list(dict.fromkeys((language, name) for own in names for language, name in own))
