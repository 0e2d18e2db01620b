"""Means of a firm told far from what they are made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

VISIT = """\
企业走访记录
一、安庆恒泰化工有限公司
（一）基本情况
企业占地210亩，员工320人。
（二）生产经营
2024年完成产值8.6亿元。
二、安庆明远纺织有限公司
（一）基本情况
企业占地80亩，员工150人。
三、走访小结
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("恒泰化工去年人均产值26.9万元，高于平均水平。", True),
        ("恒泰化工的人均产值仅26.9万元。", True),
        ("恒泰化工去年人均产值268.8万元。", False),
        ("恒泰化工去年人均产值180万元。", True),
        ("明远纺织去年人均产值26.9万元。", False),
        ("同行业企业去年人均产值26.9万元。", False),
    ],
)
def test_owned_means(tmp_path: Path, said: str, *, found: bool) -> None:
    """A mean that the amount and the number of its own section do not give is told, near or far; that of another firm is not."""
    rows = audit_of(tmp_path, {"visit.txt": f"{VISIT}{said}\n"})
    assert any("人均产值" in row.message for row in rows) is found, rows
