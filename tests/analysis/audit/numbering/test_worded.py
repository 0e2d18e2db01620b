"""Headings that count with a word, and codes of rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.numbering.outline import chapters
from chaingraph.analysis.audit.numbering.worded import codes, worded
from tests.analysis.audit.desk import desk


@pytest.mark.parametrize(
    ("numbers", "alarms"), [("一二三四", 0), ("一二三五", 1), ("一二三三", 1), ("一二一二三", 0), ("一四", 0)]
)
def test_headings_with_a_word(tmp_path: Path, numbers: str, alarms: int) -> None:
    """A series that has counted on leaves none out and has none twice; it may begin anew."""
    text = "\n\n".join(f"行动{number}  攻坚\n\n支持企业扩产，每季度调度一次。" for number in numbers)
    graph = desk(tmp_path, f"岚山区工业发展规划\n\n{text}\n")
    assert len(list(worded(graph))) == alarms


@pytest.mark.parametrize(("last", "alarms"), [("03", 1), ("04", 0)])
def test_codes(tmp_path: Path, last: str, alarms: int) -> None:
    """A code comes twice where the next one is missing."""
    rows = (("01", "钢构"), ("02", "轴承"), ("03", "齿轮"), (last, "阀门"), ("05", "泵体"))
    table = "".join(f"| LS2024-{code} | {name}项目 | 2.4 |\n" for code, name in rows)
    graph = desk(tmp_path, f"# 岚山区项目台账\n\n| 编号 | 项目名称 | 总投资（亿元） |\n|---|---|---|\n{table}")
    assert len(list(codes(graph))) == alarms


@pytest.mark.parametrize(("number", "alarms"), [("五", 1), ("三", 0)])
def test_points_of_minutes_called_articles(tmp_path: Path, number: str, alarms: int) -> None:
    """What minutes without articles call their own article is one of their points."""
    points = "\n\n".join(f"{mark}、关于用地保障\n\n会议要求抓紧办理。" for mark in "一二三")
    graph = desk(tmp_path, f"岚山区专题会议纪要\n\n{points}\n\n逾期的，按本纪要第{number}条的规定通报。\n")
    assert len(list(chapters(graph))) == alarms
