"""What all seeds make, worked out by all cores, and as little of it as a memory allows.

A memory keeps three things of a seed: its articles with their facts, which depend on the seed alone; each article with
its topics, whole; and the articles in brief, for all that speaks of many. So a changed seed is read alone, and a
changed vocabulary reads nothing anew.
"""
from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar

from scripts.memory import Memory, Packed, contents, digest, generator, pack, runs, unpack
from scripts.model import Article, Topic
from scripts.progress import Progress, silent
from scripts.text.outlines import outlined

if TYPE_CHECKING:
    from scripts.understanding import Result, Understanding

WORTH_PROCESSES = 100  # seeds: below that, starting processes costs more than they save
SEEDS_AT_ONCE = 16     # handed to a process
RESULTS_AT_ONCE = 500  # written to the memory
BRIEF = b"brief "      # before the keys of what every run reads
PLACE = "seeds"        # what the memory knows the documents by

Files = Mapping[str, bytes]
States = Mapping[str, tuple[int, str]]


def all_results(files: Files, topics: Mapping[str, Topic], editions: Sequence[str]) -> Iterator[Result]:
    """What each seed makes, in the files' order."""
    return _by_all_cores(_result, list(files.items()), topics, editions)


def remembered(memory: Memory, files: Files, states: States, topics: Mapping[str, Topic], editions: Sequence[str],
               progress: Progress = silent) -> tuple[list[Result], Texts]:
    """The same in brief, and the whole articles. `states` as in memory.unread."""
    rules = digest(generator(), tuple(editions))
    vocabulary = digest(rules, tuple(topics.values()))
    stated = {path: digest(rules, path, held) for path, held in contents(memory, PLACE, files, states).items()}
    placed = {path: BRIEF + digest(vocabulary, own) for path, own in stated.items()}
    shelves = {BRIEF + digest(*map(placed.__getitem__, shelf)): shelf for shelf in runs(files, str)}
    whole = memory.knows(shelves)
    found = {placed[path]: path for key, shelf in shelves.items() if key not in whole for path in shelf}
    single = memory.knows(found)
    unread = [path for key, path in found.items() if key not in single]
    # What has to be read is begun before what is known is fetched: both take their time.
    reading = [_read(memory, files, stated, unread, topics, editions, len(files) >= WORTH_PROCESSES)]
    known = {path: result for key, value in memory.recall(whole)
             for path, result in zip(shelves[key], unpack(value), strict=True)}
    known |= {found[key]: unpack(value) for key, value in memory.recall(single)}
    lost = files.keys() - known.keys() - set(unread)  # in a damaged memory
    if lost:
        reading.append(_read(memory, files, stated, sorted(lost), topics, editions))
    made: list[tuple[bytes, bytes]] = []
    for number, (path, (articles, result, texts)) in enumerate(chain.from_iterable(reading), 1):
        progress("Reading the documents", number, len(unread) + len(lost))
        known[path] = unpack(result)
        made += [(stated[path], articles), (placed[path], result), *texts]
        if len(made) > RESULTS_AT_ONCE:
            memory.keep(made)
            made.clear()
    memory.keep(made)
    memory.keep((key, pack(tuple(known[path] for path in shelf), 0)) for key, shelf in shelves.items()
                if key not in whole or not lost.isdisjoint(shelf))
    results = [known[path] for path in files]
    texts = Texts(memory, partial(understanding, topics, editions), files, (
        article for articles, _ in results for article in articles))
    memory.used.update(stated.values(), placed.values(), shelves, map(bytes.fromhex, texts))
    return results, texts


def _read(memory: Memory, files: Files, stated: Mapping[str, bytes], paths: Sequence[str],
          topics: Mapping[str, Topic], editions: Sequence[str], beside: bool = False) -> Iterator[tuple[str, Any]]:
    """Seeds with what the memory keeps of each (`_packed`); `beside` as in _by_all_cores."""
    earlier = dict(memory.recall(map(stated.__getitem__, paths)))
    work = [(path, files[path], earlier.get(stated[path])) for path in paths]
    return zip(paths, _by_all_cores(_packed, work, topics, editions, beside), strict=True)


class Texts(Mapping[str, Article]):
    """Whole articles by their digest, each fetched when it is asked for, or made anew where the memory has lost it."""

    def __init__(self, memory: Memory, understanding: Callable[[], Understanding], files: Files,
                 articles: Iterable[Article]) -> None:
        self._memory = memory
        self._understanding = understanding
        self._files = files
        self._places = {article.digest: (article.seed, article.number) for article in articles}

    def __getitem__(self, name: str) -> Article:
        seed, number = self._places[name]
        for _, value in self._memory.recall([bytes.fromhex(name)]):
            return unpack(value)
        articles, _ = self._understanding().result(seed, self._files[seed])
        return next(article for article in articles if article.number == number)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def brief(article: Article) -> Article:
    """Without what only its own page needs, and with its facts in outline. Of a text that is not published in full the
    length matters (quotable)."""
    return replace(article, lines=(), captions=(), mentions=(), facts=Packed(pack(tuple(article.facts))),
                   outlines=outlined(article), blocks=() if article.published_in_full else article.blocks)


class _Reader:
    """A process of the pool keeps its understanding as `here`."""
    here: ClassVar[Understanding]


def understanding(topics: Mapping[str, Topic], editions: Sequence[str]) -> Understanding:
    """Loaded where it is needed: it takes a second, and where the memory knows every seed it would be in vain."""
    from scripts.understanding import Understanding
    return Understanding(topics, editions)


def _settle(topics: Mapping[str, Topic], editions: Sequence[str]) -> None:
    _Reader.here = understanding(topics, editions)


def _result(seed: tuple[str, bytes]) -> Result:
    return _Reader.here.result(*seed)


def _packed(seed: tuple[str, bytes, bytes | None]) -> tuple[bytes, bytes, list[tuple[bytes, bytes]]]:
    """What the memory keeps of a seed: its articles with facts, the result in brief, and each whole article by digest.
    What was kept earlier of the first is given."""
    path, data, kept = seed
    if kept is None:
        articles, problems = _Reader.here.stated(path, data)
        kept = pack((tuple(replace(article, lines=()) for article in articles), problems))
    complete, problems = _Reader.here.placed(path, unpack(kept))
    texts = [pack(article) for article in complete]
    names = [digest(text) for text in texts]
    short = tuple(replace(brief(article), digest=name.hex()) for article, name in zip(complete, names, strict=True))
    return kept, pack((short, problems)), list(zip(names, texts, strict=True))


def _by_all_cores(task: Callable[[Any], Any], work: Sequence[Any], topics: Mapping[str, Topic],
                  editions: Sequence[str], beside: bool = False) -> Iterator[Any]:
    """The task's results in the order of the work; `beside` begins even little work at once, in a process of its
    own."""
    cores = os.cpu_count() or 1
    many = len(work) >= WORTH_PROCESSES
    if not work or cores == 1 or not (many or beside):
        return _one_by_one(task, work, topics, editions)
    pool = ProcessPoolExecutor(cores if many else 1, initializer=_settle, initargs=(topics, tuple(editions)))
    return _ended(pool, pool.map(task, work, chunksize=SEEDS_AT_ONCE))


def _one_by_one(task: Callable[[Any], Any], work: Sequence[Any], topics: Mapping[str, Topic],
                editions: Sequence[str]) -> Iterator[Any]:
    if work:
        _settle(topics, editions)
    yield from map(task, work)


def _ended(pool: ProcessPoolExecutor, results: Iterator[Any]) -> Iterator[Any]:
    """The results of a pool, which is closed after the last."""
    with pool:
        yield from results
