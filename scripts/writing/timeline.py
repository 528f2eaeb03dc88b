"""Facts in the order of time: a page of the whole archive, year by year, and a short one for each topic."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from scripts.writing.chart import chart
from scripts.writing.drafts import Draft
from scripts.writing.editions import Edition
from scripts.writing.factlists import year_name
from scripts.writing.facts import source, words_of
from scripts.writing.groups import Claim, newest_first, newest_year, strongest
from scripts.writing.pages import Page
from scripts.writing.years import Year, year_of

YEARS_A_PAGE = 20
MOST_IN_TOPIC = 12
LEAST_IN_TOPIC = 3
BASIS = {"text": "date in the sentence", "article": "date of the article"}


def timelines(edition: Edition) -> Iterator[Draft[Page]]:
    """`timeline/index.md`, `timeline/2.md`, ...: twenty years on each, the newest first."""
    every = edition.listed_by_year
    years = sorted({year for own in every.values() for year in own if year}, key=newest_year)
    chunks = [years[start:start + YEARS_A_PAGE] for start in range(0, len(years), YEARS_A_PAGE)] or [[]]
    paths = ["timeline/index.md", *(f"timeline/{number}.md" for number in range(2, len(chunks) + 1))]
    pages = [{"title": f"{own[0]}–{own[-1]}", "url": Page(path).url}
             for path, own in zip(paths, chunks, strict=True)] if len(paths) > 1 else []
    for number, (path, chunk) in enumerate(zip(paths, chunks, strict=True)):
        shown = {year: edition.language if every[edition.language].get(year) else next(
            language for language, own in every.items() if year in own) for year in chunk}
        yield Draft(path, edition.catalogue.mark, partial(_page, edition, path, number, shown, pages))


def _page(edition: Edition, path: str, number: int, shown: Mapping[int, str], pages: list[dict[str, Any]]) -> Page:
    """`shown` says for each year which edition's facts: its own if it has any."""
    words = edition.words
    years = {year: year_of(edition, year, language) for year, language in shown.items()}
    title = words("{title} (page {n})", title=words("Timeline"), n=number + 1) if number else words("Timeline")
    return Page(path, {
        "template": "timeline.html", "kind": "timeline", "title": title, "language": edition.language,
        "description": words("The archive’s facts in the order of time"),
        "view": {
            "intro": words("Facts in the order of time. What counts is the date that belongs to a fact; else the one "
                           "in its sentence; else that of the article."),
            "chart": chart(words, dict(item for own in years.values() for item in own.moments.items())),
            "years": [_year(edition, year, own) for year, own in years.items()],
            "pages": [page | ({"current": True} if n == number else {}) for n, page in enumerate(pages)]}})


def topic_timeline(edition: Edition, claims: Iterable[Claim]) -> dict[str, Any] | None:
    """The strongest dated facts of a topic with their chart; None where there are too few to speak of a course."""
    dated = [claim for claim in claims if claim.moment.year]
    shown = newest_first(strongest(dated)[:MOST_IN_TOPIC])
    drawing = chart(edition.words, Counter(claim.moment for claim in shown))
    if len(shown) < LEAST_IN_TOPIC or drawing is None:
        return None
    return {"chart": drawing, "entries": [_entry(edition, claim) for claim in shown]}


def _year(edition: Edition, year: int, own: Year) -> dict[str, Any]:
    shown = newest_first(map(edition.catalogue.claim_of.__getitem__, own.leading))
    return {"title": year_name(edition, year), "url": f"facts/{year}/",
            "count": edition.words.plural("{n} fact", "{n} facts", own.facts),
            "entries": [_entry(edition, claim) for claim in shown]}


def _entry(edition: Edition, claim: Claim) -> dict[str, Any]:
    moment = claim.moment
    link = source(edition, edition.evidence(claim))
    view = {
        "date": edition.words.date(moment.date or ""),
        "basis": edition.words(BASIS[moment.basis]) if moment.basis in BASIS else None,
        "url": link["url"], "edition": link.get("edition"), **words_of(edition, claim),
        "source": link["title"], "source_lang": link.get("lang"),
    }
    return {key: item for key, item in view.items() if item is not None}
