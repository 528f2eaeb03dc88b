"""A page's notices speak to the reader; news about privacy and advertising does not."""
import pytest

from scripts.reading.notices import is_notice
from scripts.reading.phrases import fold

NOTICES = [
    "Wir verwenden Cookies und ähnliche Techniken. Mit Ihrer Einwilligung zeigen wir personalisierte Werbung.",
    "Newsletter abonnieren und keine Ausgabe verpassen. Abmeldung jederzeit möglich.",
    "Diese Website nutzt Cookies. Details stehen in der Datenschutzerklärung.",
    "Met uw toestemming plaatsen wij cookies om advertenties te tonen die bij u passen.",
    "Schrijf je in voor de nieuwsbrief en lees verder met een abonnement.",
]
NEWS = [
    "Das Gericht sieht in der Schaltfläche keine wirksame Einwilligung in personalisierte Werbung, denn Nutzer hätten "
    "keine echte Wahl gehabt.",
    "„Wir brauchen für jede Werbung eine Einwilligung“, sagte die Datenschützerin vor dem Ausschuss am Dienstag.",
    "De toezichthouder vindt dat het bedrijf voor advertenties eerst toestemming had moeten vragen aan de gebruikers.",
    "Het formulier vraagt naar naam en e-mailadres; wie het verstuurt, geeft toestemming voor advertenties.",
]


@pytest.mark.parametrize("text", NOTICES)
def test_a_notice_is_the_pages(text):
    assert is_notice(text, fold(text))


@pytest.mark.parametrize("text", NEWS)
def test_news_about_the_same_is_the_articles(text):
    assert not is_notice(text, fold(text))
