"""Writing: the archive as Markdown pages, data files and search documents, and bringing a folder in line with them."""
from scripts.writing.disk import sync
from scripts.writing.tree import tree

__all__ = ["sync", "tree"]
