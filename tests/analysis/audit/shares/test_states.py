"""Portions of those counted that are in a state, against how many are told to be."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.shares.states import states
from tests.analysis.audit.desk import rows_of


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("走访的16家加工厂中，开工10家、停产6家，也就是说有六成以上处于停产状态。", 1),
        ("走访的16家加工厂中，开工6家、停产10家，也就是说有六成以上处于停产状态。", 0),
        ("片区共有厂房40栋，其余整改，已闲置12栋。有近一半的厂房仍处于闲置。", 1),
        ("片区共有厂房40栋，其余整改，已闲置12栋。三成的厂房仍处于闲置。", 0),
        ("签约项目50个，开工45个。90%的项目已开工。", 0),
        ("签约项目50个，开工40个。90%的项目已开工。", 1),
        ("签约项目50个，开工40个，去年90%的项目尚未竣工。", 0),
    ],
)
def test_portions_in_a_state(text: str, rows: int) -> None:
    """A portion has to be that of the count that bears its state in the whole told before it."""
    assert len(rows_of(text, states)) == rows
