"""Numbers as nodes."""

from __future__ import annotations

import pytest

from chaingraph.graph.observations import unit_iri
from chaingraph.records import Observation, Quantity
from chaingraph.reference.identifiers import ONTOLOGY
from tests.graph.factory import Case, amount
from tests.graph.test_builder import ask

UNIT = "http://qudt.org/vocab/unit/"
ALL = "SELECT ?p ?o { ?s a cg:Observation ; ?p ?o FILTER(?p != rdf:type) } ORDER BY ?p"


def measured(*observations: Observation, group: str = "") -> Case:
    """A company with these numbers."""
    case = Case()
    case.document("d", "甲厂各项指标")
    company = case.ref("Enterprise", "甲厂")
    for observation in observations:
        case.say(company, "hasMetric", observation, "甲厂各项指标", group=group)
    return case


def test_every_part_of_a_number_is_written() -> None:
    """Value, unit, bound, year, scope, row and the words of the source, each under its own property."""
    quantity = Quantity("约1.5亿元", 1.5, "亿元", 1.5, 1.5, "≈", 1.5e8, "元")
    case = measured(Observation("产值", quantity, "output", "2020", "规上"), group="d#2/7")
    found = {str(row["p"]).rpartition("#")[2]: row["o"] for row in ask(case.build(), ALL)}
    assert found == {
        "label": "产值 规上 2020 约1.5亿元",
        "indicator": "产值",
        "measure": "output",
        "value": 1.5,
        "low": 1.5,
        "high": 1.5,
        "baseValue": 1.5e8,
        "baseUnit": "元",
        "unit": "亿元",
        "hasUnit": f"{ONTOLOGY}CNY_100M",
        "bound": "≈",
        "year": "2020",
        "scope": "规上",
        "modality": "fact",
        "row": "d#2/7",
        "quantityText": "约1.5亿元",
    }


def test_what_is_not_stated_is_not_written() -> None:
    """A plain number has no unit, year, scope or row: absent, not empty."""
    case = measured(Observation("", Quantity("若干", None)))
    found = {str(row["p"]).rpartition("#")[2] for row in ask(case.build(), ALL)}
    assert found == {"label", "indicator", "bound", "modality", "quantityText"}


def test_rows_keep_equal_numbers_apart() -> None:
    """The same number in two rows is two nodes; twice in running text it is one, with two claims."""
    for groups, nodes in ((("d#0/1", "d#0/2"), 2), (("", ""), 1)):
        case = Case()
        case.document("d", "甲厂用地5亩。甲厂用地5亩。")
        company = case.ref("Enterprise", "甲厂")
        for group, quote in zip(groups, ("甲厂用地5亩", "用地5亩"), strict=True):
            case.say(company, "hasMetric", Observation("用地", amount("5亩", 5.0, "亩")), quote, group=group)
        graph = case.build()
        assert len(ask(graph, "SELECT ?o { ?o a cg:Observation }")) == nodes


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("平方米", f"{UNIT}M2"),
        ("平方公里", f"{UNIT}KiloM2"),
        ("%", f"{UNIT}PERCENT"),
        ("元", f"{UNIT}CCY_CNY"),
        ("亩", f"{ONTOLOGY}MU"),
        ("万元", f"{ONTOLOGY}CNY_10K"),
        ("万元/亩", f"{ONTOLOGY}CNY_10K-PER-MU"),
        ("", ""),
        ("个大气压", ""),
    ],
)
def test_units_are_looked_up(unit: str, expected: str) -> None:
    """QUDT's unit where it has one, ours where it has none, nothing for what nobody knows."""
    assert unit_iri(unit) == expected
