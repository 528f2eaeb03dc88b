"""The memory on disk: one SQLite file, which survives being killed at any moment.

Two tables. `results` holds what a computation gave under the fingerprint of all that it depended on. `files` holds what
was made: for each place (`out`, `site`) and path the fingerprint that it was made from, that of its content, and its
size and time on disk, so that a file that somebody touched is noticed.
"""
from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from scripts.memory.fingerprints import SIZE, digest

SCHEMA = 3
TABLES = """
create table if not exists results (key blob primary key, value blob);
create table if not exists files (place text, path text, key blob, content blob, size integer, time integer,
                                  primary key (place, path)) without rowid;
create table if not exists seals (place text primary key, value blob) without rowid;
"""
AT_ONCE = 500        # keys in a query
WAIT = 60.0          # seconds for another process to finish writing


class Made(NamedTuple):
    """A file that was made: `key` is the fingerprint of what it was made from, empty while it is being made, `content`
    that of its bytes; `size` in bytes and `time` (nanoseconds) are what the disk said afterwards."""
    key: bytes
    content: bytes = b""
    size: int = -1
    time: int = -1


class Memory:
    """Opened in a folder of its own; a file that cannot be read as ours is replaced by an empty one. A process that is
    forked off gets a connection of its own. `used` are the results that the present run needs, together with those that
    `used_besides` name when asked."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "memory.sqlite"
        folder.mkdir(parents=True, exist_ok=True)
        self.used: set[bytes] = set()
        self.used_besides: list[Callable[[], Iterable[bytes]]] = []
        self._owner = 0
        self._own: sqlite3.Connection | None = None
        try:
            self._open()
        except sqlite3.DatabaseError:
            self.close()
            for path in folder.glob("memory.sqlite*"):
                path.unlink()
            self._open()

    def recall(self, keys: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
        """(key, value) of those keys that are known, in no order. A damaged value is not known."""
        asked = tuple(keys)
        for start in range(0, len(asked), AT_ONCE):
            some = asked[start:start + AT_ONCE]
            marks = ",".join("?" * len(some))
            wanted = set(some)  # a damaged file may answer with keys that nobody asked for
            for key, value in self._asked(f"select key, value from results where key in ({marks})", some):
                if key in wanted and isinstance(value, bytes) and digest(value[SIZE:]) == value[:SIZE]:
                    yield key, value[SIZE:]

    def knows(self, keys: Iterable[bytes]) -> set[bytes]:
        """Those of the keys that a value is kept for, damaged or not."""
        asked = tuple(keys)
        found = {key for start in range(0, len(asked), AT_ONCE) for some in [asked[start:start + AT_ONCE]] for key, in
                 self._asked(f"select key from results where key in ({','.join('?' * len(some))})", some)}
        return found.intersection(asked)

    def keep(self, results: Iterable[tuple[bytes, bytes]]) -> None:
        self._write("insert or replace into results values (?, ?)",
                    ((key, digest(value) + value) for key, value in results))

    def forget_unused(self) -> None:
        """Forget the results that this run did not need, once there are more of them than of the others: what another
        verb needs, or yesterday's state of an archive, may be of use yet."""
        count = sum(count for count, in self._asked("select count(*) from results"))
        if count > 2 * len(self.used):
            self.used.update(*(more() for more in self.used_besides))
        if count > 2 * len(self.used):
            known = {key for key, in self._asked("select key from results")}
            self._write("delete from results where key = ?", [(key,) for key in known - self.used])

    def made(self, place: str) -> dict[str, Made]:
        """Every file that was made in a place, by its path there."""
        rows = self._asked("select path, key, content, size, time from files where place = ?", (place,))
        return {path: Made(key, content, size, time) for path, key, content, size, time in rows}

    def states(self, place: str) -> list[tuple[str, int, int]]:
        """Path, size and time of every file that was made in a place."""
        return self._asked("select path, size, time from files where place = ?", (place,))

    def note(self, place: str, made: Mapping[str, Made]) -> None:
        """Remember files as made."""
        self._write("insert or replace into files values (?, ?, ?, ?, ?, ?)", (
            (place, path, own.key, own.content, own.size, own.time) for path, own in made.items()))

    def seal(self, place: str, paths: Iterable[str], whole: bytes = b"") -> None:
        """Remember that these are the files of a place, and that there are no others; `whole` stands for what they
        were made from all together."""
        self._write("insert or replace into seals values (?, ?)", [(place, seal_of(paths) + whole)])

    def open_seal(self, place: str) -> bytes:
        """What all files of a place were last made from, as `seal` was told; empty where that is not known. It is
        forgotten by this: they are about to be made from something else."""
        said = self._asked("select value from seals where place = ?", (place,))
        self._write("update seals set value = ? where place = ?", [(value[:SIZE], place) for value, in said])
        return b"".join(value[SIZE:] for value, in said)

    def sealed(self, place: str, seal: bytes, whole: bytes | None = None) -> bool:
        """Whether the files with this seal (seal_of) are those of a place, made from that (None: whatever it was)."""
        said = self._asked("select value from seals where place = ?", (place,))
        return any(value == seal + (value[SIZE:] if whole is None else whole) for value, in said)

    def drop(self, place: str, paths: Iterable[str]) -> None:
        """Forget files."""
        self._write("delete from files where place = ? and path = ?", ((place, path) for path in paths))

    @property
    def size(self) -> int:
        """Bytes on the disk."""
        return self.path.stat().st_size

    def __enter__(self) -> Memory:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        if self._own is not None and self._owner == os.getpid():
            self._own.close()
        self._own = None

    def _open(self) -> sqlite3.Connection:
        self._owner = os.getpid()
        self._own = sqlite3.connect(self.path, timeout=WAIT, isolation_level=None)
        self._own.execute("pragma journal_mode = wal")
        self._own.execute("pragma synchronous = normal")
        if self._own.execute("pragma user_version").fetchone()[0] not in (0, SCHEMA):
            raise sqlite3.DatabaseError("of another schema")
        self._own.executescript(f"{TABLES} pragma user_version = {SCHEMA};")
        return self._own

    @property
    def _connection(self) -> sqlite3.Connection:
        if self._own is None or self._owner != os.getpid():
            self._open()
        assert self._own is not None
        return self._own

    def _asked(self, question: str, values: Iterable[object] = ()) -> list[tuple]:
        """The rows of an answer; none where the file turns out to be damaged."""
        try:
            return self._connection.execute(question, tuple(values)).fetchall()
        except sqlite3.DatabaseError:
            return []

    def _write(self, statement: str, rows: Iterable[tuple]) -> None:
        """All rows or none. What cannot be remembered has to be worked out again, and that is all."""
        with contextlib.suppress(sqlite3.DatabaseError):
            connection = self._connection
            connection.execute("begin immediate")
            try:
                connection.executemany(statement, rows)
            except BaseException:
                connection.execute("rollback")
                raise
            connection.execute("commit")


def seal_of(paths: Iterable[str]) -> bytes:
    """Stands for these paths, in whatever order: it tells whether a damaged memory has lost some. Nobody makes up paths
    that look like others here, so a sum will do."""
    checks = list(map(crc32, "\0".join(paths).encode("utf-8", "surrogatepass").split(b"\0")))
    return len(checks).to_bytes(SIZE // 2) + sum(checks).to_bytes(SIZE // 2)
