"""What a reader of one edition sees of a fact."""
import pytest

from scripts.model import Attribution
from scripts.writing.drafts import unbundled
from scripts.writing.editions import Edition
from scripts.writing.factlists import MOST_SHOWN, fact_lists
from scripts.writing.facts import fact_in_article, fact_in_list, figure, source, source_line
from scripts.writing.groups import by_year
from scripts.writing.shelves import MOST
from tests.writing.archives import archive, article, curated, fact, value, written

QUOTE = "Die Brücke kostet vier Millionen Euro."
QUOTE_NL = "De brug kost vier miljoen euro."
NBSP = "\u00a0"

FIGURES = [  # value, German, Dutch
    (value("count", "9000", unit="Brücken"), "9.000 Brücken", "9.000 [Brücken]"),
    (value("count", "9000", unit="Brücken", per="year", qualifier="more-than"), "mehr als 9.000 Brücken pro Jahr",
     "meer dan 9.000 [Brücken] per jaar"),
    (value("money", "4000000", currency="EUR", per="night"), "4 Mio. € pro Nacht", "€ 4 mln. per nacht"),
    (value("money", "4", currency="EUR", per="Fahrgast"), "4 € pro Fahrgast", "€ 4 per [Fahrgast]"),
    (value("money", "4000000"), "4 Millionen", "4 miljoen"),
    (value("percent", low="5", high="7", qualifier="about"), "rund 5–7 %", "ongeveer 5–7%"),
    (value("quantity", "3.5", unit="km"), "3,5 km", "3,5 km"),
    (value("duration", "P2Y", qualifier="at-least"), "mindestens 2 Jahre", "minstens 2 jaar"),
    (value("date", "2020-05-04"), "4. Mai 2020", "4 mei 2020"),
    (value("frequency", "2", per="week"), "2 pro Woche", "2 per week"),
]


def edition(language, *articles):
    return Edition(archive(*articles), language)


def said(view):
    """A figure as one line; words of another language in brackets."""
    lang = view.get("lang")
    nouns = {key: f"[{view[key]}]" if lang else view[key] for key in ("unit", "of") if key in view}
    parts = [view["text"], nouns.get("unit"), view.get("per"), nouns.get("of")]
    return " ".join(filter(None, parts)).replace(NBSP, " ")


@pytest.mark.parametrize("stated, german, dutch", FIGURES)
def test_a_german_value_in_both_editions(stated, german, dutch):
    assert said(figure(edition("de"), stated, "de")) == german
    assert said(figure(edition("nl"), stated, "de")) == dutch


def test_a_figure_has_its_digits_for_programs():
    assert figure(edition("de"), value("money", "4000000", currency="EUR"), "de")["value"] == "4000000"
    assert "value" not in figure(edition("de"), value("percent", low="5", high="7"), "de")


def test_beside_its_text_a_fact_points_at_the_marked_sentence():
    own = article("bruecke", "de", fact("f1", QUOTE, value("money", "4000000", currency="EUR")))
    view = fact_in_article(edition("de", own), own.facts[0], own)
    assert view["in_text"] and view["id"] == "f1" and view["quote"] == QUOTE and "quote_lang" not in view
    assert view["place"] == {"url": "#f1"}


def test_beside_its_text_a_persons_words_need_no_second_quotation():
    own = article("bruecke", "de", curated("cost", QUOTE))
    view = fact_in_article(edition("de", own), own.facts[0], own)
    assert "quote" not in view and view["place"] == {"url": "#cost"}


def test_on_a_fact_sheet_the_quotation_is_the_evidence_and_the_text_is_a_link_away():
    own = article("bruecke", "de", curated("cost", QUOTE, value("money", "4000000", currency="EUR")))
    view = fact_in_article(edition("nl", own), own.facts[0], own)
    assert "in_text" not in view and view["statement"] == "Nederlands: cost" and "statement_lang" not in view
    assert (view["quote"], view["quote_lang"]) == (QUOTE, "de")
    assert view["figures"][0]["text"].replace(NBSP, " ") == "€ 4 mln."
    assert view["place"] == {"edition": "de", "url": "artikel/bruecke/#cost"}


def test_a_text_that_is_not_published_has_no_place_to_link_to():
    own = article("bruecke", "de", curated("cost", QUOTE), fact("f", "y" * 900), rights="citation-only")
    for language in ("de", "nl"):
        view = fact_in_article(edition(language, own), own.facts[0], own)
        assert "place" not in view and "in_text" not in view and view["quote"] == QUOTE


def test_a_statement_in_one_language_only_says_which():
    own = article("bruecke", "de", curated("cost", QUOTE, statements={"de": "Sie kostet vier."}))
    view = fact_in_list(edition("nl", own), edition("nl", own).catalogue.claims[0])
    assert (view["statement"], view["statement_lang"]) == ("Sie kostet vier.", "de")


def test_each_edition_lists_the_evidence_in_its_language_and_names_the_other():
    works = article("bruecke", "de", curated("cost", QUOTE)), article("bruecke", "nl", curated("cost", QUOTE_NL))
    for language, quote, other in (("de", QUOTE, "auf Niederländisch"), ("nl", QUOTE_NL, "in het Duits")):
        own = edition(language, *works)
        (claim,) = own.newest_listed()
        view = fact_in_list(own, claim)
        assert view["quote"] == quote and "quote_lang" not in view and "place" not in view
        assert [link["title"] for link in view["others"]] == [other] and view["others"][0]["edition"] != language


def test_an_edition_lists_what_was_found_in_the_version_that_it_shows():
    works = article("bruecke", "de", fact("f1", QUOTE)), article("bruecke", "nl", fact("f2", QUOTE_NL))
    assert [claim.key for claim in edition("de", *works).newest_listed()] == ["f1"]
    assert [claim.key for claim in edition("nl", *works).newest_listed()] == ["f2"]


def test_a_fact_that_only_the_other_version_has_is_linked_there():
    works = article("bruecke", "de", curated("cost", QUOTE)), article("bruecke", "nl", fact("f2", "Iets anders."))
    own = edition("nl", *works)
    view = source(own, own.evidence(next(claim for claim in own.newest_listed() if claim.key == "cost")))
    assert (view["edition"], view["url"], view["lang"]) == ("de", "artikel/bruecke/#cost", "de")


def test_who_says_it_keeps_the_language_of_the_text():
    own = article("bruecke", "de", fact("f1", QUOTE, attribution=Attribution("der Bauleiter", "anaphoric")))
    assert fact_in_list(edition("nl", own), edition("nl", own).catalogue.claims[0])["said_by"] == {
        "name": "der Bauleiter", "lang": "de", "note": "zo in de tekst"}


def test_a_date_is_said_once_and_an_unknown_one_not_at_all():
    dated = article("a", "de", fact("f1", QUOTE, value("date", "2019"), date="2019"), date="2020-01-05")
    undated = article("b", "de", fact("f2", QUOTE_NL))
    published = article("c", "de", fact("f3", "Etwas anderes."), date="2020-01-05")
    shown = edition("de", dated, undated, published)
    views = {claim.key: fact_in_list(shown, claim) for claim in shown.catalogue.claims}
    assert "date" not in views["f1"] and "date" not in views["f2"]
    assert views["f3"]["date"] == "Datum des Artikels: 5. Januar 2020"


def test_groups_have_a_page_with_all_that_was_said():
    own = edition("nl", article("a", "de", curated("one", "Sie kostet vier.", about="cost", topics=("bridges",))),
                  article("b", "nl", curated("two", "Hij kost vijf.", about="cost", topics=("bridges",))))
    pages = {page.path: page for page in written(fact_lists(own))}
    view = pages["facts/about/cost.md"].meta
    assert view["title"] == "Vergeleken: bruggen" and len(view["view"]["facts"]) == 2
    assert fact_in_list(own, own.catalogue.claims[0])["group"] == {
        "url": "facts/about/cost/", "title": "2 uitspraken vergeleken"}


# -- long lists --------------------------------------------------------------------------------------------------------

def many(count, language="de", slug="viele", year="2020"):
    return article(slug, language, *(
        fact(f"{slug}{language}{n}", f"Satz {n} {slug} {language}.", date=f"{year}-05") for n in range(count)))


def listed(view):
    """The facts of a list."""
    return [item for source in view["sources"] for item in source["facts"]]


def test_a_year_is_cut_into_pages_that_lead_to_one_another():
    own = edition("de", many(2 * MOST + 1))
    pages = {page.path: page.meta["view"] for page in written(fact_lists(own))}
    lists = [listed(pages[f"facts/{name}.md"]) for name in ("2020", "2020-2", "2020-3")]
    shown = [item["place"]["url"] for own in lists for item in own]
    assert len(shown) == len(set(shown)) == 2 * MOST + 1
    assert max(map(len, lists)) <= MOST
    assert [link.get("next") for link in pages["facts/2020.md"]["pages"]] == [None, True, None]
    assert len(listed(pages["facts/index.md"])) <= MOST_SHOWN


def test_facts_of_one_article_stand_together_while_they_follow_one_another():
    one = article("a", "de", fact("a1", "Satz eins."), fact("a2", "Satz zwei."), fact("a3", "Satz drei.", date="2019"),
                  date="2020-05-02")
    own = edition("nl", one, article("b", "nl", fact("b1", "Een zin.", date="2020-03")))
    pages = {page.path: page.meta["view"] for page in written(fact_lists(own))}
    sources = pages["facts/2020.md"]["sources"]
    assert [(source["url"], len(source["facts"])) for source in sources] == [("artikel/a/", 2), ("artikel/b/", 1)]
    assert (sources[0]["lang"], sources[0]["about"]) == ("de", "Duits · Datum van het artikel: 2 mei 2020")
    assert [item["place"] for item in sources[0]["facts"]] == [{"url": "artikel/a/#a1"}, {"url": "artikel/a/#a2"}]
    assert not any("source" in item or "date" in item for item in sources[0]["facts"])
    (old,) = pages["facts/2019.md"]["sources"]
    assert old["about"] == "Duits" and old["facts"][0]["date"] == "Datum: 2019"


def test_articles_of_one_day_do_not_take_turns():
    """Each stands in the place of its strongest fact, and that comes first."""
    works = [article(slug, "de", *(fact(f"{slug}{n}", f"Satz {slug} {n}.", weight=weight)
                                   for n, weight in enumerate(weights)), date="2020-05-02")
             for slug, weights in (("a", (1.0, 4.0)), ("b", (2.0, 3.0)))]
    (view,) = [page.meta["view"] for page in written(fact_lists(edition("de", *works))) if page.path == "facts/2020.md"]
    assert [[item["place"]["url"].partition("#")[2] for item in source["facts"]] for source in view["sources"]] == [
        ["a1", "a0"], ["b1", "b0"]]


def test_a_fact_says_its_date_where_another_article_dates_it():
    """The oldest article that states it dates it; the one whose source is shown may be newer."""
    works = (article("alt", "de", curated("cost", QUOTE), date="2019-01-05"),
             article("alt", "nl", curated("cost", QUOTE_NL), date="2020-01-05"))
    pages = {page.path: page.meta["view"] for page in written(fact_lists(edition("nl", *works)))}
    (shown,) = pages["facts/2019.md"]["sources"]
    assert "about" not in shown and shown["facts"][0]["date"] == "Datum van het artikel: 5 januari 2019"


def test_a_source_in_another_edition_says_so():
    works = article("bruecke", "de", curated("cost", QUOTE)), article("bruecke", "nl", fact("f2", "Iets anders."))
    own = edition("nl", *works)
    cost, other = sorted(own.newest_listed(), key=lambda claim: claim.key)
    assert source_line(own, [cost])["edition"] == "de" and "edition" not in source_line(own, [other])


def test_both_editions_have_the_same_pages_though_their_versions_differ():
    works = [many(MOST + 5), many(3, "nl"), many(2, "nl", "andere", "2019")]
    paths = [[page.path for page in unbundled(fact_lists(edition(language, *works)))] for language in ("de", "nl")]
    assert paths[0] == paths[1] and "facts/2020-2.md" in paths[0] and "facts/2019.md" in paths[0]


def test_a_year_that_one_version_lacks_shows_the_others_facts():
    works = [article("a", "de", fact("f1", "Satz eins.", date="2019")),
             article("a", "nl", fact("f2", "Zin.", date="2020"))]
    for language in ("de", "nl"):
        pages = {page.path: listed(page.meta["view"]) for page in written(fact_lists(edition(language, *works)))}
        assert [len(pages[f"facts/{year}.md"]) for year in (2020, 2019)] == [1, 1]


def test_every_fact_is_in_one_list():
    works = [many(7), many(5, slug="weitere", year="2018"), article("undated", "nl", fact("f", "Iets."))]
    own = edition("de", *works)
    pages = [page for page in written(fact_lists(own)) if page.path != "facts/index.md"]
    shown = [item for page in pages for item in listed(page.meta["view"])]
    assert len(shown) == len(list(own.newest_listed())) == sum(map(len, by_year(own.newest_listed()).values())) == 13
