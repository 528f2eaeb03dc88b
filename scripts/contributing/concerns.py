"""What is not wrong with a seed but deserves a look: warnings and hints. Each check is a small generator."""
from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from scripts.contributing.duplicates import near_duplicates
from scripts.model import Archive, Article, Problem, Statement
from scripts.reading.decoding import decode
from scripts.reading.header import Header, split_header
from scripts.text.citation import LARGEST_SHARE, LONGEST_QUOTATION, MOST_QUOTATIONS

KNOWABLE = ("title", "date", "publisher", "creator", "source")  # what a person can often add
SEEN = ("title", "kicker", "publisher", "creator")  # where a foreign letter that looks like ours would deceive
LOOKALIKES = ("CYRILLIC", "GREEK", "CHEROKEE", "ARMENIAN", "COPTIC", "LISU")


@dataclass(frozen=True)
class Desk:
    """What the checks look at: the archive and the seeds that it was made from (path to bytes)."""
    archive: Archive
    files: Mapping[str, bytes]

    @cached_property
    def headers(self) -> dict[str, Header]:
        """Front matter by path, of the seeds that have articles."""
        texts = {path: decode(path, self.files[path]).text or "" for path in {a.seed for a in self.archive.articles}}
        return {path: split_header(path, text)[0] for path, text in texts.items()}

    @cached_property
    def seeds(self) -> dict[str, Article]:
        """The first article of each seed."""
        found: dict[str, Article] = {}
        for article in sorted(self.archive.articles, key=lambda article: (article.seed, article.number)):
            found.setdefault(article.seed, article)
        return found

    @cached_property
    def versions(self) -> dict[str, dict[str, Article]]:
        """Articles by slug and language."""
        found: dict[str, dict[str, Article]] = {}
        for article in self.archive.articles:
            found.setdefault(article.slug, {})[article.language.value] = article
        return found

    def line(self, article: Article, key: str) -> int:
        """The line of a key in the front matter of an article's seed, 0 where it is not there."""
        return self.headers[article.seed].lines.get(key, 0)

    def statements(self, article: Article) -> dict[str, Statement]:
        """Curated facts of the article, in their order, as they stand in the seed."""
        own = {fact.id for fact in article.facts if fact.curated}
        return {statement.id: statement for statement in self.headers[article.seed].statements if statement.id in own}


def concerns(archive: Archive, files: Mapping[str, bytes], faults: Iterable[Problem] = ()) -> tuple[Problem, ...]:
    """Every warning and hint, sorted by file and line. Those of a file with an error (in `faults`) wait until it is
    corrected: they may be nothing but its consequence."""
    desk = Desk(archive, files)
    faulty = {fault.path for fault in faults if fault.level == "error"}
    return tuple(sorted((problem for check in CHECKS for problem in check(desk) if problem.path not in faulty),
                        key=lambda problem: (problem.path, problem.line)))


def missing_rights(desk: Desk) -> Iterator[Problem]:
    for seed, article in desk.seeds.items():
        if article.rights is None:
            yield Problem(seed, 0, "nobody has said whether this text may be published",
                          "add `rights:` with a licence such as CC-BY-4.0, or with citation-only", "warning")


def outdated_translations(desk: Desk) -> Iterator[Problem]:
    for article in desk.seeds.values():
        if article.translation is None:
            continue
        original = desk.versions[article.slug].get(article.translation.of)
        line = desk.line(article, "translation")
        if original is None or original is article:
            yield Problem(article.seed, line, "the version in {language} that this was translated from is not here",
                          "add it under the same name, or remove `translation:`", "warning",
                          {"language": article.translation.of})
        elif original.version != article.translation.version:
            yield Problem(article.seed, line, "{other} has changed since this was translated",
                          "bring the translation up to date, then write version: {version}", "warning",
                          {"other": original.seed, "version": original.version})


def missing_statements(desk: Desk) -> Iterator[Problem]:
    for seed, header in desk.headers.items():
        for statement in header.statements:
            missing = [tag for tag in desk.archive.editions if tag not in statement.statements]
            strange = [tag for tag in statement.statements if tag not in desk.archive.editions]
            if missing:
                yield Problem(seed, statement.line, "the fact {key} has no sentence in {language}",
                              "add one if you can; until then readers of that language see the other one", "warning",
                              {"key": statement.id, "language": ", ".join(missing)})
            if strange:
                yield Problem(seed, statement.line, "no edition is in the language {language}",
                              "use one of {languages}, or add the language to the editions", "warning",
                              {"language": ", ".join(strange), "languages": ", ".join(desk.archive.editions)})


def missing_counterparts(desk: Desk) -> Iterator[Problem]:
    for versions in desk.versions.values():
        for article in versions.values():
            own = {statement.id for statement in desk.headers[article.seed].statements}
            for other in versions.values():
                missing = [key for key in desk.statements(other) if key not in own]
                if missing:
                    yield Problem(article.seed, desk.line(article, "facts"),
                                  "facts of {other} are missing here: {keys}",
                                  "copy them, with the sentence of this text as evidence", "warning",
                                  {"other": other.seed, "keys": ", ".join(missing)})


def long_quotations(desk: Desk) -> Iterator[Problem]:
    for article in desk.archive.articles:
        if article.published_in_full:
            continue
        allowance = sum(len(block.text) for block in article.blocks) / LARGEST_SHARE
        quotes = {fact.id: fact.quote for fact in article.facts if fact.curated}
        for number, (key, statement) in enumerate(desk.statements(article).items(), 1):
            size = len(quotes[key])
            allowance -= size
            if number > MOST_QUOTATIONS:
                yield Problem(article.seed, statement.line, "this is more than {limit} quotations of a source that may "
                              "only be cited", "leave it out; it is not shown", "warning", {"limit": MOST_QUOTATIONS})
            elif size > LONGEST_QUOTATION:
                yield Problem(article.seed, statement.line, "the quotation has {size} characters; of a source that may "
                              "only be cited, {limit} are allowed", "shorten it; it is not shown", "warning",
                              {"size": size, "limit": LONGEST_QUOTATION})
            elif article.blocks and allowance < 0:
                yield Problem(article.seed, statement.line, "with this one, the quotations make up more than a tenth "
                              "of a text that may only be cited", "shorten them; it is not shown", "warning")


def copies(desk: Desk) -> Iterator[Problem]:
    for article, other, share in near_duplicates(desk.archive.articles):
        yield Problem(article.seed, 0, "{share} % of this text also stand in {other}",
                      "if it is the same article, add what is new to the other file instead", "warning",
                      {"share": round(share * 100), "other": other.seed})


def mixed_letters(desk: Desk) -> Iterator[Problem]:
    for article in desk.archive.articles:
        for name in SEEN:
            field = getattr(article, name)
            texts = field.value if isinstance(field.value, tuple) else (field.value or "",)
            word = next((word for text in texts for word in text.split() if _mixes(word)), None)
            if word:
                yield Problem(article.seed, field.line or 0, "the word {value} in {name} mixes letters of two scripts",
                              "type it again if it only looks right", "warning", {"value": word, "name": name})


def _mixes(word: str) -> bool:
    scripts = {unicodedata.name(c, "").partition(" ")[0] for c in word if c.isalpha() and not c.isascii()}
    return any(c.isascii() and c.isalpha() for c in word) and any(script in LOOKALIKES for script in scripts)


def unknown_fields(desk: Desk) -> Iterator[Problem]:
    for article in desk.archive.articles:
        unknown = [name for name in KNOWABLE if getattr(article, name).basis in ("unknown", "derived")]
        if unknown:
            yield Problem(article.seed, article.lines[0].line if article.number > 1 and article.lines else 0,
                          "nothing is known of: {keys}", "add what you know for certain on top of the file", "hint",
                          {"keys": ", ".join(unknown)})


CHECKS: tuple[Callable[[Desk], Iterator[Problem]], ...] = (
    missing_rights, outdated_translations, missing_statements, missing_counterparts, long_quotations, copies,
    mixed_letters, unknown_fields,
)
