"""Corrections: what people entered as `changes` in the seeds, on the article's page, on a page of all, for a feed.

A change names the facts that it concerns. One that stands nowhere any more has been retired: its permalink is then an
anchor on the article's page, beside what became of it.
"""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scripts.model import Change
from scripts.writing.editions import Edition, Work
from scripts.writing.pages import Page

NEWEST = 200  # on the page of all; older ones stay on their articles' pages


@dataclass(frozen=True)
class Correction:
    """A change and the work that it was made in."""
    change: Change
    work: Work


def corrections(edition: Edition) -> tuple[Correction, ...]:
    """All changes of the archive, newest first."""
    works = map(edition.by_slug.__getitem__, edition.catalogue.with_changes)
    found = [Correction(change, work) for work in works for change in changes_of(work)]
    return tuple(sorted(found, key=lambda correction: correction.change.date, reverse=True))


def changes_of(work: Work) -> tuple[Change, ...]:
    """The changes of all versions, newest first; one that stands in several counts once."""
    found: list[Change] = []
    for version in (work.shown, *work.versions.values()):
        found.extend(change for change in version.changes if change not in found)
    return tuple(sorted(found, key=lambda change: change.date, reverse=True))


def in_article(edition: Edition, work: Work) -> list[dict[str, Any]]:
    """What an article's page shows of its changes."""
    places = edition.catalogue.places
    anchored: set[str] = set()
    views = []
    for change in changes_of(work):
        retired = [fact for fact in change.facts if fact not in places and fact not in anchored]
        anchored.update(retired)
        views.append(_view(edition, change, places) | ({"retired": retired} if retired else {}))
    return views


def _everywhere(edition: Edition, correction: Correction) -> dict[str, Any]:
    """A correction on the page of all: there a retired fact leads to what its article's page says of it."""
    here = {fact: f"{correction.work.url}#{fact}" for fact in correction.change.facts}
    known = {fact: edition.catalogue.places[fact] for fact in here if fact in edition.catalogue.places}
    return _view(edition, correction.change, here | known) | {"article": edition.entry(correction.work)}


def changes_page(edition: Edition) -> Page:
    """`changes.md`: every correction of the archive."""
    entries = [_everywhere(edition, correction) for correction in corrections(edition)[:NEWEST]]
    return Page("changes.md", {
        "template": "changes.html", "kind": "changes", "title": edition.words("Corrections made"),
        "language": edition.language, "description": edition.words("What was corrected in the archive, and when"),
        "view": {"changes": entries, "none": edition.words("Nothing has been corrected so far.")}})


def text_of(edition: Edition, change: Change) -> tuple[str, str]:
    """What was changed, in the edition's language if somebody wrote it in that, and the language it is in."""
    language = edition.language if edition.language in change.what else next(iter(change.what))
    return change.what[language], language


def _view(edition: Edition, change: Change, places: Mapping[str, str]) -> dict[str, Any]:
    what, language = text_of(edition, change)
    view = {
        "date": edition.words.date(change.date), "date_iso": change.date, "what": what,
        "lang": edition.foreign(language),
        "facts": [{"id": fact, "url": places[fact]} for fact in change.facts if fact in places],
    }
    return {key: value for key, value in view.items() if value}
