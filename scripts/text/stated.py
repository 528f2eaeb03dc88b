"""A value with its span and its qualifier ("rund", "mehr als", "oder mehr")."""
from __future__ import annotations

from decimal import Decimal

from scripts.model import Value
from scripts.text.tokens import Token
from scripts.text.vocabulary import Vocabulary

PER_TIME = ("count", "quantity", "money", "number")


def stated(
    text: str, tokens: list[Token], at: int, end: int, kind: str, words: Vocabulary, **fields: object,
) -> Value:
    start, stop = tokens[at].start, tokens[end - 1].end
    qualifier = None if fields.get("high") is not None else _qualifier(tokens, at, end, words)
    for name in ("value", "low", "high"):
        if isinstance(number := fields.get(name), Decimal):
            fields[name] = Decimal(f"{number.normalize():f}")
    if kind in PER_TIME and not fields.get("per"):
        fields["per"] = _per_before(tokens, at, words)
    return Value(start, stop, text[start:stop], kind, qualifier=qualifier, **fields)


def _per_before(tokens: list[Token], at: int, words: Vocabulary) -> str | None:
    """"täglich rund 60 Züge", but not "zweimal täglich 60 Meter"."""
    about = words.find_back("qualifiers", tokens, at)
    found = words.find_back("per_before", tokens, about[0] if about else at)
    if not found:
        return None
    often = found[0] > 0 and tokens[found[0] - 1].folded.endswith(tuple(words.values["times"]))
    return None if often else found[1]


def _qualifier(tokens: list[Token], at: int, end: int, words: Vocabulary) -> str | None:
    before = words.find_back("qualifiers", tokens, at)
    if before:
        return before[1]
    after = words.find("qualifiers_after", tokens, end)
    return after[1] if after else None


def opened(tokens: list[Token], at: int, name: str, words: Vocabulary) -> bool:
    """True where a range's opening word stands before a token, with at most a qualifier between."""
    if words.find_back(name, tokens, at):
        return True
    about = words.find_back("qualifiers", tokens, at)
    return bool(about) and words.find_back(name, tokens, about[0]) is not None
