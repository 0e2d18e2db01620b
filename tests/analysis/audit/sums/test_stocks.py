"""What there was, what came and went, what there is: 年初 72 家, 关停 9 家, 新引进 5 家, 年末 66 家."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import alarms

SLIPS = """\
2022年底园区企业总数72家，2023年关停9家、新引进5家，年末企业66家。
年初结转项目26个，全年新开工28个、竣工19个，年末在建38个。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)
