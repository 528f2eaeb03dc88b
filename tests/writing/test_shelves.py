"""Long lists are cut where their items say, so that a new item changes little."""
from hypothesis import given
from hypothesis import strategies as st

from scripts.writing.shelves import LEAST, MOST, shelves

SIZES = st.lists(st.integers(1, 2 * MOST), max_size=400)


def test_links_to_pages_stay_few_however_many_there_are():
    pages = shelves("facts/2020", range(10_000), str)
    last = len(pages)
    assert last > 90 and [link["title"] for link in pages[-1].pager()] == [
        "1", *(str(last - before) for before in (3, 2, 1, 0))]
    assert [link.get("next") for link in pages[0].pager()] == [None, True, None, None, None]
    assert shelves("facts/2020", [], str)[0].pager() == []


@given(SIZES)
def test_every_item_stands_on_one_page_in_its_order_and_no_page_is_too_long(sizes):
    pages = shelves("list", enumerate(sizes), lambda item: str(item[0]), lambda item: item[1])
    assert [item for page in pages for item in page.items] == list(enumerate(sizes))
    assert all(sum(size for _, size in page.items) <= MOST or len(page.items) == 1 for page in pages)
    assert all(sum(size for _, size in page.items) >= LEAST or page.pages == page.number
               or next_size(pages, page) + sum(size for _, size in page.items) > MOST for page in pages)


def next_size(pages, page):
    return pages[page.number].items[0][1]


def test_a_new_item_changes_few_pages():
    names = [f"fact-{number}" for number in range(3_000)]
    before = {tuple(page.items) for page in shelves("list", names, str)}
    changed = []
    for place in range(0, 3_000, 60):
        after = {tuple(page.items) for page in shelves("list", [*names[:place], "new", *names[place:]], str)}
        changed.append(len(after - before))
    assert sum(changed) / len(changed) < 3
