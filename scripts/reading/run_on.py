"""Authors whose names or codes a text runs on into its first or last paragraph: `Von Ada Muster Die Stadt ...`,
`... Ende. Ein Beitrag von Ada Muster`, `... Ende. Eure Ada`, `... Ende. (am)`."""
from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from scripts.model import UNKNOWN, Field
from scripts.reading.biographies import is_subject, spoken
from scripts.reading.dates import find_dates
from scripts.reading.endings import NONE, signers
from scripts.reading.names import CAPITALISED, first_name, first_names, is_no_name, lone_names
from scripts.reading.particulars import ahead
from scripts.reading.phrases import alternatives, words
from scripts.reading.signatures import bare_codes, sign_off
from scripts.reading.traits import Traits, glue

FOOT = 4             # passages below a text among which a bare code stands
HEAD = 3             # paragraphs that introduce an interview
MAX_DAY = 20         # characters of a day behind a name
MAX_NAMED = 90       # characters at the end of a paragraph among which its author stands
MAX_BEFORE = 600     # characters of a paragraph in which the sentences before a glued byline stand
SIGNS = " +*"         # with which papers end a text


def within(traits: Sequence[Traits], paragraphs: Sequence[int], foot: int) -> Field:
    """The name or code with which a text begins or ends."""
    if not paragraphs:
        return UNKNOWN
    if name := glued_name(traits[paragraphs[0]].text):
        return Field((name,), "explicit", traits[paragraphs[0]].passage.line)
    texts = [traits[index].text.rstrip(SIGNS) for index in paragraphs]
    if (match := _behind_lede().search(texts[0][-MAX_NAMED:])) and (names := lone_names(match[1])) and not is_subject(
            names, spoken(texts[1:])):
        return Field(names, "explicit", traits[paragraphs[0]].passage.line)
    if (match := _own_off().search(texts[-1][-MAX_NAMED:])) and (
            signed := signers(match[0].partition(" ")[2], NONE, True, True)):
        return Field(signed, "explicit", traits[paragraphs[-1]].passage.line)
    for form in (_named_off(), _glued_off(), _held(), _office_off()):
        if (match := form.search(texts[-1])) and (names := lone_names(match[1])) and not is_subject(
                names, spoken([*texts[:-1], texts[-1][:match.start(1)]])):
            return Field(names, "explicit", traits[paragraphs[-1]].passage.line)
    for index, text in zip(paragraphs[:HEAD], texts[:HEAD], strict=False):
        if (match := _held().search(text)) and (names := lone_names(match[1])):
            return Field(names, "explicit", traits[index].passage.line)
    if names := ahead(texts[0]):
        return Field(names, "explicit", traits[paragraphs[0]].passage.line)
    if signed := sign_off(texts):
        return Field(signed[1], "explicit", traits[paragraphs[signed[0]]].passage.line)
    for index in range(paragraphs[-1] + 1, min(foot, paragraphs[-1] + 1 + FOOT)):
        if codes := bare_codes(traits[index].text, texts):
            return Field(codes, "explicit", traits[index].passage.line)
    return UNKNOWN


def glued_name(paragraph: str) -> str | None:
    """The name of a byline that a scrape glued to a sentence: `Von Ada Muster Die Stadt ...`, `... Ende. von Ada
    Muster Die Stadt ...`, `Von Ada Muster Musterdorf. Die Stadt ...`. A family name has one word there."""
    match = _glued().search(paragraph[:MAX_BEFORE])
    if not match or first_name(match["name"]) not in first_names():
        return None
    dated = match["next"] and find_dates(paragraph[match.start("next"):match.end("next") + MAX_DAY])
    begins = match["place"] or dated or (match["next"][0].isupper() and match["next"].casefold() in glue())
    return None if not begins or is_no_name(match["name"].split()[1:]) else match["name"]


@cache
def _named_off() -> re.Pattern[str]:
    """A name in brackets behind the last sentence."""
    return re.compile(rf"[.!?…][\"“”’»«]?\s*\((?:[^\W\d_]+:\s*|(?i:{alternatives('by_glued')})\s+)?"
                      r"([^()\d]{5,60})\)\.?$")


@cache
def _glued_off() -> re.Pattern[str]:
    """A name behind the last sentence."""
    openings = alternatives("by_glued", "origin")
    return re.compile(rf"(?:[^\W\d_]{{3}}|\s[a-zäöü]{{2}})[.!?…][\"“”’»«]?\s+(?:(?i:{openings})\s?:?\s|[-–—]\s)?"
                      r"([A-ZÄÖÜ][^\W\d_.!?]+(?:[\s-](?:[a-z]{2,3}\s){0,2}[A-ZÄÖÜ][^\W\d_.!?]+){1,2})$")


@cache
def _behind_lede() -> re.Pattern[str]:
    """`... Ende. Ein Beitrag von Ada Muster.`, `... Ende? Auteur: Ada Muster`."""
    kinds, joints = alternatives("genres", "contributions"), alternatives("by_joints")
    labels = alternatives("author_labels")
    return re.compile(rf"[.!?…][\"“”’»«]?\s(?i:(?:\w{{2,4}}\s)?(?:{kinds})\s(?:{joints})|(?:{labels}):)\s"
                      r"([^.!?:]{4,60})\.?$")


@cache
def _own_off() -> re.Pattern[str]:
    """`... Ende. Eure Ada`, `... Ende! Euer/Ihr Ole Probe`, `... wünscht Ihre Ada Muster`."""
    own = "|".join(re.escape(word.capitalize()) for word in words("own"))
    return re.compile(rf"(?:[.!?…]|[a-zäöüß]{{3}})\s(?:{own})(?:/(?:{own}))?\s[A-ZÄÖÜ][^.!?:]{{2,50}}$")


@cache
def _office_off() -> re.Pattern[str]:
    """`... Ende. Ada Muster, Chefredakteurin. ada@example.org`."""
    return re.compile(rf"[.!?…][\"“”’»«]?\s([A-ZÄÖÜ][^.!?:,()]{{4,40}})[,(]\s?(?i:{alternatives('roles')})\)?\.?"
                      r"(?:\s\S+@\S+)?$")


@cache
def _held() -> re.Pattern[str]:
    """Who held an interview, at its end: `... Ende. Das Gespräch führte Ada Muster.`"""
    return re.compile(rf"(?i:{alternatives('held_by')})\s?:?\s([A-ZÄÖÜ][^.!?:]{{4,60}})\.?$")


@cache
def _glued() -> re.Pattern[str]:
    openings, particles = alternatives("by_glued"), alternatives("name_particles")
    return re.compile(
        rf"(?:^(?i:{openings})|[.!?]\s(?:{openings}))\s(?P<name>(?P<first>{CAPITALISED})\s(?:(?:{particles})\s)*"
        rf"{CAPITALISED})\s+(?:(?P<place>[A-ZÄÖÜ][\w/-]+(?:\s[A-ZÄÖÜ][\w/-]+)?\s?(?:\.|[–—:(]|-\s))|(?P<next>\w+))")
