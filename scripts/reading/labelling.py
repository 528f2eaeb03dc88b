"""Passages of one article -> the label of each, from what they look like, where they stand and what is around."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scripts.model import TEXT_LABELS
from scripts.reading.authors import author_lines, uncut_names
from scripts.reading.boxes import set_aside
from scripts.reading.headings import (
    MAX_HEADING,
    MIN_CUT_WORDS,
    NO_HEADING_ENDS,
    NUMBERED,
    OPENING,
    heads_first_part,
    is_first_heading,
    is_heading,
)
from scripts.reading.headline import Headline, find_headline
from scripts.reading.names import family_name, lone_names
from scripts.reading.phrases import words
from scripts.reading.records import MAX_LIST, listed
from scripts.reading.region import find_region, without_greeting
from scripts.reading.traits import (
    BOILERPLATE,
    BYLINE,
    CAPTION,
    COMMENTS,
    CONTENTS,
    META,
    MIN_FUNCTION_WORDS,
    OTHER_NEWS,
    PROSE,
    READ_ON,
    SENTENCE,
    SHORT,
    WORD,
    Traits,
    function_words,
)
from scripts.reading.verses import is_farewell, with_salutation, with_verses

LABEL_OF = {BOILERPLATE: "boilerplate", META: "meta", BYLINE: "byline", CAPTION: "caption", READ_ON: "boilerplate",
            OTHER_NEWS: "boilerplate", COMMENTS: "boilerplate", CONTENTS: "boilerplate"}
MAX_LEDE = 600
MIN_SUBTITLE = 45
MIN_SURE_WORDS = 8
MIN_FEW_WORDS = 0.35     # share of function words that two or three words need to begin a sentence
MIN_SENTENCE_WORDS = 12


@dataclass(frozen=True)
class Labelled:
    """One label for each passage, and the headline, None where the scrape lost it."""
    labels: tuple[str, ...]
    headline: Headline | None


def label(traits: Sequence[Traits]) -> Labelled:
    traits = set_aside(with_verses(traits))
    start, end = find_region(traits)
    if end == 0:
        return _without_prose(traits)
    end += end < len(traits) and is_farewell(traits[end]) and not traits[end].verdict
    end, region = _with_ending(traits, end), start
    headline = find_headline(traits, start, end)
    if headline is None:
        start = with_salutation(traits, start, 0)
    if headline is None and start and is_first_heading(traits, start - 1, end):
        start -= 1
    if headline:
        first = next((i for i in range(headline.title + 1, end) if traits[i].shape == PROSE and not traits[i].verdict),
                     headline.title + 1)
        start = max(start, without_greeting(traits, max(start, first), end))
        start = with_salutation(traits, start, headline.title + 1)
    labels = [_outside(trait) for trait in traits]
    records = listed(traits)
    for index in range(start, end):
        labels[index] = _inside(traits, index, start, end, records)
    if end == len(traits) and _cut_off(traits[-1]) and labels[-1] != "caption" and not uncut_names(traits[-1].text):
        labels[-1] = "body"
    if headline:
        for index in range(region, headline.title):  # a lede that a scrape put above the title
            labels[index] = "lede" if traits[index].shape == PROSE and not traits[index].verdict else labels[index]
        for index in range(headline.title + 1, start):
            heads = index + 1 in records and traits[index].folded in words("summaries")
            if heads or (index in records and not traits[index].verdict):
                labels[index] = "heading" if heads else "body"
            else:
                labels[index] = _subtitle(traits, index, traits[headline.title], end) or labels[index]
            if _is_author(traits, index, start, end):
                labels[index] = "byline"
        for index, trait in enumerate(traits):
            if trait.folded == traits[headline.title].folded and trait.shape == traits[headline.title].shape \
                    and index < end:
                labels[index] = "title"
        for index in range(headline.title + 1, end - 1):
            if labels[index] in TEXT_LABELS and _is_credit(traits[index + 1]) and (
                    traits[index].shape != PROSE or traits[index].text.endswith("...")):
                labels[index] = "caption"  # what the picture shows
        if headline.kicker is not None:
            labels[headline.kicker] = "kicker"
    _mark_lede(traits, labels)
    for index in author_lines(traits, labels):
        labels[index] = "byline"
    return Labelled(tuple(labels), headline)


def at_least_something(traits: Sequence[Traits], labelled: Labelled) -> Labelled:
    """The labels of a text that a person described and that has none by the rules: its paragraphs are text then, or
    all that it has."""
    if any(name in TEXT_LABELS for name in labelled.labels):
        return labelled
    lifted = [trait.shape != SHORT for trait in traits] if any(trait.shape != SHORT for trait in traits) else [
        name == "boilerplate" for name in labelled.labels]
    return Labelled(tuple("body" if text and name != "title" else name
                          for text, name in zip(lifted, labelled.labels, strict=True)), labelled.headline)


def _outside(trait: Traits) -> str:
    return LABEL_OF.get(trait.verdict or BOILERPLATE, "boilerplate")


def _inside(traits: Sequence[Traits], index: int, start: int, end: int, records: frozenset[int]) -> str:
    trait = traits[index]
    if trait.verdict:
        return LABEL_OF[trait.verdict]
    if trait.bullet and trait.repeated > 1 and trait.shape != PROSE:
        return "boilerplate"  # what is offered, time and again
    if trait.shape in (PROSE, SENTENCE):
        return "body"
    if index + 1 < len(traits) and traits[index + 1].verdict == CAPTION and not traits[index + 1].passage.gap:
        return "caption"
    if _is_heading_for_sure(traits, index, end):
        return "heading"
    if trait.bullet or index in records or _in_list(traits, index, start, end):
        return "body"
    if index + 1 in records and index + 1 < end:
        return "heading"
    if is_heading(traits, index, end):
        return "heading"
    if is_farewell(trait) or (trait.text.endswith((",", ".")) and not trait.text.endswith("...")):
        return "body"
    if trait.text[:2].islower() and index > start and traits[index - 1].ends:
        return "caption" if trait.passage.gap else "boilerplate"  # whoever goes on in small letters has not ended
    if trait.size > MAX_HEADING or _speech(trait) or _cut_sentence(trait):
        return "body"
    return "boilerplate"


def _is_heading_for_sure(traits: Sequence[Traits], index: int, end: int) -> bool:
    """One numbered line by itself, or a line with a colon, right above a paragraph."""
    trait, around = traits[index], (*traits[max(0, index - 1):index], *traits[index + 1:index + 2])
    alone = trait.bullet and NUMBERED.match(trait.text) and not any(t.bullet for t in around)
    announces = trait.text.endswith(":") and around[-1].shape == PROSE and not around[-1].verdict
    if announces and trait.words < MIN_CUT_WORDS:
        return True
    return bool(alone or announces) and is_heading(traits, index, end)


def _in_list(traits: Sequence[Traits], index: int, start: int, end: int) -> bool:
    """One of several short lines after a paragraph that announces them with a colon."""
    first, start = index, max(start, index - MAX_LIST)
    while first > start and traits[first - 1].shape == SHORT and not traits[first - 1].verdict:
        first -= 1
    return first > start and traits[first - 1].text.endswith(":") and not traits[first - 1].verdict


def _cut_sentence(trait: Traits) -> bool:
    """The beginning of a long sentence whose end is lost, in the middle of a text."""
    tokens = WORD.findall(trait.text)
    return len(tokens) >= MIN_SENTENCE_WORDS and function_words(tokens) >= MIN_FUNCTION_WORDS


def _speech(trait: Traits) -> bool:
    return trait.text[0] in OPENING and trait.words >= MIN_CUT_WORDS


def _with_ending(traits: Sequence[Traits], end: int) -> int:
    """The end of the text with the line at which it breaks off, and a heading above that."""
    last = len(traits) - 1
    if any(trait.shape == SHORT and trait.words > 1 and traits[last].folded.endswith(" " + trait.folded)
           for trait in traits[:end]):
        return end  # a trail through the site, below the text
    if all(trait.verdict for trait in traits[end:last]) and _cut_off(traits[last]):
        return last + 1
    rest = [trait for trait in traits[end:last] if not trait.verdict]
    heading = rest[0] if len(rest) == 1 else None
    if heading and heading.shape == SHORT and _cut_off(traits[last]) and (
            heading.words >= 2 or traits[last].words >= MIN_SURE_WORDS):
        return last + 1
    return end


def _cut_off(trait: Traits) -> bool:
    """The last line of a text that breaks off: the beginning of a sentence, or of direct speech."""
    if trait.verdict or trait.shape != SHORT:
        return False
    tokens = WORD.findall(trait.text)
    share = MIN_FUNCTION_WORDS if len(tokens) >= MIN_CUT_WORDS else MIN_FEW_WORDS
    return trait.text[0] in OPENING or (len(tokens) >= 2 and function_words(tokens) >= share)


def _is_credit(trait: Traits) -> bool:
    return trait.verdict == CAPTION and trait.folded.partition(" ")[0] in words("credits")


def _is_author(traits: Sequence[Traits], index: int, start: int, end: int) -> bool:
    """A name alone in a line, of somebody whom the text does not speak of."""
    names = () if traits[index].verdict else lone_names(traits[index].text)
    return bool(names) and not any(family_name(name) in trait.text for trait in traits[start:end] for name in names)


def _subtitle(traits: Sequence[Traits], index: int, title: Traits, end: int) -> str | None:
    """A line between the title and the text: a lede where it says something, a heading where a paragraph follows."""
    trait = traits[index]
    if trait.verdict or _is_another_title(trait, title):
        return None
    if trait.text.endswith(NO_HEADING_ENDS) and trait.size < MAX_HEADING and trait.text[-1] != ",":
        return None
    announces = trait.text.endswith(":") or bool(NUMBERED.match(trait.text))
    if not announces and (trait.size >= MIN_SUBTITLE or trait.shape == SENTENCE):
        return "lede"
    heading = ((announces or trait.words >= MIN_CUT_WORDS) and is_heading(traits, index, len(traits))) or (
        not lone_names(trait.text) and heads_first_part(traits, index, end))
    return "heading" if heading else None


def _is_another_title(trait: Traits, title: Traits) -> bool:
    """True for the title with something before it: a picture's text, a name, a trail."""
    return title.words >= MIN_CUT_WORDS and trait.folded != title.folded and trait.folded.endswith(title.folded)


def _mark_lede(traits: Sequence[Traits], labels: list[str]) -> None:
    body = [index for index, name in enumerate(labels) if name == "body"]
    if "lede" not in labels and len(body) >= 3 and traits[body[0]].size <= MAX_LEDE:
        before = labels[:body[0]]
        if "heading" not in before:
            labels[body[0]] = "lede"


def _without_prose(traits: Sequence[Traits]) -> Labelled:
    """A note rather than an article: what is not certainly of the page is text, a first short line its title."""
    labels = [LABEL_OF[trait.verdict] if trait.verdict else "body" for trait in traits]
    free = [index for index, name in enumerate(labels) if name == "body"]
    if len(free) >= 2 and traits[free[0]].shape == SHORT:
        labels[free[0]] = "title"
        return Labelled(tuple(labels), Headline(free[0], traits[free[0]].text))
    return Labelled(tuple(labels), None)
