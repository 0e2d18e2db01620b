"""Takes a graph elsewhere: RDF for other engines, networks for drawing programs, rows for spreadsheets.

For: ``chaingraph export``. In: where the graph is and a format. Out: files as bytes, the same for the same graph.
How: the RDF formats carry everything; networks and rows carry things and the facts between them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from chaingraph.errors import UsageError
from chaingraph.graph.dataset import Graph
from chaingraph.graph.network_rows import Edge, Node, edge_rows, node_rows
from chaingraph.graph.reading import read_graph
from chaingraph.graph.store import to_jsonld
from chaingraph.graph.turtle import write_turtle

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def export_graph(location: str | Path, form: str) -> dict[str, bytes]:
    """A graph in another format.

    Args:
        location: Folder of a build, or the URL of a SPARQL 1.1 endpoint.
        form: One of :data:`FORMATS`.

    Returns:
        File name → content; one file, or two for ``csv`` and ``neo4j``.

    Raises:
        UsageError: There is no such format.
        UsageError: There is no graph.
    """
    if form not in FORMATS:
        raise UsageError(f"不认识的格式 {form}", hint=f"可用：{'、'.join(FORMATS)}")
    return FORMATS[form](read_graph(location))


def _turtle(graph: Graph) -> dict[str, bytes]:
    return {"graph.ttl": write_turtle(graph).encode()}


def _nquads(graph: Graph) -> dict[str, bytes]:
    return {"graph.nq": graph.nquads}


def _jsonld(graph: Graph) -> dict[str, bytes]:
    return {"graph.jsonld": to_jsonld(graph.nquads)}


def _network(name: str) -> Callable[[Graph], dict[str, bytes]]:
    def write(graph: Graph) -> dict[str, bytes]:
        from chaingraph.graph import networks  # networkx costs a quarter of a second

        file = "graph.cyjs" if name == "cytoscape" else f"graph.{name}"
        return {file: getattr(networks, name)(graph)}

    return write


def _csv(graph: Graph) -> dict[str, bytes]:
    return {"nodes.csv": _sheet(Node._fields, node_rows(graph)), "edges.csv": _sheet(Edge._fields, edge_rows(graph))}


def _neo4j(graph: Graph) -> dict[str, bytes]:
    """Two files for ``neo4j-admin database import full``.

    Source: https://neo4j.com/docs/operations-manual/current/import/ (header fields, arrays parted by ``;``).
    """
    nodes = [(n.id, n.label, n.names.replace(";", "，").replace("；", ";"), n.code, n.type) for n in node_rows(graph)]
    edges = [(e.source, e.target, e.predicate, e.label, e.claims, e.confidence) for e in edge_rows(graph)]
    return {
        "neo4j-nodes.csv": _table(("id:ID", "name", "names:string[]", "code", ":LABEL"), nodes).encode(),
        "neo4j-relationships.csv": _table(
            (":START_ID", ":END_ID", ":TYPE", "label", "claims:int", "confidence:double"), edges
        ).encode(),
    }


def _table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


def _sheet(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """CSV with a byte order mark, without which Excel takes Chinese for something else."""
    return _table(columns, ([_guarded(value) for value in row] for row in rows)).encode("utf-8-sig")


def _guarded(value: object) -> object:
    """A text that a spreadsheet would run as a formula gets an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


FORMATS: Mapping[str, Callable[[Graph], dict[str, bytes]]] = {
    "turtle": _turtle,
    "nquads": _nquads,
    "jsonld": _jsonld,
    "graphml": _network("graphml"),
    "gexf": _network("gexf"),
    "cytoscape": _network("cytoscape"),
    "csv": _csv,
    "neo4j": _neo4j,
}
