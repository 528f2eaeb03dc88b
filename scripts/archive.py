"""Seeds in, Archive out: reading, facts and topics in their order, then what only all seeds together can tell."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from scripts.library import all_results, remembered
from scripts.memory import Memory
from scripts.model import Archive, Article, Problem
from scripts.progress import Progress, silent
from scripts.publishers import read_publishers
from scripts.seeds import Sources
from scripts.text import edtf
from scripts.text.outlines import outlines
from scripts.topics import read_vocabulary

RESERVED_SLUGS = ("index", "readme")  # the site engine gives these names another meaning


def build_archive(sources: Sources, editions: Sequence[str],
                  memory: Memory | None = None, progress: Progress = silent) -> tuple[Archive, tuple[Problem, ...]]:
    """The archive that the seeds make, and everything wrong with them; sorted by file and line. Pure: what a memory
    knows saves time, and leaves the articles' texts there (Archive.whole)."""
    topics, topic_faults = read_vocabulary(*sources.vocabulary, editions)
    publishers, publisher_faults = read_publishers(*sources.publishers)
    problems = [*sources.problems, *topic_faults, *publisher_faults]
    results, texts = remembered(memory, sources.files, sources.states, topics, editions, progress) if memory else (
        all_results(sources.files, topics, editions), {})
    articles: list[Article] = []
    for own, faults in results:
        articles.extend(own)
        problems.extend(faults)
    problems.extend(_collisions(articles))
    archive = Archive(tuple(editions), tuple(sorted(articles, key=newest_first)), topics, publishers, texts)
    return archive, tuple(sorted(problems, key=lambda problem: (problem.path, problem.line)))


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
        for fact in outlines(article):
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
