"""Facts as a reader of one edition sees them: values in the reader's language, the quotation in its own."""
from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from scripts.model import Article, Fact, Value
from scripts.writing.editions import Edition
from scripts.writing.groups import Claim, Evidence, Moment

SHOWN_KINDS = ("money", "count", "percent", "quantity", "multiple", "frequency", "duration", "date", "number")
COUNTING_KINDS = ("count", "frequency")  # their unit is a noun of the text
MOST_OTHERS = 5                          # further sources that a fact names
LABELS = {"fact": "Date: {date}", "text": "Date in the sentence: {date}", "article": "Date of the article: {date}"}


def fact_in_article(edition: Edition, fact: Fact, article: Article) -> dict[str, Any]:
    """A fact on its article's page, with the way to the marked sentence: there it bears the id where the page has the
    text; on a fact sheet, whose way leads to another edition, the item does."""
    in_text = article.language.value == edition.language and article.published_in_full
    claim = edition.catalogue.claim_of[fact.id]
    view = {
        "id": fact.id, "in_text": in_text or None,
        **_statement(edition, claim, fact),
        "figures": _figures(edition, fact),
        "said_by": said_by(edition, fact),
        "date": _date(edition, fact, Moment(fact.date, "fact")),
        "place": {"url": f"#{fact.id}"} if in_text else _original(edition, article, fact.id),
        "others": [source(edition, other) for other in _others(claim, article) if other.article.slug != article.slug],
        "group": _group(edition, claim),
    }
    if in_text and "statement" in view:
        del view["quote"]  # it stands marked above
    return _known(view)


def fact_in_list(edition: Edition, claim: Claim) -> dict[str, Any]:
    """A fact among those of other articles: with its source and with when it holds. The link to the sentence in
    another edition stands on the source's page."""
    evidence = edition.evidence(claim)
    return _known({
        **_statement(edition, claim, evidence.fact),
        "figures": _figures(edition, evidence.fact),
        "said_by": said_by(edition, evidence.fact),
        "date": _date(edition, evidence.fact, claim.moment),
        "source": source(edition, evidence),
        "others": [source(edition, other) | _version(edition, other, evidence)
                   for other in _others(claim, evidence.article)],
        "group": _group(edition, claim),
    })


def fact_below_source(edition: Edition, claim: Claim) -> dict[str, Any]:
    """A fact below the line that names its source: with the way to where it stands, and with when it holds where that
    is not the article's date."""
    article = edition.evidence(claim).article
    view = fact_in_list(edition, claim)
    place = view.pop("source")
    if claim.moment.date == article.date.value:
        view.pop("date", None)
    return view | {"place": _known({"url": place["url"], "edition": place.get("edition")})}


def source_line(edition: Edition, claims: Sequence[Claim]) -> dict[str, Any]:
    """What stands once above facts of one article: whose they are, and its date where that is when one of them holds.
    `about` are its other particulars, in words."""
    article = edition.evidence(claims[0]).article
    language = edition.foreign(article.language.value)
    date = article.date.value if any(claim.moment.date == article.date.value for claim in claims) else None
    about = (edition.publisher_name(article), edition.words.language_name(language) if language else None,
             when(edition, Moment(date)) if date else None)
    return _known({
        "title": edition.title(article), "lang": language,
        "url": f"artikel/{article.slug}/", "edition": _only_in(edition, article),
        "about": " · ".join(filter(None, about)),
    })


def when(edition: Edition, moment: Moment) -> str:
    """The date that a fact is listed under, and what kind of date it is."""
    if moment.date is None:
        return edition.words("date unknown")
    return edition.words(LABELS[moment.basis], date=edition.words.date(moment.date))


def source(edition: Edition, evidence: Evidence) -> dict[str, Any]:
    """The link that lands on a fact, below the edition's root, or in the `edition` that alone shows it."""
    article = evidence.article
    return _known({
        "title": edition.title(article), "lang": edition.foreign(article.language.value),
        "url": f"artikel/{article.slug}/#{evidence.outline.id}",
        "edition": _only_in(edition, article),
        "publisher": edition.publisher_name(article),
    })


def _only_in(edition: Edition, article: Article) -> str | None:
    """The edition that alone shows this version of an article, where it is not the reader's."""
    return None if edition.shows(article) else article.language.value


def _original(edition: Edition, article: Article, fact_id: str) -> dict[str, Any] | None:
    """The marked sentence in the edition of the text's own language; None where this edition has the text itself, or
    none has it."""
    language = article.language.value
    if language == edition.language or not article.published_in_full or not edition.shows(article):
        return None
    return {"edition": language, "url": f"artikel/{article.slug}/#{fact_id}"}


def said_by(edition: Edition, fact: Fact) -> dict[str, Any] | None:
    """Who the text names as saying it."""
    said = fact.attribution
    if said is None:
        return None
    note = {"anonymous": "unnamed source", "anaphoric": "as the text calls it"}.get(said.kind)
    return _known({"name": said.source, "lang": edition.foreign(fact.language),
                   "note": edition.words(note) if note else None})


def figure(edition: Edition, value: Value, language: str) -> dict[str, Any]:
    """A value as the edition writes it: `text`; `unit` and `of`, the nouns of the text that it counts or is counted
    by, in the language `lang`; `per`; and for programs `value`, in plain digits."""
    words = edition.words
    named = value.unit if value.kind in COUNTING_KINDS else None
    per, noun = words.per(value)
    return _known({
        "text": words.value(value), "unit": named, "per": per, "of": noun,
        "lang": edition.foreign(language) if named or noun else None,
        "value": format(value.value, "f") if isinstance(value.value, Decimal) else None,
    })


def words_of(edition: Edition, claim: Claim) -> dict[str, Any]:
    """A fact in one sentence: what a person wrote in the reader's language, else the sentence of the text; with `lang`
    where that is another."""
    fact = edition.evidence(claim).fact
    statement = _statement(edition, claim, fact)
    if "statement" in statement:
        return _known({"text": statement["statement"], "lang": statement.get("statement_lang")})
    return _known({"text": fact.quote, "lang": edition.foreign(fact.language)})


def _statement(edition: Edition, claim: Claim, fact: Fact) -> dict[str, Any]:
    statements = fact.statements or claim.evidences[0].fact.statements
    own = statements.get(edition.language)
    statement, language = (own, None) if own else next(
        ((text, edition.foreign(tag)) for tag, text in statements.items()), (None, None))
    return _known({"statement": statement, "statement_lang": language,
                   "quote": fact.quote, "quote_lang": edition.foreign(fact.language)})


def _figures(edition: Edition, fact: Fact) -> list[dict[str, Any]]:
    """Its values; a time that nobody could resolve ("last month") says nothing that the sentence does not."""
    return [figure(edition, value, fact.language) for value in fact.values if value.kind in SHOWN_KINDS
            and (value.kind != "date" or value.value or value.low or value.high)]


def _date(edition: Edition, fact: Fact, moment: Moment) -> str | None:
    """When a fact holds, unless nobody knows or its values say it anyhow."""
    words = edition.words.date(moment.date) if moment.date else None
    return None if not words or any(value.kind == "date" and words == edition.words.value(value)
                                    for value in fact.values) else when(edition, moment)


def _others(claim: Claim, article: Article) -> list[Evidence]:
    """Where else the fact stands: in other articles, and in the article's version in another language."""
    elsewhere = {(e.article.slug, e.article.language.value): e for e in reversed(claim.evidences)
                 if e.article is not article}
    return list(reversed(elsewhere.values()))[:MOST_OTHERS]


def _version(edition: Edition, other: Evidence, shown: Evidence) -> dict[str, Any]:
    """How another version of the same article is named: by its language."""
    if other.article.slug != shown.article.slug:
        return {}
    language = edition.words.language_name(other.article.language.value)
    return {"title": edition.words("in {language}", language=language), "lang": None}


def _group(edition: Edition, claim: Claim) -> dict[str, Any] | None:
    if not claim.group:
        return None
    return {"url": group_url(claim.group), "title": edition.words.plural(
        "{n} statement compared", "{n} statements compared", len(edition.catalogue.groups[claim.group]))}


def group_url(name: str) -> str:
    return f"facts/about/{name}/"


def _known(view: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in view.items() if value not in (None, [], "")}
