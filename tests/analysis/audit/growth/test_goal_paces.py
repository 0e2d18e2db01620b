"""A goal and the growth a year that is to lead to it, from a base told elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.growth.goal_paces import goal_paces
from tests.analysis.audit.desk import desk

PLAN = "莲都区茶产业发展方案（2025—2027年）\n\n2024年，全区茶叶种植面积12万亩，茶产业综合产值42亿元。\n\n二、目标\n{}\n"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("茶产业综合产值年均增长8%，到2027年达到65亿元。", 1),
        ("茶产业综合产值年均增长8%左右，2027年末突破65亿元。", 1),
        ("以2024年为基期，茶产业综合产值年均增长25%，到2027年达到53亿元。", 1),
        ("茶产业综合产值2025年达到45亿元；到2027年达到65亿元，2025—2027年年均增长8%。", 1),
        ("到2027年，茶产业综合产值达到65亿元，年均增长8%。", 1),
        ("茶产业综合产值2025年达到45亿元；到2027年达到53亿元，2025—2027年年均增长8%。", 0),
        ("茶产业综合产值年均增长8%，到2027年达到53亿元。", 0),
        ("茶产业综合产值年均增长8%以上，到2027年达到65亿元。", 0),
        ("茶产业综合产值年均增长15%，到2027年突破60亿元。", 0),
        ("茶叶出口额年均增长8%，到2027年达到65亿元。", 0),
        ("茶产业增加值年均增长8%，到2027年达到65亿元。", 0),
    ],
)
def test_goal_paces(tmp_path: Path, said: str, found: int) -> None:
    """Growth a year that does not lead from the last value told to the goal is a row; a bound it keeps, or another thing, is not."""
    assert len(list(goal_paces(desk(tmp_path, PLAN.format(said))))) == found
