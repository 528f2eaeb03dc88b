"""Bringing a folder in line with drafts: only what has changed is written, only what was ours is removed.

What was made from what is in the memory. A list of all files lies in the folder besides, so that they are known as ours
even where the memory is lost.
"""
from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.memory import Memory, Standing, pack, unpack
from scripts.memory.store import Made
from scripts.progress import Progress, silent
from scripts.writing.desk import PLACE, Count, Desk, Part, inside, settle

MANIFEST = ".manifest.json"


@dataclass(frozen=True)
class Synced:
    """`files` are all files of the folder by path, made from what `whole` stands for; `listed` are the paths of those
    that search engines may list. Since they were made from what `before` stands for (empty where nobody knows), those
    of the paths `changed` were made anew, and those that are `gone` were removed. How many were `written`, and from
    how many `articles` (versions) they were made."""
    files: Mapping[str, Made]
    listed: frozenset[str]
    before: bytes
    whole: bytes
    changed: frozenset[str] = frozenset()
    gone: tuple[str, ...] = ()
    written: int = 0
    articles: int = 0

    @property
    def removed(self) -> int:
        return len(self.gone)


def sync(folder: Path, parts: Callable[[], Sequence[Part]], key: bytes, whole: bytes, memory: Memory,
         processes: bool = False, progress: Progress = silent, standing: Standing | None = None) -> Synced:
    """Write what differs and remove what was made earlier and is made no longer. `key` is the fingerprint of what all
    drafts depend on, `whole` that of all that they depend on together: the same as last time, nothing is looked at but
    the files. Each part is worked on in a process of its own if `processes`. `standing` knows of this folder as PLACE.
    Raises ValueError for a path that leads out of the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    root = folder.resolve()
    standing = standing or Standing(memory, {PLACE: root})
    known = standing.made(PLACE)
    memory.used.add(whole)
    for _, last in memory.recall([whole]):
        listed, used = unpack(last)
        if standing.sealed(PLACE, whole) and standing.untouched(PLACE):
            memory.used.update(used)
            return Synced(known, frozenset(listed), whole, whole)
    before = memory.open_seal(PLACE) if standing.sealed(PLACE) else b""
    earlier = known.keys() | _manifest(root / MANIFEST)
    used = set(memory.used)
    desk = Desk(root, key, known, memory, parts(), Count(), bool(before) and standing.untouched(PLACE))
    settled = settle(desk, processes, progress)
    made = {path: own for part in settled for path, own in part.made.items()}
    changed = {path: own for path, own in made.items() if known.get(path) != own}
    files = {**known, **made}
    gone = tuple(sorted(earlier.difference(made, *(part.kept for part in settled))))
    for path in gone:
        remove(root, path)
        files.pop(path, None)
    if gone or earlier != files.keys() or not (root / MANIFEST).is_file():
        (root / MANIFEST).write_text(json.dumps(sorted(files), ensure_ascii=False) + "\n", "utf-8")
    memory.note(PLACE, changed)
    memory.drop(PLACE, gone)
    memory.seal(PLACE, files, whole)
    memory.used.update(*(part.used for part in settled))
    listed = frozenset().union(*(part.listed for part in settled))
    memory.keep([(whole, pack((tuple(listed), tuple(memory.used - used)), 0))])
    return Synced(files, listed, before, whole, frozenset(changed), gone, sum(part.written for part in settled))


def remove(root: Path, path: str) -> None:
    """Remove a file below `root`, and the folders that it leaves empty."""
    target = inside(root, path)
    target.unlink(missing_ok=True)
    for parent in target.parents:
        if parent == root or not parent.is_dir() or any(parent.iterdir()):
            break
        parent.rmdir()


def _manifest(path: Path) -> set[str]:
    """What an earlier run made; a missing or damaged manifest means that nothing is known to be ours."""
    try:
        names = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return set()
    return {name for name in names if isinstance(name, str)} if isinstance(names, list) else set()
