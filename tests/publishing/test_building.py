"""Same seeds, same bytes; a folder in line with the seeds, whatever was there before."""
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.configuration import PROJECT, configuration
from scripts.publishing.site import SeedError, convert

SEED = ("---\ntitle: {title}\nlanguage: de\nrights: CC-BY-4.0\n---\n"
        "Die Messe zog 5 000 Besucher an. Sie kamen aus {place}.\n")


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def seeds(tmp_path):
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "messe.txt").write_text(SEED.format(title="Messe", place="Köln"), "utf-8")
    (folder / "markt.txt").write_text(SEED.format(title="Markt", place="Bonn"), "utf-8")
    return folder


def test_two_builds_are_equal_byte_by_byte(built_site, tmp_path):
    subprocess.run([sys.executable, "-m", "scripts", "build", "--site", tmp_path / "again", "--state", tmp_path],
                   cwd=PROJECT, check=True,
                   env=os.environ | {"SITE_URL": "https://archive.example/repo/"}, capture_output=True)
    first, second = snapshot(built_site), snapshot(tmp_path / "again")
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_converting_again_writes_nothing(seeds, tmp_path):
    out = tmp_path / "out"
    state = tmp_path / "state"
    first = convert(configuration(), seeds, out, state=state)
    times = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    again = convert(configuration(), seeds, out, state=state)
    assert first.written and (again.written, again.removed) == (0, 0)
    assert times == {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}


def test_a_seed_that_goes_takes_its_pages_and_nothing_else(seeds, tmp_path):
    out = tmp_path / "out"
    convert(configuration(), seeds, out)
    (out / "docs/de/own.md").write_text("# Von Hand\n", "utf-8")
    (seeds / "markt.txt").unlink()
    convert(configuration(), seeds, out)
    names = {path.name for path in out.rglob("*.md")}
    assert "messe.md" in names and "markt.md" not in names and "own.md" in names


def test_one_bad_seed_leaves_the_last_good_tree(seeds, tmp_path):
    out, state = tmp_path / "out", tmp_path / "state"
    convert(configuration(), seeds, out, state=state)
    before = snapshot(out)
    (seeds / "kaputt.txt").write_text("---\ntitle: A\ntitle: B\n---\nText.\n", "utf-8")
    (seeds / "leer.txt").write_text("", "utf-8")
    with pytest.raises(SeedError) as caught:
        convert(configuration(), seeds, out, state=state)
    assert {problem.path for problem in caught.value.problems} == {"kaputt.txt", "leer.txt"}
    assert snapshot(out) == before


def test_two_seeds_with_one_address_are_an_error(seeds, tmp_path):
    (seeds / "sub").mkdir()
    (seeds / "sub/Messe.txt").write_text(SEED.format(title="Messe", place="Ulm"), "utf-8")
    with pytest.raises(SeedError) as caught:
        convert(configuration(), seeds, tmp_path / "out")
    assert ["already taken" in problem.what for problem in caught.value.problems] == [True]
