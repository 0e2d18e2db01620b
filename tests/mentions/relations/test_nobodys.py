"""Numbers that are nobody's figure."""

from __future__ import annotations

import pytest

from tests.mentions.relations.test_metrics import observations


@pytest.mark.parametrize(
    "text",
    [
        "南山电子的工期为18个月。",
        "对投资超过1亿元的企业给予奖励500万元。",
        "南山电子带动三家企业扩产。",
        "云河园区、星谷产业园2个园区建成。",
        "年采购额超过1亿元的，给予奖励，每家企业每年最高500万元。",
        "首次突破10亿元的，一次性奖励100万元，单个项目最高不超过2000万元。",
        "年出口额超过5000万美元的，给予物流费用30%的补助，最高400万元。",
        "单户每年不超过60万元，给予租金补贴。",
        "南山电子的产能是北溪材料的3倍。",
    ],
)
def test_is_left_out(text: str) -> None:
    """Durations, rewards, what is told in words, sums of names and comparisons are figures of nobody."""
    assert observations(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("南山电子获奖励资金500万元。", 500),
        ("显示产业产值突破千亿元。", 1000),
        ("南山电子投资3亿元。", 3),
        ("南山电子产值最高达到6亿元。", 6),
    ],
)
def test_is_kept(text: str, value: float) -> None:
    """What was paid out, and sums of money in words, are figures."""
    assert [found[2] for found in observations(text)] == [value]
