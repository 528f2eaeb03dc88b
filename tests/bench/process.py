"""Run a program and watch how long it takes and how much memory it and all that it starts hold together."""
from __future__ import annotations

import os
import resource
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
SESSION = 3       # of the fields of /proc/PID/stat after the name
INTERVAL = 0.2    # seconds between two looks
CARE = 20         # a look may take one part in so many of the time


@dataclass(frozen=True)
class Run:
    """`cpu` are the seconds that all cores together worked; `looks` are moments (of time.monotonic) and the MB
    of memory held then, what processes share counted once; none where the system does not tell (there is no /proc)."""
    seconds: float
    cpu: float
    looks: tuple[tuple[float, float], ...]
    output: str

    def together(self, without: Sequence[tuple[float, float]] = ()) -> float | None:
        """The most MB held at one time, but for what was held in some intervals."""
        return max((held for moment, held in self.looks
                    if not any(begin <= moment <= end for begin, end in without)), default=None)


def run(command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> Run:
    """Run to the end. Raises SystemExit with what the program printed where it fails."""
    start, worked = time.monotonic(), _worked()
    # A session of its own tells its processes from all others, whoever their parent is by now.
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                               env=os.environ | (environment or {}), start_new_session=True)
    watch = _Watch(process.pid)
    output, errors = process.communicate()
    seconds = time.monotonic() - start
    looks = watch.stop()
    if process.returncode:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{output}{errors}")
    return Run(seconds, _worked() - worked, looks, output)


def _worked() -> float:
    """CPU seconds of all programs that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class _Watch:
    """Looks at the memory of a session from time to time, until told to stop."""

    def __init__(self, session: int) -> None:
        self.session = session
        self.looks: list[tuple[float, float]] = []
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._look)
        if PROC.is_dir():
            self.thread.start()

    def _look(self) -> None:
        pause = 0.0
        while not self.over.wait(pause):
            start = time.monotonic()
            self.looks.append((start, held(self.session) / 1e6))
            pause = max(INTERVAL, CARE * (time.monotonic() - start))

    def stop(self) -> tuple[tuple[float, float], ...]:
        self.over.set()
        if self.thread.ident:
            self.thread.join()
        return tuple(self.looks)


def held(session: int) -> int:
    """Bytes that the processes of a session hold now."""
    return sum(map(_memory, _processes(session)))


def _processes(session: int) -> Iterator[Path]:
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            fields = _read(folder / "stat").rpartition(")")[2].split()
            if len(fields) > SESSION and fields[SESSION] == str(session):
                yield folder


def _memory(process: Path) -> int:
    """Bytes of a process, its share of what it has in common with others; 0 where it is gone."""
    line = next((line for line in _read(process / "smaps_rollup").splitlines() if line.startswith("Pss:")), "")
    return int(line.split()[1]) * 1024 if line else 0


def _read(file: Path) -> str:
    try:
        return file.read_text()
    except OSError:  # it has ended meanwhile
        return ""
