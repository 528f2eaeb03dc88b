"""Pages that everyone can read: no barrier that axe finds, nothing wider than a small phone, nothing that moves."""
import pytest

Axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe

EDITIONS = ("de", "nl")
KINDS = ("", "artikel/", "artikel/messenger-vergleich/", "artikel/prime-day-verschoben/",
         "thema/", "thema/tiktok/", "facts/", "facts/about/whatsapp-nutzung/",
         "figures/", "timeline/", "languages/nl/", "search/", "data/", "changes/", "about/", "imprint/")
SMALL_PHONE = {"width": 320, "height": 640}


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_barrier(built_site, serve, browser, kind):
    base = serve(built_site)
    for scheme, options in (("light", {}), ("dark", {"runOnly": ["color-contrast"]})):  # the rest is the same
        with browser.new_context(color_scheme=scheme) as context:
            page = context.new_page()
            for edition in EDITIONS:
                page.goto(f"{base}{edition}/{kind}")
                found = Axe().run(page, options=options).response["violations"]
                assert [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_small_phone_needs_no_sideways_scrolling(built_site, serve, browser, kind):
    base = serve(built_site)
    with browser.new_context(viewport=SMALL_PHONE) as context:
        page = context.new_page()
        for edition in EDITIONS:
            page.goto(f"{base}{edition}/{kind}")
            assert page.evaluate("document.documentElement.scrollWidth") <= SMALL_PHONE["width"]


@pytest.mark.parametrize("kind", ["", "artikel/messenger-vergleich/", "facts/", "search/"])
def test_nothing_moves_while_a_page_loads(built_site, serve, browser, kind):
    base = serve(built_site)
    with browser.new_page() as page:
        page.add_init_script("""window.shift = 0; new PerformanceObserver(list => {
            for (const entry of list.getEntries()) window.shift += entry.value;
        }).observe({type: "layout-shift", buffered: true});""")
        page.goto(f"{base}de/{kind}", wait_until="networkidle")
        assert page.evaluate("window.shift") == 0


def test_the_skip_link_comes_first_and_leads_to_the_text(built_site, serve, browser):
    base = serve(built_site)
    with browser.new_page() as page:
        page.goto(f"{base}nl/artikel/messenger-vergleich/")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "archive-skip"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "__skip"
