"""A name without the mark of its language is found in a query, and nothing else is taken for one."""

import pytest

from chaingraph.graph.plain_names import plain_name


@pytest.mark.parametrize(
    "pattern",
    [
        '?p rdfs:label "青禾产业园"',
        "?p skos:altLabel '青禾产业园' .",
        '?e cg:locatedIn/rdfs:label "青禾产业园"',
        '?e <http://www.w3.org/2000/01/rdf-schema#label> "青禾产业园"',
        'VALUES ?name { "青禾产业园" } ?p rdfs:label ?name',
    ],
)
def test_found(pattern: str) -> None:
    """Behind a predicate of names, however it is written, and in a list of values."""
    assert plain_name(f"SELECT * WHERE {{ {pattern} }}") == "青禾产业园"


@pytest.mark.parametrize(
    "pattern",
    [
        '?p rdfs:label "青禾产业园"@zh',
        '?p rdfs:label ?n FILTER(STR(?n) = "青禾产业园")',
        '?p rdfs:label ?n FILTER(CONTAINS(STR(?n), "青禾"))',
        '?o cg:unit "万元"',
        '?p rdfs:label "Qinghe"',
    ],
)
def test_look_alikes(pattern: str) -> None:
    """A marked name, a comparison as text, a unit and a name that is not Chinese need no word."""
    assert plain_name(f"SELECT * WHERE {{ {pattern} }}") == ""
