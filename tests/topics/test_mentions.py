"""A topic is found by its labels, inflected, at word boundaries, and nowhere else."""
import pytest

from scripts.model import Topic
from scripts.topics.mentions import Vocabulary

TOPICS = {t.id: t for t in (
    Topic("datenschutz", {"de": "Datenschutz", "nl": "gegevensbescherming"}, {"nl": ("privacy",)}),
    Topic("kommission", {"de": "Europäische Kommission", "nl": "Europese Commissie"}),
    Topic("ki", {"de": "Künstliche Intelligenz", "nl": "kunstmatige intelligentie"}, {"de": ("KI",), "nl": ("AI",)}),
    Topic("wire", {"de": "Wire", "nl": "Wire"}),
    Topic("tiktok", {"de": "TikTok", "nl": "TikTok"}),
    Topic("messenger", {"de": "Messenger", "nl": "berichtenapp"}),
    Topic("verbot", {"de": "Verbot", "nl": "verbod"}),
    Topic("schule", {"de": "Schule", "nl": "school"}, {"nl": ("scholen",)}),
)}
CASES = [
    ("de", "Der Datenschutz leidet.", ["datenschutz"]),
    ("de", "Fragen des Datenschutzes", ["datenschutz"]),
    ("de", "Die Datenschutzbehörde prüft.", []),
    ("de", "der Europäischen Kommission", ["kommission"]),
    ("de", "europäische Kommission kleingeschrieben", []),
    ("de", "Die KI lernt, sie kichert.", ["ki"]),
    ("de", "Wir wissen: Wire ist neu.", ["wire"]),
    ("de", "Das TikTok-Verbot", ["tiktok"]),
    ("de", "TIKTOK und Tiktok, kein tiktok", ["tiktok", "tiktok"]),
    ("de", "Mit Messengern und Verboten", ["messenger", "verbot"]),
    ("de", "In Schulen und einer Schule", ["schule", "schule"]),
    ("de", "ein Anti-TikTok-Bündnis", []),
    ("nl", "Privacy en gegevensbescherming", ["datenschutz", "datenschutz"]),
    ("nl", "de Europese Commissie", ["kommission"]),
    ("nl", "TikTok’s beleid, Tiktok-applicatie", ["tiktok", "tiktok"]),
    ("nl", "twee berichtenapps", ["messenger"]),
    ("nl", "In ai, maar AI wel", ["ki"]),
]


@pytest.mark.parametrize("language, text, expected", CASES)
def test_labels_are_found_inflected(language, text, expected):
    assert [topic for topic, _, _ in Vocabulary(TOPICS, language).mentions(text)] == expected


def test_spans_cover_the_words_of_the_text():
    text = "Fragen des Datenschutzes in der Europäischen Kommission"
    assert [text[start:end] for _, start, end in Vocabulary(TOPICS, "de").mentions(text)] == [
        "Datenschutzes", "Europäischen Kommission"]
