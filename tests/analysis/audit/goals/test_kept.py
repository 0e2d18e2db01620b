"""Amounts that are told to be kept above a bound (产值保持在 50 亿元以上), and the value of a year that lies below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.goals.kept import kept
from tests.analysis.desks import graph_of

PAGE = """\
# 阳新县工业规划

截至2020年底，全县工业提质。{}

| 指标名称 | 单位 | 2020年 | 2025年 |
|---|---|---|---|
| 食品加工业规上工业总产值 | 亿元 | 26.6 | 48.9 |
| 医药制造业规上工业总产值 | 亿元 | 36.6 | 58.9 |
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("医药制造行业巩固化学药、中药等领域，年均产值保持在50亿元以上。", 1),
        ("食品加工行业做大品牌，产值始终保持在40亿元以上。", 1),
        ("医药制造行业巩固化学药、中药等领域，年均产值保持在35亿元以上。", 0),
        ("纺织行业做大品牌，产值始终保持在40亿元以上。", 0),
        ("医药制造行业要做大规模，力争产值保持在50亿元以上。", 0),
        ("医药制造行业巩固领域，富池镇医药产值保持在50亿元以上。", 0),
        ("医药制造行业巩固领域，增速保持在50%以上。", 0),
    ],
)
def test_years_below_a_bound(tmp_path: Path, text: str, alarms: int) -> None:
    """What is kept above a bound has no year far below it; other trades, goals, towns and rates are not meant."""
    path = tmp_path / "plan.md"
    path.write_text(PAGE.format(text), encoding="utf-8")
    assert len(list(kept(graph_of([path], tmp_path / "out")))) == alarms
