"""The sitemap: one plain file while it is small, packed ones and an index of them where it is not."""
import gzip
import re
from xml.etree import ElementTree

from scripts.publishing.root import MOST_PLAIN, URLS_A_SITEMAP, sitemaps

ADDRESS = "https://archive.example/repo/"
EDITIONS = ("de", "nl")


def addresses(text):
    return [place.text for place in ElementTree.fromstring(text).iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]


def made(pages):
    return sitemaps([(f"artikel/{number}/", EDITIONS) for number in range(pages)], EDITIONS, ADDRESS)


def test_a_small_one_is_one_plain_file():
    ((name, text),) = made(MOST_PLAIN // 2)
    assert name == "sitemap.xml" and len(addresses(text)) == MOST_PLAIN
    assert text.count('hreflang="x-default"') == MOST_PLAIN
    assert addresses(made(0)[0][1]) == []


def test_a_large_one_is_packed_and_its_address_stays():
    (name, index), *parts = made(URLS_A_SITEMAP // 2 + 1)
    assert name == "sitemap.xml" and addresses(index) == [ADDRESS + part for part, _ in parts]
    assert [part for part, _ in parts] == ["sitemap-1.xml.gz", "sitemap-2.xml.gz"]
    named = [own for _, packed in parts for own in addresses(gzip.decompress(packed))]
    assert len(named) == len(set(named)) == URLS_A_SITEMAP + 2
    assert all(re.fullmatch(r"https://archive\.example/repo/(?:de|nl)/artikel/\d+/", own) for own in named)
    assert parts == made(URLS_A_SITEMAP // 2 + 1)[1:]


def test_beyond_the_bound_one_file_is_packed_too():
    (_, index), (name, _) = made(MOST_PLAIN // 2 + 1)
    assert addresses(index) == [ADDRESS + name]
