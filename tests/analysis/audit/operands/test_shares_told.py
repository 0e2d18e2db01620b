"""Which shares may follow from amounts."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.operands.shares_told import left_out, told


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("食品产值20亿元，占全县的25%。", False),
        ("2024年食品产值占全县的比重达到25%。", False),
        ("食品产值占全县的比重达到25%。", True),
        ("力争食品产值占全县的25%。", True),
        ("问卷显示，40家缺工，占50%。", True),
        ("两项分别占20%、30%。", True),
    ],
)
def test_left_out(text: str, out: bool) -> None:
    """Facts may follow from amounts; goals, answers and shares told one after the other are left out."""
    assert left_out(text, told(text)[0]) is out


def test_told() -> None:
    """Rates of use are shares that name no whole; a share is told once, in the order of the text."""
    shares = told("厂房出租率达到80%，食品企业占45%，增长率12%。")
    assert [(share.text, share.whole) for share in shares] == [("达到80%", ""), ("占45%", "")]
