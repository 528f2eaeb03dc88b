"""Runs of neighbours: all items in their order, none too many at once, and a new one changes few of them."""
from statistics import mean

from hypothesis import given
from hypothesis import strategies as st

from scripts.memory.runs import LEAST, MOST, runs

NAMES = st.lists(st.integers(0, 10_000).map("name-{}".format), max_size=400)


@given(NAMES)
def test_every_item_stands_in_one_run_in_its_place(names):
    found = list(runs(names, str))
    assert [name for run in found for name in run] == names
    assert all(LEAST <= len(run) <= MOST for run in found[:-1]) and all(0 < len(run) <= MOST for run in found)


def test_a_new_item_changes_hardly_more_than_its_run():
    names = [f"name-{number:05}" for number in range(0, 3000, 2)]
    before = set(runs(names, str))
    changed = [len(set(runs(sorted([*names, f"name-{new:05}"]), str)) - before) for new in range(1, 3000, 30)]
    assert mean(changed) < 1.5 and max(changed) < 15
