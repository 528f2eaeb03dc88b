"""One article in several languages: what holds for all its versions, and which of them an edition shows."""
from __future__ import annotations

from collections.abc import Mapping

from scripts.model import Article


def first(versions: Mapping[str, Article], field: str) -> object:
    """A field's value that holds for all versions: the original's, else that of any version; the same in every
    edition, so that what is listed by it stands at the same address in all of them."""
    if len(versions) == 1:  # mostly
        return next(iter(getattr(version, field).value for version in versions.values()))
    order = sorted(versions.items(), key=lambda item: (item[1].translation is not None, item[0]))
    return next((value for _, version in order if (value := getattr(version, field).value)), None)


def shown_in(versions: Mapping[str, Article], language: str) -> Article:
    """The version that an edition shows: its own language's, else the original."""
    if language in versions:
        return versions[language]
    originals = [article for article in versions.values() if article.translation is None]
    return (originals or list(versions.values()))[0]
