"""What inflected forms of a word have in common, by the endings and irregular forms of its language's lexicon.

The rules are data that the browser applies in the same way (`rules` is what it gets), so that a word of a query and
the words of the texts meet without a dictionary.
"""
from __future__ import annotations

import re
from functools import cache

from scripts.languages import lexicon
from scripts.search.words import fold

BACK = re.compile(r"\\(\d)")  # a back reference within a pattern
GROUP = re.compile(r"\$(\d)")
PREFIX_SAMPLES = ("", "an", "ver")


@cache
def rules(language: str) -> dict:
    """All that the browser needs to read queries in a language, ready for JSON: `endings` (patterns and replacements),
    `verb_forms` (a pattern), `irregular` (stem of a form: stem of its word), `prefixes`, `stop`, `spellings` and
    `links` (letters between the parts of a compound)."""
    known = lexicon(language, "search")
    irregular: dict[str, str] = {}
    for word, forms in known["irregular"].items():
        base = without_ending(fold(word), language)
        for form in forms:
            for before in PREFIX_SAMPLES:  # an ending may come off a longer word only: gibt, but eingib-t
                bare = without_ending(before + fold(form), language).removeprefix(before)
                if bare != base:
                    irregular.setdefault(bare, base)
    return {
        "endings": known["endings"],
        "verb_forms": known["verb_forms"],
        "irregular": dict(sorted(irregular.items())),
        "prefixes": sorted(fold(known["prefixes"]).split()),
        "stop": sorted(stop_words(language)),
        "spellings": known["spellings"],
        "links": known["links"],
    }


@cache
def stop_words(language: str) -> frozenset[str]:
    """Folded words that by themselves search nothing."""
    known = lexicon(language, "search")
    return frozenset(fold(f"{known['stop']} {known['ask']}").split())


@cache
def stem(word: str, language: str) -> str:
    """The stem of a folded word: `handlern` gives `handler`, `verboten` `verbiet`."""
    bare = without_ending(word, language)
    irregular, prefixes = rules(language)["irregular"], _prefixes(language)
    if len(bare) > 3 and bare in irregular:
        return irregular[bare]
    for prefix in prefixes:
        if bare.startswith(prefix) and (base := irregular.get(bare[len(prefix):])):
            return prefix + base
    return bare


@cache
def root(word: str, language: str) -> str | None:
    """The stem of the verb that a noun is derived from, where it is: `loschung` gives `losch`."""
    bare = stem(word, language)
    for pattern, replacement in _derived(language):
        if pattern.search(bare):
            found = stem(pattern.sub(replacement, bare), language)
            return found if found != bare else None
    return None


@cache
def without_ending(word: str, language: str) -> str:
    """A folded word without its endings, an irregular form as such: `verboten` gives `verbot`."""
    if word[0].isdigit():
        return word
    for group, rules_ in _endings(language):
        if found := group.match(word):
            pattern, replacement = rules_[found.lastgroup]
            if replacement is not None:
                word = pattern.sub(replacement, word)
    return word


@cache
def _prefixes(language: str) -> tuple[str, ...]:
    return tuple(sorted(fold(lexicon(language, "search")["prefixes"]).split(), key=lambda p: (-len(p), p)))


@cache
def _endings(language: str) -> list[tuple[re.Pattern, dict[str, tuple[re.Pattern, str | None]]]]:
    """Each group as one pattern, whose named groups tell which rule comes first, and the rules by these names."""
    found = []
    for group in lexicon(language, "search")["endings"]:
        rules_, parts, before = {}, [], 0
        for number, rule in enumerate(group):
            rules_[f"rule{number}"] = compiled = _compiled(rule)
            shifted = BACK.sub(lambda back, before=before: f"\\{int(back[1]) + before + 1}", rule[0])
            parts.append(f"(?P<rule{number}>.*?(?:{shifted}))")
            before += 1 + compiled[0].groups
        found.append((re.compile("|".join(parts)), rules_))
    return found


def _compiled(rule: list[str]) -> tuple[re.Pattern, str | None]:
    return re.compile(rule[0]), GROUP.sub(r"\\g<\1>", rule[1]) if len(rule) > 1 else None


@cache
def _derived(language: str) -> list[tuple[re.Pattern, str | None]]:
    return [_compiled(rule) for rule in lexicon(language, "search")["derived"]]
