"""Developments that none of their likely amounts gives."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.growth.weighed import weighed_developments
from tests.analysis.audit.desk import rows_of


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("上半年，全区新签约项目27个，去年同期为18个，签约数量翻了一番。", 1),
        ("上半年，全区新签约项目36个，去年同期为18个，签约数量翻了一番。", 0),
        ("上半年，全县实现税收1.44亿元，上年同期为1.20亿元，同比增长12.0%。", 1),
        ("上半年，全县实现税收1.44亿元，上年同期为1.20亿元，同比增长20.0%。", 0),
        ("全县出口额由2021年的1.6亿元增至2023年的4.0亿元，两年增长了2.5倍。", 1),
        ("全县出口额4.0亿元，进口额1.6亿元，出口额同比增长12.0%。", 0),
    ],
)
def test_weighed_developments(said: str, found: int) -> None:
    """A development its amounts do not give is a row; one that follows, or whose earlier amount is told nowhere, is none."""
    assert len(rows_of(said, weighed_developments)) == found
