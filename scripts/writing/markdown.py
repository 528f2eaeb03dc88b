"""Blocks of text as Markdown: what must be escaped is, and nothing else.

No character of a text becomes markup. The generator adds elements around characters, never characters: `<mark id>`
around evidence, links to topics, and the emphasis, code and links that a Markdown or HTML seed had.
"""
from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from scripts.model import Block

INLINE = re.compile(r"[\\`*\[{<]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
REFERENCES = {"<": "&lt;", "&": "&amp;"}
LINE_START = re.compile(r"^(?:(?P<sign>[#>+-])|(?P<number>\d{1,9})(?P<stop>[.)])(?=\s|$)|(?P<other>[=:~|]))",
                        re.MULTILINE)
LAST_HASH = re.compile(r"(?<!\\)((?:\\\\)*)#$")  # a heading may end in signs that count for nothing
LINE_END = re.compile(r"[ \t]*\n\s*")  # spaces before it would break the line, blank lines and indents the block
TICKS = re.compile(r"`+")
IN_ADDRESS = "!#$%&'*+,-./:;=?@_~[]"  # RFC 3986 without parentheses, which Markdown counts
INDENT = "    "


@dataclass(frozen=True)
class Mark:
    """An element around `text[start:end]` of a block: `opening` and `closing` are Markdown or harmless HTML.
    `solid`: it cannot be cut in two, and is left out where it would have to be. `literal`: nothing inside is markup."""
    start: int
    end: int
    opening: str
    closing: str
    solid: bool = False
    literal: bool = False
    again: str = ""  # the opening of a further piece, where an element must be cut (an id stands once)


def evidence(start: int, end: int, anchor: str) -> Mark:
    """The marked sentence behind a fact."""
    return Mark(start, end, f'<mark id="{anchor}">', "</mark>", again="<mark>")


def link(start: int, end: int, target: str) -> Mark:
    """A link; `target` is a web address or a path to another Markdown file."""
    return Mark(start, end, "[", f"]({quote(target, safe=IN_ADDRESS)})", solid=True)


def written(block: Block) -> list[Mark]:
    """The marks that the seed itself had."""
    marks = []
    for span in block.spans:
        if span.kind == "link" and span.target:
            marks.append(link(span.start, span.end, span.target))
        elif span.kind == "code":
            runs = {len(run) for run in TICKS.findall(block.text[span.start:span.end])}
            ticks = "`" * next(n for n in range(1, len(runs) + 2) if n not in runs)
            marks.append(Mark(span.start, span.end, ticks, ticks, solid=True, literal=True))
        elif span.kind in ("strong", "emphasis"):
            sign = "**" if span.kind == "strong" else "*"
            marks.append(Mark(span.start, span.end, sign, sign, again=sign))
    return marks


def section(number: int) -> str:
    """The anchor of a heading, by its block's number; the underscore keeps it apart from every fact's id."""
    return f"s_{number}"


def body(blocks: Sequence[Block], marks: Sequence[Iterable[Mark]]) -> str:
    """The Markdown of an article's text; `marks[i]` are the generator's marks in `blocks[i]`."""
    parts: list[str] = []
    before: Block | None = None
    for number, (block, own) in enumerate(zip(blocks, marks, strict=True)):
        text = _line_starts(_inline(block.text, [*written(block), *own]))
        joined = before is not None and before.kind == block.kind == "list-item" and before.ordered == block.ordered
        if before is not None:
            parts.append("\n" if joined else "\n\n")
        parts.append(_block(block, text, number))
        before = block
    return "".join(parts) + "\n" if parts else ""


def _block(block: Block, text: str, number: int) -> str:
    if block.kind == "heading":
        one_line = LAST_HASH.sub(r"\1\\#", re.sub(r"\s*\n\s*", " ", text))
        return f"{'#' * min(max(block.level, 2), 6)} {one_line} {{ #{section(number)} }}"
    if block.kind == "list-item":
        indent = INDENT * (max(block.level, 1) - 1)
        return f"{indent}{'1.' if block.ordered else '-'}   {text}".replace("\n", f"\n{indent}{INDENT}")
    if block.kind == "quotation":
        return "> " + text.replace("\n", "\n> ")
    return f"{text}\n{{: .lede }}" if block.label == "lede" else text


def _inline(text: str, marks: Sequence[Mark]) -> str:
    """Escape the text and open and close the marks around it, cut where they cross."""
    kept = _without_conflicts([mark for mark in marks if 0 <= mark.start < mark.end <= len(text)])
    borders = sorted({0, len(text), *(m.start for m in kept), *(m.end for m in kept)})
    result: list[str] = []
    stack: list[Mark] = []
    for here, following in zip(borders, [*borders[1:], len(text)], strict=True):
        reopen = []
        while any(mark.end == here for mark in stack):
            mark = stack.pop()
            result.append(mark.closing)
            if mark.end != here:
                reopen.append(mark)
        for mark in reversed(reopen):
            result.append(mark.again)
            stack.append(mark)
        for mark in sorted((m for m in kept if m.start == here), key=lambda m: (-m.end, m.solid, m.literal)):
            if mark.opening == "[" and result and result[-1].endswith("!"):
                result[-1] = result[-1][:-1] + "\\!"  # with the link it would be a picture
            result.append(mark.opening)
            stack.append(mark)
        piece = text[here:following]
        literal = any(mark.literal for mark in stack)
        result.append(piece if literal else escape(piece, text, here, any(m.solid for m in stack)))
    return "".join(result)


def _without_conflicts(marks: Sequence[Mark]) -> list[Mark]:
    """Leave out what cannot stand beside an earlier mark: links in links, anything in code, solid marks cut in two."""
    kept: list[Mark] = []
    for mark in marks:
        if not any(_clash(mark, other) for other in kept):
            kept.append(mark)
    return kept


def _clash(one: Mark, two: Mark) -> bool:
    if (one.solid and two.solid) or two.literal:
        return _overlap(one, two)
    return (one.solid or two.solid) and _crosses(one, two)


def _overlap(one: Mark, two: Mark) -> bool:
    return one.start < two.end and two.start < one.end


def _crosses(one: Mark, two: Mark) -> bool:
    return one.start < two.start < one.end < two.end or two.start < one.start < two.end < one.end


def escape(piece: str, text: str, offset: int, in_link: bool = False) -> str:
    """`text[offset:]`'s piece with what would be inline markup escaped."""
    def safe(match: re.Match[str]) -> str:
        sign = match.group()
        return REFERENCES.get(sign, "\\" + sign)
    # Matching in the whole text sees the neighbours of a piece's first and last character.
    result, last, end = [], offset, offset + len(piece)
    for match in INLINE.finditer(text, offset, end):
        result += [text[last:match.start()], safe(match)]
        last = match.end()
    escaped = "".join([*result, text[last:end]])
    return escaped.replace("]", "\\]") if in_link else escaped


def _line_starts(text: str) -> str:
    """Escape what would begin a heading, list, quotation, rule or table in any line of the text."""
    def safe(match: re.Match[str]) -> str:
        if match["number"]:
            return f"{match['number']}\\{match['stop']}"
        if match["other"]:
            return f"&#{ord(match.group())};"
        return "\\" + match["sign"]
    return LINE_START.sub(safe, LINE_END.sub("\n", text))
