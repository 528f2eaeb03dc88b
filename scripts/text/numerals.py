"""Numbers in digits and words: `17 500`, `2,5 Mio.`, `dreiundzwanzig`, `anderthalb`, `vijf en een half`, `2 1/4`."""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from scripts.text.tokens import Token
from scripts.text.vocabulary import Vocabulary, spelled, spelled_by_meaning, vocabulary

MAX_WORD = 120  # characters; no number that anyone writes is longer
DIAERESIS = str.maketrans("ëïöÿ", "eioy")
JOINER = object()
HUNDRED, THOUSAND, MILLION = Decimal(100), Decimal(1000), Decimal(1000000)
ONE, TEN, TWENTY = Decimal(1), Decimal(10), Decimal(20)
DIGITS_OF_A_FRACTION = 15
DASHES = "-–−"


class Numeral(NamedTuple):
    """A number that ends before token `end`. `article`: it is only "ein" or "een"; `half`: only "halb", which needs
    a unit; `digits`: it is written in digits alone."""
    end: int
    value: Decimal
    article: bool = False
    half: bool = False
    digits: bool = False


class Word(NamedTuple):
    """A word that begins with a number: its parts and what follows them (`""`: nothing)."""
    parts: tuple[object, ...]
    rest: str


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
    found = _plain(tokens, at, words)
    if not found:
        return None
    fraction = _fraction(tokens, found, at, words)
    if fraction:
        return _scaled(tokens, fraction, words)
    return found


def _plain(tokens: list[Token], at: int, words: Vocabulary) -> Numeral | None:
    """A number without fraction words, from however many tokens."""
    token = tokens[at]
    if token.kind == "number":
        if not clean(tokens, at):
            return None
        value = decimal(token.text, words)
        return _scaled(tokens, Numeral(at + 1, value, digits=True), words)
    if token.kind != "word":
        return None
    if (vulgar := _vulgar(token.text)) is not None:
        return _scaled(tokens, Numeral(at + 1, vulgar, digits=True), words)
    if words.has("half", token.folded):
        return _scaled(tokens, Numeral(at + 1, Decimal("0.5"), half=True), words)
    if words.has("one", token.folded):
        following = words.find("half", tokens, at + 1)
        if following:
            return _scaled(tokens, Numeral(following[0], Decimal("0.5")), words)
        found = _scaled(tokens, Numeral(at + 1, ONE), words)
        return found if found.end > at + 1 else Numeral(at + 1, ONE, article=True)
    return _spelled_out(tokens, at, words)


def _spelled_out(tokens: list[Token], at: int, words: Vocabulary) -> Numeral | None:
    """Number words, whether in one word or several, as far as they make one number."""
    total = group = Decimal(0)
    last: Decimal | None = None  # the scale that was closed last
    joined, end, at_joiner = False, None, at
    i = at
    while i < len(tokens) and tokens[i].kind == "word":
        if end is not None and tokens[i].start - tokens[i - 1].end > 3:
            break
        parts = _parts(tokens[i], words, first=end is None)
        if parts is None:
            skip = i + 1 < len(tokens) and end is not None and words.find("joiner", tokens, i)
            if not skip or (last is not None and last >= MILLION):
                break
            i, joined = skip[0], True
            continue
        state = (total, group, last)
        for part in parts:
            if part is JOINER:
                joined = True
                continue
            step = _add(total, group, last, part, joined)
            if step is None:
                break
            total, group, last = step
            joined = False
        else:
            i += 1
            end, at_joiner = i, i
            if i + 1 < len(tokens) and tokens[i].text == "-" and tokens[i].start == tokens[i - 1].end \
                    and _parts(tokens[i + 1], words, first=False) is not None:
                i += 1
            continue
        total, group, last = state
        break
    if end is None:
        return None
    scaled = _scaled(tokens, Numeral(end, total + group), words)
    if scaled.end > end:  # "zwei Millionen dreihundert": what follows a scale word adds to it
        more = _spelled_out(tokens, scaled.end, words) if scaled.end < len(tokens) else None
        scale = scaled.value / (total + group) if total + group else ONE
        if more and more.value < scale and tokens[scaled.end].kind == "word" and scale >= THOUSAND:
            return Numeral(more.end, scaled.value + more.value)
    return scaled


def _add(
    total: Decimal, group: Decimal, last: Decimal | None, part: Decimal, joined: bool,
) -> tuple[Decimal, Decimal, Decimal | None] | None:
    """The sum (finished groups of thousands, the open group, the last scale) after one more part; None where the
    part cannot follow ("zwei drei" are two numbers)."""
    ones = group % HUNDRED
    if part != part.to_integral_value() or part == 0:  # einhalb, anderthalb, null
        return (total, group + part, last) if (part < ONE and part and group) or not total + group else None
    if part < TWENTY:
        if ones == 0 or (ones >= TWENTY and ones % TEN == 0 and part < TEN):
            return total, group + part, last
        return None
    if part < HUNDRED:
        if ones == 0 or (joined and ones < TEN):
            return total, group + part, last
        return None
    if part == HUNDRED:
        if group == 0:
            return total, HUNDRED, last
        return (total, group * HUNDRED, last) if group < HUNDRED else None
    if last is None or part < last:
        return total + (group or ONE) * part, Decimal(0), part
    return (total + group) * part, Decimal(0), part


def _scaled(tokens: list[Token], found: Numeral, words: Vocabulary) -> Numeral:
    """The number times the scale words after it ("2,5 Mio.", "10k", "fünf Dutzend")."""
    value, end = found.value, found.end
    while end < len(tokens):
        glued = tokens[end].start == tokens[end - 1].end
        attached = _attached(tokens, end, words) if glued and found.digits else None
        if attached:
            return found._replace(value=value * attached, end=end + 1)
        if scale := words.find("scales", tokens, end):
            value, end = value * scale[1], scale[0]
        elif hundreds := (found.digits or None) and _hundreds(tokens[end], words):
            value, end = value * hundreds, end + 1
        elif several := words.find("collectives", tokens, end):
            value, end = value - value % HUNDRED + (value % HUNDRED) * several[1], several[0]
        else:
            break
    return found._replace(value=value, end=end, half=found.half and end == found.end)


def _hundreds(token: Token, words: Vocabulary) -> Decimal | None:
    """100 or 1000 where a token is that word by itself ("3 honderd", "5 duizend")."""
    word = split_word(token.folded, words)
    if word and not word.rest and len(word.parts) == 1 and word.parts[0] in (HUNDRED, THOUSAND):
        return word.parts[0]
    return None


def _attached(tokens: list[Token], at: int, words: Vocabulary) -> Decimal | None:
    """The factor of a letter right after digits ("100k", "1,2M")."""
    scale = words.values.get("attached_scales", {}).get(tokens[at].text)
    if scale is None and words.decimal in tokens[at - 1].text:
        scale = words.values.get("attached_after_decimals", {}).get(tokens[at].text)
    if scale is None or (at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end \
            and tokens[at + 1].kind != "mark"):
        return None
    return Decimal(scale)


def _fraction(tokens: list[Token], found: Numeral, at: int, words: Vocabulary) -> Numeral | None:
    """The number with the fraction that belongs to it: `3/4`, `2 1/4`, `zwei Drittel`, `vijf en een half`."""
    end, value = found.end, found.value
    if end >= len(tokens):
        return None
    following = tokens[end]
    whole = value == value.to_integral_value() and value > 0
    if found.digits and end == at + 1 and (under := _slash(tokens, end, words)):
        return Numeral(under[0], rounded(value / under[1]), digits=True)
    if whole and following.kind == "word" and (vulgar := _vulgar(following.text)) is not None:
        return Numeral(end + 1, value + vulgar, digits=True)
    if whole and found.digits and following.kind == "number" and clean(tokens, end) \
            and (under := _slash(tokens, end + 1, words)) and following.text.isdigit():
        part = Decimal(following.text) / under[1]
        return Numeral(under[0], rounded(value + part), digits=True) if part < 1 else None
    if not found.half and words.find("point", tokens, end) and end + 1 < len(tokens):
        places = _plain(tokens, end + 1, words)
        if places and places.value == places.value.to_integral_value() and not places.article and whole:
            return Numeral(places.end, value + Decimal(f"0.{places.value}"))
    under = denominator(tokens, end, words) if whole else None
    if under and (not found.article or _certain(tokens, under[0], end, words)):
        return Numeral(under[0], rounded(value / under[1]))
    joiner = words.find("joiner", tokens, end)
    start = joiner[0] if joiner else end
    if whole and start < len(tokens) and not found.article:
        part = _proper_fraction(tokens, start, words, joined=bool(joiner))
        if part:
            scale = _last_scale(tokens, end, words)
            return Numeral(part.end, rounded(value + part.value * scale))
    return None


def _proper_fraction(tokens: list[Token], at: int, words: Vocabulary, joined: bool) -> Numeral | None:
    """A fraction below one that follows a whole number: "(en) een half", "drei Viertel", "driekwart"."""
    part = _plain(tokens, at, words)
    if not part or part.digits:
        return None
    if part.value < 1:
        return part if joined and not part.half else None
    under = denominator(tokens, part.end, words)
    if under and part.value < under[1] and part.value == part.value.to_integral_value() \
            and (joined or not part.article):
        return Numeral(under[0], part.value / under[1])
    return None


def _last_scale(tokens: list[Token], end: int, words: Vocabulary) -> Decimal:
    """The scale word right before a token ("3 miljoen en een half" adds half a million), else 1."""
    scale = words.find_back("scales", tokens, end)
    return scale[1] if scale else ONE


def _certain(tokens: list[Token], end: int, at: int, words: Vocabulary) -> bool:
    """True where "een derde" is a third and not the third one: a word of fractions only, or "van" or an end after."""
    if not words.values.get("denominators_are_ordinals"):
        return True
    if words.find("denominators", tokens, at):
        return True
    return end >= len(tokens) or (tokens[end].kind == "mark" and tokens[end].text in ".,;:!?)") \
        or words.find("denominator_after_one", tokens, end) is not None


def denominator(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, Decimal] | None:
    """A fraction's lower part that begins at a token: "Drittel", "kwart", "eenentwintigste"."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    if known := words.find("denominators", tokens, at):
        return known
    word = split_word(tokens[at].folded, words)
    if word and word.rest in _suffixes(words, "denominator_suffixes"):
        value = _value(word.parts)
        return (at + 1, value) if value is not None and value > 2 else None
    if words.values.get("denominators_are_ordinals") and (nth := ordinal(tokens[at], words)) and nth > 2:
        return at + 1, Decimal(nth)
    return None


def _slash(tokens: list[Token], at: int, words: Vocabulary) -> tuple[int, Decimal] | None:
    """The lower part of `3/4` where tokens at and after are `/` and `4`."""
    if at + 1 >= len(tokens) or tokens[at].text not in "/⁄" or tokens[at + 1].kind != "number":
        return None
    (_, end, *_), below = tokens[at], tokens[at + 1]
    if below.start != end or not below.text.isdigit() or len(below.text) > 4 or tokens[at - 1].end != tokens[at].start:
        return None
    chained = at + 2 < len(tokens) and tokens[at + 2].text in "/-" and tokens[at + 2].start == below.end
    return None if chained or not int(below.text) else (at + 2, Decimal(below.text))


def ordinal(token: Token, words: Vocabulary) -> int | None:
    """What an ordinal word means: "dritter" 3, "eenentwintigste" 21."""
    for _, meaning in words.classes.get("ordinals", {}).get(token.folded, ()):
        return int(meaning)
    word = split_word(token.folded, words)
    if word and word.rest and word.rest in _suffixes(words, "ordinal_suffixes"):
        value = _value(word.parts)
        return int(value) if value is not None and value == value.to_integral_value() else None
    return None


def clean(tokens: list[Token], at: int) -> bool:
    """False where digits are part of a name (`B2B`, `Covid-19`, `iPhone12`)."""
    token = tokens[at]
    if at and tokens[at - 1].end == token.start:
        before = tokens[at - 1]
        if before.kind in ("word", "opaque", "chain") or before.text == "_":
            return False
        if before.text in "-–'’/" and at > 1 and tokens[at - 2].kind == "word" and tokens[at - 2].end == before.start:
            return False
    return True


def decimal(text: str, words: Vocabulary) -> Decimal:
    """Digits as written in the language, as a Decimal."""
    mantissa, mark, exponent = re.sub("[eE]", "e", text).partition("e")
    if words.decimal not in mantissa and re.search(r"\D", mantissa) and not _grouped(mantissa):
        plain = mantissa.replace(",", ".")  # 9.8 in a German text
    else:
        plain = "".join("." if letter == words.decimal else letter for letter in mantissa
                        if letter.isdigit() or letter == words.decimal)
    return Decimal(("0" if plain.startswith(".") else "") + plain + mark + exponent)


def _grouped(text: str) -> bool:
    """True where every separator stands before three digits, so that all group thousands."""
    return all(len(group) == 3 for group in re.split(r"\D", text)[1:])


def rounded(value: Decimal) -> Decimal:
    """Fractions have no end: keep 15 significant digits."""
    return value.normalize() if len(value.as_tuple().digits) <= DIGITS_OF_A_FRACTION else Decimal(
        f"{value:.{DIGITS_OF_A_FRACTION}g}")


def _vulgar(text: str) -> Decimal | None:
    """The value of ½ and its like."""
    if len(text) == 1 and not text.isalpha() and text.isnumeric() and not text.isdigit():
        return rounded(Decimal(str(unicodedata.numeric(text))).quantize(Decimal("1e-15")))
    return None


def _parts(token: Token, words: Vocabulary, first: bool) -> tuple[object, ...] | None:
    """The parts of a number word, None where a token is none (or only an article or a word that joins)."""
    if not first and words.has("one", token.folded):
        return None
    word = split_word(token.folded, words)
    if not word or word.rest or any(a is JOINER and b is JOINER for a, b in pairwise((JOINER, *word.parts, JOINER))):
        return None
    return word.parts


def _value(parts: tuple[object, ...]) -> Decimal | None:
    """What the parts of one word add up to."""
    total = group = Decimal(0)
    last, joined = None, False
    for part in parts:
        if part is JOINER:
            joined = True
            continue
        step = _add(total, group, last, part, joined)
        if step is None:
            return None
        (total, group, last), joined = step, False
    return total + group


def word_value(folded: str, words: Vocabulary) -> tuple[Decimal, str] | None:
    """The number that a word begins with, and the rest of the word: "zweitägig" is 2 and "tägig"."""
    word = split_word(folded, words)
    value = _value(word.parts) if word else None
    return None if value is None else (value, word.rest)


def split_word(folded: str, words: Vocabulary) -> Word | None:
    """The number parts at the front of a folded word; None where it begins with none. Linear in the word's length."""
    if len(folded) > MAX_WORD:
        return None
    return _split(folded, words.language)


@cache
def _morphemes(language: str) -> tuple[re.Pattern[str], dict[str, object]]:
    words = vocabulary(language)
    meaning: dict[str, object] = {
        term.casefold().translate(DIAERESIS) if words.values.get("fold_diaeresis") else term.casefold(): Decimal(str(value))
        for value, term in spelled_by_meaning(words.values["numerals"])
    }
    meaning |= {joiner.casefold(): JOINER for joiner in spelled(words.values.get("joiner", ()))}
    longest_first = sorted(meaning, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), meaning


_KNOWN: dict[tuple[str, str], Word | None] = {}
KNOWN_LIMIT = 50_000  # words kept; a text has few distinct ones


def _split(folded: str, language: str) -> Word | None:
    key = (folded, language)
    if key not in _KNOWN:
        if len(_KNOWN) >= KNOWN_LIMIT:
            _KNOWN.clear()
        _KNOWN[key] = _split_afresh(folded, language)
    return _KNOWN[key]


def _split_afresh(folded: str, language: str) -> Word | None:
    pattern, meaning = _morphemes(language)
    plain = folded.translate(DIAERESIS) if vocabulary(language).values.get("fold_diaeresis") else folded
    parts: list[object] = []
    at = kept = 0
    while match := pattern.match(plain, at):
        parts.append(meaning[match[0]])
        at = match.end()
        if parts[-1] is not JOINER:
            kept = len(parts)
    if not kept or parts[0] is JOINER:
        return None
    if at < len(plain) and parts[-1] is JOINER:  # "zweiund...": the rest is no number
        return None
    return Word(tuple(parts), plain[at:])


@cache
def _suffix_set(language: str, name: str) -> frozenset[str]:
    return frozenset(suffix.casefold() for suffix in spelled(vocabulary(language).values.get(name, ())))


def _suffixes(words: Vocabulary, name: str) -> frozenset[str]:
    return _suffix_set(words.language, name)


def number_words(language: str) -> Iterator[str]:
    """Every part of a number word in a language."""
    yield from _morphemes(language)[1]
