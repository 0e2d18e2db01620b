"""The leader a firm or a project is assigned to, told twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.people.assigned import assigned
from tests.analysis.audit.desk import graph_of_texts

_ROSTER = (
    "序号,企业名称,所属镇,联系县领导\n1,江西岚沛药业有限公司,石上镇,许志勇\n2,江西衡垣管业有限公司,田头镇,谢丽芳\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("江西岚沛药业有限公司提出用气申请。该企业的联系县领导、副县长谢丽芳已召集协调。", 1),
        ("3月2日，副县长谢丽芳到其包联的江西岚沛药业有限公司调研。", 1),
        ("3月2日，副县长许志勇到其挂联的江西岚沛药业有限公司调研。", 0),
        ("3月2日，副县长谢丽芳到江西岚沛药业有限公司调研，随后到其包联的江西衡垣管业有限公司。", 0),
        ("原包联领导为副县长谢丽芳的江西岚沛药业有限公司，现由许志勇包联。", 0),
    ],
)
def test_leaders_of_firms(tmp_path: Path, text: str, found: int) -> None:
    """The leader a sentence gives a firm has to be that of its row; a mere visit and a former leader say nothing."""
    graph = graph_of_texts(tmp_path, {"a.csv": _ROSTER, "b.txt": f"宁都县简报\n\n{text}\n"})
    assert len(list(assigned(graph))) == found


def test_leaders_of_projects(tmp_path: Path) -> None:
    """The leader of a project is held by its name too."""
    rows = "项目名称,牵头县领导,开工时间\n特种光伏玻璃项目,许志勇,2024年6月\n抽水蓄能电站,谢丽芳,2023年10月\n"
    text = "宁都县重点项目会\n\n特种光伏玻璃项目由县领导谢丽芳牵头推进，倒排工期。\n"
    assert len(list(assigned(graph_of_texts(tmp_path, {"a.csv": rows, "b.txt": text})))) == 1


@pytest.mark.parametrize(("who", "found"), [("谢丽芳", 1), ("许志勇", 0)])
def test_leaders_of_firms_in_two_tables(tmp_path: Path, who: str, found: int) -> None:
    """Two tables give a firm one leader of a kind, whatever year and place the head of the column names."""
    other = f"企业名称,包联领导,走访时间\n江西岚沛药业有限公司,{who},9月25日\n江西衡垣管业有限公司,谢丽芳,9月26日\n"
    roster = _ROSTER.replace("联系县领导", "2025年包联县领导")
    assert len(list(assigned(graph_of_texts(tmp_path, {"a.csv": roster, "b.csv": other})))) == found
