"""What a person sees who waits at a terminal: the step, how much of it is done, and how long the rest will take.

Nothing is shown where nobody waits (a pipe, the log of a workflow), nor of work that takes no longer than a moment.
"""
from __future__ import annotations

import threading
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from scripts.languages import messages

PATIENCE = 2.0  # seconds that pass before anything is shown


class Waiting:
    """A scripts.progress.Progress that speaks a language; to be used as a context."""

    def __init__(self, language: str) -> None:
        self.translated = messages(language).gettext
        self.bars = Bars(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
                         console=Console(stderr=True), transient=True)
        self.start = threading.Timer(PATIENCE, self.bars.start)
        self.words = ""
        self.task: TaskID | None = None

    def __call__(self, words: str, done: int = 0, total: int = 0) -> None:
        if self.task is None or words != self.words:
            if self.task is not None:
                self.bars.remove_task(self.task)
            self.words, self.task = words, self.bars.add_task(self.translated(words), total=None)
        self.bars.update(self.task, completed=done, total=total or None)

    def __enter__(self) -> Waiting:
        if self.bars.console.is_terminal:
            self.start.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.start.cancel()
        if self.bars.live.is_started:
            self.bars.stop()
