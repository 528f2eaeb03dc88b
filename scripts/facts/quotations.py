"""Direct speech: where quotation marks open and close, in every style that German and Dutch texts use."""
from __future__ import annotations

import re

# „a“ “a” ”a” »a« «a» "a" ,,a'' and, within them or alone, ‚a‘ ‘a’ ›a‹ ‹a› 'a'
MARK = re.compile(r",,|''|[„“”‟«»\"‚‘’‛‹›'`´]")
DOUBLE, SINGLE = "double", "single"
FAMILY = {",,": DOUBLE, "''": DOUBLE, **dict.fromkeys("„“”‟«»\"", DOUBLE), **dict.fromkeys("‚‘’‛‹›'`´", SINGLE)}
ONLY_OPENS = frozenset({",,", "„", "‚"})
SHORT_FORMS = re.compile(r"(?:s|t|n|k|m|r|st|em|er)\b")  # 's avonds, 't, 'n


def quotations(text: str) -> list[tuple[int, int]]:
    """Outermost quotations as `(start, end)` with their marks, in the order of the text. One that never closes is
    none. Linear in the length of the text."""
    found: list[tuple[int, int]] = []
    open_marks: list[tuple[str, int]] = []
    for match in MARK.finditer(text):
        family = FAMILY[match[0]]
        before, after = text[match.start() - 1:match.start()], text[match.end():match.end() + 1]
        inside_word = before.isalnum() and after.isalnum()
        if inside_word:
            continue
        if any(kind == family for kind, _ in open_marks) and _may_close(match[0], before, after):
            while open_marks[-1][0] != family:
                open_marks.pop()
            start = open_marks.pop()[1]
            if not open_marks:
                found.append((start, match.end()))
        elif _may_open(match[0], before, after, text, match.end()) and len(open_marks) < 2:
            open_marks.append((family, match.start()))
    return found


def _may_open(mark: str, before: str, after: str, text: str, end: int) -> bool:
    if not after or after.isspace():
        return False
    if mark in ONLY_OPENS:
        return True
    if mark in "'’‘" and SHORT_FORMS.match(text, end):
        return False
    return not before or before.isspace() or before in "([{–—-:„“\"»«‚‘/"


def _may_close(mark: str, before: str, after: str) -> bool:
    return mark not in ONLY_OPENS and bool(before) and not before.isspace() and not after.isalnum()


def speech(text: str) -> list[tuple[int, int]]:
    """The quotations that are speech rather than a word or two in distancing marks."""
    return [(start, end) for start, end in quotations(text) if text.count(" ", start, end) >= 2]
