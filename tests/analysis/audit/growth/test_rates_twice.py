"""The growth of one indicator in one year told with two rates."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.growth.rates_twice import rates_twice
from tests.analysis.desks import graph_of

REPORT = (
    "宜丰县投资促进局\n关于2024年招商引资工作情况的报告\n\n2024年，全县工业投资同比增长12.4%，招商到位资金38.6亿元。\n"
)
BULLETIN = "宜丰县{}年国民经济和社会发展统计公报\n\n宜丰县统计局\n{}年3月18日\n\n一、综合\n\n全年固定资产投资增长6.2%，其中{}，房地产开发投资下降7.4%。\n"


@pytest.mark.parametrize(
    ("year", "said", "found"),
    [
        (2024, "工业投资增长9.1%", 1),
        (2024, "工业投资增长12.4%", 0),
        (2024, "民间投资增长9.1%", 0),
        (2023, "工业投资增长9.1%", 0),
        (2024, "工业投资年均增长9.1%", 0),
        (2024, "全年预期目标是工业投资增长9.1%", 0),
    ],
)
def test_rates_twice(tmp_path: Path, year: int, said: str, found: int) -> None:
    """Two rates of one indicator and year are told; those of another year or indicator, and a mean of years, are not."""
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(BULLETIN.format(year, year + 1, said), encoding="utf-8")
    graph = graph_of([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out")
    assert len(list(rates_twice(graph))) == found
