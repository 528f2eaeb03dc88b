"""The site engine: one run for each edition, all at once, each into its own folder of the site."""
from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml
from mkdocs.utils.yaml import yaml_load

from scripts.configuration import PROJECT, Configuration

RENDERED = "rendered"  # below the work folder: editions wait there until all are done
EPOCH = "1600000000"  # engines date their files by it; a build must not know what day it is
LEFTOVERS = (
    "404.html", "sitemap.xml", "sitemap.xml.gz",                # the root has these for all editions
    "search/*.js", "search/*.css",                              # the site has them once, not in every edition
    "assets/javascripts/bundle.*", "assets/javascripts/lunr/**/*", "assets/javascripts/workers/*",  # no page loads them
    "assets/stylesheets/main.*", "assets/stylesheets/palette.*", "assets/stylesheets/classic/*",
    "assets/stylesheets/modern/*", "assets/images/favicon.png",
)


class EngineError(Exception):
    """The engine refused an edition; the message is what it printed."""


def render(configuration: Configuration, work: Path, site: Path, address: str, engine: str = "mkdocs") -> None:
    """Render `work/docs/<language>` into `site/<language>` for every edition; what was there is replaced once all are
    done. `address` is the site's, with a slash at its end, or empty where it is unknown. Raises EngineError with the
    engine's words, and then leaves the site as it was."""
    if importlib.util.find_spec(engine) is None:
        raise EngineError(f"{engine} is not installed: run `.venv/bin/pip install {engine}`")
    running = {}
    for language in configuration.editions:
        shutil.rmtree(work / RENDERED / language, ignore_errors=True)
        config = _config(configuration.engine_file(language), work, language, address)
        running[language] = subprocess.Popen(
            [sys.executable, "-m", engine, "build", "--strict", "-f", str(config)], cwd=PROJECT, text=True,
            env=_environment(address, language), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    printed = {language: process.communicate()[0] for language, process in running.items()}
    failed = [language for language, process in running.items() if process.returncode]
    if failed:
        raise EngineError("\n".join(f"{language}: {_complaints(printed[language])}" for language in failed))
    for language in configuration.editions:
        done = work / RENDERED / language
        for pattern in LEFTOVERS:
            for path in filter(Path.is_file, done.glob(pattern)):
                path.unlink()
        shutil.rmtree(site / language, ignore_errors=True)
        shutil.move(done, site / language)


def _config(original: Path, work: Path, language: str, address: str) -> Path:
    """A configuration that holds all that the original inherits, since engines differ in what it means to inherit a
    list, and says where this build's folders are. Zensical wants them below the configuration's own, by relative
    names."""
    with original.open("rb") as file:
        settings = yaml_load(file)
    settings |= {"docs_dir": f"docs/{language}", "site_dir": f"{RENDERED}/{language}",
                 "site_url": _edition_address(address, language),
                 "hooks": [str(PROJECT / "scripts/publishing/acceleration.py")]}
    settings["theme"]["custom_dir"] = str(PROJECT / "overrides")
    settings["extra"]["root"] = address
    path = work / f"mkdocs.{language}.yml"
    path.write_text(yaml.safe_dump(settings, sort_keys=False, allow_unicode=True), "utf-8")
    return path


def _edition_address(address: str, language: str) -> str:
    return f"{address}{language}/" if address else ""


def _environment(address: str, language: str) -> Mapping[str, str]:
    return os.environ | {
        "SITE_URL": _edition_address(address, language), "SITE_ROOT": address,
        "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH, "PYTHONHASHSEED": "0", "NO_COLOR": "1",
    }


def _complaints(printed: str) -> str:
    """The engine's warnings and errors, or all it said where it names none."""
    lines = [line for line in printed.splitlines() if line.startswith(("WARNING", "ERROR", "Aborted", "Error"))]
    return "\n".join(lines or printed.splitlines()[-20:])
