"""An archive of four works that holds what open data must get right: two languages, corrections, a source that may
only be cited, unknown dates, and words that mean something to a spreadsheet, to HTML or to BibTeX."""
from __future__ import annotations

from scripts.archive import build_archive
from scripts.model import Archive
from scripts.seeds import Sources

EDITIONS = ("de", "nl")
ADDRESS = "https://archive.example/repo/"
TOPICS = """\
deiche:
  prefLabel: {de: Deiche, nl: dijken}
  altLabel: {de: [Deich], nl: [dijk]}
  definition: {de: Dämme am Wasser., nl: Dammen langs het water.}
  broader: [wasser]
  exactMatch: ["https://www.wikidata.org/entity/Q12284"]
wasser:
  prefLabel: {de: Wasser, nl: water}
  related: [boote]
boote:
  prefLabel: {de: Boote, nl: boten}
"""
PUBLISHERS = "kuestenblatt: {name: Küstenblatt & Söhne, language: de, homepage: \"https://blatt.example/\"}\n"
DYKE_DE = """\
---
title: Der {Deich} & das </script> am 100 %-Ufer
description: Was der Neubau kostet.
language: de
date: 2021-03-04
tags: [deiche]
publisher: kuestenblatt
creator: [Anna Beispiel, Redaktion and Partner]
source: https://blatt.example/deich?a=1&b=2
source_title: Teurer Deich
archived: https://kopie.example/deich
rights: CC-BY-4.0
added: 2021-03-05
changes:
  - date: 2021-04-01
    what: {de: Der Betrag war falsch & ist <b>nun</b> richtig., nl: Het bedrag klopte niet.}
    facts: [deich-kosten]
  - date: 2021-05-02
    what: {de: Ein Fakt wurde zurückgezogen.}
    facts: [deich-alt]
facts:
  - id: deich-kosten
    de: Der Deich kostet „vier“ Millionen Euro.
    nl: De dijk kost vier miljoen euro.
    evidence: Der neue Deich kostet vier Millionen Euro.
    date: 2021
---
Der neue Deich kostet vier Millionen Euro. Er ist 2,5 Kilometer lang. -5 Grad waren es im Januar 2020.

Die Arbeiten dauern drei bis vier Jahre, sagte Baurat Beispiel.
"""
DYKE_NL = """\
---
title: De dijk aan de kust
language: nl
date: 2021-03-04
tags: [deiche]
rights: CC-BY-4.0
translation: {of: de, version: "0123456789ab"}
added: 2021-03-06
facts:
  - id: deich-kosten
    de: Der Deich kostet „vier“ Millionen Euro.
    nl: De dijk kost vier miljoen euro.
    evidence: De nieuwe dijk kost vier miljoen euro.
    date: 2021
---
De nieuwe dijk kost vier miljoen euro. Hij is 2,5 kilometer lang.
"""
SECRET = "Nur im Lesesaal steht dieser vertrauliche Satz über die Boote."
MORE = " ".join(f"Am Steg {n} machen an jedem Morgen {n + 20} Boote fest." for n in range(20))
CITED = f"""\
---
title: Nur zum Zitieren
language: de
date: 2020
rights: citation-only
facts:
  - id: boote-zahl
    de: Im Hafen liegen 12 Boote.
    nl: In de haven liggen 12 boten.
    evidence: Im Hafen liegen zwölf Boote.
---
{SECRET} Im Hafen liegen zwölf Boote. {MORE}
"""
FORMULA = """\
---
title: "=HYPERLINK(A1)"
language: de
---
Das Fest am Hafen kostete 300 Euro und dauerte zwei Tage, obwohl es an beiden Abenden heftig regnete.
"""
FILES = {"deich.de.txt": DYKE_DE, "deich.nl.txt": DYKE_NL, "zitat.txt": CITED, "formel.txt": FORMULA}


def small_archive(files: dict[str, str] = FILES, topics: str = TOPICS) -> Archive:
    archive, problems = build_archive(
        Sources({name: text.encode() for name, text in files.items()}, ("topics.yml", topics),
                ("publishers.yml", PUBLISHERS)), EDITIONS)
    assert [problem for problem in problems if problem.level == "error"] == []
    return archive
