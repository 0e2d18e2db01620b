"""Enterprises at a standstill in one place and at full work in another."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.enterprises.running import running
from tests.analysis.audit.desk import graph_of_texts

_ROSTER = (
    "企业名称,所在镇,2025年1—6月生产状态\n江苏沂泽造纸有限公司,新店镇,全面停产\n江苏衡芯轮胎有限公司,草桥镇,正常生产\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("上半年，江苏沂泽造纸有限公司满负荷生产，产能利用率95%。", 1),
        ("今年二季度，江苏沂泽造纸有限公司开足马力、产销两旺。", 1),
        ("上半年，记者走进江苏沂泽造纸有限公司，三条生产线满负荷运转。", 1),
        ("2024年，江苏沂泽造纸有限公司满负荷生产。", 0),
        ("上半年，江苏沂泽造纸有限公司尚未恢复满负荷生产。", 0),
        ("上半年，江苏衡芯轮胎有限公司自1月10日起停产，至6月底未恢复生产。", 1),
        ("上半年，江苏衡芯轮胎有限公司一条生产线停产检修，江苏沂泽造纸有限公司停产。", 0),
        ("上半年，江苏衡芯轮胎有限公司停产10天后满负荷生产。", 0),
    ],
)
def test_states_of_firms(tmp_path: Path, text: str, found: int) -> None:
    """Full work in months of a standstill is told; other months, a part, a few days and what is not yet are not."""
    report = f"新沂市2025年上半年工业运行通报\n（2025年7月12日）\n\n{text}\n"
    assert len(list(running(graph_of_texts(tmp_path, {"a.csv": _ROSTER, "b.txt": report})))) == found


@pytest.mark.parametrize(
    ("remark", "found"), [("企业已全面停产并进入破产清算", 1), ("企业已半停产", 0), ("企业部分产线停产", 0)]
)
def test_remarks_of_a_row(tmp_path: Path, remark: str, found: int) -> None:
    """A remark, in whatever column, that the firm of the row stands still is told; what was wound up was so the month before."""
    rows = (
        "| 地块 | 原用途 | 权属单位 | 处置意见 |\n|---|---|---|---|\n"
        f"| A-1 | 轮胎厂 | 江苏衡芯轮胎有限公司 | {remark} |\n| A-2 | 纸厂 | 江苏沂泽造纸有限公司 | 收储 |\n"
    )
    roster = "企业名称,所在镇,生产状态（2025年2月末）\n江苏衡芯轮胎有限公司,草桥镇,正常生产，满负荷\n江苏沂泽造纸有限公司,新店镇,正常生产\n"
    report = f"# 新沂市闲置土地摸底报告\n\n2025年3月20日\n\n{rows}\n"
    texts = {"a.csv": roster, "b.md": report}
    assert len(list(running(graph_of_texts(tmp_path, texts)))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4月以来，江苏洄光密封件有限公司两条产线满负荷运转。", 1),
        ("1月，江苏洄光密封件有限公司两条产线满负荷运转。", 0),
        ("江苏洄光密封件有限公司3月起停产。", 0),
    ],
)
def test_since_a_month(tmp_path: Path, text: str, found: int) -> None:
    """A cell that says since when a firm stands still does so up to the day of its list."""
    roster = "新沂市重点企业名册\n\n截至2025年5月31日\n\n| 企业名称 | 状态 |\n|---|---|\n| 江苏洄光密封件有限公司 | 停产（2025年3月起） |\n| 江苏衡芯轮胎有限公司 | 投产 |\n"
    report = f"新沂市2025年工业见闻\n（2025年5月28日）\n\n{text}\n"
    assert len(list(running(graph_of_texts(tmp_path, {"a.md": roster, "b.txt": report})))) == found
