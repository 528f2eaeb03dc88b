"""The search box and the results page, used as readers use them: keyboard, phone, dark, without scripts."""
from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

OPENING = {"a click": lambda page: page.click("#search-open"), "a slash": lambda page: page.keyboard.press("/"),
           "Ctrl-K": lambda page: page.keyboard.press("Control+k")}
WORD = {"de": "Messenger", "nl": "berichten"}


@pytest.fixture
def page(browser):
    with browser.new_page() as own:
        own.set_default_timeout(15_000)
        yield own


@pytest.fixture(scope="module")
def address(built_site, serve):
    return serve(built_site)


def opened(page: Page, address: str, language: str = "de", query: str | None = None) -> Page:
    page.goto(f"{address}{language}/")
    page.keyboard.press("/")
    expect(page.locator("#search-input")).to_be_focused()
    if query:
        page.keyboard.type(query)
        answered(page, query)
    return page


def answered(page: Page, query: str) -> None:
    """Waits for the whole answer to what was typed: results of the reader's own language come first, the other's join
    them, and both are preceded by answers to the word while it is typed."""
    expect(page.locator(".search-all a")).to_have_attribute("href", re.compile(f"[?]q={query}$"))
    expect(page.locator(".search-results")).not_to_have_attribute("aria-busy", "true")
    expect(page.locator(".search-status")).not_to_be_empty()


@pytest.mark.parametrize("way", OPENING)
def test_it_opens_and_closes_and_gives_the_focus_back(page, address, way):
    page.goto(f"{address}de/")
    page.focus("#search-open")
    OPENING[way](page)
    expect(page.locator("#search-input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search-box")).to_be_hidden()
    expect(page.locator("#search-open")).to_be_focused()


def test_a_slash_in_a_field_is_a_slash(page, address):
    opened(page, address)
    page.keyboard.type("a/b")
    expect(page.locator("#search-input")).to_have_value("a/b")


def test_nothing_is_loaded_before_it_is_asked_for(page, address):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}de/", wait_until="networkidle")
    assert not [url for url in asked if url.startswith(f"{address}search/")]


@pytest.mark.parametrize("language", WORD)
def test_the_whole_way_by_keyboard(page, address, language):
    opened(page, address, language, WORD[language])
    page.keyboard.press("ArrowDown")
    first = page.locator(".search-box .search-link").first
    expect(first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("#search-input")).to_be_focused()
    article = page.locator(".search-articles .search-link").first
    for _ in range(page.locator(".search-box .search-link").count()):
        page.keyboard.press("ArrowDown")
        if article.evaluate("link => link === document.activeElement"):
            break
    expect(article).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}{language}/artikel/**")
    expect(page.locator("mark.search-mark").first).to_be_visible()
    page.locator(".search-marks button").click()
    expect(page.locator("mark.search-mark")).to_have_count(0)


@pytest.mark.parametrize(("language", "other"), [("de", "nl"), ("nl", "de")])
def test_the_focus_stays_in_the_list_while_the_other_languages_results_come(page, address, language, other):
    held: list[Route] | None = []
    page.route(f"**/search/{other}/**", lambda route: route.continue_() if held is None else held.append(route))
    opened(page, address, language)
    page.keyboard.type("WhatsApp")
    links = page.locator(".search-results .search-link")
    expect(page.locator(".search-all a")).to_have_attribute("href", re.compile("WhatsApp$"))
    links.last.focus()
    own = links.last.get_attribute("href")
    expect(page.locator(".search-results")).to_have_attribute("aria-busy", "true")
    waiting, held = held, None
    for route in waiting:
        route.continue_()
    answered(page, "WhatsApp")
    assert page.evaluate("document.activeElement.getAttribute('href')") == own


def test_a_focused_result_that_goes_leaves_the_focus_to_the_one_in_its_place(page, address):
    opened(page, address, "de", "Messenger")
    page.locator(".search-article .search-link").last.focus()
    page.evaluate("""() => {
        const kind = document.querySelector("#search-kind");
        kind.value = "fact";
        kind.dispatchEvent(new Event("change", {bubbles: true}));
    }""")
    expect(page.locator(".search-article")).to_have_count(0)
    assert page.evaluate("document.activeElement.matches('.search-results a')")


@pytest.mark.parametrize("language", WORD)
def test_excerpts_mark_the_match_and_counts_are_announced(page, address, language):
    opened(page, address, language, WORD[language])
    expect(page.locator(".search-box mark").first).to_be_visible()
    expect(page.locator(".search-status")).to_have_attribute("role", "status")
    assert any(letter.isdigit() for letter in page.locator(".search-status").inner_text())


def test_every_control_has_a_name(page, address):
    opened(page, address)
    page.click(".search-toggle")
    for select in page.locator(".search-choices select").all():
        assert select.evaluate("one => one.labels.length") == 1
    assert page.locator("#search-input").get_attribute("aria-label")
    assert page.locator(".search-box").get_attribute("aria-label")


def test_filters_narrow_and_are_counted(page, address):
    opened(page, address, "de", "Messenger")
    page.click(".search-toggle")
    page.select_option("#search-kind", "fact")
    expect(page.locator(".search-article")).to_have_count(0)
    expect(page.locator(".search-active")).to_have_text(" (1)")


def test_the_results_page_keeps_its_state_in_the_address(page, address):
    page.goto(f"{address}de/search/?q=Messenger&kind=article")
    expect(page.locator(".search-article").first).to_be_visible()
    expect(page.locator("#search-kind")).to_have_value("article")
    page.fill("#search-input", "Datenschutz")
    page.wait_for_url("**q=Datenschutz**")
    assert parse_qs(urlsplit(page.url).query) == {"q": ["Datenschutz"], "kind": ["article"]}


def test_the_box_leads_to_the_results_page(page, address):
    opened(page, address, "nl", "berichten")
    page.click(".search-all a")
    page.wait_for_url(f"{address}nl/search/?q=berichten")
    expect(page.locator(".search-article").first).to_be_visible()


@pytest.mark.parametrize(("language", "query", "words"), [
    ("de", "Xylophonquartett", "nichts gefunden"), ("nl", "xylofoonkwartet", "niets gevonden"),
])
def test_nothing_found_offers_other_ways(page, address, language, query, words):
    opened(page, address, language)
    page.keyboard.type(query)
    expect(page.locator(".search-nothing")).to_contain_text(words)
    for link in page.locator(".search-ways a").all():
        assert page.request.get(link.evaluate("one => one.href")).ok


def test_a_failure_is_said_and_can_be_tried_again(page, address):
    page.route("**/rules.json", lambda route: route.abort())
    opened(page, address)
    page.keyboard.type("Messenger")
    expect(page.locator(".search-status")).to_have_text("Die Suche konnte nicht geladen werden.")
    page.unroute("**/rules.json")
    page.click(".search-nothing button")
    expect(page.locator(".search-article").first).to_be_visible()


def test_where_the_box_cannot_be_loaded_the_button_leads_to_the_page(page, address):
    page.route("**/search/box.js", lambda route: route.abort())
    page.goto(f"{address}de/")
    page.click("#search-open")
    page.wait_for_url(f"{address}de/search/")


def test_what_is_typed_is_never_markup(page, address):
    opened(page, address)
    page.keyboard.type("<img src=x onerror=document.title=1> Messenger")
    expect(page.locator(".search-status")).not_to_be_empty()
    assert page.locator(".search-box img").count() == 0


def test_without_scripts_the_search_is_a_page_with_links(browser, address):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}nl/")
        page.click("#search-open")
        assert page.url == f"{address}nl/search/"
        links = page.locator("#search-page a").evaluate_all("all => all.map(one => one.href)")
        assert f"{address}nl/thema/" in links and f"{address}nl/artikel/" in links


def test_no_request_leaves_the_host_and_nothing_fails(page, address):
    asked, failed = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    page.on("console", lambda message: failed.append(message.text) if message.type == "error" else None)
    opened(page, address, "de", "Mesenger")
    page.goto(f"{address}nl/search/?q=berichten&sort=date")
    expect(page.locator(".search-article").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    host = urlsplit(address).netloc
    assert {urlsplit(url).netloc for url in asked if url.startswith("http")} == {host}
    assert failed == []


def test_on_a_phone_it_fills_the_screen_and_nothing_sticks_out(browser, address):
    with browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True) as context:
        page = context.new_page()
        page.goto(f"{address}de/")
        page.tap("#search-open")
        page.fill("#search-input", "Messenger")
        expect(page.locator(".search-article").first).to_be_visible()
        box = page.locator(".search-box")
        assert box.bounding_box()["width"] == 320
        assert box.evaluate("one => one.scrollWidth <= one.clientWidth")
        for control in page.locator(".search-box :is(button, input)").all():
            assert control.bounding_box()["height"] >= 44


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("language", WORD)
def test_axe_finds_nothing(browser, address, language, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    with browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme) as context:
        page = context.new_page()
        opened(page, address, language, WORD[language])
        page.click(".search-toggle")
        found = axe.run(page, options={"resultTypes": ["violations"]}).response["violations"]
        page.goto(f"{address}{language}/search/?q={WORD[language]}")
        expect(page.locator(".search-article").first).to_be_visible()
        found += axe.run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
