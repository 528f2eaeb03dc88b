"""Search documents to what the search module in the browser reads, below `search/` of the site.

Writes, for each language of texts, `search/<language>/` with a Pagefind bundle, `words.txt` (what spelling is corrected
against), `common.bin` (what is no mistake: a Bloom filter) and `dates.txt` (which records have which date);
`search/rules.json` (how each language's words are read); `search/topics.json` (what topics are called);
`search/words.<edition>.json` (what the search box says, and what results can be filtered by); and the modules of
`overrides/search/`.

The languages are worked on at once, in three steps by processes of their own, so that the memory of reading words is
free again when Pagefind needs its own: pages of tokens, the index, what its results show.
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
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from scripts.configuration import PROJECT
from scripts.memory import digest, generator
from scripts.memory.fingerprints import folders
from scripts.memory.store import Made
from scripts.publishing import search_words
from scripts.publishing.folder import Folder
from scripts.publishing.search_pages import filter_of, group, page, shown, vocabulary
from scripts.search import lines, tokens
from scripts.search.compounds import common_words
from scripts.search.stems import rules
from scripts.writing.documents import document_files

MODULES = PROJECT / "overrides/search"
ENGINE_FILES = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.unknown.pagefind",
                "pagefind.*.pf_meta", "index", "fragment")
STEMLESS = "x{language}"   # a language that Pagefind has no stemmer for
MAGIC = b"pagefind_dcd"
HEAD = ("path", "kind", "title", "date", "topics", "publisher")


def build(work: Path, folder: Folder, made: Mapping[str, Made], editions: Sequence[str]) -> None:
    """Bring `search/` of the site in line with the search documents of the work folder, whose files `made` are. A
    language whose documents are the same keeps its index. Raises RuntimeError where Pagefind fails."""
    files = {language: document_files(made, language) for language in editions}
    contents = {language: digest(*(part for path in own for part in (path, made[path].content)))
                for language, own in files.items()}
    rules_key = digest(generator(), *folders([MODULES]), tuple(editions))
    key = digest(rules_key, *contents.values())
    present = [path for path in folder.known if path.startswith("search/") and path.count("/") == 1]
    indexed = [path for path in folder.known if path.startswith("search/") and path.count("/") > 1]
    if present and all(folder.stands(path, key) for path in present) and all(map(folder.left, indexed)):
        folder.stay(indexed)
        return
    for module in sorted(MODULES.glob("*.*")):
        folder.take(f"search/{module.name}", key, module)
    heads = {language: [{key: document[key] for key in (document if document["kind"] == "topic" else HEAD)}
                        for document in read(work, own) if document["kind"] != "fact"]
             for language, own in files.items()}
    languages = [language for language in editions if heads[language]]
    folder.write("search/rules.json", key, _json({
        "languages": languages, "editions": list(editions),
        "rules": {language: rules(language) for language in editions},
    }))
    folder.write("search/topics.json", key, _json(names_of(head for own in heads.values() for head in own)))
    for edition in editions:
        folder.write(f"search/words.{edition}.json", key, _json(search_words.words(edition, heads)))
    paths = Counter(head["path"] for own in heads.values() for head in own if head["kind"] == "article")
    several = frozenset(path for path, versions in paths.items() if versions > 1)
    keys = {language: digest(rules_key, language, contents[language], tuple(sorted(several)))
            for language in languages}
    changed = [language for language, own in keys.items() if not _stands(folder, language, own)]
    for language in changed:
        shutil.rmtree(folder.root / "search" / language, ignore_errors=True)
    with tempfile.TemporaryDirectory() as temporary:
        places = {language: Path(temporary, language) for language in changed}
        _at_once(prepare, [((work, files[language]), places[language], language, tuple(editions), several)
                           for language in changed])
        index(places)
        _at_once(furnish, [(places[language], folder.root / "search" / language) for language in changed])
    for language in changed:
        for path in sorted((folder.root / "search" / language).glob("*.*")):
            folder.note(f"search/{language}/{path.name}", keys[language])


def _stands(folder: Folder, language: str, key: bytes) -> bool:
    """Whether a language's index is there as it was made. Its small files speak for the many in its folders."""
    own = [path for path in folder.known if path.startswith(f"search/{language}/")]
    return bool(own) and all(folder.stands(path, key) for path in own)


def read(folder: Path, paths: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The documents of files below a folder."""
    def written() -> Iterator[str]:
        for path in paths:
            with (folder / path).open(encoding="utf-8") as file:
                yield from file
    return lines.read(written())


def prepare(documents: tuple[Path, Sequence[str]], work: Path, language: str, editions: Sequence[str],
            several: Collection[str]) -> None:
    """Write `pages/` for Pagefind, `shown.jsonl` (what the result of each page shows) and `words.txt` of one language.
    `documents` are a folder and the paths of files below it, `several` those of articles that other languages have,
    too."""
    records = list(group(read(*documents), language))
    names = names_of(record.main for record in records)
    written: Counter[str] = Counter()
    for own, name in (pair for pairs in names.values() for pair in pairs):
        if own == language:
            tokens.stems(name, language, written)
    (work / "pages").mkdir(parents=True)
    with (work / "shown.jsonl").open("w", encoding="utf-8") as results:
        for number, record in enumerate(records):
            text = page(record, editions, record.path in several, written)
            (work / f"pages/{number:07}.html").write_text(text, "utf-8")
            results.write(_json(shown(record)) + "\n")
    (work / "common.bin").write_bytes(filter_of(common_words(language)))
    (work / "words.txt").write_text(vocabulary(tokens.spellings(written, language), language), "utf-8")


def names_of(documents: Iterable[Mapping[str, Any]]) -> dict[str, list[tuple[str, str]]]:
    """What each topic is called in all languages, as (language, name)."""
    return {document["topics"][0]: [*document["labels"], *document["aliases"]]
            for document in documents if document["kind"] == "topic"}


def index(work: dict[str, Path]) -> None:
    """Run Pagefind over the pages of each language, all at once, into `output/`."""
    runs = {language: subprocess.Popen(
        [sys.executable, "-m", "pagefind", "--site", folder / "pages", "--output-path", folder / "output",
         "--force-language", STEMLESS.format(language=language), "--silent"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    ) for language, folder in work.items()}
    errors = {language: run.communicate()[1] for language, run in runs.items()}
    for language, run in runs.items():
        if run.returncode:
            raise RuntimeError(f"the search index of {language} could not be built: {errors[language].strip()[-500:]}")


def furnish(work: Path, target: Path) -> None:
    """Put the index with what its results show, the words and the dates in place."""
    target.mkdir()
    for pattern in ENGINE_FILES:
        for path in sorted((work / "output").glob(pattern)):
            shutil.move(path, target / path.name)
    for name in ("words.txt", "common.bin"):
        shutil.move(work / name, target / name)
    results = (work / "shown.jsonl").read_text("utf-8").split("\n")
    dates: dict[str, list[str]] = {}
    for path in sorted((target / "fragment").iterdir()):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(MAGIC))
        fragment |= json.loads(results[int(Path(fragment["url"]).stem)])
        path.write_bytes(gzip.compress(MAGIC + _json(fragment).encode(), compresslevel=9, mtime=0))
        if date := fragment["meta"]["date"]:
            dates.setdefault(date, []).append(path.stem.rpartition("_")[2])
    lines = (" ".join((date, *ids)) for date, ids in sorted(dates.items(), reverse=True))
    (target / "dates.txt").write_text("\n".join(lines), "utf-8")


def _at_once(task: Callable[..., None], jobs: Sequence[tuple]) -> None:
    """Each job in a process of its own, which ends with it."""
    if jobs:
        with ProcessPoolExecutor(max_workers=min(len(jobs), os.cpu_count() or 1)) as processes:
            for done in [processes.submit(task, *job) for job in jobs]:
                done.result()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
