"""Search: what an archive holds as documents, and the words that find them."""
from scripts.search.documents import documents

__all__ = ["documents"]
