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
        "南山电子的产能是北溪材料的3倍。",
    ],
)
def test_is_left_out(text: str) -> None:
    """Durations, rewards, what is told in words, sums of names and comparisons are figures of nobody."""
    assert observations(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("南山电子获奖励资金500万元。", 500), ("显示产业产值突破千亿元。", 1000), ("南山电子投资3亿元。", 3)],
)
def test_is_kept(text: str, value: float) -> None:
    """What was paid out, and sums of money in words, are figures."""
    assert [found[2] for found in observations(text)] == [value]
