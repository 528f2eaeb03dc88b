"""What leaves the check for other people's screens: terminals, logs, annotations, comments."""
import json
import re

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from scripts.contributing.annotations import annotation, harmless
from scripts.contributing.reports import language_of, printable, sentence
from scripts.contributing.summaries import comment
from scripts.model import Problem

STRANGER = "x\n::error::gone {0.__class__} ##[error]\x1b[31m"


@pytest.mark.parametrize("environment, language", [
    ({"LANG": "de_DE.UTF-8"}, "de"),
    ({"LANG": "nl"}, "nl"),
    ({"LC_ALL": "nl_NL.UTF-8", "LANG": "de_DE.UTF-8"}, "nl"),
    ({"LC_ALL": "", "LC_MESSAGES": "de_AT", "LANG": "nl_NL"}, "de"),
    ({"LANG": "C.UTF-8"}, "en"),
    ({"LANG": "POSIX"}, "en"),
    ({"LANG": "../../etc"}, "en"),
    ({}, "en"),
])
def test_messages_speak_the_environments_language(environment, language):
    assert language_of(environment) == language


def test_a_sentence_names_place_fault_and_remedy_on_one_line():
    problem = Problem("a/b.txt", 3, "{name} cannot be {value}", "write true or false",
                      values={"name": "noindex", "value": STRANGER})
    line = sentence(problem, "de", "seeds/")
    assert line.startswith("seeds/a/b.txt:3: bei noindex ist „x�::error::gone {0.__class__}")
    assert line.endswith(": schreiben Sie true (ja) oder false (nein)")
    assert all(character.isprintable() for character in line)


def test_spaces_that_do_not_break_stay_what_they_are():
    assert printable("5\u00a0%\u202f!\u202e\x07") == "5\u00a0%\u202f!��"


def test_a_warning_says_that_it_is_one():
    assert sentence(Problem("a.txt", 0, "x", "y", "warning"), "nl") == "a.txt: waarschuwing: x: y"


def test_a_strangers_words_cannot_become_a_command_of_the_host():
    problem = Problem("a,b:c\n::warning::.txt", 1, "{value}", "", values={"value": STRANGER})
    line = annotation(problem, "en")
    assert line.startswith("::error file=a%2Cb%3Ac%0A%3A%3Awarning%3A%3A.txt,line=1::x")
    assert "\n" not in line and "##[" not in line


@given(st.text())
def test_no_line_of_a_log_is_a_command(text):
    line = harmless(text)
    assert not line.lstrip().startswith("::") and "##[" not in line and len(line.splitlines()) <= 1


def said(value: str) -> str:
    report = {"articles": [{"seed": value, "title": {"value": value, "basis": value}, "topics": value, "facts": value}],
              "problems": [{"path": value, "line": 1, "level": value, "words": {"de": value}}]}
    return comment(json.loads(json.dumps(report)), ["de"])


@given(st.text(alphabet=st.sampled_from("a |`\\\n<>@#[]()!:{}&;*_~")))
def test_a_comment_shows_a_strangers_words_as_code_and_nothing_else(value):
    """Outside of code spans, a comment consists of our own words alone; its table keeps its seven columns."""
    text = said(value)
    outside = re.sub(r"`[^`\n]*`", "", text)
    assert outside == re.sub(r"`[^`\n]*`", "", said("a")) or not value.strip(" ´\n`")
    assert {line.count("|") for line in text.splitlines() if line.startswith("|")} == {8}


@pytest.mark.parametrize("data", [None, [], "x", 5])
def test_what_is_no_report_is_refused(data):
    with pytest.raises(ValueError, match="report"):
        comment(data, ["de"])


@pytest.mark.parametrize("data", [
    {"articles": 5}, {"articles": ["x"]}, {"problems": {"a": 1}}, {"articles": [{"title": [1], "facts": "<b>"}]},
    {"problems": [{"words": 7, "line": "<b>", "path": ["x"]}]}, {"articles": [{}] * 1000},
])
def test_a_crooked_report_makes_a_harmless_comment(data):
    text = comment(data, ["de", "nl"])
    assert "<" not in text and len(text) < 20_000


def test_the_words_for_languages_are_those_of_real_ones():
    assert Locale.parse(language_of({"LANG": "de_DE"}))
