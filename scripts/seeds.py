"""The seeds folder on disk: which files count, and what is refused before it is opened."""
from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scripts.model import Problem

ENDINGS = (".txt", ".md", ".html")
TOPICS, PUBLISHERS = "topics.yml", "publishers.yml"
MAX_BYTES = 10_000_000  # reading knows a finer limit for each kind; nothing larger is even opened
State = tuple[int, str]
LINK = ("this is a link, not a file", "put the document itself here")


class Files(Mapping[str, bytes]):
    """Files below a folder by their path, each read when somebody looks at it."""

    def __init__(self, folder: Path, paths: Iterable[str]) -> None:
        self._folder = folder
        self._paths = dict.fromkeys(paths)

    def __getitem__(self, path: str) -> bytes:
        if path not in self._paths:
            raise KeyError(path)
        return (self._folder / path).read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


@dataclass(frozen=True)
class Sources:
    """`files` maps the path below the folder (with "/") to its bytes, sorted. `vocabulary` and `publishers` are the
    texts of topics.yml and publishers.yml, each with the path that messages name. `states` is what the disk says of
    files: (time of the last change in nanoseconds, all else that differs once the bytes do)."""
    files: Mapping[str, bytes]
    vocabulary: tuple[str, str]
    publishers: tuple[str, str]
    problems: tuple[Problem, ...] = ()
    states: Mapping[str, State] = field(default_factory=dict)


def collect(folder: Path, fallback: Path) -> Sources:
    """Look into a seeds folder. Where it has no topics.yml or publishers.yml, `fallback`'s are used."""
    states: dict[str, State] = {}
    problems: list[Problem] = []
    names: dict[str, str] = {}
    for name, entry in sorted(_walk(folder, "")):
        if name in (TOPICS, PUBLISHERS) or entry.name.lower().startswith("readme") or entry.name.startswith("."):
            continue
        fault = _fault(entry, name)
        twin = names.setdefault(name.casefold(), name)
        if not fault and twin != name:
            fault = Problem(name, 0, "this name differs from {other} in capitals only", "rename one of the two files",
                            values={"other": twin})
        if fault:
            problems.append(fault)
        else:
            states[name] = _state(entry.stat(follow_symlinks=False))
    texts = [_text(folder, fallback, name, problems) for name in (TOPICS, PUBLISHERS)]
    return Sources(Files(folder, states), *texts, tuple(problems), states)


def _walk(folder: str | Path, above: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Files below a folder by their path below the first; links are named, never followed."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{above}{entry.name}/")
            else:
                yield f"{above}{entry.name}", entry


def _state(found: os.stat_result) -> State:
    return max(found.st_mtime_ns, found.st_ctime_ns), (
        f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_dev} {found.st_ino}")


def _fault(entry: os.DirEntry[str], name: str) -> Problem | None:
    if not entry.is_file(follow_symlinks=False):
        return Problem(name, 0, *LINK)
    if not entry.name.endswith(ENDINGS):
        return Problem(name, 0, "this kind of file cannot be read", "save it as one of {endings}",
                       values={"endings": ", ".join(ENDINGS)})
    size = entry.stat(follow_symlinks=False).st_size
    if size > MAX_BYTES:
        return Problem(name, 0, "the file has {size} bytes; a seed has at most {limit}",
                       "keep the article's text and leave out the rest, or split the file",
                       values={"size": size, "limit": MAX_BYTES})
    return None


def _text(folder: Path, fallback: Path, name: str, problems: list[Problem]) -> tuple[str, str]:
    path = folder / name if (folder / name).exists() else fallback / name
    if path.is_symlink():
        problems.append(Problem(name, 0, *LINK))
        return name, ""
    try:
        return name, path.read_text("utf-8-sig") if path.exists() else ""
    except UnicodeDecodeError as error:
        problems.append(Problem(name, error.object.count(b"\n", 0, error.start) + 1, "this is not UTF-8 text",
                                "save the file as UTF-8"))
        return name, ""
