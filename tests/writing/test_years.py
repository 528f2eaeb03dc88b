"""What a year's facts come to, worked out or remembered."""
from scripts.memory import Memory
from scripts.writing.catalogue import Catalogue
from scripts.writing.editions import Edition
from scripts.writing.years import year_of
from tests.writing.archives import archive, article, fact, value

ARTICLES = article("a", "de", fact("f", "Es waren 3 Boote.", value("count", "3"), date="2020"),
                   fact("g", "Es gab Streit.", date="2020")), article("b", "nl", fact("h", "Er waren er 4.", value(
                       "count", "4"), value("money", "5"), date="2021"))


def test_the_numbers_of_a_year():
    edition = Edition(archive(*ARTICLES), "de")
    year = year_of(edition, 2020)
    assert (year.facts, year.figures, sum(year.moments.values()), set(year.leading)) == (2, 1, 2, {"f", "g"})
    assert (year_of(edition, 2021, "nl").facts, year_of(edition, 2021, "nl").figures) == (1, 2)
    assert year_of(edition, 1999).facts == 0


def test_what_is_remembered_is_what_is_worked_out(tmp_path):
    own = archive(*ARTICLES)
    plain = [year_of(Edition(own, language), year) for language in ("de", "nl") for year in (2020, 2021)]
    with Memory(tmp_path) as memory:
        for _ in range(2):
            edition = {language: Edition(own, language, Catalogue(own, memory)) for language in ("de", "nl")}
            assert [year_of(edition[language], year) for language in ("de", "nl") for year in (2020, 2021)] == plain
