"""Patterns over tokens, written as data: `WEEKDAY? ,? der|den? DAY MONTH YEAR?`.

Steps are separated by spaces; `a|b` is a choice, `?` makes a step optional. A name in capitals is a class of words
that the caller's matcher knows; anything else stands for itself.
"""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from scripts.text.tokens import Token

CLASS = re.compile("[A-Z]{2,}")
Matched = tuple[tuple[str, object], ...]  # class name and meaning, in the order of the text
Matcher = Callable[[str, list[Token], int], tuple[int, object] | None]


class Step(NamedTuple):
    choices: tuple[str, ...]
    optional: bool


class Pattern(NamedTuple):
    """`group` says how what matched is to be understood."""
    group: str
    steps: tuple[Step, ...]


def compiled(groups: dict[str, Iterable[str]]) -> list[Pattern]:
    """The patterns of all groups, in order."""
    return [
        Pattern(group, tuple(
            Step(tuple((step[:-1] if step.endswith("?") else step).split("|")), step.endswith("?"))
            for step in line.split()
        ))
        for group, lines in groups.items() for line in lines
    ]


def starts(pattern: Pattern) -> Iterable[str]:
    """Every class or word that a match of a pattern can begin with."""
    for step in pattern.steps:
        yield from step.choices
        if not step.optional:
            return


def match(pattern: Pattern, tokens: list[Token], at: int, find: Matcher) -> tuple[int, Matched] | None:
    """The longest match of a pattern at a token, as (index after it, what its classes matched)."""
    return _match(pattern.steps, 0, tokens, at, find)


def _match(
    steps: tuple[Step, ...], number: int, tokens: list[Token], at: int, find: Matcher,
) -> tuple[int, Matched] | None:
    if number == len(steps):
        return at, ()
    step = steps[number]
    for choice in step.choices:
        found = _choice(choice, tokens, at, find)
        if found:
            end, meaning = found
            rest = _match(steps, number + 1, tokens, end, find)
            if rest:
                return rest[0], (((choice, meaning), *rest[1]) if CLASS.fullmatch(choice) else rest[1])
    return _match(steps, number + 1, tokens, at, find) if step.optional else None


def _choice(choice: str, tokens: list[Token], at: int, find: Matcher) -> tuple[int, object] | None:
    if CLASS.fullmatch(choice):
        return find(choice, tokens, at)
    if at < len(tokens) and tokens[at].folded == choice:
        return at + 1, None
    return None
