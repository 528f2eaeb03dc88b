"""A run of the site engine says what is wrong, and ends, whatever happens to the process that waits for it."""
import pytest

from scripts.configuration import PROJECT, configuration
from scripts.forks import can_fork
from scripts.publishing.renderer import Renderer, Run

TEXT = "---\ntemplate: page.html\n---\n# Fähre\n\nSie fährt.\n"


@pytest.fixture
def run(tmp_path):
    """A folder whose pages are those that the navigation names."""
    for name in configuration().navigation("de"):
        page = tmp_path / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(TEXT, "utf-8")
    return Run(PROJECT / "mkdocs.yml", tmp_path, "de", "https://archive.example/")


def test_what_the_engine_complains_about_is_told_and_the_next_run_goes_on(run):
    missing = next(path for path in (run.place / "docs").rglob("*.md"))
    text = missing.read_text("utf-8")
    missing.write_text(text + "\n[Steg](steg-den-es-nicht-gibt.md)\n", "utf-8")
    with Renderer("mkdocs") as renderer:
        assert "steg-den-es-nicht-gibt.md" in renderer.run(run)
        missing.write_text(text, "utf-8")
        assert "steg-den-es-nicht-gibt.md" not in renderer.run(run)


@pytest.mark.skipif(not can_fork(), reason="each run has a process of its own there")
def test_a_process_that_has_died_is_told(run):
    with Renderer("mkdocs") as renderer:
        renderer._process.kill()
        renderer._process.wait()
        assert renderer.run(run) == "mkdocs has died"
