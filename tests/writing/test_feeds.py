"""Feeds: another program reads them without complaint, and their ids and days are what the archive knows."""
from __future__ import annotations

import feedparser
import pytest
from lxml import etree

from scripts.writing import tree
from scripts.writing.editions import Edition
from scripts.writing.feeds import MOST_ENTRIES, feed_drafts, updated
from tests.writing.small_archive import ADDRESS, FILES, FORMULA, small_archive

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def feeds():
    made = tree(small_archive(), {}, ADDRESS)
    return {path.removeprefix("docs/"): text for path, text in made.items() if path.endswith("feed.xml")}


def test_a_feed_is_written_where_it_has_entries(feeds):
    assert set(feeds) == {f"{language}/{path}" for language in ("de", "nl") for path in (
        "feed.xml", "changes/feed.xml", "thema/deiche/feed.xml", "thema/boote/feed.xml")}


def test_feedparser_reads_every_feed(feeds):
    for path, text in feeds.items():
        read = feedparser.parse(text.encode())
        assert not read.bozo, (path, read.get("bozo_exception"))
        assert read.version == "atom10" and read.entries
        assert read.feed.language == path[:2]
        own = next(link.href for link in read.feed.links if link.rel == "self")
        assert own == ADDRESS + path
        assert len({entry.id for entry in read.entries}) == len(read.entries)
        assert all(entry.link.startswith(f"{ADDRESS}{path[:2]}/artikel/") for entry in read.entries)
        assert read.feed.updated == max(entry.updated for entry in read.entries)


def test_updated_is_the_newest_of_changes_added_and_date(feeds):
    read = feedparser.parse(feeds["de/feed.xml"].encode())
    assert [(entry.link.split("/")[-2], entry.updated) for entry in read.entries] == [
        ("deich", "2021-05-02T00:00:00+00:00"), ("zitat", "2020-01-01T00:00:00+00:00")]


def test_an_article_without_any_day_is_in_no_feed(feeds):
    assert [path for path, text in feeds.items() if "artikel/formel/" in text] == []
    assert list(feed_drafts(Edition(small_archive({"formel.txt": FORMULA}), "de"), ADDRESS)) == []


def test_no_feed_is_written_while_the_address_is_unknown():
    assert list(feed_drafts(Edition(small_archive(), "de"), "")) == []


def test_ids_outlive_another_title_and_another_address(feeds):
    renamed = FILES | {"deich.de.txt": FILES["deich.de.txt"].replace("title: Der", "title: Ein")}
    elsewhere = tree(small_archive(renamed), {}, "https://moved.example/")
    before, after = (feedparser.parse(text.encode()) for text in (
        feeds["de/feed.xml"], elsewhere["docs/de/feed.xml"]))
    assert before.entries[0].title != after.entries[0].title and before.feed.link != after.feed.link
    assert [entry.id for entry in before.entries] == [entry.id for entry in after.entries]
    assert before.feed.id == after.feed.id


def test_titles_and_summaries_say_their_language(feeds):
    entries = etree.fromstring(feeds["nl/feed.xml"].encode()).findall(f"{ATOM}entry")
    tongue = "{http://www.w3.org/XML/1998/namespace}lang"
    spoken = [(entry.get(tongue), entry.findtext(f"{ATOM}summary"), summary.get(tongue) if summary is not None else "")
              for entry in entries for summary in [entry.find(f"{ATOM}summary")]]
    assert ("de", "In de haven liggen 12 boten.", "nl") in spoken


def test_what_a_person_wrote_is_text_in_a_feed(feeds):
    read = feedparser.parse(feeds["de/changes/feed.xml"].encode(), sanitize_html=False)
    assert "<b>nun</b>" in read.entries[1].summary
    assert read.entries[1].summary_detail.type == "text/plain"


def test_a_feed_holds_the_last_updated_only():
    files = {f"tag-{n}.txt": FORMULA.replace("language: de", f"language: de\nadded: 2021-01-{n % 28 + 1:02}")
             for n in range(MOST_ENTRIES + 10)}
    edition = Edition(small_archive(files), "de")
    read = feedparser.parse(next(feed_drafts(edition, ADDRESS)).write().encode())
    days = [entry.updated for entry in read.entries]
    assert len(days) == MOST_ENTRIES and days == sorted(days, reverse=True)
    assert min(days)[:10] >= sorted(map(str, map(updated, edition.catalogue.versions.values())))[10]
