"""Of which year a figure of the prose is."""

from __future__ import annotations

import pytest

from chaingraph.records import Observation
from tests.mentions.relations.test_rules import statements_of


def years_of(text: str) -> dict[str, str]:
    """Year by indicator and value."""
    seen = [s.object for s in statements_of(text) if isinstance(s.object, Observation)]
    return {f"{item.indicator} {item.quantity.value:g}": item.year for item in seen if item.quantity.value is not None}


HELD = [
    ("2021年，全县实现地区生产总值612亿元；规上工业总产值380亿元；规上工业企业168家。", "规上工业企业 168", "2021"),
    ("2021年全县地区生产总值612亿元，增长7%；规上工业总产值380亿元。", "规上工业总产值 380", "2021"),
    ("全县2021年地区生产总值612亿元;规上工业总产值380亿元。", "规上工业总产值 380", "2021"),
    ("2021年，南山电子实现产值9亿元；北溪材料实现产值4亿元。", "产值 4", "2021"),
    ("显示产业规上企业46家，2021年实现产值52亿元；稀土行业规上企业28家，实现产值31亿元。", "产值 31", "2021"),
    ("2021年，全县实现地区生产总值612亿元。全县研发经费投入强度达到3.6%。", "研发经费投入强度 3.6", "2021"),
    ("2021年，全县实现地区生产总值612亿元。到2025年，全县规上工业总产值达到900亿元；规上工业企业达到240家。",
     "规上工业企业 240", "2025"),
    ("2021年，全县地区生产总值612亿元。同期，显示产业产值31亿元。", "产值 31", "2021"),
]  # fmt: skip
BASES = [
    (
        "1—5月，显示产业产值40亿元，由上年同期的36亿元增加4亿元；稀土行业产值25亿元，下降2%。",
        "产值 36",
        "2021-01/2021-05",
    ),
    (
        "1—5月，显示产业产值40亿元，由上年同期的36亿元增加4亿元；稀土行业产值25亿元，下降2%。",
        "产值增加 4",
        "2022-01/2022-05",
    ),
    ("显示产业产值40亿元，由2021年的36亿元增加4亿元；稀土行业产值25亿元，下降2%。", "产值 36", "2021"),
    ("显示产业产值40亿元，由2021年的36亿元增加4亿元；稀土行业产值25亿元，下降2%。", "产值 25", ""),
    ("显示产业产值40亿元，由2021年的36亿元增加4亿元；稀土行业产值25亿元，下降2%。", "产值增加 4", ""),
    ("显示产业产值40亿元，由去年同期的36亿元增加4亿元；稀土行业产值25亿元。", "产值 36", ""),
    ("全县规上工业企业由去年底的52家增加到58家，新增纳税大户4家。", "新增纳税大户 4", ""),
    ("从2021年起，显示产业产值40亿元；稀土行业产值25亿元。", "产值 25", "2021"),
]
"""What a change starts from is of its own year alone; half a year ago is no year."""
OPEN = [
    ("云河园区规上企业46家，2021年产值52亿元；星谷产业园规上企业28家，实现产值31亿元。", "规上企业 28"),
    ("2021年，全县规上工业总产值380亿元；力争规上工业企业达到240家。", "规上工业企业 240"),
    ("2021年，全县规上工业总产值380亿元；目前规上工业企业240家。", "规上工业企业 240"),
    ("2021年，南山电子实现产值9亿元；模组项目总投资4亿元。", "总投资 4"),
    ("2021年，云河园区实现产值9亿元；规划面积12平方公里。", "规划面积 12"),
    ("南山电子2009年投产，产值1亿元；北溪材料产值4亿元。", "产值 4"),
    ("2021年，全县实现地区生产总值612亿元。南山电子产值4亿元。", "产值 4"),
    ("全县拥有企业20家，2021年实现地区生产总值612亿元。全县研发经费投入强度达到3.6%。", "研发经费投入强度 3.6"),
]


@pytest.mark.parametrize(("text", "figure", "year"), HELD)
def test_a_year_holds_until_another_is_told(text: str, figure: str, year: str) -> None:
    """Behind a semicolon, and in sentences that go on with the survey of a place."""
    assert years_of(text)[figure] == year


@pytest.mark.parametrize(("text", "figure"), OPEN)
def test_a_year_is_not_carried_where_nothing_says_so(text: str, figure: str) -> None:
    """Not to aims, not to what lasts, not from an event, not over 目前, not to another's figure in a later sentence."""
    assert years_of(text)[figure] == ""


@pytest.mark.parametrize(("text", "figure", "year"), BASES)
def test_the_year_a_change_starts_from_is_that_of_its_value_alone(text: str, figure: str, year: str) -> None:
    """由去年同期的36亿元增加4亿元 dates the 36 only; 从2021年起 opens a survey as before."""
    assert years_of(text)[figure] == year
