"""What a page sums up beside its text: the few lines below "In Kürze" or "In het kort"."""
from __future__ import annotations

from collections.abc import Iterator, Sequence

from scripts.reading.phrases import words
from scripts.reading.traits import PROSE, Traits

MIN_POINTS, MAX_POINTS = 2, 10
MIN_KNOWN = 0.3  # share of their content words that the text uses


def key_points(traits: Sequence[Traits]) -> Iterator[int]:
    """Indices of lines in a row that are no paragraphs, below such a word, and speak of what the text speaks of."""
    markers = [index for index, trait in enumerate(traits)
               if not trait.verdict and trait.folded in words("summaries")]
    known = frozenset().union(*(trait.stems for trait in traits if trait.shape == PROSE)) if markers else frozenset()
    for marker in markers:
        stop = marker + 1
        while stop < len(traits) and stop - marker <= MAX_POINTS and not traits[stop].verdict and (
                traits[stop].shape != PROSE or traits[stop].bullet):
            stop += 1
        said = [stem for trait in traits[marker + 1:stop] for stem in trait.stems]
        if stop - marker > MIN_POINTS and sum(stem in known for stem in said) >= MIN_KNOWN * len(said):
            yield from range(marker + 1, stop)
