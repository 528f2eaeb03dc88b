"""What an article's page leads to."""
from scripts.writing.articles import article_draft
from scripts.writing.editions import Edition
from tests.writing.archives import archive, article, curated, fact


def shown(edition, slug):
    return article_draft(edition, edition.by_slug[slug]).write().meta["view"]


def test_older_and_newer_stand_where_search_engines_may_look():
    """A fact sheet without a word in its reader's language leads on by its topics and related articles."""
    works = archive(article("c", "de", curated("c1", "Satz c.", topics=("bridges",))),
                    article("b", "de", fact("b1", "Satz b.", topics=("bridges",))),
                    article("a", "de", fact("a1", "Satz a.", topics=("bridges",))))
    german, dutch = Edition(works, "de"), Edition(works, "nl")
    assert shown(german, "b")["neighbours"].keys() == {"topic", "older", "newer"}
    assert shown(dutch, "b")["noindex"] and "neighbours" not in shown(dutch, "b") and shown(dutch, "b")["related"]
    assert shown(dutch, "c")["neighbours"]["older"]["url"] == "artikel/b/"
