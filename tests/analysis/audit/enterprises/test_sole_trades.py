"""The one thing a firm says it makes, and another it is told to make."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.sole_trades import sole_trades
from tests.analysis.audit.desk import two_files
from tests.analysis.desks import graph_of

ROSTER = "序号,供应商名称,主营行业,主要客户\n1,湖南岚砂工具有限公司,轨道车辆内饰件,湖南衡峤车辆有限公司\n2,湖南砾泉环保有限公司,污水处理,湖南衡峤车辆有限公司\n"


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("湖南岚砂工具有限公司的车间不大。“我们就做一样东西，硬质合金刀片。”负责人说。", 1),
        ("湖南岚砂工具有限公司是老厂。公司从来只做硬质合金刀片，不碰别的行当。", 1),
        ("湖南岚砂工具有限公司是老厂。“我们只做车辆内饰件。”负责人说。", 0),
        ("湖南岚砂工具有限公司是老厂。公司早期只做硬质合金刀片。", 0),
        ("湖南岚砂工具有限公司是老厂。二期车间只做硬质合金刀片。", 0),
        ("湖南岚砂工具有限公司是园区唯一的硬质合金刀片企业。", 0),
        ("湖南岚砂工具有限公司是老厂。公司主要做硬质合金刀片。", 0),
    ],
)
def test_only_trades(tmp_path: Path, text: str, alarms: int) -> None:
    """Who makes one thing alone is told with no other, even of a branch that goes with it; what was made once, or in one shop, is not read."""
    graph = graph_of(two_files(tmp_path, ROSTER, f"园区见闻\n\n{text}\n"), tmp_path / "out")
    assert len(list(sole_trades(graph))) == alarms
