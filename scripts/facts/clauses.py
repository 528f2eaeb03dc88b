"""A sentence as the rules of attribution see it: its speech left out, cut into clauses, with subjects of verbs."""
from __future__ import annotations

from typing import NamedTuple

from scripts.facts.phrases import NAMED, Phrase, Sources, phrase
from scripts.text.tokens import Token

CLAUSE_MARKS = ",;:–—()"
SENTENCE_MARKS = ".!?;"
QUOTE_MARKS = "\"“”„«»‘’‚'›‹"
ASIDE = 7          # tokens in a parenthesis that rules pass over
REACH = 14         # tokens from a verb to its particle
COMPLEMENT = 10    # tokens from a verb to the clause that says what was said


class Clause(NamedTuple):
    """A sentence as the rules see it: tokens outside speech, those inside left out; `quoted` holds the indexes
    before which a quotation stood."""
    text: str
    tokens: list[Token]
    quoted: frozenset[int]
    words: Sources
    firsts: list[int]  # for each token, the first one of its clause


def clause_of(text: str, spoken: list[tuple[int, int]], words: Sources) -> Clause:
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


def _firsts(tokens: list[Token], gaps: set[int]) -> list[int]:
    firsts: list[int] = []
    for i in range(len(tokens)):
        begins = i == 0 or i in gaps or tokens[i - 1].text in CLAUSE_MARKS + "!?"
        firsts.append(i if begins else firsts[-1])
    return firsts


def first_of(clause: Clause, at: int) -> int:
    """The first token of the clause that a token stands in."""
    return clause.firsts[at]


def mark_at(clause: Clause, at: int, marks: str) -> bool:
    return at < len(clause.tokens) and clause.tokens[at].text in marks


def is_end(clause: Clause, at: int) -> bool:
    """True where a sentence ends, and not at the point of "28. März" or "Dr."."""
    mark = clause.tokens[at].text
    if mark != ".":
        return mark in SENTENCE_MARKS
    return at == 0 or (clause.tokens[at - 1].kind != "number" and len(clause.tokens[at - 1].text) > 3)


def said_after(clause: Clause, at: int, strict: bool) -> bool:
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
        if is_end(clause, i):
            return False
    return False


def _after(clause: Clause, at: int) -> Phrase | None:
    """The noun phrase right behind a verb ("sagte gestern" has none)."""
    if at < len(clause.tokens) and clause.words.has("reflexive", clause.tokens[at].folded):
        at += 1
    if at in clause.quoted:
        return None
    return phrase(clause.tokens, at, clause.words)


def subject(clause: Clause, verb: int, behind: int, said: bool) -> Phrase | None:
    """The subject of a finite verb. `behind` is the token after the verb; `said`: what was said follows."""
    tokens, words = clause.tokens, clause.words
    first = first_of(clause, verb)
    if first == verb:  # „...“, sagt X
        if verb == 0 and verb not in clause.quoted:
            return None
        source = _after(clause, behind)
        if source:
            return source
        return _opening_phrase(clause, verb) if said else None
    if verb - first == 1 and words.has("fronted", tokens[first].folded):  # "Das berichtet X"
        return _after(clause, behind)
    if not opens(clause, first):
        source = phrase(tokens, first, words)
        if source and source.end <= verb and (source.end == verb or _prepositional(clause, source.end, verb)):
            return source._replace(end=verb if source.end < verb and source.kind != NAMED else source.end) \
                if said else None
        if source:
            return None
    source = _after(clause, behind)
    return source if source and said else None


def opens(clause: Clause, at: int) -> bool:
    """True where a clause begins with an adverb, a preposition or a conjunction rather than a subject."""
    token = clause.tokens[at]
    return token.kind != "word" or clause.words.has("openers", token.folded)


def _prepositional(clause: Clause, at: int, verb: int) -> bool:
    """True for "(Das Unternehmen) hinter dem Produkt (versichert)"."""
    return verb - at <= 6 and clause.words.has("linking", clause.tokens[at].folded)


def _opening_phrase(clause: Clause, verb: int) -> Phrase | None:
    """The sentence's first phrase, where a relative clause stands between it and its verb."""
    if opens(clause, 0) or 0 in clause.quoted:
        return None
    source = phrase(clause.tokens, 0, clause.words)
    return source if source and mark_at(clause, source.end, ",") and source.end < verb else None


def inverted(clause: Clause, verb: int) -> bool:
    return (first_of(clause, verb) == verb and verb > 0) or verb in clause.quoted


def beside_speech(clause: Clause, verb: int) -> bool:
    """True where a quotation ends right before the verb, with at most a comma between."""
    return verb in clause.quoted or (verb > 0 and verb - 1 in clause.quoted and clause.tokens[verb - 1].text == ",")


def ends(clause: Clause, at: int) -> bool:
    return at >= len(clause.tokens) or is_end(clause, at)


def past_particle(clause: Clause, at: int, particles: tuple[str, ...]) -> int | None:
    """The token after the particle that completes a verb ("teilte ... mit")."""
    words = clause.words
    for i in range(at, min(at + REACH, len(clause.tokens))):
        if clause.tokens[i].text == ":" or is_end(clause, i):
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


def phrase_before(clause: Clause, at: int) -> Phrase | None:
    """The longest noun phrase that ends right before a token."""
    for start in range(max(first_of(clause, at), at - 8), at):
        if opens(clause, start) and start == 0:
            continue
        source = phrase(clause.tokens, start, clause.words)
        if source and source.end == at:
            return source
    return None
