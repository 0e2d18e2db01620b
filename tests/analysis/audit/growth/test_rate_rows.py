"""Growth and shares that sentences tell of a row, against the column of growth or of shares in the table of their document."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.growth.rate_rows import rate_rows
from tests.analysis.desks import graph_of

REPORT = """# 宜丰县工业运行

{}

表1 分行业情况

| 行业 | 企业数（家） | 产值（亿元） | 占比（%） | 增速（%） |
| --- | --- | --- | --- | --- |
| 竹木加工 | 41 | 62.3 | 41.5 | 6.2 |
| 建筑陶瓷 | 28 | 51.7 | 34.5 | -3.4 |
| 光学镜头 | 17 | 36.0 | 24.0 | 11.8 |
| 合计 | 86 | 150.0 | 100.0 | 4.1 |
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("竹木加工产业稳中有进，产值增长2.6%；光学镜头产值增长11.8%。", 1),
        ("竹木加工产业稳中有进，产值增长6.2%；光学镜头产值增长11.8%。", 0),
        ("建筑陶瓷产值51.7亿元，增长3.4%。", 1),
        ("建筑陶瓷产值51.7亿元，下降3.4%。", 0),
        ("建筑陶瓷税收1.7亿元，增长3.4%。", 0),
        ("6月当月，竹木加工产值增长2.6%。", 0),
        ("规模以下竹木加工产值8.2亿元，增长2.6%。", 0),
        ("光学镜头产业异军突起，占全县规模以上工业产值的比重达到42.0%。", 1),
        ("光学镜头产业异军突起，占全县规模以上工业产值的比重达到24.0%。", 0),
        ("光学镜头产业异军突起，占全省同行业产值的比重达到42.0%。", 0),
    ],
)
def test_rates_of_rows(tmp_path: Path, text: str, found: int) -> None:
    """Another rate of the same measure is told; another measure, month or whole is none of the table."""
    (tmp_path / "a.md").write_text(REPORT.format(text), encoding="utf-8")
    assert len(list(rate_rows(graph_of([tmp_path / "a.md"], tmp_path / "out")))) == found
