"""Seeds in, Archive out: reading, facts and topics in their order, then what only all seeds together can tell."""
from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor

from scripts.facts import with_facts
from scripts.model import Archive, Article, Problem, Topic
from scripts.publishers import read_publishers
from scripts.reading import read
from scripts.seeds import Sources
from scripts.text import edtf
from scripts.topics import read_vocabulary, with_topics
from scripts.topics.mentions import Vocabulary

RESERVED_SLUGS = ("index", "readme")  # the site engine gives these names another meaning
WORTH_PROCESSES = 100                 # seeds: below that, starting processes costs more than they save
SEEDS_AT_ONCE = 16                    # handed to a process

Result = tuple[tuple[Article, ...], tuple[Problem, ...]]


def build_archive(sources: Sources, editions: Sequence[str]) -> tuple[Archive, tuple[Problem, ...]]:
    """The archive that the seeds make, and everything wrong with them; sorted by file and line. Pure."""
    topics, topic_faults = read_vocabulary(*sources.vocabulary, editions)
    publishers, publisher_faults = read_publishers(*sources.publishers)
    problems = [*sources.problems, *topic_faults, *publisher_faults]
    articles: list[Article] = []
    for own, faults in _all_results(sources.files, topics, tuple(editions)):
        articles.extend(own)
        problems.extend(faults)
    problems.extend(_collisions(articles))
    archive = Archive(tuple(editions), tuple(sorted(articles, key=newest_first)), topics, publishers)
    return archive, tuple(sorted(problems, key=lambda problem: (problem.path, problem.line)))


def articles_of(path: str, data: bytes, topics: Mapping[str, Topic],
                vocabularies: Mapping[str, Vocabulary]) -> Result:
    """The articles of one seed, complete, and what is wrong with it. Depends on nothing else."""
    reading = read(path, data, tuple(vocabularies))
    readable = tuple(article for article in reading.articles if article.language.value in vocabularies)
    # Evidence is looked for only where every article could be read: the lack of a language is fault enough.
    statements = reading.header.statements if len(readable) == len(reading.articles) else ()
    articles, fact_faults = with_facts(readable, statements, path)
    # Where the vocabulary cannot be read at all, that is what must be mended, not every seed that relies on it.
    unknown = [Problem(path, article.tags.line or 1, "there is no topic {key}",
                       "use an id of topics.yml, or propose the topic there", values={"key": topic})
               for article in articles[:1] for topic in article.tags.value or () if topics and topic not in topics]
    complete = tuple(with_topics(article, topics, vocabularies[article.language.value]) for article in articles)
    return complete, (*reading.problems, *fact_faults, *unknown)


class _Reader:
    """Reads seeds with one vocabulary; a process of the pool keeps its own as `here`."""
    here: _Reader

    def __init__(self, topics: Mapping[str, Topic], editions: Sequence[str]) -> None:
        self.topics = topics
        self.vocabularies = {language: Vocabulary(topics, language) for language in editions}

    def __call__(self, seed: tuple[str, bytes]) -> Result:
        return articles_of(*seed, self.topics, self.vocabularies)


def _settle(topics: Mapping[str, Topic], editions: Sequence[str]) -> None:
    _Reader.here = _Reader(topics, editions)


def _read_here(seed: tuple[str, bytes]) -> Result:
    return _Reader.here(seed)


def _all_results(files: Mapping[str, bytes], topics: Mapping[str, Topic], editions: Sequence[str]) -> Iterator[Result]:
    """The result of each seed in the files' order, by all cores where there are many."""
    cores = os.cpu_count() or 1
    if len(files) < WORTH_PROCESSES or cores == 1:
        yield from map(_Reader(topics, editions), files.items())
        return
    with ProcessPoolExecutor(cores, initializer=_settle, initargs=(topics, editions)) as pool:
        yield from pool.map(_read_here, files.items(), chunksize=SEEDS_AT_ONCE)


def newest_first(article: Article) -> tuple[bool, int, str, str]:
    """Sort key: by date, else by the bound it cannot precede, else by the day of entry; those with none last."""
    day = next((found for text in (article.date.value, article.date.not_before, article.added)
                if text and (found := edtf.first_day(text) or edtf.last_day(text))), None)
    return day is None, -day.toordinal() if day else 0, article.slug, article.language.value


def _collisions(articles: Iterable[Article]) -> Iterator[Problem]:
    pages: dict[tuple[str, str], Article] = {}
    slugs: dict[str, Article] = {}
    facts: dict[str, Article] = {}
    listed = sorted(articles, key=lambda article: (article.seed, article.number))
    for article in listed:
        if article.slug in RESERVED_SLUGS:
            yield Problem(article.seed, 0, "a seed cannot be called {slug}", "give it another name",
                          values={"slug": article.slug})
        other = pages.setdefault((article.slug, article.language.value), article)
        if other is not article:
            yield Problem(article.seed, 0, "its address {slug} is already taken by {other}",
                          "give the file another name", values={"slug": article.slug, "other": other.seed})
        slugs.setdefault(article.slug, article)
        for fact in article.facts:
            holder = facts.setdefault(fact.id, article)
            if fact.curated and holder.slug != article.slug:
                yield Problem(article.seed, fact.line, "the fact id {key} is already used in {other}",
                              "give the fact another id", values={"key": fact.id, "other": holder.seed})
    for article in listed:
        for alias in article.aliases:
            holder = slugs.setdefault(alias, article)
            if holder.slug != article.slug:
                yield Problem(article.seed, 0, "the alias {slug} is the address of {other}", "remove the alias",
                              values={"slug": alias, "other": holder.seed})
