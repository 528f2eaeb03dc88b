"""Who says it: the source that a sentence names for what it states.

Each rule is a small generator of candidates over the sentence's tokens outside direct speech; the words are data
(`attribution.yml` of each language). A verb of saying counts more than "laut" or "volgens", and these more than
"unter Berufung auf", which names a source at second hand.
"""
from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from scripts.facts.phrases import ANAPHORIC, NAMED, Phrase, Sources, phrase, sources
from scripts.facts.quotations import speech
from scripts.model import Attribution
from scripts.text.tokens import Token

CLAUSE_MARKS = ",;:–—()"
SENTENCE_MARKS = ".!?;"
QUOTE_MARKS = "\"“”„«»‘’‚'›‹"
ASIDE = 7          # tokens in a parenthesis that rules pass over
REACH = 14         # tokens from a verb to its particle
COMPLEMENT = 10    # tokens from a verb to the clause that says what was said
SAID, BY_WORD, SECOND_HAND = 0, 1, 2


class Candidate(NamedTuple):
    rank: int
    at: int
    source: Phrase


class Clause(NamedTuple):
    """A sentence as the rules see it: tokens outside speech, those inside left out; `quoted` holds the indexes
    before which a quotation stood."""
    text: str
    tokens: list[Token]
    quoted: frozenset[int]
    words: Sources
    firsts: list[int]  # for each token, the first one of its clause


def attribution(text: str, language: str) -> Attribution | None:
    """The source that a sentence names, None where it names none. Raises LookupError for a language without data."""
    words = sources(language)
    spoken = speech(text)
    clause = _clause(text, spoken, words)
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


def _clause(text: str, spoken: list[tuple[int, int]], words: Sources) -> Clause:
    tokens, gaps, at = [], set(), 0
    for token in words.tokens(text):
        while at < len(spoken) and spoken[at][1] <= token.start:
            at += 1
        if at < len(spoken) and spoken[at][0] <= token.start < spoken[at][1]:
            gaps.add(len(tokens))
        elif token.text not in QUOTE_MARKS:
            tokens.append(token)
            if token.text == ")" and (opened := _opened(tokens)) is not None:
                del tokens[opened:]  # "Otto (SPD) sagte"
    return Clause(text, tokens, frozenset(gaps), words, _firsts(tokens, gaps))


def _opened(tokens: list[Token]) -> int | None:
    """The index of the parenthesis that the last token closes, where it is a short one."""
    return next((i for i in range(len(tokens) - 1, max(len(tokens) - ASIDE, 0) - 1, -1) if tokens[i].text == "("), None)


def _boundary(clause: Clause, at: int) -> int:
    """The first token of the clause that a token stands in."""
    return clause.firsts[at]


def _firsts(tokens: list[Token], gaps: set[int]) -> list[int]:
    firsts: list[int] = []
    for i in range(len(tokens)):
        begins = i == 0 or i in gaps or tokens[i - 1].text in CLAUSE_MARKS + "!?"
        firsts.append(i if begins else firsts[-1])
    return firsts


def _mark_at(clause: Clause, at: int, marks: str) -> bool:
    return at < len(clause.tokens) and clause.tokens[at].text in marks


def _is_end(clause: Clause, at: int) -> bool:
    """True where a sentence ends, and not at the point of "28. März" or "Dr."."""
    mark = clause.tokens[at].text
    if mark != ".":
        return mark in SENTENCE_MARKS
    return at == 0 or (clause.tokens[at - 1].kind != "number" and len(clause.tokens[at - 1].text) > 3)


def _complement(clause: Clause, at: int, strict: bool) -> bool:
    """True where what was said follows a verb: speech, a colon, "dass", or (not strict) any further clause."""
    words = clause.words
    for i in range(at, min(at + COMPLEMENT + 1, len(clause.tokens) + 1)):
        if i in clause.quoted and i > 0:
            return True
        if i >= len(clause.tokens):
            return False
        mark = clause.tokens[i].text
        if mark == ":":
            return True
        if words.lower_nouns and words.has("that", clause.tokens[i].folded):
            return True
        if mark == ",":
            return not strict or words.find("that", clause.tokens, i + 1) is not None or i + 1 in clause.quoted
        if _is_end(clause, i):
            return False
    return False


def _after(clause: Clause, at: int) -> Phrase | None:
    """The noun phrase right behind a verb ("sagte gestern" has none)."""
    if at < len(clause.tokens) and clause.words.has("reflexive", clause.tokens[at].folded):
        at += 1
    if at in clause.quoted:
        return None
    return phrase(clause.tokens, at, clause.words)


def _subject(clause: Clause, verb: int, behind: int, said: bool) -> Phrase | None:
    """The subject of a finite verb. `behind` is the token after the verb; `said`: what was said follows."""
    tokens, words = clause.tokens, clause.words
    first = _boundary(clause, verb)
    if first == verb:  # „...“, sagt X
        if verb == 0 and verb not in clause.quoted:
            return None
        source = _after(clause, behind)
        if source:
            return source
        return _opening_phrase(clause, verb) if said else None
    if verb - first == 1 and words.has("fronted", tokens[first].folded):  # "Das berichtet X"
        return _after(clause, behind)
    if not _opens(clause, first):
        source = phrase(tokens, first, words)
        if source and source.end <= verb and (source.end == verb or _prepositional(clause, source.end, verb)):
            return source._replace(end=verb if source.end < verb and source.kind != NAMED else source.end) \
                if said else None
        if source:
            return None
    source = _after(clause, behind)
    return source if source and said else None


def _opens(clause: Clause, at: int) -> bool:
    """True where a clause begins with an adverb, a preposition or a conjunction rather than a subject."""
    token = clause.tokens[at]
    return token.kind != "word" or clause.words.has("openers", token.folded)


def _prepositional(clause: Clause, at: int, verb: int) -> bool:
    """True for "(Das Unternehmen) hinter dem Produkt (versichert)"."""
    return verb - at <= 6 and clause.words.has("linking", clause.tokens[at].folded)


def _opening_phrase(clause: Clause, verb: int) -> Phrase | None:
    """The sentence's first phrase, where a relative clause stands between it and its verb."""
    if _opens(clause, 0) or 0 in clause.quoted:
        return None
    source = phrase(clause.tokens, 0, clause.words)
    return source if source and _mark_at(clause, source.end, ",") and source.end < verb else None


def said(clause: Clause) -> Iterator[Candidate]:
    """"..., sagt X", "X betont, dass", "Das berichtet X"."""
    words = clause.words
    for at, token in enumerate(clause.tokens):
        if token.folded not in words.classes["verbs"] and token.folded not in words.classes["split_verbs"]:
            continue
        simple = words.find("verbs", clause.tokens, at)
        particles = words.find("split_verbs", clause.tokens, at)
        end = _particle(clause, at + 1, particles[1]) if particles else None
        if end:
            source = _subject(clause, at, at + 1, said=_complement(clause, end, strict=False)
                              or _inverted(clause, at) or _ends(clause, end))
        elif simple:
            weak = words.has("only_with_that", token.folded)
            follows = _complement(clause, simple[0], strict=weak)
            if weak and not follows and not _beside_speech(clause, at):
                continue
            source = _subject(clause, at, simple[0], follows or _inverted(clause, at))
        else:
            continue
        if source and source.end <= len(clause.tokens):
            yield Candidate(SAID, at, source)


def _inverted(clause: Clause, verb: int) -> bool:
    return (_boundary(clause, verb) == verb and verb > 0) or verb in clause.quoted


def _beside_speech(clause: Clause, verb: int) -> bool:
    """True where a quotation ends right before the verb, with at most a comma between."""
    return verb in clause.quoted or (verb > 0 and verb - 1 in clause.quoted and clause.tokens[verb - 1].text == ",")


def _ends(clause: Clause, at: int) -> bool:
    return at >= len(clause.tokens) or _is_end(clause, at)


def _particle(clause: Clause, at: int, particles: tuple[str, ...]) -> int | None:
    """The token after the particle that completes a verb ("teilte ... mit")."""
    words = clause.words
    for i in range(at, min(at + REACH, len(clause.tokens))):
        if clause.tokens[i].text == ":" or _is_end(clause, i):
            return None
        found = words.find("particles", clause.tokens, i)
        if found and found[1] in particles:
            behind = found[0]
            if i == at or behind >= len(clause.tokens) or behind in clause.quoted \
                    or clause.tokens[behind].kind == "mark" or words.has("that", clause.tokens[behind].folded):
                return behind
        if clause.tokens[i].text == ",":
            return None
    return None


def had_said(clause: Clause) -> Iterator[Candidate]:
    """"X hat mitgeteilt, dass", "X had laten weten dat"."""
    words = clause.words
    for at, token in enumerate(clause.tokens):
        if not words.has("auxiliaries", token.folded):
            continue
        for i in range(at + 1, min(at + REACH, len(clause.tokens))):
            if clause.tokens[i].text in CLAUSE_MARKS or _is_end(clause, i):
                break
            done = words.find("participles", clause.tokens, i)
            if done and _said_behind(clause, at, done[0]):
                source = _subject(clause, at, at + 1, said=True)
                if source and (source.end <= i or source.start < at):
                    yield Candidate(SAID, at, source)
                break


def _said_behind(clause: Clause, verb: int, at: int) -> bool:
    """True where a clause that says what was said follows a participle, or "das" before the verb stands for it."""
    words = clause.words
    first = _boundary(clause, verb)
    if verb - first == 1 and words.has("fronted", clause.tokens[first].folded):
        return at >= len(clause.tokens) or clause.tokens[at].kind == "mark"
    if at in clause.quoted:
        return True
    if _mark_at(clause, at, ",:"):
        return _complement(clause, at, strict=True)
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
            if clause.tokens[i].text in CLAUSE_MARKS or _is_end(clause, i):
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
            first = _boundary(clause, at)
            if not _opens(clause, first):
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
            source = _phrase_before(clause, at)
            if source:
                yield Candidate(BY_WORD, at, source)
        if found := words.find("second_hand", clause.tokens, at):
            source = phrase(clause.tokens, found[0], words)
            if source:
                yield Candidate(SECOND_HAND, at, source)


def _phrase_before(clause: Clause, at: int) -> Phrase | None:
    """The longest noun phrase that ends right before a token."""
    for start in range(max(_boundary(clause, at), at - 8), at):
        if _opens(clause, start) and start == 0:
            continue
        source = phrase(clause.tokens, start, clause.words)
        if source and source.end == at:
            return source
    return None


RULES = (said, had_said, as_they_say, so_they_say, colon, by_word)
