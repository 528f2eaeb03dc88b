"""Links: how they are read, what is wrong with them, and that remembering them hides nothing."""
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts.memory import Memory, digest
from scripts.memory.store import Made
from scripts.publishing import links

PAGE = "de/artikel/x/index.html"


@pytest.mark.parametrize("html, found", [
    ('<a href="../y/">', ("../y/", "de/artikel/y/index.html", "")),
    ('<a href="../y/#f1">', ("../y/#f1", "de/artikel/y/index.html", "f1")),
    ('<a href="#f1">', ("#f1", PAGE, "f1")),
    ('<a href="../..">', ("../..", "de/index.html", "")),
    ('<a href="../../../">', ("../../../", "index.html", "")),
    ('<a href=../y/>', ("../y/", "de/artikel/y/index.html", "")),
    ("<a title='href=\"no\"' href='../a%20b/?q=1&amp;r=2'>", ("../a b/?q=1&r=2".replace(" ", "%20"),
                                                             "de/artikel/a b/index.html", "")),
    ('<a href="a/../b/">', ("a/../b/", "de/artikel/x/b/index.html", "")),
    ('<a href="./a.txt">', ("./a.txt", "de/artikel/x/a.txt", "")),
    ('<a href=".">', (".", PAGE, "")),
    ('<a href="../../..">', ("../../..", "index.html", "")),
    ('<a href="../..x/">', ("../..x/", "de/artikel/..x/index.html", "")),
    ('<img src="x.png">', ("x.png", "de/artikel/x/x.png", "")),
    ('<a href="../../../../etc/">', ("../../../../etc/", "", "")),
    ('<a href="/de/">', ("/de/", "", "")),
    ('<form action="../../search/">', ("../../search/", "de/search/index.html", "")),
])
def test_where_an_address_leads(html, found):
    assert links.links_of(PAGE, html) == ((found,), frozenset())


@pytest.mark.parametrize("html", [
    '<a href="https://archive.example/">', '<a href="mailto:a@b.example">', '<a href="//archive.example/">',
    '<!-- <a href="x"> -->', '<script>"<a href=x>"</script>', '<a title="href=x">', "a < b href=x", "<p>href=x</p>",
])
def test_what_is_no_link_into_the_site(html):
    assert links.links_of(PAGE, html)[0] == ()


def test_anchors_are_ids_and_names():
    assert links.links_of(PAGE, '<p id="a"><a name=\'b\'></a><input id=c value="id=d">')[1] == {"a", "b", "c"}


def site(folder, pages):
    for name, text in pages.items():
        path = folder / name / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("text, faults", [
    ('<a href="../b/">', []), ('<a href="../b/#there">', []), ('<a href="#top">', []), ('<a href="">', []),
    ('<a href="../b/#gone">', ["a/index.html: ../b/#gone (no such anchor)"]),
    ('<a href="../c/">', ["a/index.html: ../c/"]), ('<a href="../../x/">', ["a/index.html: ../../x/"]),
    ('<a href="/b/">', ["a/index.html: /b/ begins at the host's root and breaks below a sub-path"]),
])
def test_every_link_leads_somewhere(tmp_path, text, faults):
    assert links.broken(site(tmp_path, {"a": text, "b": '<p id="there">'})) == faults


NAMES = st.sampled_from(["a", "b", "c"])
TEXTS = st.lists(st.one_of(
    st.builds('<a href="../{}/">'.format, NAMES), st.builds('<a href="../{}/#{}">'.format, NAMES, NAMES),
    st.builds('<p id="{}">'.format, NAMES)), max_size=3).map("".join)
SITES = st.lists(st.dictionaries(NAMES, TEXTS), min_size=2, max_size=5)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(states=SITES)
def test_what_is_remembered_hides_no_fault(states, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sites")
    before: dict[str, Made] = {}
    with Memory(folder / "memory") as memory:
        for number, pages in enumerate(states):
            place = site(folder / str(number), pages)
            after = {f"{name}/index.html": Made(digest(text)) for name, text in pages.items()}
            made = links.Pages(before, after, after.keys(), *(digest(str(sorted(own))) for own in (
                before.items(), after.items())))
            found = links.remembered(place, made, after.keys(), before.keys() - after.keys(), memory)
            assert found == (links.broken(place) if pages else [])
            before = after
