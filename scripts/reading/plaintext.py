"""A `.txt` seed -> articles. Every character is literal: nothing in it is markup."""
from __future__ import annotations

import re
from collections.abc import Sequence

from scripts.model import UNKNOWN, Article, Block, Field, Line, Problem
from scripts.reading.dating import find_date
from scripts.reading.description import Draft, describe
from scripts.reading.header import Header
from scripts.reading.headline import Headline
from scripts.reading.labelling import Labelled, label
from scripts.reading.normalisation import Normalised, normalise
from scripts.reading.passages import passages
from scripts.reading.splitting import split
from scripts.reading.traits import BULLET, Traits, traits

BLOCK_LABELS = ("lede", "heading", "body")
ORDERED = re.compile(r"\d{1,2}[.)]\s")
MIN_SENTENCE = 60
CLOSED = re.compile(r"[.!?…:;)\]\"'“”‘’»«›‹*]$")


def read(path: str, text: str, header: Header,
         editions: tuple[str, ...]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of a text seed, and what is wrong with it."""
    normalised = normalise(header.body)
    every = traits(passages(normalised.lines, header.body_line))
    ranges = [(0, len(every))] if "title" in header.values else split(every)
    drafts = [_draft(every[start:end], normalised if start == 0 else None) for start, end in ranges]
    articles, problems = describe(path, text, header, editions, drafts)
    return articles, (*repair_hints(path, normalised, header.body_line), *problems)


def repair_hints(path: str, normalised: Normalised, first_line: int) -> tuple[Problem, ...]:
    """One hint for a text in which double encoding was undone."""
    if not normalised.repaired:
        return ()
    return (Problem(path, first_line + normalised.repaired[0],
                    "characters were encoded twice and have been repaired in {count} lines",
                    "check them, and save the file in UTF-8", "hint",
                    {"count": len(normalised.repaired)}),)


def _draft(piece: Sequence[Traits], opening: Normalised | None) -> Draft:
    labelled = label(piece)
    headline = labelled.headline
    tag = None
    if opening and opening.tag and piece:
        tag = Field(opening.tag, "tag", piece[0].passage.line)
    return Draft(
        lines=tuple(Line(number, name, text) for trait, name in zip(piece, labelled.labels, strict=True)
                    for number, text in trait.passage.rows),
        blocks=tuple(_blocks(piece, labelled)),
        captions=tuple(dict.fromkeys(t.text for t, name in zip(piece, labelled.labels, strict=True)
                                     if name == "caption")),
        title=_title(piece, headline), kicker=_kicker(piece, headline),
        date=find_date(piece, labelled.labels, headline.title if headline else None, tag),
        creator=_creator(piece, labelled), truncated=_breaks_off(piece, labelled))


def _blocks(piece: Sequence[Traits], labelled: Labelled) -> list[Block]:
    result = []
    for trait, name in zip(piece, labelled.labels, strict=True):
        if name not in BLOCK_LABELS:
            continue
        if name == "heading":
            result.append(Block("heading", trait.text, trait.passage.line, name, level=2))
        elif trait.bullet and (mark := BULLET.match(trait.text)) and len(piece) > 1 and mark[0][0] not in "–—»":
            result.append(Block("paragraph", trait.text, trait.passage.line, name))
        else:
            result.append(Block("paragraph", trait.text, trait.passage.line, name))
    return result


def _title(piece: Sequence[Traits], headline: Headline | None) -> Field:
    return Field(headline.text, "explicit", piece[headline.title].passage.line) if headline else UNKNOWN


def _kicker(piece: Sequence[Traits], headline: Headline | None) -> Field:
    if headline is None or headline.kicker is None:
        return UNKNOWN
    return Field(piece[headline.kicker].text, "explicit", piece[headline.kicker].passage.line)


def _creator(piece: Sequence[Traits], labelled: Labelled) -> Field:
    """The names of the first byline that has any."""
    for trait, name in zip(piece, labelled.labels, strict=True):
        if name == "byline" and trait.byline and trait.byline.names:
            return Field(trait.byline.names, "explicit", trait.passage.line)
    return UNKNOWN


def _breaks_off(piece: Sequence[Traits], labelled: Labelled) -> bool:
    """True where the last paragraph ends within a sentence."""
    last = next((t for t, name in zip(reversed(piece), reversed(labelled.labels), strict=True)
                 if name in BLOCK_LABELS), None)
    return bool(last and not last.bullet and last.size >= MIN_SENTENCE and not CLOSED.search(last.text))
