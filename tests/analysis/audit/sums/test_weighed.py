"""Parts that do not add up to the whole they likely divide."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.sums.weighed import weighed_sums
from tests.analysis.audit.desk import rows_of


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("本次共签约项目19个，其中装备制造9个、绿色食品7个、新材料5个。", ["21个"]),
        ("本次共签约项目21个，其中装备制造9个、绿色食品7个、新材料5个。", []),
        ("全县完成产值86.4亿元，其中建材41.2亿元、食品28.6亿元、其他20.6亿元。", ["90.4亿元"]),
        ("全县完成产值90.4亿元，其中建材41.2亿元、食品28.6亿元、其他20.6亿元。", []),
        ("去年完成产值86.4亿元，今年完成产值90.4亿元，利润4.1亿元。", []),
    ],
)
def test_weighed_sums(said: str, right: list[str]) -> None:
    """Parts that give another sum than their likely whole are a row with what it should be; others are none."""
    assert [row.right for row in rows_of(said, weighed_sums)] == right
