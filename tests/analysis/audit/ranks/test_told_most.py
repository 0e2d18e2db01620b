"""What is told to be the most or the least with its value, beside one that has more or less."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.ranks.told_most import told_most
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("四个行业中，增长最快的是纺织业，增幅12.4%，木竹加工业增长15.1%，食品业增长6.2%。", 1),
        ("四个行业中，增长最快的是木竹加工业，增幅15.1%，纺织业增长12.4%，食品业增长6.2%。", 0),
        ("增长最快的是纺织业，增幅12.4%，上年纺织业增长15.1%。", 0),
        ("增长最快的是纺织业，增幅12.4%，其中家纺增长18.0%。", 0),
        ("占比最低的是建材业，占比8.6%，木竹加工业占比5.4%。", 1),
    ],
)
def test_told_most(text: str, alarms: int) -> None:
    """A rival bears another name and the same measure; another year and a part are none."""
    assert len(list(told_most(page(text)))) == alarms
