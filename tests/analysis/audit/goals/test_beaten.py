"""Goals that are told to be reached or beaten with less than they are: 达 112 家, 提前完成 115 家的目标."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import alarms

SLIPS = """\
截至今年6月底，全县新型显示企业达112家，提前完成年底115家的目标。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)
