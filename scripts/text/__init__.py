"""What reading and facts both need of a text: its sentences, numbers and dates."""
from scripts.text.sentences import sentences
from scripts.text.values import find_values

__all__ = ["find_values", "sentences"]
