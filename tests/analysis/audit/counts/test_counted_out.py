"""Counts in words and what they are divided into: 十二项：甲类5项、乙类4项; 五个片区，三个已建成，其余两个在建."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.counts.counted_out import counted_out
from tests.analysis.audit.desk import rows_of
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("重点任务分为三类十二项：（一）政务服务类5项；（二）要素保障类4项；（三）法治护航类4项。", True),
        ("重点任务分为三类十三项：（一）政务服务类5项；（二）要素保障类4项；（三）法治护航类4项。", False),
        ("在建项目十二个，其中化工5个，农业3个，医药2个。", False),
        ("园区下辖南屏、倚象、思茅、六顺、龙潭五个片区；三个片区已建成，其余一个片区正在征地。", True),
        ("园区下辖南屏、倚象、思茅、六顺、龙潭五个片区；三个片区已建成，其余两个片区正在征地。", False),
        ("医药产业9个项目计划投资27亿元；盐化工3个项目完成8亿元，家具4个项目完成5亿元，其余4个项目完成4亿元。", False),
        ("八家企业中，三家企业已投产，两家企业在建，其余三家企业签约。", False),
    ],
)
def test_counts_in_words_are_divided(text: str, found: bool) -> None:
    """Parts in digits of a count in words, and what is left of it."""
    assert bool(rows_of(text, counted_out)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("专班由1名组长、2名副组长和9名成员组成，共13人。", 1),
        ("专班由1名组长、2名副组长和9名成员组成，共12人。", 0),
        ("专班共13人，由1名组长、2名副组长和9名成员组成。", 1),
        ("专班共13人，其中1名组长、2名副组长。", 0),
    ],
)
def test_bodies_told_office_by_office(text: str, found: int) -> None:
    """The members of a body come to how many they are said to be."""
    assert len(list(counted_out(page(text)))) == found
