"""Growth told as so many times more where it is so many times as much."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.growth.times_more import times_more
from tests.analysis.audit.desk import rows_of

NOW = "2024年，全县油茶全产业链产值39.6亿元。"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("2020年油茶产值为16.5亿元，四年间增长2.4倍。", 1),
        ("2020年油茶产值为16.5亿元，四年间增长1.4倍。", 0),
        ("2020年油茶贷款为16.5亿元，油茶产值由2016年的11.6亿元起步，增长2.4倍。", 0),
        ("2020年油茶贷款余额16.5万户，四年间增长2.4倍。", 0),
    ],
)
def test_times_more(said: str, found: int) -> None:
    """An amount so many times another is no growth by so many; where two amounts give the growth, or the units differ, nothing is told."""
    assert len(rows_of(f"{NOW}{said}", times_more)) == found
