"""Numbers with sign and fraction: `-5`, `3/4`, `2 1/4`, `zwei Drittel`, `vijf en een half`, `fünf Komma drei`."""
from __future__ import annotations

from decimal import Decimal

from scripts.text.cardinals import Numeral, cardinal, clean, rounded, scaled, vulgar
from scripts.text.number_words import ordinal, split_word, suffixes, value_of
from scripts.text.tokens import Token
from scripts.text.vocabulary import Vocabulary

DASHES = "-–−"
FRACTION_MARKS = "-/"
LARGEST_IMPROPER = 16  # 15/2 is a number, 123/20 a file
DENOMINATORS = frozenset((*range(2, 11), 12, 16, 20, 24, 25, 32, 50, 60, 64, 100, 1000, 10000))  # not 9/11, 24/7
ENDS = ".,;:!?)"


def numeral(tokens: list[Token], at: int, words: Vocabulary) -> Numeral | None:
    """The longest number that begins at a token."""
    token = tokens[at]
    if token.kind == "word" and words.find("minus", tokens, at) and at + 1 < len(tokens):
        found = _unsigned(tokens, at + 1, words)
        return found._replace(value=-found.value) if found and not found.article else None
    if token.text in DASHES and _is_sign(tokens, at):
        found = _unsigned(tokens, at + 1, words)
        return found._replace(value=-found.value) if found and found.digits else None
    return _unsigned(tokens, at, words)


def _is_sign(tokens: list[Token], at: int) -> bool:
    """A dash is a minus right before a number, where no number, word or closing mark stands right before it."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "number":
        return False
    if tokens[at].end != tokens[at + 1].start:
        return at == 0
    return at == 0 or (tokens[at - 1].end < tokens[at].start and tokens[at - 1].kind != "number") \
        or tokens[at - 1].text in "(€$£"


def _unsigned(tokens: list[Token], at: int, words: Vocabulary) -> Numeral | None:
    found = cardinal(tokens, at, words)
    fraction = _fraction(tokens, found, at, words) if found else None
    return scaled(tokens, fraction, words) if fraction else found


def _fraction(tokens: list[Token], found: Numeral, at: int, words: Vocabulary) -> Numeral | None:
    """The number with the fraction that belongs to it: `3/4`, `2 1/4`, `zwei Drittel`, `vijf en een half`."""
    end, value = found.end, found.value
    if end >= len(tokens):
        return None
    following = tokens[end]
    whole = value == value.to_integral_value() and value > 0
    if found.digits and end == at + 1 and (under := _slash(tokens, end, words)) and value != under[1] \
            and (value < under[1] or under[1] <= LARGEST_IMPROPER):
        return Numeral(under[0], rounded(value / under[1]), digits=True)
    if whole and following.kind == "word" and (part := vulgar(following.text)) is not None:
        return Numeral(end + 1, value + part, digits=True)
    if whole and found.digits and following.kind == "number" and clean(tokens, end) \
            and (under := _slash(tokens, end + 1, words)) and following.text.isdecimal():
        part = Decimal(following.text) / under[1]
        return Numeral(under[0], rounded(value + part), digits=True) if part < 1 else None
    if found.digits and following.text == "^":
        return _power(tokens, found, words)
    if not found.half and words.find("point", tokens, end):
        return _decimals(tokens, end + 1, value, words) if whole or not value else None
    under = denominator(tokens, end, words) if whole else None
    if whole and not under and following.text in FRACTION_MARKS and not found.digits:
        under = denominator(tokens, end + 1, words)  # vijf/achtste
    if under and (not found.article or _certain(tokens, under[0], end, words)):
        return Numeral(under[0], rounded(value / under[1]))
    joiner = words.find("joiner", tokens, end)
    start = joiner[0] if joiner else end
    if whole and start < len(tokens) and (joiner or not found.article):
        part = _proper_fraction(tokens, start, words, joined=bool(joiner))
        if part:
            return Numeral(part.end, rounded(value + part.value * found.scale))
    return None


def _proper_fraction(tokens: list[Token], at: int, words: Vocabulary, joined: bool) -> Numeral | None:
    """A fraction below one that follows a whole number: "(en) een half", "drei Viertel", "driekwart"."""
    part = cardinal(tokens, at, words)
    if not part or part.digits:
        return None
    if part.value < 1:
        return part if joined and not part.half else None
    under = denominator(tokens, part.end, words)
    if under and part.value < under[1] and part.value == part.value.to_integral_value() \
            and (joined or not part.article):
        return Numeral(under[0], part.value / under[1])
    return None


def _decimals(tokens: list[Token], at: int, value: Decimal, words: Vocabulary) -> Numeral | None:
    """The number with its decimals in words: "Komma drei fünf", "komma nul eenenzeventig"."""
    digits, end = "", at
    while end < len(tokens) and (part := cardinal(tokens, end, words)) and not part.article and len(digits) < 9 \
            and 0 <= part.value < 100 and part.value == part.value.to_integral_value():
        digits, end = digits + str(int(part.value)), part.end
    return Numeral(end, value + Decimal(f"0.{digits}")) if digits else None


def _power(tokens: list[Token], found: Numeral, words: Vocabulary) -> Numeral | None:
    """"1,1^23", "2^-3"."""
    at = found.end + 1
    sign = 1
    while at < len(tokens) and tokens[at].text in "+-" and at < found.end + 3:
        sign, at = -sign if tokens[at].text == "-" else sign, at + 1
    if at >= len(tokens) or not tokens[at].text.isdecimal() or len(tokens[at].text) > 2 or not 0 < found.value < 10000:
        return None
    return Numeral(at + 1, rounded(found.value ** (sign * int(tokens[at].text))), digits=True)


def _certain(tokens: list[Token], end: int, at: int, words: Vocabulary) -> bool:
    """True where "een derde" is a third and not the third one: a word of fractions only, or "van" or an end after."""
    if not words.values.get("denominators_are_ordinals"):
        return True
    if words.find("denominators", tokens, at):
        return True
    return end >= len(tokens) or (tokens[end].kind == "mark" and tokens[end].text in ENDS) \
        or words.find("denominator_after_one", tokens, end) is not None


def denominator(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, Decimal] | None:
    """A fraction's lower part that begins at a token: "Drittel", "kwart", "eenentwintigste"."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    if known := words.find("denominators", tokens, at):
        return known
    word = split_word(tokens[at].folded, words)
    if word and word.rest in suffixes(words, "denominator_suffixes"):
        value = value_of(word.parts, words)
        return (at + 1, value) if value is not None and value > 2 else None
    if words.values.get("denominators_are_ordinals") and (nth := ordinal(tokens[at], words)) and nth > 2:
        return at + 1, Decimal(nth)
    return None


def _slash(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, Decimal] | None:
    """The lower part of `3/4` where tokens at and after are `/` and `4`."""
    if at + 1 >= len(tokens) or tokens[at].text not in "/⁄" or tokens[at + 1].kind != "number":
        return None
    (_, end, *_), below = tokens[at], tokens[at + 1]
    if below.start != end or not below.text.isdecimal() or tokens[at - 1].end != tokens[at].start \
            or int(below.text[:5]) not in DENOMINATORS:
        return None
    chained = at + 2 < len(tokens) and tokens[at + 2].text in "/-" and tokens[at + 2].start == below.end
    return None if chained else (at + 2, Decimal(below.text))
