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
from scripts.memory import Memory, digest, pack, unpack
from scripts.memory.fingerprints import folders
from scripts.memory.store import Made
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
        assert not memory.sealed("site", made)
        memory.seal("site", made)
        assert memory.sealed("site", memory.made("site")) and memory.made("site") == made
        memory.drop("site", ["a"])
        assert not memory.sealed("site", memory.made("site"))


@pytest.mark.parametrize("text, later", [("abc", "abd"), ("abc", "abcd"), ("abc", None)])
def test_a_file_that_somebody_touched_does_not_stand(tmp_path, text, later):
    path = tmp_path / "x"
    path.write_text(text, "utf-8")
    state = path.stat()
    made = Made(b"1", b"", state.st_size, state.st_mtime_ns)
    assert made.stands(str(path))
    if later is None:
        path.unlink()
    else:
        path.write_text(later, "utf-8")
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns + (len(text) == len(later))))
    assert not made.stands(str(path))


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
