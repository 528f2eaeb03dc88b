"""What readers type finds what they mean: queries of a small archive, put to the search in a real browser."""
from __future__ import annotations

import gzip
import json
from collections import defaultdict
from functools import partial
from pathlib import Path

import pytest
import yaml

from scripts.memory import Memory
from scripts.model import Archive, Article, Block, Fact, Field, Topic
from scripts.publishing import search_index
from scripts.publishing.folder import Folder
from scripts.text.values import find_values
from scripts.writing import sync
from scripts.writing.catalogue import Catalogue
from scripts.writing.desk import Part
from scripts.writing.documents import document_drafts

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures/search"
EDITIONS = ("de", "nl")
FLOORS = {"exact": 0.99, "prefix": 0.99, "umlaut": 0.99, "multi": 0.99, "inflection": 0.95, "compound": 0.90,
          "typo": 0.92, "overstem": 1.0, "cross": 0.98, "none": 1.0}
PRECISION = 0.85
ASK = """async ([language, queries]) => {
    const {search} = await import(new URL("../search/search.js", location.href));
    const answers = [];
    for (const query of queries) answers.push(await search(query, {language, limit: 10}));
    return answers;
}"""


def load(name: str):
    return yaml.safe_load((FIXTURES / name).read_text("utf-8"))


def archive() -> Archive:
    topics = {key: Topic(key, {language: names[language][0] for language in names},
                         {language: tuple(names[language][1:]) for language in names})
              for key, names in load("topics.yml").items()}
    articles = [_article(slug, *own) for slug, own in load("articles.yml").items()]
    return Archive(EDITIONS, tuple(articles), topics)


def _article(slug, language, date, publisher, topics, title, text) -> Article:
    facts = tuple(Fact(f"{slug}-{number}", slug, language, f"{sentence}.", 2, topics=tuple(topics),
                       values=tuple(find_values(f"{sentence}.", language)))
                  for number, sentence in enumerate(text.removesuffix(".").split(". ")))
    return Article(f"{slug}.txt", 1, slug, Field(language, "explicit"), title=Field(title, "explicit"),
                   date=Field(str(date), "explicit"), publisher=Field(publisher, "explicit"), topics=tuple(topics),
                   facts=facts, blocks=(Block("paragraph", text, 2),))


def write(archive: Archive, folder: Path) -> Path:
    """A site with nothing but the search: its index and a bare page in each edition."""
    work, site, memory = folder / "work", folder / "site", Memory(folder / "memory")
    made = sync(work, lambda: [Part("", partial(document_drafts, Catalogue(archive)))], b"", b"", memory)
    for language in archive.editions:
        (site / language).mkdir(parents=True)
        (site / language / "index.html").write_text(f"<!doctype html><html lang={language}><title>-</title>", "utf-8")
    search_index.build(work, Folder(site, memory, ()), made.files, archive.editions)
    return site


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    return write(archive(), tmp_path_factory.mktemp("search"))


@pytest.fixture(scope="module")
def ask(site, browser, serve):
    """`ask(language, queries)` gives the search's answers, put from a page of that edition."""
    base = serve(site)

    def asked(language: str, queries: list[str]) -> list[dict]:
        with browser.new_page() as page:
            page.goto(f"{base}{language}/")
            return page.evaluate(ASK, [language, queries])

    return asked


def slugs(answer: dict, language: str) -> list[str]:
    return [one["url"].rstrip("/").rpartition("/")[2] for one in answer["results"]
            if one["kind"] == "article" and one["language"] == language]


@pytest.fixture(scope="module")
def scores(ask):
    recall, precision = defaultdict(dict), {}
    for reader in EDITIONS:
        asked = [(category, query, target, set(right)) for category, own in load("queries.yml").items()
                 for language, query, target, right in own if language == reader]
        for (category, query, target, right), answer in zip(asked, ask(reader, [one[1] for one in asked]), strict=True):
            found = slugs(answer, target)[:10]
            recall[category][query] = len(right & set(found)) / len(right) if right else float(not found)
            if right and found and category != "cross":
                precision[query] = len(right & set(found)) / len(found)
    return recall, precision


@pytest.mark.parametrize("category", FLOORS)
def test_recall(scores, category):
    own = scores[0][category]
    assert sum(own.values()) / len(own) >= FLOORS[category], {query: value for query, value in own.items() if value < 1}


def test_precision(scores):
    own = scores[1]
    assert sum(own.values()) / len(own) >= PRECISION, {query: value for query, value in own.items() if value < 1}


def test_an_answer_says_what_was_done(ask):
    plain, mistyped, unknown, nothing = ask("de", ["Flohmarkt", "Fohmarkt", "Campingplatz Zahnarzt", "Zahnarzt"])
    assert (plain["corrected"], plain["relaxed"], plain["unknown"]) == (None, False, [])
    assert mistyped["corrected"] == "Flohmarkt"
    assert unknown["relaxed"] and unknown["unknown"] == ["zahnarzt"] and slugs(unknown, "de") == ["pegel"]
    assert nothing["results"] == [] and nothing["unknown"] == ["zahnarzt"]


def test_a_result_has_all_that_is_shown(ask):
    found = ask("nl", ["Feuerwehr"])[0]["results"]
    one = next(one for one in found if (one["kind"], one["language"]) == ("article", "de"))
    assert one["url"] in ("/repo/nl/artikel/pegel/", "/repo/nl/artikel/loeschzug/")
    assert one["publisher"] in ("Feuerwehr", "Wasserverband")
    assert one["date"] and one["title"] and one["excerpt"] and one["score"] > 0


def test_what_topics_are_called_stands_once(site):
    """Each fragment would hold it again."""
    called = json.loads((site / "search/topics.json").read_text("utf-8"))
    assert called and all(language in EDITIONS for names in called.values() for language, _ in names)
    for path in site.glob("search/*/fragment/*"):
        assert b'"names"' not in gzip.decompress(path.read_bytes())


def test_the_readers_language_comes_first(ask):
    languages = [one["language"] for one in ask("de", ["Theater"])[0]["results"] if one["kind"] == "article"]
    assert languages == sorted(languages) and set(languages) == {"de", "nl"}


def test_facts_and_topics_are_results(ask):
    answers = ask("de", ["Cent teurer", "Feuerwehr"])
    facts = [(one["url"], one["excerpt"]) for one in answers[0]["results"] if one["kind"] == "fact"]
    url, text = facts[0]
    assert (url, text) == ("/repo/de/artikel/strassenbahn/#strassenbahn-1",
                           "Die Fahrkarten werden um zwanzig Cent teurer.")
    assert "/repo/de/thema/feuerwehr/" in [one["url"] for one in answers[1]["results"] if one["kind"] == "topic"]


def test_a_phrase_in_quotes_stands_as_it_is(ask):
    phrase, loose = ask("de", ["„zwei Grad“", "Grad zwei"])
    assert slugs(phrase, "de") == ["hallenbad"]
    assert slugs(phrase, "de") == slugs(loose, "de")
    assert slugs(ask("de", ["„Grad zwei“"])[0], "de") == []


def test_filters_and_order(site, browser, serve):
    with browser.new_page() as page:
        page.goto(f"{serve(site)}de/")
        found = page.evaluate("""async () => {
            const {search} = await import(new URL("../search/search.js", location.href));
            const urls = async options => (await search("Wasser", {language: "de", ...options})).results
                .filter(one => one.kind === "article").map(one => one.url.split("/").at(-2));
            return {
                date: await urls({sort: "date", filters: {language: "de"}}),
                year: await urls({filters: {year: "2023", language: "de"}}),
                topic: await urls({filters: {topic: "baeder"}}),
                publisher: await urls({filters: {publisher: "Bäderamt", year: "2022"}}),
                kind: await urls({filters: {kind: "fact"}}),
                language: (await search("Wasser", {language: "de", filters: {language: "nl"}})).results
                    .map(one => one.language),
            };
        }""")
    newest_first = ("loeschzug", "dachgarten", "hallenbad", "pegel", "deich", "freibad")
    order = [one for one in newest_first if one in found["date"]]
    assert found["date"] == order and len(order) > 3
    assert set(found["year"]) == {"loeschzug", "dachgarten"}
    assert set(found["topic"]) == {"freibad", "hallenbad"} | set(found["topic"]) & {"zwembad"}
    assert found["publisher"] == ["hallenbad"]
    assert found["kind"] == []
    assert set(found["language"]) <= {"nl"}


def test_an_article_in_two_languages_is_one_result(browser, serve, tmp_path):
    one = _article("pair", "de", "2021-01-01", "Amt", ["muell"], "Leere Tonnen", "Die Tonnen bleiben leer.")
    other = _article("pair", "nl", "2021-01-01", "Amt", ["muell"], "Lege bakken", "De bakken blijven leeg.")
    pair = Archive(EDITIONS, (one, other), archive().topics)
    with browser.new_page() as page:
        page.goto(f"{serve(write(pair, tmp_path))}de/")
        answers = page.evaluate(ASK, ["de", ["Abfall", "bakken"]])
    for answer in answers:  # found by both versions' topic, and by the other version's word alone
        found = [(one["url"], one["language"]) for one in answer["results"] if one["kind"] == "article"]
        assert found == [("/repo/de/artikel/pair/", "de")]


def test_two_builds_are_the_same_to_the_byte(site, tmp_path):
    again = write(archive(), tmp_path)
    files = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert files == {path.relative_to(again): path.read_bytes() for path in again.rglob("*") if path.is_file()}


def test_an_archive_without_articles_answers_nothing(browser, serve, tmp_path):
    with browser.new_page() as page:
        page.goto(f"{serve(write(Archive(EDITIONS), tmp_path))}nl/")
        assert page.evaluate(ASK, ["nl", ["water", "", "???"]])[0]["results"] == []
