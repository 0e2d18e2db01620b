"""Rates of two times beside words that say which is higher and by how much: 增长7.8%，上年增长7.1%，增速回落0.7个百分点."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import alarms

SLIPS = """\
规上工业增加值比上年增长6.4%，上年增长5.9%，增速比上年回落0.5个百分点。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)
