"""Flat rows of things and facts."""

from __future__ import annotations

from chaingraph.graph.network_rows import Edge, Node, edge_rows, node_rows
from chaingraph.reference.identifiers import entity_id
from tests.graph.factory import COMPANY, Case, plan_case


def test_nodes_carry_other_names_and_codes() -> None:
    """One row a thing; observations are no things."""
    case = plan_case()
    case.ref("Region", "云州市", code="999900")
    rows = list(node_rows(case.build()))
    assert Node(f"enterprise/{COMPANY}", COMPANY, "Enterprise", "秀江电池公司", "") in rows
    assert Node("region/云州市", "云州市", "Region", "", "999900") in rows
    assert {row.type for row in rows} == {"Chain", "Enterprise", "Park", "Product", "Project", "Region", "Segment"}


def test_edges_count_claims_and_keep_the_surest() -> None:
    """Two places that say the same are one edge with two claims; the gazetteer's tree has none."""
    case = Case()
    case.document("d", "甲供乙。甲向乙供货。")
    one, other = case.ref("Enterprise", "甲"), case.ref("Enterprise", "乙")
    case.say(one, "supplies", other, "甲供乙", confidence=0.4)
    case.say(one, "supplies", other, "甲向乙供货", confidence=0.8)
    case.say(other, "supplies", one, "甲供乙", "planned")
    case.ref("Region", "某县", parent=entity_id("Region", "某市"))
    case.ref("Region", "某市")
    assert list(edge_rows(case.build())) == [
        Edge("enterprise/甲", "supplies", "enterprise/乙", "供应", 2, 0.8),
        Edge("region/某县", "partOf", "region/某市", "属于", 0, 1.0),
    ]
