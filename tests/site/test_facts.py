"""Facts as readers meet them, in a real browser on the project's own site."""
from __future__ import annotations

import re
import shutil

import pytest
from playwright.sync_api import expect

from scripts.archive import build_archive
from scripts.configuration import SEEDS, configuration
from scripts.seeds import collect
from scripts.writing.years import FIGURES

EDITIONS = configuration().editions
LISTS = ("facts/", "facts/undated/", "figures/", "figures/undated/", "timeline/")
LARGEST = 100_000        # bytes of any list page
A_FACT = 400             # bytes of a fact's markup on its article's page, without the words of its source
NBSP = "\u00a0"
DATA = "all => all.map(one => one.dataset.is)"  # topics|kinds|languages


@pytest.fixture(scope="module")
def base(built_site, serve):
    return serve(built_site)


@pytest.fixture
def page(browser):
    with browser.new_page() as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield page


@pytest.fixture(scope="module")
def german_amount():
    """A fact with an amount of dollars in an article that exists in German only."""
    archive, _ = build_archive(collect(SEEDS, SEEDS), EDITIONS)
    dutch = {article.slug for article in archive.articles if article.language.value == "nl"}
    return next(fact for article in archive.articles if article.slug not in dutch for fact in article.facts
                if fact.curated and any(value.currency == "USD" and value.value for value in fact.values))


def test_a_dutch_reader_finds_what_a_german_article_states(page, base, german_amount):
    fact = german_amount
    page.goto(f"{base}nl/figures/")
    rows = page.locator(".archive-figures tbody tr").filter(has=page.locator(f"a[href$='#{fact.id}']"))
    row = rows.filter(has_text="US$").first
    assert re.search(rf"US\${NBSP}\d+{NBSP}mln\.", row.locator("td").first.inner_text())
    row.get_by_role("link").click()
    assert page.url.endswith(f"nl/artikel/{fact.article}/#{fact.id}")
    item = page.locator(f"li#{fact.id}")
    assert item.evaluate("element => element.matches(':target')")
    assert fact.statements["nl"] in item.inner_text()
    quotation = item.locator("blockquote")
    assert quotation.get_attribute("lang") == "de" and quotation.inner_text() == fact.quote
    assert quotation.get_by_role("link").get_attribute("hreflang") == "de"
    quotation.get_by_role("link").click()
    assert page.url.endswith(f"de/artikel/{fact.article}/#{fact.id}")
    mark = page.locator("mark:target")
    assert mark.inner_text() == fact.quote
    assert page.evaluate("document.documentElement.lang") == "de"
    box = mark.bounding_box()
    assert 0 <= box["y"] < page.viewport_size["height"]


def test_a_facts_address_can_be_copied(page, base, german_amount):
    page.goto(f"{base}nl/artikel/{german_amount.article}/")
    item = page.locator(f"li#{german_amount.id}")
    item.get_by_role("button", name="Link kopiëren").click()
    expect(page.locator(".archive-status")).to_have_text("Gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()") == page.url + "#" + german_amount.id


def test_a_fact_folded_away_opens_when_asked_for(page, base, built_site):
    text = (built_site / "de/artikel/messenger-vergleich/index.html").read_text("utf-8")
    assert "<details>" in text.split('id="facts_title"')[1]
    page.goto(f"{base}de/artikel/messenger-vergleich/")
    mark = page.locator("mark[id]").first
    link = page.locator(f"li > :is(p, blockquote) > a[href='#{mark.get_attribute('id')}']")
    link.evaluate("element => element.closest('details')?.setAttribute('open', '')")
    link.click()
    assert mark.evaluate("element => element.matches(':target')")


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("path", LISTS)
def test_lists_can_be_read_without_scripts(browser, base, edition, path):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{base}{edition}/{path}")
        assert page.locator("[data-is], .archive-timeline li").count() > 3
        assert page.locator(".archive-filter:visible, .archive-facts li button, th button").count() == 0
        assert page.locator(".archive-years a, .archive-year h2 a, .archive-kicker a").count() > 0


@pytest.mark.parametrize("edition", EDITIONS)
def test_figures_sort_by_buttons_and_say_so(page, base, edition):
    page.goto(f"{base}{edition}/figures/")
    heads = page.locator(".archive-figures th")
    assert page.locator("th[aria-sort]").count() == 0
    amounts = page.locator(".archive-figures tbody tr[data-is*='|money|'] td:first-child")
    heads.first.get_by_role("button").click()
    assert heads.first.get_attribute("aria-sort") == "ascending"
    kinds = [words.split("|")[1] for words in page.locator(".archive-figures tbody tr").evaluate_all(DATA)]
    assert kinds[0] == "money" and kinds == sorted(kinds, key=FIGURES.index)
    dollars = amounts.filter(has_text="$").evaluate_all(
        "all => all.map(one => Number(one.dataset.sort.split(' ')[1]))")
    assert len(dollars) > 1 and dollars == sorted(dollars)
    heads.first.get_by_role("button").press("Enter")
    assert heads.first.get_attribute("aria-sort") == "descending"
    heads.nth(1).get_by_role("button").click()
    assert page.locator("th[aria-sort]").count() == 1
    dates = page.locator(".archive-figures tbody td:nth-child(4)")
    heads.nth(3).get_by_role("button").click()
    oldest_first = [day for day in dates.all_inner_texts() if day]
    heads.nth(3).get_by_role("button").click()
    newest_first = [day for day in dates.all_inner_texts() if day]
    assert newest_first == oldest_first[::-1] and len(set(newest_first)) > 1
    assert page.locator("[role=row]").count() == page.locator(".archive-figures tr").count()


@pytest.mark.parametrize("edition", EDITIONS)
def test_facts_can_be_chosen_by_topic_kind_and_language(page, base, edition):
    page.goto(f"{base}{edition}/facts/undated/")
    items = page.locator(".archive-facts li")
    everything = items.count()
    page.locator("select[name=kind]").select_option("money")
    shown = page.locator(".archive-facts li:visible")
    assert 0 < shown.count() < everything
    sources = page.locator(".archive-facts > section:visible")
    assert sources.count() == sources.filter(has=page.locator("li:visible")).count() > 0
    assert all("money" in words.split("|")[1].split() for words in shown.evaluate_all(DATA))
    expect(page.locator(".archive-filter [role=status]")).to_contain_text(str(shown.count()))
    page.locator("select[name=language]").select_option("nl")
    assert all("nl" in words.split("|")[2].split() for words in shown.evaluate_all(DATA))
    page.reload()
    assert page.locator("select[name=kind]").input_value() == "money" and shown.count() < everything
    page.locator("select[name=year]").select_option(index=0)
    page.wait_for_url(re.compile(r"facts/(\d+)/\?kind=money&language=nl"))


def test_a_choice_can_go_on_to_the_next_pages_of_a_year(page, built_site, serve, tmp_path):
    """The project's own years have one page each: a second is cut off from one of them, in the middle of a source."""
    copy = tmp_path / "site"
    shutil.copytree(built_site, copy)
    first = copy / "nl/facts/undated/index.html"
    text = first.read_text("utf-8")
    items = re.findall(r"<li data-is.*?</li>\n", text, re.DOTALL)
    sources = re.findall(r"<section><h2>.*?</section>\n", text, re.DOTALL)
    assert sources[0].count("<li") > 1
    begin, end = items[:1], "</ul></section>\n"
    head = sources[0].partition("<li")[0]
    second = copy / "nl/facts/undated-2/index.html"
    second.parent.mkdir()
    second.write_text(text.replace("".join(begin), ""), "utf-8")
    first.write_text(text.replace("".join(sources), head + "".join(begin) + end).replace(
        "</main>", '<nav class="archive-pages"><a rel="next" href="../undated-2/">2</a></nav></main>', 1), "utf-8")
    page.goto(f"{serve(copy)}nl/facts/undated/?language=de")
    listed = page.locator(".archive-facts li")
    assert listed.count() == 1
    page.locator(".archive-filter").get_by_role("button").click()
    expect(listed).to_have_count(len(items))
    assert page.locator(".archive-facts > section").count() == len(sources)
    shown = page.locator(".archive-facts li:visible").count()
    expect(page.locator(".archive-filter [role=status]")).to_contain_text(f"{shown} ")
    assert page.locator(".archive-filter button:visible").count() == 0
    added = listed.last.locator("blockquote a")
    assert added.evaluate("link => link.href").startswith(page.url.split("/nl/")[0] + "/nl/artikel/")
    assert listed.last.get_by_role("button", include_hidden=True).count() == 1


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_figure_that_the_article_does_not_date_is_marked_as_the_table_says(page, base, edition):
    page.goto(f"{base}{edition}/figures/")
    assert "*" in page.locator(".archive-figures caption").inner_text()
    dates = page.locator(".archive-figures tbody td:nth-child(4)").all_inner_texts()
    assert any(date.endswith("*") for date in dates)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_timeline_says_in_words_what_it_draws(page, base, edition):
    page.goto(f"{base}{edition}/timeline/")
    drawing = page.get_by_role("img")
    years = page.locator(".archive-year h2").evaluate_all("all => all.map(one => one.firstChild.data.trim())")
    assert len(years) > 3 and years == sorted(years, reverse=True)
    summary = drawing.locator("desc").evaluate("element => element.textContent")
    assert [part.split(":")[0] for part in summary.split("; ")] == years[::-1]
    assert drawing.get_attribute("aria-labelledby") == "chart_title chart_summary"
    assert page.locator("svg [style], svg[style]").count() == 0
    page.locator(".archive-year h2 a").first.click()
    assert re.search(r"facts/\d{4}/", page.url)


def test_no_list_grows_beyond_its_bound(built_site):
    for edition in EDITIONS:
        for folder in ("facts", "figures", "timeline"):
            sizes = [len(path.read_bytes()) for path in (built_site / edition / folder).rglob("*.html")]
            assert sizes and max(sizes) <= LARGEST


def test_a_facts_markup_is_lean(built_site):
    """Its own words aside: a statement and a quotation are text."""
    for path in built_site.glob("*/artikel/*/index.html"):
        text = path.read_text("utf-8")
        if 'class="archive-facts"' not in text:
            continue
        section = text.split('class="archive-facts"')[1].split("</section>")[0]
        facts = re.findall(r"<li.*?</li>", section, re.DOTALL)
        words = sum(len(re.sub(r"<[^>]+>", "", item).encode()) for item in facts)
        assert sum(len(item.encode()) for item in facts) - words <= A_FACT * len(facts), path
