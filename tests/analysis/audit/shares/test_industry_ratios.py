"""A structure in figures against the amounts it is of: 三次产业结构为8∶52∶40, beside 一产38亿元、二产231亿元、三产193亿元."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.shares.industry_ratios import industry_ratios
from tests.analysis.desks import page

GDP = "第一产业增加值20亿元，增长3%；第二产业增加值100亿元，增长6%；第三产业增加值80亿元，增长5%。"


@pytest.mark.parametrize(("told", "rows"), [("10∶50∶40", 0), ("10∶56∶34", 1)])
def test_structures(told: str, rows: int) -> None:
    """A structure has to be that of the three industries, of this year."""
    assert len(list(industry_ratios(page(f"{GDP}三次产业结构为{told}。")))) == rows
    assert not list(industry_ratios(page(f"{GDP}上年三次产业结构为12∶48∶40。")))
