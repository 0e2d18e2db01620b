"""Steps of the one project that a page is about, in the wrong order."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.dates.one_life import one_life
from tests.analysis.audit.desk import graph_of_texts

TITLE = "云汀电控柜项目建设纪实\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("今年2月18日主厂房完成封顶。工人换了三批。今年5月9日打下第一根工程桩。", 1),
        ("今年5月9日打下第一根工程桩。工人换了三批。今年8月18日主厂房完成封顶。", 0),
        ("今年2月18日一期主厂房完成封顶。今年5月9日二期打下第一根工程桩。", 0),
        ("主厂房计划2月18日封顶。今年5月9日打下第一根工程桩。", 0),
        ("2024年9月，生产线设备进场安装。大家都很高兴。2024年6月试生产。", 1),
    ],
)
def test_prose(tmp_path: Path, text: str, found: int) -> None:
    """A roof before the first pile is told; another phase and a plan are no steps of it."""
    assert len(list(one_life(graph_of_texts(tmp_path, {"a.txt": TITLE + text + "\n"})))) == found


@pytest.mark.parametrize(("month", "found"), [("5月", 1), ("11月", 0)])
def test_a_table_of_steps(tmp_path: Path, month: str, found: int) -> None:
    """The column of what really was is held against the text, not that of the plan."""
    rows = f"| 节点 | 计划时间 | 实际时间 |\n| --- | --- | --- |\n| 开工 | 2023年3月 | 2023年4月 |\n| 试生产 | 2024年4月 | 2024年{month} |\n"
    text = f"# 云汀电控柜项目调度单\n\n2024年8月起生产线设备陆续进场安装。\n\n{rows}"
    assert len(list(one_life(graph_of_texts(tmp_path, {"a.md": text})))) == found
