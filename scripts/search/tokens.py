"""What of a document goes into the index: stems, each with a class that says how it belongs to the document.

A token is a stem, a mark that no stem holds, and the letter of its class: `zollqw` is the stem of a word, `zollqp` of a
part of a compound, `zollqd` the verb behind a noun, `zollql` the name of a topic or a publisher, `qzollqa` another name
of a topic (not found by its beginning), `zollqt` stands in a topic's page and `zollqf` in a fact. The mark ends the stem,
so that a search for whole words and one for beginnings can be told apart, and the classes of one stem stand next to
each other in the index. Digits are written as the mark and a letter, since Pagefind would part them from letters.
"""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from scripts.search.compounds import inner_words
from scripts.search.stems import root, stem, stop_words
from scripts.search.words import chains, fold, words

MARK = "q"
WORD, PART, DERIVED, LABEL, ALIAS, TOPIC, FACT = "wpdlatf"
LETTERS = re.compile(r"[^\W\d_]+")
DIGITS = str.maketrans({str(digit): MARK + letter for digit, letter in enumerate("bceghijkmn")})
MOST = 4  # a word says no more the fifth time


def stems(text: str, language: str) -> Counter[tuple[str, str]]:
    """(stem, class) of all that a text says, counted: words, parts of compounds and verbs behind nouns."""
    found: Counter[tuple[str, str]] = Counter()
    nouns = {fold(word) for word in set(LETTERS.findall(text)) if word[0].isupper()}
    stop = stop_words(language)
    for chain in chains(text):
        if len(chain) > 1:
            found["".join(chain), PART] += 1
    for word, count in Counter(words(text)).items():
        if word in stop:
            continue
        found[stem(word, language), WORD] += count
        if verb := root(word, language):
            found[verb, DERIVED] += count
        for inner in inner_words(word, language, word in nouns):
            if inner not in stop:
                found[stem(inner, language), PART] += count
                if verb := root(inner, language):
                    found[verb, DERIVED] += count
    return found


def spellings(text: str, language: str) -> Counter[str]:
    """The words of a text and the words inside its compounds, counted."""
    nouns = {fold(word) for word in set(LETTERS.findall(text)) if word[0].isupper()}
    found = Counter(words(text))
    for word, count in list(found.items()):
        for inner in inner_words(word, language, word in nouns):
            found[inner] += count
    return found


def names(terms: Iterable[str], languages: Iterable[str]) -> set[str]:
    """Stems of the words of names, as each language's rules have them; a name of several words is also one word."""
    languages = tuple(languages)
    found = set()
    for term in terms:
        for language in languages:
            own = [stem(word, language) for word in words(term) if word not in stop_words(language)]
            found.update(own)
            if len(own) > 1:
                found.add("".join(own))
    return found


def label_stems(labels: Iterable[tuple[str, str]], whole: bool = False) -> set[str]:
    """Stems of topics' names as (language, name): of a single word with the parts it has (unless `whole`), of several
    words as one."""
    found = set()
    for language, label in labels:
        own = [stem(word, language) for word in words(label) if word not in stop_words(language)]
        if len(own) > 1 or whole:
            found.add("".join(own))
        else:
            found.update(stem_ for stem_, kind in stems(label, language) if kind != DERIVED)
    return found


def written(counted: Counter[tuple[str, str]]) -> str:
    """Tokens as the text that is indexed, each as often as it counts."""
    return " ".join(f"{stem.translate(DIGITS)}{MARK}{kind}" for (stem, kind), count in sorted(counted.items())
                    for _ in range(min(count, MOST)))
