"""An `.html` seed, a saved page or a fragment -> its article. trafilatura says what of the page is text; what it
leaves out is labelled, not lost."""
from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import replace

import lxml.html
import trafilatura
from lxml import etree

from scripts.model import UNKNOWN, Article, Field, Problem
from scripts.reading.boxes import set_aside
from scripts.reading.description import Draft, describe
from scripts.reading.drafting import draft
from scripts.reading.elements import HEADING
from scripts.reading.header import Header
from scripts.reading.headline import Headline
from scripts.reading.labelling import LABEL_OF, Labelled, label
from scripts.reading.normalisation import normalise
from scripts.reading.pagedata import PageData, page_data
from scripts.reading.plaintext import repair_hints
from scripts.reading.traits import BOILERPLATE, BYLINE, CAPTION, META, Traits, traits
from scripts.reading.visible import Seen, visible

for library in ("trafilatura", "htmldate"):  # what they think of a page is nothing that a contributor could use
    logging.getLogger(library).setLevel(logging.CRITICAL)

MIN_CONTAINED = 30      # characters from which a block may be a part of what was extracted
NOT_WORD = re.compile(r"\W+")
SITE_SUFFIX = re.compile(r"\s+(?:[|»·–—-]|::)\s+[^|»]{2,60}$")


def read(path: str, text: str, header: Header,
         editions: tuple[str, ...]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The article of an HTML seed."""
    normalised = normalise(header.body, indented=True)
    source = "\n".join(normalised.lines)
    root = _parsed(source)
    if root is None:
        return describe(path, text, header, editions, [Draft(())])
    data = page_data(root)
    extracted = _extracted(source)
    seen = visible(root, header.body_line)
    elements = [block.element for block in seen]
    every = traits([element.passage for element in elements])
    labelled = _labelled(seen, every, extracted, data)
    result = _with_data(draft(every, labelled, elements), data, every)
    articles, problems = describe(path, text, header, editions, [result])
    return articles, (*repair_hints(path, normalised, header.body_line), *problems)


def _parsed(source: str) -> lxml.html.HtmlElement | None:
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        return lxml.html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _extracted(source: str) -> tuple[frozenset[str], str]:
    """The texts that trafilatura takes for the article: folded one by one, and all in one string."""
    try:
        document = trafilatura.bare_extraction(source, include_comments=False, include_tables=True)
    except Exception:  # a library for the wild: where it stumbles, the rules for raw text decide
        return frozenset(), ""
    if document is None or document.body is None:
        return frozenset(), ""
    parts = [_folded("".join(node.itertext())) for node in document.body.iter()
             if isinstance(node.tag, str) and node.tag not in ("body", "list", "table", "row")]
    return frozenset(filter(None, parts)), " ".join(_folded(text) for text in document.body.itertext())


def _folded(text: str) -> str:
    return NOT_WORD.sub(" ", text.casefold()).strip()


def _labelled(seen: Sequence[Seen], every: Sequence[Traits], extracted: tuple[frozenset[str], str],
              data: PageData) -> Labelled:
    parts, whole = extracted
    if not parts:
        return label(every)
    every = set_aside(every)
    whole = NOT_WORD.sub("", whole)
    taken = [_folded(t.text) in parts or (t.size >= MIN_CONTAINED and NOT_WORD.sub("", t.text.casefold()) in whole)
             for t in every]
    first = next((i for i, t in enumerate(taken) if t and not seen[i].furniture and every[i].size >= 80), 0)
    title = _title_block(seen, every, data, first)
    labels = []
    for index, (block, trait) in enumerate(zip(seen, every, strict=True)):
        if index == title:
            labels.append("title")
        elif not block.furniture and (block.element.kind == "caption" or trait.verdict == CAPTION):
            labels.append("caption")
        elif not block.furniture and trait.verdict in (META, BYLINE):
            labels.append(LABEL_OF[trait.verdict])
        elif not taken[index] or block.furniture or trait.verdict == BOILERPLATE or index < (title or 0):
            labels.append("boilerplate")
        else:
            labels.append("heading" if block.element.kind == HEADING else "body")
    if "body" not in labels:
        return label(every)
    headline = Headline(title, every[title].text) if title is not None else None
    return Labelled(tuple(labels), headline)


def _title_block(seen: Sequence[Seen], every: Sequence[Traits], data: PageData, first: int) -> int | None:
    """The heading that the page's own metadata repeat, or its only heading of the first level before the text."""
    stated = {_folded(form) for title in data.titles for form in (title, SITE_SUFFIX.sub("", title))}
    tops = [i for i, block in enumerate(seen) if block.element.kind == HEADING and block.element.level <= 2]
    for index in tops:
        if _folded(every[index].text) in stated:
            return index
    main = [i for i in tops if seen[i].element.level == 1 and every[i].words >= 2]
    joined = " ".join(sorted(stated))
    for index in main:
        if (folded := _folded(every[index].text)) and folded in joined:
            return index
    before = [i for i in main if i <= first] or main
    return before[-1] if before else None


def _with_data(found: Draft, data: PageData, every: Sequence[Traits]) -> Draft:
    """The draft with what the page's metadata say where its text says nothing."""
    tagged = {name: Field(value, "tag") for name, value in (
        ("description", data.description), ("publisher", data.publisher), ("source", data.source)) if value}
    if found.title == UNKNOWN and data.titles:
        tagged["title"] = Field(SITE_SUFFIX.sub("", data.titles[0]), "tag")
    if data.authors:
        tagged["creator"] = Field(data.authors, "tag")
    if data.date:
        same = next((t for t in every if t.dateline and t.dateline.value == data.date), None)
        tagged["date"] = Field(data.date, "explicit" if same else "tag", same.passage.line if same else None)
    return replace(found, **tagged)

