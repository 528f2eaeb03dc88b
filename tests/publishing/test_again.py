"""A build that goes on from the last one makes, byte for byte, what a build from nothing makes."""
import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts.configuration import PROJECT, SEEDS, configuration
from scripts.publishing import engine, site
from scripts.publishing.site import SeedError, convert
from tests.bench.corpus import write_corpus
from tests.publishing.archives import ADDRESS, NEW, snapshot

ARTICLES = 12


class Place:
    """A seeds folder with the site and the state that belong to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seeds, self.work, self.site, self.state = (folder / name for name in ("seeds", "work", "site", "state"))

    def build(self) -> None:
        assert site.build(configuration(), self.seeds, self.work, self.site, ADDRESS, "mkdocs", lambda *_: None,
                          state=self.state) == []

    def convert(self) -> None:
        convert(configuration(), self.seeds, self.work, ADDRESS, self.state)

    def afresh(self) -> "Place":
        """A place with the same seeds and nothing else."""
        other = Place(self.folder / "afresh")
        shutil.rmtree(other.folder, ignore_errors=True)
        shutil.copytree(self.seeds, other.seeds)
        return other

    def check_tree(self) -> None:
        """Converting makes what converting from nothing would make."""
        other = self.afresh()
        self.convert()
        other.convert()
        same(self.work, other.work)

    def check_site(self) -> None:
        """Building makes what building from nothing would make."""
        other = self.afresh()
        self.build()
        other.build()
        same(self.site, other.site)


def same(folder: Path, wanted: Path) -> None:
    ours, theirs = snapshot(folder), snapshot(wanted)
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Place:
    """The seeds of a small archive."""
    place = Place(tmp_path_factory.mktemp("again"))
    write_corpus(place.seeds, ARTICLES)
    vocabulary = (place.seeds / "topics.yml")
    if not vocabulary.is_file():
        shutil.copyfile(SEEDS / "topics.yml", vocabulary)
    (place.seeds / "bruecke.txt").write_text(NEW, "utf-8")
    return place


@pytest.fixture
def place(built, tmp_path) -> Place:
    """The same seeds, for a test of its own."""
    own = Place(tmp_path / "own")
    shutil.copytree(built.seeds, own.seeds)
    return own


def added(place):
    (place.seeds / "neu.txt").write_text(NEW.replace("Brücke", "Fähre"), "utf-8")


def changed(place):
    text = (place.seeds / "bruecke.txt").read_text("utf-8")
    text = text.replace("12 Millionen", "14 Millionen").replace("2024", "2019")
    (place.seeds / "bruecke.txt").write_text(text, "utf-8")


def renamed(place):
    (place.seeds / "bruecke.txt").rename(place.seeds / "steg.txt")


def deleted(place):
    (place.seeds / "bruecke.txt").unlink()


def translated(place):
    """A version in the other language: the fact sheet becomes an article."""
    text = NEW.replace("Die neue Brücke", "De nieuwe brug").replace("language: de", "language: nl")
    (place.seeds / "bruecke.txt").rename(place.seeds / "bruecke.de.txt")
    (place.seeds / "bruecke.nl.txt").write_text(text.partition("---\nDe")[0] + (
        "---\nDe nieuwe brug over de rivier kost ongeveer 12 miljoen euro. Dat deelde de stad dinsdag mee.\n"), "utf-8")


def same_sentence(place):
    """A second source for a fact: the first one's page names it."""
    (place.seeds / "zweitens.txt").write_text(NEW.replace("Die neue Brücke\n", "Noch ein Bericht\n"), "utf-8")


def topic_renamed(place):
    topics = yaml.safe_load((place.seeds / "topics.yml").read_text("utf-8"))
    topics["onlinehandel"]["prefLabel"] |= {"de": "Handel im Netz", "nl": "handel op het net"}
    (place.seeds / "topics.yml").write_text(yaml.safe_dump(topics, allow_unicode=True, sort_keys=False), "utf-8")


def publisher_named(place):
    (place.seeds / "publishers.yml").write_text("blatt:\n  name: Das Blatt\n", "utf-8")
    text = (place.seeds / "bruecke.txt").read_text("utf-8")
    (place.seeds / "bruecke.txt").write_text(text.replace("tags:", "publisher: blatt\ntags:"), "utf-8")


def corrected(place):
    change = 'changes:\n  - date: "2024-06-01"\n    what: {de: "Zahl berichtigt.", nl: "Getal verbeterd."}\n'
    text = (place.seeds / "bruecke.txt").read_text("utf-8")
    (place.seeds / "bruecke.txt").write_text(text.replace("tags:", f"{change}tags:"), "utf-8")


def renamed_again(place):
    (place.seeds / "neu.txt").rename(place.seeds / "alt.txt")
    (place.seeds / "bruecke.txt").unlink()


def publisher_removed(place):
    """Another address in the list of publishers, so that a page goes."""
    (place.seeds / "publishers.yml").unlink(missing_ok=True)


def touched_by_hand(place):
    """Files of the site and of the tree that somebody changed or removed come back."""
    (place.site / "de/artikel/alt/index.html").write_text("nichts", "utf-8")
    (place.site / "nl/index.html").unlink()
    (place.work / "docs/de/artikel/alt.md").write_text("nichts", "utf-8")
    shutil.rmtree(place.site / "data/v1/articles")
    shutil.rmtree(place.site / "search/nl")


CHANGES = (added, changed, renamed, deleted, translated, same_sentence, topic_renamed, publisher_named, corrected)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_makes_the_tree_that_a_run_from_nothing_makes(place, change):
    place.convert()
    change(place)
    place.check_tree()


def test_a_change_that_is_taken_back_is_taken_back(place):
    """What was made before is known, and yet it is not what lies there."""
    place.build()
    before = snapshot(place.site)
    added(place)
    place.build()
    (place.seeds / "neu.txt").unlink()
    place.build()
    assert snapshot(place.site) == before


def test_changes_make_the_site_that_a_build_from_nothing_makes(place):
    place.build()
    for steps in ((added, changed, topic_renamed), (renamed_again, publisher_removed), (touched_by_hand,)):
        for change in steps:
            change(place)
        place.check_site()


def test_one_added_article_leaves_other_pages_alone(place):
    place.build()
    before = {path: path.stat().st_mtime_ns for path in place.site.rglob("*.html")}
    added(place)
    place.build()
    same = {path.relative_to(place.site).as_posix() for path, when in before.items() if path.stat().st_mtime_ns == when}
    assert {"de/about/index.html", "de/imprint/index.html", "nl/search/index.html", "index.html"} <= same
    untouched = [path for path in same if "/artikel/bericht-" in path]
    assert len(untouched) >= ARTICLES  # in two editions, so at least half of them


def test_an_unchanged_archive_is_not_rendered_at_all(place, monkeypatch):
    place.build()
    monkeypatch.setattr(engine, "_run", lambda *_: pytest.fail("the engine ran"))
    place.build()


HARMS = ("missing", "cut", "garbage", "of-another-schema", "emptied", "bytes-flipped")


def damaged(place: Place, harm: str) -> None:
    path = place.state / "memory.sqlite"
    data = bytearray(path.read_bytes())
    chance = random.Random(1)
    if harm == "missing":
        path.unlink()
    elif harm == "cut":
        path.write_bytes(data[:len(data) // 2])
    elif harm == "garbage":
        path.write_bytes(chance.randbytes(5000))
    elif harm == "of-another-schema":
        data[60:64] = (999).to_bytes(4)
        path.write_bytes(data)
    elif harm == "emptied":
        path.write_bytes(b"")
    else:
        for _ in range(400):
            data[chance.randrange(4096, len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data)


@pytest.mark.parametrize("harm", HARMS)
def test_a_memory_that_is_lost_or_damaged_means_more_work_and_nothing_else(place, harm):
    place.convert()
    damaged(place, harm)
    deleted(place)
    place.check_tree()


def test_a_site_of_which_the_memory_is_damaged_is_made_anew(place):
    place.build()
    damaged(place, "bytes-flipped")
    deleted(place)
    place.check_site()


def test_an_engine_that_fails_leaves_the_site_as_it_was_even_without_a_memory(place):
    place.build()
    before = snapshot(place.site)
    damaged(place, "missing")
    with pytest.raises(engine.EngineError):
        site.build(configuration(), place.seeds, place.work, place.site, ADDRESS, "no_such_engine", state=place.state)
    assert snapshot(place.site) == before


def test_a_seed_with_an_error_changes_nothing_and_the_next_run_goes_on(place):
    place.convert()
    before = snapshot(place.work)
    (place.seeds / "kaputt.txt").write_text("---\ntitle: A\ntitle: B\n---\nText.\n", "utf-8")
    with pytest.raises(SeedError):
        place.convert()
    assert snapshot(place.work) == before
    (place.seeds / "kaputt.txt").unlink()
    added(place)
    place.check_tree()


def test_a_build_that_is_killed_does_not_harm_the_next(place, tmp_path):
    code = ("import sys; from pathlib import Path; from scripts.configuration import configuration; "
            "from scripts.publishing import site; seeds, work, target, state = map(Path, sys.argv[1:]); "
            f"site.build(configuration(), seeds, work, target, {ADDRESS!r}, 'mkdocs', print, state=state)")
    chance = random.Random(7)
    place.build()
    for change in (added, changed, deleted):
        change(place)
        run = subprocess.Popen([sys.executable, "-c", code, place.seeds, place.work, place.site, place.state],
                               cwd=PROJECT, start_new_session=True, stdout=subprocess.DEVNULL)
        try:
            run.wait(chance.uniform(0.3, 3))
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, signal.SIGKILL)
            run.wait()
    place.check_site()


# -- the tree, with many changes in a row ------------------------------------------------------------------------------

TITLES = st.sampled_from(["Die Brücke", "Ein Fest", "Amazon und TikTok", "Die Messe"])
SENTENCES = ("Die Brücke kostet 12 Millionen Euro.", "Amazon meldet 300 Besucher.", "TikTok wächst um 5 Prozent.",
             "„Das sind 40 Tonnen“, sagte Anna Berg.", "Das Fest war am 3. Mai 2021.", "Es regnete am Morgen.")
NAMES = st.sampled_from(["a", "b", "c", "d"])
DOCUMENTS = st.builds(
    lambda title, date, sentences: f"---\ntitle: {title}\nlanguage: de\n{date}---\n" + " ".join(sentences) + "\n",
    TITLES, st.sampled_from(["", "date: 2021-05-03\n", "date: 2020\n", "date: 2023-02-01\n"]),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True))
EDITS = st.lists(st.tuples(NAMES, st.none() | DOCUMENTS), min_size=2, max_size=5)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=EDITS)
def test_the_tree_follows_any_row_of_changes(edits, tmp_path_factory):
    folder = tmp_path_factory.mktemp("row")
    seeds, out = folder / "seeds", folder / "out"
    seeds.mkdir()
    shutil.copyfile(SEEDS / "topics.yml", seeds / "topics.yml")
    (seeds / "start.txt").write_text(NEW, "utf-8")
    for name, document in edits:
        path = seeds / f"{name}.txt"
        if document is None:
            path.unlink(missing_ok=True)
        else:
            path.write_text(document, "utf-8")
        convert(configuration(), seeds, out, ADDRESS, folder / "state")
    convert(configuration(), seeds, folder / "afresh", ADDRESS, folder / "state-afresh")
    assert snapshot(out) == snapshot(folder / "afresh")


def test_processes_write_what_one_would(place, monkeypatch, tmp_path):
    alone = convert(configuration(), place.seeds, tmp_path / "alone", ADDRESS, tmp_path / "state-alone")
    monkeypatch.setattr(site, "WORTH_PROCESSES", 0)
    many = convert(configuration(), place.seeds, tmp_path / "many", ADDRESS, tmp_path / "state-many")
    assert snapshot(tmp_path / "alone") == snapshot(tmp_path / "many")
    assert alone.listed == many.listed and alone.files.keys() == many.files.keys()


WORKS = 60  # more than a page looks at on either side of its own in a topic


def test_what_stands_far_apart_in_one_topic_follows_too(place):
    """Related articles, neighbours and lists, in an archive in which no page looks at all others."""
    def write(number, day):
        text = NEW.replace("Die neue Brücke\n", f"Bericht {number}\n").replace("2024-05-31", f"2024-{day:02}-01")
        text = text.replace("12 Millionen", f"{number + 20} Millionen")
        (place.seeds / f"brief-{number}.txt").write_text(text, "utf-8")
    for number in range(WORKS):
        write(number, 1 + number % 12)
    place.convert()
    for changes in ((lambda: write(WORKS, 7),), (lambda: (place.seeds / "brief-30.txt").unlink(),),
                    (lambda: write(5, 12), lambda: write(WORKS + 1, 1))):
        for change in changes:
            change()
        place.check_tree()
