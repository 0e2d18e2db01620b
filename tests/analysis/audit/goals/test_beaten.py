"""Goals that are told to be reached or beaten with less than they are: 达 112 家, 提前完成 115 家的目标."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import alarms

SLIPS = """\
截至今年6月底，全县新型显示企业达112家，提前完成年底115家的目标。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024年，园区实现营业收入96.4亿元，占全县营业收入212.8亿元的45.3%，超额完成年初确定的102亿元目标任务。", True),
        (
            "2024年，园区实现营业收入106.4亿元，占全县营业收入235.0亿元的45.3%，超额完成年初确定的102亿元目标任务。",
            False,
        ),
        ("2024年，园区实现营业收入96.4亿元，增长8.1%，圆满完成全年102亿元的目标。", True),
        ("2024年，园区营业收入96.4亿元；全县到位资金110亿元，超额完成102亿元目标。", False),
    ],
)
def test_what_stands_between_value_and_goal(text: str, found: bool) -> None:
    """A share with its whole, or a rate, between a value and its goal does not part them; what stands behind a semicolon does."""
    assert any("的目标" in row.message for row in alarms(text)) is found
