"""Every link of a built site leads somewhere: to a file of the site, and to an anchor that the page has."""
from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

TAG = re.compile(r"""<[a-z][^\s<>/]*((?:"[^"]*"|'[^']*'|[^<>"'])*)>""", re.IGNORECASE)
# Every attribute is read, quotation marks and all, so that a value which looks like one is not taken for it.
ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
ADDRESSES = ("href", "src", "action")
ANCHOR = re.compile(r"""\s(?:id|name)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))""")
COMMENT = re.compile(r"<!--.*?-->|<script\b[^>]*>.*?</script>", re.DOTALL)


def broken(site: Path) -> list[str]:
    """`page: link` for each internal link without a target, sorted. Links to other hosts are not looked at."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {name: COMMENT.sub("", (site / name).read_text("utf-8")) for name in files if name.endswith(".html")}
    anchors: dict[str, set[str]] = {}
    faults = set()
    for name, text in pages.items():
        if name == "404.html":  # it may be shown at any address, so its links begin at the root
            continue
        for link in _links(text):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or link.startswith("/"):
                if not parts.scheme and not parts.netloc:
                    faults.add(f"{name}: {link} begins at the host's root and breaks below a sub-path")
                continue
            target = _target(name, unquote(parts.path), files)
            if target is None:
                faults.add(f"{name}: {link}")
            elif parts.fragment and target in pages:
                if target not in anchors:
                    anchors[target] = {next(filter(None, m.groups()), "") for m in ANCHOR.finditer(pages[target])}
                if unquote(parts.fragment) not in anchors[target] and parts.fragment != "top":
                    faults.add(f"{name}: {link} (no such anchor)")
    return sorted(faults)


def _links(text: str) -> Iterator[str]:
    """The addresses in a page's tags."""
    for tag in TAG.finditer(text):
        for name, *values in ATTRIBUTE.findall(tag[1]):
            if name.lower() in ADDRESSES:
                yield unescape("".join(values))


def _target(page: str, path: str, files: set[str]) -> str | None:
    if not path:
        return page
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if target.startswith(".."):
        return None
    if path.endswith(("/", "..")) or path == "." or target == ".":
        target = "index.html" if target == "." else f"{target}/index.html"
    return target if target in files else None
