"""An amount told again in another unit that no table of land or weight converts."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.units.reworded import reworded
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("项目总投资4000万美元（约合人民币28亿元）。", 1),
        ("项目总投资4000万美元（约合人民币2.8亿元）。", 0),
        ("建设工期18个月，即2年。", 1),
        ("建设工期18个月，即1年半。", 0),
        ("起始价每亩15万元，折合每平方米22.5元。", 1),
        ("起始价每亩15万元，折合每平方米225元。", 0),
        ("主变容量180兆伏安，合1.8万千伏安。", 1),
        ("产粮12万吨（2.4亿斤）。", 0),
        ("日处理污水3万吨，即每天3000立方米。", 1),
        ("截至2024年（12月）完成投资3亿元，即全部到位。", 0),
    ],
)
def test_reworded(text: str, alarms: int) -> None:
    """Both amounts are one, at any rate of exchange there was; a date is no span of time."""
    assert len(list(reworded(page(text)))) == alarms
