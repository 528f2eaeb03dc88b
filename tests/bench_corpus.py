"""Archives of any size for measuring: articles made of our own sentences by a fixed rule, never by chance."""
from __future__ import annotations

import random
from pathlib import Path

WORDS_AN_ARTICLE = 540
PARAGRAPH = 60
SUBJECTS = {
    "de": ("Der Verband", "Die Behörde", "Das Unternehmen", "Ein Sprecher", "Die Stadt", "Der Hersteller",
           "Eine Studie", "Das Ministerium", "Der Anbieter", "Die Gewerkschaft", "Das Gericht", "Der Händler"),
    "nl": ("De vereniging", "De overheid", "Het bedrijf", "Een woordvoerder", "De stad", "De fabrikant",
           "Een onderzoek", "Het ministerie", "De aanbieder", "De vakbond", "De rechtbank", "De winkelier"),
}
SENTENCES = {
    "de": ("{s} meldet {n} Millionen Euro Umsatz im Jahr {y}.", "{s} rechnet mit rund {n} Prozent mehr {w}.",
           "{s} sieht beim Thema {w} noch viele offene Fragen.", "Laut {w}-Bericht hat {s} seit {y} wenig geändert.",
           "{s} will die Regeln zu {w} bis Ende {y} prüfen und danach neu fassen.",
           "„Das betrifft {n} Menschen“, sagte {s} über {w}.", "{s} lehnt den Vorschlag zu {w} ab.",
           "{s} verweist auf die lange Debatte über {w} und mahnt zu mehr Geduld mit allen Beteiligten.",
           "Kritiker halten dagegen, dass {w} im Alltag vieler Haushalte kaum eine Rolle spielt.",
           "{s} stellt {w} in den Mittelpunkt und nennt dafür Gründe, die schon früher zu hören waren.",
           "Ob {w} am Ende den Ausschlag gibt, bleibt nach der Sitzung offen.",
           "Wer {w} nutzt, soll künftig leichter erfahren, wohin sich Beschwerden richten lassen.",
           "{s} spricht von einem Missverständnis und kündigt ein weiteres Gespräch über {w} an.",
           "Die Zuständigkeit für {w} wandert damit an eine andere Stelle der Verwaltung.",
           "Beobachter deuten das als Zeichen dafür, dass {w} wichtiger genommen wird."),
    "nl": ("{s} meldt {n} miljoen euro omzet in {y}.", "{s} rekent op ongeveer {n} procent meer {w}.",
           "{s} ziet rond {w} nog veel open vragen.",
           "Volgens een rapport over {w} heeft {s} sinds {y} weinig veranderd.",
           "{s} wil de regels over {w} tegen eind {y} toetsen en daarna herzien.",
           "‘Dat raakt {n} mensen’, zei {s} over {w}.", "{s} wijst het voorstel over {w} af.",
           "{s} wijst op het lange debat over {w} en vraagt om meer geduld met alle betrokkenen.",
           "Critici brengen daartegen in dat {w} in veel huishoudens nauwelijks een rol speelt.",
           "{s} stelt {w} centraal en noemt daarvoor redenen die al eerder te horen waren.",
           "Of {w} uiteindelijk de doorslag geeft, blijft na de zitting open.",
           "Wie {w} gebruikt, moet voortaan makkelijker te weten komen waar klachten terechtkunnen.",
           "{s} spreekt van een misverstand en kondigt een nieuw gesprek over {w} aan.",
           "De bevoegdheid voor {w} verhuist daarmee naar een ander deel van het bestuur.",
           "Waarnemers zien daarin een teken dat {w} serieuzer wordt genomen."),
}
WORDS = {
    "de": ("Datenschutz", "Messenger", "Onlinehandel", "Werbung", "Verschlüsselung", "TikTok", "Amazon", "Logistik",
           "Urheberrecht", "Schulen", "Videokonferenzen", "Cloud-Dienste"),
    "nl": ("privacy", "berichtenapps", "onlinehandel", "reclame", "versleuteling", "TikTok", "Amazon", "logistiek",
           "auteursrecht", "scholen", "videovergaderen", "clouddiensten"),
}


def write_corpus(folder: Path, size: int) -> int:
    """Write `size` seeds, three German for each Dutch one; returns the bytes of text. The same size gives the same
    seeds, and a larger archive begins with a smaller one's."""
    folder.mkdir(parents=True, exist_ok=True)
    total = 0
    for number in range(size):
        text = seed(number)
        (folder / f"bericht-{number:05}.txt").write_text(text, "utf-8")
        total += len(text.encode())
    return total


def seed(number: int) -> str:
    """The seed of a number."""
    chance = random.Random(number)
    language = "nl" if number % 4 == 3 else "de"
    sentences, count = [], 0
    while count < WORDS_AN_ARTICLE:
        sentence = chance.choice(SENTENCES[language]).format(
            s=chance.choice(SUBJECTS[language]), w=chance.choice(WORDS[language]), n=chance.randint(2, 990),
            y=chance.randint(1995, 2025))
        sentences.append(sentence)
        count += len(sentence.split())
    lines, paragraph = [], []
    for sentence in sentences:
        paragraph.append(sentence)
        if sum(len(part.split()) for part in paragraph) >= PARAGRAPH:
            lines.append(" ".join(paragraph))
            paragraph = []
    day = f"{2000 + number % 25}-{1 + number % 12:02}-{1 + number % 28:02}"
    title = f"{chance.choice(SUBJECTS[language])}: {chance.choice(WORDS[language])} Nr. {number}"
    head = f'---\ntitle: "{title}"\nlanguage: {language}\ndate: {day}\nrights: CC-BY-4.0\nadded: {day}\n---\n'
    return head + "\n\n".join([*lines, " ".join(paragraph)]).strip() + "\n"
