"""What is worth a second look, and what is not."""
import pytest

from scripts.contributing.duplicates import near_duplicates
from scripts.model import Article, Block, Field

NAMES = "Brücke Straße Garten Hafen Treppe Mauer Gasse Halle Bank Stube Keller Wiese See Dach Tor Feld Haus Baum"
THINGS = NAMES.split()
TEXT = [f"Neben der Sache {a} liegt die andere Sache {b} ganz still." for a, b in zip(THINGS, THINGS[2:], strict=False)]


def article(slug: str, sentences: list[str], added: str = "2024-01-01") -> Article:
    return Article(f"{slug}.txt", 1, slug, Field("de", "front-matter"), added=added,
                   blocks=(Block("paragraph", " ".join(sentences), 1),))


@pytest.mark.parametrize("share, found", [(1.0, True), (0.8, True), (0.2, False), (0.0, False)])
def test_a_copy_is_found_by_how_much_it_shares(share, found):
    kept = round(len(TEXT) * share)
    rest = [f"Etwas ganz anderes steht im Satz mit der Zahl {n} am Ende." for n in range(len(TEXT) - kept)]
    other = TEXT[:kept] + rest
    assert bool(list(near_duplicates([article("a", TEXT), article("b", other)]))) == found


def test_the_one_that_came_later_is_the_copy():
    pairs = list(near_duplicates([article("a", TEXT, "2024-02-01"), article("b", TEXT, "2024-01-01")]))
    assert [(later.slug, earlier.slug, share) for later, earlier, share in pairs] == [("a", "b", 1.0)]


def test_two_versions_of_one_article_are_no_copies():
    assert list(near_duplicates([article("a", TEXT), article("a", TEXT)])) == []


def test_a_formula_that_everybody_uses_makes_no_copy():
    many = [article(f"a{n:02}", [*TEXT[:4], *(f"Ort{n} kennt{m} Dinge{n}{m} sonst{n} nie{m}{n}." for m in range(30))])
            for n in range(30)]
    assert list(near_duplicates(many)) == []
