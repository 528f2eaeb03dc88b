"""What the search is told of an archive."""
from decimal import Decimal

from scripts.model import Archive, Article, Block, Fact, Field, Publisher, Topic, Value
from scripts.search import documents

GARDEN = Topic("garten", {"de": "Garten", "nl": "tuin"}, {"de": ("Grünfläche",), "nl": ()}, {"de": "Bepflanztes Land."})


def article(**kept) -> Article:
    own = {"seed": "beete.txt", "number": 1, "slug": "beete", "language": Field("de", "explicit"),
           "title": Field("Neue Beete am Rathaus", "explicit"), "publisher": Field("bote", "front-matter"),
           "date": Field("2021-04-07", "explicit"), "topics": ("garten",),
           "blocks": (Block("paragraph", "Am Rathaus liegen neue Beete.", 3),
                      Block("heading", "Kosten", 4, "heading", 2))}
    return Article(**(own | kept))


def found(*articles: Article):
    archive = Archive(("de", "nl"), articles, {"garten": GARDEN}, {"bote": Publisher("bote", "Der Bote")})
    return {(one.kind, one.language, one.path): one for one in documents(archive)}


def test_an_article_with_its_text_publisher_and_topics():
    one = found(article())["article", "de", "artikel/beete/"]
    assert one.text == "Am Rathaus liegen neue Beete.\nKosten"
    assert one.publisher == "Der Bote" and "Der Bote" in one.terms
    assert one.labels == (("de", "Garten"), ("nl", "tuin"))
    assert one.aliases == (("de", "Grünfläche"),)
    assert one.topics == ("garten",)


def test_the_text_of_a_citation_is_not_indexed_but_what_may_be_quoted_is():
    long_enough = (Block("paragraph", "Am Rathaus liegen neue Beete. " * 20, 3),)
    fact = Fact("f1", "beete", "de", "Die Beete kosten 3 Millionen Euro.", 5,
                values=(Value(17, 33, "3 Millionen Euro", "money", Decimal(3_000_000), currency="EUR"),))
    own = found(article(rights="citation-only", facts=(fact,), blocks=long_enough))
    assert own["article", "de", "artikel/beete/"].text == ""
    assert own["article", "de", "artikel/beete/"].title == "Neue Beete am Rathaus"
    assert own["fact", "de", "artikel/beete/#f1"].text == "Die Beete kosten 3 Millionen Euro."
    assert ("fact", "de", "artikel/beete/#f1") not in found(article(rights="citation-only", facts=(fact,)))


def test_a_figure_is_found_as_each_language_writes_it():
    value = Value(0, 0, "", "money", Decimal("1500000"), currency="EUR")
    fact = Fact("f1", "beete", "de", "Es kostet anderthalb Millionen Euro.", 5, values=(value,))
    terms = found(article(facts=(fact,)))["fact", "de", "artikel/beete/#f1"].terms
    plain = {term.replace("\xa0", " ") for term in terms}
    assert {"1500000", "1.500.000", "1,5 Millionen", "1,5 miljoen", "Euro", "EUR", "€"} <= plain


def test_both_figures_of_a_range_and_nothing_for_what_has_none():
    values = (Value(0, 0, "", "count", None, low=Decimal(20), high=Decimal(30)), Value(0, 0, "", "date", "2021-04"))
    fact = Fact("f1", "beete", "de", "Zwanzig bis dreißig.", 5, values=values)
    assert set(found(article(facts=(fact,)))["fact", "de", "artikel/beete/#f1"].terms) == {"20", "30"}


def test_a_fact_keeps_the_words_of_persons_in_every_language():
    statements = {"nl": "Er zijn perken.", "de": "Es gibt Beete."}
    fact = Fact("f1", "beete", "de", "Beete.", 5, curated=True, statements=statements)
    one = found(article(facts=(fact,)))["fact", "de", "artikel/beete/#f1"]
    assert one.statements == (("de", "Es gibt Beete."), ("nl", "Er zijn perken."))
    assert one.date == "2021-04-07"


def test_a_topic_in_each_edition():
    own = found()
    assert own["topic", "de", "thema/garten/"].title == "Garten"
    assert own["topic", "nl", "thema/garten/"].title == "tuin"
    assert own["topic", "nl", "thema/garten/"].text == ""


def test_unknown_stays_unknown():
    one = found(article(title=Field(), date=Field(), publisher=Field(), topics=()))["article", "de", "artikel/beete/"]
    assert (one.title, one.date, one.publisher, one.terms, one.labels) == ("beete", None, None, (), ())
