"""By how much a rate moved against the rate of before told beside it: 下降4.6%，降幅比上年收窄1.2个百分点（上年下降3.9%）."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.growth.narrowed import narrowed
from tests.analysis.audit.desk import alarms
from tests.analysis.desks import page

SLIPS = """\
社会消费品零售总额增长4.2%，比一季度加快0.9个百分点，一季度增长3.7%。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("出口交货值下降5.2%，降幅比上年全年收窄1.1个百分点（上年下降4.1%）。", 1),
        ("出口交货值下降5.2%，降幅比上年全年扩大1.1个百分点（上年下降4.1%）。", 0),
        ("工业投资增长8.3%，增速较上年同期回落1.4个百分点（上年同期增长9.7%）。", 0),
        ("工业投资增长8.3%，增速较上年同期提高1.4个百分点（上年同期增长9.7%）。", 1),
        ("工业投资增长8.3%，增幅比上年扩大1.4个百分点（上年增长6.9%）。", 0),
    ],
)
def test_narrowed(text: str, found: int) -> None:
    """A rate moves by the difference of both rates, and in its direction."""
    assert len(list(narrowed(page(text)))) == found
