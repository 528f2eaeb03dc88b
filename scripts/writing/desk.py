"""The desk at which the parts of a tree are worked on: what to do about each path, and doing it, by all cores."""
from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple, TypeVar

from scripts.forks import Job, can_fork, forked
from scripts.memory import Memory, digest, pack, unpack
from scripts.memory.store import Made
from scripts.progress import Progress
from scripts.writing.drafts import Bundle, Draft, Drafts

PLACE = "out"
AT_ONCE = 200  # drafts whose files are announced in the memory before they are written
Item = TypeVar("Item")


class Part(NamedTuple):
    """Some files of a tree: the `folder` of their paths, with a slash at its end, and their `drafts`. `ready` works out
    what other parts need, too."""
    folder: str
    drafts: Callable[[], Drafts[str | bytes]]
    ready: Callable[[], object] = lambda: None


class Kept(NamedTuple):
    """What a bundle was when its files were made: path, key and whether it is listed, of each."""
    look: bytes
    files: tuple[tuple[str, bytes, bool], ...]


class Count:
    """How many drafts all processes have dealt with, of how many that are known so far."""

    def __init__(self) -> None:
        context = get_context("fork" if can_fork() else None)
        self.done, self.total = context.Value("q", 0), context.Value("q", 0)

    def counted(self, items: Collection[Item]) -> Iterator[Item]:
        with self.total.get_lock():
            self.total.value += len(items)
        for number, item in enumerate(items, 1):
            yield item
            if number % AT_ONCE == 0:
                with self.done.get_lock():
                    self.done.value += AT_ONCE


class Settled(NamedTuple):
    """What was `made` of a part, which paths were `kept` as they were, which of all search engines may list; how many
    files were `written`, and which results of the memory were `used`."""
    made: Mapping[str, Made]
    kept: Sequence[str]
    listed: frozenset[str]
    written: int
    used: set[bytes]


# The key of a file, its draft unless it stands as it is, and whether search engines may list it.
Plan = tuple[bytes, Draft[str | bytes] | None, bool]


@dataclass(frozen=True)
class Desk:
    """What parts are written from and with. `known` are the files that lie there, those that somebody touched without a
    key; `intact`: there are none of these, and the last run came to its end."""
    root: Path
    key: bytes
    known: Mapping[str, Made]
    memory: Memory
    parts: Sequence[Part]
    count: Count
    intact: bool = False

    def settle(self, number: int) -> Settled:
        """Write what differs of the part of this number."""
        made: dict[str, Made] = {}
        bundles: dict[str, Kept] = {}
        plans = self._plans(self.parts[number], bundles)
        listed = frozenset(path for path, (_, _, is_listed) in plans.items() if is_listed)
        kept = [path for path, (_, draft, _) in plans.items() if draft is None]
        written = 0
        waiting = ((path, draft, key) for path, (key, draft, _) in self.count.counted(plans.items()) if draft)
        while some := list(islice(waiting, AT_ONCE)):
            self.memory.note(PLACE, {path: Made(b"") for path, _, _ in some if path not in self.known})
            for path, draft, key in some:
                made[path], fresh = self._made(path, draft.write(), key)
                written += fresh
        self._remember(self.parts[number].folder, bundles)
        return Settled(made, kept, listed, written, self.memory.used)

    def _plans(self, part: Part, bundles: dict[str, Kept]) -> dict[str, Plan]:
        """What to do about each path of a part; of several with the same path the last counts. Fills in `bundles`."""
        plans: dict[str, Plan] = {}
        folder, last = part.folder, self._last(part.folder)
        for item in part.drafts():
            if not isinstance(item, Bundle):
                plans.update([self._plan(folder, item)])
                continue
            look = digest(self.key, item.look)
            own = last.get(item.name)
            if own is None or own.look != look or not (
                    self.intact or all(self._stands(path, key) for path, key, _ in own.files)):
                found = [self._plan(folder, draft) for draft in item.drafts()]
                plans.update(found)
                own = Kept(look, tuple((path, key, is_listed) for path, (key, _, is_listed) in found))
            else:
                plans.update((path, (key, None, is_listed)) for path, key, is_listed in own.files)
            bundles[item.name] = own
        return plans

    def _plan(self, folder: str, draft: Draft[str | bytes]) -> tuple[str, Plan]:
        path, key = folder + draft.path, digest(self.key, draft.inputs)
        return path, (key, None if self._stands(path, key) else draft, draft.listed)

    def _last(self, folder: str) -> dict[str, Kept]:
        """The bundles of the last run."""
        for _, value in self.memory.recall([_bundles(folder)]):
            return {name: Kept(*own) for name, own in unpack(value).items()}
        return {}

    def _remember(self, folder: str, bundles: Mapping[str, Kept]) -> None:
        """Keep the bundles of a part for the next run. Should this one be killed before their files are known to stand,
        they are made again."""
        plain = {name: tuple(own) for name, own in bundles.items()}  # the memory knows no nouns but the archive's
        self.memory.keep([(_bundles(folder), pack(plain, 0))])  # mostly fingerprints, which do not shrink
        self.memory.used.add(_bundles(folder))

    def _stands(self, path: str, key: bytes) -> bool:
        """Whether the file lies there as it was made from what the key stands for."""
        known = self.known.get(path)
        return known is not None and known.key == key

    def _made(self, path: str, content: str | bytes, key: bytes) -> tuple[Made, bool]:
        """A file with this content, and whether it had to be written."""
        data = content if isinstance(content, bytes) else content.encode()
        target = inside(self.root, path)
        fresh = not (target.is_file() and not target.is_symlink() and target.read_bytes() == data)
        if fresh:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)
            target.write_bytes(data)
        state = target.stat()
        return Made(key, digest(data), state.st_size, state.st_mtime_ns), fresh


def settle(desk: Desk, processes: bool, progress: Progress) -> list[Settled]:
    """All parts, each in a process of its own if `processes`."""
    numbers = range(len(desk.parts))
    if not processes or not can_fork():
        return list(map(desk.settle, numbers))
    return forked([Job(partial(desk.settle, number), desk.parts[number].ready) for number in numbers],
                  lambda: progress("Writing the files", desk.count.done.value, desk.count.total.value))


def _bundles(name: str) -> bytes:
    """The bundles of a part in the memory."""
    return b"bundles " + name.encode()


def inside(root: Path, path: str) -> Path:
    """Where a path below a folder lies. Raises ValueError for one that leads out of it."""
    target = root / path
    if not target.parent.resolve().is_relative_to(root) or target.name in ("", ".", ".."):
        raise ValueError(f"{path!r} leads out of {root}")
    return target
