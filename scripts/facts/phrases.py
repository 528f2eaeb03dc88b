"""Noun phrases that may name a source: "der Nachrichtenagentur Reuters", "een woordvoerder van het bedrijf"."""
from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from scripts.languages import lexicon
from scripts.text.terms import Terms, spelled, spelled_by_meaning
from scripts.text.tokens import Token

CLASSES = ("before_source", "second_hand", "after_source", "own_words", "so", "so_goes_on", "verbs", "only_with_that",
           "as_verbs", "participles", "auxiliaries", "as", "that", "fronted", "reflexive", "determiners", "indefinite",
           "pronouns", "genitive", "linking", "name_particles", "and", "anonymous", "openers", "stop", "impersonal",
           "link_stop", "linking_names")
ADJECTIVES = 3  # before a noun
LONGEST = 12    # words of a name
SHORT_FORM = 4  # letters: Dr., Prof., initials
LINKS = 2       # "der Chef der Abteilung des Amtes"
NAMED, ANONYMOUS, ANAPHORIC = "named", "anonymous", "anaphoric"
SHORTEST_END = 7  # letters of a word that "Ausschusssprecher" may end in


class Sources(Terms):
    """The words of a language by which sources are found."""

    def __init__(self, language: str) -> None:
        super().__init__()
        data: Mapping[str, Any] = lexicon(language, "attribution")
        for name in CLASSES:
            self.add(name, [(term, name) for term in spelled(data.get(name, ()))])
        self.add("split_verbs", [
            (verb, tuple(particles)) for verbs, particles in data.get("split_verbs", {}).items()
            for verb in spelled([verbs])
        ])
        self.add("particles", [(particle, particle) for _, particle in spelled_by_meaning(data.get("split_verbs", {}))])
        self.noun = re.compile(data["nouns"])
        self.adjective = re.compile(data["adjectives"])
        self.lower_nouns: bool = data.get("lower_nouns", False)
        self.roles = tuple(word.casefold() for word in data.get("roles", ()))
        self.capital_adjective = re.compile(data.get("capital_adjectives", r"(?!)"))
        self.anonymous_ends = tuple(word for word in self.classes["anonymous"] if len(word) >= SHORTEST_END)
        self.plural_verbs: tuple[str, ...] = tuple(data.get("plural_verbs", ()))
        self.triggers = frozenset(
            word for name in ("before_source", "second_hand", "after_source", "own_words", "so", "verbs", "as_verbs",
                              "split_verbs", "participles") for word in self.classes.get(name, {})
        )


@cache
def sources(language: str) -> Sources:
    """The words of a language. Raises LookupError where it has no such data file."""
    return Sources(language)


class Phrase(NamedTuple):
    """`tokens[start:end]`; `named`: it contains a proper name."""
    start: int
    end: int
    kind: str

    def text(self, tokens: list[Token], text: str, words: Sources) -> str:
        """The words of the phrase; a name without its article."""
        start = self.start
        if self.kind == NAMED and start + 1 < self.end and (
                words.has("determiners", tokens[start].folded) or words.has("indefinite", tokens[start].folded)):
            start += 1
        return text[tokens[start].start:tokens[self.end - 1].end]


def phrase(tokens: list[Token], at: int, words: Sources) -> Phrase | None:
    """The noun phrase that begins at a token, None where none does."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    end = _simple(tokens, at, words)
    if end is None:
        return Phrase(at, at + 1, ANAPHORIC) if words.has("pronouns", tokens[at].folded) else None
    whole = _linked(tokens, at, end, words)
    kind = _kind(tokens, at, end, whole, words)
    titled = kind != NAMED or words.has("determiners", tokens[at].folded)
    name = _apposition(tokens, whole, words) if titled else None
    return Phrase(at, name, NAMED) if name else Phrase(at, whole, kind)


def _simple(tokens: list[Token], at: int, words: Sources) -> int | None:
    """The token after determiner, adjectives and nouns; None where there is no noun."""
    i = at
    determined = words.has("determiners", tokens[i].folded) or words.has("indefinite", tokens[i].folded)
    if determined:
        i += 1
    before = i
    while i - before < ADJECTIVES and i + 1 < len(tokens) and _is_adjective(tokens, i, words):
        i += 1
    end = _nouns(tokens, i, words, determined or i > before)
    if end is None and i > before:  # "de oude": an adjective that is the noun
        end = _nouns(tokens, i - 1, words, determined)
    return end


def _apposition(tokens: list[Token], end: int, words: Sources) -> int | None:
    """The token after the name in "der Sprecher der Feuerwehr, Jens Kühn,"."""
    if end + 2 >= len(tokens) or tokens[end].text != "," or words.has("openers", tokens[end + 1].folded):
        return None
    name = _nouns(tokens, end + 1, words, determined=False)
    ends = name and (name == len(tokens) or tokens[name].text in ",.:")
    return name if ends and name - end > 2 and tokens[end + 1].text[0].isupper() else None


def _is_adjective(tokens: list[Token], at: int, words: Sources) -> bool:
    token, following = tokens[at], tokens[at + 1]
    if token.kind != "word" or following.kind != "word" or _closed(token, words):
        return False
    if token.text[0].islower():
        return bool(words.adjective.fullmatch(token.text))
    return words.lower_nouns and bool(words.capital_adjective.fullmatch(token.text)) and following.text[0].islower() \
        and not _closed(following, words)


def _closed(token: Token, words: Sources) -> bool:
    """True for a word that no noun phrase goes on with."""
    return any(words.has(name, token.folded) for name in
               ("stop", "determiners", "indefinite", "linking", "pronouns", "verbs", "split_verbs", "that", "and",
                "particles"))


def _nouns(tokens: list[Token], at: int, words: Sources, determined: bool) -> int | None:
    """The token after a run of nouns and names, None where there is none."""
    i = at
    if words.lower_nouns and i < len(tokens) and tokens[i].kind == "word" and tokens[i].text[0].islower() \
            and not _closed(tokens[i], words) and not words.has("openers", tokens[i].folded) \
            and (determined or words.has("anonymous", tokens[i].folded) or _is_title(tokens, i, words)):
        i = _compound_end(tokens, i)
    while i < min(len(tokens), at + LONGEST) and tokens[i].kind == "word":
        if words.noun.fullmatch(tokens[i].text) and not words.has("pronouns", tokens[i].folded) \
                and not (i == 0 and words.has("openers", tokens[i].folded)):
            i = _past_point(tokens, _compound_end(tokens, i), words)
        elif i > at and (name := _next_name(tokens, i, words)):
            i = name
        else:
            break
    return i if i > at else None


def _is_title(tokens: list[Token], at: int, words: Sources) -> bool:
    """"directeur (Petra de Lange)": a common noun right before a name."""
    end = _compound_end(tokens, at)
    return end < len(tokens) and tokens[end].kind == "word" and bool(words.noun.fullmatch(tokens[end].text)) \
        and not words.has("name_particles", tokens[at].folded)


def _past_point(tokens: list[Token], at: int, words: Sources) -> int:
    """The token after the point of a short form before a name ("Dr. Müller", "A. Jansen")."""
    short = at + 1 < len(tokens) and tokens[at].text == "." and len(tokens[at - 1].text) <= SHORT_FORM \
        and tokens[at].start == tokens[at - 1].end and tokens[at + 1].kind == "word" \
        and words.noun.fullmatch(tokens[at + 1].text)
    return at + 1 if short else at


def _next_name(tokens: list[Token], at: int, words: Sources) -> int | None:
    """The first token of the name to which particles ("van der") lead from a name; None where they lead to none."""
    i = at
    while i < len(tokens) and i - at < 3 and words.has("name_particles", tokens[i].folded) \
            and tokens[i].text[0].islower():
        i += 1
    if i == at or i >= len(tokens) or not words.noun.fullmatch(tokens[i].text) \
            or not words.noun.fullmatch(tokens[at - 1].text) or words.has("genitive", tokens[at].folded):
        return None
    return i if i - at > 1 or not words.has("link_stop", tokens[at].folded) else None


def _compound_end(tokens: list[Token], at: int) -> int:
    """The token after a word with its hyphens ("US-Magazin")."""
    end = at + 1
    while end + 1 < len(tokens) and tokens[end].text in "-/&." and tokens[end].start == tokens[end - 1].end \
            and tokens[end + 1].kind in ("word", "number") and tokens[end + 1].start == tokens[end].end:
        end += 2
    return end


def _linked(tokens: list[Token], at: int, end: int, words: Sources) -> int:
    """The token after what belongs to the phrase: "(der Chef) der Firma", "(Koum) und Acton"."""
    determined = words.has("determiners", tokens[at].folded) or words.has("indefinite", tokens[at].folded)
    links = 0
    while end + 1 < len(tokens) and links < LINKS:
        role = determined or any(tokens[n].folded.endswith(words.roles) or words.has("anonymous", tokens[n].folded)
                                 for n in range(at, end))
        if words.has("and", tokens[end].folded):
            further = _simple(tokens, end + 1, words)
            if further is None or not words.noun.fullmatch(tokens[further - 1].text):
                break
            return further
        if role and words.has("genitive", tokens[end].folded):
            further = _simple(tokens, end, words)
        elif role and words.has("linking", tokens[end].folded):
            further = _simple(tokens, end + 1, words)
        else:
            break
        if further is None or further == end + 1:
            break
        end, links = further, links + 1
    return end


def _kind(tokens: list[Token], at: int, end: int, whole: int, words: Sources) -> str:
    """named, anonymous or anaphoric, by what the phrase itself shows."""
    if _has_name(tokens, at, end, words) or (whole > end and _has_name(tokens, end, whole, words)):
        return NAMED
    if words.has("indefinite", tokens[at].folded):
        return ANONYMOUS
    bare = not words.has("determiners", tokens[at].folded)
    core = [token for token in tokens[at:whole] if token.kind == "word"]
    if any(words.has("anonymous", token.folded) or token.folded.endswith(words.anonymous_ends) for token in core):
        return ANONYMOUS if bare or (words.has("anonymous", core[-1].folded) and not words.has(
            "determiners", core[0].folded)) else ANAPHORIC
    if bare and not words.lower_nouns and any(words.noun.fullmatch(token.text) for token in core[:1]):
        return NAMED
    return ANONYMOUS if bare else ANAPHORIC


def _has_name(tokens: list[Token], at: int, end: int, words: Sources) -> bool:
    """True where a proper name shows: two nouns side by side, capitals only, or (where nouns have no capital) any
    capital; a bare noun behind "von" counts too."""
    capitals = [n for n in range(at, end) if tokens[n].kind == "word" and tokens[n].text[0].isupper()
                and not words.has("determiners", tokens[n].folded) and not words.has("indefinite", tokens[n].folded)]
    capitals = [n for n in capitals if not (words.has("anonymous", tokens[n].folded))]
    if not capitals:
        return False
    if any((len(tokens[n].text) > 1 and tokens[n].text.isupper()) or _mixed(tokens[n].text) for n in capitals):
        return True
    if words.lower_nouns:
        return any(n > 0 or not words.has("openers", tokens[n].folded) for n in capitals
                   if not (n + 1 < end and words.capital_adjective.fullmatch(tokens[n].text)
                           and tokens[n + 1].text[0].islower()))
    pairs = [n for n in capitals if n + 1 in capitals and not _is_place_adjective(tokens, n, at, words)]
    return bool(pairs) or (at > 0 and words.has("linking_names", tokens[at].folded) and at + 1 in capitals)


def _is_place_adjective(tokens: list[Token], at: int, first: int, words: Sources) -> bool:
    """"Das Schweizer Unternehmen" names nobody."""
    determined = words.has("determiners", tokens[first].folded) or words.has("indefinite", tokens[first].folded)
    return determined and at == first + 1 and bool(words.capital_adjective.fullmatch(tokens[at].text))


def _mixed(word: str) -> bool:
    return any(letter.isupper() for letter in word[1:]) and any(letter.islower() for letter in word)
