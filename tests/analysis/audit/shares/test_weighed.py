"""Shares that none of their likely parts and wholes gives."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.shares.weighed import weighed_shares
from tests.analysis.audit.desk import rows_of

REPORT = """\
2024年，全县规模以上工业总产值420亿元，增长8%。其中装备制造产业产值189亿元，食品产业产值126亿元。

全县新增绿化面积300亩，新建公路16公里。

各园区加强服务。

培训干部120人。

{}
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("装备制造产业产值占全县规模以上工业总产值的54.0%，是第一支柱。", 1),
        ("装备制造产业产值占全县规模以上工业总产值的45.0%，是第一支柱。", 0),
        ("装备制造和食品两个产业合计占全县规模以上工业总产值的75.0%。", 0),
        ("装备制造产业占全国市场的3.5%。", 0),
        ("装备制造产业产值占全县规模以上工业总产值的四成多。", 0),
    ],
)
def test_weighed_shares(said: str, found: int) -> None:
    """A share far from its part and whole that does not follow is a row; one that follows, or is of something told nowhere, is none."""
    assert len(rows_of(REPORT.format(said), weighed_shares)) == found
