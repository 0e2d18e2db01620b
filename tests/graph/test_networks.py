"""Networks for drawing programs."""

from __future__ import annotations

from chaingraph.graph.dataset import Graph
from chaingraph.graph.networks import to_network
from tests.graph.factory import COMPANY, PARK, Case


def test_parallel_facts_are_parallel_edges() -> None:
    """Two different facts between the same things stay two edges, told apart by property."""
    case = Case()
    case.document("d", "甲链由乙公司带动。乙公司属于甲链。")
    chain, company = case.ref("Chain", "甲链"), case.ref("Enterprise", "乙公司")
    case.say(chain, "ledBy", company, "甲链由乙公司带动")
    case.say(company, "inChain", chain, "乙公司属于甲链")
    case.say(company, "supplies", case.ref("Enterprise", "丙", "乙公司"), "乙公司")
    network = to_network(case.build())
    assert sorted(network.edges(keys=True)) == [
        ("chain/甲链", "enterprise/乙公司", "ledBy"),
        ("enterprise/乙公司", "chain/甲链", "inChain"),
    ]


def test_nodes_have_labels(plan_graph: Graph) -> None:
    """A drawing shows names, not identifiers."""
    network = to_network(plan_graph)
    assert network.nodes[f"park/{PARK}"] == {"label": PARK, "type": "Park", "names": "", "code": ""}
    assert network.has_edge(f"enterprise/{COMPANY}", f"park/{PARK}", key="locatedIn")
