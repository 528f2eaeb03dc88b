"""The search documents of the archive: `search/<language>/topics.jsonl`, and a file for each block of articles."""
from __future__ import annotations

from collections.abc import Iterable, Iterator

from scripts.model import Archive
from scripts.search import lines
from scripts.search.documents import documents_of, topic_documents
from scripts.writing.blocks import Block, blocks
from scripts.writing.catalogue import Catalogue
from scripts.writing.drafts import Draft

FOLDER = "search/{language}/"
TOPICS = "topics"  # has no full stop, so no block has its name


def document_drafts(catalogue: Catalogue) -> Iterator[Draft[bytes]]:
    """Documents are in the file of their text's language, one JSON object a line."""
    archive = catalogue.archive
    of_blocks = list(blocks(catalogue))
    for language in archive.editions:
        folder = FOLDER.format(language=language)
        yield Draft(f"{folder}{TOPICS}.jsonl", catalogue.vocabulary,
                    lambda language=language: lines.written(topic_documents(archive)).get(language, b""))
        for block in of_blocks:
            yield Draft(f"{folder}{block.name}.jsonl", block.mark,
                        lambda language=language, block=block: _written(archive, block, language))


def document_files(paths: Iterable[str], language: str) -> list[str]:
    """Those of a tree's files that hold a language's documents, in the order in which they are read: topics first."""
    folder = FOLDER.format(language=language)
    return sorted((path for path in paths if path.startswith(folder)), key=lambda path: (
        path != f"{folder}{TOPICS}.jsonl", path))


def _written(archive: Archive, block: Block, language: str) -> bytes:
    documents = (document for article in block.articles if article.language.value == language
                 for document in documents_of(article, archive))
    return lines.written(documents).get(language, b"")
