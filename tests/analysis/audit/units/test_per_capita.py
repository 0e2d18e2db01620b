"""The product of a place for each of its people against the product and the people its page tells, however far apart."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.units.per_capita import per_capita
from tests.analysis.desks import page

PAGE = """\
泾阳县统计公报

2024年，全县实现{name}364.0亿元，增长5.2%。

全县资质以上建筑业企业33家。

年末全县户籍人口58.4万人，常住人口{people}万人（上年末为52.2万人），其中城镇常住人口24.1万人。

按年平均常住人口计算，全年人均{name}{each}元，增长5.6%。
"""


@pytest.mark.parametrize("name", ["地区生产总值", "生产总值", "GDP为"])
@pytest.mark.parametrize(
    ("people", "each", "rows"), [("51.8", "70000", 0), ("51.8", "56000", 1), ("15.8", "151037", 0)]
)
def test_per_capita(name: str, people: str, each: str, rows: int) -> None:
    """What the product and the people of a page do not give is told; which of the people is meant is tried."""
    assert len(list(per_capita(page(PAGE.format(name=name, people=people, each=each))))) == rows


def test_of_another_year() -> None:
    """A mean of another year than the product, and one that is a goal, are left alone."""
    text = "2024年，全县地区生产总值364.0亿元。年末常住人口51.8万人。2020年，人均地区生产总值48000元。"
    assert not list(per_capita(page(text)))
