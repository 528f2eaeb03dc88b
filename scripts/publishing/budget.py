"""How much of the host's room a site takes. GitHub Pages publishes at most 1 GB."""
from __future__ import annotations

import os
from pathlib import Path

LIMIT = 1_000_000_000  # bytes
WARN_FROM = 0.7        # of the limit: time to think of a remedy before there is no more room


def size(site: Path) -> int:
    """Bytes of all files of a site."""
    return sum(path.stat().st_size for path in site.rglob("*") if path.is_file())


def verdict(taken: int, limit: int = LIMIT) -> tuple[str, str]:
    """(`fits`, `tight` or `too-large`, a sentence with the figures)."""
    level = "too-large" if taken > limit else "tight" if taken >= limit * WARN_FROM else "fits"
    share = f"{taken / limit:.1%} of the {limit / 1e6:.0f} MB that the host takes"
    return level, f"the site has {taken / 1e6:.1f} MB, {share}"


def hold(site: Path) -> str:
    """A warning where room gets scarce, which a workflow shows on its page; else nothing. Raises SystemExit where the
    host would refuse the site."""
    level, words = verdict(size(site))
    if level == "too-large":
        raise SystemExit(words)
    command = "::warning::" if os.environ.get("GITHUB_ACTIONS") == "true" else ""
    return f"{command}{words}" if level == "tight" else ""
