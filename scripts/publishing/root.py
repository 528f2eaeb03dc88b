"""What stands above the editions: the language chooser, the 404 page, the sitemap, robots.txt, data files."""
from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.configuration import PAGES, Configuration
from scripts.writing.wording import wording

NAMES = ("index.html", "404.html")
URLS_A_SITEMAP = 50_000 // 2  # the protocol's limit counts every address, and ours come in pairs


def write_root(configuration: Configuration, work: Path, site: Path, address: str) -> None:
    """Write the root pages and files. `address` as in engine.render."""
    environment = Environment(loader=FileSystemLoader(PAGES), autoescape=True, undefined=StrictUndefined)
    base = urlsplit(address).path or "/"
    editions = [{"language": language, "name": wording(language).language_name(language).capitalize(),
                 "words": wording(language)} for language in configuration.editions]
    for name in NAMES:
        text = environment.get_template(name).render(editions=editions, base=base, address=address)
        (site / name).write_text(text, "utf-8")
    assets = site / "assets"
    shutil.rmtree(assets, ignore_errors=True)
    shutil.copytree(PAGES / "assets", assets)
    shutil.rmtree(site / "data", ignore_errors=True)
    shutil.copytree(work / "data", site / "data")
    (site / ".nojekyll").write_text("", "utf-8")
    for old in site.glob("sitemap*.xml"):
        old.unlink()
    lines = ["User-agent: *", "Allow: /"]
    if address:
        pages = json.loads((work / "pages.json").read_text("utf-8"))
        for name, text in sitemaps(pages, configuration.editions, address):
            (site / name).write_text(text, "utf-8")
        lines.append(f"Sitemap: {address}sitemap.xml")
    (site / "robots.txt").write_text("\n".join(lines) + "\n", "utf-8")


def sitemaps(pages: Iterable[dict[str, Any]], editions: Sequence[str], address: str) -> list[tuple[str, str]]:
    """The sitemap files by name. `pages` are `{url, editions}`: in which editions a page may be indexed."""
    entries = [_entry(page["url"], language, page["editions"], editions[0], address)
               for page in pages for language in page["editions"]]
    chunks = [entries[start:start + URLS_A_SITEMAP] for start in range(0, len(entries), URLS_A_SITEMAP)] or [[]]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    sets = [f'{head}<urlset {space} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{"".join(chunk)}</urlset>\n'
            for chunk in chunks]
    if len(sets) == 1:
        return [("sitemap.xml", sets[0])]
    names = [f"sitemap-{number}.xml" for number in range(1, len(sets) + 1)]
    index = "".join(f"<sitemap><loc>{escape(address + name)}</loc></sitemap>\n" for name in names)
    return [("sitemap.xml", f"{head}<sitemapindex {space}>\n{index}</sitemapindex>\n"),
            *zip(names, sets, strict=True)]


def _entry(url: str, language: str, versions: Sequence[str], default: str, address: str) -> str:
    links = "".join(f'<xhtml:link rel="alternate" hreflang="{tag}" href="{escape(f"{address}{edition}/{url}")}"/>'
                    for tag, edition in [*((v, v) for v in versions), *([("x-default", default)]
                                         if default in versions else [])]) if len(versions) > 1 else ""
    return f"<url><loc>{escape(f'{address}{language}/{url}')}</loc>{links}</url>\n"
