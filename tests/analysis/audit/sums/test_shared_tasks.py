"""A task of all against the tasks of those among whom another chapter divides it."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.sums.shared_tasks import shared_tasks
from tests.analysis.audit.desk import desk

PLAN = """\
莲都区2025年项目攻坚工作方案

一、目标
2025年，全区新开工项目60个，完成固定资产投资120亿元。

二、组织
{}

1.水阁分指挥部，区发改局牵头，年内新开工项目20个；

2.碧湖分指挥部，区经信局牵头，年内新开工项目15个；

3.城西分指挥部，区住建局牵头，年内新开工项目{}个；

4.南明山分指挥部，区文旅局牵头，年内新开工项目10个。

莲都区发改局
2025年2月3日
"""


@pytest.mark.parametrize(
    ("lead", "third", "found"),
    [
        ("攻坚任务由四个分指挥部全部承担，乡镇不另下指标。", 12, 1),
        ("项目任务分解到四个分指挥部。每月调度一次。", 18, 1),
        ("攻坚任务由四个分指挥部全部承担，乡镇不另下指标。", 15, 0),
        ("设四个分指挥部，每月调度一次。", 12, 0),
    ],
)
def test_shared_tasks(tmp_path: Path, lead: str, third: int, found: int) -> None:
    """Numbered lines that are told to bear all of a task and miss it are a row; lines that may be some of it are not."""
    assert len(list(shared_tasks(desk(tmp_path, PLAN.format(lead, third))))) == found
