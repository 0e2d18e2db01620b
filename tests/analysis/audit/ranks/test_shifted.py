"""Places gained or lost that the places told do not give."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.ranks.shifted import shifted
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("县域营商环境在全市排名由第9位升至第4位，前移四位。", 1),
        ("县域营商环境在全市排名由第9位升至第4位，前移五位。", 0),
        ("经济总量居全市第7位，比上年的第5位后移1位。", 1),
        ("经济总量居全市第7位，比上年的第5位后移2位。", 0),
        ("总量居全市第7位，增速居第3位，前移1位。", 0),
        ("由第三季度的第6位升至第5位，前移1位。", 0),
    ],
)
def test_shifted(text: str, alarms: int) -> None:
    """A move is the difference of the two places it joins; two fields have no difference."""
    assert len(list(shifted(page(text)))) == alarms
