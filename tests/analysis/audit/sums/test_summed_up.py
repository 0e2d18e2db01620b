"""Sums that close a list told before them: 甲12亿元…；乙8亿元…；丙5亿元。三家企业合计26亿元."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import alarms

SLIPS = """\
上半年华远精工产值14.2亿元；瑞丰铸造产值7.3万元；恒立轴承产值4.5亿元。三家企业合计26.0亿元。
食品业产值42.1亿元；纺织业产值31.6亿元；建材业产值20.4亿元。三个行业合计84.1亿元。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)
