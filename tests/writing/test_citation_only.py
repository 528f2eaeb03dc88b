"""Of a source that may only be cited, nothing leaves the seed but what may be quoted: on no page, in no file."""
from scripts.archive import build_archive
from scripts.seeds import Sources
from scripts.text.citation import LARGEST_SHARE, LONGEST_QUOTATION, MOST_QUOTATIONS, quotable
from scripts.writing import tree
from tests.writing.archives import unpacked

WORDS = ("Amsel", "Birke", "Clematis", "Distel", "Eiche", "Farn", "Ginster", "Hasel", "Iris",
         "Jasmin", "Kiefer", "Linde")
FILLER = "Die Gärtnerei beschreibt ihre Beete ausführlich und nennt dabei die Pflanzen, die dort gut gedeihen. "
SENTENCES = [f"Im Beet {word} wachsen {100 + number} Pflanzen, teilte die Gärtnerei mit."
             for number, word in enumerate(WORDS)]


def archive(*paragraphs):
    head = "---\ntitle: Beete\nlanguage: de\ndate: 2024-05\nrights: citation-only\n---\n"
    built, problems = build_archive(Sources({"beete.txt": (head + "\n\n".join(paragraphs)).encode()},
                                            ("topics.yml", ""), ("publishers.yml", "")), ("de", "nl"))
    assert not [problem for problem in problems if problem.level == "error"]
    return built


def test_only_what_may_be_quoted_is_written_anywhere():
    built = archive(*(FILLER * 3 + sentence for sentence in SENTENCES))
    (article,) = built.articles
    quoted = [fact.quote for fact in quotable(article)]
    assert 0 < len(quoted) <= MOST_QUOTATIONS < len(article.facts)
    assert all(len(quote) <= LONGEST_QUOTATION for quote in quoted)
    assert sum(map(len, quoted)) * LARGEST_SHARE <= sum(len(block.text) for block in article.blocks)
    written = "\n".join(map(unpacked, tree(built, {}, "https://archive.example/").values()))
    hidden = [word for word, sentence in zip(WORDS, SENTENCES, strict=True) if sentence not in quoted]
    assert [word for word in hidden if word in written] == []
    assert FILLER.strip() not in written and all(quote in written for quote in quoted)


def test_a_text_too_short_to_quote_from_is_not_quoted():
    (article,) = archive(*SENTENCES[:3]).articles
    assert article.facts and quotable(article) == ()
