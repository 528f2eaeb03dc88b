"""The vocabulary as SKOS, in Turtle and JSON-LD (W3C SKOS Reference, 2009).

A concept's address is `topics.ttl#<id>`: absolute where the site's address is known, else relative to the file.
"""
from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from rdflib import DCTERMS, RDF, SKOS, Graph, Literal, Namespace, URIRef

from scripts.model import Archive
from scripts.writing.wording import wording

FOLDER = "https://archive.invalid/"  # stands for the folder of the files until they are written
SCHEME = URIRef(f"{FOLDER}topics.ttl")
CONCEPTS = Namespace(f"{SCHEME}#")
LICENCE = URIRef("https://creativecommons.org/licenses/by/4.0/")
IN_LANGUAGES = ("prefLabel", "altLabel", "definition")
LINKS = ("broader", "narrower", "related", "exactMatch", "inScheme", "hasTopConcept", "topConceptOf")
CONTEXT = {
    "skos": str(SKOS), "dcterms": str(DCTERMS), "notation": "skos:notation",
    "title": {"@id": "dcterms:title", "@container": "@language"}, "license": {"@id": "dcterms:license", "@type": "@id"},
    **{name: {"@id": f"skos:{name}", "@container": "@language"} for name in IN_LANGUAGES},
    **{name: {"@id": f"skos:{name}", "@type": "@id"} for name in LINKS},
}


def skos_files(archive: Archive, folder: str = "") -> Iterator[tuple[str, str]]:
    """`topics.ttl` and `topics.jsonld`; `folder` is the address that they will have, with a slash at its end."""
    graph = vocabulary(archive)
    yield "topics.ttl", graph.serialize(format="turtle").replace(FOLDER, folder)
    document = json.loads(graph.serialize(format="json-ld", context=CONTEXT))
    head = json.dumps(document.pop("@context"), sort_keys=True)
    nodes = sorted(document.get("@graph", [document]), key=lambda node: node["@id"])  # one node alone is no graph
    lines = ",\n".join(json.dumps(_in_order(node), ensure_ascii=False, sort_keys=True) for node in nodes)
    yield "topics.jsonld", f'{{"@context": {head},\n"@graph": [\n{lines}\n]}}\n'.replace(FOLDER, folder)


def _in_order(node: Any) -> Any:
    """Lists mean sets here, and come in any order."""
    if isinstance(node, dict):
        return {key: _in_order(value) for key, value in node.items()}
    return sorted(node, key=str) if isinstance(node, list) else node


def vocabulary(archive: Archive) -> Graph:
    """All topics as concepts of one scheme."""
    graph = Graph()
    graph.bind("skos", SKOS)
    graph.bind("dcterms", DCTERMS)
    graph.bind("topic", CONCEPTS)
    graph.add((SCHEME, RDF.type, SKOS.ConceptScheme))
    graph.add((SCHEME, DCTERMS.license, LICENCE))
    for language in archive.editions:
        graph.add((SCHEME, DCTERMS.title, Literal(wording(language)("Topics of the archive"), lang=language)))
    for topic in archive.topics.values():
        concept = CONCEPTS[topic.id]
        graph.add((concept, RDF.type, SKOS.Concept))
        graph.add((concept, SKOS.inScheme, SCHEME))
        graph.add((concept, SKOS.notation, Literal(topic.id)))
        _add_words(graph, concept, SKOS.prefLabel, {tag: (label,) for tag, label in topic.pref_label.items()})
        _add_words(graph, concept, SKOS.altLabel, topic.alt_label)
        _add_words(graph, concept, SKOS.definition, {tag: (words,) for tag, words in topic.definition.items()})
        for relation, others in ((SKOS.broader, topic.broader), (SKOS.narrower, topic.narrower),
                                 (SKOS.related, topic.related)):
            for other in others:
                graph.add((concept, relation, CONCEPTS[other]))
        for address in topic.exact_match:
            graph.add((concept, SKOS.exactMatch, URIRef(address)))
        if not topic.broader:
            graph.add((SCHEME, SKOS.hasTopConcept, concept))
            graph.add((concept, SKOS.topConceptOf, SCHEME))
    return graph


def _add_words(graph: Graph, concept: URIRef, relation: URIRef, words: Mapping[str, tuple[str, ...]]) -> None:
    for language, own in words.items():
        for label in own:
            graph.add((concept, relation, Literal(label, lang=language)))
