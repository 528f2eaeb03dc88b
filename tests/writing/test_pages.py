"""A page's front matter gives back what was put in, whatever a stranger's text holds."""
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, UndefinedError

from scripts.publishing import acceleration
from scripts.writing.pages import Page, flow

WORDS = st.text(st.characters(exclude_categories=("Cs",)) | st.sampled_from("---\n...:#{}[]'\"&*!|>%@`\u2028\x85"))


@given(st.recursive(WORDS | st.integers() | st.booleans() | st.none(),
                    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
                    max_leaves=8))
def test_yaml_reads_our_json_as_the_same_data(data):
    assert yaml.load(flow(data), Loader=yaml.CSafeLoader) == data


@given(WORDS.filter(str.strip), st.dictionaries(st.sampled_from(["a", "b"]), WORDS))
def test_the_engine_reads_what_was_written(title, view):
    text = Page("artikel/x.md", {"title": title, "view": view}, "Der Text.\n\n---\nweiter\n").text()
    for read in (acceleration.engines_own, acceleration.get_data):
        body, data = read(text)
        assert data == {"title": title, "view": view}
        assert body == "Der Text.\n\n---\nweiter\n"


@pytest.mark.parametrize("document", [
    "---\ntitle: Ohne Anführung\n---\nText", "---\ntitle: \"A\"\n", "Text", "---\na: 1\na: 2\n---\nText",
    "---\n---\nText", "---\ntags:\n- a\n---\nText", "", "---\na: 1\n---\n\n\n---\nText",
])
def test_pages_by_hand_are_read_as_the_engine_reads_them(document):
    assert acceleration.get_data(document) == acceleration.engines_own(document)


def test_addresses_are_folders():
    paths = ("index.md", "artikel/index.md", "artikel/x.md")
    assert [Page(path).url for path in paths] == ["", "artikel/", "artikel/x/"]


@pytest.mark.parametrize("asked", [
    "{{ page.title }}", "{{ page.items() | list }}", "{{ page.keys is callable }}", "{{ page.none }}",
    "{{ page.missing }}", "{{ page.missing is defined }}", "{{ page.inner.title }}", "{{ page.list.title }}",
    "{{ page.text.upper() }}", "{{ page.missing.further }}", "{{ page['items'] }}",
])
def test_a_template_gets_what_it_would_get_without_the_hook(asked):
    page = {"title": "Titel", "items": "ein Wort", "keys": 1, "none": None, "inner": {"title": "x"}, "list": ["title"],
            "text": "wort"}

    def shown(environment):
        try:
            return environment.from_string(asked).render(page=page)
        except UndefinedError as error:
            return str(error)
    assert shown(acceleration.on_env(Environment())) == shown(Environment())
