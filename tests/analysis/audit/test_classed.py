"""Classes of a roster, shares of one whole, phases in cells, floor space: an invented slip, and what only looks like it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from chaingraph.analysis import AuditRow, find_audit
from chaingraph.analysis.audit.enterprises.classed import classed
from chaingraph.analysis.audit.projects.owned import owned
from chaingraph.analysis.audit.shares.kin import kin
from chaingraph.analysis.audit.sums.phase_cells import phase_cells
from chaingraph.analysis.audit.units.floors import floors
from chaingraph.analysis.projection import Projection
from tests.analysis.desks import graph_of, page

ROSTER = """\
序号,企业名称,主营产品,所属环节
1,湖北楚桥车灯有限公司,车灯,照明系统
2,湖北荆岭制动科技有限公司,制动盘,底盘系统
3,湖北松滋轻合金有限公司,铝压铸件,轻量化材料
4,湖北江口座椅有限公司,座椅,内外饰
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("底盘系统环节为荆岭制动、湖北松滋轻合金有限公司。", 1),
        ("照明系统企业湖北江口座椅有限公司8月投产。", 1),
        ("轻量化材料环节为湖北松滋轻合金有限公司。", 0),
        ("底盘系统环节为荆岭制动；湖北松滋轻合金有限公司扩产。", 0),
        ("轻量化材料企业湖北松滋轻合金有限公司扩产。", 0),
        ("湖北松滋轻合金有限公司为底盘系统企业配套。", 0),
        ("照明系统企业转型，湖北江口座椅有限公司参加。", 0),
    ],
)
def test_classes_of_a_roster(tmp_path: Path, text: str, alarms: int) -> None:
    """An enterprise is told in the class of its row; whom it supplies, and who stands in another clause, does not count."""
    files = [tmp_path / "list.csv", tmp_path / "plan.txt"]
    files[0].write_text(ROSTER, encoding="utf-8")
    files[1].write_text(f"松滋市汽车零部件工作方案\n\n{text}\n", encoding="utf-8")
    assert len(list(classed(graph_of(files, tmp_path / "out")))) == alarms


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("进度正常项目共14个，占督查项目总数的75%。|进度滞后项目共6个，占督查项目总数的30%。", 1),
        ("进度正常项目共14个，占督查项目总数的70%。|进度滞后项目共6个，占督查项目总数的30%。", 0),
        ("2022年获奖14个，占申报项目的75%。|2023年获奖6个，占申报项目的30%。", 0),
        ("进度正常项目共14个，占督查项目总数的75%。|民营项目共6个，占签约项目总数的30%。", 0),
        ("盈利企业33家，占全部企业的33%。|亏损企业16家，占全部企业的16.2%。", 0),
    ],
)
def test_shares_of_one_whole(text: str, alarms: int) -> None:
    """Counts and shares of one whole leave one number for it; of other years and wholes they need not."""
    assert len(list(kin(page(*text.split("|"))))) == alarms


PROJECTS = """\
# 重点项目清单

单位：亿元

| 序号 | 项目名称 | 业主单位 | 总投资 | 备注 |
|---|---|---|---|---|
| 1 | 有机颜料新材料项目 | 湖北楚桥颜料有限公司 | 25.0 | {} |
| 2 | 特种陶瓷基板项目 | 湖北荆岭陶瓷有限公司 | 8.6 | 年内建成 |
| 3 | 精密轴承项目 | 湖北松滋轴承有限公司 | 6.2 | 已开工 |
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("分三期，一期10.0亿元，二期8.0亿元，三期9.0亿元", 1),
        ("分三期，一期10.0亿元，二期8.0亿元，三期7.0亿元", 0),
        ("一期10.0亿元，二期在谈", 0),
        ("一期已完成投资6.0亿元，二期未开工", 0),
    ],
)
def test_phases_in_a_cell(tmp_path: Path, text: str, alarms: int) -> None:
    """All phases told in a remark make the total of the row; one phase, or what was spent, need not."""
    path = tmp_path / "list.md"
    path.write_text(PROJECTS.format(text), encoding="utf-8")
    assert len(list(phase_cells(graph_of([path], tmp_path / "out")))) == alarms


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("园区累计建成标准化厂房46.8万平方公里。", 1),
        ("园区累计建成标准化厂房46.8万平方米。", 0),
        ("全省面积18.6万平方公里。", 0),
    ],
)
def test_floor_space(text: str, alarms: int) -> None:
    """No place has so much floor space in square kilometres; land may have."""
    assert len(list(floors(page(text)))) == alarms


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("项目业主湖北松滋轴承科技股份有限公司计划年内投产。", 1),
        ("项目业主湖北松滋轴承有限公司计划年内投产。", 0),
        ("项目业主松滋轴承有限公司计划年内投产。", 0),
    ],
)
def test_two_names_of_an_owner(tmp_path: Path, text: str, alarms: int) -> None:
    """A company has one full name; a short one beside it is no other."""
    files = [tmp_path / "list.md", tmp_path / "news.txt"]
    files[0].write_text(PROJECTS.format("在建").replace("精密轴承项目", "高速精密轴承智能工厂项目"), encoding="utf-8")
    files[1].write_text(
        f"松滋市新闻\n\n在高速精密轴承智能工厂项目现场，首条产线已完成安装。“{text}\n", encoding="utf-8"
    )
    assert len(list(owned(graph_of(files, tmp_path / "out")))) == alarms


RULES: tuple[Callable[[Projection], Iterator[AuditRow]], ...] = (classed, kin, phase_cells, floors)


def test_heard() -> None:
    """The audit hears the rules."""
    assert find_audit(page("园区累计建成标准化厂房46.8万平方公里。"))
    assert all(not list(rule(page("园区建成标准化厂房12万平方米。"))) for rule in RULES)
