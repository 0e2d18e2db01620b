"""So much for each: a number for one, how many there are, and the whole they give; fractions and multiples in words."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.audit.units.each import each
from tests.analysis.audit.desk import alarms, kinds, rows_of

SLIPS = """\
产能由8万吨扩大到18万吨，实现翻两番。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("sum", "全镇下辖12个行政村、146个村民小组，平均每村15个村民小组。"),
        ("sum", "前10个月接待游客45万人次，月均接待3.8万人次。"),
        ("share", "车队有货车48辆，其中新能源货车占四分之一，共16辆。"),
        ("words", "市值达到52亿元，是上市时13亿元的3倍。"),
        ("words", "订单同比翻两番，由去年上半年的80台增加到今年的190台。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("举办培训班24期，每期平均45人，累计培训1280人次，其中电工班9期。", each, True),
        ("举办培训班24期，每期平均45人，累计培训1080人次，其中电工班9期。", each, False),
    ],
)
def test_means_stakes_and_annexes(text: str, rule: Rule, found: bool) -> None:
    """Means lie among their values, stakes are a hundred at most, annexes in Chinese numerals are counted too."""
    assert bool(rows_of(text, rule)) == found
