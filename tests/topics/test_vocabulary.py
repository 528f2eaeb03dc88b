"""The vocabulary file: relations are closed, and each fault has its line."""
import pytest

from scripts.topics.vocabulary import read_vocabulary

GOOD = """\
a:
  prefLabel: {de: Alpha, nl: alfa}
  related: [b]
b:
  prefLabel: {de: Beta, nl: bèta}
  broader: [c]
c:
  prefLabel: {de: Gamma, nl: gamma}
"""
BAD = [
    ("a:\n  prefLabel: {de: Alpha}\n", 1, "no label in"),
    ("a:\n  label: x\n  prefLabel: {de: A, nl: a}\n", 2, "is not known"),
    ("a:\n  prefLabel: {de: A, nl: a}\n  broader: [zz]\n", 3, "not the id of another topic"),
    ("a:\n  prefLabel: {de: A, nl: a}\n  broader: zz\n", 3, "not of the right kind"),
    ("a:\n  prefLabel: {de: A, nl: a}\nb:\n  prefLabel: {de: A, nl: b}\n", 4, "also the label of"),
    ("a:\n  prefLabel: {de: A, nl: a}\na:\n  prefLabel: {de: B, nl: b}\n", 3, "a second time"),
    ("Ä:\n  prefLabel: {de: A, nl: a}\n", 1, "no topic id"),
    ("a:\n  prefLabel: {de: A, nl: a}\n  exactMatch: ['javascript:x']\n", 3, "not of the right kind"),
    ("a:\n  prefLabel: {de: \"A\\u202e\", nl: a}\n", 2, "invisible"),
]


def test_relations_hold_both_ways():
    topics, problems = read_vocabulary("topics.yml", GOOD, ("de", "nl"))
    assert not problems
    assert topics["c"].narrower == ("b",) and topics["b"].related == ("a",)


@pytest.mark.parametrize("text, line, words", BAD)
def test_a_fault_has_its_line(text, line, words):
    _, problems = read_vocabulary("topics.yml", text, ("de", "nl"))
    assert [(p.line, words in p.what) for p in problems] == [(line, True)]


def test_a_cycle_is_reported_for_its_members_only():
    text = ("a:\n  prefLabel: {de: A, nl: a}\n  broader: [b]\nb:\n  prefLabel: {de: B, nl: b}\n  broader: [a]\n"
            "c:\n  prefLabel: {de: C, nl: c}\n  broader: [a]\n")
    _, problems = read_vocabulary("topics.yml", text, ("de", "nl"))
    assert [p.line for p in problems] == [3, 6]
