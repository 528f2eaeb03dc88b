"""Dates in a text, as far as the language's patterns describe them."""
from __future__ import annotations

from functools import cache

from scripts.model import Value
from scripts.text.calendar import Reference
from scripts.text.date_words import classes_of, matcher
from scripts.text.moments import Moment, moment
from scripts.text.patterns import Pattern, compiled, match, starts
from scripts.text.tokens import Token
from scripts.text.vocabulary import Vocabulary, vocabulary

ALONE = "alone"


def date(text: str, tokens: list[Token], at: int, words: Vocabulary, now: Reference) -> tuple[int, Value] | None:
    """The date that begins at a token, as (index after it, value); with the end of the range that it opens."""
    found = _moment(tokens, at, words, now)
    if not found:
        return None
    end, first = found
    between = words.find_back("date_between", tokens, at)
    joiner = words.find("date_between_joiners" if between else "date_range_joiners", tokens, end)
    if joiner and joiner[0] < len(tokens) and first.low is None:
        second = _moment(tokens, joiner[0], words, now)
        if second and second[1].low is None and (first.value is None or second[1].value is None
                                                 or first.value < second[1].value):
            end = second[0]
            both = first.value and second[1].value
            first = Moment(None, first.value if both else None, second[1].value if both else None,
                           relative=first.relative or second[1].relative)
            return end, _value(text, tokens, at, end, first, None)
    return end, _value(text, tokens, at, end, first, first.qualifier or _qualifier(tokens, at, words))


def may_open_date(folded: str, words: Vocabulary) -> bool:
    """False for a word that no pattern begins with."""
    by_start = _index(words.language)
    return folded in by_start or any(name in by_start for name in classes_of(folded, words.language))


def _qualifier(tokens: list[Token], at: int, words: Vocabulary) -> str | None:
    found = words.find_back("date_qualifiers", tokens, at)
    return found[1] if found else None


def _value(text: str, tokens: list[Token], at: int, end: int, found: Moment, qualifier: str | None) -> Value:
    start, stop = tokens[at].start, tokens[end - 1].end
    vague = (found.value is None and found.low is None) or found.relative
    return Value(start, stop, text[start:stop], "date", found.value, low=found.low, high=found.high,
                 qualifier=qualifier, expression=text[start:stop] if vague else None)


def _moment(tokens: list[Token], at: int, words: Vocabulary, now: Reference) -> tuple[int, Moment] | None:
    """The longest pattern's meaning; among equals the first."""
    best: tuple[int, Moment] | None = None
    for pattern in _candidates(tokens[at], words):
        if pattern.group == ALONE and at:
            continue
        found = match(pattern, tokens, at, matcher(words))
        if not found or found[0] <= at or (best and found[0] <= best[0]) \
                or (pattern.group == ALONE and not _rest_is_empty(tokens, found[0])):
            continue
        meaning = moment(pattern.group, found[1], now)
        if meaning:
            part = any(name == "PART" for name, _ in found[1])
            best = found[0], meaning._replace(relative=meaning.relative or part)
    return best


def _rest_is_empty(tokens: list[Token], at: int) -> bool:
    return all(token.text in ".,;:!?" for token in tokens[at:])


def _candidates(token: Token, words: Vocabulary) -> list[Pattern]:
    by_start = _index(words.language)
    if token.kind == "word":
        names = classes_of(token.folded, words.language)
    elif token.kind in ("number", "date", "chain"):
        names = ("SPLITYEAR", "DAY", "DAYTH", "YEAR", "LONEYEAR", "NUMERIC", "DAYMONTH", "NUMBER", "ORDINAL", "DECADE")
    elif token.text in "'’":
        names = ("DECADE", "APOSTROPHEYEAR")
    else:
        names = ()
    found = {id(pattern): pattern for name in (*names, token.folded) for pattern in by_start.get(name, ())}
    order = _order(words.language)
    return [found[key] for key in sorted(found, key=order.__getitem__)]


@cache
def _patterns(language: str) -> list[Pattern]:
    return compiled(vocabulary(language).dates["patterns"])


@cache
def _order(language: str) -> dict[int, int]:
    return {id(pattern): number for number, pattern in enumerate(_patterns(language))}


@cache
def _index(language: str) -> dict[str, list[Pattern]]:
    found: dict[str, list[Pattern]] = {}
    for pattern in _patterns(language):
        for name in set(starts(pattern)):
            found.setdefault(name, []).append(pattern)
    return found
