"""The benchmark's archives: like real ones in what makes work, and the same on every run."""
import random
from statistics import mean

import pytest

from scripts.archive import build_archive
from scripts.configuration import SEEDS, configuration
from scripts.seeds import collect
from tests.bench import corpus

SIZE = 80


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    corpus.write_corpus(folder, SIZE)
    return folder


@pytest.fixture(scope="module")
def articles(seeds):
    archive, problems = build_archive(collect(seeds, SEEDS), configuration().editions)
    assert problems == ()
    return archive.articles


def test_a_larger_archive_begins_with_a_smaller_one(seeds, tmp_path):
    corpus.write_corpus(tmp_path, SIZE // 2)
    names = [path.name for path in tmp_path.iterdir()]
    assert len(names) == SIZE // 2 + 2
    assert [name for name in names if (tmp_path / name).read_bytes() != (seeds / name).read_bytes()] == []


def test_articles_are_as_long_and_hold_as_many_facts_as_real_ones(articles):
    assert len(articles) == SIZE
    assert mean(sum(len(block.text.split()) for block in article.blocks) for article in articles) == pytest.approx(
        540, rel=0.08)
    assert mean(len(article.facts) for article in articles) == pytest.approx(7, rel=0.12)


def test_articles_differ_in_topics_publishers_languages_and_dates(articles):
    topics = [len(article.topics) for article in articles]
    assert min(topics) >= 1 and max(topics) <= 6 and len({topic for a in articles for topic in a.topics}) > 30
    assert len({article.publisher.value for article in articles}) == 1 + len(corpus.material()["publishers"])
    assert {article.language.value for article in articles} == set(corpus.TURNS)
    assert 0 < sum(article.date.value is None for article in articles) < SIZE / 10
    assert 0 < sum(article.source.value is None for article in articles) < SIZE


def test_every_sentence_has_only_slots_that_are_filled():
    for language in set(corpus.TURNS):
        own = corpus.material()[language]
        sentences = [*own["plain"], *own["figures"], *own["titles"]]
        fill = corpus.Slots(language, ["datenschutz"], random.Random(1))
        assert [text for text in map(fill, sentences) if "{" in text or "  " in text] == []
        assert len(set(sentences)) == len(sentences)


def test_a_renamed_topic_keeps_its_articles(tmp_path):
    corpus.write_corpus(tmp_path, SIZE)
    before, _ = build_archive(collect(tmp_path, SEEDS), configuration().editions)
    name = corpus.rename_topic(tmp_path)
    after, problems = build_archive(collect(tmp_path, SEEDS), configuration().editions)
    assert problems == ()
    assert after.topics[name].pref_label != before.topics[name].pref_label
    members = [{article.slug for article in archive.articles if name in article.topics} for archive in (before, after)]
    assert members[0] and members[0] == members[1]
