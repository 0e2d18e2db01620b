"""Graphs for other programs, each read back."""

from __future__ import annotations

import csv
import io
import json
from itertools import pairwise
from pathlib import Path

import networkx
import pytest
import rdflib

from chaingraph.errors import UsageError
from chaingraph.graph.dataset import Graph
from chaingraph.graph.export import FORMATS, export_graph
from chaingraph.graph.saving import save_graph
from tests.graph.factory import COMPANY, PARK, Case
from tests.graph.test_builder import HOSTILE

THINGS, RELATIONS = 10, 8


def only(files: dict[str, bytes]) -> bytes:
    """The content of the one file."""
    (content,) = files.values()
    return content


@pytest.mark.parametrize(("form", "syntax"), [("nquads", "nquads"), ("jsonld", "json-ld")])
def test_rdf_with_graphs_is_read_by_rdflib(form: str, syntax: str, plan_folder: Path, plan_graph: Graph) -> None:
    """As many quads as the graph has, evidence in its own graph."""
    dataset = rdflib.Dataset()
    dataset.parse(data=only(export_graph(plan_folder, form)), format=syntax)
    assert len(set(dataset.quads())) == len(plan_graph)
    assert len({graph for _, _, _, graph in dataset.quads()}) == 2


def test_turtle_is_read_by_rdflib(plan_folder: Path, plan_graph: Graph) -> None:
    """As many triples as the graph has, and the bytes that the build wrote."""
    content = only(export_graph(plan_folder, "turtle"))
    assert len(rdflib.Graph().parse(data=content, format="turtle")) == len(plan_graph)
    assert content == (plan_folder / "4-graph.ttl").read_bytes()


@pytest.mark.parametrize("form", ["graphml", "gexf", "cytoscape"])
def test_networks_are_read_by_networkx(form: str, plan_folder: Path) -> None:
    """Every thing and every fact between things, with labels and properties."""
    content = only(export_graph(plan_folder, form))
    if form == "cytoscape":
        network = networkx.cytoscape_graph(json.loads(content))
    else:
        read = networkx.read_graphml if form == "graphml" else networkx.read_gexf
        network = read(io.BytesIO(content))
    assert (network.number_of_nodes(), network.number_of_edges()) == (THINGS, RELATIONS)
    assert network.nodes[f"enterprise/{COMPANY}"]["label"] == COMPANY
    claims = {(one, other): about["claims"] for one, other, about in network.edges(data=True)}
    assert claims[f"enterprise/{COMPANY}", f"park/{PARK}"] == 1


def test_neo4j_files_follow_its_import(plan_folder: Path, hostile_folder: Path) -> None:
    """Headers name identifiers, labels, types and ends; every end is a node, and no word of a document breaks a row."""
    for folder in (plan_folder, hostile_folder):
        files = export_graph(folder, "neo4j")
        nodes, edges = (list(csv.DictReader(io.StringIO(content.decode()), strict=True)) for content in files.values())
        assert list(files) == ["neo4j-nodes.csv", "neo4j-relationships.csv"]
        ids = [row["id:ID"] for row in nodes]
        assert len(set(ids)) == len(ids) > 0
        assert all(row[":LABEL"].isalpha() and None not in row for row in nodes)
        assert {row[end] for row in edges for end in (":START_ID", ":END_ID")} <= set(ids)
        assert all(row[":TYPE"].isalpha() and 0 < float(row["confidence:double"]) <= 1 for row in edges)


def test_sheets_are_read_by_csv(plan_folder: Path) -> None:
    """Two sheets with headers; edges say how many places say them and how surely."""
    files = export_graph(plan_folder, "csv")
    sheets = {name: list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")))) for name, content in files.items()}
    assert (len(sheets["nodes.csv"]), len(sheets["edges.csv"])) == (THINGS, RELATIONS)
    supplies = next(row for row in sheets["edges.csv"] if row["predicate"] == "supplies")
    assert supplies == {
        "source": "enterprise/宁德时代",
        "predicate": "supplies",
        "target": f"enterprise/{COMPANY}",
        "label": "供应",
        "claims": "1",
        "confidence": "0.9",
    }


@pytest.fixture(scope="module")
def hostile_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of companies with hostile names, each supplying the next."""
    case = Case()
    case.document("d", "|".join(HOSTILE))
    companies = [case.ref("Enterprise", name) for name in HOSTILE]
    for one, other in pairwise(companies):
        case.say(one, "supplies", other, one.name)
    folder = tmp_path_factory.mktemp("hostile")
    save_graph(case.build(), folder)
    return folder


@pytest.mark.parametrize("form", FORMATS)
def test_hostile_names_pass_through_every_format(form: str, hostile_folder: Path) -> None:
    """Nothing breaks, and two exports are byte-identical: no date, no random identifier."""
    files = export_graph(hostile_folder, form)
    assert files == export_graph(hostile_folder, form)
    if form in ("graphml", "gexf"):
        read = networkx.read_graphml if form == "graphml" else networkx.read_gexf
        assert read(io.BytesIO(only(files))).number_of_edges() == len(HOSTILE) - 1


def test_no_cell_is_a_formula(hostile_folder: Path) -> None:
    """A spreadsheet would run a cell that begins with = + - or @: ours do not."""
    for content in export_graph(hostile_folder, "csv").values():
        cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in row]
        assert "'=cmd|' /C calc'!A0" in cells or "source" in cells
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_mistakes_are_told(plan_folder: Path, tmp_path: Path) -> None:
    """An unknown format lists the known ones; a folder without a graph says how to make one."""
    with pytest.raises(UsageError, match="graphml"):
        export_graph(plan_folder, "excel")
    with pytest.raises(UsageError, match="chaingraph build"):
        export_graph(tmp_path, "csv")
