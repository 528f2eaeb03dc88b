"""Cardinal numbers in digits and words, from one token or several: `17 500`, `2,5 Mio.`, `dreiundzwanzig`."""
from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from scripts.text.number_words import HUNDRED, JOINER, NOTHING, ONE, Sum, add, split_word
from scripts.text.tokens import Token
from scripts.text.vocabulary import Vocabulary

THOUSAND, MILLION = Decimal(1000), Decimal(1000000)
DIGITS_OF_A_FRACTION = 15
SMALLEST = Decimal("1e-12")
LARGEST = Decimal("1e30")  # nothing larger is counted in words or paid
LONGEST = 40               # characters of a number in digits
WIDEST_GAP = 3  # characters between the words of one number


class Numeral(NamedTuple):
    """A number that ends before token `end`. `article`: it is only "ein" or "een"; `half`: only "halb", which needs
    a unit; `digits`: it is written in digits; `scale`: the last scale word in it, else 1."""
    end: int
    value: Decimal
    article: bool = False
    half: bool = False
    digits: bool = False
    scale: Decimal = ONE


def cardinal(tokens: list[Token], at: int, words: Vocabulary) -> Numeral | None:
    """The longest number without sign and fraction that begins at a token."""
    found = _group(tokens, at, words)
    while found and found.scale >= THOUSAND and found.end < len(tokens) and tokens[found.end].kind == "word":
        more = _group(tokens, found.end, words)  # "zwei Millionen dreihundert"
        if not more or more.article or more.half or not 0 < more.value < found.scale \
                or more.value != more.value.to_integral_value():
            break
        found = found._replace(end=more.end, value=found.value + more.value, scale=more.scale)
    return found if found and (not found.value or SMALLEST < found.value < LARGEST) else None


def _group(tokens: list[Token], at: int, words: Vocabulary) -> Numeral | None:
    """A number up to and with its scale word."""
    token = tokens[at]
    if token.kind == "number":
        return scaled(tokens, Numeral(at + 1, decimal(token.text, words), digits=True), words) \
            if clean(tokens, at) else None
    if token.kind != "word":
        return None
    if (value := vulgar(token.text)) is not None:
        return scaled(tokens, Numeral(at + 1, value, digits=True), words)
    if words.has("half", token.folded):
        return scaled(tokens, Numeral(at + 1, Decimal("0.5"), half=True), words)
    if words.has("one", token.folded):
        if half := words.find("half", tokens, at + 1):
            return scaled(tokens, Numeral(half[0], Decimal("0.5")), words)
        found = scaled(tokens, Numeral(at + 1, ONE), words)
        return found if found.end > at + 1 else found._replace(article=True)
    return _spelled_out(tokens, at, words)


def _spelled_out(tokens: list[Token], at: int, words: Vocabulary) -> Numeral | None:
    """Number words, whether in one word or several, as far as they make one number."""
    state: Sum = NOTHING
    joined, end, i = False, at, at
    while i < len(tokens) and tokens[i].kind == "word":
        if i > at and tokens[i].start - tokens[i - 1].end > WIDEST_GAP:
            break
        parts = _parts(tokens[i], words, first=end == at or tokens[i - 1].text == "-")
        if parts is None:
            skipped = words.find("joiner", tokens, i) if end > at and not joined else None
            if not skipped or (state[2] is not None and state[2] >= MILLION):
                break
            i, joined = _past_hyphen(tokens, skipped[0]), True
            continue
        longer = _added(state, parts, joined, words.tens_first)
        if longer is None:
            break
        state, joined = longer, False
        end = i + 1
        i = _past_hyphen(tokens, end)
    return scaled(tokens, Numeral(end, state[0] + state[1]), words) if end > at else None


def _past_hyphen(tokens: list[Token], at: int) -> int:
    """The token after a hyphen within a word ("twenty-one", "twee-en-veertig")."""
    tight = at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at].start == tokens[at - 1].end \
        and tokens[at + 1].start == tokens[at].end
    return at + 1 if tight else at


def _parts(token: Token, words: Vocabulary, first: bool) -> tuple[object, ...] | None:
    """The parts of a number word, None where a token is none (or only an article or a word that joins)."""
    if not first and words.has("one", token.folded):
        return None
    word = split_word(token.folded, words)
    if not word or word.rest or any(one is JOINER and two is JOINER for one, two in pairwise((*word.parts, JOINER))):
        return None
    return word.parts


def _added(state: Sum, parts: tuple[object, ...], joined: bool, tens_first: bool) -> Sum | None:
    for part in parts:
        if part is JOINER:
            joined = True
            continue
        step = add(state, part, joined, tens_first)
        if step is None:
            return None
        state, joined = step, False
    return state


def scaled(tokens: list[Token], found: Numeral, words: Vocabulary) -> Numeral:
    """The number times the scale words after it ("2,5 Mio.", "10k", "fünf Dutzend")."""
    value, end, last = found.value, found.end, found.scale
    while end < len(tokens) and value < LARGEST:
        attached = _attached(tokens, end, words) if found.digits else None
        if attached:
            return found._replace(value=value * attached, end=end + 1, scale=attached)
        if scale := words.find("scales", tokens, _past_hyphen(tokens, end) if found.digits else end):
            value, end, last = value * scale[1], scale[0], scale[1]
        elif (found.digits or found.value == ONE) and (hundreds := _hundreds(tokens[end], words)):
            value, end = value * hundreds, end + 1
        elif several := words.find("collectives", tokens, end):
            value, end = value - value % HUNDRED + (value % HUNDRED) * several[1], several[0]
        else:
            break
    return found._replace(value=value, end=end, half=found.half and end == found.end, scale=last)


def _hundreds(token: Token, words: Vocabulary) -> Decimal | None:
    """100 or 1000 where a token is that word by itself ("3 honderd", "5 duizend")."""
    word = split_word(token.folded, words)
    if word and not word.rest and len(word.parts) == 1 and word.parts[0] in (HUNDRED, THOUSAND):
        return word.parts[0]
    return None


def _attached(tokens: list[Token], at: int, words: Vocabulary) -> Decimal | None:
    """The factor of a letter right after digits ("100k", "1,2M"); "k" may keep a distance."""
    if tokens[at].start > tokens[at - 1].end and tokens[at].text != "k":
        return None
    scale = words.values.get("attached_scales", {}).get(tokens[at].text)
    if scale is None and words.decimal in tokens[at - 1].text:
        scale = words.values.get("attached_after_decimals", {}).get(tokens[at].text)
    if tokens[at].text == "K" and len(tokens[at - 1].text) < 2:
        return None  # 4K
    if scale is None or (at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end \
            and tokens[at + 1].kind != "mark"):
        return None
    return Decimal(scale)


def clean(tokens: list[Token], at: int) -> bool:
    """False where digits are part of a name (`B2B`, `Covid-19`, `iPhone12`) or a code (`0176`)."""
    token = tokens[at]
    if len(token.text) > LONGEST:
        return False
    if len(token.text) > 2 and token.text[0] == "0" and token.text.isdecimal() and token.text.strip("0"):
        return False
    if at and tokens[at - 1].end == token.start:
        before = tokens[at - 1]
        if before.kind in ("word", "opaque", "chain") or before.text == "_":
            return False
        if before.text == "&":
            return False  # 1&1
        if before.text in "-–'’/" and at > 1 and tokens[at - 2].kind == "word" and tokens[at - 2].end == before.start:
            return at > 2 and tokens[at - 3].kind == "number" and tokens[at - 3].end == tokens[at - 2].start  # 3km-5km
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


def vulgar(text: str) -> Decimal | None:
    """The value of ½ and its like."""
    if len(text) == 1 and not text.isalpha() and text.isnumeric() and not text.isdigit():
        return rounded(Decimal(str(unicodedata.numeric(text))).quantize(Decimal("1e-15")))
    return None
