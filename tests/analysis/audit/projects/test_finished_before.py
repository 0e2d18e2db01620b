"""Projects told as finished long before the day that their row gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.projects.finished_before import finished_before
from chaingraph.analysis.audit.projects.progress_told import progress_told
from tests.analysis.audit.desk import graph_of_texts

LEDGER = "项目名称,建设单位,2025年计划投资(万元),竣工时间,进展\n岚骏缓释肥项目,浙江岚骏科技有限公司,2000,2026-06,{}\n芮纤过滤布项目,浙江芮纤织造有限公司,900,2025-12,在建\n"


@pytest.mark.parametrize(
    ("said", "alarms"),
    [
        ("岚骏缓释肥项目去年10月就已竣工投产，产品供不应求。", 1),
        ("岚骏缓释肥项目一期去年10月就已竣工投产。", 0),
        ("岚骏缓释肥项目力争今年10月竣工投产。", 0),
        ("芮纤过滤布项目今年6月已建成投产。", 0),
    ],
)
def test_a_row_that_ends_later(tmp_path: Path, said: str, alarms: int) -> None:
    """A year and a half is no lead on the plan; half a year, a phase and a plan are no slip."""
    texts = {"a.csv": LEDGER.format(""), "b.txt": f"园区见闻\n2025年7月8日\n\n{said}"}
    assert len(list(finished_before(graph_of_texts(tmp_path, texts)))) == alarms


def test_news_without_a_day(tmp_path: Path) -> None:
    """A paper without a day is of the only year of those of its place, as is the table with plans for that year."""
    texts = {
        "a.csv": LEDGER.format("在建"),
        "b.txt": "龙游县新闻\n“岚骏缓释肥项目已于去年10月全部竣工投产。”公司经理说。",
        "c.txt": "龙游县工作要点\n2025年1月9日\n\n龙游县要抓好项目。",
        "d.txt": "龙游县会议纪要\n2025年2月9日\n\n龙游县召开会议。",
        "e.txt": "龙游县工作简报\n2025年3月9日\n\n龙游县召开会议。",
    }
    assert len(list(progress_told(graph_of_texts(tmp_path, texts)))) == 1
