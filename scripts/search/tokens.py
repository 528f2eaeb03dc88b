"""What of a document goes into the index: stems, each with a class that says how it belongs to the document.

A token is a stem, a mark that no stem holds, and the letter of its class: `zollqw` is the stem of a word, `zollqp` of a
part of a compound, `zollqd` the verb behind a noun, `zollql` the name of a topic or a publisher, `qzollqa` another name
of a topic (not found by its beginning), `zollqt` stands in a topic's page, `zollqf` in a fact. The mark ends the stem,
so that a search for whole words and one for beginnings can be told apart, and the classes of one stem stand next to
each other in the index. Digits are written as the mark and a letter, since Pagefind would part them from letters.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from scripts.search.compounds import inner_words
from scripts.search.stems import root, stem, stop_words, without_ending
from scripts.search.words import fold, of_chain, raw_words, read, words

MARK = "q"
WORD, PART, DERIVED, LABEL, ALIAS, TOPIC, FACT = "wpdlatf"
DIGITS = str.maketrans({str(digit): MARK + letter for digit, letter in enumerate("bceghijkmn")})
MOST = 4  # a word says no more the fifth time


def stems(text: str, language: str, written: Counter[str] | None = None) -> Counter[tuple[str, str]]:
    """(stem, class) of all that a text says, counted: words, parts of compounds and verbs behind nouns. The words as
    they are written are added to `written`."""
    found: Counter[tuple[str, str]] = Counter()
    own = Counter(raw_words(text))
    if written is not None:
        written.update(own)
    for raw, count in own.items():
        for reading in _readings(raw, language):
            found[reading] += count
    return found


def spellings(written: Mapping[str, int], language: str) -> dict[str, tuple[int, str]]:
    """Folded words, and words inside compounds, with how often they occur and how they are written most often, of
    counted words as they are written."""
    counts: Counter[str] = Counter()
    forms: dict[str, tuple[int, str]] = {}
    for raw, count in sorted(written.items()):
        for chain in read(raw):
            for word in of_chain(chain):
                counts[word] += count
                whole = fold(raw) == word
                forms[word] = max(forms.get(word, (0, "")), (count, raw if whole else word))
                for inner in inner_words(word, language, raw[0].isupper()):
                    counts[inner] += count
                    at = word.index(inner)
                    part = raw[at:at + len(inner)] if whole and len(raw) == len(word) else inner
                    forms.setdefault(inner, (0, part.capitalize() if raw[0].isupper() else part))
    return {word: (count, forms[word][1]) for word, count in counts.items()}


@cache
def _readings(raw: str, language: str) -> tuple[tuple[str, str], ...]:
    """What a word as it is written says: a text is mostly words that were read before."""
    found: dict[tuple[str, str], None] = {}
    stop = stop_words(language)
    for chain in read(raw):
        if len(chain) > 1:
            found["".join(chain), PART] = None
        for word in of_chain(chain):
            if not word or word in stop:
                continue
            own = stem(word, language)
            found[own, WORD] = None
            if (bare := without_ending(word, language)) != own:
                found[bare, PART] = None  # an irregular form is still found by its beginning
            inner = [part for part in inner_words(word, language, raw[0].isupper()) if part not in stop]
            found.update(dict.fromkeys((stem(part, language), PART) for part in inner))
            verbs = filter(None, (root(part, language) for part in (word, *inner)))
            found.update(dict.fromkeys((verb, DERIVED) for verb in verbs))
    return tuple(found)


def names(terms: Iterable[str], languages: Iterable[str]) -> set[str]:
    """Stems of the words of names, as each language's rules have them; a name of several words is also one word."""
    languages = tuple(languages)
    return {found for term in terms for language in languages for found in _of_name(term, language)}


def label_stems(labels: Iterable[tuple[str, str]], whole: bool = False) -> set[str]:
    """Stems of topics' names as (language, name): of a single word with the parts it has (unless `whole`), of several
    words as one."""
    return {found for language, label in labels for found in _of_label(language, label, whole)}


@cache
def _of_name(term: str, language: str) -> tuple[str, ...]:
    own = [stem(word, language) for word in words(term) if word not in stop_words(language)]
    return (*own, "".join(own)) if len(own) > 1 else tuple(own)


@cache
def _of_label(language: str, label: str, whole: bool) -> tuple[str, ...]:
    own = [stem(word, language) for word in words(label) if word not in stop_words(language)]
    if len(own) > 1 or whole:
        return ("".join(own),)
    return tuple(found for found, kind in stems(label, language) if kind != DERIVED)


def indexed(counted: Mapping[tuple[str, str], int]) -> str:
    """Tokens as the text that is indexed, each as often as it counts."""
    return " ".join(_token(stem, kind) for (stem, kind), count in counted.items() for _ in range(min(count, MOST)))


@cache
def _token(stem: str, kind: str) -> str:
    return f"{stem if stem.isalpha() else stem.translate(DIGITS)}{MARK}{kind}"
