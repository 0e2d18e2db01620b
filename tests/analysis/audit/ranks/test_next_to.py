"""A place beside whom alone somebody is behind."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.ranks.next_to import next_to
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("出口总额28.6亿元，稳居全市9个县区第一位，仅次于临江区。", 1),
        ("全区技改投资仅次于临江区，居全市首位。", 1),
        ("园区综合排名居全省第四位，仅次于江州、柳州高新区。", 1),
        ("规上工业增速列全市榜首，紧随临江区之后。", 1),
        ("我县出口总额排名全市第三，仅次于临江区。", 1),
        ("县开发区税收（全市第一，仅次于高新区）保持增长。", 1),
        ("出口总额28.6亿元，稳居全市9个县区第二位，仅次于临江区。", 0),
        ("园区综合排名居全省第三位，仅次于江州、柳州高新区。", 0),
        ("增速居全市第一位，总量仅次于临江区，居第二位。", 0),
        ("产量居全省第一位，全国仅次于临江。", 0),
        ("去年居全市第一位，今年仅次于临江区。", 0),
        ("钢琴产量居全国第一，规上工业增加值仅次于临江区。", 0),
        ("税收居全市第一位，紧随其后的是临江区。", 0),
        ("汽车产业居首位，仅次于汽车的是食品产业，居第二位。", 0),
    ],
)
def test_next_to(text: str, found: int) -> None:
    """Who is behind n others has the place n + 1, in the field and of the thing that both clauses are about."""
    assert len(list(next_to(page(text)))) == found
