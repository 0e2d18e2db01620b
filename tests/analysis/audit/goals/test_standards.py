"""What is called up to a standard and falls short of its bound."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

_REPORT = """\
泰和县招商月报
2025年7月9日

一、走访情况
镇名          签约项目(个)    6月走访企业(家)
澄江镇        3               8
碧溪镇        2               6
桥头镇        1               {visits}
禾市镇        2               5
合计          8               {total}

二、纪律
按规定，各镇每月走访企业{bound}5家。6月份各镇{verdict}。
"""
_CRITERIA = """\
会昌县工业用地准入办法

第三条 新供工业用地投资强度不得低于每亩300万元，亩均税收不低于15万元。

第八条 示例：会昌恒信电子有限公司项目用地50亩，固定资产投资{money}亿元，亩均税收{tax}万元，各项指标均达到本办法规定的标准。
"""


@pytest.mark.parametrize(
    ("visits", "bound", "verdict", "found"),
    [
        (3, "不得少于", "均达到规定数量", 1),
        (3, "不少于", "全部达标", 1),
        (5, "不得少于", "均达到规定数量", 0),
        (3, "不得少于", "未全部达标", 0),
        (3, "不得少于", "要确保均达到规定数量", 0),
    ],
)
def test_rows(tmp_path: Path, visits: int, bound: str, verdict: str, found: int) -> None:
    """A row below the bound that all are said to keep to is told; one at it, and a verdict that is none, are not."""
    text = _REPORT.format(visits=visits, total=19 + visits, bound=bound, verdict=verdict)
    assert ["桥头镇" in row.message for row in audit_of(tmp_path, {"a.txt": text})] == [True] * found


@pytest.mark.parametrize(
    ("money", "tax", "found"), [("1.2", "18", 1), ("1.6", "12", 1), ("1.6", "18", 0), ("1.5", "15", 0)]
)
def test_project(tmp_path: Path, money: str, tax: str, found: int) -> None:
    """A project is held against bounds by 亩, by what it pays as told and by what it invests as reckoned."""
    assert len(audit_of(tmp_path, {"a.txt": _CRITERIA.format(money=money, tax=tax)})) == found


@pytest.mark.parametrize(("rate", "found"), [("225", 1), ("285", 0)])
def test_column_by_land(tmp_path: Path, rate: str, found: int) -> None:
    """A bound by land is held against the column by land, in its own unit where the column has none."""
    text = f"""\
会昌县项目准入会议纪要
会议重申，入园项目固定资产投资强度不得低于每亩280万元。
项目情况如下（单位：亩、万元）
项目    用地    固定资产投资    亩均投资
稀土永磁    40    12000    300
脐橙深加工    20    {int(rate) * 20}    {rate}
LED封装    50    15500    310
会议认为，3个项目均达到投资强度门槛，同意入园。
"""
    assert len(audit_of(tmp_path, {"a.txt": text})) == found
