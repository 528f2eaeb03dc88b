"""Archives of any size for measuring: articles made of our own sentences by a fixed rule, the same on every run."""
from __future__ import annotations

import datetime
import random
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from scripts.configuration import SEEDS

MATERIAL = Path(__file__).with_name("material.yml")
VOCABULARY = SEEDS / "topics.yml"
TURNS = ("de", "de", "de", "nl")     # languages of four articles in a row
WORDS = (360, 720)                   # of an article: 540 in the middle
FIGURES = (4, 10)                    # sentences with figures in an article: as many facts as real texts have
PARAGRAPH = 60                       # words
TOPICS = (2, 6)                      # of an article
YEARS = (2000, 2025)
NEWEST = datetime.date(2026, 3, 2)   # later than every article's day
UNDATED, UNPUBLISHED, SOURCED, SIGNED = 0.03, 0.15, 0.6, 0.5  # shares of articles


def write_corpus(folder: Path, size: int) -> int:
    """Write `size` seeds, with topics.yml and publishers.yml; returns the bytes of the seeds. The same size gives the
    same files, and a larger archive begins with a smaller one's seeds."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_yaml(folder / VOCABULARY.name, vocabulary())
    _write_yaml(folder / "publishers.yml", material()["publishers"])
    return sum(write_seed(folder, number) for number in range(size))


def write_seed(folder: Path, number: int, day: datetime.date | None = None) -> int:
    """Write the seed of a number, of another day where one is given; returns its bytes."""
    data = seed(number, day).encode()
    path(folder, number).write_bytes(data)
    return len(data)


def path(folder: Path, number: int) -> Path:
    """Where the seed of a number lies."""
    return folder / f"bericht-{number:05}.{TURNS[number % len(TURNS)]}.txt"


def seed(number: int, day: datetime.date | None = None) -> str:
    """The text of a seed, front matter included."""
    language = TURNS[number % len(TURNS)]
    chance = random.Random(number)
    topics = _topics(chance)
    fill = Slots(language, topics, chance)
    title = f"{fill(chance.choice(material()[language]['titles']), topics[0])} ({number})"
    added = (day or datetime.date(chance.randint(*YEARS), 1 + number % 12, 1 + number % 28)).isoformat()
    publisher = chance.choice([known for known in material()["publishers"].values() if known["language"] == language])
    head = {"title": title, "language": language, "rights": "CC-BY-4.0", "added": added}
    if chance.random() >= UNDATED or day:
        head["date"] = added
    if chance.random() >= UNPUBLISHED:
        head["publisher"] = publisher["name"]
    if "homepage" in publisher and chance.random() < SOURCED:
        head["source"] = f"{publisher['homepage']}{number}"
    if chance.random() < SIGNED:
        head["creator"] = [chance.choice(material()[language]["people"])]
    front = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{front}---\n" + "\n\n".join(_paragraphs(fill, language, chance)) + "\n"


def rename_topic(folder: Path) -> str:
    """Give a topic of middling frequency another preferred label; the former one stays as an alternative. Returns its
    id."""
    file = folder / VOCABULARY.name
    topics = yaml.safe_load(file.read_text("utf-8"))
    name = _by_frequency()[len(topics) // 2]
    for language, label in topics[name]["prefLabel"].items():
        topics[name].setdefault("altLabel", {}).setdefault(language, []).append(label)
        topics[name]["prefLabel"][language] = f"{label} 2.0"
    _write_yaml(file, topics)
    return name


@cache
def material() -> dict[str, Any]:
    """material.yml."""
    return yaml.safe_load(MATERIAL.read_text("utf-8"))


@cache
def vocabulary() -> dict[str, Any]:
    """The project's own topics."""
    return yaml.safe_load(VOCABULARY.read_text("utf-8"))


class Slots:
    """Fills the slots of a sentence; topics come in turns, the first one twice as often."""

    def __init__(self, language: str, topics: list[str], chance: random.Random) -> None:
        self.chance, self.own = chance, material()[language]
        self.labels = [vocabulary()[topic]["prefLabel"][language] for topic in topics]
        self.turn = 0

    def __call__(self, sentence: str, topic: str | None = None) -> str:
        label = self.labels[0]
        if topic is None and "{t}" in sentence:
            label = [*self.labels, self.labels[0]][self.turn % (len(self.labels) + 1)]
            self.turn += 1
        who, chance = self.chance.choice(self.own["who"]), self.chance
        return sentence.format(
            s=who, u=who[0].lower() + who[1:], t=label, g=chance.choice(self.own["matters"]),
            o=chance.choice(self.own["places"]), p=chance.choice(self.own["people"]), n=chance.randint(110, 990),
            k=chance.randint(3, 60), d=f"{chance.randint(1, 20)},{chance.randint(1, 9)}", y=chance.randint(*YEARS),
            m=chance.choice(self.own["months"]))


def _paragraphs(fill: Slots, language: str, chance: random.Random) -> list[str]:
    own, most = material()[language], chance.randint(*WORDS)
    figures = [fill(sentence) for sentence in chance.sample(own["figures"], chance.randint(*FIGURES))]
    plain, words = [], sum(len(sentence.split()) for sentence in figures)
    while words < most:
        for pattern in chance.sample(own["plain"], len(own["plain"])):
            if words < most:
                plain.append(fill(pattern))
                words += len(plain[-1].split())
    sentences = figures + plain
    chance.shuffle(sentences)
    paragraphs: list[list[str]] = [[]]
    for sentence in sentences:
        if sum(len(part.split()) for part in paragraphs[-1]) >= PARAGRAPH:
            paragraphs.append([])
        paragraphs[-1].append(sentence)
    return [" ".join(paragraph) for paragraph in paragraphs]


@cache
def _by_frequency() -> list[str]:
    """Topics, the most frequent ones first: in an order of their own, since the file's is by subject."""
    names = sorted(vocabulary())
    random.Random(0).shuffle(names)
    return names


def _topics(chance: random.Random) -> list[str]:
    """Different topics; a few are common and most are rare, as in any archive."""
    names = _by_frequency()
    weights = [1 / (rank + 3) for rank in range(len(names))]
    drawn = dict.fromkeys(chance.choices(names, weights, k=20))
    return list(drawn)[:chance.randint(*TOPICS)]


def _write_yaml(file: Path, content: Any) -> None:
    file.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=1000), "utf-8")
