"""A passage with the form that its seed gave it: what Markdown and HTML say beyond the words."""
from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from scripts.model import Block, Span
from scripts.reading.passages import Passage

PARAGRAPH, HEADING, LIST_ITEM, QUOTATION, CAPTION = "paragraph", "heading", "list-item", "quotation", "caption"
TOP_HEADING, LOWEST_HEADING = 2, 6  # level 1 is the page's title
NOT_IN_ADDRESS = re.compile(r"[\s<>\"'`\\^{}|\x00-\x1f]")
SPACE = re.compile(r"[ \t\n\r\f\v]+")


@dataclass(frozen=True)
class Element:
    """`level`: of a heading 1 to 6, of a list item 1 for the outermost list; spans count in the passage's text."""
    passage: Passage
    kind: str = PARAGRAPH
    level: int = 0
    ordered: bool = False
    spans: tuple[Span, ...] = ()

    def block(self, label: str) -> Block:
        """The element as part of an article's text. A label `heading` makes a heading of a plain line."""
        kind, level = self.kind, self.level
        if kind == HEADING or label == "heading":
            kind, level = HEADING, min(max(self.level, TOP_HEADING), LOWEST_HEADING)
        elif kind == CAPTION:
            kind = PARAGRAPH
        name = "heading" if kind == HEADING else "body" if label == "heading" else label
        return Block(kind, self.passage.text, self.passage.line, name, level, self.ordered, self.spans)


class Writer:
    """Collects a text with its markup; white space is joined to single spaces, as a browser shows it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._open: list[tuple[str, str | None, int]] = []
        self._spans: list[Span] = []

    def text(self, text: str) -> None:
        text = SPACE.sub(" ", text)
        if not self._length or self._parts[-1].endswith(" "):
            text = text.lstrip(" ")
        if text:
            self._parts.append(text)
            self._length += len(text)

    @property
    def empty(self) -> bool:
        return not self._length

    def start(self, kind: str, target: str | None = None) -> None:
        self._open.append((kind, target, self._length))

    def end(self) -> None:
        """Close the innermost markup that is still open; a block within a link may have closed it already."""
        if not self._open:
            return
        kind, target, start = self._open.pop()
        if kind != "link" or target:
            self._spans.append(Span(start, self._length, kind, target))

    def finish(self) -> tuple[str, tuple[Span, ...]]:
        """The text without white space at its ends, and its spans, outermost first; empty ones are left out."""
        while self._open:
            self.end()
        text = "".join(self._parts).rstrip()
        lead = len(text) - len(text.lstrip())
        spans = []
        for span in self._spans:
            start, end = max(span.start - lead, 0), min(span.end - lead, len(text) - lead)
            while start < end and text[lead + start] == " ":
                start += 1
            while end > start and text[lead + end - 1] == " ":
                end -= 1
            if start < end:
                spans.append(Span(start, end, span.kind, span.target))
        return text[lead:], tuple(sorted(set(spans), key=lambda span: (span.start, -span.end, span.kind)))


def web_address(target: str | None) -> str | None:
    """A link's target where it is a harmless http(s) address, else None."""
    target = (target or "").strip()
    if NOT_IN_ADDRESS.search(target):
        return None
    try:
        parts = urlsplit(target)
        return target if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None
