"""Sentences to facts: who says what, how much and when, and what people wrote down themselves."""
from scripts.facts.curated import with_facts
from scripts.facts.extracted import find_facts

__all__ = ["find_facts", "with_facts"]
