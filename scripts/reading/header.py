"""The front matter of a seed: what a person said about it, checked against `schemas/seed.schema.json`."""
from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from scripts.model import Change, Problem, Statement, Translation
from scripts.reading.normalisation import clean
from scripts.text import edtf
from scripts.text.records import Record, read_record

FENCE = "---"
SCHEMA = json.loads((Path(__file__).parent.parent / "schemas/seed.schema.json").read_text("utf-8"))
KEYS = tuple(SCHEMA["properties"])
STATEMENT_KEYS = {"id", "date", "evidence", "about"}
WHITE_SPACE = re.compile(r"[ \t\n]+")
NOT_IN_ADDRESS = re.compile(r"[\s<>\"'`\\^{}|\x00-\x1f]")
FORMATS = FormatChecker(formats=())


@dataclass(frozen=True)
class Header:
    """`values` holds what stands in the front matter, typed as Article wants it; `lines` the line of every entry
    (`facts`, `facts[0]`, ...); `body` is the text after it, which starts at line `body_line` of the file."""
    values: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    statements: tuple[Statement, ...] = ()
    body: str = ""
    body_line: int = 1


@FORMATS.checks("edtf")
def _is_edtf(value: Any) -> bool:
    return not isinstance(value, str) or edtf.valid(value)


@FORMATS.checks("day", raises=ValueError)
def _is_day(value: Any) -> bool:
    return not isinstance(value, str) or (len(value) == 10 and bool(datetime.date.fromisoformat(value)))


@FORMATS.checks("web-address", raises=ValueError)
def _is_web_address(value: Any) -> bool:
    if not isinstance(value, str):
        return True
    parts = urlsplit(value)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not NOT_IN_ADDRESS.search(value)


VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FORMATS)


def split_header(path: str, text: str) -> tuple[Header, tuple[Problem, ...]]:
    """Separate a seed's front matter from its text. A refused value is left out and reported at its line."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return Header(body=text), ()
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        return Header(body=text), (Problem(path, 1, "the front matter that begins here does not end",
                                           "put a line with three dashes after its last line"),)
    record = read_record("\n".join(lines[1:end]), 2)
    problems = [Problem(path, fault.line, fault.what, fault.advice, values={"key": fault.key})
                for fault in record.faults]
    if record.data is not None and not isinstance(record.data, dict):
        problems.append(Problem(path, 2, "the front matter is not a list of keys", "write one `key: text` a line"))
        record = Record({}, record.lines)
    data = _cleaned(record.data or {})
    for error in sorted(VALIDATOR.iter_errors(data), key=lambda e: list(map(str, e.absolute_path))):
        problems.extend(_problems(path, error, record))
        if error.absolute_path:
            data.pop(error.absolute_path[0], None)
    values = {key: _typed(key, value) for key, value in data.items() if key in KEYS and key != "facts"}
    return Header(values, record.lines, tuple(_statements(data.get("facts", ()), record)),
                  "\n".join(lines[end + 1:]), end + 2), tuple(problems)


def _problems(path: str, error: ValidationError, record: Record) -> Iterator[Problem]:
    place = ""
    for step in error.absolute_path:
        place += f"[{step}]" if isinstance(step, int) else f".{step}" if place else step
    name = place or "front matter"
    if error.validator == "additionalProperties" and error.schema.get("additionalProperties") is False:
        allowed, patterns = error.schema["properties"], tuple(error.schema.get("patternProperties", ()))
        for key in sorted(set(error.instance) - set(allowed)):
            if not any(re.search(pattern, key) for pattern in patterns):
                yield Problem(path, record.line(f"{place}.{key}" if place else key), "the key {key} is not known",
                              error.schema["advice"] if patterns else "use one of {keys}",
                              values={"key": key, "keys": ", ".join(allowed)})
        return
    line, advice = record.line(place), error.schema.get("advice", "")
    if error.validator == "required":
        missing = error.message.split("'")[1]  # one error for each missing key, named in the message alone
        yield Problem(path, line, "{key} is missing in {name}", advice, values={"key": missing, "name": name})
    elif error.validator == "maxLength":
        yield Problem(path, line, "{name} is longer than {limit} characters", "shorten it",
                      values={"name": name, "limit": error.validator_value})
    elif error.instance is None or error.validator == "minLength":
        yield Problem(path, line, "{name} is empty", "write a text after the key, or delete the line",
                      values={"name": name})
    elif isinstance(error.instance, str):
        yield Problem(path, line, "{name} cannot be {value}", advice,
                      values={"name": name, "value": error.instance[:80]})
    else:
        yield Problem(path, line, "{name} is not of the right kind", advice, values={"name": name})


def _cleaned(data: Any) -> Any:
    """The data with every text normalised like the body of a seed, so that evidence stays findable in it, and without
    line ends, which fields do not have."""
    if isinstance(data, str):
        return WHITE_SPACE.sub(" ", clean(data)).strip(" ")
    if isinstance(data, list):
        return [_cleaned(inner) for inner in data]
    if isinstance(data, dict):
        return {key: _cleaned(inner) for key, inner in data.items()}
    return data


def _typed(key: str, value: Any) -> Any:
    if key == "translation":
        return Translation(**value)
    if key == "changes":
        return tuple(Change(entry["date"], entry["what"], tuple(entry.get("facts", ()))) for entry in value)
    if key == "noindex":
        return value == "true"
    return tuple(value) if isinstance(value, list) else value


def _statements(facts: Any, record: Record) -> Iterator[Statement]:
    for number, fact in enumerate(facts):
        words = {key: text for key, text in fact.items() if key not in STATEMENT_KEYS}
        yield Statement(fact["id"], words, fact["evidence"], record.line(f"facts[{number}]"),
                        fact.get("date"), fact.get("about"))
