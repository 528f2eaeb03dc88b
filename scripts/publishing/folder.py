"""The site's folder: every file in it is known by what it was made from, so that only what changed is made again.

A folder that the memory knows nothing of, or not all, is made anew from the ground. Everything that might stay behind
is announced before it is written, so that a build that was killed leaves nothing that the next one does not know.
"""
from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from scripts.memory import Memory, Standing
from scripts.memory.store import Made
from scripts.writing.disk import remove


class Folder:
    """Files are named by their path below `root`, with "/"."""

    def __init__(self, root: Path, memory: Memory, ours: Iterable[str], standing: Standing | None = None,
                 before: bytes = b"") -> None:
        """`ours` are the folders below the root that hold nothing but what is made here. They are cleared where it is
        not known what lies in them, but not before there is something to put there. `standing` knows of this folder as
        `place(root)`. `before` stands for what its files were made from if they were made last time."""
        root.mkdir(parents=True, exist_ok=True)
        self.root = root.resolve()
        self.memory = memory
        self.place = place(root)
        standing = standing or Standing(memory, {self.place: root})
        self.known: Mapping[str, Made] = standing.made(self.place)
        self.files: dict[str, Made] = {}
        self.fresh: set[str] = set()  # paths of files that were made in this run
        self._announced: set[str] = set()
        if not standing.sealed(self.place):
            memory.drop(self.place, self.known)
            self.known = {}
        self._unknown = () if self.known else tuple(ours)
        # Whether all files are there as they were made from what `before` stands for.
        self.as_before = memory.open_seal(self.place) == before != b"" and standing.untouched(self.place)

    def stands(self, path: str, key: bytes) -> bool:
        """Whether the file is there as it was made from what the key stands for; it then stays."""
        made = self.known.get(path)
        if made is None or made.key != key:
            return False
        self.files[path] = made
        return True

    def left(self, path: str) -> bool:
        """Whether the file is there as it was left, whatever it was made from."""
        return path in self.known and self.known[path].key != b""

    def stay(self, paths: Iterable[str]) -> None:
        """Leave files as they are."""
        self.files.update((path, self.known[path]) for path in paths if path in self.known)

    def stay_in(self, folders: Collection[str]) -> None:
        """Leave all files in some folders as they are."""
        prefixes = tuple(f"{folder}/" for folder in folders)
        self.files |= self.known
        for path in [path for path in self.known if not path.startswith(prefixes)]:
            del self.files[path]

    def announce(self, paths: Iterable[str]) -> None:
        """Say that files are about to be written."""
        self._clear()
        new = set(paths) - self._announced
        self._announced |= new
        self.memory.note(self.place, dict.fromkeys(new, Made(b"")))
        if not new <= self.known.keys():
            self.memory.seal(self.place, self._announced | self.known.keys())

    def write(self, path: str, key: bytes, content: str | bytes) -> None:
        """Write what is not there yet; a file that holds the same stays untouched."""
        self._clear()
        target = self.root / path
        data = content.encode() if isinstance(content, str) else content
        if not (target.is_file() and target.read_bytes() == data):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        self.note(path, key)

    def take(self, path: str, key: bytes, source: Path, move: bool = False) -> None:
        """Move or copy a file here."""
        self._clear()
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if move:
            source.replace(target)
        else:
            shutil.copyfile(source, target)
        self.note(path, key)

    def _clear(self) -> None:
        for name in self._unknown:
            shutil.rmtree(self.root / name, ignore_errors=True)
        self._unknown = ()

    def note(self, path: str, key: bytes) -> None:
        """A file that lies there now."""
        state = Path(self.root, path).stat()
        self.files[path] = Made(key, b"", state.st_size, state.st_mtime_ns)
        self.fresh.add(path)

    def close(self, whole: bytes = b"") -> list[str]:
        """Remove what was made earlier and is made no longer; returns the paths of that. `whole` stands for what all
        files were made from."""
        gone = sorted(path for path in self.known if path not in self.files)
        for path in gone:
            remove(self.root, path)
        self.memory.note(self.place, {path: self.files[path] for path in self.fresh
                                      if self.known.get(path) != self.files[path]})
        self.memory.drop(self.place, [*gone, *(path for path in self._announced if path not in self.files)])
        self.memory.seal(self.place, self.files, whole)
        return gone


def place(root: Path) -> str:
    """What the memory knows the files of a site's folder by."""
    return f"site {root.resolve()}"
