"""Citations: reference managers read them, and they say no more than is known."""
from __future__ import annotations

import json
import warnings

import bibtexparser
import frontmatter
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from scripts.writing import tree
from scripts.writing.citations import FORMATS, citation_file, day_of
from scripts.writing.editions import Edition
from scripts.writing.references import Reference, around_fact, article_reference, fact_references, wording_of
from tests.writing.small_archive import ADDRESS, small_archive

TITLE = "Der {Deich} & das </script> am 100 %-Ufer"


@pytest.fixture(scope="module")
def archive():
    return small_archive()


@pytest.fixture(scope="module")
def files(archive):
    return {path: text for path, text in tree(archive, {}, ADDRESS).items()
            if path.rpartition(".")[2] in FORMATS and "/artikel/" in path}


def references(archive, language, slug):
    edition = Edition(archive, language)
    article = edition.by_slug[slug].shown
    return edition, article_reference(edition, article, ADDRESS), fact_references(edition, article, article.facts,
                                                                                  ADDRESS)


def test_every_text_has_a_file_in_every_format_beside_it(files):
    assert set(files) == {f"docs/{place}/{place.rpartition('/')[2]}.{ending}" for ending in FORMATS for place in (
        "de/artikel/deich", "nl/artikel/deich", "de/artikel/zitat", "de/artikel/formel")}


def test_a_fact_sheet_links_to_the_files_beside_the_text(archive):
    made = tree(archive, {}, ADDRESS)
    panel = frontmatter.loads(made["docs/nl/artikel/zitat.md"]).metadata["view"]["cite"]
    assert panel["folder"] == "../../../de/artikel/zitat/"
    assert frontmatter.loads(made["docs/de/artikel/zitat.md"]).metadata["view"]["cite"]["folder"] == ""


def test_bibtexparser_reads_every_entry(files):
    for path, text in files.items():
        if path.endswith(".bib"):
            library = bibtexparser.parse_string(text)
            assert library.failed_blocks == []
            addresses = [entry["url"] for entry in library.entries]
            assert len(addresses) == len(set(addresses)) == text.count("@misc")
    entry = bibtexparser.parse_string(files["docs/de/artikel/deich/deich.bib"]).entries[0]
    assert entry["author"] == "Anna Beispiel and {Redaktion and Partner}"
    assert entry["title"] == "{Der \\{Deich\\} \\& das </script> am 100 \\%-Ufer}"
    assert (entry["date"], entry["year"], entry["month"]) == ("2021-03-04", "2021", "mar")


def test_rispy_reads_every_entry(files):
    for path, text in files.items():
        if path.endswith(".ris"):
            entries = rispy.loads(text)
            assert len(entries) == text.count("TY  - ") > 0
            assert all(entry["urls"][0].startswith(ADDRESS) for entry in entries)
    entry = rispy.loads(files["docs/de/artikel/deich/deich.ris"])[0]
    assert (entry["title"], entry["date"]) == (TITLE, "2021/03/04/")
    assert entry["authors"] == ["Anna Beispiel", "Redaktion and Partner"]


def test_citeproc_renders_every_item_in_both_languages(files):
    styles = {tag: CitationStylesStyle("harvard-cite-them-right", locale=tag, validate=False)
              for tag in ("de-DE", "nl-NL")}
    for path, text in files.items():
        if path.endswith(".json"):
            with warnings.catch_warnings():
                warnings.simplefilter("error")  # citeproc warns of a type or field that CSL does not know
                source = CiteProcJSON(json.loads(text))
                bibliography = CitationStylesBibliography(
                    styles["de-DE" if "/de/" in path else "nl-NL"], source, formatter.plain)
                for key in source:
                    bibliography.register(Citation([CitationItem(key)]))
                rendered = [str(item) for item in bibliography.bibliography()]
            assert len(rendered) == len(json.loads(text))
            assert all(ADDRESS in item for item in rendered)


@pytest.mark.parametrize("date, parts, day", [
    ("2020-07-13", [[2020, 7, 13]], (2020, 7, 13)),
    ("2020-07", [[2020, 7]], (2020, 7)),
    ("2020", [[2020]], (2020,)),
    ("2020-21", [[2020]], (2020,)),
    ("2020~", [[2020]], (2020,)),
    ("2019-10/2020-02", [[2019, 10], [2020, 2]], (2019, 10)),
    ("2020-02/..", None, ()),
    ("../2020", None, ()),
    (None, None, ()),
    ("gestern", None, ()),
])
def test_a_date_is_as_precise_as_it_is_known(date, parts, day):
    assert day_of(date) == day
    item = json.loads(citation_file([Reference("k", "T", "de", date=date)], "json"))[0]
    assert item.get("issued", {}).get("date-parts") == parts
    bibtex = citation_file([Reference("k", "T", "de", date=date)], "bib")
    assert ("year=" in bibtex) == bool(day)
    assert ("DA  - " in citation_file([Reference("k", "T", "de", date=date)], "ris")) == bool(day)


WORDS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30)


@given(WORDS, st.lists(WORDS, max_size=2))
def test_nothing_in_a_title_or_name_breaks_a_file(title, names):
    reference = Reference("k", title, "de", tuple(names), address="https://a.example/")
    assert bibtexparser.parse_string(citation_file([reference, reference], "bib")).failed_blocks[1:] == []
    bibtex = citation_file([reference], "bib").replace("\\{", "").replace("\\}", "")
    assert bibtex.count("{") == bibtex.count("}")
    ris = citation_file([reference], "ris")
    assert all(line[2:6] == "  - " for line in ris.split("\r\n") if line)
    assert json.loads(citation_file([reference], "json"))[0]["URL"] == "https://a.example/"


@pytest.mark.parametrize("language, slug, whole, fact", [
    ("de", "deich",
     f"Anna Beispiel und Redaktion and Partner: „{TITLE}“, Küstenblatt & Söhne, 4. März 2021. Faktenarchiv. "
     f"{ADDRESS}de/artikel/deich/ (abgerufen am [Tag]).",
     f"„Der Deich kostet „vier“ Millionen Euro.“ In: Anna Beispiel und Redaktion and Partner: „{TITLE}“, Küstenblatt & "
     f"Söhne, 4. März 2021. Faktenarchiv. {ADDRESS}de/artikel/deich/#deich-kosten (abgerufen am [Tag])."),
    ("nl", "deich",
     f"‘De dijk aan de kust’, 4 maart 2021. Feitenarchief. {ADDRESS}nl/artikel/deich/ (geraadpleegd op [dag]).",
     "‘De dijk kost vier miljoen euro.’ In: ‘De dijk aan de kust’, 4 maart 2021. Feitenarchief. "
     f"{ADDRESS}nl/artikel/deich/#deich-kosten (geraadpleegd op [dag])."),
    ("nl", "zitat",
     f"‘Nur zum Zitieren’, 2020. Feitenarchief. {ADDRESS}nl/artikel/zitat/ (geraadpleegd op [dag]).",
     "‘In de haven liggen 12 boten.’ In: ‘Nur zum Zitieren’, 2020. Feitenarchief. "
     f"{ADDRESS}nl/artikel/zitat/#boote-zahl (geraadpleegd op [dag])."),
])
def test_a_reference_reads_as_its_edition_writes_it(archive, language, slug, whole, fact):
    edition, reference, facts = references(archive, language, slug)
    assert wording_of(edition, reference) == whole
    assert wording_of(edition, facts[0]) == fact


def test_an_unknown_date_is_no_date(archive):
    for language, sign in (("de", ", o. D. Faktenarchiv."), ("nl", ", z.d. Feitenarchief.")):
        edition, reference, _ = references(archive, language, "formel")
        assert sign in wording_of(edition, reference)


def test_without_an_address_a_reference_names_none(archive):
    edition = Edition(archive, "de")
    reference = article_reference(edition, edition.by_slug["deich"].shown, "")
    assert "://" not in wording_of(edition, reference)
    assert "url" not in citation_file([reference], "bib").replace("\\url", "")


@pytest.mark.parametrize("language, slug", [("de", "deich"), ("nl", "deich"), ("nl", "zitat"), ("de", "formel")])
def test_a_page_says_how_each_of_its_facts_is_cited(archive, language, slug):
    edition, reference, facts = references(archive, language, slug)
    before, after = around_fact(edition)
    whole = wording_of(edition, reference)
    for fact in facts:
        assert wording_of(edition, fact) == before + fact.title + after + whole.replace(reference.address, fact.address)


def test_a_file_holds_the_article_and_the_facts_that_a_person_named(archive, files):
    named = {article.slug: {fact.id for fact in article.facts if fact.curated} for article in archive.articles}
    assert any(named.values()) and any(not fact.curated for article in archive.articles for fact in article.facts)
    for path, text in files.items():
        if path.endswith(".json"):
            slug = path.split("/")[-2]
            assert {item["id"] for item in json.loads(text)} == {slug, *(f"{slug}-{name}" for name in named[slug])}
