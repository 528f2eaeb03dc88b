"""Which facts are one, which stand side by side, and when they hold."""
import pytest

from scripts.text.citation import quotable
from scripts.text.outlines import moment
from scripts.writing.groups import by_year, claims, grouped, newest_first
from tests.writing.archives import article, curated, fact, value

QUOTE = "Die Brücke kostet vier Millionen Euro."


def test_a_fact_in_two_versions_is_one_with_an_evidence_in_each():
    german = article("bruecke", "de", curated("cost", QUOTE))
    dutch = article("bruecke", "nl", curated("cost", "De brug kost vier miljoen euro."))
    (claim,) = claims([german, dutch])
    assert [evidence.article for evidence in claim.evidences] == [german, dutch] and claim.group is None


def test_the_same_sentence_in_two_articles_is_one_fact_with_two_sources():
    spaced = QUOTE.replace(" ", "  ")
    found = claims([article("one", "de", fact("f1", QUOTE)), article("two", "de", fact("f2", spaced))])
    assert [[evidence.article.slug for evidence in claim.evidences] for claim in found] == [["one", "two"]]


def test_a_persons_words_lead_the_sentence_they_were_written_for():
    (claim,) = claims([article("one", "de", fact("f1", QUOTE)), article("two", "de", curated("cost", QUOTE))])
    assert claim.curated and claim.key == "cost" and len(claim.evidences) == 2


@pytest.mark.parametrize("other", [
    "Die Brücke kostet fünf Millionen Euro.", "Eine Brücke kostet vier Millionen Euro.", "Brücken kosten Geld."])
def test_nothing_that_is_only_alike_is_merged(other):
    found = claims([article("one", "de", fact("f1", QUOTE)), article("two", "de", fact("f2", other))])
    assert len(found) == 2 and grouped(found) == {}


def test_the_same_letters_in_another_language_are_another_sentence():
    found = claims([article("one", "de", fact("f1", "Tunnel 2020")), article("two", "nl", fact("f2", "Tunnel 2020"))])
    assert len(found) == 2


def test_facts_about_one_thing_stand_side_by_side_oldest_first_undated_last():
    found = claims([article("new", "de", curated("later", "Sie kostet fünf.", about="cost", date="2021"),
                            curated("sometime", "Sie kostet sechs.", about="cost")),
                    article("old", "nl", curated("earlier", "Hij kost vier.", about="cost", date="2019"))])
    assert {name: [claim.key for claim in own] for name, own in grouped(found).items()} == {
        "cost": ["earlier", "later", "sometime"]}


def test_two_statements_from_one_sentence_stand_side_by_side():
    found = claims([article("one", "de", curated("length", QUOTE), curated("cost", QUOTE))])
    assert {claim.key for claim in grouped(found)[found[0].group]} == {"length", "cost"}


def test_a_fact_alone_about_its_thing_is_no_group():
    assert grouped(claims([article("one", "de", curated("cost", QUOTE, about="bridge"))])) == {}


@pytest.mark.parametrize("dated, values, published, date, basis", [
    ("2019", [value("date", "2018")], "2020-05", "2019", "fact"),
    (None, [value("date", "2018"), value("date", "2017")], "2020-05", "2018", "text"),
    (None, [value("date", low="2018-02")], "2020-05", "2018-02/..", "text"),
    (None, [value("date", low="2018", high="2019")], None, "2018/2019", "text"),
    (None, [value("date", expression="last week"), value("money", "4")], "2020-05", "2020-05", "article"),
    (None, [value("duration", "P2Y")], None, None, "article"),
])
def test_when_a_fact_holds(dated, values, published, date, basis):
    own = article("one", "de", fact("f", QUOTE, *values, date=dated), date=published)
    assert moment(own.facts[0], own) == (date, basis)
    assert claims([own])[0].moment == (date, basis)


def test_years_run_from_the_newest_to_the_undated():
    own = article("one", "de", *(fact(f"f{n}", f"Satz {n}.", date=date)
                                 for n, date in enumerate(["2019-03", None, "2021", "2019-05-02"])))
    years = by_year(newest_first(claims([own])))
    assert {year: [claim.moment.date for claim in found] for year, found in years.items()} == {
        2021: ["2021"], 2019: ["2019-05-02", "2019-03"], None: [None]}
    assert list(years) == [2021, 2019, None]


def test_of_a_source_for_citation_only_a_few_short_sentences_are_shown():
    long, short = fact("long", "x" * 301), [fact(f"f{n}", "Kurz.") for n in range(9)]
    padding = [fact("padding", "y" * 3000)]
    own = article("one", "de", long, *short, *padding, rights="citation-only")
    assert [one.id for one in quotable(own)] == [f"f{n}" for n in range(5)]
    assert len(quotable(article("one", "de", long, *short))) == 10
