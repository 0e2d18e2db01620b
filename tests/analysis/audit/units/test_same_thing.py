"""One number told in two units of one thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("龙潭水库总库容2.6亿立方米，可供工业用水。", "龙潭水库总库容仅2600万立方米，枯水期不足。", 1),
        ("龙潭水库总库容2.6亿立方米，可供工业用水。", "龙潭水库总库容26000万立方米，枯水期不足。", 0),
        ("朔风坪光伏电站并网，装机规模30万千瓦。", "朔风坪电站总装机30兆瓦，年内投产。", 1),
        ("朔风坪光伏电站并网，装机规模30万千瓦。", "黄羊滩电站总装机30兆瓦，年内投产。", 0),
        ("湖南云岭阀门项目达产后年纳税2800万元。", "湖南云岭阀门项目达产后年纳税2800亿元。", 1),
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
