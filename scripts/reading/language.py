"""In which of the archive's languages a text is written, or that it is in none of them."""
from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

ENOUGH = 2_000         # characters that are looked at
PER_PARAGRAPH = 400    # so that a long quotation in another language does not decide
MIN_TO_REFUSE = 60     # characters from which the open model is reliable enough to say "neither"
CERTAIN = math.log(1e-3)


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def identify(paragraphs: Iterable[str], candidates: tuple[str, ...]) -> str | None:
    """The candidate (BCP 47) in which the paragraphs are written; None where another language fits far better, or
    nothing is there to be judged."""
    sample, size = [], 0
    for paragraph in paragraphs:
        sample.append(paragraph[:PER_PARAGRAPH])
        size += len(sample[-1])
        if size >= ENOUGH:
            break
    text = " ".join(sample)
    if not any(c.isalpha() for c in text):
        return None
    scores = dict(_identifier().rank(text))
    best = max(candidates, key=lambda tag: scores.get(tag.split("-")[0], 0.0))
    top = max(scores, key=scores.get)
    if top == best.split("-")[0] or len(text) < MIN_TO_REFUSE:
        return best
    share = scores.get(best.split("-")[0], 0.0)
    return best if share > 0 and math.log(share / scores[top]) > CERTAIN else None
