"""Facts in the order of time, as a drawing and as a list."""
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.writing.chart import MOST_PLACES, WIDTH, chart
from scripts.writing.editions import Edition
from scripts.writing.groups import Moment
from scripts.writing.timeline import MOST_IN_TOPIC, YEARS_A_PAGE, timelines, topic_timeline
from scripts.writing.wording import wording
from scripts.writing.years import MOST_LEADING
from tests.writing.archives import archive, article, fact, value, written

POINT = re.compile(r"M([\d.]+) ([\d.]+)(?:h0|v-([\d.]+))")


def drawn(*dates, basis="fact"):
    return chart(wording("de"), Counter(Moment(date, basis) for date in dates))


def edition(language, *articles):
    return Edition(archive(*articles), language)


def test_each_fact_is_a_dot_at_its_year():
    found = drawn("2018", "2020", "2020")
    (x1, y1, _), (x2, y2, _), (x3, y3, _) = POINT.findall(found["own"])
    assert found["dots"] and float(x1) < float(x2) and x2 == x3 and y1 == y2 and float(y3) < float(y2)
    assert found["summary"] == "2018: 1 Fakt; 2020: 2 Fakten" and found["derived"] == ""


def test_many_facts_become_bars_with_their_number():
    found = drawn("2018", *["2020"] * 30)
    assert not found["dots"] and [count["text"] for count in found["counts"]] == ["1", "30"]
    heights = [float(height) for *_, height in POINT.findall(found["own"])]
    assert heights[1] > heights[0] > 0


def test_facts_dated_by_their_article_are_drawn_apart():
    found = chart(wording("nl"), dict.fromkeys([Moment("2018", "fact"), Moment("2020", "article"),
                                                Moment("2020", "text")], 1))
    assert len(POINT.findall(found["own"])) == 2 and len(POINT.findall(found["derived"])) == 1


@pytest.mark.parametrize("dates", [(), ("2020",), ("2020", "2020"), ("2020-05", "2020-05-17"), (None, "2020")])
def test_one_place_in_time_is_no_course(dates):
    assert drawn(*dates) is None


def test_months_are_told_apart_only_where_every_date_has_one():
    assert drawn("2020-05", "2020-07")["summary"].startswith("Mai 2020: ")
    assert drawn("2020", "2019-07")["summary"] == "2019: 1 Fakt; 2020: 1 Fakt"


@given(st.lists(st.one_of(st.none(), st.integers(1, 2999).map(lambda year: f"{year:04}"),
                          st.dates().map(lambda day: f"{day:%Y}".zfill(4) + f"{day:-%m-%d}"),
                          st.sampled_from(["2020-02/..", "../2019", "1900/1905", "2020-21", "2017~"])), max_size=60))
def test_a_drawing_stays_in_its_frame_and_counts_every_dated_fact(dates):
    found = drawn(*dates)
    if found:
        points = POINT.findall(found["own"])
        assert all(0 <= float(x) <= WIDTH and float(y) >= float(height or 0) for x, y, height in points)
        assert len({x for x, *_ in points}) <= MOST_PLACES
        assert sum(int(n.replace(".", "")) for n in re.findall(r": ([\d.]+) Fakt", found["summary"])) == sum(
            date is not None for date in dates)


def test_a_year_shows_its_strongest_and_leads_to_all():
    own = article("a", "de", *(fact(f"f{n}", f"Satz {n}.", date="2020-05", weight=float(n)) for n in range(9)))
    (page,) = written(timelines(edition("nl", own)))
    (year,) = page.meta["view"]["years"]
    assert (year["url"], year["count"], len(year["entries"])) == ("facts/2020/", "9 feiten", MOST_LEADING)
    assert {entry["text"] for entry in year["entries"]} == {f"Satz {n}." for n in range(3, 9)}
    assert all(entry["lang"] == "de" for entry in year["entries"])


def test_an_entry_says_what_kind_of_date_it_has():
    own = article("a", "de", fact("f1", "Eins.", date="2020"), fact("f2", "Zwei.", value("date", "2019")),
                  fact("f3", "Drei."), date="2018")
    (page,) = written(timelines(edition("de", own)))
    assert [(year["title"], year["entries"][0].get("basis")) for year in page.meta["view"]["years"]] == [
        ("2020", None), ("2019", "Datum im Satz"), ("2018", "Datum des Artikels")]


def test_a_long_time_is_paged_alike_in_both_editions():
    works = [article("a", "de", *(fact(f"f{n}", f"Satz {n}.", date=str(1950 + n)) for n in range(45))),
             article("a", "nl", fact("g", "Iets.", date="1800"))]
    pages = [written(timelines(edition(language, *works))) for language in ("de", "nl")]
    assert [page.path for page in pages[0]] == [page.path for page in pages[1]] == [
        "timeline/index.md", "timeline/2.md", "timeline/3.md"]
    assert max(len(page.meta["view"]["years"]) for page in pages[0]) == YEARS_A_PAGE


def test_an_archive_without_dates_has_an_empty_timeline():
    (page,) = written(timelines(edition("de", article("a", "de", fact("f", "Satz.")))))
    assert page.meta["view"]["years"] == [] and page.meta["view"]["chart"] is None


def test_a_topic_has_a_timeline_where_it_has_a_course():
    bridges = [fact(f"f{n}", f"Satz {n}.", date=str(2000 + n), topics=("bridges",)) for n in range(20)]
    own = edition("de", article("a", "de", *bridges, fact("t", "Tunnel.", date="2001", topics=("tunnels",))))
    found = topic_timeline(own, own.listed_about("bridges", own.works))
    assert len(found["entries"]) == MOST_IN_TOPIC and found["chart"]
    assert topic_timeline(own, own.listed_about("tunnels", own.works)) is None
