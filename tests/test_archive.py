"""Seeds to archive: order, what only all seeds together can tell, and the same result from one process or several."""
import pytest

from scripts import library
from scripts.archive import build_archive
from scripts.seeds import Sources

VOCABULARY = ("topics.yml", "messe:\n  prefLabel: {de: Messe, nl: beurs}\n")
PUBLISHERS = ("publishers.yml", "blatt:\n  name: Das Blatt\n")
TEXT = "Die Messe in Köln zog 5 000 Besucher an. Das teilte der Veranstalter mit.\n"


def seed(text=TEXT, **head):
    return "\n".join(["---", *(f"{key}: {value}" for key, value in head.items()), "---", text]).encode()


def build(files):
    return build_archive(Sources(files, VOCABULARY, PUBLISHERS), ("de", "nl"))


def test_newest_first_and_undated_last():
    articles, problems = build({
        "a.txt": seed(title="A", language="de", date="2020"), "b.txt": seed(title="B", language="de", date="2023-02"),
        "c.txt": seed(title="C", language="de"), "d.txt": seed(title="D", language="de", added="2021-05-01")})
    assert not problems
    assert [article.slug for article in articles.articles] == ["b", "d", "a", "c"]


def test_topics_are_those_that_a_person_gave_then_those_named():
    articles, _ = build({"a.txt": seed("Die Messe endet. Die Messe war gut besucht.\n", title="A", language="de")})
    assert articles.articles[0].topics == ("messe",)


COLLISIONS = [
    ({"x/a.txt": seed(title="A", language="de"), "y/A.txt": seed(title="A", language="de")}, "y/A.txt",
     "already taken"),
    ({"index.txt": seed(title="A", language="de")}, "index.txt", "cannot be called"),
    ({"a.txt": seed(title="A", language="de"), "b.txt": seed(title="B", language="de", aliases="[a]")}, "b.txt",
     "is the address of"),
    ({"a.txt": seed(title="A", language="de", tags="[unsinn]")}, "a.txt", "there is no topic"),
    ({"a.txt": seed(title="A", language="de", facts="[{id: f-1, de: Satz., nl: Zin., evidence: 5 000 Besucher}]"),
      "b.txt": seed(title="B", language="de", facts="[{id: f-1, de: Satz., nl: Zin., evidence: 5 000 Besucher}]")},
     "b.txt", "already used"),
]


@pytest.mark.parametrize("files, path, words", COLLISIONS)
def test_what_only_all_seeds_together_can_tell(files, path, words):
    _, problems = build(files)
    assert [(problem.path, words in problem.what) for problem in problems if problem.level == "error"] == [(path, True)]


def test_processes_change_nothing(monkeypatch):
    files = {f"{name}.txt": seed(title=name, language="de", date=f"20{10 + number}")
             for number, name in enumerate("abcdefgh")} | {"kaputt.txt": b"---\ntitle: A\n"}
    alone = build(files)
    monkeypatch.setattr(library, "WORTH_PROCESSES", 1)
    assert build(files) == alone and alone[1]


def test_an_unreadable_vocabulary_is_one_fault_not_one_for_each_seed():
    _, problems = build_archive(Sources({"a.txt": seed(title="A", language="de", tags="[messe]")},
                                        ("topics.yml", "messe: ["), PUBLISHERS), ("de", "nl"))
    assert [problem.path for problem in problems] == ["topics.yml"]
