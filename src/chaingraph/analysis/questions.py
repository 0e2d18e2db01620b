"""What the findings ask of a graph: flat SELECTs, each asked once.

Every query is one pattern or a chain of required ones: no OPTIONAL, no FILTER NOT EXISTS, no aggregate, so that any
SPARQL 1.1 endpoint answers in time linear in its answer. What may be missing (a year, a scope) is asked property by
property and put together in :mod:`chaingraph.analysis.loading`.
"""

from __future__ import annotations

from chaingraph.reference.identifiers import BASE, ONTOLOGY

PREFIXES = f"""PREFIX cg: <{ONTOLOGY}>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX oa: <http://www.w3.org/ns/oa#>
"""
_EVIDENCE = f"<{BASE.replace('/id/', '/graph/')}evidence>"
"""The named graph of claims, spans, documents and uses of names; facts are in the default graph."""

CLASSES = ("Enterprise", "Park", "Region", "Chain", "Segment", "Product", "Project", "Organisation", "Sector")
EDGES = (
    "locatedIn", "partOf", "produces", "supplies", "inChain", "inSegment", "segmentOf", "covers", "projectOf",
    "projectLocatedIn", "agency", "sector", "ledBy", "leadOrganisation", "invests", "hasMetric",
)  # fmt: skip
TEXTS = (
    "stage", "channel", "tier", "state", "chainHead", "deputyChainHead", "number", "creditCode", "nature", "content", "startDate",
    "endDate", "signDate", "projectState", "remark",
)  # fmt: skip
FIELDS = (
    "indicator", "measure", "value", "low", "high", "unit", "bound", "year", "scope", "modality", "row",
    "quantityText", "supplier", "product",
)  # fmt: skip


def _words(names: tuple[str, ...]) -> str:
    return " ".join(f"cg:{name}" for name in names)


def _facts(head: str, pattern: str) -> str:
    return f"{PREFIXES}SELECT {head} WHERE {{ {pattern} }}"


def _evidence(head: str, pattern: str) -> str:
    return f"{PREFIXES}SELECT {head} WHERE {{ GRAPH {_EVIDENCE} {{ {pattern} }} }}"


THINGS = _facts("?thing ?type ?name", f"VALUES ?type {{ {_words(CLASSES)} }} ?thing a ?type ; rdfs:label ?name .")
NAMES = _facts("?thing ?name", "?thing skos:altLabel ?name .")
CODES = _facts("?thing ?code", "VALUES ?kind { cg:code cg:creditCode } ?thing ?kind ?code .")
AMBIGUOUS = _facts("?thing ?other", "?thing cg:ambiguousWith ?other .")
PAIRS = _facts("?s ?p ?o", f"VALUES ?p {{ {_words(EDGES)} }} ?s ?p ?o .")
LITERALS = _facts("?s ?p ?o", f"VALUES ?p {{ {_words(TEXTS)} }} ?s ?p ?o .")
NUMBERS = _facts("?node ?field ?value", f"VALUES ?field {{ {_words(FIELDS)} }} ?node ?field ?value .")

CLAIMS = _evidence(
    "?claim ?s ?p ?o ?span ?rule ?modality ?confidence",
    "?claim rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; prov:wasDerivedFrom ?span ; "
    "cg:rule ?rule ; cg:modality ?modality ; cg:confidence ?confidence .",
)
IDS = _evidence("?claim ?id", "?claim a cg:Claim ; dcterms:identifier ?id .")
ROWS = _evidence("?claim ?row", "?claim cg:row ?row .")
SPANS = _evidence(
    "?span ?document ?start ?end ?quote",
    "?span oa:hasSource ?document ; oa:start ?start ; oa:end ?end ; oa:exact ?quote .",
)
LOCATORS = _evidence("?span ?locator", "?span cg:locator ?locator .")
DOCUMENTS = _evidence("?document ?id ?title", "?document a cg:Document ; dcterms:identifier ?id ; rdfs:label ?title .")
DATES = _evidence("?document ?date", "?document dcterms:date ?date .")
PLACES = _evidence("?document ?place", "?document dcterms:spatial ?place .")
USES = _evidence(
    "?use ?thing ?name ?document ?score",
    "?use cg:refersTo ?thing ; cg:name ?name ; cg:usedIn ?document ; cg:score ?score .",
)
REASONS = _evidence("?use ?reasons", "?use cg:reasons ?reasons .")
MENTIONS = _evidence("?use ?mentions", "?use cg:mentions ?mentions .")
PASSAGES = _evidence("?passage ?kind ?span", "?passage cg:passageKind ?kind ; prov:wasDerivedFrom ?span .")
PIECES = _evidence("?passage ?pieces", "?passage cg:pieces ?pieces .")
CELLS = _evidence("?passage ?cells ?row", "?passage cg:cells ?cells ; cg:row ?row .")
FIGURES = _evidence("?caption ?span", "?figure a cg:Figure ; cg:caption ?caption ; prov:wasDerivedFrom ?span .")
