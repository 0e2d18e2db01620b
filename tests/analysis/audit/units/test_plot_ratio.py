"""Plot ratios and exchange rates told beside what they join."""

import pytest

from chaingraph.analysis.audit.units.plot_ratio import plot_ratios
from tests.analysis.desks import page

TEXTS = (
    "项目占地面积4万平方米，总建筑面积8万平方米。经核算，容积率为{}。|2.0|2.6",
    "公司注册资本2000万欧元。按1欧元兑7.8元人民币计算，折合人民币{}亿元。|1.56|1.86",
)


@pytest.mark.parametrize("case", TEXTS)
def test_ratio_and_rate_join_their_amounts(case: str) -> None:
    """Ground times plot ratio is the floors, foreign money times its rate what it comes to."""
    text, right, wrong = case.split("|")
    assert not list(plot_ratios(page(text.format(right))))
    assert [row.kind for row in plot_ratios(page(text.format(wrong)))] == ["unit"]


@pytest.mark.parametrize(
    "text",
    [
        "项目占地面积4万平方米，总建筑面积8万平方米，其中地下建筑面积2万平方米。容积率为1.5。",
        "公司注册资本2000万欧元，总投资5000万欧元。按1欧元兑7.8元人民币计算，折合人民币3.9亿元。",
    ],
)
def test_several_amounts_settle_nothing(text: str) -> None:
    """Where part of the floors lies underground, or two amounts may be meant, nothing is called wrong."""
    assert not list(plot_ratios(page(text)))
