"""Who was named so far in an article, so that "der Anwalt" and a quotation that goes on find their speaker.

Only what the text makes certain is resolved; anything else keeps the words of the text and stays anaphoric.
"""
from __future__ import annotations

from dataclasses import replace

from scripts.facts.phrases import NAMED, sources
from scripts.facts.quotations import speech
from scripts.model import Attribution

LEAD_IN = 12  # characters before a quotation that goes on ("Aber: ")
SHORTEST_TITLE = 4


class Speakers:
    """Names heard in the order of the text, each with its title where it has one."""

    def __init__(self, language: str) -> None:
        self.words = sources(language)
        self.by_title: dict[str, set[str]] = {}
        self.full: dict[str, str] = {}
        self.last: Attribution | None = None

    def new_paragraph(self) -> None:
        """A quotation does not go on from one paragraph to the next."""
        self.last = None

    def heard(self, sentence: str, source: Attribution | None) -> Attribution | None:
        """The source of a sentence, given the source that the sentence itself names."""
        if source is None:
            source = self._goes_on(sentence)
        elif source.kind == NAMED:
            self._remember(source.source)
        elif source.kind == "anaphoric":
            source = self._resolved(source)
        self.last = source
        return source

    def _goes_on(self, sentence: str) -> Attribution | None:
        """The speaker before, where a sentence is nothing but a further quotation."""
        spoken = speech(sentence)
        if self.last and self.last.quoted and spoken and spoken[0][0] <= LEAD_IN \
                and not sentence[spoken[-1][1]:].strip(" .!?"):
            return self.last
        return None

    def _remember(self, name: str) -> None:
        """Keep "Anwalt Schicker" and "Medienanwalt Stefan Schicker" as one person with two titles."""
        words = [word for word in name.replace(",", " ").split() if word]
        if len(words) < 2 or "," in name:
            return
        surname = words[-1]
        given = words[1:] if len(words) > 2 or (self.words.lower_nouns and words[0].islower()) else [surname]
        if len(given) > len(self.full.get(surname, "").split()):
            self.full[surname] = " ".join(given)
        self.by_title.setdefault(words[0].casefold(), set()).add(surname)

    def _resolved(self, source: Attribution) -> Attribution:
        """A title with an article, where exactly one person was named with it."""
        words = source.source.split()
        if len(words) != 2 or not self.words.has("determiners", words[0].casefold()) \
                or len(words[1]) < SHORTEST_TITLE:
            return source
        title = words[1].casefold()
        surnames = {name for known, names in self.by_title.items() if known.endswith(title) for name in names}
        if len(surnames) != 1:
            return source
        return replace(source, source=self.full[surnames.pop()], kind=NAMED)
