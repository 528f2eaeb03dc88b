"""What a run hands to the next: exact values, nothing that runs, and nothing damaged."""
import os
import pickle
import sqlite3
import zlib
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.archive import build_archive
from scripts.configuration import SEEDS, configuration
from scripts.memory import Memory, Standing, contents, digest, pack, standing, unpack, unread
from scripts.memory.fingerprints import folders
from scripts.memory.store import Made, seal_of
from scripts.model import Fact, Field, Value
from scripts.seeds import collect

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.decimals(allow_nan=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner), max_leaves=10)


@given(PLAIN)
def test_what_was_packed_comes_out_again(value):
    assert unpack(pack(value)) == value


def test_nouns_come_out_again():
    fact = Fact("f1", "a", "de", "Es kostet 5,50 €.", 3, values=(Value(10, 16, "5,50 €", "money", Decimal("5.50")),))
    assert unpack(pack((fact, Field("x", "explicit", 2)))) == (fact, Field("x", "explicit", 2))


class Evil:
    def __reduce__(self):
        return os.system, ("true",)


@pytest.mark.parametrize("data", [
    b"", b"nothing", zlib.compress(b""), zlib.compress(b"nothing"), pickle.dumps(1),
    zlib.compress(pickle.dumps(Evil())), zlib.compress(pickle.dumps(print)),
    zlib.compress(pickle.dumps(Exception("x"))), pack((1, 2))[:-3],
])
def test_nothing_but_our_own_comes_out(data):
    with pytest.raises(ValueError, match="not packed by us"):
        unpack(data)


@given(st.lists(st.text()), st.lists(st.text()))
def test_parts_are_told_apart(one, other):
    assert (digest(*one) == digest(*other)) == (one == other)


def test_a_folder_is_its_files_and_their_names(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/x.yml").write_text("1", "utf-8")
    seen = [folders([tmp_path])]
    for path, text in (("a/x.yml", "2"), ("a/y.yml", "1"), ("a/__pycache__/x.pyc", "1")):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
        seen.append(folders([tmp_path]))
    assert [one == other for one, other in pairwise(seen)] == [False, False, True]


def test_results_are_known_to_the_next_run_and_forgotten_when_nobody_needs_them(tmp_path):
    keys = one, two, three, _ = [digest(name) for name in ("one", "two", "three", "four")]
    with Memory(tmp_path) as memory:
        memory.keep([(one, b"1"), (two, b"2"), (three, b"3")])
    with Memory(tmp_path) as memory:
        assert dict(memory.recall(keys)) == {one: b"1", two: b"2", three: b"3"}
        memory.used.update((one, two))
        memory.forget_unused()  # one of three may be of use yet
        assert dict(memory.recall(keys)) == {one: b"1", two: b"2", three: b"3"}
    with Memory(tmp_path) as memory:
        memory.used.add(one)
        memory.forget_unused()
        assert dict(memory.recall(keys)) == {one: b"1"}


def test_a_value_that_was_damaged_is_not_known(tmp_path):
    with Memory(tmp_path) as memory:
        memory.keep([(digest("one"), b"twelve euros")])
    with sqlite3.connect(tmp_path / "memory.sqlite") as file:
        file.execute("update results set value = replace(hex(value), '74', '75')")
    with Memory(tmp_path) as memory:
        assert list(memory.recall([digest("one")])) == []


def test_more_keys_than_a_query_takes(tmp_path):
    keys = [digest(number) for number in range(2500)]
    with Memory(tmp_path) as memory:
        memory.keep((key, key) for key in keys)
        assert dict(memory.recall(keys)) == {key: key for key in keys}


def test_a_process_that_was_forked_off_has_its_own_connection(tmp_path):
    with Memory(tmp_path) as memory:
        memory.keep([(digest("one"), b"1")])
        child = os.fork()
        if child == 0:
            memory.keep([(digest("two"), dict(memory.recall([digest("one")]))[digest("one")] + b"2")])
            os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
        assert dict(memory.recall([digest("two")])) == {digest("two"): b"12"}


def test_a_place_whose_files_are_not_all_known_is_noticed(tmp_path):
    made = {"a": Made(b"1"), "b": Made(b"2")}
    with Memory(tmp_path) as memory:
        memory.note("site", made)
        assert not memory.sealed("site", seal_of(made))
        memory.seal("site", made)
        assert memory.sealed("site", seal_of(memory.made("site"))) and memory.made("site") == made
        memory.drop("site", ["a"])
        assert not memory.sealed("site", seal_of(memory.made("site")))


@pytest.mark.parametrize("text, later", [("abc", "abd"), ("abc", "abcd"), ("abc", None)])
@pytest.mark.parametrize("worth_a_process", [0, standing.WORTH_A_PROCESS])
def test_a_file_that_somebody_touched_does_not_stand(tmp_path, monkeypatch, text, later, worth_a_process):
    monkeypatch.setattr(standing, "WORTH_A_PROCESS", worth_a_process)
    place = tmp_path / "site"
    place.mkdir()
    made = {}
    for name in ("left", "touched"):
        (place / name).write_text(text, "utf-8")
        state = (place / name).stat()
        made[name] = Made(b"1", b"", state.st_size, state.st_mtime_ns)
    with Memory(tmp_path / "state") as memory:
        memory.note("site", made)
        memory.seal("site", made)
        known = Standing(memory, {"site": place})
        assert known.made("site") == made and known.untouched("site") and known.sealed("site")
        path, state = place / "touched", (place / "touched").stat()
        if later is None:
            path.unlink()
        else:
            path.write_text(later, "utf-8")
            os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns + (len(text) == len(later))))
        known = Standing(memory, {"site": place})
        assert known.made("site") == made | {"touched": Made(b"")}
        assert not known.untouched("site") and known.sealed("site")


def test_an_archive_from_the_memory_is_the_archive(tmp_path):
    """In brief; and each article whole, as it was without a memory, but for the lines that only `inspect` shows."""
    sources, editions = collect(SEEDS, SEEDS), configuration().editions
    plain, problems = build_archive(sources, editions)
    for _ in range(2):
        with Memory(tmp_path) as memory:
            known, same = build_archive(sources, editions, memory)
            assert same == problems and known.topics == plain.topics
            for own, wanted in zip(known.articles, plain.articles, strict=True):
                assert own.facts == wanted.facts and own.topics == wanted.topics and not own.lines
                assert not own.published_in_full or not own.blocks
                whole = known.whole(own)
                assert (whole.blocks, whole.mentions, whole.captions) == (
                    wanted.blocks, wanted.mentions, wanted.captions)
                assert plain.whole(wanted) is wanted
            with sqlite3.connect(memory.path) as file:
                file.execute("delete from results where key = ?", [bytes.fromhex(known.articles[0].digest)])
            assert known.whole(known.articles[0]).blocks == plain.articles[0].blocks  # lost, so read once more


class Folder(dict):
    """Files by path, which counts how often each is read."""

    def __init__(self, folder):
        super().__init__((path.name, path) for path in sorted(folder.iterdir()))
        self.read = []

    def __getitem__(self, name):
        self.read.append(name)
        return super().__getitem__(name).read_bytes()


def test_a_document_is_read_again_only_if_the_disk_says_that_it_changed(tmp_path, monkeypatch):
    """Even where somebody puts back its size and time, as long as its last change is not a moment ago."""
    place = tmp_path / "seeds"
    place.mkdir()
    (place / "a.txt").write_text("eins", "utf-8")
    (place / "b.txt").write_text("zwei", "utf-8")

    def looked(memory):
        files = Folder(place)
        found = contents(memory, "seeds", files, collect(place, SEEDS).states)
        assert found == {path.name: digest(path.read_bytes()) for path in place.iterdir()}
        return files.read

    with Memory(tmp_path / "state") as memory:
        assert looked(memory) == looked(memory) == ["a.txt", "b.txt"]  # they changed a moment ago
        monkeypatch.setattr(unread, "RECENT", 0)
        assert looked(memory) == ["a.txt", "b.txt"]
        assert looked(memory) == []
        state = (place / "a.txt").stat()
        (place / "a.txt").write_text("drei", "utf-8")
        os.utime(place / "a.txt", ns=(state.st_atime_ns, state.st_mtime_ns))
        assert looked(memory) == ["a.txt"]
        (place / "c.txt").write_text("vier", "utf-8")
        (place / "b.txt").unlink()
        assert looked(memory) == ["c.txt"]
        assert memory.made("seeds").keys() == {"a.txt", "c.txt"}
