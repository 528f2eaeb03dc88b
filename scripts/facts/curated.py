"""Facts that a person wrote in a seed's front matter: each belongs to the article that holds its evidence."""
from __future__ import annotations

import re
from dataclasses import replace

from scripts.facts.extracted import find_facts, with_reading
from scripts.model import Article, Fact, Problem, Statement

QUOTES = str.maketrans({**dict.fromkeys("„“”«»‟", '"'), **dict.fromkeys("‚‘’‹›‛`´", "'")})
SPACE = re.compile(r"\s+")
MISSING = (
    "the evidence of fact “{id}” does not stand in this file",
    "copy the sentence from the text, letter by letter",
)


def with_facts(
    articles: tuple[Article, ...], statements: tuple[Statement, ...], path: str,
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of one seed with their facts: curated ones first, in the order they were written, then the
    extracted ones that no curated fact replaces, strongest first. `path` is the seed's, for the problems."""
    curated: dict[int, list[Fact]] = {index: [] for index in range(len(articles))}
    problems = []
    for statement in statements:
        for index, article in enumerate(articles):
            fact = _fact(article, statement)
            if fact:
                curated[index].append(fact)
                break
        else:
            problems.append(Problem(path, statement.line, *MISSING, values={"id": statement.id}))
    return (
        tuple(replace(article, facts=_merged(curated[index], find_facts(article)))
              for index, article in enumerate(articles)),
        tuple(problems),
    )


def _merged(curated: list[Fact], extracted: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Curated facts, then the extracted ones whose evidence does not overlap with theirs."""
    taken = {(fact.block, fact.start, fact.end) for fact in curated}
    free = [
        fact for fact in extracted
        if not any(fact.block == block and fact.start < end and start < fact.end for block, start, end in taken)
    ]
    return (*curated, *free)


def _fact(article: Article, statement: Statement) -> Fact | None:
    """The fact that a statement makes of an article, None where its evidence stands elsewhere."""
    place = _find(article, statement.evidence)
    if place:
        number, start, end = place
        quote, line = article.blocks[number].text[start:end], article.blocks[number].line
    elif not article.blocks and not article.published_in_full:
        number, start, end, quote, line = None, 0, 0, " ".join(statement.evidence.split()), statement.line
    else:
        return None
    language = article.language.value
    fact = Fact(
        id=statement.id, article=article.slug, language=language, quote=quote, line=line, block=number,
        start=start, end=end, date=statement.date, curated=True, statements=statement.statements,
        about=statement.about,
    )
    return with_reading(fact, article.date.value)


def _find(article: Article, evidence: str) -> tuple[int, int, int] | None:
    """Block, start and end of the evidence, whatever its white space and the style of its quotation marks."""
    words = [re.escape(word) for word in evidence.translate(QUOTES).split()]
    if not words:
        return None
    pattern = re.compile(r"\s+".join(words))
    for number, block in enumerate(article.blocks):
        match = pattern.search(block.text.translate(QUOTES))  # one character for one: offsets stay
        if match:
            return number, match.start(), match.end()
    return None
