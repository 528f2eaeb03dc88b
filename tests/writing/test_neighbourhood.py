"""A topic's place in the vocabulary, drawn."""
from scripts.model import Archive, Topic
from scripts.writing.editions import Edition
from scripts.writing.neighbourhood import LONGEST, neighbourhood

TOPICS = {topic.id: topic for topic in (
    Topic("dienst", {"de": "Dienst", "nl": "dienst"}, narrower=("bote",)),
    Topic("bote", {"de": "Bote", "nl": "bode"}, broader=("dienst",), narrower=("brief",), related=("pferd",)),
    Topic("brief", {"de": "B" + "r" * 60, "nl": "brief"}, broader=("bote",)),
    Topic("pferd", {"de": "Pferd", "nl": "paard"}, related=("bote",)),
    Topic("allein", {"de": "Allein", "nl": "alleen"}),
)}


def test_a_row_for_each_neighbour_and_the_same_in_words():
    drawn = neighbourhood(Edition(Archive(("de", "nl"), (), TOPICS), "nl"), TOPICS["bote"])
    assert [(row["kind"], row["text"]) for row in drawn["rows"]] == [
        ("broader", "dienst"), ("self", "bode"), ("narrower", "brief"), ("related", "paard")]
    assert drawn["summary"] == "Bredere begrippen: dienst; Engere begrippen: brief; Verwante thema’s: paard"
    assert drawn["tree"].count("M") == 2 and drawn["beside"].count("M") == 1


def test_long_labels_stay_within_the_drawing():
    drawn = neighbourhood(Edition(Archive(("de", "nl"), (), TOPICS), "de"), TOPICS["bote"])
    assert max(len(row["text"]) for row in drawn["rows"]) == LONGEST


def test_a_topic_without_neighbours_has_no_drawing():
    assert neighbourhood(Edition(Archive(("de", "nl"), (), TOPICS), "de"), TOPICS["allein"]) is None
