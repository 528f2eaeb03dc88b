"""Topics: the vocabulary, where a text names it, and what an article and its facts are about."""
from scripts.topics.tags import with_topics
from scripts.topics.vocabulary import read_vocabulary

__all__ = ["read_vocabulary", "with_topics"]
