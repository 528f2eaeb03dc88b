"""From an article's text to its facts: evidence, order, ids, speakers, and what a person wrote."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.facts import find_facts, with_facts
from scripts.model import Article, Block, Field, Statement


def article(*paragraphs: str, language: str = "de", slug: str = "bruecke", rights: str | None = None) -> Article:
    blocks = tuple(Block("paragraph", text, line) for line, text in enumerate(paragraphs, 1))
    return Article("a.txt", 1, slug, Field(language, "inferred"), date=Field("2021-06-01", "explicit"), blocks=blocks,
                   rights=rights)


BRIDGE = (
    "Die Brücke wurde 1962 gebaut. Sie kostet jetzt 80 Millionen Euro, sagt Tom Berg. Eins ist klar: Sie wird schön.",
    "Täglich fahren 45.000 Autos darüber. Das Wetter war gut.",
)


def test_the_strongest_fact_comes_first() -> None:
    quotes = [fact.quote for fact in find_facts(article(*BRIDGE))]
    assert quotes == ["Sie kostet jetzt 80 Millionen Euro, sagt Tom Berg.", "Täglich fahren 45.000 Autos darüber.",
                      "Die Brücke wurde 1962 gebaut."]


def test_evidence_stands_where_the_fact_says() -> None:
    source = article(*BRIDGE)
    for fact in find_facts(source):
        assert source.blocks[fact.block].text[fact.start:fact.end] == fact.quote
        assert all(fact.quote[value.start:value.end] == value.text for value in fact.values)


def test_ids_survive_edits_elsewhere_and_tell_repetitions_apart() -> None:
    before = {fact.quote: fact.id for fact in find_facts(article(*BRIDGE))}
    after = {fact.quote: fact.id for fact in find_facts(article("Ganz neu: 5 Prozent mehr.", *BRIDGE[::-1]))}
    assert before.items() <= after.items()
    twice = [fact.id for fact in find_facts(article(BRIDGE[1], BRIDGE[1]))]
    assert len(set(twice)) == len(twice) == 2
    assert before["Täglich fahren 45.000 Autos darüber."] in twice


@pytest.mark.parametrize(("sentence", "holds"), [
    ("Im Jahr 2017 waren es 500 Boote.", "2017"),
    ("Stand Ende 2017 waren es 500 Boote.", "2017"),
    ("Seit 2015 sind es 500 Boote.", "2015/.."),
    ("Von 2015 auf 2017 kamen 500 Boote.", None),
    ("Es sind 500 Boote.", None),
    ("Zwischen 2015 und 2017 kamen 500 Boote.", "2015/2017"),
])
def test_when_a_figure_holds(sentence: str, holds: str | None) -> None:
    [fact] = find_facts(article(sentence))
    assert fact.date == holds


@pytest.mark.parametrize("text", [
    "Eins ist klar: Das bleibt so.", "Ein Mann ging in den Wald.", "Sie sind die Nummer eins.", "Das Wetter war gut.",
])
def test_ways_of_speaking_are_no_facts(text: str) -> None:
    assert find_facts(article(text)) == ()


def test_a_title_finds_the_one_person_who_bears_it() -> None:
    facts = find_facts(article(
        "„Das ist gar nicht erlaubt“, sagt Rechtsanwältin Eva Kern.",
        "„Es bleibt verboten, denke ich“, sagt die Anwältin.",
    ))
    assert {fact.attribution.source for fact in facts} == {"Rechtsanwältin Eva Kern", "Eva Kern"}
    facts = find_facts(article(
        "„Das ist gar nicht erlaubt“, sagt Anwältin Eva Kern.", "„Doch, es ist erlaubt“, sagt Anwältin Ute Dorn.",
        "„Es bleibt verboten, denke ich“, sagt die Anwältin.",
    ))
    assert "die Anwältin" in {fact.attribution.source for fact in facts}


def test_a_quotation_goes_on_within_its_paragraph() -> None:
    facts = find_facts(article("„Wir bauen 30 Häuser“, sagt Tom Berg. „Danach bauen wir 20 Türme.“"))
    assert [fact.attribution.source for fact in facts] == ["Tom Berg", "Tom Berg"]
    facts = find_facts(article("„Wir bauen 30 Häuser“, sagt Tom Berg.", "„Danach bauen wir 20 Türme.“"))
    assert [fact.attribution is None for fact in facts] == [False, True]


STATEMENT = Statement("autos", {"de": "45.000 Autos am Tag", "nl": "45.000 auto's per dag"},
                      "Täglich  fahren 45.000 Autos", 7, date="2021", about="verkehr")


def test_a_curated_fact_comes_first_and_replaces_its_sentence() -> None:
    [found], problems = with_facts((article(*BRIDGE),), (STATEMENT,), "a.txt")
    assert problems == ()
    curated, *extracted = found.facts
    assert (curated.id, curated.quote, curated.block, curated.date, curated.about, curated.curated) == (
        "autos", "Täglich fahren 45.000 Autos", 1, "2021", "verkehr", True)
    assert [value.unit for value in curated.values] == ["Autos"]
    assert not any("45.000" in fact.quote for fact in extracted)
    assert len(extracted) == 2


def test_evidence_is_found_whatever_the_quotation_marks() -> None:
    statement = Statement("s", {"de": "x"}, "Sie sagte: \"Nie 'wieder'\"", 3)
    [found], problems = with_facts((article("Ja. Sie sagte: „Nie ‚wieder‘“."),), (statement,), "a.txt")
    assert (problems, found.facts[0].quote) == ((), "Sie sagte: „Nie ‚wieder‘“")


def test_a_fact_belongs_to_the_article_that_holds_its_evidence() -> None:
    first, second = article("Nichts."), article(*BRIDGE, slug="b")
    found, problems = with_facts((first, second), (STATEMENT,), "a.txt")
    assert problems == ()
    assert [[fact.id for fact in one.facts if fact.curated] for one in found] == [[], ["autos"]]


@pytest.mark.parametrize("evidence", ["Täglich fahren 46.000 Autos", "täglich fahren", "   "])
def test_evidence_that_stands_nowhere_is_an_error(evidence: str) -> None:
    statement = Statement("autos", {"de": "x"}, evidence, 7)
    [found], [problem] = with_facts((article(*BRIDGE),), (statement,), "a.txt")
    assert (problem.path, problem.line, problem.level, problem.values["id"]) == ("a.txt", 7, "error", "autos")
    assert not any(fact.curated for fact in found.facts)


def test_a_citation_without_text_is_its_own_evidence() -> None:
    [found], problems = with_facts((article(rights="citation-only"),), (STATEMENT,), "a.txt")
    [fact] = found.facts
    assert problems == ()
    assert (fact.block, fact.quote, fact.line) == (None, "Täglich fahren 45.000 Autos", 7)
    assert fact.values[0].value == 45000


@given(st.text(alphabet="a1 .„“%€\n", max_size=80), st.sampled_from(["de", "nl"]))
def test_any_text_is_read_without_an_error(text: str, language: str) -> None:
    source = article(text, language=language)
    for fact in find_facts(source):
        assert source.blocks[0].text[fact.start:fact.end] == fact.quote
