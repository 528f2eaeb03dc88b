"""JSON-LD: terms that schema.org has, and nothing that could end the element it stands in."""
from __future__ import annotations

import json

import frontmatter
import pytest
from rdflib import RDF, Graph, URIRef
from rdflib.namespace import SDO

from scripts.writing import tree
from tests.writing.small_archive import ADDRESS, small_archive

VOCABULARY = "https://schema.org/"


def descriptions(address):
    made = tree(small_archive(), {}, address)
    views = {path.removeprefix("docs/"): frontmatter.loads(text).metadata["view"]
             for path, text in made.items() if path.endswith(".md")}
    return {path: view["structured"] for path, view in views.items() if not view.get("noindex")}


@pytest.fixture(scope="module")
def pages():
    return descriptions(ADDRESS)


def parsed(text, page):
    """The graph, with the context that schema.org would send."""
    document = json.loads(text)
    assert document.pop("@context") == "https://schema.org"
    links = ("item", "url", "license", "sameAs", "contentUrl", "inDefinedTermSet", "archivedAt")
    context = {"@vocab": VOCABULARY, **{name: {"@type": "@id"} for name in links}}
    return Graph().parse(data=json.dumps({"@context": context, **document}), format="json-ld", base=page)


def nodes(text, kind):
    return [node for node in json.loads(text)["@graph"] if node["@type"] == kind]


@pytest.mark.parametrize("address", [ADDRESS, ""])
def test_every_term_exists(address):
    for path, text in descriptions(address).items():
        graph = parsed(text, f"https://somewhere.example/{path.removesuffix('.md')}/")
        terms = {term for triple in graph for term in (triple[1], triple[2] if triple[1] == RDF.type else None)}
        own = {term for term in terms if isinstance(term, URIRef) and term != RDF.type}
        assert own and {term for term in own if term not in SDO} == set(), path


def test_nothing_ends_the_element(pages):
    assert any("\\u003c/script\\u003e" in text for text in pages.values())
    assert [path for path, text in pages.items() if set("<>&") & set(text)] == []


def test_an_article_says_what_it_is_and_what_it_is_made_from(pages):
    article, = nodes(pages["de/artikel/deich.md"], "Article")
    assert article["@id"] == f"{ADDRESS}de/artikel/deich/"
    assert article["headline"] == "Der {Deich} & das </script> am 100 %-Ufer"
    assert (article["datePublished"], article["inLanguage"]) == ("2021-03-04", "de")
    assert article["isBasedOn"] == {
        "@type": "CreativeWork", "name": "Teurer Deich", "url": "https://blatt.example/deich?a=1&b=2",
        "archivedAt": "https://kopie.example/deich",
        "publisher": {"@type": "Organization", "name": "Küstenblatt & Söhne"}}
    assert article["citation"] == ("Teurer Deich, Küstenblatt & Söhne, 4. März 2021, "
                                   "https://blatt.example/deich?a=1&b=2")
    assert article["workTranslation"] == {"@id": f"{ADDRESS}nl/artikel/deich/", "inLanguage": "nl"}
    assert article["hasPart"] == {"@type": "Claim", "@id": "#deich-kosten",
                                  "text": "Der Deich kostet „vier“ Millionen Euro."}


def test_a_translation_names_its_original(pages):
    article, = nodes(pages["nl/artikel/deich.md"], "Article")
    assert article["translationOfWork"]["@id"] == f"{ADDRESS}de/artikel/deich/"


def test_a_fact_sheet_describes_the_article_in_its_own_language(pages):
    """As long as search engines may list it: this one says something in its reader's language."""
    article, = nodes(pages["nl/artikel/zitat.md"], "Article")
    assert (article["@id"], article["inLanguage"]) == (f"{ADDRESS}de/artikel/zitat/", "de")
    assert "license" not in article and "isBasedOn" not in article


def test_only_pages_that_search_engines_may_list_describe_themselves():
    made = {path: frontmatter.loads(text).metadata["view"] for path, text in tree(small_archive(), {}, ADDRESS).items()
            if path.endswith(".md")}
    assert made["docs/nl/artikel/formel.md"]["noindex"]
    assert {path for path, view in made.items() if "structured" not in view} == {
        path for path, view in made.items() if view.get("noindex")}


def test_what_is_unknown_is_not_said(pages):
    article, = nodes(pages["de/artikel/formel.md"], "Article")
    assert set(article) == {"@type", "@id", "headline", "inLanguage", "hasPart"}


def test_topics_data_and_the_way_to_a_page(pages):
    topic, = nodes(pages["nl/thema/deiche.md"], "DefinedTerm")
    assert (topic["name"], topic["termCode"], topic["alternateName"]) == ("dijken", "deiche", "dijk")
    data, = nodes(pages["de/data.md"], "Dataset")
    assert f"{ADDRESS}data/v1/facts.csv.gz" in {file["contentUrl"] for file in data["distribution"]}
    way, = nodes(pages["de/thema/deiche.md"], "BreadcrumbList")
    assert [step["name"] for step in way["itemListElement"]] == ["Faktenarchiv", "Themen"]
    way, = nodes(pages["de/data.md"], "BreadcrumbList")
    assert len(way["itemListElement"]) == 2


def test_without_an_address_links_are_relative_to_the_page():
    article, = nodes(descriptions("")["de/artikel/deich.md"], "Article")
    assert article["workTranslation"]["@id"] == "../../../nl/artikel/deich/"


def test_without_a_persons_words_the_strongest_fact_speaks_for_an_article(pages):
    article, = nodes(pages["de/artikel/formel.md"], "Article")
    assert article["hasPart"]["@type"] == "Claim"
