"""So much for every one (平均每公里造价300万元, 每平方公里80人), against the amount and the number told right before it."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.units.every import every
from tests.analysis.audit.desk import wrong_and_right
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全县出栏山羊30万只，羊肉产量4500吨，平均每只产肉1.5公斤。", 1),
        ("全县出栏山羊30万只，羊肉产量4500吨，平均每只产肉15公斤。", 0),
        ("片区常住人口3.6万人、面积48平方公里，人口密度为每平方公里75人。", 1),
        ("片区常住人口3.6万人、面积48平方公里，人口密度为每平方公里750人。", 0),
        ("全县出栏山羊30万只，羊肉产量4500吨，每只补贴100元。", 0),
    ],
)
def test_every(text: str, found: int) -> None:
    """So much for every one has to be the amount over the number."""
    assert len(list(every(page(text)))) == found


EVERY = """\
新路全长4.2公里，红线宽40米，概算投资1.26亿元。|资金来源：财政资金3600万元，合计到位2600万元，平均每公里造价{}。§300万元§3000万元
一季度签约项目40个，合同投资总额120亿元；二季度签约50个、合同额150亿元，平均单体规模提高到{}。§3.6亿元§3亿元
全年引进项目20个，协议投资60亿元，平均每个项目投资{}。§4.5亿元§3亿元
改造管网26公里，总投资5200万元，每公里投资约{}。§20万元§200万元
购置公交车40辆，合同金额3200万元，平均单价{}/辆。§8万元§80万元
全县出栏肉牛24万头，牛肉产量6万吨，平均每头产肉{}。§25公斤§250公斤
"""


@pytest.mark.parametrize(("text", "wrong", "right"), wrong_and_right(EVERY))
def test_means_of_one_unit(text: str, wrong: str, right: str) -> None:
    """Amount and number of the nearest scope deny a mean, or give it."""
    assert len(list(every(page(*text.format(wrong).split("|"))))) == 1
    assert not list(every(page(*text.format(right).split("|"))))


@pytest.mark.parametrize(
    "text",
    ["单个项目最大投资15亿元，签约项目9个，协议总投资52亿元。", "签约项目9个，协议总投资52亿元，每个项目奖励20万元。"],
)
def test_what_is_no_mean(text: str) -> None:
    """The largest of several and what each is given are no means."""
    assert not list(every(page(text)))


DEAR = """\
污水管网全长6.4公里，概算3200万元，平均每公里造价约50万元。
标准厂房建筑面积2.5万平方米，总投资5500万元，单位造价220元/平方米。
采购巡检设备80台，合同金额640万元，单价约8000元/台。
管道12.5公里，总投资2500万元，其中自筹1000万元，每公里投资约20万元。
"""


@pytest.mark.parametrize("text", DEAR.splitlines())
def test_costs_of_one_that_are_off(text: str) -> None:
    """A cost of one unit that amount and number deny has one row."""
    assert len(list(every(page(text)))) == 1


FAIR = """\
污水管网全长6.4公里，概算3200万元，平均每公里造价约500万元。
标准厂房建筑面积2.5万平方米，总投资5500万元，单位造价2200元/平方米。
新建管网长度12.5公里，宽3.5米，总投资1250万元，每米造价约1000元。
"""


@pytest.mark.parametrize("text", FAIR.splitlines())
def test_costs_of_one_that_fit(text: str) -> None:
    """A cost that amount and number give has none."""
    assert not list(every(page(text)))
