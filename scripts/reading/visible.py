"""An HTML document -> the blocks of text that a reader sees, in order, each with its form and source line."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count

from lxml import etree
from lxml.html import HtmlElement

from scripts.reading.elements import CAPTION, HEADING, LIST_ITEM, PARAGRAPH, QUOTATION, Element, Writer, web_address
from scripts.reading.normalisation import clean
from scripts.reading.passages import Passage

UNSEEN = ("head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "audio", "video",
          "canvas", "select", "datalist", "textarea", "map")
INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr", "link", "meta", "source", "track", "area", "param", "embed"))
CELLS = ("td", "th")
BETWEEN_CELLS = " | "
MAX_CELL = 80     # characters
GAPS = frozenset(("br", "img"))
OF_A_PART = frozenset((
    "p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tbody", "thead", "tr", "td", "th", "hr",
    *(f"h{level}" for level in range(1, 7))))
MARKS = {"strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "code": "code", "kbd": "code"}
HEADINGS = {f"h{level}": level for level in range(1, 7)}
FURNITURE = frozenset(("nav", "footer", "aside", "form", "button", "menu", "dialog"))
# What templates call the frames beside a text, in `class` or `id`: a convention of many, so that one which holds most
# of the page is none.
FRAMES = frozenset((
    "widget", "widget-area", "widget_area", "widgets", "sidebar", "secondary", "footer", "site-footer", "colophon",
    "comments", "comment-list", "commentlist", "comments-area", "respond", "comment-respond", "disqus_thread",
    "related-posts", "jp-relatedposts", "sharedaddy", "author-box", "newsletter-signup", "cookie-notice",
    "cookie-banner", "breadcrumb", "breadcrumbs"))
CAPTIONS = frozenset((
    "caption", "wp-caption-text", "wp-caption-dd", "image-caption", "img-caption", "picture-caption", "photo-caption",
    "imagecaption", "gallery-caption", "bildunterschrift", "bildtext", "bu", "fotobijschrift", "bijschrift",
    "onderschrift"))
NO_FRAMES = ("html", "body", "main", "article")
MOST = 0.4        # share of a page's characters that no frame holds
FURNITURE_ROLES = ("navigation", "contentinfo", "search", "dialog")
MAX_FORM = 2_000  # characters: some sites put the whole page into one form


@dataclass(frozen=True)
class Seen:
    """`furniture`: the block stands in a navigation, a footer, a form, ... `part`: number of the part of the page in
    which it stands; a list is in the same part as the paragraphs around it."""
    element: Element
    furniture: bool
    part: int = 0


@dataclass(frozen=True)
class _Place:
    line: int
    kind: str = PARAGRAPH
    level: int = 0
    ordered: bool = False
    lists: int = 0
    furniture: bool = False
    form: bool = False
    part: int = 0


def visible(root: HtmlElement, first_line: int) -> list[Seen]:
    """Every piece of visible text in exactly one block. `root` loses what nobody sees."""
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    etree.strip_elements(root, *UNSEEN, with_tail=False)
    blocks: list[Seen] = []
    parts, frames = count(1), frozenset(_frames(root))
    writer, places = Writer(), [_Place(first_line)]
    walker = etree.iterwalk(root, events=("start", "end"))  # keeps its own stack: pages nest deeper than Python
    cells = frozenset(_cells_in_rows(root))
    for event, node in walker:
        tag = "span" if node in cells or not isinstance(node.tag, str) else node.tag
        if event == "start":
            if node.get("hidden") is not None:
                walker.skip_subtree()
            if node in cells and not writer.empty and "".join(node.itertext()).strip():
                writer.text(BETWEEN_CELLS)
            if tag in GAPS:
                writer.text(" ")
            elif tag in INLINE:
                _open(writer, tag, node)
            else:
                writer = _close(writer, places[-1], blocks)
                place = _inside(places[-1], tag, node, first_line)
                places.append(replace(place, furniture=place.furniture or node in frames,
                                      part=place.part if tag in OF_A_PART else next(parts)))
            if node.get("hidden") is None:
                writer.text(clean(node.text or ""))
        else:
            if tag in INLINE:
                if tag in MARKS or tag == "a":
                    writer.end()
            elif tag not in GAPS:
                writer = _close(writer, places.pop(), blocks)
                places[-1] = replace(places[-1], line=max(places[-1].line, _line(node, first_line)))
            if node is not root:
                writer.text(clean(node.tail or ""))
    _close(writer, places[-1], blocks)
    return blocks


def _cells_in_rows(root: HtmlElement) -> Iterator[HtmlElement]:
    """The cells of the rows of tables that are one line each: short ones, with nothing but text in them."""
    for row in root.iter("tr"):
        cells = [cell for cell in row if cell.tag in CELLS]
        if len(cells) > 1 and all(
                part.tag in INLINE or part.tag in GAPS for cell in cells for part in cell.iterdescendants()):
            texts = [clean("".join(cell.itertext())).strip() for cell in cells]
            if max(map(len, texts)) <= MAX_CELL:
                for cell, text in zip(cells, texts, strict=True):
                    if not len(cell):
                        cell.text = text  # without the spaces that keep columns apart
                yield from cells


def _open(writer: Writer, tag: str, node: HtmlElement) -> None:
    if tag == "a":
        writer.start("link", web_address(node.get("href")))
    elif tag in MARKS:
        writer.start(MARKS[tag])


def _close(writer: Writer, place: _Place, blocks: list[Seen]) -> Writer:
    text, spans = writer.finish()
    if text:
        passage = Passage(text, ((place.line, text),))
        blocks.append(Seen(Element(passage, place.kind, place.level, place.ordered, spans), place.furniture,
                           place.part))
    return Writer()


def _inside(outer: _Place, tag: str, node: HtmlElement, first_line: int) -> _Place:
    furniture = tag in FURNITURE
    if tag == "form":  # in which no other can stand
        furniture = not outer.form and len(node.text_content()) <= MAX_FORM
    place = replace(outer, line=_line(node, first_line), form=outer.form or tag == "form",
                    furniture=outer.furniture or furniture or node.get("role") in FURNITURE_ROLES)
    if tag in HEADINGS:
        return replace(place, kind=HEADING, level=HEADINGS[tag], ordered=False)
    if tag in ("ul", "ol"):
        return replace(place, lists=outer.lists + 1, ordered=tag == "ol")
    if tag == "li":
        return replace(place, kind=LIST_ITEM, level=max(outer.lists, 1))
    if tag == "blockquote":
        return replace(place, kind=QUOTATION, level=0, lists=0)
    if tag == "figcaption" or (place.kind == PARAGRAPH and not CAPTIONS.isdisjoint(_names(node))):
        return replace(place, kind=CAPTION, level=0)
    if tag == "p" and outer.kind == HEADING:
        return replace(place, kind=PARAGRAPH, level=0)
    return place


def _frames(root: HtmlElement) -> Iterator[HtmlElement]:
    """The frames that hold less than most of the page. Characters are counted once, however deep they stand."""
    most, read, opened = MOST * len(root.text_content()), 0, []
    for event, node in etree.iterwalk(root, events=("start", "end")):
        framed = node.tag not in NO_FRAMES and not FRAMES.isdisjoint(_names(node))
        if event == "start":
            if framed:
                opened.append(read)
            read += len(node.text or "")
        else:
            if framed and read - opened.pop() < most:
                yield node
            read += len(node.tail or "")


def _names(node: HtmlElement) -> set[str]:
    """What `class` and `id` call an element."""
    return set(f"{node.get('class') or ''} {node.get('id') or ''}".lower().split())


def _line(node: HtmlElement, first_line: int) -> int:
    return (node.sourceline or 1) + first_line - 1
