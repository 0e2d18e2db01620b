"""Projects listed under a stage that their own row contradicts."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.projects.sections import sections
from tests.analysis.desks import graph_of


@pytest.mark.parametrize(
    ("heading", "told", "found"),
    [
        ("一、新开工项目", "已于2024年11月竣工投产", 1),
        ("一、新开工项目", "2025年2月开工，主体施工", 0),
        ("一、新开工项目", "一期2024年5月已投产，二期2025年2月开工", 0),
        ("一、续建项目", "已于2024年3月竣工", 1),
        ("一、续建项目", "2024年3月已开工", 0),
        ("一、前期项目", "2024年9月已开工建设", 1),
        ("一、新开工及续建项目", "2024年3月已开工", 0),
        ("一、竣工项目", "已于2024年11月竣工投产", 0),
    ],
)
def test_sections(tmp_path: Path, heading: str, told: str, found: int) -> None:
    """What was further before the year of the list is told; phases, mixed sections and later deeds are not."""
    text = (
        f"# 宜丰县2025年重点项目清单\n\n## {heading}\n\n| 序号 | 项目名称 | 备注 |\n| --- | --- | --- |\n"
        f"| 1 | 镜头扩能项目 | {told} |\n| 2 | 玻璃瓶轻量化项目 | 按期推进 |\n"
    )
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    assert len(list(sections(graph_of([tmp_path / "a.md"], tmp_path / "out")))) == found


@pytest.mark.parametrize(
    ("column", "date", "sort", "found"),
    [
        ("开工日期", "2023-09", "2025年新开工", 1),
        ("开工日期", "2025-03", "2025年新开工", 0),
        ("开工时间", "2025年9月", "续建", 1),
        ("开工时间", "2024年9月", "续建", 0),
        ("竣工时间", "2024年9月", "续建", 1),
        ("计划竣工时间", "2024年9月", "续建", 0),
        ("开工时间", "2024年9月", "新建", 0),
    ],
)
def test_columns_of_dates(tmp_path: Path, column: str, date: str, sort: str, found: int) -> None:
    """A date of its column is held against the stage a cell tells; what goes on was begun before, and is not yet finished."""
    text = (
        f"# 宜丰县2025年重点项目\n\n| 项目名称 | 总投资(亿元) | {column} | 备注 |\n| --- | --- | --- | --- |\n"
        f"| 镜头扩能项目 | 2.8 | {date} | {sort} |\n"
    )
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    assert len(list(sections(graph_of([tmp_path / "a.md"], tmp_path / "out")))) == found
