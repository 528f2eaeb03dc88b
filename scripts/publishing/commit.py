"""Which commit the seeds are at, so that the data files can say what they were made from."""
from __future__ import annotations

import subprocess
from pathlib import Path


def commit(folder: Path) -> str | None:
    """The commit that a folder's files are at; None where it is in no repository, or holds what no commit has."""
    changed = _git(folder, "status", "--porcelain", "--", ".")
    return _git(folder, "rev-parse", "HEAD") or None if changed == "" else None


def _git(folder: Path, *arguments: str) -> str | None:
    try:
        run = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=False)
    except OSError:  # no git on this machine
        return None
    return run.stdout.strip() if run.returncode == 0 else None
