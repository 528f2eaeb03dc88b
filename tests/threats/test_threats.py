"""A site built from hostile seeds, in a real browser: no script of theirs runs, nothing asks another host, and nothing
outside the output changes."""
from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from scripts.archive import build_archive
from scripts.configuration import PROJECT, configuration
from scripts.contributing.concerns import concerns
from scripts.reading.normalisation import clean
from scripts.seeds import Sources, collect
from tests.threats.corpus import DEEP, DOCUMENTS, GROUPS, NAMES, REFUSED, SLOW, TEXT

RIGHTS = "rights: CC-BY-4.0"
SENTENCE = "Die neue Halle am Markt hat 40 Plätze und steht allen Leuten offen."
BEFORE = "Am Montag kamen viele Leute in die Stadt, um sich das neue Haus anzusehen, das seit dem Sommer fertig ist."
AFTER = "Danach gingen die Leute wieder nach Hause, denn es war spät, und der lange Tag in der Stadt war zu Ende."
SITE_URL = "https://archive.example/repo/"
ALLOWED = ("allowed.example", "creativecommons.org")  # a seed's own sources, and the licence of the hand-written pages
SAFE_NAME = re.compile(r"[A-Za-z0-9._~-]+\Z")
NUMBER = re.compile(r"[+-]?[\d.,]+\Z")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
LOOK = """() => {
  const elements = [...document.querySelectorAll('*')];
  const value = (element, name) => element.getAttribute(name) || '';
  return {
    hit: window.hit !== undefined,
    title: document.title,
    heading: (document.querySelector('h1') || {}).textContent,
    text: (document.querySelector('.archive-body') || {}).textContent || '',
    handlers: elements.flatMap(e => [...e.attributes].map(a => a.name)).filter(n => /^on|^style$|^srcdoc$/i.test(n)),
    odd: elements.filter(e => /^(iframe|object|embed|base|frame|applet|marquee|math|foreignobject|keygen|portal)$/i
      .test(e.tagName)).map(e => e.tagName),
    inline: elements.filter(e => e.tagName === 'SCRIPT' && !e.src && e.type !== 'application/ld+json'
      && e.type !== 'application/json').map(e => e.textContent),
    data: elements.filter(e => e.type === 'application/ld+json').map(e => e.textContent),
    addresses: elements.flatMap(e => ['href', 'src', 'action', 'formaction', 'data', 'poster', 'background', 'cite',
      'xlink:href', 'srcset', 'ping'].filter(n => e.hasAttribute(n)).map(n => [e.tagName, value(e, n)])),
    refresh: elements.filter(e => e.tagName === 'META' && /refresh/i.test(value(e, 'http-equiv'))).length,
  };
}"""


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def text_seed(number: int, payloads: tuple[str, ...]) -> str:
    """The payloads in every field that a text seed has, and inside a sentence of its body."""
    payload = " ".join(payloads)
    value = quoted(payload)
    return "\n".join([
        "---", f"title: {quoted(f'{payload} Ende')}", f"kicker: {value}", f"description: {value}",
        f"creator: [{value}]", f"publisher: {value}", f"source_title: {value}", RIGHTS, "date: 2024-05-31",
        f"source: https://allowed.example/{number}", "tags: [halle]", "added: 2024-06-01",
        f"changes: [{{date: 2024-06-02, what: {{de: {value}, nl: {value}}}}}]",
        "facts:", f"  - id: fakt-{number}", f"    de: {value}", f"    nl: {value}", f"    evidence: {quoted(SENTENCE)}",
        "---", f"{BEFORE} {SENTENCE}", "", f"Am Markt stand auf einem Schild {payload} und alle lasen es. {BEFORE}", "",
        AFTER])


TOPICS = f"""\
halle:
  prefLabel: {{de: {quoted(f"Halle {TEXT[0]}")}, nl: {quoted(f"hal {TEXT[4]}")}}}
  altLabel: {{de: [{quoted(TEXT[46])}, "{{{{ 7*7 }}}}"], nl: [{quoted(TEXT[49])}]}}
  definition: {{de: {quoted(TEXT[65])}, nl: {quoted(TEXT[7])}}}
"""
PUBLISHERS = f"blatt:\n  name: {quoted(TEXT[1])}\n  homepage: https://allowed.example/\n"


@pytest.fixture(scope="session")
def attacked(tmp_path_factory) -> Iterator[Path]:
    """A folder with `seeds/` full of threats, `bait/` that they aim at, and the built `site/`."""
    folder = tmp_path_factory.mktemp("threats")
    seeds, bait = folder / "seeds", folder / "bait"
    seeds.mkdir()
    bait.mkdir()
    (bait / "secret.txt").write_text("Geheim: 4711", "utf-8")
    (seeds / "topics.yml").write_text(TOPICS, "utf-8")
    (seeds / "publishers.yml").write_text(PUBLISHERS, "utf-8")
    for number, payloads in enumerate(GROUPS):
        (seeds / f"text-{number:03}.de.txt").write_text(text_seed(number, payloads), "utf-8")
    for name, content in DOCUMENTS:
        (seeds / name).write_text(f"---\n{RIGHTS}\ntitle: Die neue Halle\n---\n{content}\n", "utf-8")
    for number, name in enumerate(NAMES):
        (seeds / name).write_text(f"---\n{RIGHTS}\n---\n{SENTENCE} Es ist der {number}. Versuch.\n", "utf-8")
    run = subprocess.run([sys.executable, "-m", "scripts", "build", "--seeds", seeds, "--site", folder / "site",
                          "--state", folder / "state"],
                         cwd=PROJECT, capture_output=True, text=True, check=False,
                         env={**os.environ, "SITE_URL": SITE_URL})
    assert run.returncode == 0, run.stderr
    yield folder


def test_the_corpus_is_large():
    assert len({*TEXT, *(content for _, content in DOCUMENTS), *SLOW, *REFUSED, *NAMES}) >= 150


def pages(folder: Path) -> list[str]:
    """Every article of the first edition with its pages, and of all others each that is not one of many alike."""
    names = sorted(path.relative_to(folder / "site").as_posix() for path in (folder / "site").glob("**/index.html"))
    articles = f"{configuration().editions[0]}/artikel/"
    return [name for number, name in enumerate(names)
            if name.startswith(f"{articles}text-") or (name.startswith(articles) and name.count("/") == 3)
            or name.count("/") < 3 or number % 10 == 0]


@pytest.fixture(scope="session")
def seen(attacked, browser, serve) -> dict[str, dict]:
    """What the browser found on each page, with what it asked for and what was refused there."""
    base = serve(attacked / "site")
    page = browser.new_page()
    noise: list[str] = []
    page.on("dialog", lambda dialog: (noise.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: noise.append(f"request {request.url}") if not request.url.startswith(
        (base, "data:image/svg")) else None)
    page.on("console", lambda line: noise.append(f"console {line.text}") if line.type == "error" else None)
    page.on("popup", lambda popup: noise.append(f"popup {popup.url}"))
    page.on("download", lambda download: noise.append(f"download {download.url}"))
    found = {}
    for name in pages(attacked):
        noise.clear()
        page.goto(base + name, wait_until="load")
        found[name] = {**page.evaluate(LOOK), "noise": list(noise)}
    page.close()
    return found


def test_no_script_ran_and_no_other_host_was_asked(seen):
    assert len(seen) > len(GROUPS) + len(DOCUMENTS) + len(NAMES)
    assert {name: look["noise"] for name, look in seen.items() if look["hit"] or look["noise"]} == {}


def test_no_page_holds_anything_that_could_run(seen):
    faults = {name: found for name, look in seen.items()
              if (found := look["handlers"] + look["odd"] + look["inline"] + ["refresh"] * look["refresh"])}
    assert faults == {}


def test_no_link_leads_where_no_source_does(seen):
    strange = {(name, tag, address) for name, look in seen.items() for tag, address in look["addresses"]
               if not harmless(tag, address)}
    assert strange == set()


def harmless(tag: str, address: str) -> bool:
    parts = urlsplit(address)
    if parts.scheme in ("http", "https"):
        own = address.startswith(SITE_URL)
        return own or (tag == "A" and parts.hostname in ALLOWED)
    return not parts.netloc and (not parts.scheme or (parts.scheme == "mailto" and tag == "A"))


def test_every_payload_is_shown_as_the_characters_that_it_is(seen):
    first = configuration().editions[0]
    for number, payloads in enumerate(GROUPS):
        look = seen[f"{first}/artikel/text-{number:03}/index.html"]
        words = " ".join(clean(" ".join(payloads)).split())
        assert " ".join(look["heading"].split()) == f"{words} Ende"
        assert words in " ".join(look["text"].split())


def test_data_in_pages_is_data(seen):
    for look in seen.values():
        for text in look["data"]:
            assert "foreign.example/" not in json.dumps(
                [value for key, value in walked(json.loads(text)) if key in ("url", "@id", "@context", "sameAs")])


def walked(data: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(data, dict):
        for name, inner in data.items():
            yield from walked(inner, name)
    elif isinstance(data, list):
        for inner in data:
            yield from walked(inner, key)
    elif isinstance(data, str):
        yield key, data


def test_every_file_of_the_site_has_a_plain_name_and_lies_in_it(attacked):
    site = attacked / "site"
    paths = list(site.rglob("*"))
    assert [path for path in paths if path.is_symlink()] == []
    assert [path for path in paths if not SAFE_NAME.match(path.name)] == []


def test_nothing_outside_the_output_was_touched(attacked):
    assert {path.name for path in attacked.iterdir()} == {"seeds", "bait", "site", "state"}
    assert {path.name: path.read_text("utf-8") for path in (attacked / "bait").iterdir()} == {
        "secret.txt": "Geheim: 4711"}
    reachable = (PROJECT, attacked, Path.cwd(), Path.home())
    assert [path for folder in reachable for path in folder.glob("*threat-hit*")] == []
    assert len(list((attacked / "seeds").iterdir())) == len(GROUPS) + len(DOCUMENTS) + len(NAMES) + 2


def test_published_data_is_well_formed_and_starts_no_formula(attacked):
    site = attacked / "site"
    for path in site.rglob("*.json"):
        json.loads(path.read_text("utf-8"))
    for path in (*site.rglob("*.xml"), *site.rglob("*.atom"), *site.rglob("*.rss"), *site.rglob("*.svg")):
        elements = [element.tag.rpartition("}")[2].lower() for element in ElementTree.parse(path).iter()]
        assert not {"script", "foreignobject", "iframe"} & set(elements), path
    for path in site.rglob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert [cell for cell in cells if cell.startswith(FORMULA) and not NUMBER.match(cell)] == [], path


# --- what is turned away

def outcome(files: dict[str, bytes]) -> tuple[int, list]:
    """Articles, and problems by their level, of seeds with a vocabulary of one topic."""
    sources = Sources(files, ("topics.yml", TOPICS), ("publishers.yml", PUBLISHERS))
    archive, problems = build_archive(sources, configuration().editions)
    return len(archive.articles), [*problems, *concerns(archive, files, problems)]


@pytest.mark.parametrize("header", REFUSED)
def test_front_matter_that_attacks_is_refused_at_its_line(header):
    _, problems = outcome({"a.de.txt": f"---\n{header}\n{RIGHTS}\n---\n{SENTENCE}\n".encode()})
    errors = [problem for problem in problems if problem.level == "error"]
    assert errors and all(2 <= problem.line <= 6 for problem in errors)


@pytest.mark.parametrize("ending, content", DEEP)
def test_a_document_nested_without_end_is_refused(ending, content):
    _, problems = outcome({f"a.de{ending}": f"---\n{RIGHTS}\n---\n{content}\n".encode()})
    assert [problem.line for problem in problems if problem.level == "error"] == [4]


@pytest.mark.parametrize("ending", [".txt", ".md", ".html"])
def test_long_texts_are_read_in_time_that_grows_with_them(ending):
    """No pattern blows up: the suite would not end."""
    files = {f"a{number}.de{ending}": f"---\n{RIGHTS}\ntitle: Halle\n---\n{SENTENCE}\n\n{text}\n".encode()
             for number, text in enumerate(SLOW)}
    articles, problems = outcome(files)
    assert articles == len(SLOW)
    assert [problem for problem in problems if problem.level == "error"] == []


@pytest.mark.parametrize("text", [text for text in SLOW if not text.startswith((" ", "\t"))])
def test_long_values_in_front_matter_are_judged(text):
    files = {"a.de.txt": f"---\ntitle: {quoted(text)}\nsource: {quoted(text)}\n---\n{SENTENCE}\n".encode()}
    _, problems = outcome(files)
    assert {problem.line for problem in problems if problem.level == "error"} == {2, 3}


def test_links_in_the_seeds_folder_are_named_and_not_followed(tmp_path):
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "geheim.txt").write_text("Geheim: 4711", "utf-8")
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name, target in {"datei.txt": secret / "geheim.txt", "ordner": secret, "kreis": seeds,
                         "nichts.txt": secret / "x", "topics.yml": secret / "geheim.txt"}.items():
        (seeds / name).symlink_to(target)
    sources = collect(seeds, PROJECT / "seeds")
    assert sources.files == {} and sources.vocabulary == ("topics.yml", "")
    assert sorted(problem.path for problem in sources.problems) == [
        "datei.txt", "kreis", "nichts.txt", "ordner", "topics.yml"]


def test_a_pipe_in_the_seeds_folder_stops_nothing(tmp_path):
    os.mkfifo(tmp_path / "rohr.txt")
    assert [problem.path for problem in collect(tmp_path, tmp_path).problems] == ["rohr.txt"]
