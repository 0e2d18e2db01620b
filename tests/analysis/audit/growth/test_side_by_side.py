"""Growth of several values told side by side, against the values of both times."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.growth.side_by_side import side_by_side
from tests.analysis.audit.desk import rows_of


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("引进项目54个、合同资金128.4亿元，较上年的45个、107.0亿元分别增长20.0%和30.0%。", ["30.0%"]),
        ("引进项目54个、合同资金128.4亿元，较上年的45个、107.0亿元分别增长20.0%和20.0%。", []),
        ("果园面积和产量由上年的12.0万亩、18.5万吨增加到13.2万亩、22.2万吨，分别增长10%和30%。", ["30%"]),
        ("有效商标、绿色食品分别为860件和42个，比2023年的790件和36个分别增加70件和9个。", ["9个"]),
        ("有效商标、绿色食品分别为860件和42个，比2023年的790件和36个分别增加70件和6个。", []),
        ("进口额和出口额分别为3.6亿元、12.4亿元，较上年同期（3.0亿元、10.0亿元）分别增长20%和34%。", ["34%"]),
        ("检查企业320家、查出隐患860处，比上年同期的400家、1075处分别减少20%和30%。", ["30%"]),
        (
            "接待游客320万人次，旅游收入28.6亿元，与2023年的280万人次、24.0亿元相比，分别增长14.3%和29.2%。",
            ["29.2%"],
        ),
        ("地区生产总值320.5亿元、工业增加值120.4亿元，比上年的310.2亿元、115.2亿元分别增长5.5%和7.0%。", []),
    ],
)
def test_runs(text: str, wrong: list[str]) -> None:
    """The first change goes with the first value of both runs, the second with the second; constant prices are left alone."""
    assert [row.left for row in rows_of(text, side_by_side)] == wrong
