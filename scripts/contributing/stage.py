"""Where a check speaks: a terminal, or a workflow of the host, which shows messages beside the lines and keeps a
summary of the run."""
from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from scripts.contributing import annotations, reports, summaries
from scripts.model import Problem


class Stage:
    """`language` is that of the messages, `folder` what stands before a seed's path. The environment says whether a
    workflow is running (`GITHUB_ACTIONS`) and where its summary is (`GITHUB_STEP_SUMMARY`)."""

    def __init__(self, language: str, folder: str) -> None:
        self.language = language
        self.folder = folder
        self.in_workflow = os.environ.get("GITHUB_ACTIONS") == "true"

    def show(self, problems: Iterable[Problem]) -> None:
        """Each problem once: as an annotation in a workflow, as a sentence elsewhere."""
        for problem in problems:
            if self.in_workflow:
                click.echo(annotations.annotation(problem, self.language, self.folder))
            else:
                click.echo(reports.sentence(problem, self.language, self.folder), err=True)

    def say(self, line: str) -> None:
        click.echo(annotations.harmless(line) if self.in_workflow else reports.printable(line))

    def summarise(self, report: dict[str, Any], editions: Sequence[str], target: Path | None) -> None:
        """Write the report for a later comment, and the run's summary."""
        if target:
            target.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", "utf-8")
        summary = os.environ.get("GITHUB_STEP_SUMMARY") if self.in_workflow else None
        if summary:
            with Path(summary).open("a", encoding="utf-8") as file:
                file.write(summaries.comment(report, editions))
