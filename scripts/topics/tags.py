"""What an article and each of its facts are about: the topics that a person gave, then those that its text names."""
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from scripts.model import Article, Block, Fact, Mention, Topic
from scripts.topics.mentions import Vocabulary

WEIGHTS = {"title": 3, "lede": 2, "heading": 2, "body": 1}
ENOUGH = 2       # one mention in passing makes no subject
MOST_TAGS = 8


def with_topics(article: Article, topics: Mapping[str, Topic], vocabulary: Vocabulary) -> Article:
    """The article with `mentions`, `topics` and its facts' topics. `vocabulary` is that of the article's language."""
    mentions = tuple(Mention(topic, number, start, end) for number, block in enumerate(article.blocks)
                     for topic, start, end in vocabulary.mentions(block.text))
    given = tuple(dict.fromkeys(topic for topic in article.tags.value or () if topic in topics))
    title = [topic for topic, _, _ in vocabulary.mentions(article.title.value or "")]
    found = _subjects(article.blocks, mentions, title)
    tags = (given + tuple(topic for topic in found if topic not in given))[:max(MOST_TAGS, len(given))]
    facts = tuple(replace(fact, topics=_of_fact(fact, mentions, tags, vocabulary)) for fact in article.facts)
    return replace(article, mentions=mentions, topics=tags, facts=facts)


def _subjects(blocks: tuple[Block, ...], mentions: tuple[Mention, ...], title: list[str]) -> list[str]:
    score: Counter[str] = Counter()
    for topic in set(title):
        score[topic] += WEIGHTS["title"]
    for mention in mentions:
        score[mention.topic] += WEIGHTS[blocks[mention.block].label]
    first = {topic: number for number, topic in enumerate([*title, *(mention.topic for mention in mentions)][::-1])}
    strong = [topic for topic, points in score.items() if points >= ENOUGH]
    return sorted(strong, key=lambda topic: (-score[topic], -first[topic]))


def _of_fact(fact: Fact, mentions: tuple[Mention, ...], tags: tuple[str, ...],
             vocabulary: Vocabulary) -> tuple[str, ...]:
    """Topics named in the evidence or in what a person made of it; else the nearest in the paragraph; else the first
    of the article."""
    named = [m.topic for m in mentions if m.block == fact.block and fact.start <= m.start and m.end <= fact.end]
    own = fact.statements.get(fact.language, "") or (fact.quote if fact.block is None else "")
    named += [topic for topic, _, _ in vocabulary.mentions(own)]
    if not named:
        near = [m for m in mentions if m.block == fact.block]
        near.sort(key=lambda m: (max(fact.start - m.end, m.start - fact.end), m.start))
        named = [m.topic for m in near[:1]] or list(tags[:1])
    return tuple(dict.fromkeys(named))
