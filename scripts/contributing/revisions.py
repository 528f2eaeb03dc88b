"""Which files a proposal changes, asked of git."""
from __future__ import annotations

import subprocess
from pathlib import Path


def changed_since(revision: str, folder: Path) -> frozenset[Path]:
    """Files (resolved) below a folder that differ from a revision, or are new. Raises ValueError with git's words."""
    commit = _git(folder, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}").strip()
    names = (_git(folder, "diff", "--name-only", "--relative", "-z", commit, "--", "."),
             _git(folder, "ls-files", "--others", "--exclude-standard", "-z"))
    return frozenset((folder / name).resolve() for part in names for name in part.split("\0") if name)


def _git(folder: Path, *arguments: str) -> str:
    run = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    if run.returncode:
        raise ValueError(run.stderr.decode("utf-8", "replace").strip())
    return run.stdout.decode("utf-8", "surrogateescape")


def chosen(files: tuple[Path, ...], seeds: Path, since: str | None) -> frozenset[str] | None:
    """The seeds that were named or have changed, as paths below the seeds folder; None where neither was asked for.
    Raises ValueError like changed_since."""
    if not files and since is None:
        return None
    root = seeds.resolve()
    paths = {path.resolve() for path in files} | (changed_since(since, seeds) if since else set())
    return frozenset(path.relative_to(root).as_posix() for path in paths if path.is_relative_to(root))
