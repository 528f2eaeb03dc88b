"""What the search box says in an edition, and the values that results can be filtered by."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from babel import Locale

from scripts.languages import messages

MESSAGES = (
    "Search", "Search the archive", "Words, figures, topics", "Close", "Filter and sort", "Kind", "Language", "Topic",
    "Year", "Publisher", "Order", "All", "Best match first", "Newest first", "Articles", "Facts", "Topics",
    "In {language}", "Nothing found", "Searched for: {words}", "No text holds all the words. These hold most of them.",
    "Not in the archive: {words}", "found by the topic {topic}", "Nothing found for “{words}”.",
    "Try fewer or other words, without filters, or look around:", "All topics", "Articles by year",
    "Words in any form, figures such as {figure}, topics in either language; a phrase in quotes.",
    "The search could not be loaded.", "Try again", "All results on a page of their own", "More results",
    "Remove the marks",
)
PLURALS = (
    ("{n} article", "{n} articles"), ("{n} fact", "{n} facts"), ("{n} topic", "{n} topics"),
    ("{n} place marked", "{n} places marked"),
)
SAMPLES = range(200)  # a count for every plural form of any language stands among these


def words(edition: str, documents: Mapping[str, Iterable[Mapping[str, Any]]]) -> dict[str, Any]:
    """`messages` and `plurals` (by CLDR category) from the catalogue; `languages`, `topics`, `years` and `publishers`
    that occur in the documents (language of texts to documents)."""
    catalogue, locale = messages(edition), Locale.parse(edition, sep="-")
    articles = [document for own in documents.values() for document in own if document["kind"] == "article"]
    used = {topic for article in articles for topic in article["topics"]}
    samples = {locale.plural_form(number): number for number in reversed(SAMPLES)}
    return {
        "messages": {message: catalogue.gettext(message) for message in MESSAGES},
        "plurals": {one: {category: catalogue.ngettext(one, many, number) for category, number in samples.items()}
                    for one, many in PLURALS},
        "languages": {language: locale.languages.get(language, language) for language in documents},
        "topics": {document["topics"][0]: document["title"] for document in documents.get(edition, ())
                   if document["kind"] == "topic" and document["topics"][0] in used},
        "years": sorted({article["date"][:4] for article in articles if article["date"]}, reverse=True),
        "publishers": sorted({article["publisher"] for article in articles if article["publisher"]}, key=str.casefold),
    }
