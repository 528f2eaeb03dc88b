"""What a citation says: one article or one fact as a reference, and its wording in an edition's convention.

Names stay as the source writes them, since no rule knows where a family name begins. An unknown date is no date, and
the day of retrieval is left to the reader.
"""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scripts.model import Article, Fact
from scripts.writing.editions import Edition

LONGEST_NAME = 160  # characters of a fact's evidence that stand for its title
GAP = "\uffff"      # where the fact comes


@dataclass(frozen=True)
class Reference:
    """`key` names it in a bibliography; `language` is that of `title` (BCP 47), `date` EDTF. A fact's `container` is
    its article's title, and its `source` stands in the article's reference. `address` is empty where the site's is
    unknown."""
    key: str
    title: str
    language: str
    creators: tuple[str, ...] = ()
    publisher: str | None = None
    date: str | None = None
    container: str | None = None
    archive: str = ""
    address: str = ""
    source: str | None = None


def article_reference(edition: Edition, article: Article, address: str) -> Reference:
    """The article as the edition's page shows it; `address` is the site's."""
    page = f"{address}{edition.language}/artikel/{article.slug}/" if address else ""
    return Reference(
        article.slug, edition.title(article), article.language.value, tuple(article.creator.value or ()),
        edition.publisher_name(article), article.date.value, None, edition.words("Fact archive"), page,
        article.source.value)


def fact_references(edition: Edition, article: Article, facts: Iterable[Fact], address: str) -> list[Reference]:
    """Facts of the article, each at its permalink."""
    whole = article_reference(edition, article, address)
    return [Reference(
        f"{article.slug}-{fact.id}", *fact_title(edition, fact), whole.creators, whole.publisher, whole.date,
        whole.title, whole.archive, f"{whole.address}#{fact.id}" if address else "")
        for fact in facts]


def fact_title(edition: Edition, fact: Fact) -> tuple[str, str]:
    """What stands for a fact's title, and its language: what a person stated, in the reader's language if possible,
    else the evidence, cut where it is long."""
    for language in (edition.language, *fact.statements):
        if language in fact.statements:
            return fact.statements[language], language
    words = " ".join(fact.quote.split())
    if len(words) > LONGEST_NAME:
        words = words[:LONGEST_NAME].rsplit(" ", 1)[0].rstrip(",;:– ") + " …"
    return words, fact.language


def around_fact(edition: Edition) -> tuple[str, str]:
    """What stands before and behind a fact's words when it is cited; then comes its article, with the fact's address in
    place of its own."""
    before, _, after = edition.words("{fact} In: {work}", fact=edition.words("“{title}”", title=GAP),
                                     work="").partition(GAP)
    return before, after


def wording_of(edition: Edition, reference: Reference) -> str:
    """The reference as a reader of the edition writes it."""
    words = edition.words
    creators = words.enumeration(reference.creators) if reference.creators else ""
    date = words.date(reference.date) if reference.date else words("n.d.")
    own = words("“{title}”", title=reference.title)
    title = reference.container or reference.title
    work = words("{creators}: “{title}”", creators=creators, title=title) if creators else words(
        "“{title}”", title=title)
    if reference.container:
        work = words("{fact} In: {work}", fact=own, work=work)
    place = ", ".join(part for part in (work, reference.publisher, date) if part)
    found = words("{address} (retrieved on [day])", address=reference.address) if reference.address else words(
        "(retrieved on [day])")
    return f"{place}. {reference.archive}. {found}." if date[-1] != "." else f"{place} {reference.archive}. {found}."
