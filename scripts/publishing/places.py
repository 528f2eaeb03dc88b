"""Where an archive's unfinished work and its memory lie: the project's own in `build/` and `.state/`, any other's in a
folder of its own below `.state/`, as long as somebody builds it now and then."""
from __future__ import annotations

import shutil
import time
from pathlib import Path

from scripts.configuration import PROJECT, SEEDS
from scripts.memory import digest

STATES = PROJECT / ".state"
OWN = STATES / "own"
LOCATIONS = (SEEDS, PROJECT / "site", PROJECT / "build")  # of the project's own archive
UNUSED = 7 * 24 * 3600  # seconds after which another archive's folder goes


def state(named: Path | None, clean: bool, *locations: Path) -> Path:
    """The folder of what is kept between runs: the one that somebody `named`, else that of the archive with these
    `locations`. Empty where a `clean` start is wanted."""
    own = all(location.resolve() in LOCATIONS for location in locations)
    folder = named or (OWN if own else STATES / digest(*(str(location.resolve()) for location in locations)).hex())
    if clean:
        forget(folder)
    for other in STATES.iterdir() if STATES.is_dir() else ():
        if other not in (folder, OWN) and other.stat().st_mtime < time.time() - UNUSED:
            shutil.rmtree(other, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    folder.touch()
    return folder


def forget(folder: Path) -> None:
    """Remove the memory of earlier runs, and nothing that somebody else may have put beside it."""
    for path in folder.glob("memory.sqlite*"):
        path.unlink()


def work(folder: Path) -> Path:
    """Where the site engine finds its pages: the project's own folder, or one beside the memory."""
    return PROJECT / "build" if folder == OWN else folder / "build"
