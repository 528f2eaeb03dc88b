"""One seed understood: reading, facts and topics in their order. Depends on nothing but the seed and the vocabulary."""
from __future__ import annotations

from collections.abc import Mapping, Sequence

from scripts.facts import with_facts
from scripts.model import Article, Problem, Topic
from scripts.reading import read
from scripts.topics import with_topics
from scripts.topics.mentions import Vocabulary

Result = tuple[tuple[Article, ...], tuple[Problem, ...]]



class Understanding:
    """Of seeds, with one vocabulary, for the languages that the archive is published in."""

    def __init__(self, topics: Mapping[str, Topic], editions: Sequence[str]) -> None:
        self.topics = topics
        self.vocabularies = {language: Vocabulary(topics, language) for language in editions}

    def result(self, path: str, data: bytes) -> Result:
        """The articles of one seed, complete, and what is wrong with it."""
        return self.placed(path, self.stated(path, data))

    def stated(self, path: str, data: bytes) -> Result:
        """The articles with their facts, which no vocabulary has a part in."""
        reading = read(path, data, tuple(self.vocabularies))
        readable = tuple(article for article in reading.articles if article.language.value in self.vocabularies)
        # Evidence is looked for only where every article could be read: the lack of a language is fault enough.
        statements = reading.header.statements if len(readable) == len(reading.articles) else ()
        articles, faults = with_facts(readable, statements, path)
        return articles, (*reading.problems, *faults)

    def placed(self, path: str, stated: Result) -> Result:
        """The articles with their topics, and with the faults of their tags."""
        articles, faults = stated
        # Where the vocabulary cannot be read at all, that is what must be mended, not every seed that relies on it.
        unknown = [Problem(path, article.tags.line or 1, "there is no topic {key}",
                           "use an id of topics.yml, or propose the topic there", values={"key": topic})
                   for article in articles[:1] for topic in article.tags.value or ()
                   if self.topics and topic not in self.topics]
        complete = tuple(with_topics(article, self.topics, self.vocabularies[article.language.value])
                         for article in articles)
        return complete, (*faults, *unknown)
