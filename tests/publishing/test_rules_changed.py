"""A changed template, configuration, lexicon or page by hand is noticed by the next build."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.configuration import PROJECT, SEEDS
from tests.publishing.archives import ADDRESS, NEW, snapshot

RULES = {
    "overrides/partials/header.html": ("<header", "<header data-changed"),
    "mkdocs.nl.yml": ("Feitenarchief", "Feitenkast"),
    "scripts/languages/de/values.yml": ("million{,en}", "milliönchen"),
    "docs/de/about.md": ("Archiv", "Archivgut"),
}
COPIED = ("scripts", "overrides", "docs", "mkdocs.yml", "mkdocs.nl.yml", "requirements.txt")


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A copy of the project with a small archive, built."""
    folder = tmp_path_factory.mktemp("project")
    for name in COPIED:
        copy = shutil.copytree if (PROJECT / name).is_dir() else shutil.copyfile
        copy(PROJECT / name, folder / name)
    (folder / "seeds").mkdir()
    shutil.copyfile(SEEDS / "topics.yml", folder / "seeds/topics.yml")
    (folder / "seeds/bruecke.txt").write_text(NEW, "utf-8")
    command(folder)
    return folder


def command(folder: Path, *options: str) -> None:
    done = subprocess.run([sys.executable, "-m", "scripts", "build", *options], cwd=folder, capture_output=True,
                          text=True, env=os.environ | {"SITE_URL": ADDRESS}, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", RULES)
def test_a_changed_template_configuration_lexicon_or_page_is_noticed(project, name):
    before = snapshot(project / "site")
    path = project / name
    text = path.read_text("utf-8")
    assert RULES[name][0] in text
    path.write_text(text.replace(*RULES[name]), "utf-8")
    command(project)
    found = snapshot(project / "site")
    assert found != before
    command(project, "--clean")
    wanted = snapshot(project / "site")
    assert found.keys() == wanted.keys()
    assert [path for path in found if found[path] != wanted[path]] == []
