"""A count told right before a table of the same document, and the rows of the table: 首批确定企业8户（名单见表2）."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.counts.tabled import tabled
from tests.analysis.desks import graph_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("经评审，确定培育企业5户（名单见表1）。", 1),
        ("经评审，确定培育企业4户（名单见表1）。", 0),
        ("现将认定的以下五家企业公布如下：", 1),
        ("全区有规上企业5家，主要企业见表1。", 0),
        ("上述企业分属3个行业，情况如下：", 0),
    ],
)
def test_tables_below(tmp_path: Path, text: str, found: int) -> None:
    """A count that leads over to a table is held against its rows, unless it counts more than the table shows."""
    rows = "".join(
        f"| {at} | 丽水{name}有限公司 | {at}.5 |\n" for at, name in enumerate(("青岚", "白桦", "丹枫", "紫檀"), 1)
    )
    page = f"# 培育计划\n\n{text}\n\n表1 培育企业\n\n| 序号 | 企业名称 | 产值（亿元） |\n|---|---|---|\n{rows}"
    (tmp_path / "a.md").write_text(page, encoding="utf-8")
    assert len(list(tabled(graph_of([tmp_path / "a.md"], tmp_path / "out")))) == found
