"""Search documents to what the search module in the browser reads, below `search/` of the site.

Writes, for each language of texts, `search/<language>/` with a Pagefind bundle, `words.txt` (what spelling is corrected
against) and `dates.txt` (which records have which date); `search/rules.json` (how each language's words are read);
`search/words.<edition>.json` (what the search box says, and what results can be filtered by); and the modules of
`overrides/search/`.

Pagefind gets tokens (scripts/search/tokens.py) instead of text and stems nothing itself; what a result shows is put
into its fragment afterwards. So the index holds only what is searched, one engine serves all languages, and since
filters are tokens, too, Pagefind's own, whose files differ from run to run, are not needed.
"""
from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scripts.configuration import PROJECT
from scripts.publishing import search_words
from scripts.search import tokens
from scripts.search.stems import rules, stop_words

MODULES = PROJECT / "overrides/search"
ENGINE_FILES = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.unknown.pagefind",
                "pagefind.*.pf_meta", "index", "fragment")
HEXADECIMAL = str.maketrans("0123456789", "ghijklmnop")
FNV_PRIME = 0x01000193
STEMLESS = "x{language}"   # a language that Pagefind has no stemmer for
MAGIC = b"pagefind_dcd"
TITLE_WEIGHT, NAME_WEIGHT = 6, 0.5
MOST_SPELLINGS = 30_000    # words of a language that spelling is corrected against, some 90 KB: the more frequent ones


@dataclass
class Record:
    """What is one result, or one with its facts: an article or a topic."""
    path: str
    language: str
    main: dict[str, Any] | None = None
    facts: list[dict[str, Any]] = field(default_factory=list)


def build(search_folder: Path, site: Path, editions: Sequence[str]) -> None:
    """Write `site/search/` anew from `<search_folder>/<language>.jsonl`. Raises RuntimeError where Pagefind fails."""
    target = site / "search"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for module in sorted(MODULES.glob("*.*")):
        shutil.copyfile(module, target / module.name)
    documents = {language: read(search_folder / f"{language}.jsonl") for language in editions}
    languages = [language for language in editions if documents[language]]
    (target / "rules.json").write_text(_json({
        "languages": languages, "editions": list(editions),
        "rules": {language: rules(language) for language in editions},
    }), "utf-8")
    paths = Counter(document["path"] for own in documents.values() for document in own if document["kind"] == "article")
    several = frozenset(path for path, versions in paths.items() if versions > 1)
    for edition in editions:
        (target / f"words.{edition}.json").write_text(_json(search_words.words(edition, documents)), "utf-8")
    with ProcessPoolExecutor(max_workers=max(1, min(len(languages), os.cpu_count() or 1))) as processes:
        jobs = [processes.submit(index, documents.pop(language), target / language, language, tuple(editions), several)
                for language in languages]
        for job in jobs:
            job.result()


def index(documents: Sequence[dict[str, Any]], target: Path, language: str, editions: Sequence[str],
          several: Collection[str]) -> None:
    """Write the bundle and the vocabulary of one language's documents. `several` are the paths of articles that other
    languages have, too."""
    written = bundle(list(group(documents, language)), target, language, editions, several)
    for document in documents:
        for own, label in [*document["labels"], *document["aliases"]]:
            if own == language and document["kind"] == "topic":
                tokens.stems(label, language, written)
    (target / "words.txt").write_text(vocabulary(tokens.spellings(written, language), language), "utf-8")


def read(path: Path) -> list[dict[str, Any]]:
    """The documents of a file of JSON lines; none where there is no such file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.is_file() else []


def group(documents: Iterable[dict[str, Any]], language: str) -> Iterator[Record]:
    """Articles with their facts, and topics, by path."""
    records: dict[str, Record] = {}
    for document in documents:
        path = document["path"].partition("#")[0]
        record = records.setdefault(path, Record(path, language))
        if document["kind"] == "fact":
            record.facts.append(document)
        else:
            record.main = document
    return (records[path] for path in sorted(records) if records[path].main)


def bundle(records: Sequence[Record], target: Path, language: str, editions: Sequence[str],
           several: Collection[str]) -> Counter[str]:
    """Build a Pagefind bundle of the records in `target`; returns the words of articles and topics as written."""
    written: Counter[str] = Counter()
    called = {record.main["topics"][0]: [*record.main["labels"], *record.main["aliases"]]
              for record in records if record.main["kind"] == "topic"}
    with tempfile.TemporaryDirectory() as temporary:
        pages, output = Path(temporary, "pages"), Path(temporary, "output")
        pages.mkdir()
        for number, record in enumerate(records):
            (pages / f"{number:07}.html").write_text(page(record, editions, record.path in several, written), "utf-8")
        run = subprocess.run(
            [sys.executable, "-m", "pagefind", "--site", pages, "--output-path", output,
             "--force-language", STEMLESS.format(language=language), "--silent"],
            capture_output=True, text=True, check=False,
        )
        if run.returncode:
            raise RuntimeError(f"the search index of {language} could not be built: {run.stderr.strip()[-500:]}")
        target.mkdir(parents=True)
        for pattern in ENGINE_FILES:
            for path in sorted(output.glob(pattern)):
                shutil.move(path, target / path.name)
    dates: dict[str, list[str]] = {}
    for path in sorted((target / "fragment").iterdir()):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(MAGIC))
        record = records[int(Path(fragment["url"]).stem)]
        fragment |= shown(record, called)
        if record.main["date"]:
            dates.setdefault(record.main["date"], []).append(path.stem.rpartition("_")[2])
        path.write_bytes(gzip.compress(MAGIC + _json(fragment).encode(), compresslevel=9, mtime=0))
    lines = (" ".join((date, *ids)) for date, ids in sorted(dates.items(), reverse=True))
    (target / "dates.txt").write_text("\n".join(lines), "utf-8")
    return written


def page(record: Record, editions: Sequence[str], several: bool, written: Counter[str]) -> str:
    """The tokens of a record as a page for Pagefind; `several` says that the article exists in other languages, too;
    the words of title and text are added to `written`.

    Facets are tokens, too: `qqkindarticle`, `qqyear...`, `qqtopic...`, `qqpublisher...`, `qqtwin...`.
    """
    main, language = record.main, record.language
    title = tokens.stems(main["title"], language, written)
    text = tokens.stems(main["text"], language, written)
    own, other = topic_stems(main)
    for stem in sorted(tokens.names(filter(None, main["terms"]), editions) | own):
        text[stem, tokens.LABEL] = 1
    for stem in sorted(other):
        text[tokens.MARK + stem, tokens.ALIAS] = 1
    if main["kind"] == "topic":
        text.update((stem, tokens.LABEL) for stem in sorted(other))
        title, text = _as(tokens.TOPIC, title), _as(tokens.TOPIC, text)
    facts: set[str] = set()
    for fact in record.facts:
        facts |= fact_stems(fact, editions)
    facets = [f"qqkind{main['kind']}", "qqeverything"]
    facets += [f"qqyear{facet(main['date'][:4])}"] if main["date"] else []
    facets += [f"qqtopic{facet(topic)}" for topic in main["topics"]]
    facets += [f"qqpublisher{facet(main['publisher'])}"] if main["publisher"] else []
    facets += [twin(record), "qqtwins"] if several else []
    rest = {(stem, tokens.FACT): 1 for stem in sorted(facts)}
    return ('<html lang="x"><body data-pagefind-body>'
            f'<p data-pagefind-weight="{TITLE_WEIGHT}">{tokens.indexed(title)}</p>'
            f"<p>{tokens.indexed(text)}</p>"
            f'<p data-pagefind-weight="{NAME_WEIGHT}">{tokens.indexed(rest)} {" ".join(facets)}</p></body></html>')


def facet(text: str) -> str:
    """A facet's value as one token of letters, since it may hold anything (two FNV-1a hashes, as in the browser)."""
    found = ""
    for number in (0x811C9DC5, FNV_PRIME):
        for byte in text.encode():
            number = (number ^ byte) * FNV_PRIME & 0xFFFFFFFF
        found += f"{number:08x}"
    return found.translate(HEXADECIMAL)


def topic_stems(document: dict[str, Any]) -> tuple[set[str], set[str]]:
    """Stems of what a document's topics are called: preferred in its language, and otherwise."""
    labels = {own: [label for label in document["labels"] if (label[0] == document["language"]) == own]
              for own in (True, False)}
    return tokens.label_stems(labels[True]), tokens.label_stems([*labels[False], *document["aliases"]], whole=True)


def fact_stems(fact: dict[str, Any], editions: Sequence[str]) -> set[str]:
    found = {stem for stem, _ in tokens.stems(fact["text"], fact["language"])}
    for language, statement in fact["statements"]:
        found |= {stem for stem, _ in tokens.stems(statement, language)}
    own, other = topic_stems(fact)
    return found | tokens.names(fact["terms"], editions) | own | {tokens.MARK + stem for stem in other}


def shown(record: Record, called: dict[str, list]) -> dict[str, Any]:
    """What a result shows: goes into the fragment, which is loaded only for results that are shown. `called` are the
    names of the topics as (language, name)."""
    main = record.main
    meta = {key: main[key] for key in ("kind", "language", "title", "date", "publisher", "topics")}
    facts = [{"id": fact["path"].partition("#")[2], "text": fact["text"], "statements": dict(fact["statements"]),
              "terms": fact["terms"], "topics": fact["topics"], "date": fact["date"]} for fact in record.facts]
    names = {topic: called[topic] for fact in facts for topic in fact["topics"] if topic in called}
    meta |= {"path": record.path, "twin": twin(record), "facts": facts, "names": names}
    return {"content": main["text"], "meta": meta}


def twin(record: Record) -> str:
    """The token that all versions of an article share."""
    return f"qqtwin{facet(record.path)}"


def vocabulary(counted: Counter[str], language: str) -> str:
    """Every word and how often it occurs, one a line, sorted. A line begins with the number of letters that the word
    shares with the one before, as a letter (a is none), then its own, then the count if above 1."""
    useful = [word for word in counted
              if word not in stop_words(language) and len(word) > 3 and not word[0].isdigit()]
    kept = sorted(sorted(useful, key=lambda word: (-counted[word], word))[:MOST_SPELLINGS])
    lines, before = [], ""
    for word in kept:
        shared = 0
        while shared < min(len(word), len(before), 25) and word[shared] == before[shared]:
            shared += 1
        lines.append(f"{chr(97 + shared)}{word[shared:]}{counted[word] if counted[word] > 1 else ''}")
        before = word
    return "\n".join(lines)


def _as(kind: str, counted: Counter[tuple[str, str]]) -> Counter[tuple[str, str]]:
    return Counter({(stem, kind): count for (stem, _), count in counted.items()})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
