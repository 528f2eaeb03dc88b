"""`topics.yml`: a SKOS-shaped vocabulary, checked, with the line of every fault."""
from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from scripts.model import Problem, Topic
from scripts.text.records import Record, read_record

SCHEMA = json.loads((Path(__file__).parent.parent / "schemas/topics.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}\Z")
INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def read_vocabulary(path: str, text: str, editions: Sequence[str]) -> tuple[dict[str, Topic], tuple[Problem, ...]]:
    """Topics by id, in the file's order, and what is wrong with it. A faulty topic is left out."""
    record = read_record(text)
    problems = [Problem(path, fault.line, fault.what, fault.advice, values={"key": fault.key})
                for fault in record.faults]
    if not isinstance(record.data, dict):
        if record.data is not None:
            problems.append(Problem(path, 1, "this is not a list of topics",
                                    "write `topic-id:` and its keys"))
        return {}, tuple(problems)
    topics: dict[str, Topic] = {}
    for topic_id, entry in record.data.items():
        faults = list(_faults(path, topic_id, entry, editions, record))
        problems.extend(faults)
        if not faults:
            topics[topic_id] = _topic(topic_id, entry)
    problems.extend(_cross_faults(path, topics, record))
    return _with_narrower(topics), tuple(problems)


def _faults(path: str, topic_id: str, entry: Any, editions: Sequence[str], record: Record) -> Iterator[Problem]:
    line = record.line(topic_id)
    if not ID.match(topic_id):
        yield Problem(path, line, "{key} is no topic id", "write an id of small letters, digits and hyphens",
                      values={"key": topic_id})
        return
    for error in VALIDATOR.iter_errors(entry):
        place = ".".join([topic_id, *(str(step) for step in error.absolute_path if isinstance(step, str))])
        if error.validator == "additionalProperties":
            for key in sorted(set(error.instance) - set(error.schema.get("properties", {}))):
                yield Problem(path, record.line(f"{place}.{key}"), "the key {key} is not known", "use one of {keys}",
                              values={"key": key, "keys": ", ".join(error.schema.get("properties", {}))})
        elif error.validator != "required":
            yield Problem(path, record.line(place), "{name} is not of the right kind",
                          "write it as the other topics do", values={"name": place})
    labels = entry.get("prefLabel", {}) if isinstance(entry, dict) else None
    missing = [language for language in editions if isinstance(labels, dict) and not labels.get(language)]
    if missing:
        yield Problem(path, line, "the topic {key} has no label in {language}",
                      "add one for each of these languages after `prefLabel:`",
                      values={"key": topic_id, "language": ", ".join(missing)})
    for place, words in _strings(topic_id, entry):
        if INVISIBLE.search(words):
            yield Problem(path, record.line(place), "{name} holds an invisible character", "delete it",
                          values={"name": place})


def _strings(place: str, data: Any) -> Iterator[tuple[str, str]]:
    if isinstance(data, str):
        yield place, data
    elif isinstance(data, list):
        for number, inner in enumerate(data):
            yield from _strings(f"{place}[{number}]", inner)
    elif isinstance(data, dict):
        for key, inner in data.items():
            yield from _strings(f"{place}.{key}", inner)


def _topic(topic_id: str, entry: Mapping[str, Any]) -> Topic:
    return Topic(topic_id, entry["prefLabel"],
                 {language: tuple(words) for language, words in entry.get("altLabel", {}).items()},
                 entry.get("definition", {}), tuple(entry.get("broader", ())), (),
                 tuple(entry.get("related", ())), tuple(entry.get("exactMatch", ())))


def _cross_faults(path: str, topics: Mapping[str, Topic], record: Record) -> Iterator[Problem]:
    seen: dict[tuple[str, str], str] = {}
    for topic in topics.values():
        for relation in ("broader", "related"):
            for number, target in enumerate(getattr(topic, relation)):
                if target not in topics or target == topic.id:
                    yield Problem(path, record.line(f"{topic.id}.{relation}[{number}]"),
                                  "{key} is not the id of another topic", "use an id of this file",
                                  values={"key": target})
        for language, label in topic.pref_label.items():
            other = seen.setdefault((language, label.casefold()), topic.id)
            if other != topic.id:
                yield Problem(path, record.line(f"{topic.id}.prefLabel.{language}"),
                              "{label} is also the label of {other}", "give each topic a label of its own",
                              values={"label": label, "other": other})
    yield from _shared_names(path, topics, seen, record)
    for topic_id in _in_cycles(topics):
        yield Problem(path, record.line(f"{topic_id}.broader"), "{key} is broader than itself by a detour",
                      "remove one of the broader entries", values={"key": topic_id})


def _shared_names(path: str, topics: Mapping[str, Topic], labels: Mapping[tuple[str, str], str],
                  record: Record) -> Iterator[Problem]:
    """Other names that a text could use for two topics. `labels` maps language and folded label to a topic."""
    holders = dict(labels)
    for topic in topics.values():
        for language, names in topic.alt_label.items():
            for number, name in enumerate(names):
                other = holders.setdefault((language, name.casefold()), topic.id)
                if other != topic.id:
                    yield Problem(path, record.line(f"{topic.id}.altLabel.{language}[{number}]"),
                                  "{label} is also a name of {other}", "keep it where texts mean it", "warning",
                                  {"label": name, "other": other})


def _in_cycles(topics: Mapping[str, Topic]) -> list[str]:
    """Topics that lie on a cycle of `broader`, by removing what has nothing broader left until nothing changes."""
    waiting = {topic.id: {b for b in topic.broader if b in topics and b != topic.id} for topic in topics.values()}
    above: dict[str, set[str]] = {}
    for topic_id, broader in waiting.items():
        for other in broader:
            above.setdefault(other, set()).add(topic_id)
    free = [topic_id for topic_id, broader in waiting.items() if not broader]
    while free:
        done = free.pop()
        waiting.pop(done)
        for topic_id in above.get(done, ()):
            waiting[topic_id].discard(done)
            if not waiting[topic_id]:
                free.append(topic_id)
    return [topic_id for topic_id in waiting if _reaches(topic_id, waiting)]


def _reaches(start: str, edges: Mapping[str, set[str]]) -> bool:
    seen: set[str] = set()
    open_ends = list(edges[start])
    while open_ends:
        here = open_ends.pop()
        if here == start:
            return True
        if here not in seen:
            seen.add(here)
            open_ends.extend(edges.get(here, ()))
    return False


def _with_narrower(topics: Mapping[str, Topic]) -> dict[str, Topic]:
    """Close the relations: narrower is the other direction of broader, related holds both ways."""
    narrower: dict[str, list[str]] = {}
    related: dict[str, list[str]] = {topic.id: list(topic.related) for topic in topics.values()}
    for topic in topics.values():
        for target in topic.broader:
            narrower.setdefault(target, []).append(topic.id)
        for target in topic.related:
            if target in related and topic.id not in related[target]:
                related[target].append(topic.id)
    return {t.id: Topic(t.id, t.pref_label, t.alt_label, t.definition, t.broader, tuple(narrower.get(t.id, ())),
                        tuple(related[t.id]), t.exact_match) for t in topics.values()}
