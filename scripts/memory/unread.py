"""What files held when they were last read, so that none is read again that lies there as it did then."""
from __future__ import annotations

import time
from collections.abc import Mapping

from scripts.memory.fingerprints import digest
from scripts.memory.store import Made, Memory

RECENT = 2_000_000_000  # nanoseconds: a file changed so shortly ago could change again and show the same time


def contents(memory: Memory, place: str, files: Mapping[str, bytes],
             states: Mapping[str, tuple[int, str]]) -> dict[str, bytes]:
    """The fingerprint of each file's bytes. `states` is what the disk says of a file: the time of its last change in
    whatever respect (nanoseconds), and all else that differs once its bytes do; a file without a state is read."""
    known = memory.made(place)
    found: dict[str, bytes] = {}
    fresh: dict[str, Made] = {}
    now = time.time_ns()
    for path in files:
        (changed, said), own = states.get(path, (now, "")), known.get(path)
        mark = said.encode()
        if own is not None and own.content == mark != b"":
            found[path] = own.key
            continue
        found[path] = digest(files[path])
        if changed < now - RECENT:
            fresh[path] = Made(found[path], mark)
    memory.note(place, fresh)
    memory.drop(place, known.keys() - files.keys())
    return found
