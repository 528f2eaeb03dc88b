"""A third language takes words, no code: three editions, built from a copy of the project to which only data came."""
from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml

PROJECT = Path(__file__).resolve().parent.parent
ENGLISH = Path(__file__).parent / "fixtures" / "english"
ROOMS = tuple(sorted(path.stem for path in ENGLISH.glob("*.yml") if path.stem != "mkdocs"))
LIKE = "nl"  # whose lexicons tell which entries there are
SITE_URL = "https://archive.example/repo/"
SEEDS = {
    "halle.de.txt": "---\ntitle: Die neue Halle\nrights: CC-BY-4.0\ndate: 2024-05-31\nfacts:\n  - id: halle-kosten\n"
    "    de: Die Halle hat vier Millionen Euro gekostet.\n    nl: De hal heeft vier miljoen euro gekost.\n"
    "    en: The hall cost four million euros.\n    evidence: Der Bau hat 4 Millionen Euro gekostet.\n---\n"
    "Die Stadt hat am Freitag die neue Halle am Fluss eröffnet. Der Bau hat 4 Millionen Euro gekostet.\n",
    "market.en.txt": "---\ntitle: A market by the river\nrights: CC-BY-4.0\n---\n"
    "The town has opened a new market by the river, next to the old hall. The market has 40 stalls and cost "
    "$2.5 million, according to the mayor. It is open from May 3, 2024 and takes visitors on every day of the week.\n",
    "hafen.nl.txt": "---\ntitle: De haven is klaar\nrights: CC-BY-4.0\ndate: 2023-04\n---\n"
    "De gemeente heeft de nieuwe haven geopend. Er is plaats voor 120 boten, zegt de burgemeester.\n",
}
TOPICS = """\
halle:
  prefLabel: {de: Halle, nl: hal, en: hall}
markt:
  prefLabel: {de: Markt, nl: markt, en: market}
  related: [halle]
"""


def code(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
            for path in (folder / "scripts").rglob("*.py")}


def completed(words: dict[str, Any], like: dict[str, Any]) -> dict[str, Any]:
    """A lexicon with an empty entry wherever another language has one and this one has nothing to say."""
    empty = {key: type(value)() for key, value in like.items() if isinstance(value, list | dict | str)}
    return {**empty, **words}


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """The project with English added; nothing but data was written."""
    folder = tmp_path_factory.mktemp("three")
    for name in ("scripts", "docs", "overrides"):
        shutil.copytree(PROJECT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in PROJECT.glob("mkdocs*.yml"):
        shutil.copy(path, folder)
    own = folder / "scripts" / "languages" / "en"
    own.mkdir(exist_ok=True)
    for room in ROOMS:
        words = yaml.safe_load((ENGLISH / f"{room}.yml").read_text("utf-8"))
        known = own / f"{room}.yml"
        if known.exists():
            words = yaml.safe_load(known.read_text("utf-8")) | words
        like = yaml.safe_load((PROJECT / "scripts" / "languages" / LIKE / f"{room}.yml").read_text("utf-8"))
        known.write_text(yaml.safe_dump(completed(words, like), allow_unicode=True, sort_keys=False), "utf-8")
    shutil.copy(ENGLISH / "messages.po", own)
    shutil.copy(ENGLISH / "mkdocs.yml", folder / "mkdocs.en.yml")
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    for old, new in {"editions: [de, nl]": "editions: [de, nl, en]",
                     "edition_names: {de: Deutsch, nl: Nederlands}":
                     "edition_names: {de: Deutsch, nl: Nederlands, en: English}"}.items():
        assert old in settings
        settings = settings.replace(old, new)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    for path in (folder / "docs" / LIKE).rglob("*.md"):
        page = folder / "docs" / "en" / path.relative_to(folder / "docs" / LIKE)
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"---\ntitle: {page.stem.capitalize()}\n---\n\n# {page.stem.capitalize()}\n", "utf-8")
    (folder / "seeds").mkdir()
    for name, text in {**SEEDS, "topics.yml": TOPICS, "publishers.yml": ""}.items():
        (folder / "seeds" / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def site(project) -> Path:
    """The three editions, built by the copy's own code."""
    run = subprocess.run([sys.executable, "-m", "scripts", "build"], cwd=project, capture_output=True, text=True,
                         check=False, env={**os.environ, "SITE_URL": SITE_URL, "PYTHONPATH": ""})
    assert run.returncode == 0, run.stdout + run.stderr
    return project / "site"


def page(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text("utf-8")


def test_no_word_list_is_given_twice():
    class Strict(yaml.SafeLoader):
        def construct_mapping(self, node, deep=False):
            keys = [self.construct_object(key, deep=True) for key, _ in node.value]
            assert len(keys) == len(set(keys)), sorted({key for key in keys if keys.count(key) > 1}, key=str)
            return super().construct_mapping(node, deep)

    files = [*(PROJECT / "scripts" / "languages").rglob("*.yml")]
    assert len(files) > len(ROOMS)
    for path in files:
        yaml.load(path.read_text("utf-8"), Strict)


def test_no_python_file_differs(project, site):
    assert code(project) == code(PROJECT)


def test_every_edition_has_every_article(site):
    for language in ("de", "nl", "en"):
        assert {path.name for path in (site / language / "artikel").iterdir()} >= {"halle", "market", "hafen"}


def test_the_english_text_is_read_as_english(site):
    record = json.loads(next((site / "data").rglob("articles/market.json")).read_text("utf-8"))
    (article,) = record["versions"]
    values = [value for fact in article["facts"] for value in fact["values"]]
    assert article["language"]["value"] == "en" and article["topics"] == ["markt"]
    assert {(value["kind"], value.get("value"), value.get("currency")) for value in values} >= {
        ("money", 2500000, "USD"), ("count", 40, None), ("date", "2024-05-03", None)}
    assert "the mayor" in [fact["attribution"]["source"] for fact in article["facts"] if fact.get("attribution")]


def test_english_readers_get_english_words_labels_figures_and_statements(site):
    text = page(site, "en/artikel/halle")
    assert '<html lang="en"' in text
    for words in ("The hall cost four million euros.", "€4M", "May 31, 2024", "Facts from this article"):
        assert words in text
    assert "Every subject of the archive from A to Z" in page(site, "en/thema")


def test_the_other_editions_know_the_english_article(site):
    assert "2,5" in page(site, "de/artikel/market") and 'lang="en"' in page(site, "de/artikel/market")
    assert 'hreflang="en"' in page(site, "de/artikel/halle")


def test_the_root_offers_all_three(site):
    text = (site / "index.html").read_text("utf-8")
    assert [f'href="{language}/"' in text for language in ("de", "nl", "en")] == [True] * 3
