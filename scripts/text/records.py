"""YAML as people write it in seeds: strings, lists and mappings with the line of each, and nothing else.

Every scalar stays the string it was written as (`no`, `012` and `2020-07-13` mean what they look like), a key with
nothing after it is None. Tags, anchors, aliases, duplicate keys and deep nesting are faults: a seed comes from a
stranger, and none of them is needed to describe an article.
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

MAX_DEPTH = 8
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Fault:
    """What is wrong at a line (1-based) of the YAML text; `what` and `advice` are message ids with {key}."""
    line: int
    what: str
    advice: str
    key: str = ""


@dataclass(frozen=True)
class Record:
    """`data` as parsed; `lines` maps the path of every entry (`facts`, `facts[0]`, `facts[0].id`) to its line."""
    data: Any
    lines: dict[str, int]
    faults: tuple[Fault, ...] = ()

    def line(self, path: str) -> int:
        """The line of an entry, or of the nearest entry around it."""
        while path and path not in self.lines:
            path = path[:max(path.rfind("."), path.rfind("["), 0)]
        return self.lines.get(path, 1)


class _Stop(Exception):
    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def read_record(text: str, first_line: int = 1) -> Record:
    """Parse one YAML document whose first line is line `first_line` of its file."""
    lines: dict[str, int] = {"": first_line}
    faults: list[Fault] = []
    try:
        data = _document(text, first_line, lines, faults)
    except _Stop as stop:
        return Record(None, lines, (*faults, stop.fault))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        return Record(None, lines, (*faults, Fault(line, "this line breaks the form `key: text`",
                                                   "put a text with “: ”, # or quotes in it between double quotes, and "
                                                   "indent with spaces")))
    except yaml.YAMLError as error:  # a character that YAML forbids
        position = getattr(error, "position", 0)
        line = first_line + text.count("\n", 0, position if isinstance(position, int) else 0)
        return Record(None, lines, (*faults, Fault(line, "a character that is not allowed here",
                                                   "delete the invisible character")))
    return Record(data, lines, tuple(faults))


def _document(text: str, first_line: int, lines: dict[str, int], faults: list[Fault]) -> Any:
    events = yaml.parse(text, Loader=LOADER)
    next(events)  # stream start
    data = None
    for number, event in enumerate(iter(lambda: next(events), None)):
        if isinstance(event, yaml.StreamEndEvent):
            return data
        if number or not isinstance(event, yaml.DocumentStartEvent):
            raise _Stop(Fault(first_line + event.start_mark.line, "a second document begins here",
                              "remove the line with three dashes"))
        data = _node(next(events), events, "", 0, first_line, lines, faults)
        next(events)  # document end
    return data


def _node(event: Any, events: Iterator[Any], path: str, depth: int, first_line: int,
          lines: dict[str, int], faults: list[Fault]) -> Any:
    line = first_line + event.start_mark.line
    lines.setdefault(path, line)
    if isinstance(event, yaml.AliasEvent) or event.anchor:
        raise _Stop(Fault(line, "anchors (&) and aliases (*) are not allowed", "write the text out, or quote it"))
    if event.tag:
        raise _Stop(Fault(line, "tags (!) are not allowed", "write plain text, or quote it"))
    if depth > MAX_DEPTH:
        raise _Stop(Fault(line, "this is nested too deeply", "use the keys that the documentation lists"))
    if isinstance(event, yaml.ScalarEvent):
        return None if event.style is None and event.value in ("", "~", "null") else event.value
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Any] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(_node(event, events, f"{path}[{len(items)}]", depth + 1, first_line, lines, faults))
        return items
    return _mapping(events, path, depth, first_line, lines, faults)


def _mapping(events: Iterator[Any], path: str, depth: int, first_line: int,
             lines: dict[str, int], faults: list[Fault]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        line = first_line + event.start_mark.line
        if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag:
            raise _Stop(Fault(line, "a key must be a plain word", "write it as `key: text`"))
        key, inner = event.value, f"{path}.{event.value}" if path else event.value
        if key in result:
            faults.append(Fault(line, "the key {key} stands here a second time", "keep one of the two", key))
            _node(next(events), events, f"{inner}#again", depth + 1, first_line, {}, [])
            continue
        lines[inner] = line
        result[key] = _node(next(events), events, inner, depth + 1, first_line, lines, faults)
    return result
