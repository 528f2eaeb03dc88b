"""What may follow the names of a byline, and shows by it that the line is one."""
from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scripts.reading.names import is_person, joint_pattern
from scripts.reading.phrases import alternatives, fold, words
from scripts.reading.signatures import is_agency
from scripts.reading.usernames import foreign

APART = re.compile(r"\s*[,|·•–—(;:]|\s+-\s|\s+\d|\s*/?\s*\w+\s?:|\s+/\s")
MAX_BEHIND = 5  # words


def harmless(rest: str, names: Sequence[str]) -> bool:
    """True where what follows the names is apart from them: nothing, something after a separator, a bracket or a label,
    a day, an agency, a picture's credit, or the place or section from which somebody known as a person reports."""
    return (not rest.strip() or bool(APART.match(rest)) or not foreign(rest)
            or _first_word(rest) in words("credits")
            or ((joint_pattern().match(rest) or fold(rest).partition(" ")[0] in words("together")) and (
                _last_word(rest) in words("agency_words") or is_agency(_last_word(rest))))
            or is_agency(joint_pattern().sub("", rest, count=1).strip())
            or (all(map(is_person, names)) and bool(_from_place().fullmatch(rest))))


def _last_word(rest: str) -> str:
    """`und unseren Agenturen` -> `agenturen`, `mit Material von dpa` -> `dpa`."""
    return fold(rest).rpartition(" ")[2] if rest.count(" ") <= MAX_BEHIND else ""


def _first_word(rest: str) -> str:
    """`mit Fotos von Ole Probe` -> `fotos`."""
    first, _, more = fold(rest).partition(" ")
    return more.partition(" ")[0] if first in words("together") else first


@cache
def _from_place() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternatives('from_place')})(?:\s[A-ZÄÖÜ][\w/-]+){{1,2}}"
                      rf"(?:\s(?:{alternatives('together')})\s\d{{1,4}}\s\w+)?")
