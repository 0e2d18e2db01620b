"""The office that leads a chain of industry, told twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.people.lead_offices import lead_offices
from tests.analysis.audit.desk import graph_of_texts

_PLAN = "# 资溪县毛竹产业链链长制工作方案\n\n设链长1名，全链牵头部门为县工业和信息化局，配合部门为县林业局。\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议重申，按照方案分工，全链牵头部门为县发展和改革局，各乡镇负责属地服务。", 1),
        ("会议重申，全链牵头部门为县工信局。", 0),
        ("毛竹产业链由县商务局牵头，县林业局配合。", 1),
        ("冷水鱼产业链由县商务局牵头，县水利局配合。", 0),
        ("技能培训由县人社局牵头，县教体局配合。", 0),
        ("全链牵头部门由县工业和信息化局调整为县发展和改革局。", 0),
    ],
)
def test_leads_of_chains(tmp_path: Path, text: str, found: int) -> None:
    """Two offices that lead one chain are told; a short name, a task of the plan, another chain and a change are not."""
    minutes = f"# 资溪县毛竹产业链推进会纪要\n\n{text}\n"
    assert len(list(lead_offices(graph_of_texts(tmp_path, {"a.md": _PLAN, "b.md": minutes})))) == found
