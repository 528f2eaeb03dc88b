"""Work in processes that are forked off: each inherits what is there by then instead of having it sent."""
from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Sequence
from functools import cache
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from typing import Generic, NamedTuple, NoReturn, TypeVar

LOOK = 0.3  # seconds between two looks at how far the processes are
Result = TypeVar("Result")


class Job(NamedTuple, Generic[Result]):
    """`ready` is what has to be there before the process that does the `work` begins; while it is being made, those
    that began earlier go on."""
    work: Callable[[], Result]
    ready: Callable[[], object] = lambda: None


def can_fork() -> bool:
    return "fork" in get_all_start_methods()


def run(program: Callable[[], object]) -> NoReturn:
    """Run a program and end with it. What it holds is not freed object by object: the system does it at once."""
    try:
        program()
    except SystemExit as leaving:
        if leaving.code:
            raise
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError):  # nobody listens any more
            stream.flush()
    os._exit(0)


def begun(work: Callable[[], Result]) -> Callable[[], Result]:
    """Begin some work, and go on: to call what this returns waits for the result. Raises as `forked` does."""
    if not can_fork():
        return cache(work)
    context = get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_worked, args=(work, theirs), daemon=True)  # nobody may ever ask for the result
    process.start()
    theirs.close()

    @cache
    def result() -> Result:
        try:
            return _received(ours)
        finally:
            process.join()

    return result


def forked(jobs: Sequence[Job[Result]], waiting: Callable[[], object]) -> list[Result]:
    """The results of the jobs in their order, each begun when a core is free for it; `waiting` is called while there is
    nothing else to do. Raises what a job raises, and ChildProcessError for one whose process has died."""
    context = get_context("fork")
    results: dict[int, Result] = {}
    running: dict[Connection, int] = {}
    processes = []

    def collect() -> None:
        for ready in wait(list(running), LOOK):
            results[running.pop(ready)] = _received(ready)
        waiting()

    try:
        for number, job in enumerate(jobs):
            while len(running) >= (os.cpu_count() or 1):
                collect()
            job.ready()
            ours, theirs = context.Pipe(duplex=False)
            process = context.Process(target=_worked, args=(job.work, theirs))
            process.start()
            theirs.close()
            processes.append(process)
            running[ours] = number
        while running:
            collect()
    except BaseException:
        for process in processes:
            process.terminate()
        raise
    finally:
        for process in processes:
            process.join()
    return [results[number] for number in range(len(jobs))]


def _worked(work: Callable[[], Result], answer: Connection) -> None:
    try:
        found = work(), None
    except Exception as error:  # whatever it is, it is raised where the work was asked for
        found = None, error
    answer.send(found)


def _received(answer: Connection) -> Result:
    with answer:
        try:
            result, error = answer.recv()
        except EOFError:
            raise ChildProcessError("a process that shared the work has died") from None
    if error is not None:
        raise error
    return result
