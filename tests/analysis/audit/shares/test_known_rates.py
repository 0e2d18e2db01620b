"""Rates that have a name of their own, against the two amounts they are always made of: 城镇化率, 资产负债率, 外贸依存度."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.shares.known_rates import known_rates
from tests.analysis.desks import page

CITY = "年末全县常住人口50.0万人，比上年末减少0.1万人。其中城镇常住人口30.0万人。常住人口城镇化率为{}%。"


@pytest.mark.parametrize(("share", "rows"), [("60.0", 0), ("64.0", 1)])
def test_known_rates(share: str, rows: int) -> None:
    """A rate with a name of its own is that of its two amounts."""
    assert len(list(known_rates(page(CITY.format(share))))) == rows
