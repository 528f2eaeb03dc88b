"""What stands above the editions: the language chooser, the 404 page, the sitemap, robots.txt, data files."""
from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.configuration import PAGES, Configuration
from scripts.memory import digest, generator
from scripts.memory.store import Made
from scripts.publishing.folder import Folder
from scripts.writing.wording import wording

NAMES = ("index.html", "404.html")
URLS_A_SITEMAP = 50_000 // 2  # the protocol's limit counts every address, and ours come in pairs
LEVEL = 6                     # of gzip: a tenth larger than the best, in a third of the time
MOST_PLAIN = 1_000            # addresses of a sitemap that is not packed


def write_root(configuration: Configuration, work: Path, folder: Folder, changed: Mapping[str, Made],
               pages: Iterable[tuple[str, Sequence[str]]], address: str) -> None:
    """Write the root pages and files. `changed` are those of the work folder's files that the site may not hold yet,
    `pages` the addresses below an edition's root that may be indexed, with the editions that they may be indexed in;
    `address` as in engine.render."""
    key = generator()
    environment = Environment(loader=FileSystemLoader(PAGES), autoescape=True, undefined=StrictUndefined)
    base = urlsplit(address).path or "/"
    editions = [{"language": language, "name": wording(language).language_name(language).capitalize(),
                 "words": wording(language)} for language in configuration.editions]
    for name in NAMES:
        text = environment.get_template(name).render(editions=editions, base=base, address=address)
        folder.write(name, key, text)
    assets = {path.relative_to(PAGES).as_posix(): path for path in sorted((PAGES / "assets").rglob("*"))
              if path.is_file()}
    contents = {name: digest(path.read_bytes()) for name, path in assets.items()} | {
        path: own.content for path, own in changed.items() if path.startswith("data/")}
    fresh = [path for path, content in contents.items() if not folder.stands(path, content)]
    folder.announce(fresh)
    for path in fresh:
        folder.take(path, contents[path], assets.get(path, work / path))
    folder.write(".nojekyll", key, "")
    lines = ["User-agent: *", "Allow: /"]
    if address:
        for name, text in sitemaps(pages, configuration.editions, address):
            folder.write(name, key, text)
        lines.append(f"Sitemap: {address}sitemap.xml")
    folder.write("robots.txt", key, "\n".join(lines) + "\n")


def sitemaps(pages: Iterable[tuple[str, Sequence[str]]], editions: Sequence[str],
             address: str) -> list[tuple[str, str | bytes]]:
    """The sitemap files by name: one, or an index of packed ones. `pages` as in write_root."""
    entries = [entry for url, own in pages for entry in _entries(escape(url), own, editions[0], escape(address))]
    chunks = [entries[start:start + URLS_A_SITEMAP] for start in range(0, len(entries), URLS_A_SITEMAP)] or [[]]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    sets = [f'{head}<urlset {space} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{"".join(chunk)}</urlset>\n'
            for chunk in chunks]
    if len(entries) <= MOST_PLAIN:
        return [("sitemap.xml", sets[0])]
    names = [f"sitemap-{number}.xml.gz" for number in range(1, len(sets) + 1)]
    index = "".join(f"<sitemap><loc>{escape(address + name)}</loc></sitemap>\n" for name in names)
    return [("sitemap.xml", f"{head}<sitemapindex {space}>\n{index}</sitemapindex>\n"),
            *zip(names, (gzip.compress(text.encode(), LEVEL, mtime=0) for text in sets), strict=True)]


def _entries(url: str, languages: Sequence[str], default: str, address: str) -> list[str]:
    """An entry for each language of a page; `url` and `address` are escaped."""
    places = {language: f"{address}{language}/{url}" for language in languages}
    named = places | ({"x-default": places[default]} if default in places else {})
    links = "".join(f'<xhtml:link rel="alternate" hreflang="{tag}" href="{place}"/>'
                    for tag, place in named.items()) if len(places) > 1 else ""
    return [f"<url><loc>{place}</loc>{links}</url>\n" for place in places.values()]
