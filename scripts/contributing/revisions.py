"""Which files a proposal changes, asked of git."""
from __future__ import annotations

import subprocess
from pathlib import Path


def changed_since(revision: str, folder: Path) -> frozenset[Path]:
    """Files (resolved) below a folder that differ from a revision, or are new. Raises ValueError with git's words."""
    run = subprocess.run(["git", "diff", "--name-only", "--relative", "-z", "--end-of-options", revision, "--", "."],
                         cwd=folder, capture_output=True, check=False)
    if run.returncode:
        raise ValueError(run.stderr.decode("utf-8", "replace").strip())
    return frozenset((folder / name).resolve() for name in run.stdout.decode("utf-8", "surrogateescape").split("\0")
                     if name)


def chosen(files: tuple[Path, ...], seeds: Path, since: str | None) -> frozenset[str] | None:
    """The seeds that were named or have changed, as paths below the seeds folder; None where neither was asked for.
    Raises ValueError like changed_since."""
    if not files and since is None:
        return None
    root = seeds.resolve()
    paths = {path.resolve() for path in files} | (changed_since(since, seeds) if since else set())
    return frozenset(path.relative_to(root).as_posix() for path in paths if path.is_relative_to(root))
