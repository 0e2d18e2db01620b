"""Members of a division that are told one after the other, each in a clause, sentence or line of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.sums.divided import divided
from tests.analysis.desks import graph_of

PARK = """\
白马工业园简介

园区总规划面积{}平方公里，距高铁站15公里。

园区建有220千伏变电站1座。

园区按“一园三片”布局：

东片区4.2平方公里，重点发展电子信息，以线路板、覆铜板为主；

西片区5.1平方公里，重点发展装备制造和竹木家居；

北片区3.8平方公里，重点发展食品加工、生物医药。
"""
SIGNED = """\
益阳区举行集中签约活动

此次集中签约项目{}个，总投资46.3亿元。

从产业分布看，签约项目紧扣主导产业。电子信息产业一马当先，签下6个项目；装备制造紧随其后，有4个项目落户；食品加工签约3个，以预制菜为主；另有文旅项目1个，选址古巷片区。
"""
VISITED = """\
走访企业情况

全县共走访企业{}家。

按乡镇看，走访情况如下。青山镇走访24家，收集问题18个；白石镇走访19家，收集问题11个；河口镇走访13家，收集问题7个。
"""
LINES = """\
安化县2024年技改资金安排

2024年共安排技改资金{}万元，具体安排如下：

（1）梅城镇安排1150万元，用于茶厂改造；

（2）东坪镇安排980万元，用于竹加工线；

（3）江南镇安排870万元，用于冷库建设。
"""
LEADERS = """\
安化县2024年产业情况

全县茶产业总产值{}亿元。

龙头企业带动有力。甲华公司产值18亿元，出口3个国家；乙盛公司产值17亿元，新建一条线；丙泰公司产值14.6亿元，拟上市。
"""


@pytest.mark.parametrize(
    ("text", "told", "right"),
    [(PARK, 12.6, 13.1), (SIGNED, 15, 14), (VISITED, 60, 56), (LINES, 3200, 3000), (LEADERS, None, 52)],
)
def test_members_told_apart(tmp_path: Path, text: str, told: float | None, right: float) -> None:
    """A total that members told in a clause each miss is found, wherever it stands before; some of all are no division."""
    for number, (value, rows) in enumerate(((told, 1), (right, 0))):
        path = tmp_path / f"{number}.txt"
        path.write_text(text.format(value), encoding="utf-8")
        assert value is None or len(list(divided(graph_of([path], tmp_path / f"out{number}")))) == rows
