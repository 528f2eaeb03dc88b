"""Who held an interview, above it: `Interview: Ada Muster`. The same words may announce who answers, so that the text
has to tell the two apart: who asks is not spoken of, or speaks in questions."""
from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scripts.reading.biographies import is_subject, spoken
from scripts.reading.names import family_name, lone_name
from scripts.reading.phrases import alternatives
from scripts.reading.traits import Traits

MIN_QUESTIONS = 2  # paragraphs
ABOVE, HEAD = 6, 1  # passages above a text, and paragraphs at its beginning, among which it stands
TRIMMED = " |·•"
ASKED = re.compile(r"\?[\"“”’»«]?$")


def interviewer(traits: Sequence[Traits], labels: Sequence[str]) -> tuple[int, str] | None:
    """The index of a line such as "Interview: Ada Muster" above a text that asks, or in its first lines, and the name
    of whom holds the interview."""
    paragraphs = [index for index, label in enumerate(labels) if label in ("lede", "heading", "body")]
    texts = [traits[index].text for index in paragraphs]
    questions = [text for text in texts if ASKED.search(text.rstrip())]
    if len(questions) < MIN_QUESTIONS:
        return None
    for index in range(max(0, paragraphs[0] - ABOVE), paragraphs[HEAD]):
        line = traits[index].text.strip(TRIMMED)
        match = _held().match(line)
        name = lone_name(line[match.end():]) if match else None
        if name and _asks(name, [text for text in texts if text.strip(TRIMMED) != line], questions):
            return index, name
    return None


def _asks(name: str, texts: Sequence[str], questions: Sequence[str]) -> bool:
    """True where no paragraph names somebody, or each that this person speaks but the first and the last asks."""
    speaker = re.compile(rf"\W*(?:\w+\s)?{re.escape(family_name(name))}\s?:\s")
    turns = [text for text in texts if speaker.match(text)]
    if not turns:
        return not is_subject([name], spoken(texts))
    return 2 * sum(turn in questions for turn in turns) > len(turns)


@cache
def _held() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:{alternatives('interviewed_by')})\s?:\s+")
