"""The words of the graph."""

from __future__ import annotations

import subprocess
import sys

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from chaingraph.reference.data import data_path
from chaingraph.reference.identifiers import ONTOLOGY
from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.ontology import ontology
from chaingraph.reference.ontology_page import ontology_page

WORDS = tuple(ontology().words)
STATEMENT_PREDICATES = [
    "locatedIn",
    "produces",
    "supplies",
    "inChain",
    "inSegment",
    "segmentOf",
    "stage",
    "channel",
    "projectOf",
    "projectLocatedIn",
    "agency",
    "nature",
    "content",
    "startDate",
    "endDate",
    "sector",
    "tier",
    "number",
    "partOf",
    "ledBy",
    "chainHead",
    "deputyChainHead",
    "leadOrganisation",
    "invests",
    "hasMetric",
    "creditCode",
    "covers",
    "signDate",
    "projectState",
    "remark",
]


def test_an_independent_reader_finds_the_same_words() -> None:
    """Rdflib sees as many classes, relations, attributes and units as the reader here."""
    graph = rdflib.Graph().parse(data_path("ontology", "chaingraph.ttl"))
    for kind, type_ in (("class", OWL.Class), ("property", OWL.ObjectProperty), ("attribute", OWL.DatatypeProperty)):
        there = {str(subject).removeprefix(ONTOLOGY) for subject in graph.subjects(RDF.type, type_)}
        assert {word.name for word in ontology().of_kind(kind)} == there  # type: ignore[arg-type]
    assert len(ontology().of_kind("concept")) == len(set(graph.subjects(RDF.type, SKOS.Concept)))
    assert len(set(graph.subjects(RDFS.label))) == len(WORDS)


def test_nothing_of_it_is_nameless() -> None:
    """The ontology holds no blank node: every word can be pointed at."""
    graph = rdflib.Graph().parse(data_path("ontology", "chaingraph.ttl"))
    assert [node for node in graph.all_nodes() if isinstance(node, rdflib.BNode)] == []


@pytest.mark.parametrize("name", WORDS)
def test_every_word_is_labelled_in_both_languages(name: str) -> None:
    """One label in Chinese and one in English; classes and properties are explained in both, and say what they join."""
    word = ontology().words[name]
    assert set(word.labels) == {"zh", "en"}
    assert any("\u4e00" <= character <= "\u9fff" for character in word.labels["zh"])
    if word.kind in ("class", "property", "attribute", "scheme"):
        assert set(word.comments) == {"zh", "en"}
    if word.kind in ("property", "attribute"):
        assert word.domain
        assert word.range


def test_every_word_of_ours_that_is_used_is_defined() -> None:
    """Domains, ranges, parents and lists lead to words of this file or of another vocabulary."""
    for word in ontology().words.values():
        for iri in (*word.domain, *word.range, *word.parents, *word.matches, *filter(None, (word.scheme,))):
            assert not iri.startswith(ONTOLOGY) or iri.removeprefix(ONTOLOGY) in WORDS, (word.name, iri)


def test_every_predicate_of_a_statement_is_a_property() -> None:
    """What extraction may say, the ontology defines."""
    assert [name for name in STATEMENT_PREDICATES if not ontology().is_property(name)] == []
    assert not ontology().is_property("Enterprise")
    assert not ontology().is_property("befriends")


@pytest.mark.parametrize(
    ("property_", "subject", "object_", "expected"),
    [
        ("locatedIn", "Enterprise", "Park", (True, True)),
        ("locatedIn", "Product", "Chain", (False, False)),
        ("supplies", "Enterprise", "Park", (True, False)),
        ("hasMetric", "Sector", "Observation", (True, True)),
        ("tier", "Enterprise", "", (True, False)),
        ("nothing", "Enterprise", "Park", None),
    ],
)
def test_what_a_property_may_join(
    property_: str, subject: str, object_: str, expected: tuple[bool, bool] | None
) -> None:
    """Domain and range, classes below them included."""
    if expected is None:
        with pytest.raises(KeyError):
            ontology().accepts(property_, subject, object_)
    else:
        assert ontology().accepts(property_, subject, object_) == expected


def test_labels_in_both_languages() -> None:
    """By local name and by full IRI; a foreign word is its own label."""
    assert ontology().label("locatedIn") == "位于"
    assert ontology().label(f"{ONTOLOGY}Park", "en") == "park"
    assert ontology().label("http://example.org/x") == "http://example.org/x"


def test_units_convert_as_the_lexicon_says() -> None:
    """亩 is 10000/15 square metres, 万元/亩 fifteen yuan a square metre; no unit is both QUDT's and ours."""
    words = ontology().words
    assert float(words["MU"].multiplier) == pytest.approx(10000 / 15)
    assert float(words["CNY_10K-PER-MU"].multiplier) == pytest.approx(10_000 / (10_000 / 15))
    assert ontology().unit_of("亿元") == "CNY_100M"
    assert ontology().unit_of("光年") == ""
    theirs = {
        row["unit"] for row in read_lexicon("units", ("unit", "base", "factor", "quantity_kind", "qudt")) if row["qudt"]
    }
    assert {word.labels["zh"] for word in ontology().of_kind("unit")} & theirs == set()


def test_the_page_is_current() -> None:
    """``docs/ontology.md`` is what the generator writes today; mend with ``make docs``."""
    assert data_path("docs", "ontology.md").read_text(encoding="utf-8") == ontology_page()


def test_the_page_names_every_word() -> None:
    """Nothing is left out, and every row of a table is as wide as its head."""
    page = ontology_page()
    for word in ontology().words.values():
        assert (word.notation if word.kind == "concept" else word.name) in page
    tables = [block.split("\n") for block in page.split("\n\n") if block.startswith("|")]
    assert len(tables) == 6
    for rows in tables:
        assert len({row.count("|") for row in rows if row}) == 1


def test_importing_it_reads_nothing() -> None:
    """Who only imports the module loads no RDF library."""
    code = "import sys, chaingraph.reference.ontology as o; print([m for m in ('pyoxigraph', 'rdflib') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
