"""Number words: what the parts of `einundzwanzigtausend` or `vijfentwintighonderd` add up to."""
from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from scripts.text.terms import spelled, spelled_by_meaning
from scripts.text.tokens import Token
from scripts.text.vocabulary import Vocabulary, vocabulary

MAX_WORD = 120  # characters; no number that anyone writes is longer
KNOWN_LIMIT = 50_000  # words kept; a text has few distinct ones
DIAERESIS = str.maketrans("ëïöÿ", "eioy")
JOINER = object()
ONE, TEN, TWENTY, HUNDRED = Decimal(1), Decimal(10), Decimal(20), Decimal(100)
Sum = tuple[Decimal, Decimal, Decimal | None]  # finished groups of thousands, the open group, the last scale
NOTHING: Sum = (Decimal(0), Decimal(0), None)


class Word(NamedTuple):
    """A word that begins with a number: its parts and what follows them (`""`: nothing)."""
    parts: tuple[object, ...]
    rest: str


def add(state: Sum, part: Decimal, joined: bool, tens_first: bool) -> Sum | None:
    """The sum after one more part; None where the part cannot follow ("zwei drei" are two numbers). `joined`: "und"
    or "en" stands before it; `tens_first`: the language says twenty-one."""
    total, group, last = state
    ones = group % HUNDRED
    if part != part.to_integral_value() or part == 0:  # einhalb, anderthalb, null
        return (total, group + part, last) if (part < ONE and part and group) or not total + group else None
    if part < TWENTY:
        if ones == 0 or (tens_first and ones >= TWENTY and ones % TEN == 0 and part < TEN):
            return total, group + part, last
        return None
    if part < HUNDRED:
        if ones == 0 or (joined and ones < TEN):
            return total, group + part, last
        return None
    if part == HUNDRED:
        if group == 0:
            return total, HUNDRED, last
        return (total, group * HUNDRED, last) if group < HUNDRED else None
    if last is None or part < last:
        return total + (group or ONE) * part, Decimal(0), part
    return ((total + group) * part, Decimal(0), part) if part > last else None


def ordinal(token: Token, words: Vocabulary) -> int | None:
    """What an ordinal word means: "dritter" 3, "eenentwintigste" 21."""
    for _, meaning in words.classes.get("ordinals", {}).get(token.folded, ()):
        return int(meaning)
    word = split_word(token.folded, words)
    if word and word.rest and word.rest in suffixes(words, "ordinal_suffixes"):
        value = value_of(word.parts, words)
        return int(value) if value is not None and value == value.to_integral_value() else None
    return None


def value_of(parts: tuple[object, ...], words: Vocabulary) -> Decimal | None:
    """What the parts of one word add up to."""
    state: Sum = NOTHING
    joined = False
    for part in parts:
        if part is JOINER:
            joined = True
            continue
        step = add(state, part, joined, words.tens_first)
        if step is None:
            return None
        state, joined = step, False
    return state[0] + state[1]


def word_value(folded: str, words: Vocabulary) -> tuple[Decimal, str] | None:
    """The number that a word begins with, and the rest of the word: "zweitägig" is 2 and "tägig"."""
    word = split_word(folded, words)
    value = value_of(word.parts, words) if word else None
    return None if value is None else (value, word.rest)


def split_word(folded: str, words: Vocabulary) -> Word | None:
    """The number parts at the front of a folded word; None where it begins with none. Linear in the word's length."""
    if len(folded) > MAX_WORD:
        return None
    return _split(folded, words.language)


@cache
def _morphemes(language: str) -> tuple[re.Pattern[str], dict[str, object]]:
    words = vocabulary(language)
    meaning: dict[str, object] = {
        (folded.translate(DIAERESIS) if words.values.get("fold_diaeresis") else folded): Decimal(str(value))
        for value, term in spelled_by_meaning(words.values["numerals"]) for folded in (term.casefold(),)
    }
    meaning |= {joiner.casefold(): JOINER for joiner in spelled(words.values.get("joiner", ()))}
    longest_first = sorted(meaning, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), meaning


@lru_cache(KNOWN_LIMIT)
def _split(folded: str, language: str) -> Word | None:
    pattern, meaning = _morphemes(language)
    plain = folded.translate(DIAERESIS) if vocabulary(language).values.get("fold_diaeresis") else folded
    parts: list[object] = []
    at = kept = 0
    while match := pattern.match(plain, at):
        parts.append(meaning[match[0]])
        at = match.end()
        if parts[-1] is not JOINER:
            kept = len(parts)
    if not kept or parts[0] is JOINER:
        return None
    if at < len(plain) and parts[-1] is JOINER:  # "zweiund...": the rest is no number
        return None
    return Word(tuple(parts), plain[at:])


@cache
def _suffix_set(language: str, name: str) -> frozenset[str]:
    return frozenset(suffix.casefold() for suffix in spelled(vocabulary(language).values.get(name, ())))


def suffixes(words: Vocabulary, name: str) -> frozenset[str]:
    return _suffix_set(words.language, name)
