"""No text takes more than linear work: twice the text, at most about twice the calls.

Calls are counted, not time. Patterns in C are exercised by the sizes: one with super-linear time would not end.
"""
from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from scripts.facts.attribution import attribution
from scripts.facts.quotations import quotations
from scripts.text import find_values, sentences

SIZE = 900
LARGE = 100_000
SLACK = 2.6
PIECES = [
    "1 ", "1.", "1/", "1 bis ", "1 1/2 ", "1 Jahr ", "1,", "10^", "1e", "einundzwanzigtausend", "einundzwanzigtausend ",
    "zwei Millionen ", "hundert und ", "ein halb ", "vijf en ", "zwischen 1 und ", "letzten ", "Montag ", "vor drei ",
    "12.12. ", "2020-", "€", "a-", "a.", "@", "+1 ", "Dr. ", "’90 ", "½ ", "x",
]
CLAUSES = [
    "sagte ", "sagte Anna, ", "wie Anna ", "laut Anna ", "der Chef der ", "Anna und ", "hat ", "so ", "zufolge ",
    "(", ")", "„", "‘", "„a “b ", "'a ", "van der ", "volgens de ", "A. ",
]


def calls(work: Callable[[], object]) -> int:
    """How many Python functions a piece of work calls."""
    count = 0

    def seen(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def assert_linear(work: Callable[[str], object], piece: str) -> None:
    short, long = piece * (SIZE // len(piece)), piece * (2 * SIZE // len(piece))
    work(short)  # fills the caches
    assert calls(lambda: work(long)) <= SLACK * calls(lambda: work(short)) + 300


@pytest.mark.parametrize("language", ["de", "nl"])
def test_values_are_linear(language: str) -> None:
    for piece in PIECES:
        assert_linear(lambda text: find_values(text, language, "2020-02-29"), piece)


@pytest.mark.parametrize("language", ["de", "nl"])
def test_attribution_is_linear(language: str) -> None:
    for piece in CLAUSES:
        assert_linear(lambda text: attribution(text, language), piece)


@pytest.mark.parametrize("piece", ["a", "ein", "1", "a.", "a-", "'", "„", "und", "ʼ", "einundzwanzigtausend"])
def test_a_hundred_kilobytes_without_a_space(piece: str) -> None:
    text = piece * (LARGE // len(piece))
    assert len(find_values(text, "de")) <= 1
    assert len(sentences(text, "de")) <= LARGE
    assert len(quotations(text)) <= 1
