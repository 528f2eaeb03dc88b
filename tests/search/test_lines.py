"""What is written of search documents can be read as it was."""
import json

from scripts.archive import build_archive
from scripts.configuration import SEEDS
from scripts.search import lines
from scripts.search.documents import documents
from scripts.seeds import collect

EDITIONS = ("de", "nl")


def test_documents_come_back_with_the_names_of_their_topics():
    archive, _ = build_archive(collect(SEEDS, SEEDS), EDITIONS)
    every = sorted(documents(archive), key=lambda document: document.kind != "topic")
    written = lines.written(every)
    assert set(written) == set(EDITIONS)
    for language, text in written.items():
        wanted = [json.loads(json.dumps(document.__dict__)) for document in every if document.language == language]
        found = [json.loads(json.dumps(document)) for document in lines.read(text.splitlines())]
        assert any(document["aliases"] for document in found if document["kind"] == "fact")
        assert found == wanted


def test_what_a_topic_is_called_is_written_once():
    archive, _ = build_archive(collect(SEEDS, SEEDS), EDITIONS)
    written = lines.written(sorted(documents(archive), key=lambda document: document.kind != "topic"))
    for line in written["de"].splitlines():
        document = json.loads(line)
        assert ("labels" in document) == (document["kind"] == "topic")
