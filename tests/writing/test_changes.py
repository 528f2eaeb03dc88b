"""Corrections: on the article's page, on a page of all, and at the address of a fact that is gone."""
from __future__ import annotations

import pytest

from scripts.writing.changes import changes_of, changes_page, corrections, in_article
from scripts.writing.editions import Edition
from tests.writing.small_archive import FILES, FORMULA, small_archive


@pytest.fixture(scope="module")
def archive():
    return small_archive()


def shown(archive, language, slug="deich"):
    edition = Edition(archive, language)
    return in_article(edition, edition.by_slug[slug])


def test_an_article_shows_what_was_changed_newest_first(archive):
    assert shown(archive, "de") == [
        {"date": "2. Mai 2021", "date_iso": "2021-05-02", "what": "Ein Fakt wurde zurückgezogen.",
         "retired": ["deich-alt"]},
        {"date": "1. April 2021", "date_iso": "2021-04-01",
         "what": "Der Betrag war falsch & ist <b>nun</b> richtig.",
         "facts": [{"id": "deich-kosten", "url": "artikel/deich/#deich-kosten"}]},
    ]


def test_the_other_edition_shows_it_in_its_language_where_it_can(archive):
    assert [(change["what"], change.get("lang")) for change in shown(archive, "nl")] == [
        ("Ein Fakt wurde zurückgezogen.", "de"), ("Het bedrag klopte niet.", None)]


def test_a_retired_fact_is_anchored_once(archive):
    twice = FILES["deich.de.txt"].replace("    facts: [deich-kosten]", "    facts: [deich-kosten, deich-alt]")
    views = shown(small_archive(FILES | {"deich.de.txt": twice}), "de")
    assert [fact for view in views for fact in view.get("retired", [])] == ["deich-alt"]


def test_a_fact_that_moved_leads_to_where_it_stands(archive):
    moved = FILES["deich.de.txt"].replace("facts: [deich-alt]", "facts: [boote-zahl]")
    views = shown(small_archive(FILES | {"deich.de.txt": moved}), "de")
    assert views[0]["facts"] == [{"id": "boote-zahl", "url": "artikel/zitat/#boote-zahl"}]
    assert "retired" not in views[0]


def test_a_change_that_stands_in_both_versions_counts_once(archive):
    changes = "changes:\n  - date: 2021-06-01\n    what: {de: Neu., nl: Nieuw.}\n"
    both = {name: text.replace("added:", f"{changes}added:", 1) if name == "deich.nl.txt" else
            text.replace("changes:\n", changes, 1) for name, text in FILES.items() if name.startswith("deich")}
    edition = Edition(small_archive(both), "nl")
    assert [change.date for change in changes_of(edition.by_slug["deich"])].count("2021-06-01") == 1


def test_the_page_of_all_leads_to_articles_and_retired_facts(archive):
    view = changes_page(Edition(archive, "de")).meta["view"]
    assert [entry["article"]["url"] for entry in view["changes"]] == ["artikel/deich/"] * 2
    assert view["changes"][0]["facts"] == [{"id": "deich-alt", "url": "artikel/deich/#deich-alt"}]


def test_where_nothing_was_corrected_the_page_says_so():
    archive = small_archive({"formel.txt": FORMULA})
    edition = Edition(archive, "nl")
    assert corrections(edition) == ()
    view = changes_page(edition).meta["view"]
    assert (view["changes"], view["none"]) == ([], "Er is nog niets gecorrigeerd.")
