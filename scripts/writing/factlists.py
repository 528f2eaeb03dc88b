"""Lists that lead to every fact without JavaScript: an overview, pages for each year, groups side by side."""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain, groupby, islice
from operator import attrgetter
from typing import Any

from scripts.writing.drafts import Bundle, Draft, Drafts
from scripts.writing.editions import Edition
from scripts.writing.facts import fact_below_source, fact_in_list, group_url, source_line, when
from scripts.writing.groups import Claim, newest_first, strongest
from scripts.writing.pages import Page
from scripts.writing.shelves import Shelf, shelves

NEWEST = 1000         # of so many newest facts the overview shows the strongest
MOST_SHOWN = 40
MOST_GROUPS = 30      # groups that the overview links to
MOST_COMPARED = 100   # facts in a group's page
MOST_TOPICS = 60      # topics that a page can be filtered by
KINDS = ("money", "count", "percent", "quantity", "multiple", "frequency", "duration", "date", "statement")


Option = str  # of a choice: see `option`
Group = tuple[str, str, str, tuple[Claim, ...]]  # its name, what it is about, the title of its page, its claims


def fact_lists(edition: Edition) -> Drafts[Page]:
    """`facts/index.md`, `facts/<year>.md` and `facts/<year>-2.md`, ..., `facts/about/<group>.md`."""
    catalogue = edition.catalogue
    names = [{"title": year_name(edition, year), "url": f"facts/{in_address(year)}/"}
             for year in catalogue.by_year]
    groups = _groups(edition)
    yield Draft("facts/index.md", catalogue.mark, lambda: _overview(edition, names, groups))
    options = year_options(edition, catalogue.by_year)
    for year in catalogue.by_year:
        yield Bundle(f"facts/{year}", (options, catalogue.vocabulary, catalogue.of_year[year]),
                     partial(_year_drafts, edition, options, year))
    for name, _, title, claims in groups:
        yield Draft(f"facts/about/{name}.md", (title, catalogue.of_claims(claims)),
                    partial(_group_page, edition, name, title, claims))


def _year_drafts(edition: Edition, years: list[Option], year: int | None) -> Iterator[Draft[Page]]:
    catalogue = edition.catalogue
    for shelf in year_shelves(edition, "facts", year):
        claims = edition.listed_of(shelf.items)
        yield Draft(shelf.path, (years, shelf.number, shelf.pages, catalogue.vocabulary,
                                 catalogue.of_claims(claims)),
                    partial(_year_page, edition, years, year, replace(shelf, items=claims)))


def year_shelves(edition: Edition, folder: str, year: int | None,
                 size: Callable[[Claim], int] = lambda _: 1) -> list[Shelf[Claim]]:
    """The pages of a year's claims, the newest first, the same in every edition; `size` is the room that a claim takes
    on them."""
    claims = newest_first(filter(size, edition.catalogue.by_year[year]))
    return shelves(f"{folder}/{in_address(year)}", claims, attrgetter("key"), size)


def year_name(edition: Edition, year: int | None) -> str:
    return str(year) if year else edition.words("undated")


def year_title(edition: Edition, year: int | None, shelf: Shelf[Any], dated: str, undated: str) -> str:
    """A list page's title, its number included from the second on. `dated` and `undated` are messages."""
    title = edition.words(dated, year=year) if year else edition.words(undated)
    return title if shelf.number == 1 else edition.words("{title} (page {n})", title=title, n=shelf.number)


def in_address(year: int | None) -> str:
    """How a year is called in addresses."""
    return str(year or "undated")


def year_options(edition: Edition, years: Iterable[int | None]) -> list[Option]:
    """The years that a reader can go to."""
    return [option(in_address(year), year_name(edition, year)) for year in years]


def option(value: str, title: str) -> Option:
    """One choice as the script takes it: a value without white space and, where it is called otherwise, its name."""
    return value if value == title else f"{value} {title}"


def filters(edition: Edition, found: Iterable[Claim], years: list[Option], year: str | None = None,
            kinds: Iterable[str] = KINDS) -> dict[str, Any]:
    """What a list can be filtered by: the topics, kinds and languages that occur in it; and where else to go. `year` is
    that of the page."""
    listed = tuple(found)
    topics = Counter(topic for claim in listed for topic in claim.topics)
    occurring = {kind for claim in listed for kind in claim.kinds}
    languages = {evidence.article.language.value for claim in listed for evidence in claim.evidences}
    titles = {topic: edition.topic_link(topic)["title"] for topic, _ in
              sorted(topics.items(), key=lambda item: (-item[1], item[0]))[:MOST_TOPICS]}
    return {"years": years, "year": year,
            "topics": [option(*topic) for topic in sorted(titles.items(), key=lambda topic: topic[1].casefold())],
            "kinds": [kind for kind in kinds if kind in occurring],
            "languages": [option(tag, edition.words.language_name(tag)) for tag in sorted(languages)]}


def filterable(claim: Claim) -> dict[str, str]:
    """What the filter needs of a fact: lists of words, as HTML's data attributes have them."""
    return {"topic": " ".join(claim.topics), "kind": " ".join(claim.kinds),
            "language": " ".join(dict.fromkeys(e.article.language.value for e in claim.evidences))}


def _overview(edition: Edition, names: list[dict[str, Any]], groups: list[Group]) -> Page:
    words = edition.words
    shown = strongest(islice(edition.newest_listed(), NEWEST))[:MOST_SHOWN]
    counts = (len(next(filter(None, (own.get(year) for own in (edition.listed_by_year[edition.language],
                                                               *edition.listed_by_year.values())))))
              for year in edition.catalogue.by_year)
    years = [name | {"count": words.plural("{n} fact", "{n} facts", count)}
             for name, count in zip(names, counts, strict=True)]
    return Page("facts/index.md", {
        "template": "facts.html", "kind": "facts", "title": words("Facts"), "language": edition.language,
        "description": words("Checkable statements with their sources"),
        "view": {"intro": words("Checkable statements, each with the sentence that it stands in."),
                 "years": years, "sources": _by_source(edition, shown),
                 "filters": filters(edition, shown, year_options(edition, edition.catalogue.by_year)),
                 "groups": [{"title": about, "url": group_url(name)} for name, about, _, _ in groups[:MOST_GROUPS]]}})


def _year_page(edition: Edition, years: list[Option], year: int | None, shelf: Shelf[Claim]) -> Page:
    title = year_title(edition, year, shelf, "Facts of {year}", "Facts without a date")
    return Page(shelf.path, {
        "template": "facts.html", "kind": "fact-year", "title": title, "language": edition.language,
        "description": title,
        "view": {"up": {"title": edition.words("Facts"), "url": "facts/"}, "pages": shelf.pager(),
                 "sources": _by_source(edition, shelf.items),
                 "filters": filters(edition, shelf.items, years, in_address(year))}})


def _group_page(edition: Edition, name: str, title: str, claims: tuple[Claim, ...]) -> Page:
    intro = edition.words("What different sources say about one thing, or one source at different times.")
    return Page(f"facts/about/{name}.md", {
        "template": "facts.html", "kind": "fact-group", "title": title, "language": edition.language,
        "description": intro,
        "view": {"up": {"title": edition.words("Facts"), "url": "facts/"}, "compared": True,
                 "intro": intro,
                 "facts": [fact_in_list(edition, claim) | {"group": None, "date": when(edition, claim.moment)}
                           for claim in claims[:MOST_COMPARED]]}})


def _groups(edition: Edition) -> list[Group]:
    """All groups by title. A group has no name that readers know: its topics make one."""
    used: Counter[str] = Counter()
    found = []
    for name, claims in edition.catalogue.groups.items():
        topics = Counter(topic for claim in claims for topic in claim.topics)
        labels = [edition.topic_link(topic)["title"] for topic, _ in topics.most_common(2)]
        about = edition.words.enumeration(labels) or edition.words("Statements compared")
        used[about] += 1
        about = f"{about} ({used[about]})" if used[about] > 1 else about
        title = edition.words("Compared: {topics}", topics=about) if labels else about
        found.append((name, about, title, claims))
    return sorted(found, key=lambda group: group[1].casefold())


def _by_source(edition: Edition, claims: Iterable[Claim]) -> list[dict[str, Any]]:
    """Facts day by day, those of one article below one source line, in the place of its strongest."""
    def version(claim: Claim) -> tuple[str, str | None]:
        article = edition.evidence(claim).article
        return article.slug, article.language.value

    ordered: list[Claim] = []
    for _, day in groupby(claims, lambda claim: claim.moment.order):
        own: dict[tuple[str, str | None], list[Claim]] = {}
        for claim in day:
            own.setdefault(version(claim), []).append(claim)
        ordered += chain.from_iterable(own.values())
    runs = (tuple(run) for _, run in groupby(ordered, version))
    return [{**source_line(edition, run),
             "facts": [fact_below_source(edition, claim) | {"data": filterable(claim)} for claim in run]}
            for run in runs]
