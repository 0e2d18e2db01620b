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


@pytest.mark.parametrize(("rate", "rows"), [("52.0", 1), ("42.0", 0)])
def test_rates_of_a_firm(rate: str, rows: int) -> None:
    """The rate of local supply is what is bought in the county of all that is bought; a wider circle is told besides."""
    text = f"上半年，公司采购总额5.0亿元。在云台县内采购2.1亿元，本地配套率为{rate}%；放宽到全市，采购额是3.2亿元。"
    assert len(list(known_rates(page(text)))) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("质量平稳，税收占比63.4%。|工业较快增长。|一般公共预算收入18.64亿元，增长7.5%，其中税收收入12.86亿元。", 1),
        ("质量平稳，税收占比69.0%。|工业较快增长。|一般公共预算收入18.64亿元，增长7.5%，其中税收收入12.86亿元。", 0),
        ("质量平稳，税占比为63.4%。|一般公共预算收入完成18.64亿元。其中，税收收入12.86亿元。", 1),
        ("去年税收占比63.4%。|一般公共预算收入18.64亿元，其中税收收入12.86亿元。", 0),
        ("税收占比63.4%。|一般公共预算收入18.64亿元，其中税收收入12.86亿元。|开发区一般公共预算收入6.2亿元。", 0),
    ],
)
def test_told_apart(text: str, rows: int) -> None:
    """What a rate is made of may stand in another part of the page, if nobody can mistake it."""
    assert len(list(known_rates(page(*text.split("|"))))) == rows


INCOMES = "城镇居民人均可支配收入41260元，农村居民人均可支配收入25180元，分别增长5.1%和6.7%。城乡居民收入比{}。"


@pytest.mark.parametrize(
    ("told", "rows"), [("缩小到1.82:1", 1), ("缩小到1.64:1", 0), ("由1.70缩小到1.64", 0), ("为1.82", 1)]
)
def test_rates_told_as_multiples(told: str, rows: int) -> None:
    """城乡收入比 is the one income as a multiple of the other; the ratio of before is no slip."""
    assert len(list(known_rates(page(INCOMES.format(told))))) == rows
