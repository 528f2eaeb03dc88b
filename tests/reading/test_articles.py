"""What is said of an article: language, date and its bounds, source, header over text, one document or several."""
import pytest

from scripts.model import TEXT_LABELS
from scripts.reading import read

EDITIONS = ("de", "nl")
GERMAN = "Der Rat der Stadt hat beschlossen, dass die alte Halle am Bahnhof noch in diesem Jahr abgerissen wird."
DUTCH = "De raad van de stad heeft besloten dat de oude hal bij het station nog dit jaar wordt gesloopt."
ENGLISH = "The council of the city has decided that the old hall at the station will be torn down before winter."
FRENCH = "Le conseil de la ville a décidé que la vieille halle de la gare serait démolie avant la fin de l'année."
TOPICS = ("Halle", "Brücke", "Schule", "Bücherei", "Feuerwache", "Turnhalle", "Mühle", "Kirche", "Werft")


def only(text, path="a.txt"):
    [article] = read(path, text.encode(), EDITIONS).articles
    return article


def paragraphs(start, count=3):
    return "\n\n".join(f"Die {TOPICS[(start + i) % 9]} am Markt soll nach dem Willen der Stadt bald saniert werden, "
                       f"sagte Dezernentin Jette Fallbeispiel nach Rundgang {start * 10 + i} am Abend."
                       for i in range(count))


def labels_of(text):
    return {line.text: line.label for line in only(text).lines}


@pytest.mark.parametrize(("head", "title", "day"), [
    ("Halle am Markt wird saniert 09 februari 2019", "Halle am Markt wird saniert", "2019-02-09"),
    ("Halle am Markt wird saniert | 09.02.2019", "Halle am Markt wird saniert", "2019-02-09"),
    ("Was am 9. Februar 2019 zur Halle gesagt wurde", "Was am 9. Februar 2019 zur Halle gesagt wurde", "2019-02"),
    ("Halle am Markt: Bericht vom 9. Februar 2019", "Halle am Markt: Bericht vom 9. Februar 2019", "2019-02"),
    ("Halle am Markt wird saniert 9. März 2021", "Halle am Markt wird saniert 9. März 2021", "2019-02"),
])
def test_a_day_in_the_month_of_a_tag_is_no_part_of_a_headline(head, title, day):
    article = only(f" date 2019-02 {head}\n\n{paragraphs(3)}")
    assert (article.title.value, article.date.value) == (title, day)


def test_entries_of_a_table_of_contents_are_no_text():
    entries = ["- I. Die Halle", "- II. Die Kosten des Umbaus", "- III. Der Zeitplan"]
    labels = labels_of("\n".join(["Was aus der Halle wird", GERMAN, "Inhaltsverzeichnis", *entries, "I. Die Halle",
                                  paragraphs(1), "II. Die Kosten des Umbaus", paragraphs(4)]))
    assert {labels[entry] for entry in entries} == {"boilerplate"}
    assert labels["I. Die Halle"] == labels["II. Die Kosten des Umbaus"] == "heading"


@pytest.mark.parametrize(("head", "title", "names"), [
    ("Halle am Markt wird saniert Ada Beispiel", "Halle am Markt wird saniert", ("Ada Beispiel",)),
    ("Hal aan de markt: “Wij wachten al jaren” ABE", "Hal aan de markt: “Wij wachten al jaren”", ("ABE",)),
    ("Halle am Markt heißt nach Ada Beispiel", "Halle am Markt heißt nach Ada Beispiel", None),
    ("Was aus der Halle wird, sagt Jette Fallbeispiel", "Was aus der Halle wird, sagt Jette Fallbeispiel", None),
    ("Halle am Markt gehört jetzt der AWO", "Halle am Markt gehört jetzt der AWO", None),
])
def test_a_headline_of_a_corpus_runs_on_into_its_author(head, title, names):
    article = only(f" date 2019-02 {head}\n\n9. Februar 2019\n\n{paragraphs(3)}")
    assert (article.title.value, article.creator.value, article.date.value) == (title, names, "2019-02-09")
    assert only(f"{head}\n\n9. Februar 2019\n\n{paragraphs(3)}").title.value == head


@pytest.mark.parametrize("head", [
    "Gepubliceerd op: 09-02-2019 Bijgewerkt op: 10-02-2019 21:03 Hal wordt opgeknapt",
    "09.02.2019 10:15 Hal wordt opgeknapt", "Gepubliceerd op: 09-02-2019 Hal wordt opgeknapt"])
def test_a_day_in_front_of_a_headline_is_none_of_it(head):
    article = only(f"{head}\n\n{paragraphs(3)}")
    assert (article.title.value, article.date.value) == ("Hal wordt opgeknapt", "2019-02-09")


def test_the_day_below_a_temperature_is_that_of_a_visit():
    article = only(f"3.2 C\nMusterstadt\nVrijdag 8 maart 2019\n\nWas aus der alten Halle wird\n\n{paragraphs(3)}")
    assert (article.title.value, article.date.value) == ("Was aus der alten Halle wird", None)


def test_headings_named_in_a_row_before_they_come_are_no_text():
    entries = ["Überblick", "Die Halle am Markt", "Was der Umbau kostet"]
    labels = only("\n".join(["Was aus der Halle wird", *entries, entries[0], paragraphs(1), entries[1], paragraphs(4),
                             entries[2], paragraphs(7)])).lines
    found = {entry: [line.label for line in labels if line.text == entry] for entry in entries}
    assert set(map(tuple, found.values())) == {("boilerplate", "heading")}


@pytest.mark.parametrize("credit", ["Foto: Ole Beispiel", "Beeld: ANP", "© Ole Beispiel"])
def test_what_stands_close_above_a_credit_is_the_pictures(credit):
    shown = "Vor dem Markt: Während die Dezernentin redet, tragen die Händler schon ihre Stände aus der alten Halle."
    labels = labels_of("\n\n".join(["Was aus der Halle wird", f"{shown}\n{credit}", paragraphs(1)]))
    assert labels[shown] == labels[credit] == "caption"
    labels = labels_of("\n\n".join(["Was aus der Halle wird", paragraphs(1), f"{shown}\n{credit}"]))
    assert labels[shown] == "body"  # the last paragraph with what belongs to the first picture


@pytest.mark.parametrize("shown", [
    "Bildunterschrift: Die Halle am Markt, kurz bevor die Stadt sie im vergangenen Winter schließen ließ.",
    "Luftaufnahme der Halle am Markt. Rechts steht das Haus der Händler, links das alte Tor.",
    "De hal bij het station staat sinds de winter leeg. (bron: Kadaster)",
    "Die Halle am Markt soll saniert werden.\n\nDie Halle am Markt soll saniert werden.",
    "Halle am MarktHalle am MarktHalle am Markt",
])
def test_what_a_picture_shows_above_a_text(shown):
    labels = labels_of("\n\n".join([shown, "Was aus der alten Halle wird", paragraphs(1, 4)]))
    assert {labels[line] for line in shown.split("\n\n")} == {"caption"}
    assert labels["Was aus der alten Halle wird"] == "title"


def test_of_a_heading_that_stands_twice_the_second_is_text():
    lines = only("\n".join(["Was aus der Halle wird", *paragraphs(1, 2).split("\n\n"), "Später Neubeginn",
                            "Später Neubeginn", paragraphs(4)])).lines
    assert [line.label for line in lines if line.text == "Später Neubeginn"] == ["boilerplate", "heading"]


def test_a_name_behind_what_stands_above_a_text_took_the_picture():
    shown = "Die Halle am Markt steht seit dem Winter leer. (Roos Zomaar)"
    labels = labels_of("\n\n".join(["Was aus der Halle wird", shown, paragraphs(1)]))
    assert labels[shown] == "caption"
    assert only("\n\n".join(["Was aus der Halle wird", paragraphs(1), shown])).creator.value == ("Roos Zomaar",)


def test_a_title_cut_from_a_text_does_not_end_with_an_abbreviation():
    first = "Die Halle bleibt, sagt Dr. Jette Fallbeispiel am 3. Mai im Rat"
    assert only(f"{first}. Sie wird saniert, und zwar bald.\n\n{paragraphs(1)}").title.value == first


@pytest.mark.parametrize("language", ["fr", "de-AT"])
def test_a_title_can_be_cut_from_a_text_in_a_language_without_rules(language):
    text = f"---\nlanguage: {language}\n---\n{paragraphs(1)}\n"
    [article] = read("a.txt", text.encode(), ("de", "nl")).articles
    assert article.title.basis == "derived" and article.title.value.startswith("Die ")


def test_what_a_page_asks_below_its_text_is_no_text():
    asked = ["3034 Leser", "Ist dieser Beitrag lesenswert?", "Vielen Dank für Ihr Interesse!"]
    labels = labels_of("\n".join(["Was aus der Halle wird", paragraphs(1), "Teilen", *asked]))
    assert {labels[line] for line in asked} == {"boilerplate"}


def test_a_last_sentence_is_text_behind_a_picture_too():
    last = "Die Halle am Markt bleibt also vorerst stehen."
    assert labels_of("\n".join(["Was aus der Halle wird", paragraphs(1), "Foto: Ole Beispiel", last]))[last] == "body"


@pytest.mark.parametrize("head", [
    "Start\nLokales\n5. Neues von der alten Halle\n\nNeues von der alten Halle\n\n"
    "Warum die Stadt die Halle am Markt nach dem Rundgang sanieren will",
    "Kommentar\n\nHallen bleiben\n\nDezernentin Jette Fallbeispiel über die Halle am Markt",
])
def test_a_title_stands_above_the_line_that_explains_it(head):
    title = head.split("\n\n")[1]
    assert only(f"{head}\n\n{paragraphs(1, 5)}").title.value == title


def test_a_line_that_announces_a_list_is_no_title():
    article = only(f"Das sagt die Stadt über die Halle am Markt:\n\n- sie wird neu\n- sie bleibt\n\n{paragraphs(1)}")
    assert article.title.basis == "derived"


def test_what_a_site_says_of_itself_above_the_date_is_no_text():
    greeting = ("Willkommen, liebe Leserinnen und Leser, hier erscheinen seit vielen Jahren sämtliche Reportagen eines "
                "freien Journalisten, jederzeit bestellbar über dessen Postfach.")
    labels = labels_of(f"Neues aus der Region\n\n{greeting}\n\n3. Mai 2020\n\nHalle wird saniert\n\n{paragraphs(1, 5)}")
    assert (labels[greeting], labels["Halle wird saniert"]) == ("boilerplate", "title")


def test_a_name_that_only_the_title_knows_is_a_hint():
    def hints(title):
        problems = read("a.txt", f"{title}\n\n{paragraphs(1)}".encode(), EDITIONS).problems
        return [(problem.level, problem.line, problem.values["name"]) for problem in problems]
    assert hints("Anna Zomerproef will die alte Halle retten") == [("hint", 1, "Anna Zomerproef")]
    assert hints("Jette Fallbeispiel will die alte Halle retten") == []
    assert hints("Die Stadt will die alte Halle am Markt retten") == []


@pytest.mark.parametrize(("opening", "day"), [
    ("3. Mai 2018 | ", "2018-05-03"), ("03.05.2018. ", "2018-05-03"),
    ("Musterstadt, 3. Mai 2018 – ", "2018-05-03"), ("3. Mai 2018 – ", None),
])
def test_a_day_before_the_first_paragraph(opening, day):
    assert only(f"{opening}{GERMAN}\n\n{paragraphs(1)}").date.value == day


@pytest.mark.parametrize(("text", "language"), [
    (GERMAN, "de"), (DUTCH, "nl"), (f"{GERMAN}\n\n„{ENGLISH}“\n\n{GERMAN}", "de"),
    (f"{DUTCH}\n\n‘{GERMAN}’\n\n{DUTCH} {DUTCH}", "nl"),
])
def test_language(text, language):
    assert (only(text).language.value, only(text).language.basis) == (language, "inferred")


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, f"\n\n{ENGLISH}\n\n{ENGLISH}"])
def test_a_text_in_neither_language_is_an_error_at_its_line(text):
    reading = read("a.txt", text.encode(), EDITIONS)
    assert reading.articles[0].language.value is None
    [problem] = reading.problems
    assert problem.level == "error" and problem.line == len(text) - len(text.lstrip("\n")) + 1


def test_a_person_and_the_file_name_decide_on_the_language():
    assert only(f"---\nlanguage: nl\n---\n{GERMAN}").language.value == "nl"
    assert only(GERMAN, "a.nl.txt").language.value == "nl"
    assert only(GERMAN, "a.nl.txt").slug == "a"


def test_the_header_wins():
    text = ("---\ntitle: Mein Titel\ndate: 2020\ncreator: [Roos Zomaar]\ntags: [x]\n---\n"
            f"Halle wird abgerissen\n\nVon Ada Muster\n3. Mai 2021\n\n{GERMAN}\n\n{paragraphs(1)}")
    article = only(text)
    assert (article.title.value, article.date.value, article.creator.value) == ("Mein Titel", "2020", ("Roos Zomaar",))
    assert {article.title.basis, article.date.basis, article.creator.basis} == {"front-matter"}
    assert (article.title.line, article.date.line) == (2, 3)
    assert article.lines[0].line == 7


@pytest.mark.parametrize(("sentence", "bound"), [
    ("Am 3. Mai 2018 brannte die Halle aus, seither steht sie leer.", "2018-05-03"),
    ("Seit Februar 2019 stand das Gebäude leer.", "2019-02"),
    ("Seit 2015 wurde darüber gestritten.", "2015"),
    ("Am 1. Juli 2023 soll der Abriss beginnen.", None),
    ("Bis zum 31. Dezember 2024 wird alles fertig.", None),
    ("Im vergangenen Jahr wurde am Montag darüber gestritten.", None),
    ("In Raum 2018 wurde gestritten.", None),
    ("Op 3 mei 2018 brandde de hal uit.", "2018-05-03"),
    ("Vanaf 1 juli 2023 gaat de sloop beginnen.", None),
])
def test_an_unknown_date_is_bounded_by_what_has_happened(sentence, bound):
    article = only(f"{GERMAN}\n\n{sentence} {GERMAN}\n\n{paragraphs(2)}")
    assert (article.date.value, article.date.basis, article.date.not_before) == (None, "unknown", bound)


def test_the_day_of_a_change_bounds_from_above():
    article = only(f"Halle wird abgerissen\n\nAktualisiert am 3. Mai 2021\n\n{GERMAN}\n\n{paragraphs(2)}")
    assert (article.date.value, article.date.not_after) == (None, "2021-05-03")


def test_a_tag_gives_the_month_unless_the_text_tells_of_later_things():
    article = only(f" date 2019-02 {GERMAN}\n\n{paragraphs(2)}")
    assert (article.date.value, article.date.basis, article.date.line) == ("2019-02", "tag", 1)
    later = only(f" date 2019-02 {GERMAN}\n\nAm 3. Mai 2020 wurde die Halle geräumt. {paragraphs(2)}")
    assert (later.date.value, later.date.not_before) == (None, "2020-05-03")


def test_dates_of_other_articles_and_of_the_page_are_not_the_articles():
    text = ("Montag, 3. Mai 2021\nStartseite\nAlle Nachrichten aus der Region von heute\nNoch eine ganz andere "
            f"Meldung von gestern\n\n{GERMAN}\n\n{paragraphs(2)}\n\nMehr Nachrichten\n\n5. Mai 2021\nHalle brennt")
    assert only(text).date.value is None


def test_source_line_and_the_day_in_its_address():
    article = only(f"{GERMAN}\n\n{paragraphs(2)}\n\nQuelle: https://example.org/2020/07/13/halle.html")
    assert (article.source.value, article.source.basis) == ("https://example.org/2020/07/13/halle.html", "explicit")
    assert (article.date.value, article.date.basis) == ("2020-07-13", "inferred")


def test_a_readers_name_is_no_creator():
    article = only(f"Halle wird abgerissen\n\n{GERMAN}\n\n{paragraphs(2, 4)}\n\n3 Kommentare\n\n"
                   "Von Peter Probe, 3. Mai 2021\n\nDas wird auch Zeit.")
    assert article.creator.value is None and article.date.value is None


def test_a_lost_title_is_cut_from_the_text_and_marked():
    article = only(f"{GERMAN}\n\n{paragraphs(3)}")
    assert article.title.basis == "derived"
    assert GERMAN.startswith(article.title.value.removesuffix(" …"))


@pytest.mark.parametrize(("ending", "broken"), [
    ("Am Ende stimmten alle Mitglieder des Rates für den Antrag, auch wenn", True),
    ("Am Ende stimmten alle Mitglieder des Rates für den Antrag.", False),
    ("Am Ende sagte die Dezernentin nach der Sitzung des Rates: „So ist es gut.“", False),
])
def test_a_text_that_breaks_off(ending, broken):
    assert only(f"{GERMAN}\n\n{paragraphs(4)}\n\n{ending}").truncated is broken


TITLES = ("Halle am Markt wird endlich saniert", "Brücke bleibt bis zum Herbst gesperrt",
          "Schule bekommt ein neues Dach")


@pytest.mark.parametrize("template", [
    "Lokales\n\n{title}\n\nVeröffentlicht\n\nauf\n\nDurch\n\n{text}\n\nWeiterlesen",
    "{day}.07.2020\n\n{title}\n\n{text}",
    "{title}\n\nVeröffentlicht am {day}.07.2020\n\n{text}",
    "Lokales | Region\n{title}\nVon Ada Muster\n{text}",
])
def test_documents_with_several_articles(template):
    text = "\n\n".join(template.format(title=title, day=10 + i, text=paragraphs(3 * i))
                       for i, title in enumerate(TITLES))
    articles = read("a.txt", text.encode(), EDITIONS).articles
    assert [article.title.value for article in articles] == list(TITLES)
    assert [article.slug for article in articles] == ["a-1", "a-2", "a-3"]


def test_articles_parted_by_a_ruled_line():
    text = "\n\n-----\n\n".join(f"{title}\n\nVon Ada Muster\n\n{paragraphs(3 * i)}" for i, title in enumerate(TITLES))
    assert [a.title.value for a in read("a.txt", text.encode(), EDITIONS).articles] == list(TITLES)


def test_two_articles_need_more_than_one_common_line():
    def document(template):
        return "\n\n".join(template.format(title=title, text=paragraphs(3 * i)) for i, title in enumerate(TITLES[:2]))
    pair = document("Lokales\n\n{title}\n\nVeröffentlicht\n\nauf\n\nDurch\n\n{text}")
    assert len(read("a.txt", pair.encode(), EDITIONS).articles) == 2
    assert len(read("a.txt", document("Lokales\n\n{title}\n\n{text}").encode(), EDITIONS).articles) == 1


@pytest.mark.parametrize("between", [
    "* * *", "Anzeige", "Anzeige\n\nWas die Stadt jetzt noch plant {n}", "Wie geht es weiter, Frau Muster?",
    "1{n}:05 Uhr\n\nNeues aus der Sitzung des Rates {n}", "Lesen Sie auch\n\nNeue Bänke für den Park {n}",
])
def test_one_article_stays_one(between):
    text = "Halle am Markt wird saniert\n\nVon Ada Muster\n\n" + "".join(
        f"{paragraphs(3 * n)}\n\n{between.format(n=n)}\n\n" for n in range(4)) + paragraphs(20)
    assert len(read("a.txt", text.encode(), EDITIONS).articles) == 1


def test_comments_with_dates_are_no_articles():
    text = f"Halle wird saniert\n\n12.03.2020\n\n{paragraphs(1, 5)}\n\n" + "".join(
        f"1{n}.03.2020\n\nPeter Probe\n\n{paragraphs(3 * n)}\n\n" for n in range(5))
    assert len(read("a.txt", text.encode(), EDITIONS).articles) == 1


def test_a_title_in_the_header_makes_one_article():
    text = "---\ntitle: Sammlung\n---\n" + "\n\n".join(
        f"1{i}.07.2020\n\n{title}\n\n{paragraphs(3 * i)}" for i, title in enumerate(TITLES))
    assert len(read("a.txt", text.encode(), EDITIONS).articles) == 1


def test_versions_share_a_slug_and_tell_which_text_they_are():
    german, dutch = only(GERMAN, "halle.de.txt"), only(DUTCH, "halle.nl.txt")
    assert german.slug == dutch.slug == "halle"
    assert len(german.version) == 12 and german.version != dutch.version
    assert only(GERMAN.replace("\n", "\r\n"), "halle.de.txt").version == german.version


@pytest.mark.parametrize(("lines", "label"), [
    (["Start > Lokales > Hallen am Markt"], "boilerplate"),
    (["Erschienen am: Abgelegt unter den folgenden Rubriken:"], "meta"),
    (["Symbolbild Polizei"], "caption"), (["(Symbolbild) Halle bei Nacht"], "caption"),
    (["1."], "heading"), (["2. Kosten"], "heading"), (["2 Kosten", "2.1 Kosten des Dachs"], "heading"),
    (["Halle", "Dachziegel aus Ton"], "heading"),
    (["die halle bei nacht"], "caption"),
])
def test_short_lines_within_a_text(lines, label):
    labels = labels_of("\n\n".join(["Was aus der Halle wird", paragraphs(1), *lines, paragraphs(5)]))
    assert labels[lines[0]] == label


def test_pages_of_an_article_are_no_text():
    pages = ["- Was aus der Halle wird", "- So wird das Dach gebaut", "- Fazit"]
    labels = labels_of("\n".join(["Was aus der Halle wird", GERMAN, *pages, paragraphs(1), paragraphs(4)]))
    assert {labels[page] for page in pages[1:]} == {"boilerplate"} and labels[pages[0]] not in TEXT_LABELS


def test_a_text_may_begin_with_its_key_points():
    points = ["- Die Stadt will die Halle am Markt bald sanieren;", "- Der Rat hat aber das Geld noch nicht bewilligt;"]
    labels = labels_of("\n".join([*points, paragraphs(1), paragraphs(4)]))
    assert {labels[point] for point in points} <= {"lede", "body"}


def test_a_box_of_other_articles_ends_where_the_text_announces_a_list():
    announced = ["Folgende Hallen in der Stadt stehen noch:", "• Halle am Markt", "• Halle am Bach"]
    labels = labels_of("\n".join(["Was aus der Halle wird", paragraphs(1), "Lesen Sie auch:", *announced,
                                  paragraphs(1, 4)]))
    assert {labels[line] for line in announced} == {"body"}


def test_the_first_heading_of_a_text_without_a_title_is_text():
    labels = labels_of("\n\n".join(["Beschluss:", paragraphs(1), paragraphs(4)]))
    assert labels["Beschluss:"] == "heading"


def test_several_paragraphs_in_the_words_of_notices_are_what_a_text_is_about():
    private = [f"{who} in der Stadt fragen Ihren Browser nach Cookies, wenn Sie der Werbung für die Halle zustimmen, "
               f"und geben das noch in diesem Jahr weiter, sagte die Dezernentin dem Rat." for who in
               ("Portale", "Vereine", "Händler", "Verlage")]
    text = ["Wer Ihre Daten nimmt", GERMAN, private[0], paragraphs(1, 2)]
    assert labels_of("\n\n".join([*text[:2], *private, text[3]]))[private[0]] == "body"


def test_the_day_of_something_else_is_no_day_of_publication():
    def day(label):
        return only(f"Halle wird saniert\n\n{label}\n\n3. Mai 2021\n\n{GERMAN}\n\n{paragraphs(2)}").date.value
    assert (day("Datum der Sitzung"), day("Datum"), day("Datum der Veröffentlichung")) == (
        None, "2021-05-03", "2021-05-03")


def test_what_a_colon_announces_is_text_without_bullets_too():
    lines = ["Das braucht man:", "drei Eimer Farbe", "Pinsel und Leiter", "So geht es:"]
    labels = labels_of("\n".join(["Was aus der Halle wird", paragraphs(1, 1), *lines, paragraphs(4, 1)]))
    assert [labels[line] for line in lines] == ["heading", "body", "body", "heading"]


def test_particulars_that_come_back_above_every_paragraph_are_text():
    parts = [(f"Halle {name}", f"Saal {number}", f"Beginn {number} Uhr") for number, name in
             enumerate(("am Markt", "am Bach", "am Tor"), 15)]
    labels = labels_of("\n\n".join(["Wohin am Abend", paragraphs(1, 2), *(
        "\n\n".join([*part, paragraphs(3 * number, 1)]) for number, part in enumerate(parts))]))
    assert {labels[line] for part in parts for line in part} == {"heading", "body"}
    assert all(labels[part[1]] == labels[part[2]] == "body" for part in parts)


def test_a_line_that_joins_two_later_ones_offers_them():
    title, lede = "Halle am Markt wird saniert", "Warum die Stadt nach langem Streit im Rat jetzt doch noch bauen will."
    labels = labels_of(f"{title}{lede}\n\n{title}\n\n{lede}\n\n{paragraphs(1)}")
    assert labels[title + lede] == "boilerplate" and labels[title] == "title"


@pytest.mark.parametrize("lines", [
    ["Die Halle bei Nacht", "Die Halle bei Nacht Foto: Ole Beispiel"],
    ["Die Halle am Markt bei NachtDie Halle am Markt bei Nacht"],
])
def test_a_pictures_text_stands_twice(lines):
    labels = labels_of("\n\n".join(["Was aus der Halle wird", paragraphs(1), *lines, paragraphs(4)]))
    assert {labels[line] for line in lines} == {"caption"}


def test_a_name_beside_the_day_of_a_text_is_its_author():
    article = only(f"Halle wird saniert\n\nPetra Probe\n\n3. Mai 2021\n\n{GERMAN}\n\n{paragraphs(2)}")
    assert article.creator.value == ("Petra Probe",)
    reader = only(f"Halle wird saniert\n\n{GERMAN}\n\n{paragraphs(2)}\n\nPetra Probe\n\n3. Mai 2021\n\nSchön!")
    assert reader.creator.value is None


def test_a_paragraph_that_names_its_source_is_no_picture():
    text = f"{GERMAN} {GERMAN} {GERMAN} (Quelle: Amt)"
    assert labels_of(f"{text}\n\n{paragraphs(2)}")[text] in TEXT_LABELS


@pytest.mark.parametrize(("first", "others", "label"), [
    ("Teil A", ["Teil B"], "heading"), ("Vorgeschichte", ["Umbau", "Kosten"], "heading"),
    ("Premium", ["Umbau"], "boilerplate"), ("NEU", ["Umbau", "Kosten"], "boilerplate"),
])
def test_the_first_of_several_headings_stands_like_the_others(first, others, label):
    parts = "\n\n".join(f"{heading}\n\n{paragraphs(3 * number, 2)}" for number, heading in enumerate([first, *others]))
    assert labels_of(f"Was aus der Halle wird\n\n{parts}")[first] == label
