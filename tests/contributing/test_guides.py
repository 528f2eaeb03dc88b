"""A newcomer who does what a guide says, with its own examples, needs no second round."""
from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.archive import build_archive
from scripts.configuration import SEEDS, configuration
from scripts.contributing.concerns import concerns
from scripts.model import Archive, Problem
from scripts.seeds import Sources, collect

PROJECT = Path(__file__).resolve().parents[2]
GUIDES = {path.name.split(".")[1]: path for path in PROJECT.glob("CONTRIBUTING.*.md")}
EXAMPLE = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
NAME = re.compile(r"^    (\S+\.txt)$", re.MULTILINE)
EVIDENCE = re.compile(r"evidence: (.+)")
LINK = re.compile(r"\]\(([^)#:]+)\)")
BUTTONS = ("Add file → Create new file", "Commit changes…", "Propose changes", "Create pull request")


def guide(language: str) -> str:
    return GUIDES[language].read_text("utf-8").replace("\u00a0", " ")


def outcome(files: dict[str, str]) -> tuple[Archive, list[Problem]]:
    own = collect(SEEDS, SEEDS)
    data = {name: text.encode() for name, text in files.items()}
    archive, problems = build_archive(Sources(data, own.vocabulary, own.publishers), configuration().editions)
    return archive, [problem for problem in (*problems, *concerns(archive, data, problems)) if problem.level != "hint"]


def test_every_edition_has_a_guide():
    assert GUIDES.keys() == set(configuration().editions)


@pytest.mark.parametrize("language", GUIDES)
class TestGuide:
    def test_a_first_article_needs_one_file_and_no_correction(self, language):
        """The name, the front matter and the facts that the guide shows, above the evidence as text."""
        header, facts, *_ = EXAMPLE.findall(guide(language))
        lines = header.strip().removesuffix("---").rstrip()
        text = EVIDENCE.search(facts)[1]
        archive, problems = outcome({NAME.search(guide(language))[1]: f"{lines}\n{facts.strip()}\n---\n{text}\n"})
        (article,) = archive.articles
        assert problems == []
        assert (article.language.value, article.title.basis, article.rights) == (
            language, "front-matter", "CC-BY-4.0")
        assert [fact.curated for fact in article.facts][:1] == [True]

    def test_a_text_pasted_under_rights_alone_is_accepted(self, language):
        text = EVIDENCE.search(guide(language))[1]
        assert outcome({NAME.search(guide(language))[1]: f"---\nrights: CC-BY-4.0\n---\n{text}\n"})[1] == []

    def test_leads_only_to_what_is_there(self, language):
        targets = LINK.findall(guide(language))
        assert targets and [target for target in targets if not (PROJECT / target).exists()] == []

    def test_names_the_buttons_in_their_order(self, language):
        places = [guide(language).index(f"**{button}**") for button in BUTTONS]
        assert places == sorted(places)


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "MAINTAINERS.md", "CONTRIBUTING.md"])
def test_pages_for_maintainers_lead_only_to_what_is_there(name):
    text = (PROJECT / name).read_text("utf-8")
    named = [*LINK.findall(text), *re.findall(r"`((?:scripts|tests|docs|seeds)/[\w./-]+)`", text)]
    assert [target for target in named if not (PROJECT / target).exists()] == []
