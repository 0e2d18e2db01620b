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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("每条产业链组建1个专班，六条链共组建7个专班。", True),
        ("每条产业链组建1个专班，六条链共安排专项资金7000万元，编制7个规划。", False),
        ("每个村建设2个垃圾分类点，5个村共建设12个垃圾分类点。", True),
        ("每个村建设2个垃圾分类点，5个村共建设10个垃圾分类点。", False),
        ("四个商圈每个商圈布设3处充电站，合计布设15处充电站。", True),
        ("全县8个片区各设1名网格长、2名网格员，共有网格长8名、网格员18名。", True),
        ("全县8个片区各设1名网格长、2名网格员，共有网格长8名、网格员16名。", False),
        ("三个镇各有2家市场，全县共有市场31家。", False),
        ("每个季度举办1场招商活动，四条产业链共举办6场招商活动。", False),
    ],
)
def test_counts_written_out(text: str, found: bool) -> None:
    """How many there are may be written out, named by a noun, or stand before 各; a total of more than these is none."""
    assert bool(rows_of(text, each)) == found
