"""Where a topic stands in the vocabulary, as plain numbers that a template turns into an SVG.

Broader topics above, narrower ones below and further in, related ones beside: rows of text with lines between them,
since rows stay legible on a phone where boxes do not.
"""
from __future__ import annotations

from typing import Any

from scripts.model import Topic
from scripts.writing.editions import Edition

WIDTH, ROW, STEP = 360, 24, 26
MOST = 6            # of each relation; the lists beside the drawing name them all
LONGEST = 40        # characters of a label
DOT = 6             # from the left edge to the middle of the outermost dots


def neighbourhood(edition: Edition, topic: Topic) -> dict[str, Any] | None:
    """`width`, `height`, `rows` (x, y, text, kind: broader, self, narrower, related), `tree` and `beside` (paths of the
    lines), `summary` (the same in words). None for a topic that stands alone."""
    broader, narrower, related = (_labels(edition, own) for own in (topic.broader, topic.narrower, topic.related))
    if not broader and not narrower and not related:
        return None
    depth = 1 if broader else 0
    placed = [*(("broader", label, 0) for label in broader), ("self", edition.label(topic), depth),
              *(("narrower", label, depth + 1) for label in narrower),
              *(("related", label, depth) for label in related)]
    rows = [{"kind": kind, "text": _short(label), "x": DOT + level * STEP, "y": ROW * number + ROW // 2}
            for number, (kind, label, level) in enumerate(placed)]
    own = rows[len(broader)]
    words = edition.words
    parts = [(words("Broader topics: {topics}", topics=words.enumeration(broader)), broader),
             (words("Narrower topics: {topics}", topics=words.enumeration(narrower)), narrower),
             (words("Related topics: {topics}", topics=words.enumeration(related)), related)]
    return {"width": WIDTH, "height": ROW * len(rows), "rows": rows,
            "tree": "".join(_line(row, own) for row in rows if row["kind"] in ("broader", "narrower")),
            "beside": "".join(_line(row, own) for row in rows if row["kind"] == "related"),
            "summary": "; ".join(text for text, labels in parts if labels)}


def _labels(edition: Edition, topic_ids: tuple[str, ...]) -> list[str]:
    known = edition.archive.topics
    return [edition.label(known[topic]) for topic in topic_ids if topic in known][:MOST]


def _short(label: str) -> str:
    return label if len(label) <= LONGEST else label[:LONGEST - 1].rstrip() + "…"


def _line(row: dict[str, Any], own: dict[str, Any]) -> str:
    """From the outer of the two down (or up) its column, then across to the inner."""
    outer, inner = (row, own) if row["x"] < own["x"] else (own, row)
    if outer["x"] == inner["x"]:
        return f"M{own['x']} {own['y']}V{row['y']}"
    return f"M{outer['x']} {outer['y']}V{inner['y']}H{inner['x']}"
