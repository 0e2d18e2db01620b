"""Reading a stored graph back."""

from __future__ import annotations

from pathlib import Path

from chaingraph.graph.dataset import Graph
from chaingraph.graph.reading import from_nquads, read_graph
from chaingraph.graph.saving import save_graph
from tests.graph.factory import Case
from tests.graph.test_builder import HOSTILE


def test_what_was_saved_is_read(plan_graph: Graph, plan_folder: Path) -> None:
    """Both parts, byte for byte."""
    assert read_graph(plan_folder).nquads == plan_graph.nquads


def test_hostile_names_survive_the_disk(tmp_path: Path) -> None:
    """Escapes of the engine are escapes of ours."""
    case = Case()
    for number, name in enumerate(HOSTILE):
        case.document(f"d{number}", name)
        case.ref("Enterprise", name)
    save_graph(case.build(), tmp_path)
    assert read_graph(tmp_path).nquads == case.build().nquads
    assert from_nquads(case.build().nquads) == case.build()
