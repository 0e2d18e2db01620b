"""Passages that retell a column of a table and one of its rows otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.values.echoed import echoed
from tests.analysis.desks import graph_of

LINES = "| 方向 | 2023年（列） | 2024年（列） |\n|---|---|---|\n| 中亚 | 31 | 46 |\n| 北部湾 | 57 | 72 |\n| 沿江 | 18 | 25 |\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年班列继续加密，中亚方向开行46列，北部湾方向开行77列。", 1),
        ("全年班列继续加密。中亚方向开行46列；沿江开行25列。北部湾方向开行77列。", 1),
        ("全年班列继续加密，中亚方向开行46列，北部湾方向开行72列。", 0),
        ("全年班列继续加密，中亚方向开行46列，北部湾方向新增计划77列。", 0),
        ("全年班列继续加密，中亚方向开行39列，北部湾方向开行77列。", 0),
        ("全年班列继续加密，中亚方向开行46列，北部湾方向发送货物77吨。", 0),
    ],
)
def test_echoed(tmp_path: Path, text: str, found: int) -> None:
    """A row told otherwise is a slip where another row proves the column; without proof, planned or measured else it is none."""
    (tmp_path / "a.md").write_text(f"# 宜丰县2024年班列简报\n\n{text}\n\n{LINES}", encoding="utf-8")
    assert len(list(echoed(graph_of([tmp_path / "a.md"], tmp_path / "out")))) == found


GOALS = "| 产业链 | 链长 | 2027年产值目标（亿元） |\n|---|---|---|\n| 汽车 | 周正平 | 900 |\n| 显示 | 李海峰 | 500 |\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("到2025年，汽车产业链产值达到680亿元，显示产业链产值达到390亿元。到2027年，汽车产业链产值达到900亿元。", 0),
        ("到2027年，汽车产业链产值达到900亿元，显示产业链产值达到390亿元。", 1),
    ],
)
def test_goals_of_two_years(tmp_path: Path, text: str, found: int) -> None:
    """A goal of 2025 retells no column of 2027, though the next sentence does; one of 2027 has to be its cell."""
    (tmp_path / "a.md").write_text(f"# 宜丰县链长制方案\n\n{text}\n\n{GOALS}", encoding="utf-8")
    assert len(list(echoed(graph_of([tmp_path / "a.md"], tmp_path / "out")))) == found
