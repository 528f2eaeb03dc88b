"""Lists of amounts, days and results belong to the text below which they stand; ranks and tickers are the page's."""
import pytest

from scripts.reading import read
from scripts.reading.company import traits
from scripts.reading.passages import passages
from scripts.reading.records import amounts
from tests.reading.test_authors import GERMAN, TITLE, article


def found(*lines):
    return amounts(traits(passages([GERMAN[0] + " " + GERMAN[1], *lines, GERMAN[2]])))


@pytest.mark.parametrize("lines", [
    ("250 g Honig", "3 Eier", "1 Prise Salz", "etwas Milch", "2 Löffel Öl"),
    ("1 Becher Sahne", "2 Becher Mehl", "1 Becher Zucker"),
    ("01.07. Musterstadt, Festplatz", "03.07. Neudorf, Scheune", "01.08. Altdorf, Halle"),
])
def test_lists_of_amounts_and_days(lines):
    assert found(*lines) == frozenset(range(1, len(lines) + 1))


@pytest.mark.parametrize("lines", [
    ("1 Neuer Ofen für die Scheune", "2 Schule holt Brot", "3 Streit um den Bach"),
    ("10:15 Neuer Ofen für die Scheune", "09.30 Schule holt Brot", "08:00 Streit um den Bach"),
    ("3 Eier", "2 Löffel Öl"), ("Honig", "Eier und Salz", "Milch", "2 Löffel Öl"),
])
def test_ranks_tickers_and_other_lists(lines):
    assert found(*lines) == frozenset()


def test_a_text_may_end_with_its_recipe():
    text = "\n\n".join((TITLE[GERMAN], *GERMAN, "250 g Honig\n3 Eier\n2 Löffel Öl\n1 Prise Salz", "Impressum"))
    assert [line.label for line in article(text).lines][-5:] == ["body"] * 4 + ["boilerplate"]


INGREDIENTS = {
    "de": ["Zutaten für vier Personen", "250 g Mehl", "2 EL Öl", "1 Prise Salz", "3 Eier", "½ Bund Petersilie",
           "Pfeffer nach Geschmack"],
    "nl": ["Ingrediënten voor 4 personen", "250 gr bloem", "2 eetlepels olie", "1 snufje zout", "3 eieren",
           "½ bosje peterselie", "Peper naar smaak"]}


@pytest.mark.parametrize("language", INGREDIENTS)
def test_what_a_dish_is_made_of_is_text_and_no_title(language):
    lines = ["Auflauf vom Markt", *GERMAN[:2], "Teilen", *INGREDIENTS[language], *GERMAN[2:]]
    [article] = read("a.txt", "\n".join(lines).encode(), ("de", "nl")).articles
    assert article.title.value == "Auflauf vom Markt"
    assert {line.label for line in article.lines if line.text in INGREDIENTS[language]} <= {"body", "heading"}


@pytest.mark.parametrize("title", ["500 Kilo Käse vom Laster gefallen", "100 Liter Regen in nur zwei Stunden"])
def test_a_headline_may_begin_with_an_amount(title):
    [article] = read("a.txt", "\n".join([title, *GERMAN]).encode(), ("de", "nl")).articles
    assert article.title.value == title
