"""A `.txt` seed -> articles. Every character is literal: nothing in it is markup."""
from __future__ import annotations

from scripts.model import Article, Field, Problem
from scripts.reading.company import traits
from scripts.reading.description import describe
from scripts.reading.discussion import without_discussion
from scripts.reading.drafting import draft
from scripts.reading.elements import Element
from scripts.reading.header import Header
from scripts.reading.labelling import at_least_something, label
from scripts.reading.names import names_within
from scripts.reading.normalisation import Normalised, normalise
from scripts.reading.passages import passages
from scripts.reading.splitting import split
from scripts.reading.teasers import without_teasers


def read(path: str, text: str, header: Header,
         editions: tuple[str, ...]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of a text seed, and what is wrong with it."""
    normalised = normalise(header.body)
    every = traits(passages(normalised.lines, header.body_line))
    drafts = []
    for start, end in [(0, len(every))] if "title" in header.values else split(every):
        piece = without_teasers(without_discussion(every[start:end]))
        tag = Field(normalised.tag, "tag", piece[0].passage.line) if normalised.tag and piece and not start else None
        labelled = at_least_something(piece, label(piece)) if header.values else label(piece)
        drafts.append(draft(piece, labelled, [Element(trait.passage) for trait in piece], tag))
    articles, problems = describe(path, text, header, editions, drafts)
    return articles, (*repair_hints(path, normalised, header.body_line), *problems,
                      *(hint for article in articles for hint in cut_hints(path, article)))


def cut_hints(path: str, article: Article) -> tuple[Problem, ...]:
    """A hint for a text whose title names somebody of whom it does not speak: the rest may be lost."""
    if article.title.basis != "explicit" or article.truncated:
        return ()
    text = " ".join(block.text for block in article.blocks)
    lost = next((name for name in names_within(article.title.value) if name.rpartition(" ")[2] not in text), None)
    return () if lost is None or not text else (
        Problem(path, article.title.line or 0, "the title names {name}, but the text does not",
                "see whether the end of the text is missing", "hint", {"name": lost}),)


def repair_hints(path: str, normalised: Normalised, first_line: int) -> tuple[Problem, ...]:
    """One hint for a text in which double encoding was undone."""
    if not normalised.repaired:
        return ()
    return (Problem(path, first_line + normalised.repaired[0],
                    "characters were encoded twice and have been repaired in {count} lines",
                    "check them, and save the file in UTF-8", "hint",
                    {"count": len(normalised.repaired)}),)
