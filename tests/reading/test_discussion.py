"""What readers write below a text, and the teasers below that, are no text, however long they are."""
import pytest

from scripts.reading import read

TITLE = "Was aus der alten Halle am Markt wird"
TEXT = ["Der Rat der Stadt hat beschlossen, dass die alte Halle am Markt noch in diesem Jahr saniert wird, und will "
        "dafür zwei Millionen Euro ausgeben.",
        "Die Halle ist seit dem Winter gesperrt, weil Wasser durch das Dach dringt; für den Markt gibt es seither "
        "keinen überdachten Platz mehr."]
SAID = ["Die Halle am Markt hätte man schon vor zehn Jahren sanieren müssen, als das Dach noch dicht war und die "
        "Stadt das Geld hatte.",
        "Ich kaufe seit Jahren auf dem Markt ein. Ohne die Halle steht man dort im Regen, und die Stadt sieht zu.",
        "Zwei Millionen Euro für eine Halle, und für die Schule ist angeblich kein Geld da. So geht es in dieser Stadt "
        "seit Jahren."]
SAID_AGAIN = [said.replace("Halle", "Markthalle") for said in SAID]
SPEAKERS = ["Muster_Mann sagt:", "Jette F. schreibt:", "Kees zegt:"]
DAYS = ["3. Mai 2020 um 10:15 Uhr", "3. Mai 2020 um 11:40 Uhr", "4. Mai 2020 um 8:05 Uhr"]


def article_of(lines):
    [article] = read("a.txt", "\n".join(lines).encode(), ("de", "nl")).articles
    return article


def text_of(lines):
    return [line.text for line in article_of(lines).lines if line.label in ("lede", "body", "heading")]


SPEAKER_ABOVE = [line for said in zip(SPEAKERS, DAYS, SAID, strict=True) for line in said]
SPEAKER_AND_DAY = [line for speaker, day, said in zip(("Muster_Mann", "Jette F.", "Kees"), DAYS, SAID, strict=True)
                   for line in (f"{speaker} schrieb am {day}:", said)]
SPEAKER_BELOW = ["3 Comments", *(line for said, day in zip(SAID, DAYS, strict=True)
                                 for line in (said, f"Kommentar von Muster — {day}"))]
REPLY_BELOW = [line for name, day, said in zip(("Muster_Mann", "Jette F.", "Kees"), DAYS, SAID, strict=True)
               for line in (name, day, said, "Antworten")]


REPLY_BESIDE = [line for name, day, said in zip(("Muster_Mann", "Jette F.", "Kees"), DAYS, SAID, strict=True)
                for line in (name, f"{day} · Antwort", said)]


@pytest.mark.parametrize("discussion", [SPEAKER_ABOVE, SPEAKER_AND_DAY, SPEAKER_BELOW, REPLY_BELOW, REPLY_BESIDE],
                         ids=["speaker above", "speaker and day", "speaker below", "reply below", "reply beside"])
@pytest.mark.parametrize("times", [1, 5])
def test_comments_are_no_text_and_give_it_no_day(discussion, times):
    article = article_of([TITLE, *TEXT, *discussion * times])
    assert [block.text for block in article.blocks] == TEXT
    assert article.date.value is None and article.creator.value is None


def test_the_heading_above_them_may_be_lost_or_unknown():
    for heading in ("17 Stimmen dazu", "Kommentare", "Was Leser meinen"):
        assert set(text_of([TITLE, *TEXT, heading, *SPEAKER_ABOVE])) <= {*TEXT, heading}


@pytest.mark.parametrize("lines", [
    [*TEXT, "Die Dezernentin sagt:", SAID[0], "Der Händler sagt:", SAID[1]],                 # a text that quotes
    [TEXT[0], "9.15 Uhr: " + SAID[0], "10.40 Uhr: " + SAID[1], "11.05 Uhr: " + SAID[2]],     # a ticker
    [*TEXT, "Die Antwort der Stadt", SAID[0]],
])
def test_what_a_text_itself_says_stays(lines):
    said = [line for line in lines if len(line) > 60]
    assert set(said) <= set(text_of([TITLE, *lines]))


def test_discussions_alone_are_not_taken_away():
    assert set(SAID) <= set(text_of(SPEAKER_ABOVE))


@pytest.mark.parametrize("button", ["Weiterlesen", "weiterlesen 5 Minuten", "Lees verder", "Read more", "Zum Artikel"])
def test_teasers_are_no_text(button):
    teasers = [line for title, said in zip(("Halle in Not", "Markt im Regen", "Schule ohne Geld"), SAID, strict=True)
               for line in ("Lokales", title, said, button)]
    assert text_of([TITLE, *TEXT, *teasers]) == TEXT


def test_a_button_in_a_text_takes_nothing_away():
    assert {*TEXT, *SAID} <= set(text_of([TITLE, TEXT[0], "Weiterlesen", TEXT[1], *SAID]))


@pytest.mark.parametrize("break_", ["Weiterlesen nach der Anzeige", "Lees verder na de advertentie", "Mehr dazu hier"])
def test_a_text_that_goes_on_behind_an_advertisement_keeps_its_paragraphs(break_):
    lines = [line for paragraph in (*SAID, *SAID_AGAIN) for line in (paragraph, break_)]
    assert {*TEXT, *SAID, *SAID_AGAIN} <= set(text_of([TITLE, *TEXT, *lines, TEXT[0].replace("zwei", "drei")]))


AGED = [("vor 2 Stunden", "vor 5 Stunden", "vor einem Tag"), ("2 uur geleden", "5 uur geleden", "1 dag geleden"),
        ("Vor 3 Wochen von Ada Muster", "Vor 2 Monaten von Kees Muster", "Vor einem Jahr von Jette Muster")]


@pytest.mark.parametrize("ages", AGED)
def test_what_says_its_age_below_a_text_is_another(ages):
    titles = ("Die Halle ist in Not", "Der Markt steht im Regen", "Die Schule hat kein Geld")
    below_title = [line for entry in zip(titles, ages, SAID, strict=True) for line in entry]
    above_news = [line for entry in zip(ages, SAID, strict=True) for line in entry]
    for teasers in (below_title, ["Lesen Sie mehr", *below_title], ["Kurz gemeldet", *above_news]):
        assert text_of([TITLE, *TEXT, *teasers]) == TEXT


def test_the_age_of_the_text_itself_and_of_what_it_tells_takes_nothing_away():
    assert {*TEXT, *SAID} <= set(text_of([TITLE, "vor 2 Stunden", *TEXT, *SAID]))
    assert {*TEXT, *SAID} <= set(text_of([TITLE, *TEXT, "Vor 25 Jahren", SAID[0], "Vor 50 Jahren", *SAID[1:]]))


@pytest.mark.parametrize("marker", ["Lesen Sie auch", "Die meistgelesenen Artikel der Marktzeitung", "Meest gelezen"])
def test_titles_with_one_paragraph_each_below_a_marker_are_teasers(marker):
    titles = ("Halle am Markt: Was die Stadt noch alles sanieren will", "Warum der Markt im Regen stehen muss",
              "Zwei Millionen Euro für eine Halle, keiner weiß woher")
    teasers = [line for entry in zip(titles, SAID, strict=True) for line in entry]
    assert text_of([TITLE, *TEXT, marker, *teasers]) == TEXT


def test_teasers_alone_are_not_taken_away():
    assert text_of([line for said in SAID for line in (said, "Weiterlesen")])
