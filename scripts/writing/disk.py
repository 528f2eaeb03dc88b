"""Bringing a folder in line with drafts: only what has changed is written, only what was ours is removed.

What was made from what is in the memory. A list of all files lies in the folder besides, so that they are known as ours
even where the memory is lost.
"""
from __future__ import annotations

import gc
import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, wait
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from typing import ClassVar, NamedTuple, TypeVar

from scripts.memory import Memory, digest, pack, unpack
from scripts.memory.store import Made
from scripts.progress import Progress, silent
from scripts.writing.drafts import Bundle, Draft, Drafts

MANIFEST = ".manifest.json"
PLACE = "out"
AT_ONCE = 200  # drafts whose files are announced in the memory before they are written
LOOK = 0.3     # seconds between two looks at how far the processes are
Item = TypeVar("Item")

Part = tuple[str, Callable[[], Drafts[str | bytes]]]  # the folder of its paths, with a slash at its end, and the drafts


class Kept(NamedTuple):
    """What a bundle was when its files were made: path, key and whether it is listed, of each."""
    look: bytes
    files: tuple[tuple[str, bytes, bool], ...]


@dataclass(frozen=True)
class Synced:
    """`files` are all files of the folder by path, `listed` the paths of those that search engines may list; how many
    were `written` and `removed`, and from how many `articles` (versions) they were made."""
    files: Mapping[str, Made]
    listed: frozenset[str]
    written: int
    removed: int
    articles: int = 0


def sync(folder: Path, parts: Callable[[], Sequence[Part]], key: bytes, whole: bytes, memory: Memory,
         processes: bool = False, progress: Progress = silent) -> Synced:
    """Write what differs and remove what was made earlier and is made no longer. `key` is the fingerprint of what all
    drafts depend on, `whole` that of all that they depend on together: the same as last time, nothing is looked at but
    the files. Each part is worked on in a process of its own if `processes`. Raises ValueError for a path that
    leads out of the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    root = folder.resolve()
    known = memory.made(PLACE)
    memory.used.add(whole)
    for _, last in memory.recall([whole]):
        listed, used = unpack(last)
        if memory.sealed(PLACE, known, whole) and all(made.stands(f"{root}/{path}") for path, made in known.items()):
            memory.used.update(used)
            return Synced(known, frozenset(listed), 0, 0)
    earlier = {*known, *_manifest(root / MANIFEST)}
    names, drafts = zip(*parts(), strict=True)
    desk = _Desk(root, key, known, memory, drafts, names, Count())
    files: dict[str, Made] = {}
    listed: set[str] = set()
    used: set[bytes] = set()
    bundles: list[tuple[bytes, bytes]] = []
    written = 0
    for name, (made, kept, own, count, needed, looked) in zip(names, _settled(desk, processes, progress), strict=True):
        bundles.append((_bundles(name), pack(looked)))
        used |= {*needed, _bundles(name)}
        files |= made
        files.update((path, known[path]) for path in kept)
        listed |= own
        written += count
    gone = sorted(earlier.difference(files))
    for path in gone:
        remove(root, path)
    if gone or earlier != files.keys() or not (root / MANIFEST).is_file():
        (root / MANIFEST).write_text(json.dumps(sorted(files), ensure_ascii=False, indent=0) + "\n", "utf-8")
    memory.note(PLACE, {path: made for path, made in files.items() if known.get(path) != made})
    memory.drop(PLACE, gone)
    memory.seal(PLACE, files, whole)
    memory.used |= used
    memory.keep([*bundles, (whole, pack((tuple(listed), tuple(used))))])
    return Synced(files, frozenset(listed), written, len(gone))


def remove(root: Path, path: str) -> None:
    """Remove a file below `root`, and the folders that it leaves empty."""
    target = _inside(root, path)
    target.unlink(missing_ok=True)
    for parent in target.parents:
        if parent == root or not parent.is_dir() or any(parent.iterdir()):
            break
        parent.rmdir()


class Count:
    """How many drafts all processes have dealt with, of how many that are known so far."""

    def __init__(self) -> None:
        context = get_context("fork" if "fork" in get_all_start_methods() else None)
        self.done, self.total = context.Value("q", 0), context.Value("q", 0)

    def counted(self, items: Collection[Item]) -> Iterator[Item]:
        with self.total.get_lock():
            self.total.value += len(items)
        for number, item in enumerate(items, 1):
            yield item
            if number % AT_ONCE == 0:
                with self.done.get_lock():
                    self.done.value += AT_ONCE


def _bundles(name: str) -> bytes:
    """The bundles of a part in the memory."""
    return b"bundles " + name.encode()


# What was made, kept, listed, how many files were written, which results of the memory were used, and the bundles.
Settled = tuple[dict[str, Made], list[str], set[str], int, set[bytes], dict[str, tuple]]


@dataclass(frozen=True)
class _Desk:
    """What parts are written from and with; a process inherits it instead of having it sent."""
    root: Path
    key: bytes
    known: Mapping[str, Made]
    memory: Memory
    parts: tuple[Callable[[], Drafts[str | bytes]], ...]
    names: tuple[str, ...]
    count: Count
    here: ClassVar[_Desk]

    def settle(self, number: int) -> Settled:
        made: dict[str, Made] = {}
        looked: dict[str, Kept] = {}
        plans = self._plans(number, looked)
        listed = {path for path, (_, _, is_listed) in plans.items() if is_listed}
        kept = [path for path, (_, draft, _) in plans.items() if draft is None]
        written = 0
        waiting = ((path, draft, key) for path, (key, draft, _) in self.count.counted(plans.items()) if draft)
        while some := list(islice(waiting, AT_ONCE)):
            self.memory.note(PLACE, {path: Made(b"") for path, _, _ in some if path not in self.known})
            for path, draft, key in some:
                made[path], fresh = self._made(path, draft.write(), key)
                written += fresh
        return made, kept, listed, written, self.memory.used, {name: tuple(own) for name, own in looked.items()}

    def _plans(self, number: int, looked: dict[str, Kept]) -> dict[str, Plan]:
        """What to do about each path of a part; of several with the same path the last counts. Notes the bundles."""
        plans: dict[str, Plan] = {}
        last = self._last(number)
        for item in self.parts[number]():
            if not isinstance(item, Bundle):
                plans.update([self._plan(number, item)])
                continue
            look = digest(self.key, item.look)
            own = last.get(item.name)
            if own is None or own.look != look or not all(self._stands(path, key) for path, key, _ in own.files):
                found = [self._plan(number, draft) for draft in item.drafts()]
                plans.update(found)
                own = Kept(look, tuple((path, key, is_listed) for path, (key, _, is_listed) in found))
            else:
                plans.update((path, (key, None, is_listed)) for path, key, is_listed in own.files)
            looked[item.name] = own
        return plans

    def _plan(self, number: int, draft: Draft[str | bytes]) -> tuple[str, Plan]:
        path, key = self.names[number] + draft.path, digest(self.key, draft.inputs)
        return path, (key, None if self._stands(path, key) else draft, draft.listed)

    def _last(self, number: int) -> dict[str, Kept]:
        """The bundles of the last run."""
        for _, value in self.memory.recall([_bundles(self.names[number])]):
            return {name: Kept(*own) for name, own in unpack(value).items()}
        return {}

    def _stands(self, path: str, key: bytes) -> bool:
        """Whether the file lies there as it was made from what the key stands for."""
        known = self.known.get(path)
        return known is not None and known.key == key and known.stands(f"{self.root}/{path}")

    def _made(self, path: str, content: str | bytes, key: bytes) -> tuple[Made, bool]:
        """A file with this content, and whether it had to be written."""
        data = content if isinstance(content, bytes) else content.encode()
        target = _inside(self.root, path)
        fresh = not (target.is_file() and not target.is_symlink() and target.read_bytes() == data)
        if fresh:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)
            target.write_bytes(data)
        state = target.stat()
        return Made(key, digest(data), state.st_size, state.st_mtime_ns), fresh


def _settle_here(number: int) -> Settled:
    return _Desk.here.settle(number)


# The key of a file, its draft unless it stands as it is, and whether search engines may list it.
Plan = tuple[bytes, Draft[str | bytes] | None, bool]


def _settled(desk: _Desk, processes: bool, progress: Progress) -> Iterable[Settled]:
    numbers = range(len(desk.parts))
    if not processes or "fork" not in get_all_start_methods():
        return list(map(desk.settle, numbers))
    _Desk.here = desk
    gc.freeze()  # what was there before the fork stays shared: nothing in it is looked at for being garbage
    try:
        with ProcessPoolExecutor(min(len(numbers), os.cpu_count() or 1), mp_context=get_context("fork")) as pool:
            running = [pool.submit(_settle_here, number) for number in numbers]
            while wait(running, timeout=LOOK).not_done:
                progress("Writing the files", desk.count.done.value, desk.count.total.value)
            return [part.result() for part in running]
    finally:
        gc.unfreeze()


def _manifest(path: Path) -> list[str]:
    """What an earlier run made; a missing or damaged manifest means that nothing is known to be ours."""
    try:
        names = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return []
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


def _inside(root: Path, path: str) -> Path:
    target = root / path
    if not target.parent.resolve().is_relative_to(root) or target.name in ("", ".", ".."):
        raise ValueError(f"{path!r} leads out of {root}")
    return target
