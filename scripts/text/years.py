"""Years and decades as texts write them: 2017, '17, 2014/15, "die 90er Jahre", "jaren negentig"."""
from __future__ import annotations

import re

from scripts.text.cardinals import clean
from scripts.text.number_words import word_value
from scripts.text.tokens import Token
from scripts.text.vocabulary import Vocabulary

YEAR = re.compile(r"(?:1\d|20|21)\d\d")
SPLIT_YEAR = re.compile(r"(\d{4})[/-](\d{4})")
LIKELY_YEAR = re.compile(r"(?:19|20)\d\d")


def year(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    token = tokens[at]
    if token.kind == "number" and YEAR.fullmatch(token.text) and clean(tokens, at) \
            and not (at + 1 < len(tokens) and tokens[at + 1].start == token.end and tokens[at + 1].kind == "word"):
        return at + 1, int(token.text)
    return None


def lone_year(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    """Four digits that nothing but the number itself makes a year: no unit or counted noun follows, no quantifier or
    label stands before; with "im Jahr" or "seit" before, any year will do."""
    found = year(tokens, at, words)
    if not found:
        return None
    if words.find_back("date_year_prepositions", tokens, at):
        return found if not _measured(tokens, at + 1, words) else None
    if not LIKELY_YEAR.fullmatch(tokens[at].text) or _measured(tokens, at + 1, words) or _counted(tokens, at, words):
        return None
    if words.find_back("qualifiers", tokens, at) or words.find_back("labels", tokens, at) \
            or words.find_back("references", tokens, at) or words.find_back("currency", tokens, at):
        return None
    return found


def split_year(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    """"2014/15" or "2014-2015": a season that begins in one year and ends in the next."""
    if found := SPLIT_YEAR.fullmatch(tokens[at].text):
        return (at + 1, int(found[1])) if int(found[2]) == int(found[1]) + 1 else None
    first = year(tokens, at, words)
    if not first or at + 2 >= len(tokens) or tokens[at + 1].text not in "/-" or not tokens[at + 2].text.isdecimal() \
            or tokens[at + 2].start != tokens[at].end + 1 or len(tokens[at + 2].text) != 2:
        return None
    return (at + 3, first[1]) if int(tokens[at + 2].text) == (int(first[1]) + 1) % 100 else None


def _measured(tokens: list[Token], at: int, words: Vocabulary) -> bool:
    return any(words.find(name, tokens, at) for name in ("unit", "duration", "currency", "percent", "scales")) \
        and not (at < len(tokens) and tokens[at].text in "\"'’")


def _counted(tokens: list[Token], at: int, words: Vocabulary) -> bool:
    """True where the word behind looks like a plural that the number counts ("2000 Beschäftigte")."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "word" or words.has("count_stop", tokens[at + 1].folded):
        return False
    plural = re.compile(words.dates.get("counted_plural", r"(?!)"))
    return bool(plural.fullmatch(tokens[at + 1].text))


def short_year(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    if found := apostrophe_year(tokens, at, words):
        return found
    token = tokens[at]
    if token.kind == "number" and token.text.isdecimal() and len(token.text) == 2 and clean(tokens, at):
        return at + 1, int(token.text)
    return None


def apostrophe_year(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    if tokens[at].text in "'’‘" and at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end \
            and tokens[at + 1].kind == "number" and tokens[at + 1].text.isdecimal() and len(tokens[at + 1].text) == 2:
        return at + 2, int(tokens[at + 1].text)
    return None


def decade(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, object] | None:
    """"90er Jahre", "1990er", "neunziger Jahre", "jaren '90", "jaren negentig"."""
    before = words.find("decade_words", tokens, at)
    start = before[0] if before else at
    if start >= len(tokens):
        return None
    if apostrophe := apostrophe_year(tokens, start, words):
        end, value = apostrophe
    elif tokens[start].kind == "number" and tokens[start].text.isdecimal() and len(tokens[start].text) in (2, 4):
        end, value = start + 1, int(tokens[start].text)
    elif tokens[start].kind == "word" and (spelled := word_value(tokens[start].folded, words)) \
            and ((before and not spelled[1]) or spelled[1] in words.dates.get("decade_suffixes", ())):
        follow = words.find("periods", tokens, start + 1)
        if not before and not (follow and follow[1] == "year"):
            return None
        return (follow[0] if follow else start + 1, _first_of(int(spelled[0]))) \
            if spelled[0] % 10 == 0 and 20 <= spelled[0] <= 90 else None
    else:
        return None
    if value % 10 or (len(str(value)) == 4 and not YEAR.fullmatch(str(value))) or value < 10:
        return None
    suffixed = end < len(tokens) and tokens[end].start == tokens[end - 1].end \
        and tokens[end].folded in words.dates.get("decade_suffixes", ())
    if not before and not suffixed:
        return None
    end += suffixed
    follow = words.find("periods", tokens, end) if suffixed else None
    return (follow[0] if follow and follow[1] == "year" else end), _first_of(value)


def _first_of(decade: int) -> int:
    return decade if decade > 99 else decade + (1900 if decade >= 20 else 2000)
