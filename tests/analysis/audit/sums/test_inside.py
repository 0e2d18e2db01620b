"""Amounts of a part (其中…) that are more than the amount of the whole told under the same words."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import alarms

SLIPS = """\
1—9月，全县新签约项目58个，合同投资额126亿元，其中亿元以上项目31个，合同投资额134亿元。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)
