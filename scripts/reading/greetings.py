"""How somebody takes leave of the readers: with a greeting, a wish, a word such as "Ihr", an office."""
from __future__ import annotations

from functools import cache

from scripts.reading.phrases import fold, words

MAX_GREETING = 7     # words of a line that greets
MAX_LEAVE = 4        # words of one that takes leave without a sign at its end
EDGE = " \t-–—|•*.,!"
LEAVE_ENDS = ("!", ",")


def opens(line: str) -> bool:
    """True for a line that greets, or says who signs, and names nobody: `Liebe Grüße von`, `Ihr Pfarrer`."""
    tokens = fold(line).split()
    if not tokens or len(tokens) > MAX_GREETING:
        return False
    rest, greets = without_greeting(line)
    return (greets and not rest) or fold(line) in _leave() or (_signs(line, tokens) and all(
        token in _own() or is_office(token) or token.endswith(words("bodies")) for token in tokens))


def _signs(line: str, tokens: list[str]) -> bool:
    """False for a word such as "Presse" alone, as menus have it."""
    return line.rstrip().endswith((",", ":")) or any(token in _own() or is_office(token) for token in tokens)


def closes(line: str) -> bool:
    """True for a line that begins like a greeting or with a word such as "Ihr"."""
    return without_greeting(line)[1]


def without_greeting(line: str) -> tuple[str, bool]:
    """`Herzliche Grüße von Ihrer Ada Muster` -> `Ada Muster`, and whether there was a greeting: one of its words, a
    leave with a comma, a word such as "Ihr" or "nd"."""
    tokens = line.strip(EDGE).split()
    folded = [fold(token.partition("/")[0]) for token in tokens]
    begin = 0
    for at in range(min(len(tokens), MAX_GREETING)):
        leaves = tokens[at].endswith((",", "!")) and folded[0] in words("leave_starts")
        if folded[at] in _greeting_words() or leaves:
            begin = at + 1
    while begin < len(tokens) and (folded[begin] in _own() or (begin and folded[begin] in words("greeting_joints"))):
        begin += 1
    if begin and begin < len(tokens) and folded[begin] in words("greeting_from"):
        return "", True  # from where somebody greets, not who
    return " ".join(tokens[begin:]).strip(EDGE), begin > 0


def takes_leave(line: str) -> bool:
    """`Bleiben Sie behütet!`, `Goede nazomer gewenst,`, `Alles Liebe`."""
    tokens = fold(line).split()
    begins = 1 < len(tokens) <= MAX_LEAVE and tokens[0] in words("leave_starts") and line.rstrip()[-1].isalpha()
    return begins or (line.rstrip().endswith(LEAVE_ENDS) and len(tokens) <= MAX_GREETING)


def is_office(folded: str) -> bool:
    """True for the folded word of an office or a role."""
    return folded in _offices() or folded in words("roles")


@cache
def _greeting_words() -> frozenset[str]:
    return frozenset(words("greeting_words"))


@cache
def _leave() -> frozenset[str]:
    return frozenset(fold(entry) for key in ("greetings", "leave", "farewells") for entry in words(key))


@cache
def _own() -> frozenset[str]:
    return frozenset((*words("own"), *words("behalf")))


@cache
def _offices() -> frozenset[str]:
    return frozenset(fold(entry) for entry in words("offices"))
