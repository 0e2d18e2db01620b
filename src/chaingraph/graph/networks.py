"""The one door to networkx in this room: things and facts as a drawing program wants them.

For: :mod:`chaingraph.graph.export`. In: a :class:`~chaingraph.graph.dataset.Graph`. Out: GraphML, GEXF, Cytoscape JSON.
How: a node a thing with label, type and names, an edge a fact between two things with the number of its claims and their
best confidence. Numbers and evidence stay behind: a drawing cannot show them, and the other formats carry them.
"""

from __future__ import annotations

import io
import json
import re

import networkx

from chaingraph.graph.dataset import Graph
from chaingraph.graph.network_rows import edge_rows, node_rows

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_TODAY = re.compile(rb' lastmodifieddate="[^"]*"')


def to_network(graph: Graph) -> networkx.MultiDiGraph[str]:
    """Things as nodes, facts between them as edges keyed by property, both sorted."""
    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node in node_rows(graph):
        network.add_node(
            _clean(node.id), label=_clean(node.label), type=node.type, names=_clean(node.names), code=node.code
        )
    for edge in edge_rows(graph):
        network.add_edge(
            _clean(edge.source),
            _clean(edge.target),
            key=edge.predicate,
            label=edge.label,
            claims=edge.claims,
            confidence=edge.confidence,
        )
    return network


def _clean(text: str) -> str:
    """Without characters that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)


def graphml(graph: Graph) -> bytes:
    """GraphML, for Gephi, yEd and networkx."""
    out = io.BytesIO()
    networkx.write_graphml_xml(to_network(graph), out, encoding="utf-8", prettyprint=True)
    return out.getvalue()


def gexf(graph: Graph) -> bytes:
    """GEXF, for Gephi; without the date of its making, so that equal graphs give equal bytes."""
    out = io.BytesIO()
    networkx.write_gexf(to_network(graph), out, encoding="utf-8", prettyprint=True)
    return _TODAY.sub(b"", out.getvalue())


def cytoscape(graph: Graph) -> bytes:
    """Cytoscape JSON, for Cytoscape and cytoscape.js."""
    data = networkx.cytoscape_data(to_network(graph))
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
