"""Every link of a built site leads somewhere: to a file of the site, and to an anchor that the page has."""
from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scripts.memory import Memory, digest, generator, pack, unpack
from scripts.memory.store import Made
from scripts.progress import Progress, silent
from scripts.publishing.anchors import Anchors, Links

TAG = re.compile(r"""<[a-z][^\s<>/]*+((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""", re.IGNORECASE)
# Every attribute is read, quotation marks and all, so that a value which looks like one is not taken for it.
ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
FOUND = {"href": "address", "src": "address", "action": "address", "id": "anchor", "name": "anchor"}
WORTH_READING = re.compile(rf"(?:{'|'.join(FOUND)})=", re.IGNORECASE)  # most tags have none of them
PLAIN = re.compile(r"(?:(?!\.\.?(?:/|$))[^/]+/)*(?:(?!\.\.?$)[^/]+)?")  # a path down, with no step up and none in place
SIMPLE = re.compile(r"(?!//)([\w./~-]*)(?:#([\w.~-]*))?", re.ASCII).fullmatch  # a link that needs no parser
COMMENT = re.compile(r"<!--.*?-->|<script\b[^>]*>.*?</script>", re.DOTALL)
ANYWHERE = "404.html"   # it may be shown at any address, so its links begin at the root
PAGE = ".html"
WORTH_PROCESSES = 200   # pages: below that, starting processes costs more than they save
PAGES_AT_ONCE = 50      # handed to a process


@dataclass(frozen=True)
class Pages:
    """The pages among the files of a site: `known` as they were at the last check, `files` as they are now, `fresh` the
    paths of those that were made since. All were made from what `before` stood for, and are from what `after` stands
    for; where either is not known it is empty, and every page is looked at."""
    known: Mapping[str, Made]
    files: Mapping[str, Made]
    fresh: Collection[str]
    before: bytes
    after: bytes

    @property
    def every(self) -> list[str]:
        return [path for path in self.files if path.endswith(PAGE)]

    @property
    def changed(self) -> list[str]:
        return [path for path in self.fresh if path.endswith(PAGE) and self.earlier(path) != self.key(path)]

    def key(self, path: str) -> bytes:
        """What a page is made from; empty for what is none."""
        return self.files[path].key if path.endswith(PAGE) and path in self.files else b""

    def earlier(self, path: str) -> bytes:
        return self.known[path].key if path in self.known else b""


def broken(site: Path) -> list[str]:
    """`page: link` for each internal link without a target, sorted. Links to other hosts are not looked at."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {name: links for name, links, _ in _read_all(site, [name for name in files if name.endswith(".html")])}
    return faults(pages, pages, files)


def remembered(site: Path, pages: Pages, files: Collection[str], gone: Iterable[str], memory: Memory,
               progress: Progress = silent) -> list[str]:
    """The same for a site whose pages are known. `files` are all that there is, `gone` what there is no longer. Only
    pages that were not looked at before are read; and where nothing has gone that a page could lead to, only their
    links can be wrong, and those that lead to an anchor that one of them has lost."""
    own = _links(site, pages.changed, pages.key, memory, progress)
    memory.used_besides.append(lambda: (_key(name, pages.key(name)) for name in pages.every))
    old = [name for name in own if pages.earlier(name)]
    earlier = dict(_recalled(old, pages.earlier, memory))
    sealed = [unpack(value) for _, value in memory.recall([_seal(pages.before)])] if pages.before else []

    def links(names: Iterable[str]) -> dict[str, Links]:
        wanted = tuple(names)
        found = {name: own[name] for name in wanted if name in own}
        return found | _links(site, [name for name in wanted if name not in found], pages.key, memory, progress)

    anchors = Anchors(lambda: {name: pages.key(name) for name in pages.every}, links, memory)
    if not sealed or len(earlier) < len(old) or not all(path.startswith("search/") for path in gone):
        own = links(pages.every)
        anchors.remember()
        found, kept = faults(own, own, files), tuple(anchors.keys)
    else:
        lost = [(name, anchor) for name, (_, had) in earlier.items() for anchor in had - own[name][1]]
        suspects = links(anchors.suspects(lost)) if lost else {}
        kept = tuple(anchors.keys) if lost else sealed[0]
        own |= suspects
        others = links({target for leading, _ in own.values() for _, target, anchor in leading
                        if anchor and pages.key(target)})
        found = faults(own, own | others, files)
    if not found and pages.after:
        seal = _seal(pages.after)
        memory.keep([(seal, pack(kept))])
        memory.used.update(kept, [seal])
    return found


def faults(checked: Mapping[str, Links], pages: Mapping[str, Links], files: Collection[str]) -> list[str]:
    """What is wrong with the links of the pages `checked`, in a site of these files; `pages` are those with anchors."""
    found = set()
    for name, (links, _) in checked.items():
        for link, target, anchor in links if name != ANYWHERE else ():
            if not target and link.startswith("/"):
                found.add(f"{name}: {link} begins at the host's root and breaks below a sub-path")
            elif target not in files:
                found.add(f"{name}: {link}")
            elif anchor and anchor != "top" and target in pages and anchor not in pages[target][1]:
                found.add(f"{name}: {link} (no such anchor)")
    return sorted(found)


def links_of(name: str, text: str) -> Links:
    """The links in the tags of a page of this name, each once, and its anchors."""
    addresses: dict[str, None] = {}
    anchors: set[str] = set()
    for attributes in filter(WORTH_READING.search, TAG.findall(COMMENT.sub("", text))):
        for attribute, double, single, bare in ATTRIBUTE.findall(attributes):
            found = FOUND.get(attribute.lower())
            if found == "address":
                addresses[double or single or bare] = None
            elif found:
                anchors.add(unescape(double or single or bare))
    parted = ((link, _parts(link)) for link in map(unescape, addresses))
    found = tuple((link, _target(name, parts[0]), parts[1]) for link, parts in parted if parts)
    return found, frozenset(anchors)


def _parts(link: str) -> tuple[str, str] | None:
    """The path and the anchor that a link names; None where it leads to another host."""
    if simple := SIMPLE(link):
        return simple[1], simple[2] or ""
    parts = urlsplit(link)
    return None if parts.scheme or parts.netloc else (unquote(parts.path), unquote(parts.fragment))


def _target(page: str, path: str) -> str:
    """The file that a path on a page means; empty where that is none of the site's."""
    if not path:
        return page
    folder, rest = page.rpartition("/")[0], path
    while rest.startswith("../") and folder:
        folder, rest = folder.rpartition("/")[0], rest[3:]
    if PLAIN.fullmatch(rest):
        target = f"{folder}/{rest}" if folder else rest
        return f"{target}index.html" if not rest or rest.endswith("/") else target
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if target.startswith(("..", "/")):
        return ""
    if path.endswith(("/", "..")) or path == "." or target == ".":
        return "index.html" if target == "." else f"{target}/index.html"
    return target


def _links(site: Path, names: Iterable[str], key_of: Callable[[str], bytes], memory: Memory,
           progress: Progress) -> dict[str, Links]:
    """The links of pages, from the memory or else from the pages."""
    wanted = list(names)
    known = dict(_recalled(wanted, key_of, memory))
    unknown = [name for name in wanted if name not in known]
    fresh = []
    for number, (name, links, packed) in enumerate(_read_all(site, unknown), 1):
        progress("Checking the links", number, len(unknown))
        known[name] = links
        fresh.append((_key(name, key_of(name)), packed))
    memory.keep(fresh)
    return known


def _recalled(names: Iterable[str], key_of: Callable[[str], bytes], memory: Memory) -> Iterator[tuple[str, Links]]:
    places = {_key(name, key_of(name)): name for name in names}
    for key, value in memory.recall(places):
        yield places[key], unpack(value)


def _key(name: str, key: bytes) -> bytes:
    return _prefix(generator()) + key + name.encode()  # there are many pages, and nothing is gained by a shorter key


@cache
def _prefix(rules: bytes) -> bytes:
    return digest(rules, b"links")


def _seal(whole: bytes) -> bytes:
    """Stands for a site made from that in which no link was broken."""
    return digest(generator(), b"no link broken", whole)


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
    links = links_of(name, Path(site, name).read_text("utf-8"))
    return name, links, pack(links)
