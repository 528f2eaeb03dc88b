"""One run of the site engine over a folder, and a process in which the engine waits for it.

To load the engine takes as long as to render a hundred pages. So a process loads it from the start, when nothing else
wants a core, and forks for each run. An engine with threads of its own, and a system that cannot fork, start anew each
time.
"""
from __future__ import annotations

import contextlib
import itertools
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from concurrent.futures import Future
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import NamedTuple

import yaml

from scripts.configuration import PROJECT
from scripts.forks import can_fork

OVERRIDES = PROJECT / "overrides"
ACCELERATION = PROJECT / "scripts/publishing/acceleration.py"
FORKING = ("mkdocs",)
LOADED = ("mkdocs.__main__", "mkdocs.commands.build", "mkdocs.utils.yaml")  # all of these take their time
BEHIND = 5              # other processes, in priority
SETTINGS, PRINTED = "mkdocs.yml", "printed.txt"  # in the folder of a run
EPOCH = "1600000000"    # engines date their files by it; a build must not know what day it is
QUIET = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH, "PYTHONHASHSEED": "0", "NO_COLOR": "1"}


class Run(NamedTuple):
    """`docs/` of the folder `place` becomes `site/` there, by the settings of the file `original`. `address` is the
    site's, with a slash at its end, or empty where it is unknown."""
    original: Path
    place: Path
    language: str
    address: str

    @property
    def environment(self) -> Mapping[str, str]:
        return {"SITE_URL": self.edition_address, "SITE_ROOT": self.address, **QUIET}

    @property
    def edition_address(self) -> str:
        return f"{self.address}{self.language}/" if self.address else ""

    @property
    def arguments(self) -> list[str]:
        return ["build", "--strict", "-f", str(self.place / SETTINGS)]


class Renderer:
    """Runs an engine (the name of its module), as many times at once as it is asked to."""

    def __init__(self, engine: str) -> None:
        self.engine = engine
        self._numbers = itertools.count()
        self._waiting: dict[int, Future[str]] = {}
        self._sending = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        if engine in FORKING and can_fork():
            self._process = subprocess.Popen(
                [sys.executable, "-m", __name__], cwd=PROJECT, env=os.environ | QUIET,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
            assert self._process.stdin and self._process.stdout
            self._orders = Connection(os.dup(self._process.stdin.fileno()), readable=False)
            self._answers = Connection(os.dup(self._process.stdout.fileno()), writable=False)
            threading.Thread(target=self._receive, daemon=True).start()

    def run(self, run: Run) -> str:
        """What the engine complains about, nothing if all is well."""
        if self._process is None:
            _configure(run)
            done = subprocess.run(
                [sys.executable, "-m", self.engine, *run.arguments], cwd=PROJECT, env=os.environ | run.environment,
                text=True, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            return complaints(done.stdout) if done.returncode else ""
        number, answer = next(self._numbers), Future[str]()
        with self._sending:
            self._waiting[number] = answer
            try:
                self._orders.send((number, run))
            except OSError:
                return f"{self.engine} has died"
        return answer.result()

    def _receive(self) -> None:
        with contextlib.suppress(EOFError, OSError):
            while True:
                number, failed, printed = self._answers.recv()
                self._waiting.pop(number).set_result(complaints(printed) if failed else "")
        for answer in self._waiting.values():
            answer.set_result(f"{self.engine} has died")

    def __enter__(self) -> Renderer:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.kill()  # it has nothing to do
            self._process.communicate()


def complaints(printed: str) -> str:
    """The engine's warnings and errors, or all it said where it names none."""
    lines = [line for line in printed.splitlines() if line.startswith(("WARNING", "ERROR", "Aborted", "Error"))]
    return "\n".join(lines or printed.splitlines()[-20:]) or "it failed without a word"


def main() -> None:
    """Take runs from the standard input and answer each on the standard output, until there are no more."""
    os.nice(BEHIND)
    for module in LOADED:
        import_module(module)
    orders, answers = Connection(os.dup(0), writable=False), Connection(os.dup(1), readable=False)
    running: dict[int, tuple[int, Run, BaseProcess]] = {}
    while True:
        for ready in wait([orders, *running]):
            if ready is orders:
                try:
                    number, run = orders.recv()
                except EOFError:
                    return
                process = get_context("fork").Process(target=_rendered, args=(run,))
                process.start()
                running[process.sentinel] = number, run, process
            else:
                number, run, process = running.pop(ready)
                process.join()
                printed = run.place / PRINTED
                answers.send((number, process.exitcode != 0, printed.read_text("utf-8", "replace")))
                process.close()


def _rendered(run: Run) -> None:
    """In a process of its own: ends it with the engine's status."""
    from mkdocs.__main__ import cli
    _configure(run)
    os.environ.update(run.environment)
    with (run.place / PRINTED).open("wb") as printed:
        os.dup2(printed.fileno(), 1)
        os.dup2(printed.fileno(), 2)
    cli(run.arguments)


def _configure(run: Run) -> None:
    """Write settings that hold all that the original inherits, since engines differ in what it means to inherit a list,
    and that say where this run's folders are. Zensical wants them below the settings' own, by relative names."""
    from mkdocs.utils.yaml import yaml_load
    with run.original.open("rb") as file:
        settings = yaml_load(file)
    settings |= {"docs_dir": "docs", "site_dir": "site", "site_url": run.edition_address,
                 "hooks": [str(ACCELERATION)]}
    settings["theme"]["custom_dir"] = str(OVERRIDES)
    settings["extra"]["root"] = run.address
    text = yaml.safe_dump(settings, sort_keys=False, allow_unicode=True)
    (run.place / SETTINGS).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
