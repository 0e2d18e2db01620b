"""How far work is beside how much of the year is over: 截至9月末完成52%，快于时间进度20个百分点, when three quarters are over."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.goals.paced import paced
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("截至8月末，完成年度投资的58%，快于序时进度6个百分点。", 1),
        ("截至8月末，完成年度投资的72.7%，快于序时进度6个百分点。", 0),
        ("截至8月末，完成年度投资的60.7%，慢于序时进度6个百分点。", 0),
        ("上半年完成年度计划的57%，超序时进度7个百分点。", 0),
        ("上半年完成年度计划的57%，超序时进度12个百分点。", 1),
    ],
)
def test_pace(text: str, found: int) -> None:
    """A lead over the calendar has to be that of the rate over the months gone by."""
    assert len(list(paced(page(text)))) == found
