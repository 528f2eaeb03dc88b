"""`check` as it runs on a proposal: annotations beside the lines, a summary, only what was changed."""
from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.configuration import PROJECT

RIGHTS = "---\nrights: CC-BY-4.0\n---\n"
OLD = f"{RIGHTS}Die Stadt hat am Marktplatz eine Bücherei eröffnet.\n"
TRICK = "::error::%0A##[error]weg | `@alle` <b>.txt"


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments], cwd=folder, check=True,
                   capture_output=True)


def outside_code(markdown: str) -> str:
    return "".join(markdown.split("`")[::2])


@pytest.fixture
def proposal(tmp_path) -> Path:
    """A repository with an old seed that lacks a language, to which a change and a new seed come."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "alt.de.txt").write_text(OLD, "utf-8")
    (seeds / "bleibt.de.txt").write_text("Auf dem Markt gibt es frische Äpfel.\n", "utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "Alt")
    (seeds / "alt.de.txt").write_text(OLD + "\nSie ist groß.\n", "utf-8")
    (seeds / TRICK).write_text("---\ntitle: \"##[error] ::warning::x\"\n---\nDie Stadt hat eine Brücke.\n", "utf-8")
    return tmp_path


def check(folder: Path, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "scripts", "check", "--seeds", folder / "seeds", *arguments],
                          cwd=PROJECT, capture_output=True, text=True, check=False,
                          env={**os.environ, "LC_ALL": "C", "GITHUB_ACTIONS": "", **environment})


def test_only_changed_files_are_spoken_of(proposal):
    run = check(proposal, "--since", "HEAD")
    assert run.returncode == 0
    assert "bleibt" not in run.stdout + run.stderr
    assert "alt.de.txt" in run.stdout and "::error" in run.stderr


def test_in_a_workflow_every_line_that_is_a_command_is_ours(proposal):
    summary, report = proposal / "summary.md", proposal / "report.json"
    run = check(proposal, "--since", "HEAD", "--report", report, GITHUB_ACTIONS="true",
                GITHUB_STEP_SUMMARY=str(summary))
    lines = run.stdout.splitlines()
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert commands and all(line.startswith(("::notice file=", "::warning file=")) for line in commands)
    assert not any("##[" in line for line in lines)
    assert any(f"file={proposal}/seeds/%3A%3Aerror%3A%3A%250A## [error]weg" in line for line in commands)
    text = summary.read_text("utf-8")
    assert "alt.de.txt" in text and "<b>" not in outside_code(text)
    assert {row["seed"] for row in json.loads(report.read_text("utf-8"))["articles"]} == {"alt.de.txt", TRICK}


def test_the_comment_is_made_of_the_report_alone(proposal):
    report = proposal / "report.json"
    check(proposal, "--report", report)
    run = subprocess.run([sys.executable, "-m", "scripts", "comment", report], cwd=PROJECT, capture_output=True,
                         text=True, check=True)
    assert "So wird es veröffentlicht" in run.stdout and "Zo wordt het gepubliceerd" in run.stdout
    assert "<b>" not in outside_code(run.stdout)


def test_a_revision_that_is_none_is_a_usage_error(proposal):
    run = check(proposal, "--since", "--output=x")
    assert run.returncode == 2 and "Traceback" not in run.stderr


def test_files_that_are_named_are_judged_in_their_folder(proposal):
    """The folder's other seeds are known to it, but not spoken of."""
    run = check(proposal, proposal / "seeds" / "alt.de.txt")
    assert "alt.de.txt" in run.stdout and "bleibt" not in run.stdout + run.stderr
