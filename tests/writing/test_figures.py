"""The table of amounts and counts."""
from scripts.model import Attribution
from scripts.writing.editions import Edition
from scripts.writing.figures import NEWEST, figure_lists, sort_key
from scripts.writing.shelves import MOST
from scripts.writing.years import FIGURES
from tests.writing.archives import archive, article, curated, fact, value, written

NBSP = "\u00a0"


def rows(language, *articles):
    pages = {page.path: page.meta["view"] for page in written(figure_lists(Edition(archive(*articles), language)))}
    return pages["figures/index.md"]["rows"], pages


def test_a_row_says_what_is_counted_who_says_so_when_and_where():
    own = article("bruecke", "de", fact(
        "f1", "Nach Angaben der Stadt gab es 2019 rund 40 Brücken.",
        value("count", "40", unit="Brücken", qualifier="about"), value("date", "2019"),
        attribution=Attribution("der Stadt")))
    (row,), _ = rows("nl", own)
    assert row["figure"] == {"text": "ongeveer 40", "unit": "Brücken", "lang": "de", "value": "40"}
    assert row["words"] == {"text": own.facts[0].quote, "lang": "de"}
    assert row["said_by"] == {"name": "der Stadt", "lang": "de"} and row["date"] == "2019" and row["own_date"]
    assert row["source"]["url"] == "artikel/bruecke/#f1"


def test_a_date_that_is_only_the_articles_is_not_the_figures_own():
    (row,), _ = rows("de", article("a", "de", fact("f", "Es sind 40.", value("count", "40")), date="2020"))
    assert row["date"] == "2020" and "own_date" not in row


def test_a_persons_words_say_what_a_figure_stands_for():
    cost = curated("cost", "Sie kostet vier Euro.", value("money", "4", currency="EUR"))
    (row,), _ = rows("nl", article("a", "de", cost))
    assert row["words"] == {"text": "Nederlands: cost"} and row["figure"]["text"].replace(NBSP, " ") == "€ 4"


def test_only_figures_are_in_it():
    others = value("number", "3"), value("date", "2020"), value("duration", "P3D")
    found, _ = rows("de", article("a", "de", fact("f", "Satz.", *others, *(value(kind, "3") for kind in FIGURES))))
    assert len(found) == len(FIGURES)


def test_figures_compare_within_their_currency_or_unit():
    keys = [sort_key(one) for one in (
        value("money", "5", currency="EUR"), value("money", "40", currency="EUR"), value("money", low="3", high="7"),
        value("count", "1", unit="Brücken"), value("quantity", "2", unit="km"), value("quantity", "1", unit="°C"))]
    assert [key.split(" ")[0] for key in keys] == ["0EUR", "0EUR", "0", "1", "3km", "3°C"]
    assert [float(key.split(" ")[1]) for key in keys] == [5, 40, 3, 1, 2, 1]


def test_the_table_is_paged_by_year():
    facts = [fact(f"f{n}", f"Satz {n}.", value("count", str(n)), date="2020") for n in range(MOST + 1)]
    newest, pages = rows("de", article("a", "de", *facts))
    assert list(pages) == ["figures/index.md", "figures/2020.md", "figures/2020-2.md"]
    assert len(newest) <= NEWEST
    assert sum(len(pages[name]["rows"]) for name in ("figures/2020.md", "figures/2020-2.md")) == MOST + 1
