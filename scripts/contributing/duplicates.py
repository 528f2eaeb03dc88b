"""Texts that are largely the same: the share of five-word sequences (shingles, Broder 1997) that two articles have in
common, counted in the shorter one."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from zlib import crc32

from scripts.model import Article

WORD = re.compile(r"\w+")
WORDS = 5
SAMPLE = 4        # of so many shingles one is kept, chosen by its content, so that memory suffices for large archives
FEWEST = 5        # kept shingles; below that a share says nothing
SAME = 0.5        # from this share on a text counts as a copy
TOO_COMMON = 20   # articles; what more of them say is a formula, not a copy


def near_duplicates(articles: Iterable[Article]) -> Iterator[tuple[Article, Article, float]]:
    """(later, earlier, share) for articles of different slugs. Which is later: by day of entry, then by path."""
    ordered = sorted(articles, key=lambda article: (article.added or "9999", article.seed, article.number))
    kept = [shingles(article) for article in ordered]
    holders: dict[int, list[int]] = {}
    for number, own in enumerate(kept):
        if len(own) < FEWEST:
            continue
        shared: Counter[int] = Counter()
        for shingle in own:
            known = holders.setdefault(shingle, [])
            if len(known) < TOO_COMMON:
                shared.update(known)
                known.append(number)
        best = max(((count / min(len(own), len(kept[other])), -other) for other, count in shared.items()
                    if ordered[other].slug != ordered[number].slug), default=(0.0, 0))
        if best[0] >= SAME:
            yield ordered[number], ordered[-best[1]], best[0]


def shingles(article: Article) -> frozenset[int]:
    """The kept sequences of an article's text, as numbers."""
    words = WORD.findall(" ".join(block.text for block in article.blocks).casefold())
    every = (crc32(" ".join(words[start:start + WORDS]).encode()) for start in range(len(words) - WORDS + 1))
    return frozenset(number for number in every if number % SAMPLE == 0)
