"""Seeds with one fault each, as people make them: what is said of each, and at which line."""
from __future__ import annotations

from dataclasses import dataclass, field

TEXT = "Die Stadt hat am Marktplatz eine neue Bücherei mit vielen Plätzen eröffnet."
RIGHTS = "rights: CC-BY-4.0"
LONG = "Viele Leute kamen. " * 20
NAMES = ("Brücke Straße Garten Hafen Treppe Mauer Gasse Grube Halle Bank Stube Keller Wiese See Dach Tor Brett Feld "
         "Haus Baum Turm Brunnen Zaun Steg Schuppen")
THINGS = NAMES.split()
COPY = " ".join(f"{word} steht neben {other}." for word, other in zip(THINGS, THINGS[3:], strict=False))


@dataclass(frozen=True)
class Bad:
    """`files` maps names to contents; the problem is said of the first one unless `path` names another. `what` is
    the English message, its places unfilled. Line 0: the file as a whole."""
    name: str
    files: dict[str, str | bytes]
    line: int
    what: str
    level: str = "error"
    path: str = ""
    values: dict[str, object] = field(default_factory=dict)

    @property
    def place(self) -> tuple[str, int, str, str]:
        return self.path or next(iter(self.files)), self.line, self.level, self.what


def headed(*lines: str, text: str = TEXT) -> str:
    return "\n".join(["---", *lines, "---", text, ""])


def head(name: str, line: int, what: str, *lines: str, level: str = "error") -> Bad:
    """One seed in German whose front matter has the fault; its first line is line 2."""
    return Bad(name, {f"{name}.de.txt": headed(*lines)}, line, what, level)


def fact(name: str, line: int, what: str, *lines: str, level: str = "error") -> Bad:
    """One curated fact; its entry begins at line 4."""
    return head(name, line, what, RIGHTS, "facts:", *lines, level=level)


NOT_KNOWN = "the key {key} is not known"
CANNOT = "{name} cannot be {value}"
KIND = "{name} is not of the right kind"
EMPTY = "{name} is empty"
MISSING = "{key} is missing in {name}"
FORM = "this line breaks the form `key: text`"
NO_READER = "this kind of file cannot be read"

SEEDS = (
    # the form of the front matter
    Bad("no-end", {"no-end.de.txt": f"---\n{RIGHTS}\n\n{TEXT}\n"}, 1, "the front matter that begins here does not end"),
    head("typo-key", 3, NOT_KNOWN, RIGHTS, "titel: Neue Bücherei"),
    head("capital-key", 3, NOT_KNOWN, RIGHTS, "Title: Neue Bücherei"),
    head("twice", 4, "the key {key} stands here a second time", RIGHTS, "title: Eins", "title: Zwei"),
    head("colon", 3, FORM, RIGHTS, "title: Bücherei: neu"),
    head("open-quote", 3, FORM, RIGHTS, 'title: "Neue Bücherei'),
    head("tab", 3, FORM, RIGHTS, "\tdate: 2024"),
    head("percent", 3, FORM, RIGHTS, "kicker: %neu"),
    head("at-sign", 3, FORM, RIGHTS, "kicker: @neu"),
    head("list", 2, "the front matter is not a list of keys", f"- {RIGHTS}", "- title"),
    head("plain-words", 2, "the front matter is not a list of keys", "nur ein paar Worte"),
    head("tag", 3, "tags (!) are not allowed", RIGHTS, "title: !!python/name:os.system x"),
    head("anchor", 3, "anchors (&) and aliases (*) are not allowed", RIGHTS, "title: &a Neu"),
    head("alias", 3, "anchors (&) and aliases (*) are not allowed", RIGHTS, "title: *a"),
    head("deep", 3, "this is nested too deeply", RIGHTS, f"tags: {'[' * 20}{']' * 20}"),
    head("list-as-key", 3, "a key must be a plain word", RIGHTS, "? [a]", ": b"),
    head("second-document", 3, "a second document begins here", RIGHTS, "--- # mehr"),
    head("bell", 3, "a character that is not allowed here", RIGHTS, "title: Neu\a"),
    # values
    head("empty-title", 3, EMPTY, RIGHTS, "title:"),
    head("blank-title", 3, EMPTY, RIGHTS, 'title: "   "'),
    head("zero-width-title", 3, EMPTY, RIGHTS, 'title: "\\u200b"'),
    head("list-title", 3, KIND, RIGHTS, "title: [a, b]"),
    head("long-title", 3, "{name} is longer than {limit} characters", RIGHTS, f"title: {LONG}"),
    head("february", 3, CANNOT, RIGHTS, "date: 2023-02-30"),
    head("german-date", 3, CANNOT, RIGHTS, "date: 31.05.2024"),
    head("word-date", 3, CANNOT, RIGHTS, "date: gestern"),
    head("month-13", 3, CANNOT, RIGHTS, "date: 2024-13"),
    head("added-month", 3, CANNOT, RIGHTS, "added: 2024-05"),
    head("language-word", 2, CANNOT, "language: Deutsch", RIGHTS),
    head("one-tag", 3, CANNOT, RIGHTS, "tags: schule"),
    head("tag-capitals", 3, CANNOT, RIGHTS, "tags: [Schule]"),
    head("unknown-tag", 3, "there is no topic {key}", RIGHTS, "tags: [gibt-es-nicht]"),
    head("creator-text", 3, CANNOT, RIGHTS, "creator: Anna Muster"),
    head("source-word", 3, CANNOT, RIGHTS, "source: die Zeitung"),
    head("source-script", 3, CANNOT, RIGHTS, "source: javascript:alert(1)"),
    head("source-data", 3, CANNOT, RIGHTS, "source: data:text/html,x"),
    head("source-space", 3, CANNOT, RIGHTS, "source: https://example.org/a b"),
    head("source-quote", 3, CANNOT, RIGHTS, "source: 'https://example.org/\"onload='"),
    head("archived-ftp", 3, CANNOT, RIGHTS, "archived: ftp://example.org/"),
    head("rights-words", 2, CANNOT, "rights: frei verwendbar"),
    head("noindex-ja", 3, CANNOT, RIGHTS, "noindex: ja"),
    head("alias-capitals", 3, CANNOT, RIGHTS, "aliases: [Alter-Name]"),
    head("translation-text", 3, CANNOT, RIGHTS, "translation: aus dem Niederländischen"),
    head("translation-half", 3, MISSING, RIGHTS, "translation: {of: nl}"),
    head("translation-version", 3, CANNOT, RIGHTS, "translation: {of: nl, version: neu}"),
    head("changes-text", 3, CANNOT, RIGHTS, "changes: Tippfehler berichtigt"),
    head("changes-date", 4, MISSING, RIGHTS, "changes:", "  - what: {de: Tippfehler}"),
    head("changes-what", 4, CANNOT, RIGHTS, "changes:", "  - {date: 2024-05-31, what: Tippfehler}"),
    head("changes-nothing", 4, KIND, RIGHTS, "changes:", "  - {date: 2024-05-31, what: {}}"),
    # curated facts
    head("facts-text", 3, CANNOT, RIGHTS, "facts: viele"),
    fact("fact-no-id", 4, MISSING, "  - de: Neu.", f"    evidence: {TEXT}"),
    fact("fact-no-evidence", 4, MISSING, "  - id: neu", "    de: Neu.", "    nl: Nieuw."),
    fact("fact-umlaut", 4, CANNOT, "  - id: Bücherei", f"    evidence: {TEXT}"),
    fact("fact-key", 5, NOT_KNOWN, "  - id: neu", "    deutsch: Neu.", f"    evidence: {TEXT}"),
    fact("fact-date", 5, CANNOT, "  - id: neu", "    date: bald", "    de: Neu.", "    nl: Nieuw.",
         f"    evidence: {TEXT}"),
    fact("fact-elsewhere", 4, "the evidence of fact “{id}” does not stand in this file", "  - id: anders",
         "    de: Neu.", "    nl: Nieuw.", "    evidence: Das steht hier nicht."),
    fact("fact-half", 4, "the fact {key} has no sentence in {language}", "  - id: halb", "    de: Neu.",
         f"    evidence: {TEXT}", level="warning"),
    fact("fact-french", 4, "no edition is in the language {language}", "  - id: dreisprachig", "    de: Neu.",
         "    nl: Nieuw.", "    fr: Nouveau.", f"    evidence: {TEXT}", level="warning"),
    Bad("same-fact", {f"same-fact-{n}.de.txt": headed(RIGHTS, "facts:", "  - id: doppelt", "    de: Neu.",
                                                      "    nl: Nieuw.", f"    evidence: {TEXT}") for n in "ab"},
        9, "the fact id {key} is already used in {other}", path="same-fact-b.de.txt"),
    # the text
    Bad("no-text", {"no-text.de.txt": headed(RIGHTS, text="")}, 4, "there is no text here"),
    Bad("empty", {"empty.de.txt": f"---\n{RIGHTS}\n---"}, 4, "there is no text here"),
    Bad("french", {"french.txt": headed(RIGHTS, text="Le conseil municipal a décidé hier soir de construire une "
                                        "nouvelle bibliothèque au centre de la ville, près de la rivière.")},
        4, "the text is in none of the languages {languages}"),
    Bad("other-edition", {"other-edition.txt": headed("language: fr", RIGHTS)}, 2,
        "no edition is in the language {language}"),
    Bad("binary", {"binary.de.txt": b"Text\nmit\0Null\n"}, 2, "this is not a text file"),
    Bad("damaged", {"damaged.de.txt": "Die Bücherei\nfür alle ".encode() + b"\xff\n"}, 2,
        "the byte {byte} is not {encoding}"),
    Bad("utf-16", {"utf-16.de.txt": b"\xff\xfe" + "Text".encode("utf-16-le") + b"\0\xd8"}, 1,
        "a byte here is not {encoding}"),
    Bad("latin", {"latin.de.txt": headed(RIGHTS).encode("windows-1252")}, 0, "the file was read as Windows-1252",
        "hint"),
    Bad("huge", {"huge.de.txt": headed(RIGHTS, text=f"{TEXT}\n" * 30_000)}, 0,
        "the file has {size} bytes; a seed has at most {limit}"),
    # the file
    Bad("word-file", {"word-file.docx": b"PK"}, 0, NO_READER),
    Bad("no-ending", {"no-ending": TEXT}, 0, NO_READER),
    Bad("capital-ending", {"capital-ending.TXT": TEXT}, 0, NO_READER),
    Bad("reserved", {"index.txt": headed(RIGHTS)}, 0, "a seed cannot be called {slug}"),
    Bad("same-address", {"same-address.de.txt": headed(RIGHTS), "Same Address.de.txt": headed(RIGHTS)}, 0,
        "its address {slug} is already taken by {other}", path="same-address.de.txt"),
    Bad("capitals-only", {"Capitals.de.txt": headed(RIGHTS), "capitals.de.txt": headed(RIGHTS)}, 0,
        "this name differs from {other} in capitals only", path="capitals.de.txt"),
    Bad("taken-alias", {"taken-alias.de.txt": headed(RIGHTS, "aliases: [taken-other]"),
                        "taken-other.de.txt": headed(RIGHTS)}, 0, "the alias {slug} is the address of {other}"),
    # rights, versions, copies
    Bad("no-rights", {"no-rights.de.txt": f"{TEXT}\n"}, 0, "nobody has said whether this text may be published",
        "warning"),
    Bad("old-translation", {"old-translation.nl.txt": headed(RIGHTS, 'translation: {of: de, version: "000000000000"}',
                                                             text="De stad heeft een nieuwe bibliotheek geopend."),
                            "old-translation.de.txt": headed(RIGHTS)}, 3,
        "{other} has changed since this was translated", "warning"),
    Bad("lost-original", {"lost-original.nl.txt": headed(RIGHTS, 'translation: {of: de, version: "000000000000"}',
                                                         text="De stad heeft een nieuwe bibliotheek geopend.")}, 3,
        "the version in {language} that this was translated from is not here", "warning"),
    Bad("lost-fact", {"lost-fact.nl.txt": headed(RIGHTS, text="De stad heeft een nieuwe bibliotheek geopend."),
                      "lost-fact.de.txt": headed(RIGHTS, "facts:", "  - id: nur-hier", "    de: Neu.",
                                                 "    nl: Nieuw.", f"    evidence: {TEXT}")}, 0,
        "facts of {other} are missing here: {keys}", "warning"),
    Bad("copy", {"copy-b.de.txt": headed(RIGHTS, "added: 2024-05-02", text=COPY),
                 "copy-a.de.txt": headed(RIGHTS, "added: 2024-05-01", text=COPY)}, 0,
        "{share} % of this text also stand in {other}", "warning"),
    head("two-scripts", 3, "the word {value} in {name} mixes letters of two scripts", RIGHTS,
         "title: Die Bücherei in К\u00f6ln", level="warning"),
    Bad("long-quotation", {"long-quotation.de.txt": headed("rights: citation-only", "facts:", "  - id: lang",
                                                           "    de: Neu.", "    nl: Nieuw.",
                                                           f"    evidence: {LONG}", text="")}, 4,
        "the quotation has {size} characters; of a source that may only be cited, {limit} are allowed", "warning"),
    Bad("six-quotations", {"six-quotations.de.txt": headed("rights: citation-only", "facts:", *(
        f"  - {{id: sechs-{n}, de: Neu., nl: Nieuw., evidence: Kurz {n}.}}" for n in range(6)), text="")}, 9,
        "this is more than {limit} quotations of a source that may only be cited", "warning"),
    Bad("large-share", {"large-share.de.txt": headed("rights: citation-only", "facts:", "  - id: anteil",
                                                     "    de: Neu.", "    nl: Nieuw.", f"    evidence: {TEXT}")}, 4,
        "with this one, the quotations make up more than a tenth of a text that may only be cited", "warning"),
)

GOOD_TOPICS = "schule:\n  prefLabel: {de: Schule, nl: school}\n"
LABELS = "  prefLabel: {{de: Thema {0}, nl: thema {0}}}\n"
TOPICS = (  # entry, line in it, message
    ("Ä1:\n" + LABELS.format(1), 1, "{key} is no topic id"),
    ("t2:\n  prefLabel: {de: Zwei}\n", 1, "the topic {key} has no label in {language}"),
    ("t3:\n  definition: {de: Drei}\n", 1, "the topic {key} has no label in {language}"),
    ("t4:\n" + LABELS.format(4) + "  label: x\n", 3, NOT_KNOWN),
    ("t5:\n" + LABELS.format(5) + "  broader: schule\n", 3, KIND),
    ("t6:\n" + LABELS.format(6) + "  broader: [gibt-es-nicht]\n", 3, "{key} is not the id of another topic"),
    ("t7:\n" + LABELS.format(7) + "  related: [t7]\n", 3, "{key} is not the id of another topic"),
    ("t8:\n  prefLabel: {de: Schule, nl: thema 8}\n", 2, "{label} is also the label of {other}"),
    ("t9:\n" + LABELS.format(9) + "  broader: [t9a]\nt9a:\n" + LABELS.format("9a") + "  broader: [t9]\n", 3,
     "{key} is broader than itself by a detour"),
    ("t10:\n" + LABELS.format(10) + "  exactMatch: ['javascript:x']\n", 3, KIND),
    ('t11:\n  prefLabel: {de: "Elf\\u202e", nl: elf}\n', 2, "{name} holds an invisible character"),
    ("t12: nur ein Wort\n", 1, KIND),
    ("schule:\n" + LABELS.format(13), 1, "the key {key} stands here a second time"),
)
PUBLISHERS = (
    ("Großes Blatt:\n  name: Blatt eins\n", 1, "{key} is no publisher id"),
    ("p2:\n  homepage: https://example.org/\n", 1, "the publisher {key} has no name"),
    ("p3:\n  name: Blatt drei\n  url: https://example.org/\n", 3, NOT_KNOWN),
    ("p4:\n  name: Blatt vier\n  homepage: javascript:alert(1)\n", 3, KIND),
    ("p5:\n  name: Blatt fünf\n  language: Deutsch\n", 3, KIND),
    ("p6:\n  name: blatt drei b\np6b:\n  name: Blatt drei b\n", 4, "{label} is also the name of {other}"),
    ('p7:\n  name: "Blatt\\u202e sieben"\n', 2, KIND),
)
