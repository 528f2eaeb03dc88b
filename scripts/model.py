"""The nouns of the archive, as plain data.

Everything is frozen and compares by value. Positions: `line` is 1-based in the seed's file; `start` and `end` are
0-based character offsets, end exclusive, in the text that the docstring names. Dates are EDTF strings (ISO 8601-2),
languages BCP 47 tags, money ISO 4217 codes, durations ISO 8601.
"""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

LABELS = ("title", "kicker", "lede", "heading", "body", "caption", "byline", "meta", "boilerplate")
TEXT_LABELS = ("lede", "heading", "body")  # what the published body consists of
BASES = ("front-matter", "explicit", "tag", "inferred", "derived", "unknown")
LEVELS = ("error", "warning", "hint")


@dataclass(frozen=True)
class Problem:
    """Something wrong with what a person wrote. `what` and `advice` are English message ids with {named} places,
    filled from `values` after translation. `line` 0 means the file as a whole."""
    path: str
    line: int
    what: str
    advice: str
    level: str = "error"
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Field:
    """A metadata value with its basis (one of BASES) and, where it stands in the seed, its line.
    `not_before` and `not_after` (EDTF) bound a date whose value stays None."""
    value: Any = None
    basis: str = "unknown"
    line: int | None = None
    not_before: str | None = None
    not_after: str | None = None


UNKNOWN = Field()


@dataclass(frozen=True)
class Line:
    """A non-blank line of a seed (for HTML: a block of visible text) and the one place it ended in (LABELS)."""
    line: int
    label: str
    text: str


@dataclass(frozen=True)
class Span:
    """Markup over `text[start:end]` of a block. kind: `strong`, `emphasis`, `code`, `link` (target: an http(s) URL)."""
    start: int
    end: int
    kind: str
    target: str | None = None


@dataclass(frozen=True)
class Block:
    """A piece of an article's text. kind: `paragraph`, `heading` (level 2 to 6), `list-item` (level 1 for the outermost
    list), `quotation` (a block quotation). `label` is `lede`, `heading` or `body`; `text` is plain visible text."""
    kind: str
    text: str
    line: int
    label: str = "body"
    level: int = 0
    ordered: bool = False
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Value:
    """Something a text states, with its span in the text that was searched.

    kind: `number`, `count` (unit: the noun counted), `money` (currency: ISO 4217, None where the text names none),
    `percent` (value as written: 5 for 5 %), `quantity` (unit: a UCUM-like symbol such as kg, m, °C), `multiple`
    (value 3 for "dreimal so viel"), `frequency`, `duration` (value: ISO 8601), `date` (value: EDTF, or None with
    `expression` kept while it cannot be resolved). Numbers are Decimal; ranges carry `low` and `high`, value None.
    qualifier: `about`, `at-least`, `at-most`, `more-than`, `less-than`. per: `day`, `month`, `year`, `person`, ...
    """
    start: int
    end: int
    text: str
    kind: str
    value: Decimal | str | None = None
    unit: str | None = None
    currency: str | None = None
    per: str | None = None
    low: Decimal | str | None = None
    high: Decimal | str | None = None
    qualifier: str | None = None
    expression: str | None = None


@dataclass(frozen=True)
class Attribution:
    """Who says it. kind: `named`, `anonymous` ("anonyme Quellen"), `anaphoric` ("der Anwalt", not resolved).
    `source` holds the words of the text, or the resolved name; `quoted` says that it is direct speech."""
    source: str
    kind: str = "named"
    quoted: bool = False


@dataclass(frozen=True)
class Fact:
    """One checkable statement with its evidence.

    `quote` is the evidence: a sentence (extracted) or a string that stands in the seed (curated). It is
    `blocks[block].text[start:end]` of its article; block is None where the quotation is all there is (citation-only).
    Values' offsets count in `quote`. `statements` maps language to the sentence a person wrote (curated only).
    """
    id: str
    article: str
    language: str
    quote: str
    line: int
    block: int | None = None
    start: int = 0
    end: int = 0
    values: tuple[Value, ...] = ()
    attribution: Attribution | None = None
    date: str | None = None
    topics: tuple[str, ...] = ()
    curated: bool = False
    statements: Mapping[str, str] = field(default_factory=dict)
    about: str | None = None
    weight: float = 0.0  # how much the fact says; the strongest is shown first


@dataclass(frozen=True)
class Statement:
    """A curated fact as a person wrote it in a seed's front matter, before its evidence was looked up in the text.
    `statements` maps language to sentence; `evidence` must stand in the seed; `date` is EDTF; `line` is where the
    entry begins in the seed; `about` groups facts about one thing."""
    id: str
    statements: Mapping[str, str]
    evidence: str
    line: int
    date: str | None = None
    about: str | None = None


@dataclass(frozen=True)
class Mention:
    """A topic named in a text: `blocks[block].text[start:end]`."""
    topic: str
    block: int
    start: int
    end: int


@dataclass(frozen=True)
class Change:
    """A dated correction that a person entered: what was changed, per language, and which facts it concerns."""
    date: str
    what: Mapping[str, str]
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Translation:
    """This version was translated from the version in language `of`, when that had the text hash `version`."""
    of: str
    version: str


@dataclass(frozen=True)
class Article:
    """One published text in one language. Two versions of one article share `slug` and differ in `language`."""
    seed: str                      # path below the seeds folder, with "/"
    number: int                    # 1-based in its seed
    slug: str
    language: Field                # BCP 47; always known for a published article
    title: Field = UNKNOWN
    kicker: Field = UNKNOWN
    description: Field = UNKNOWN
    date: Field = UNKNOWN          # EDTF
    creator: Field = UNKNOWN       # value: tuple of names or codes
    publisher: Field = UNKNOWN     # value: an id of publishers.yml or a plain name
    source: Field = UNKNOWN        # URL
    source_title: str | None = None
    archived: str | None = None    # URL of an archived copy
    rights: str | None = None      # SPDX id, `citation-only`, or None where nobody said
    tags: Field = UNKNOWN          # topic ids that a person gave
    translation: Translation | None = None
    added: str | None = None
    changes: tuple[Change, ...] = ()
    aliases: tuple[str, ...] = ()
    noindex: bool = False
    blocks: tuple[Block, ...] = ()
    captions: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    truncated: bool = False
    version: str = ""              # first 12 hex digits of SHA-256 of the seed's decoded text
    facts: Sequence[Fact] = ()
    topics: tuple[str, ...] = ()   # given tags first, then found ones, strongest first
    mentions: tuple[Mention, ...] = ()
    # Where it was looked up in a memory: a digest of all that is known of it, and its facts in outline.
    digest: str = field(default="", compare=False)
    outlines: tuple[Any, ...] = field(default=(), compare=False)  # as in text.outlines

    @property
    def published_in_full(self) -> bool:
        return self.rights != "citation-only"


@dataclass(frozen=True)
class Topic:
    """A SKOS concept. Labels map language to words."""
    id: str
    pref_label: Mapping[str, str]
    alt_label: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    definition: Mapping[str, str] = field(default_factory=dict)
    broader: tuple[str, ...] = ()
    narrower: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    exact_match: tuple[str, ...] = ()


@dataclass(frozen=True)
class Publisher:
    id: str
    name: str
    language: str | None = None
    homepage: str | None = None


@dataclass(frozen=True)
class Archive:
    """The result of everything up to `writing`. Articles stand newest first, undated ones last. Where the archive was
    looked up in a memory, they come without their texts, which `whole` fetches: an archive is larger than a memory."""
    editions: tuple[str, ...]
    articles: tuple[Article, ...] = ()
    topics: Mapping[str, Topic] = field(default_factory=dict)
    publishers: Mapping[str, Publisher] = field(default_factory=dict)
    texts: Mapping[str, Article] = field(default_factory=dict)  # digest to the whole article, without its lines

    def whole(self, article: Article) -> Article:
        """The article with its text, captions and mentions."""
        return self.texts[article.digest] if article.digest else article
