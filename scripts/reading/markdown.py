"""A `.md` seed -> its article. CommonMark without raw HTML, which stays the characters it is; images leave their
description, links lead to http(s) only."""
from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from scripts.model import Article, Field, Problem
from scripts.reading.company import traits
from scripts.reading.description import describe
from scripts.reading.drafting import draft
from scripts.reading.elements import CAPTION, HEADING, LIST_ITEM, PARAGRAPH, QUOTATION, Element, Writer, web_address
from scripts.reading.header import Header
from scripts.reading.headline import Headline
from scripts.reading.labelling import LABEL_OF, Labelled
from scripts.reading.normalisation import normalise
from scripts.reading.passages import Passage
from scripts.reading.plaintext import repair_hints
from scripts.reading.traits import BYLINE, META, Traits
from scripts.reading.traits import CAPTION as CAPTION_VERDICT

MAX_INLINE = 50_000  # characters of one paragraph in which markup is looked for; more is no paragraph
MARKS = {"strong_open": "strong", "em_open": "emphasis"}
LEFT_OUT = "boilerplate"


def read(path: str, text: str, header: Header,
         editions: tuple[str, ...]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The article of a Markdown seed. A person wrote it as Markdown: nothing of it is taken for a page's trimmings,
    except lines that name the author, the date or a picture."""
    normalised = normalise(header.body, indented=True)
    elements = list(_elements(normalised.lines, header.body_line))
    every = traits([element.passage for element in elements])
    labelled = _labelled(elements, every)
    tag = Field(normalised.tag, "tag", every[0].passage.line) if normalised.tag and every else None
    articles, problems = describe(path, text, header, editions, [draft(every, labelled, elements, tag)])
    return articles, (*repair_hints(path, normalised, header.body_line), *problems)


def _labelled(elements: Sequence[Element], every: Sequence[Traits]) -> Labelled:
    labels = [_label(element, trait) for element, trait in zip(elements, every, strict=True)]
    title = next((i for i, element in enumerate(elements) if element.kind == HEADING and element.level == 1), None)
    if title is None and (first := next((i for i, name in enumerate(labels) if name in ("heading", "body")), None)) \
            is not None and labels[first] == "heading":
        title = first
    if title is None:
        return Labelled(tuple(labels), None)
    labels[title] = "title"
    return Labelled(tuple(labels), Headline(title, elements[title].passage.text))


def _label(element: Element, trait: Traits) -> str:
    if element.kind == HEADING:
        return "heading"
    if not element.level and element.kind == PARAGRAPH and not trait.words:
        return LEFT_OUT  # a rule, a link's definition, a lone sign
    if element.kind == CAPTION or (element.kind == PARAGRAPH and trait.verdict == CAPTION_VERDICT):
        return "caption"
    if element.kind == PARAGRAPH and trait.verdict in (BYLINE, META):
        return LABEL_OF[trait.verdict]
    return "body"


def _elements(lines: Sequence[str], first_line: int) -> Iterator[Element]:
    """Every non-blank line ends in exactly one element."""
    parser = MarkdownIt("commonmark", {"html": False})
    parser.core.ruler.disable("inline")
    env: dict = {}
    done = 0
    quoted = 0
    lists: list[bool] = []
    items: list[bool] = []  # for each open item: is its first paragraph still to come
    span = (0, 0)
    level = 0
    for token in parser.parse("\n".join(lines), env):
        if token.type in ("blockquote_open", "blockquote_close"):
            quoted += token.nesting
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append(token.type == "ordered_list_open")
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            items.append(True)
        elif token.type == "list_item_close":
            items.pop()
        elif token.type in ("heading_open", "paragraph_open"):
            span, level = tuple(token.map), int(token.tag[1]) if token.type == "heading_open" else 0
        elif token.type in ("inline", "fence", "code_block"):
            start, end = span if token.type == "inline" else tuple(token.map)
            yield from _loose(lines, done, start, first_line)
            start, done = max(start, done), max(end, done)
            rows = tuple((first_line + i, lines[i].strip()) for i in range(start, end) if lines[i].strip())
            if token.type != "inline":
                yield from (_code(row) for row in rows)
            elif rows:
                item = bool(items and items[-1])
                if items:
                    items[-1] = False
                yield _element(parser, token, env, rows, level, quoted, lists if item else [])
    yield from _loose(lines, done, len(lines), first_line)


def _loose(lines: Sequence[str], start: int, end: int, first_line: int) -> Iterator[Element]:
    """Lines between blocks: rules, and definitions of links."""
    for index in range(start, end):
        if lines[index].strip():
            yield Element(Passage("", ((first_line + index, lines[index].strip()),)))


def _code(row: tuple[int, str]) -> Element:
    return Element(Passage(row[1], (row,)))


def _element(parser: MarkdownIt, token: Token, env: dict, rows: tuple[tuple[int, str], ...], level: int, quoted: int,
             lists: list[bool]) -> Element:
    writer = Writer()
    children: list[Token] = []
    if len(token.content) <= MAX_INLINE:
        parser.inline.parse(token.content, parser, env, children)
        _write(children, writer)
    else:
        writer.text(token.content)
    text, spans = writer.finish()
    passage = Passage(text, rows)
    if level:
        return Element(passage, HEADING, level, spans=spans)
    if children and all(child.type in ("image", "softbreak") or not child.content.strip() for child in children) \
            and any(child.type == "image" for child in children):
        return Element(passage, CAPTION)
    if lists:
        return Element(passage, LIST_ITEM, len(lists), lists[-1], spans)
    return Element(passage, QUOTATION if quoted else PARAGRAPH, spans=spans)


def _write(children: Sequence[Token], writer: Writer) -> None:
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            writer.text(" ")
        elif child.type == "code_inline":
            writer.start("code")
            writer.text(child.content)
            writer.end()
        elif child.type == "link_open":
            writer.start("link", web_address(child.attrGet("href")))
        elif child.type in MARKS:
            writer.start(MARKS[child.type])
        elif child.type.endswith("_close"):
            writer.end()
        else:
            writer.text(child.content)
