"""Front matter: what is taken, and what is refused at which line."""
import pytest

from scripts.reading.header import split_header

BAD = [
    ("---\ntitle: A\n", 1, "does not end"),
    ("---\ntitel: A\n---\n", 2, "is not known"),
    ("---\ntitle: A\ntitle: B\n---\n", 3, "a second time"),
    ("---\ndate: 2023-02-30\n---\n", 2, "cannot be"),
    ("---\ndate: gestern\n---\n", 2, "cannot be"),
    ("---\nadded: 2023-02\n---\n", 2, "cannot be"),
    ("---\ntags: datenschutz\n---\n", 2, "cannot be"),
    ("---\ntitle:\n---\n", 2, "is empty"),
    ("---\ntitle: [a, b]\n---\n", 2, "not of the right kind"),
    ("---\nsource: javascript:alert(1)\n---\n", 2, "cannot be"),
    ("---\nsource: 'https://a.example/\"><script>'\n---\n", 2, "cannot be"),
    ("---\ntitle: A\nfacts:\n- id: x1\n  de: Satz\n---\n", 4, "is missing"),
    ("---\nfacts:\n- id: 'Groß'\n  evidence: Satz\n---\n", 3, "cannot be"),
    ("---\ntitle: !!python/object:os.system x\n---\n", 2, "tags"),
    ("---\ntitle: &a b\nkicker: *a\n---\n", 2, "anchors"),
    ("---\ntitle: a: b\n---\n", 2, "breaks the form"),
    ("---\ntitle: \"offen\n---\n", 2, "breaks the form"),
    ("---\n- a\n- b\n---\n", 2, "not a list of keys"),
    ("---\n" + "a: [" + "[" * 50 + "]" * 50 + "]\n---\n", 2, "nested too deeply"),
    ("---\nlanguage: Deutsch\n---\n", 2, "cannot be"),
    ("---\nnoindex: ja\n---\n", 2, "cannot be"),
]


@pytest.mark.parametrize("text, line, words", BAD)
def test_a_fault_is_reported_at_its_line(text, line, words):
    _, problems = split_header("a.txt", text)
    assert [(p.line, words in p.what) for p in problems] == [(line, True)]


def test_words_stay_as_they_were_written():
    header, problems = split_header(
        "a.txt", "---\ntitle: no\nlanguage: no\ndate: 2020-07-13\npublisher: 012\n---\nText\n")
    assert not problems
    assert dict(header.values) == {"title": "no", "language": "no", "date": "2020-07-13", "publisher": "012"}
    assert (header.body, header.body_line) == ("Text\n", 7)


def test_three_dashes_inside_the_text_end_nothing():
    header, problems = split_header("a.txt", "Text\n---\ntitle: A\n---\n")
    assert not problems and not header.values and header.body_line == 1


def test_a_curated_fact_keeps_its_statements_and_line():
    header, problems = split_header("a.txt", "---\nfacts:\n- id: preis\n  de: Vier Euro.\n  nl: Vier euro.\n"
                                    "  evidence: vier Euro\n  date: 2020\n---\nEs kostet vier Euro.")
    assert not problems
    (fact,) = header.statements
    assert (fact.id, fact.line, fact.date) == ("preis", 3, "2020")
    assert dict(fact.statements) == {"de": "Vier Euro.", "nl": "Vier euro."}
