"""What holds on every page of the built site."""
import posixpath
import re
from html.parser import HTMLParser

import pytest

from scripts.configuration import configuration
from scripts.publishing.links import broken

EDITIONS = configuration().editions
KINDS = ("", "artikel/", "thema/", "facts/", "about/", "search/", "thema/tiktok/", "artikel/messenger-vergleich/",
         "artikel/prime-day-verschoben/")
LARGEST_FRAME = 20_000  # bytes of an article's page without its text
LOADS = {"script": "src", "img": "src", "iframe": "src", "video": "src", "audio": "src", "source": "src",
         "embed": "src", "object": "data", "form": "action"}
LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "preconnect", "dns-prefetch"}


class Page(HTMLParser):
    """What a page says of itself, and what it would load."""

    def __init__(self, text):
        super().__init__()
        self.lang, self.loads, self.inline, self.ids, self.tags = None, [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.tags.append(tag)
        if tag == "html":
            self.lang = values.get("lang")
        if "id" in values:
            self.ids.append(values["id"])
        if tag in LOADS and values.get(LOADS[tag]):
            self.loads.append(values[LOADS[tag]])
        if tag == "link" and set((values.get("rel") or "").split()) & LOADING_LINKS:
            self.loads.append(values["href"])
        if (tag == "script" and "src" not in values and values.get("type") != "application/ld+json") or tag == "style":
            self.inline.append(tag)
        self.inline += [name for name in values if name.startswith("on") or name == "style"]


@pytest.fixture(scope="session")
def pages(built_site):
    return {path.relative_to(built_site).as_posix(): path.read_text("utf-8")
            for path in sorted(built_site.rglob("*.html"))}


def test_every_page_says_its_language(pages):
    wrong = [name for name, text in pages.items() if "/" in name and Page(text).lang != name.split("/")[0]]
    assert not wrong and len(pages) > 100


def test_no_page_loads_anything_from_elsewhere_or_runs_inline_code(pages):
    foreign = {name: bad for name, text in pages.items()
               if (bad := [a for a in Page(text).loads if "//" in a] + Page(text).inline)}
    assert not foreign


def test_no_id_stands_twice(pages):
    twice = {name: ids for name, text in pages.items()
             if (ids := [i for i in Page(text).ids if Page(text).ids.count(i) > 1])}
    assert not twice


def test_both_editions_have_the_same_paths(built_site):
    paths = [{path.relative_to(built_site / edition).as_posix() for path in (built_site / edition).rglob("*.html")}
             for edition in EDITIONS]
    assert all(own == paths[0] for own in paths)


def test_no_link_is_broken(built_site):
    assert broken(built_site) == []


def test_a_page_without_its_text_stays_small(pages):
    frames = {name: len(re.sub(r'<div class="archive-body">.*?</div>', "", text, flags=re.DOTALL).encode())
              for name, text in pages.items() if "/artikel/" in name}
    assert frames and max(frames.values()) <= LARGEST_FRAME


def test_no_article_is_in_the_navigation(pages):
    for name, text in pages.items():
        if name.startswith(EDITIONS):
            sections = re.search(r'<nav class="archive-sections".*?</nav>', text, re.DOTALL).group()
            assert sections.count("<a ") <= 8 and not re.search(r"artikel/[^\"/]", sections)


def test_titles_are_unique_within_an_edition(pages):
    for edition in EDITIONS:
        titles = [re.search("<title>(.*?)</title>", text, re.DOTALL).group(1) for name, text in pages.items()
                  if name.startswith(f"{edition}/")]
        assert len(titles) == len(set(titles))


def test_alternates_are_mutual_and_complete(pages):
    def alternates(text):
        return dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"', text))
    home = alternates(pages["de/index.html"])
    assert set(home) == {*EDITIONS, "x-default"} and home["nl"].endswith("/repo/nl/")
    for name, text in pages.items():
        for tag, address in alternates(text).items():
            other = address.removeprefix("https://archive.example/repo/") + "index.html"
            if "/" in name and tag != "x-default":
                assert alternates(pages[other]) == alternates(text)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("kind", KINDS)
def test_reading_asks_no_other_host_and_fails_nowhere(built_site, serve, browser, edition, kind):
    base = serve(built_site)
    asked, complaints = [], []
    with browser.new_page() as page:
        page.on("request", lambda request: asked.append(request.url))
        page.on("response", lambda response: response.status >= 400 and complaints.append(response.url))
        page.on("console", lambda message: message.type == "error" and complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{base}{edition}/{kind}", wait_until="networkidle")
        assert page.evaluate("document.documentElement.lang") == edition
    assert complaints == [] and [url for url in asked if not url.startswith((base, "data:"))] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_language_switch_stays_on_the_page(built_site, serve, browser, kind):
    base = serve(built_site)
    with browser.new_page() as page:
        page.goto(f"{base}de/{kind}")
        page.click("a[data-language=nl]")
        assert page.url == f"{base}nl/{kind}"
        page.click("a[data-language=de]")
        assert page.url == f"{base}de/{kind}"


def test_the_chooser_remembers_and_deep_links_stay(built_site, serve, browser):
    base = serve(built_site)
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(base)
        page.click("a[data-language=nl]")
        page.wait_for_url(f"{base}nl/")
        page.goto(base)
        page.wait_for_url(f"{base}nl/")
        page.goto(f"{base}de/about/")
        assert page.url == f"{base}de/about/"


def test_what_is_not_there_is_said_in_both_languages(built_site, serve, browser):
    base = serve(built_site)
    with browser.new_page() as page:
        answer = page.goto(f"{base}nl/artikel/bestaat-niet/")
        assert answer.status == 404
        assert page.locator("li[lang=de]").is_visible() and page.locator("li[lang=nl]").is_visible()
        page.click("li[lang=nl] a")
        assert page.url == f"{base}nl/"


def test_without_javascript_every_article_is_reached(built_site, serve, browser):
    base = serve(built_site)
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        for edition in EDITIONS:
            page.goto(f"{base}{edition}/artikel/")
            shelf = page.locator(".archive-shelves section").first.locator("a")
            years = shelf.evaluate_all("links => links.map(link => link.href)")
            found = set()
            for year in years:
                page.goto(year)
                entries = page.locator(".archive-entries li > a")
                found.update(entries.evaluate_all("links => links.map(link => link.href)"))
            there = {f"{base}{edition}/artikel/{path.name}/" for path in (built_site / edition / "artikel").iterdir()
                     if path.is_dir()}
            assert found == there


def test_colours_change_and_are_remembered(built_site, serve, browser):
    base = serve(built_site)
    with browser.new_context(color_scheme="light") as context:
        page = context.new_page()
        page.goto(f"{base}de/")
        light = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.click("#colours_switch")
        dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.goto(f"{base}nl/about/")
        assert light != dark == page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_every_page_is_reached_by_links(pages):
    def targets(name):
        for link in re.findall(r'<a\b[^>]*?\shref="([^"#?:]+)', pages[name]):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), link))
            page = "index.html" if path == "." else path if path.endswith(".html") else f"{path}/index.html"
            if page in pages:
                yield page
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        new = set(targets(waiting.pop())) - reached
        reached |= new
        waiting += new
    assert set(pages) - reached == {"404.html"}
