"""Parts of compounds, found by how often the parts are words of their own.

A word is divided where its parts, with a linking letter between them, are together more probable than other divisions
and not much rarer than the word itself (after Koehn and Knight, "Empirical Methods for Compound Splitting", 2003).
Frequencies come from wordfreq; a word of the archive itself counts as known, too.
"""
from __future__ import annotations

import re
from functools import cache
from math import log10

from scripts.languages import lexicon
from scripts.search.words import fold

SHORTEST = 7         # letters of the shortest word that is divided
LONGEST_PART = 24
PRICE = {3: 4.6, 4: 6.0, 5: 6.2}  # letters of a part: its highest price (minus the logarithm of its frequency)
HIGHEST = 6.8        # of a longer part
WELL_KNOWN = 5.6
LEAST = 10 ** -HIGHEST
FOR_EACH = 1.0       # what a division costs, so that fewer parts win
FOR_LINK = 0.4       # what a linking letter costs
FOR_VERB = 0.5       # what it costs to read a part as the stem of a verb
SLACK = 0.1          # how much dearer, for each letter beyond five, than a rare whole its parts may be on average
COMMON = 5.0         # a whole cheaper than this is common: its parts may not be dearer at all
CAUTIOUS = 5.0       # highest price and fewest letters of a part, where nouns have a capital and the word has none


@cache
def prices(language: str) -> dict[str, float]:
    """Folded words of the language with minus the decimal logarithm of their frequency: 3.5 is common, 7 is rare."""
    frequencies: dict[str, float] = {}
    from wordfreq import get_frequency_dict  # slow to load, and only needed for an index
    for word, frequency in get_frequency_dict(language, "large").items():
        if frequency > LEAST and word.isalpha():
            folded = word if word.isascii() else fold(word)
            frequencies[folded] = frequencies.get(folded, 0.0) + frequency
    return {word: -log10(frequency) for word, frequency in frequencies.items()}


def common_words(language: str) -> list[str]:
    """Folded words so common that nobody who types one means another."""
    return sorted(word for word, price in prices(language).items() if price <= WELL_KNOWN and len(word) > 3)


@cache
def inner_words(word: str, language: str, noun: bool = True) -> tuple[str, ...]:
    """What a folded compound holds: its parts, their parts and neighbours together, without the word itself.
    `vorratsdatenspeicherung` holds `vorrat`, `daten`, `speicherung` and `datenspeicherung`. `noun` says that it is
    written as one, where the language shows that."""
    found: dict[str, None] = {}
    spans = _spans(word, language, noun or not lexicon(language, "search")["capitalised"])
    for first in range(len(spans)):
        for last in range(first, len(spans)):
            inner = word[spans[first][0]:spans[last][1]]
            if inner != word:
                found[inner] = None
                found.update(dict.fromkeys(inner_words(inner, language)))
    return tuple(found)


def _spans(word: str, language: str, noun: bool) -> list[tuple[int, int]]:
    """Where the parts stand in a word: at least two, or none at all."""
    if len(word) < SHORTEST or not word.isalpha() or word in _words(language, "never_split"):
        return []
    links, endings = _endings(language, "links"), _endings(language, "last_endings")
    last, inner = _parts(language, noun), _parts(language, noun, verbs=True)
    never_last = _words(language, "never_last")
    best: list[tuple[float, list[tuple[int, int]]] | None] = [None] * (len(word) + 1)  # the rest from a position on
    for ending in endings:
        end = len(word) - len(ending)
        if not word.endswith(ending):
            continue
        for start in range(max(3, end - LONGEST_PART), end - 2):
            part = word[start:end]
            price = last.get(part)
            if price is not None and part not in never_last:
                price += FOR_LINK if ending else 0
                if best[start] is None or price < best[start][0]:
                    best[start] = (price, [(start, end)])
    for start in range(len(word) - 6, -1, -1):
        for end in range(start + 3, min(len(word) - 2, start + LONGEST_PART + 1)):
            for link in links:
                after = end + len(link)
                if after > len(word) or not best[after] or not word.startswith(link, end):
                    continue
                price = (last if link else inner).get(word[start:end])
                if price is None:
                    continue
                price += best[after][0] + FOR_EACH + (FOR_LINK if link else 0)
                if best[start] is None or price < best[start][0]:
                    best[start] = (price, [(start, end), *best[after][1]])
    if not best[0] or len(best[0][1]) < 2:
        return []
    price, spans = best[0]
    whole = min((prices(language)[bare] for ending in endings if word.endswith(ending)
                 and (bare := word.removesuffix(ending)) in prices(language)), default=None)
    mean = (price - FOR_EACH * (len(spans) - 1)) / len(spans)
    slack = SLACK * (len(word) - 5) if whole is None or whole > COMMON else 0
    return spans if whole is None or mean <= whole + slack else []


@cache
def _parts(language: str, noun: bool, verbs: bool = False) -> dict[str, float]:
    """What can be a part of a compound, with its price; with `verbs` also stems of verbs, which stand before others."""
    known, excluded = prices(language), _no_part(language)
    found = dict(known)
    infinitives = [(re.compile(pattern), replacement) for pattern, replacement
                   in (lexicon(language, "search")["infinitives"] if verbs else ())]
    for word, price in known.items():
        for pattern, replacement in infinitives:
            stem, changed = pattern.subn(replacement, word)
            if changed:
                if len(stem) > 3:
                    found[stem] = min(found.get(stem, HIGHEST), price + FOR_VERB)
                break
    return {part: price for part, price in found.items() if part not in excluded and 3 <= len(part) <= LONGEST_PART
            and (price <= PRICE.get(len(part), HIGHEST) if noun else len(part) >= CAUTIOUS >= price)}


@cache
def _endings(language: str, key: str) -> tuple[str, ...]:
    return ("", *lexicon(language, "search")[key])


@cache
def _words(language: str, key: str) -> frozenset[str]:
    return frozenset(fold(lexicon(language, "search")[key]).split())


@cache
def _no_part(language: str) -> frozenset[str]:
    return _words(language, "stop") | _words(language, "prefixes") | _words(language, "never_part")
