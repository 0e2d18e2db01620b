"""Shares told in words behind the amount they are of: 省外项目32个，占到七成以上; 剩余1.4亿立方米，约占三分之一."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.shares.fractions import fractions
from tests.analysis.audit.desk import kinds, rows_of


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("share", "受访企业60家，有45家缺工，占三分之二。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("上半年签约项目50个，省外项目32个，占到七成以上。", True),
        ("上半年签约项目50个，省外项目37个，占到七成以上。", False),
        ("全年进出口总额88.0亿元。出口61.6亿元，占进出口总额的七成；进口26.4亿元，占比超过三分之一。", True),
        ("全年进出口总额88.0亿元。出口61.6亿元，占进出口总额的七成；进口26.4亿元，占比近三分之一。", False),
        ("规上产值567.7亿元。杯壶产值167.4亿元，外贸订单占六成。", False),
        ("电子产值130亿元，新材料90亿元，两项合计占规上工业的近四成。", False),
    ],
)
def test_shares_in_words(text: str, found: bool) -> None:
    """A share in words is of the amount before it, of a whole that is no part itself."""
    assert bool(rows_of(text, fractions)) == found
