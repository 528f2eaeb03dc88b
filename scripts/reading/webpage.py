"""An `.html` seed, a saved page or a fragment -> its article. trafilatura says what of the page is text; what it
leaves out is labelled, not lost."""
from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import replace

import lxml.html
from lxml import etree

from scripts.model import TEXT_LABELS, UNKNOWN, Article, Field, Problem
from scripts.reading.boxes import set_aside
from scripts.reading.company import traits
from scripts.reading.datelines import PUBLISHED
from scripts.reading.description import Draft, describe
from scripts.reading.drafting import draft
from scripts.reading.elements import HEADING, LIST_ITEM
from scripts.reading.header import Header
from scripts.reading.headline import Headline, find_headline
from scripts.reading.labelling import LABEL_OF, Labelled, label
from scripts.reading.normalisation import normalise
from scripts.reading.pagedata import PageData, page_data
from scripts.reading.plaintext import repair_hints
from scripts.reading.region import akin
from scripts.reading.titling import PageTitle, find_title, folded, stated_title
from scripts.reading.traits import BOILERPLATE, BYLINE, CAPTION, CONTENTS, META, PROSE, Traits
from scripts.reading.visible import Seen, visible

for library in ("trafilatura", "htmldate"):  # what they think of a page is nothing that a contributor could use
    logging.getLogger(library).setLevel(logging.CRITICAL)

MAX_BYLINE = 120
MIN_CONTAINED = 30      # characters from which a block may be a part of what was extracted
DASHED = re.compile(r"[–—-]\s+\S")
NOT_WORD = re.compile(r"\W+")
ANCHOR = re.compile(r"<a\s[^>]{0,200}\b(?:name|id)=", re.I)
MIN_EXTRACTED = 600     # characters of paragraphs, and their share of what the rules for raw text find: with less,
MIN_SHARE = 0.4         # the extractor took another box


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
    labelled, title = _labelled(seen, every, extracted, data)
    result = replace(_with_data(draft(every, labelled, elements), data, every, title), language=root.get("lang"))
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
    import trafilatura  # slow to load, and most archives hold few saved pages
    try:
        document = trafilatura.bare_extraction(_without_anchors(source), include_comments=False, include_tables=True)
    except Exception:  # a library for the wild: where it stumbles, the rules for raw text decide
        return frozenset(), ""
    if document is None or document.body is None:
        return frozenset(), ""
    parts = [folded((" " if node.tag == "row" else "").join(node.itertext())) for node in document.body.iter()
             if isinstance(node.tag, str) and node.tag not in ("body", "list", "table")]
    return frozenset(filter(None, parts)), " ".join(folded(text) for text in document.body.itertext())


def _without_anchors(source: str) -> str | lxml.html.HtmlElement:
    """The page with the anchors that link to nothing as plain text: trafilatura counts them as links, and what is
    nothing but links as a menu."""
    if not ANCHOR.search(source) or (root := _parsed(source)) is None:
        return source
    for anchor in root.iter("a"):
        if anchor.get("href") is None:
            anchor.tag = "span"
    return root


def _labelled(seen: Sequence[Seen], every: Sequence[Traits], extracted: tuple[frozenset[str], str],
              data: PageData) -> tuple[Labelled, PageTitle | None]:
    parts, whole = extracted
    every = set_aside(every)
    whole = NOT_WORD.sub("", whole)
    taken = [folded(t.text) in parts or (t.size >= MIN_CONTAINED and NOT_WORD.sub("", t.text.casefold()) in whole)
             for t in every]
    taken = _with_lists(seen, every, taken)
    by_rules = label(every)
    took, found = _size(every, taken), _size(every, [name in TEXT_LABELS for name in by_rules.labels])
    if took < min(MIN_SHARE * found, MIN_EXTRACTED):
        first = next((i for i, name in enumerate(by_rules.labels)
                      if name in TEXT_LABELS and every[i].shape == PROSE), 0)
        title = find_title(seen, every, data, first)
        return (_retitled(by_rules, title), title) if title else (_confirmed(by_rules, data), None)
    first = next((i for i, t in enumerate(taken) if t and not seen[i].furniture and every[i].size >= 80), 0)
    title = find_title(seen, every, data, first) or _heading_above(seen, every, first)
    above = title.index if title and title.index <= first else 0
    inner = [i for i, t in enumerate(taken) if t and not seen[i].furniture and every[i].shape == PROSE] or [first]
    labels = []
    for index, (block, trait) in enumerate(zip(seen, every, strict=True)):
        heading = block.element.kind == HEADING
        if title and trait.folded == every[title.index].folded:
            labels.append("title")
        elif not block.furniture and (block.element.kind == "caption" or trait.verdict == CAPTION):
            labels.append("caption")
        elif not block.furniture and trait.verdict in (META, BYLINE) and not (
                taken[index] and inner[0] < index < inner[-1] and _is_record(trait)):
            labels.append(LABEL_OF[trait.verdict])
        elif not taken[index] or block.furniture or trait.verdict in (BOILERPLATE, CONTENTS) or index < above:
            labels.append("boilerplate")
        else:
            labels.append("heading" if heading else "body")
    if "body" not in labels:
        return _confirmed(by_rules, data), None
    if title:
        _mark_lede(seen, every, labels, title.index, folded(data.description or ""))
    return Labelled(tuple(labels), Headline(title.index, title.text) if title else None), title


def _with_lists(seen: Sequence[Seen], every: Sequence[Traits], taken: Sequence[bool]) -> list[bool]:
    """Which blocks are taken, with the entries of lists among paragraphs that are: the extractor leaves some out."""
    before = {block.part: index for index, block in reversed([*enumerate(seen)]) if taken[index]}
    behind = {block.part: index for index, block in enumerate(seen) if taken[index]}
    return [is_taken or (
        before.get(block.part, index) < index < behind.get(block.part, index) and not trait.verdict
        and (block.element.kind == LIST_ITEM or bool(DASHED.match(trait.text))) and not _is_link(block))
        for index, (block, trait, is_taken) in enumerate(zip(seen, every, taken, strict=True))]


def _is_record(trait: Traits) -> bool:
    """`Aktenzeichen: I 166/07`, `Leitsätze:`: no particular of the page where it stands within the text."""
    return (": " in trait.text or trait.text.endswith(":")) and not trait.dateline and not trait.byline


def _is_link(block: Seen) -> bool:
    """True for a block that is a link for the greater part."""
    linked = sum(span.end - span.start for span in block.element.spans if span.kind == "link")
    return 2 * linked > len(block.element.passage.text)


def _mark_lede(seen: Sequence[Seen], every: Sequence[Traits], labels: list[str], title: int,
               description: str) -> None:
    """Between title and text stands what sums it up, often apart from both: it speaks of the same, others do not. Or
    it says what the page's metadata say, too."""
    first = labels.index("body")
    own = frozenset().union(*(trait.stems for trait, name in zip(every, labels, strict=True) if name == "body"))
    for index in range(first - 1, title, -1):
        if labels[index] == "boilerplate" and not seen[index].furniture and (
                folded(every[index].text) == description or akin(every[index], own)):
            labels[index] = "lede"
            return


def _heading_above(seen: Sequence[Seen], every: Sequence[Traits], first: int) -> PageTitle | None:
    """What the rules for raw text take for the title, where it is a heading."""
    headline = find_headline(every, first, len(every))
    if headline is None or seen[headline.title].element.kind != HEADING or seen[headline.title].furniture:
        return None
    return PageTitle(headline.title, every[headline.title].text)


def _size(every: Sequence[Traits], chosen: Sequence[bool]) -> int:
    """Characters of the paragraphs that were chosen."""
    return sum(trait.size for trait, taken in zip(every, chosen, strict=True)
               if taken and trait.shape == PROSE and not trait.verdict)


def _retitled(labelled: Labelled, title: PageTitle) -> Labelled:
    """The labels with another title than the one that the rules for raw text found."""
    labels = ["boilerplate" if name in ("title", "kicker") else name for name in labelled.labels]
    labels[title.index] = "title"
    return Labelled(tuple(labels), Headline(title.index, title.text))


def _confirmed(labelled: Labelled, data: PageData) -> Labelled:
    """The labels without a title that has no word in common with the one that the metadata state."""
    stated = frozenset(folded(stated_title(data) or "").split())
    if labelled.headline is None or not stated or stated & frozenset(folded(labelled.headline.text).split()):
        return labelled
    return Labelled(tuple("boilerplate" if name in ("title", "kicker") else name for name in labelled.labels), None)


def _with_data(found: Draft, data: PageData, every: Sequence[Traits], title: PageTitle | None) -> Draft:
    """The draft with what the page's metadata say where its text says nothing."""
    tagged = {name: Field(value, "tag") for name, value in (
        ("description", data.description), ("publisher", data.publisher), ("source", data.source)) if value}
    if found.title == UNKNOWN and (stated := stated_title(data)):
        tagged["title"] = Field(stated, "tag")
    if title and title.kicker:
        tagged["kicker"] = Field(title.kicker, "explicit", every[title.index].passage.line)
    if authors := data.authors or tuple(name for name in data.signed if _is_signed(name, every)):
        tagged["creator"] = Field(authors, "tag")
    said = {t.dateline.value for t in every if t.dateline and t.dateline.kind == PUBLISHED}
    supposed = said.pop() if len(said) == 1 else data.supposed  # what the page says goes before what htmldate guesses
    if day := data.published or (None if found.date.value else supposed):
        same = next((t for t in every if t.dateline and t.dateline.value == day), None)
        tagged["date"] = Field(day, "explicit" if same else "tag", same.passage.line if same else None)
    return replace(found, **tagged)


def _is_signed(name: str, every: Sequence[Traits]) -> bool:
    """True where a short line of the page shows a name, as bylines do."""
    return any(name in trait.text for trait in every if trait.size <= MAX_BYLINE)
