"""Words of direction against a former value told in brackets: 增速回落 0.6 个百分点（上半年为 4.1%）, 7.1 亿元（上年为 7.6 亿元）."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.growth.bracketed import bracketed
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全县货运量同比增长5.3%，增速比一季度回落0.9个百分点（一季度为4.4%）。", 1),
        ("全县货运量同比增长5.3%，增速比一季度加快0.9个百分点（一季度为4.4%）。", 0),
        ("全县货运量同比增长5.3%，增速比全省平均回落0.9个百分点（一季度为4.4%）。", 0),
        ("完成出口额3.2亿元（上年为3.6亿元），外贸逆势增长12.5%。", 1),
        ("完成出口额3.6亿元（上年为3.2亿元），外贸逆势增长12.5%。", 0),
        ("完成增加值3.2亿元（上年为3.6亿元），可比价增长2.5%。", 0),
        ("完成出口额3.2亿元（上年为3.6亿元），服装增长12.5%。", 0),
    ],
)
def test_former_value_in_brackets(text: str, found: int) -> None:
    """A direction the brackets deny is told; another reference, price base or thing is left alone."""
    assert len(list(bracketed(page(text)))) == found
