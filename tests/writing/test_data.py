"""The data files: accepted by other people's validators, read back equal, and without what may not be published."""
from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from rdflib import RDF, SKOS, Graph, Namespace
from rdflib.compare import isomorphic
from referencing import Registry, Resource

from scripts.model import Fact, Value
from scripts.writing import tree
from scripts.writing.data import plain
from scripts.writing.data.portions import packed
from scripts.writing.data.records import fact_record, known, read_articles, read_fact
from scripts.writing.data.skos import skos_files
from scripts.writing.data.tables import number, text
from tests.writing.archives import unpacked
from tests.writing.small_archive import ADDRESS, EDITIONS, SECRET, small_archive

COMMIT = "0123456789" * 4
FOLDER = "https://archive.example/repo/data/v1/"


@pytest.fixture(scope="module")
def archive():
    return small_archive()


@pytest.fixture(scope="module")
def files(archive):
    """By their path below `v1/`, the packed ones unpacked and without `.gz`."""
    return {path.removeprefix("v1/").removesuffix(".gz"): unpacked(content)
            for path, content in written(archive).items()}


def written(archive, commit=COMMIT):
    """The data files by their path below `data/`."""
    return {path.removeprefix("data/"): content for path, content in tree(archive, {}, ADDRESS, commit).items()
            if path.startswith("data/")}


@pytest.fixture(scope="module")
def validators(files):
    schemas = {path.removeprefix("schemas/"): json.loads(text) for path, text in files.items()
               if path.startswith("schemas/")}
    registry = Registry().with_resources([(name, Resource.from_contents(schema)) for name, schema in schemas.items()])
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    return {name.removesuffix(".schema.json"): Draft202012Validator(schema, registry=registry)
            for name, schema in schemas.items()}


def faults(validator, record):
    return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(record)]


@pytest.mark.parametrize("name", ["articles", "facts", "topics", "publishers"])
def test_lists_and_lines_hold_what_their_schema_says(files, validators, name):
    listed = json.loads(files[f"{name}.json"]) if name != "facts" else []
    lines = [json.loads(line) for line in files[f"{name}.jsonl"].splitlines()]
    assert lines and (name == "facts" or len(listed) == len(lines))
    own = validators["listing" if name == "articles" else name[:-1]]
    assert [fault for record in listed for fault in faults(own, record)] == []
    assert [fault for record in lines for fault in faults(validators[name[:-1]], record)] == []


@pytest.mark.parametrize("series, schema, count", [("articles", "work", 3), ("topics", "topic", 3),
                                                   ("publishers", "publisher", 1)])
def test_single_files_hold_what_their_schema_says(files, validators, series, schema, count):
    own = [json.loads(text) for path, text in files.items() if path.startswith(f"{series}/")]
    assert len(own) == count
    assert [fault for record in own for fault in faults(validators[schema], record)] == []


def test_every_line_of_a_dump_has_the_same_keys(files):
    for path, lines in files.items():
        if path.endswith(".jsonl"):
            assert len({tuple(json.loads(line)) for line in lines.splitlines()}) == 1


def test_a_file_of_its_own_says_the_same_in_fewer_words(files):
    lines = {(fact["article"], fact["language"], fact["id"]): fact
             for fact in map(json.loads, files["facts.jsonl"].splitlines())}
    articles = {(a["slug"], a["language"]["value"]): a for a in map(json.loads, files["articles.jsonl"].splitlines())}
    ids = json.loads(files["facts.json"])
    found = 0
    for work in (json.loads(files[path]) for path in files if path.startswith("articles/")):
        assert ids[work["slug"]] == list(dict.fromkeys(f["id"] for v in work["versions"] for f in v.get("facts", ())))
        for version in work["versions"]:
            whole = known(articles[work["slug"], version["language"]["value"]])
            assert whole.keys() - version.keys() <= {"text", "captions", "mentions"} and version.keys() <= whole.keys()
            assert all(version[key] == whole[key] for key in version.keys() - {"facts"})
            for fact in version.get("facts", ()):
                line = known(lines[work["slug"], version["language"]["value"], fact["id"]])
                assert line["page"] == f"{version['page']}#{fact['id']}"
                assert line.keys() - fact.keys() <= {"article", "language", "page", "line", "block", "start", "end"}
                assert all(fact[key] == line[key] for key in fact.keys() - {"values"})
                assert [value | {"start": place["start"], "end": place["end"]} for value, place in
                        zip(fact.get("values", []), line.get("values", []), strict=True)] == line.get("values", [])
                found += 1
    assert found == len(lines)


def test_the_list_of_articles_says_what_their_lines_say(files):
    lines = [json.loads(line) for line in files["articles.jsonl"].splitlines()]
    for entry, line in zip(json.loads(files["articles.json"]), lines, strict=True):
        for name, value in entry.items():
            assert value == (line[name]["value"] if isinstance(line[name], dict) else line[name])
        assert {"slug", "page", "language", "title"} <= entry.keys()


def test_nothing_that_counts_is_taken_for_nothing():
    assert known({"a": 0, "b": None, "c": {"value": None, "basis": "unknown"}, "d": [{"e": False, "f": 0.5}],
                  "g": {"basis": "unknown", "not_before": "2020"}, "h": ""}) == {
        "a": 0, "d": [{"f": 0.5}], "g": {"basis": "unknown", "not_before": "2020"}}


def test_a_schema_refuses_what_it_does_not_name(files, validators):
    record = json.loads(files["facts.jsonl"].splitlines()[0])
    assert faults(validators["fact"], record | {"colour": "red"})
    assert faults(validators["fact"], {key: value for key, value in record.items() if key != "quote"})


def test_the_index_lists_every_file_with_its_size(archive, files, validators):
    index = json.loads(files["index.json"])
    assert faults(validators["index"], index) == []
    singles = {f"v1/{entry['path']}": entry["bytes"] for entry in index["files"]}
    series = tuple(f"v1/{entry['path'].partition('{')[0]}" for entry in index["series"])
    assert singles == {path: len(content if isinstance(content, bytes) else content.encode())
                       for path, content in written(archive).items()
                       if path != "v1/index.json" and not path.startswith(series)}
    assert index["counts"] == {"works": 3, "articles": 4, "facts": len({
        json.loads(line)["id"] for line in files["facts.jsonl"].splitlines()}),
        "evidences": len(files["facts.jsonl"].splitlines()), "figures": len(files["figures.csv"].splitlines()) - 1,
        "topics": 3, "publishers": 1}


def test_the_commit_stands_in_the_index_alone(archive, files):
    one, other = (written(archive, commit) for commit in (COMMIT, None))
    assert json.loads(files["index.json"])["commit"] == COMMIT
    assert json.loads(other["v1/index.json"])["commit"] is None
    assert [path for path in one if one[path] != other[path]] == ["v1/index.json"]


def test_the_lines_read_back_as_the_archive_they_were_made_from(archive, files):
    read = read_articles(files["articles.jsonl"].splitlines(), files["facts.jsonl"].splitlines())
    full = [article for article in archive.articles if article.published_in_full]
    assert [article for article in read if article.published_in_full] == [replace(a, lines=()) for a in full]
    cited, original = (next(article for article in articles if not article.published_in_full)
                       for articles in (read, archive.articles))
    assert (cited.title, cited.date, cited.topics, cited.rights) == (
        original.title, original.date, original.topics, original.rights)
    assert [(fact.id, fact.quote, fact.values, fact.statements) for fact in cited.facts] == [
        (fact.id, fact.quote, fact.values, fact.statements) for fact in original.facts[:len(cited.facts)]]


NUMBERS = st.decimals(allow_nan=False, allow_infinity=False)


@given(NUMBERS, NUMBERS, st.sampled_from(["number", "money", "percent", "duration", "date"]))
def test_every_number_reads_back_exactly(value, low, kind):
    texts = kind in ("duration", "date")
    stated = Value(0, 3, "abc", kind, "2020" if texts else value, low=None if texts else low, unit="kg")
    fact = Fact("f1", "a", "de", "abc", 1, values=(stated,), weight=0.1)
    line = json.dumps(fact_record(fact), default=plain)
    assert read_fact(json.loads(line, parse_float=Decimal)) == fact


def test_a_source_that_may_only_be_cited_keeps_its_text(archive):
    everything = tree(archive, {}, ADDRESS)
    assert [path for path, content in everything.items() if SECRET[:30] in unpacked(content)] == []
    record = json.loads(everything["data/v1/articles/zitat.json"])["versions"][0]
    assert record.keys() & {"text", "captions", "mentions"} == set()
    quotes = [fact["quote"] for fact in record["facts"]]
    cited = next(article for article in archive.articles if not article.published_in_full)
    assert "Im Hafen liegen zwölf Boote." in quotes
    assert len(quotes) <= 5 and sum(map(len, quotes)) <= sum(len(block.text) for block in cited.blocks) / 10


def test_frictionless_accepts_the_tables(files, tmp_path, monkeypatch):
    import frictionless
    (tmp_path / "datapackage.json").write_text(files["datapackage.json"], "utf-8")
    for name in ("facts.csv", "figures.csv"):
        (tmp_path / f"{name}.gz").write_bytes(packed(files[name]))
    monkeypatch.chdir(tmp_path)
    report = frictionless.Package("datapackage.json").validate()
    assert report.flatten(["rowNumber", "fieldName", "type", "note"]) == []
    broken = files["figures.csv"].replace(",300,", ",dreihundert,")
    assert broken != files["figures.csv"]
    (tmp_path / "figures.csv.gz").write_bytes(packed(broken))
    assert not frictionless.Package("datapackage.json").validate().valid


@pytest.mark.parametrize("cell", ["=1+1", "+49 30", "-5 Grad", "@name", "\t=1", "\r=1", "\n=1"])
def test_no_text_is_a_formula(cell):
    assert text(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "1 = 1", "Ein Satz – mit Strich", "’zitiert"])
def test_other_text_stays_as_it_is(cell):
    assert text(cell) == cell


def test_a_title_that_looks_like_a_formula_is_text_in_the_table(files):
    titles = {row["title"] for row in csv.DictReader(io.StringIO(files["facts.csv"]))}
    assert "'=HYPERLINK(A1)" in titles
    assert not {title for title in titles if title.startswith("=")}


@pytest.mark.parametrize("value, cell", [
    (Decimal("4E+6"), "4000000"), (Decimal("-2.50"), "-2.50"), (Decimal("1E+999"), ""), (None, ""), ("2020", ""),
])
def test_a_number_is_written_with_all_its_digits(value, cell):
    assert number(value) == cell


def test_the_vocabulary_is_the_same_in_turtle_and_json_ld(archive):
    concepts = Namespace(f"{FOLDER}topics.ttl#")
    for folder, base in ((FOLDER, ""), ("", FOLDER)):
        made = dict(skos_files(archive, folder))
        turtle = Graph().parse(data=made["topics.ttl"], format="turtle", publicID=f"{base}topics.ttl")
        linked = Graph().parse(data=made["topics.jsonld"], format="json-ld", base=f"{base}topics.jsonld")
        assert isomorphic(turtle, linked)
        assert len(set(turtle.subjects(RDF.type, SKOS.Concept))) == len(archive.topics)
        assert (concepts.deiche, SKOS.broader, concepts.wasser) in turtle


def skos_faults(graph):
    """Integrity conditions of the SKOS Reference that a vocabulary can break: S13, S14, S27, and cycles."""
    for concept, label in graph.subject_objects(SKOS.altLabel):
        if (concept, SKOS.prefLabel, label) in graph:
            yield f"S13: {label} is preferred and alternative"
    for concept in set(graph.subjects(RDF.type, SKOS.Concept)):
        languages = [label.language for label in graph.objects(concept, SKOS.prefLabel)]
        if len(languages) != len(set(languages)):
            yield f"S14: {concept} has two preferred labels in one language"
        above = set(graph.transitive_objects(concept, SKOS.broader)) - {concept}
        if above & set(graph.objects(concept, SKOS.related)):
            yield f"S27: {concept} is related to what is above it"
        if any(concept in graph.transitive_objects(other, SKOS.broader) for other in above):
            yield f"{concept} stands above itself"


def test_skosify_and_the_skos_reference_accept_the_vocabulary(files, caplog, tmp_path):
    import skosify
    (tmp_path / "topics.ttl").write_text(files["topics.ttl"], "utf-8")
    graph = Graph().parse(tmp_path / "topics.ttl")
    assert list(skos_faults(graph)) == []
    before = set(graph)
    with caplog.at_level("WARNING"):
        checked = skosify.skosify(str(tmp_path / "topics.ttl"), label="Topics", set_modified=False)
    assert [record.getMessage() for record in caplog.records] == []
    assert before <= set(checked)


def test_the_checks_of_the_vocabulary_find_what_is_wrong():
    turtle = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <urn:a> a skos:Concept ; skos:prefLabel "a"@de, "b"@de ; skos:altLabel "a"@de ; skos:broader <urn:b> ;
          skos:related <urn:b> . <urn:b> a skos:Concept ; skos:broader <urn:a> ."""
    found = " ".join(skos_faults(Graph().parse(data=turtle, format="turtle")))
    assert all(word in found for word in ("S13", "S14", "S27", "above itself"))


def test_an_archive_of_nothing_has_its_files_all_the_same():
    made = tree(small_archive({}, ""), {}, ADDRESS)
    assert json.loads(made["data/v1/articles.json"]) == []
    assert json.loads(made["data/v1/index.json"])["counts"]["facts"] == 0
    assert [path for path in made if path.endswith("feed.xml")] == []
    assert {f"docs/{language}/data.md" for language in EDITIONS} <= made.keys()


def test_two_makings_are_equal(archive):
    assert tree(archive, {}, ADDRESS) == tree(small_archive(), {}, ADDRESS)
