"""One number told in two units of one thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.units.floors import floors
from chaingraph.analysis.audit.units.same_thing import same_thing
from tests.analysis.desks import audit_of, graph_of


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("龙潭水库总库容2.6亿立方米，可供工业用水。", "龙潭水库总库容仅2600万立方米，枯水期不足。", 1),
        ("龙潭水库总库容2.6亿立方米，可供工业用水。", "龙潭水库总库容26000万立方米，枯水期不足。", 0),
        ("朔风坪光伏电站并网，装机规模30万千瓦。", "朔风坪电站总装机30兆瓦，年内投产。", 1),
        ("朔风坪光伏电站并网，装机规模30万千瓦。", "黄羊滩电站总装机30兆瓦，年内投产。", 0),
        ("湖南云岭阀门项目达产后年纳税2800万元。", "湖南云岭阀门项目达产后年纳税2800亿元。", 1),
        ("朗峰竹机基地拟用地85亩，达产后年产值4亿元。", "落实朗峰竹机基地85亩用地指标。", 0),
        ("全县共缺工1350人，其中技工310人。", "全县共缺工1350人，其中技工310人。", 0),
    ],
)
def test_told_twice(tmp_path: Path, one: str, other: str, found: int) -> None:
    """The same digits of one thing at another power of ten are a slip; another thing of that name is none."""
    texts = {"a.txt": f"云台县工业简报\n{one}\n", "b.txt": f"云台县招商材料\n{other}\n"}
    assert len(audit_of(tmp_path, texts)) == found


@pytest.mark.parametrize(("unit", "found"), [("公顷", 1), ("亩", 0)])
def test_cell(tmp_path: Path, unit: str, found: int) -> None:
    """The number of a cell in the unit of its column, and in another in a sentence."""
    table = f"名称,规划用地（{unit}）,入驻企业（家）\n柳湾工业园,280,14\n大坪食品园,35,6\n石桥物流园,41,5\n"
    text = "云台县园区概况\n柳湾工业园规划用地280亩，入驻企业14家。\n"
    assert len(audit_of(tmp_path, {"a.txt": text, "b.csv": table})) == found


@pytest.mark.parametrize(("cell", "found"), [("已建成23.6万亩", 1), ("已建成23.6万平方米", 0), ("规划用地420亩", 0)])
def test_cell_of_words(tmp_path: Path, cell: str, found: int) -> None:
    """A figure in a cell of words is of its row: floors in a unit of land, and the number of a sentence in another unit, are slips."""
    path = tmp_path / "park.md"
    path.write_text(
        "# 柳湾产业园画像\n\n园区已建成标准厂房23.6万平方米，入驻率76%。\n\n"
        f"| 设施 | 规模 | 备注 |\n|---|---|---|\n| 标准厂房 | {cell} | 层高6米 |\n| 污水处理厂 | 日处理2万吨 | 一级A |\n",
        encoding="utf-8",
    )
    graph = graph_of([path], tmp_path / "out")
    assert [len(list(rule(graph))) for rule in (floors, same_thing)] == [found, found]


@pytest.mark.parametrize(
    ("said", "found"), [("落实朗峰竹机基地85公顷用地指标。", 1), ("落实朗峰竹机基地85公顷生态补水。", 0)]
)
def test_planned_and_granted(tmp_path: Path, said: str, found: int) -> None:
    """Nothing grows to the same number of another unit between a plan and what is granted."""
    text = f"云台县竹产业简报\n\n朗峰竹机基地拟用地85亩，达产后年产值4亿元。\n\n{said}\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert len(list(same_thing(graph_of([tmp_path / "a.txt"], tmp_path / "out")))) == found
