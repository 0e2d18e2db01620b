"""Shares whose whole is named, or only implied by the shares beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.shares.named_shares import named_shares
from tests.analysis.audit.desk import kinds, report, rows_of
from tests.analysis.audit.texts import MACHINES_HEAD, SHARE_OF_PROJECTS


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("share", "新增就业1.32万人，完成年度目标1.4万人的105.6%。"),
        ("share", "大棚820座，占全县的36%，全县大棚总数为1640座。"),
        ("share", "全年监测366天，优良天数298天，优良天数比例为71.4%。"),
        ("share", "甲产业产值486.0亿元，占37.8%；乙产业产值321.6亿元，占25.0%；丙产业产值257.3亿元，占18.0%。"),
        ("share", "管网改造计划120公里，实际完成132公里，完成率91%。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("应为 40.0%", SHARE_OF_PROJECTS.format("45.0")),
    ],
)
def test_what_cannot_be_right_is_found(tmp_path: Path, said: str, text: str) -> None:
    """A slip of the text is told with what it should be."""
    assert said in report(tmp_path, MACHINES_HEAD + text)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("面向全县企业发放问卷150份，回收138份，回收率82.0%；其中有效问卷132份。", 1),
        ("面向全县企业发放问卷150份，回收138份，回收率92.0%；其中有效问卷132份。", 0),
        ("发放问卷150份，回收138份，去年回收率82.0%。", 0),
    ],
)
def test_rates_named_after_what_was_done(text: str, rows: int) -> None:
    """回收率 is of what came back in what was sent out; that of another year is not held against them."""
    assert len(rows_of(text, named_shares)) == rows
