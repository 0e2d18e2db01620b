"""What one kilometre, square metre or set costs, beside the amount and the number of them: 全长4.2公里，概算2600万元，平均每公里62万元."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.units.unit_costs import unit_costs
from tests.analysis.desks import page

DEAR = """\
污水管网全长6.4公里，概算3200万元，平均每公里造价约50万元。
标准厂房建筑面积2.5万平方米，总投资5500万元，单位造价220元/平方米。
采购巡检设备80台，合同金额640万元，单价约8000元/台。
管道12.5公里，总投资2500万元，其中自筹1000万元，每公里投资约20万元。
"""


@pytest.mark.parametrize("text", DEAR.splitlines())
def test_costs_of_one_that_are_off(text: str) -> None:
    """A cost of one unit that amount and number deny has one row."""
    assert len(list(unit_costs(page(text)))) == 1


FAIR = """\
污水管网全长6.4公里，概算3200万元，平均每公里造价约500万元。
标准厂房建筑面积2.5万平方米，总投资5500万元，单位造价2200元/平方米。
新建管网长度12.5公里，宽3.5米，总投资1250万元，每米造价约1000元。
"""


@pytest.mark.parametrize("text", FAIR.splitlines())
def test_costs_of_one_that_fit(text: str) -> None:
    """A cost that amount and number give has none."""
    assert not list(unit_costs(page(text)))
