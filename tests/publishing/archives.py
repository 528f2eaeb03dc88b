"""What tests of builds share: a seed, an address, and all files of a folder."""
from pathlib import Path

ADDRESS = "https://archive.example/repo/"
NEW = """---
title: Die neue Brücke
language: de
date: 2024-05-31
tags: [onlinehandel]
rights: CC-BY-4.0
---
Die neue Brücke über den Fluss kostet rund 12 Millionen Euro. Das teilte die Stadt am Dienstag mit.

Der Verein rechnet mit 300 Besuchern am Tag. Amazon und TikTok haben damit nichts zu tun.
"""


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file()}
