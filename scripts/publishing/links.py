"""Every link of a built site leads somewhere: to a file of the site, and to an anchor that the page has."""
from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scripts.memory import Memory, digest, generator, pack, unpack
from scripts.progress import Progress, silent

TAG = re.compile(r"""<[a-z][^\s<>/]*((?:"[^"]*"|'[^']*'|[^<>"'])*)>""", re.IGNORECASE)
# Every attribute is read, quotation marks and all, so that a value which looks like one is not taken for it.
ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
ADDRESSES = ("href", "src", "action")
ANCHORS = ("id", "name")
COMMENT = re.compile(r"<!--.*?-->|<script\b[^>]*>.*?</script>", re.DOTALL)
ANYWHERE = "404.html"   # it may be shown at any address, so its links begin at the root
WORTH_PROCESSES = 200   # pages: below that, starting processes costs more than they save
PAGES_AT_ONCE = 50      # handed to a process

Links = tuple[tuple[str, ...], frozenset[str]]  # the addresses that a page leads to, and its anchors


def broken(site: Path) -> list[str]:
    """`page: link` for each internal link without a target, sorted. Links to other hosts are not looked at."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    return faults({name: links for name, links, _ in _read_all(site, [n for n in files if n.endswith(".html")])}, files)


def remembered(site: Path, keys: Mapping[str, bytes], files: Collection[str], memory: Memory,
               progress: Progress = silent) -> list[str]:
    """The same for a site whose pages are known: `keys` names what each was made from, `files` all that there is. Only
    pages that were not looked at before are read."""
    names = {digest(generator(), b"links", name, key): name for name, key in keys.items()}
    memory.used.update(names)
    known = {names[key]: unpack(value) for key, value in memory.recall(names)}
    places = {name: key for key, name in names.items()}
    fresh = []
    unknown = [name for name in keys if name not in known]
    for number, (name, links, packed) in enumerate(_read_all(site, unknown), 1):
        progress("Checking the links", number, len(unknown))
        known[name] = links
        fresh.append((places[name], packed))
    memory.keep(fresh)
    return faults(known, files)


def faults(pages: Mapping[str, Links], files: Collection[str]) -> list[str]:
    """What is wrong with the links of pages, in a site of these files."""
    found = set()
    for name, (links, _) in pages.items():
        for link in links if name != ANYWHERE else ():
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or link.startswith("/"):
                if not parts.scheme and not parts.netloc:
                    found.add(f"{name}: {link} begins at the host's root and breaks below a sub-path")
                continue
            target = _target(name, unquote(parts.path), files)
            if target is None:
                found.add(f"{name}: {link}")
            elif parts.fragment not in ("", "top") and target in pages and (
                    unquote(parts.fragment) not in pages[target][1]):
                found.add(f"{name}: {link} (no such anchor)")
    return sorted(found)


def links_of(text: str) -> Links:
    """The addresses in a page's tags, each once, and its anchors."""
    addresses: dict[str, None] = {}
    anchors: set[str] = set()
    for tag in TAG.finditer(COMMENT.sub("", text)):
        for name, *values in ATTRIBUTE.findall(tag[1]):
            if name.lower() in ADDRESSES:
                addresses[unescape("".join(values))] = None
            elif name.lower() in ANCHORS:
                anchors.add("".join(values))
    return tuple(addresses), frozenset(anchors)


def _read_all(site: Path, names: Iterable[str]) -> Iterator[tuple[str, Links, bytes]]:
    """(page, links, the links packed) of each page, by all cores where there are many."""
    paths = [(str(site), name) for name in names]
    if len(paths) < WORTH_PROCESSES or (os.cpu_count() or 1) == 1:
        yield from map(_read, paths)
        return
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(_read, paths, chunksize=PAGES_AT_ONCE)


def _read(place: tuple[str, str]) -> tuple[str, Links, bytes]:
    site, name = place
    links = links_of(Path(site, name).read_text("utf-8"))
    return name, links, pack(links)


def _target(page: str, path: str, files: Collection[str]) -> str | None:
    if not path:
        return page
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if target.startswith(".."):
        return None
    if path.endswith(("/", "..")) or path == "." or target == ".":
        target = "index.html" if target == "." else f"{target}/index.html"
    return target if target in files else None
