"""Who says it: the source that a sentence names for what it states.

Each rule is a small generator of candidates over the sentence's tokens outside direct speech; the words are data
(`attribution.yml` of each language). A verb of saying counts more than "laut" or "volgens", and these more than
"unter Berufung auf", which names a source at second hand.
"""
from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from scripts.facts.clauses import (
    CLAUSE_MARKS,
    REACH,
    Clause,
    beside_speech,
    clause_of,
    ends,
    first_of,
    inverted,
    is_end,
    mark_at,
    opens,
    past_particle,
    phrase_before,
    said_after,
    subject,
)
from scripts.facts.phrases import ANAPHORIC, ANONYMOUS, NAMED, Phrase, phrase, sources
from scripts.facts.quotations import speech
from scripts.model import Attribution

SAID, BY_WORD, SECOND_HAND = 0, 1, 2


class Candidate(NamedTuple):
    rank: int
    at: int
    source: Phrase


def attribution(text: str, language: str) -> Attribution | None:
    """The source that a sentence names, None where it names none. Raises LookupError for a language without data."""
    words = sources(language)
    spoken = speech(text)
    clause = clause_of(text, spoken, words)
    if not spoken and not any(token.folded in words.triggers for token in clause.tokens):
        return None
    found = sorted(candidate for rule in RULES for candidate in rule(clause) if not _impersonal(candidate, clause))
    if not found:
        return None
    source = found[0].source
    return Attribution(source.text(clause.tokens, text, words), source.kind, bool(spoken))


def _impersonal(candidate: Candidate, clause: Clause) -> bool:
    """"heißt es", "sagt man" name nobody."""
    source = candidate.source
    return source.end - source.start == 1 and clause.words.has("impersonal", clause.tokens[source.start].folded)


def said(clause: Clause) -> Iterator[Candidate]:
    """"..., sagt X", "X betont, dass", "Das berichtet X"."""
    words = clause.words
    for at, token in enumerate(clause.tokens):
        if token.folded not in words.classes["verbs"] and token.folded not in words.classes["split_verbs"]:
            continue
        simple = words.find("verbs", clause.tokens, at)
        particles = words.find("split_verbs", clause.tokens, at)
        end = past_particle(clause, at + 1, particles[1]) if particles else None
        if end:
            source = subject(clause, at, at + 1, said=said_after(clause, end, strict=False)
                              or inverted(clause, at) or ends(clause, end))
        elif simple:
            weak = words.has("only_with_that", token.folded)
            follows = said_after(clause, simple[0], strict=weak)
            if weak and not follows and not beside_speech(clause, at):
                continue
            source = subject(clause, at, simple[0], follows or inverted(clause, at))
        else:
            continue
        if source:
            yield Candidate(SAID, at, _grouped(source, token.folded, clause))


def _grouped(source: Phrase, verb: str, clause: Clause) -> Phrase:
    """A bare noun with a verb in the plural is a group ("Händler klagen"), not a name."""
    words = clause.words
    one = not any(words.has("and", token.folded) for token in clause.tokens[source.start:source.end])
    if source.kind == NAMED and one and verb.endswith(words.plural_verbs) and source.end - source.start <= 2:
        return source._replace(kind=ANONYMOUS)
    return source


def had_said(clause: Clause) -> Iterator[Candidate]:
    """"X hat mitgeteilt, dass", "X had laten weten dat"."""
    words = clause.words
    for at, token in enumerate(clause.tokens):
        if not words.has("auxiliaries", token.folded):
            continue
        for i in range(at + 1, min(at + REACH, len(clause.tokens))):
            if clause.tokens[i].text in CLAUSE_MARKS or is_end(clause, i):
                break
            done = words.find("participles", clause.tokens, i)
            if done and _said_behind(clause, at, done[0]):
                source = subject(clause, at, at + 1, said=True)
                if source and (source.end <= i or source.start < at):
                    yield Candidate(SAID, at, source)
                break


def _said_behind(clause: Clause, verb: int, at: int) -> bool:
    """True where a clause that says what was said follows a participle, or "das" before the verb stands for it."""
    words = clause.words
    first = first_of(clause, verb)
    if verb - first == 1 and words.has("fronted", clause.tokens[first].folded):
        return at >= len(clause.tokens) or clause.tokens[at].kind == "mark"
    if at in clause.quoted:
        return True
    if mark_at(clause, at, ",:"):
        return said_after(clause, at, strict=True)
    return at < len(clause.tokens) and words.lower_nouns and words.has("that", clause.tokens[at].folded)


def as_they_say(clause: Clause) -> Iterator[Candidate]:
    """", wie X berichtet"."""
    words = clause.words
    for at, token in enumerate(clause.tokens):
        if not words.has("as", token.folded) or (at > 0 and at not in clause.quoted \
                and clause.tokens[at - 1].text not in CLAUSE_MARKS):
            continue
        skipped = words.has("linking", clause.tokens[at + 1].folded) if at + 1 < len(clause.tokens) else False
        source = phrase(clause.tokens, at + 1 + skipped, words)  # "wie aus X hervorgeht"
        if not source:
            continue
        for i in range(source.end, min(source.end + REACH, len(clause.tokens))):
            if clause.tokens[i].text in CLAUSE_MARKS or is_end(clause, i):
                break
            if words.find("verbs", clause.tokens, i) or words.find("as_verbs", clause.tokens, i) \
                    or words.find("participles", clause.tokens, i):
                yield Candidate(SAID, at, source)
                break


def so_they_say(clause: Clause) -> Iterator[Candidate]:
    """"..., so X." and "..., aldus X"."""
    words = clause.words
    for at, token in enumerate(clause.tokens):
        if not words.has("so", token.folded) or (at == 0 and 0 not in clause.quoted):
            continue
        if at not in clause.quoted and clause.tokens[at - 1].text not in ",–—":
            continue
        source = phrase(clause.tokens, at + 1, words)
        if source and (source.end >= len(clause.tokens) or source.end in clause.quoted
                       or clause.tokens[source.end].kind == "mark"
                       or words.has("so_goes_on", clause.tokens[source.end].folded)):
            yield Candidate(SAID, at, source)


def colon(clause: Clause) -> Iterator[Candidate]:
    """"X ist überrascht: „...“", where X is a name."""
    for at, token in enumerate(clause.tokens):
        if token.text == ":" and at + 1 in clause.quoted and at > 0:
            first = first_of(clause, at)
            if not opens(clause, first):
                source = phrase(clause.tokens, first, clause.words)
                if source and source.kind == NAMED and source.end <= at and at - first <= REACH:
                    yield Candidate(BY_WORD, at, source)


def by_word(clause: Clause) -> Iterator[Candidate]:
    """"laut X", "volgens X", "X zufolge", "nach eigenen Angaben"."""
    words = clause.words
    for at, token in enumerate(clause.tokens):
        if token.folded not in words.triggers and not words.has("after_source", token.folded):
            continue
        if own := words.find("own_words", clause.tokens, at):
            yield Candidate(BY_WORD, at, Phrase(at, own[0], ANAPHORIC))
        elif found := words.find("before_source", clause.tokens, at):
            source = phrase(clause.tokens, found[0], words)
            if source and found[0] not in clause.quoted:
                yield Candidate(BY_WORD, at, source)
        elif words.has("after_source", token.folded):
            source = phrase_before(clause, at)
            if source:
                yield Candidate(BY_WORD, at, source)
        if found := words.find("second_hand", clause.tokens, at):
            source = phrase(clause.tokens, found[0], words)
            if source:
                yield Candidate(SECOND_HAND, at, source)


RULES = (said, had_said, as_they_say, so_they_say, colon, by_word)
