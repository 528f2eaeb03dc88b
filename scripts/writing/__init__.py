"""Writing: the archive as Markdown pages, data files and search documents, and bringing a folder in line with them."""
from scripts.writing.disk import sync
from scripts.writing.tree import Tree, tree

__all__ = ["Tree", "sync", "tree"]
