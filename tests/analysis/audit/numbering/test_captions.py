"""Numbers of figures, tables and annexes, and of points inside a passage, that are left out or come twice."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import Text, alarms, kinds

SLIPS = """\
（一）做强基地。（二）做优品牌。（四）做活市场。
一是抓产业。链条更完整。|二是抓平台。平台更好用。|四是抓服务。承诺的政策不过夜。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("number", ("表1 主要指标", "正文若干。", "表3 企业名单")),
        ("number", ("图1 区位", "图2 布局", "图2 交通")),
        ("number", "一是抓招商；二是抓服务；四是抓人才。"),
        ("number", ("一要抓招商。二要抓服务。", "二要抓人才。三要抓考核。")),
        ("number", "（1）场地；（2）设备；（4）人员。"),
        ("number", "第一，抓招商。第三，抓服务。"),
        ("number", "①完善路网②建设管廊④扩建水厂"),
        ("number", "（一）工业（二）农业（四）服务业"),
        ("number", "第一，强化领导。第二，加大投入。第四，严格考核。"),
        ("number", ("表1 企业情况", "表2 项目情况", "表4 用地情况")),
        ("number", ("图1 布局图", "图2 交通图", "图4 用地图")),
        ("number", "（1）注册；（2）备案；（3）环评；（3）能评。"),
    ],
)
def test_wordings(kind: str, text: Text) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)
