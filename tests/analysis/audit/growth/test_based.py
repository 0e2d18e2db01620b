"""Growth since a year whose value is told elsewhere: 到2025年产值达到130亿元，较2020年翻一番以上; 2020年产值72.5亿元 in the table."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.growth.based import based
from tests.analysis.desks import graph_of

PAGE = """\
# 阳新县工业规划

{}

| 指标名称 | 单位 | 2020年 | 2021年 |
|---|---|---|---|
| 食品加工业产值 | 亿元 | 26.6 | 28.9 |
| 医药制造业产值 | 亿元 | 72.5 | 78.9 |
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("到2025年，医药制造业产值达到130亿元，较2020年翻一番以上。", 1),
        ("到2025年，医药制造业产值达到130亿元，较2020年增长99.3%。", 1),
        ("到2025年，医药制造业产值达到146亿元，较2020年翻一番以上。", 0),
        ("到2025年，医药制造业产值达到130亿元，较2020年增长79.3%。", 0),
        ("到2025年，纺织制造业产值达到130亿元，较2020年翻一番以上。", 0),
        ("到2025年，医药制造业产值达到130亿元，较2018年翻一番以上。", 0),
        ("到2025年，全县产值达到130亿元，较2020年翻一番以上。", 0),
    ],
)
def test_growth_since_a_year(tmp_path: Path, text: str, alarms: int) -> None:
    """What doubles is twice its value of that year; other trades and years are not meant."""
    path = tmp_path / "plan.md"
    path.write_text(PAGE.format(text), encoding="utf-8")
    assert len(list(based(graph_of([path], tmp_path / "out")))) == alarms


@pytest.mark.parametrize(("goal", "alarms"), [("600亿元", 1), ("710亿元", 0)])
def test_an_indicator_without_further_words(tmp_path: Path, goal: str, alarms: int) -> None:
    """Values whose labels are the same word for word are of one thing where their place is one."""
    path = tmp_path / "plan.txt"
    told = f"2020年，全县规模以上工业总产值350亿元。\n\n到2025年，规上工业总产值达到{goal}，比2020年翻一番以上。"
    path.write_text(f"阳新县工业发展规划\n\n{told}\n", encoding="utf-8")
    assert len(list(based(graph_of([path], tmp_path / "out")))) == alarms
