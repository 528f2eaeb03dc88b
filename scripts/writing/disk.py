"""Bringing a folder in line with `{path: text or bytes}`: only what changed is touched, only ours is removed."""
from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

MANIFEST = ".manifest.json"


def sync(folder: Path, files: Mapping[str, str | bytes]) -> tuple[int, int]:
    """Write what differs and remove what the folder's manifest says was made earlier and is made no longer.
    Returns how many files were written and removed. Raises ValueError for a path that leads out of the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    root = folder.resolve()
    earlier = _manifest(root / MANIFEST)
    written = 0
    for path, content in files.items():
        target = _inside(root, path)
        data = content if isinstance(content, bytes) else content.encode()
        if not (target.is_file() and not target.is_symlink() and target.read_bytes() == data):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)
            target.write_bytes(data)
            written += 1
    gone = [path for path in earlier if path not in files]
    for path in gone:
        target = _inside(root, path)
        target.unlink(missing_ok=True)
        for parent in target.parents:
            if parent == root or not parent.is_dir() or any(parent.iterdir()):
                break
            parent.rmdir()
    manifest = json.dumps(sorted(files), ensure_ascii=False, indent=0) + "\n"
    if written or gone or not (root / MANIFEST).is_file():
        (root / MANIFEST).write_text(manifest, "utf-8")
    return written, len(gone)


def _manifest(path: Path) -> list[str]:
    """What an earlier run made; a missing or damaged manifest means that nothing is known to be ours."""
    try:
        names = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return []
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


def _inside(root: Path, path: str) -> Path:
    target = root / path
    if not target.parent.resolve().is_relative_to(root) or target.name in ("", ".", ".."):
        raise ValueError(f"{path!r} leads out of {root}")
    return target
