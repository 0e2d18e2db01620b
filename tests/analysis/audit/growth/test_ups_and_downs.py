"""How many rose and fell, as told (五升一降), against the list of those that did."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.growth.ups_and_downs import ups_and_downs
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("五大行业“四升一降”。食品增长8.4%，装备增长3.5%，医药增长9.7%，纺织下降2.6%，建材下降5.1%。", 1),
        ("五大行业“三升两降”。食品增长8.4%，装备增长3.5%，医药增长9.7%，纺织下降2.6%，建材下降5.1%。", 0),
        ("五大行业“四升一降”。食品增长8.4%，装备增长3.5%，纺织下降2.6%。", 0),
        ("五大行业四升一降，食品增长8.4%，装备增长3.5%，医药增长9.7%，纺织下降2.6%，建材下降5.1%。", 1),
    ],
)
def test_ups_and_downs(text: str, found: int) -> None:
    """A full list with other numbers of rises and falls is told; a list of some is not."""
    assert len(list(ups_and_downs(page(text)))) == found
