"""A search document as the index takes it: a page of tokens, what its result shows, the words it adds to the spelling.

Pagefind gets tokens (scripts/search/tokens.py) instead of text and stems nothing itself; what a result shows is put
into its fragment afterwards. So the index holds only what is searched, one engine serves all languages, and since
filters are tokens, too, Pagefind's own, whose files differ from run to run, are not needed.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from scripts.search import tokens
from scripts.search.stems import stop_words

HEXADECIMAL = str.maketrans("0123456789", "ghijklmnop")
FNV_PRIME = 0x01000193
SEEDS = (0x811C9DC5, FNV_PRIME)
BITS_A_WORD, PROBES = 10, 5   # one word in a hundred is taken for a common one
TITLE_WEIGHT, NAME_WEIGHT = 6, 0.5
MOST_SPELLINGS = 30_000    # words of a language that spelling is corrected against, some 90 KB: the more frequent ones


@dataclass
class Record:
    """What is one result, or one with its facts: an article or a topic."""
    path: str
    language: str
    main: dict[str, Any] | None = None
    facts: list[dict[str, Any]] = field(default_factory=list)


def group(documents: Iterable[dict[str, Any]], language: str) -> Iterator[Record]:
    """Articles with their facts, and topics, by path."""
    records: dict[str, Record] = {}
    for document in documents:
        path = document["path"].partition("#")[0]
        record = records.setdefault(path, Record(path, language))
        if document["kind"] == "fact":
            record.facts.append(document)
        else:
            record.main = document
    return (records[path] for path in sorted(records) if records[path].main)


def page(record: Record, editions: Sequence[str], several: bool, written: Counter[str]) -> str:
    """The tokens of a record as a page for Pagefind; `several` says that the article exists in other languages, too;
    the words of title and text are added to `written`.

    Facets are tokens, too: `qqkindarticle`, `qqyear...`, `qqtopic...`, `qqpublisher...`, `qqtwin...`.
    """
    main, language = record.main, record.language
    title = tokens.stems(main["title"], language, written)
    text = tokens.stems(main["text"], language, written)
    own, other = topic_stems(main)
    for stem in sorted(tokens.names(filter(None, main["terms"]), editions) | own):
        text[stem, tokens.LABEL] = 1
    for stem in sorted(other):
        text[tokens.MARK + stem, tokens.ALIAS] = 1
    if main["kind"] == "topic":
        text.update((stem, tokens.LABEL) for stem in sorted(other))
        title, text = _as(tokens.TOPIC, title), _as(tokens.TOPIC, text)
    facts: set[str] = set()
    for fact in record.facts:
        facts |= fact_stems(fact, editions)
    facets = [f"qqkind{main['kind']}", "qqeverything"]
    facets += [f"qqyear{facet(main['date'][:4])}"] if main["date"] else []
    facets += [f"qqtopic{facet(topic)}" for topic in main["topics"]]
    facets += [f"qqpublisher{facet(main['publisher'])}"] if main["publisher"] else []
    facets += [twin(record), "qqtwins"] if several else []
    rest = {(stem, tokens.FACT): 1 for stem in sorted(facts)}
    return ('<html lang="x"><body data-pagefind-body>'
            f'<p data-pagefind-weight="{TITLE_WEIGHT}">{tokens.indexed(title)}</p>'
            f"<p>{tokens.indexed(text)}</p>"
            f'<p data-pagefind-weight="{NAME_WEIGHT}">{tokens.indexed(rest)} {" ".join(facets)}</p></body></html>')


def facet(text: str) -> str:
    """A facet's value as one token of letters, since it may hold anything (two FNV-1a hashes, as in the browser)."""
    return "".join(f"{fnv(text, seed):08x}" for seed in SEEDS).translate(HEXADECIMAL)


def fnv(text: str, number: int) -> int:
    """The FNV-1a hash of 32 bits, from a seed of one's own."""
    for byte in text.encode():
        number = (number ^ byte) * FNV_PRIME & 0xFFFFFFFF
    return number


def topic_stems(document: dict[str, Any]) -> tuple[set[str], set[str]]:
    """Stems of what a document's topics are called: preferred in its language, and otherwise."""
    labels = {own: [label for label in document["labels"] if (label[0] == document["language"]) == own]
              for own in (True, False)}
    return tokens.label_stems(labels[True]), tokens.label_stems([*labels[False], *document["aliases"]], whole=True)


def fact_stems(fact: dict[str, Any], editions: Sequence[str]) -> set[str]:
    found = {stem for stem, _ in tokens.stems(fact["text"], fact["language"])}
    for language, statement in fact["statements"]:
        found |= {stem for stem, _ in tokens.stems(statement, language)}
    own, other = topic_stems(fact)
    return found | tokens.names(fact["terms"], editions) | own | {tokens.MARK + stem for stem in other}


def shown(record: Record) -> dict[str, Any]:
    """What a result shows: goes into the fragment, which is loaded only for results that are shown."""
    main = record.main
    meta = {key: main[key] for key in ("kind", "language", "title", "date", "publisher", "topics")}
    facts = [{"id": fact["path"].partition("#")[2], "text": fact["text"], "statements": dict(fact["statements"]),
              "terms": fact["terms"], "topics": fact["topics"], "date": fact["date"]} for fact in record.facts]
    meta |= {"path": record.path, "twin": twin(record), "facts": facts}
    return {"content": main["text"], "meta": meta}


def twin(record: Record) -> str:
    """The token that all versions of an article share."""
    return f"qqtwin{facet(record.path)}"


def vocabulary(spellings: Mapping[str, tuple[int, str]], language: str) -> str:
    """Words as they are written and how often they occur, one a line, sorted. A line begins with the number of letters
    that the word shares with the one before, as a letter (a is none), then its own, then the count if above 1."""
    useful = [(-count, form) for word, (count, form) in spellings.items()
              if word not in stop_words(language) and len(word) > 3 and form.isalpha()]
    kept = sorted((form, -count) for count, form in sorted(useful)[:MOST_SPELLINGS])
    lines, before = [], ""
    for form, count in kept:
        shared = 0
        while shared < min(len(form), len(before), 25) and form[shared] == before[shared]:
            shared += 1
        lines.append(f"{chr(97 + shared)}{form[shared:]}{count if count > 1 else ''}")
        before = form
    return "\n".join(lines)


def mixed(number: int) -> int:
    """A hash whose every bit depends on all of the number's 32 (the last step of MurmurHash3)."""
    number = (number ^ number >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    number = (number ^ number >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return number ^ number >> 16


def filter_of(words: Sequence[str]) -> bytes:
    """A Bloom filter: bits that tell of a word whether it is surely not, or probably, among these."""
    bits = bytearray(len(words) * BITS_A_WORD // 8 + 1)
    for word in words:
        first, second = (mixed(fnv(word, seed)) for seed in SEEDS)
        for turn in range(PROBES):
            place = (first + turn * second) % (len(bits) * 8)
            bits[place // 8] |= 1 << place % 8
    return bytes(bits)


def _as(kind: str, counted: Counter[tuple[str, str]]) -> Counter[tuple[str, str]]:
    return Counter({(stem, kind): count for (stem, _), count in counted.items()})
