"""What an HTML page says of itself for machines: JSON-LD, OpenGraph and other metadata, canonical address."""
from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from scripts.reading.dates import day_in_address, find_dates
from scripts.reading.elements import web_address
from scripts.reading.names import is_name
from scripts.reading.normalisation import clean
from scripts.text import edtf

ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting)$")
MAX_NODES = 5_000  # of JSON-LD
TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title")
DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
PUBLISHED = ("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
             "dc.date.issued", "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publication_date",
             "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime")
MODIFIED = ("article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified")
AUTHORS = ("article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")
SITES = ("og:site_name", "application-name")
JOINT = re.compile(r"\s*(?:[,;|]|\bund\b|\ben\b|\band\b|&)\s*")
ISO_DAY = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?!\d)")
FIRST_DAY, LAST_DAY = "1990-01-01", "2099-12-31"  # for htmldate, which would else ask the clock


@dataclass(frozen=True)
class PageData:
    """What was found, as strings; `titles` in order of trust. `published` is stated as the day of publication,
    `supposed` follows from the address or the markup. `authors` are the article's; `signed` is who signed the page's
    code: its author, or whoever built the site."""
    titles: tuple[str, ...] = ()
    description: str | None = None
    published: str | None = None
    supposed: str | None = None
    authors: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    publisher: str | None = None
    source: str | None = None


def page_data(root: HtmlElement) -> PageData:
    """Read the metadata of a whole page. Nothing is guessed: a field without a statement stays empty."""
    meta = _meta(root)
    items = list(_articles(root))
    source = next(filter(None, (web_address(address) for address in (
        *root.xpath("//link[@rel='canonical']/@href"), *meta.get("og:url", ()),
        *(item["url"] for item in items if isinstance(item.get("url"), str))))), None)
    titles = [*_strings(items, "headline"), *(t for name in TITLES for t in meta.get(name, ())),
              *_strings(items, "name"), *(_text(node) for node in root.xpath("//head/title | /html/title")[:1])]
    publishers = [name for name in (
        *(name for item in items for name in _names(item.get("publisher"), people=False)),
        *(name for key in SITES for name in meta.get(key, ()))) if "://" not in name]
    return PageData(
        tuple(dict.fromkeys(filter(None, titles))),
        next((text for key in DESCRIPTIONS for text in meta.get(key, ())), None) or next(
            iter(_strings(items, "description")), None),
        _published(root, meta, items),
        _supposed(root, source),
        _people((*(name for item in items for name in _names(item.get("author"), people=True)),
                 *(name for key in AUTHORS for name in meta.get(key, ()))), publishers),
        _people(meta.get("author", ()), publishers),
        publishers[0] if publishers else None,
        source)


def _meta(root: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in root.iter("meta"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").lower()
        content = _clean(node.get("content") or "")
        if name and content:
            found.setdefault(name, []).append(content)
    return found


def _articles(root: HtmlElement) -> Iterator[dict[str, Any]]:
    """JSON-LD items that describe an article, the outermost first."""
    for script in root.xpath("//script[@type='application/ld+json']")[:50]:
        try:
            queue: list[Any] = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(MAX_NODES):
            if not queue:
                break
            node = queue.pop(0)
            if isinstance(node, list):
                queue.extend(node)
            elif isinstance(node, dict):
                types = node.get("@type")
                if any(isinstance(name, str) and ARTICLE_TYPES.search(name)
                       for name in (types if isinstance(types, list) else [types])):
                    yield node
                queue.extend(node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node)


def _strings(items: list[dict[str, Any]], key: str) -> list[str]:
    return [_clean(item[key]) for item in items if isinstance(item.get(key), str) and _clean(item[key])]


def _names(value: Any, people: bool) -> list[str]:
    """Names in a JSON-LD value; where people are asked for, an organisation is none."""
    found = []
    for entry in value if isinstance(value, list) else [value]:
        if isinstance(entry, str):
            found.append(_clean(entry))
        elif isinstance(entry, dict) and not (people and "Organi" in str(entry.get("@type"))):
            found.extend(_names(entry.get("name"), people) if not isinstance(entry.get("name"), dict) else ())
    return [name for name in found if name]


def _people(stated: Iterable[str], publishers: list[str]) -> tuple[str, ...]:
    """The people's names among what metadata give as authors: sites and offices are none."""
    names: dict[str, None] = {}
    for entry in stated:
        for name in JOINT.split(entry):
            if is_name(name) and not any(
                    name.casefold() in site.casefold() or site.casefold() in name.casefold() for site in publishers):
                names[name] = None
    return tuple(names)


def _published(root: HtmlElement, meta: dict[str, list[str]], items: list[dict[str, Any]]) -> str | None:
    """The day of publication as metadata state it, unless they say that the page was changed before."""
    changed = next(filter(None, map(_day, (*_strings(items, "dateModified"),
                                           *(text for key in MODIFIED for text in meta.get(key, ()))))), None)
    for value in (*_strings(items, "datePublished"), *(text for key in PUBLISHED for text in meta.get(key, ())),
                  *root.xpath("//article//time[@itemprop='datePublished' or @pubdate]/@datetime"),
                  *root.xpath("//*[@itemprop='datePublished']/@datetime"),
                  *root.xpath("//*[@itemprop='datePublished']/@content")):
        if (day := _day(value)) and not (changed and changed < day):
            return day
    return None


def _supposed(root: HtmlElement, source: str | None) -> str | None:
    """The day that a page's address or its markup suggests."""
    if day := day_in_address(source):
        return day
    import htmldate  # slow to load, and most archives hold few saved pages
    try:
        found = htmldate.find_date(root, extensive_search=False, original_date=True, min_date=FIRST_DAY,
                                   max_date=LAST_DAY)
    except Exception:  # a library for the wild: whatever it stumbles over is no date
        return None
    return _day(found or "")


def _day(text: str) -> str | None:
    if match := ISO_DAY.match(text):
        return match[1] if edtf.bounds(match[1]) else None
    found = find_dates(text[:60])
    return found[0].value if found else None


def _text(node: HtmlElement) -> str:
    return _clean(node.text_content())


def _clean(text: str) -> str:
    return " ".join(clean(text).split())
