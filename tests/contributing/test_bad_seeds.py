"""Every fault of the table is said once, at its line, in each language; alone, and among all the others."""
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.archive import build_archive
from scripts.configuration import PROJECT, configuration
from scripts.contributing.concerns import concerns
from scripts.contributing.reports import sentence
from scripts.model import Problem
from scripts.seeds import collect
from tests.contributing.bad_seeds import GOOD_TOPICS, PUBLISHERS, SEEDS, TOPICS, Bad

UNKNOWN = "nothing is known of: {keys}"  # every short test seed leaves something open
QUIET = {("t9a", "{key} is broader than itself by a detour")}  # both members of a cycle are named


def planted(folder: Path, files: dict[str, str | bytes]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in {"topics.yml": GOOD_TOPICS, "publishers.yml": "", **files}.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def said(folder: Path) -> list[Problem]:
    sources = collect(folder, folder)
    archive, problems = build_archive(sources, configuration().editions)
    return [problem for problem in (*problems, *concerns(archive, sources.files, problems)) if problem.what != UNKNOWN]


def places(problems: list[Problem]) -> list[tuple[str, int, str, str]]:
    return sorted((problem.path, problem.line, problem.level, problem.what) for problem in problems)


def entries(table: tuple[tuple[str, int, str], ...], path: str, before: str = "") -> tuple[str, list]:
    """The entries as one file, and what is to be said of it."""
    text, expected = before, []
    for entry, line, what in table:
        expected.append((path, text.count("\n") + line, "error", what))
        text += entry
    return text, expected


def test_the_table_is_large_and_each_fault_has_a_name():
    assert len(SEEDS) + len(TOPICS) + len(PUBLISHERS) >= 60
    assert len({bad.name for bad in SEEDS}) == len(SEEDS)


@pytest.mark.parametrize("bad", SEEDS, ids=lambda bad: bad.name)
def test_one_fault_is_said_once_at_its_line(bad: Bad, tmp_path):
    assert places(said(planted(tmp_path / "seeds", bad.files))) == [bad.place]


@pytest.mark.parametrize("entry, line, what", TOPICS)
def test_a_topics_fault_is_said_at_its_line(entry, line, what, tmp_path):
    problems = said(planted(tmp_path / "seeds", {"topics.yml": GOOD_TOPICS + entry}))
    assert places(problems)[:1] == [("topics.yml", 2 + line, "error", what)]
    assert len(problems) == (2 if "detour" in what else 1)


def test_a_name_that_could_mean_two_topics_is_a_warning(tmp_path):
    entry = "lehre:\n  prefLabel: {de: Lehre, nl: leer}\n  altLabel:\n    de: [schule]\n"
    assert places(said(planted(tmp_path / "seeds", {"topics.yml": GOOD_TOPICS + entry}))) == [
        ("topics.yml", 6, "warning", "{label} is also a name of {other}")]


@pytest.mark.parametrize("entry, line, what", PUBLISHERS)
def test_a_publishers_fault_is_said_at_its_line(entry, line, what, tmp_path):
    assert places(said(planted(tmp_path / "seeds", {"publishers.yml": entry}))) == [
        ("publishers.yml", line, "error", what)]


@pytest.fixture(scope="module")
def all_together(tmp_path_factory) -> tuple[Path, list[tuple[str, int, str, str]]]:
    topics, of_topics = entries(TOPICS, "topics.yml", GOOD_TOPICS)
    publishers, of_publishers = entries(PUBLISHERS, "publishers.yml")
    files = {name: content for bad in SEEDS for name, content in bad.files.items()}
    folder = planted(tmp_path_factory.mktemp("together") / "seeds",
                     {**files, "topics.yml": topics, "publishers.yml": publishers})
    other_end = next((path, line + 3, level, what) for path, line, level, what in of_topics if "detour" in what)
    return folder, sorted([*(bad.place for bad in SEEDS), *of_topics, other_end, *of_publishers])


def test_all_faults_together_are_each_said_once(all_together):
    folder, expected = all_together
    assert places(said(folder)) == expected


@pytest.mark.parametrize("language", configuration().editions)
def test_every_fault_is_said_in_the_contributors_language(all_together, language):
    said_twice = [(sentence(problem, "en"), sentence(problem, language)) for problem in said(all_together[0])]
    assert [english for english, own in said_twice if english == own] == []


def test_the_verb_says_what_is_wrong_and_fails(all_together):
    run = subprocess.run([sys.executable, "-m", "scripts", "check", "--language", "nl", "--seeds", all_together[0]],
                         cwd=PROJECT, capture_output=True, text=True, check=False,
                         env={**os.environ, "GITHUB_ACTIONS": ""})
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert f"{all_together[0]}/word-date.de.txt:3: bij date is ‘gestern’ niet mogelijk: schrijf een dag" in run.stderr
