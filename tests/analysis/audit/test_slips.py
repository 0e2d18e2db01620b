"""Which slip of the pen two values look like: digits that changed places, another digit, another unit."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.reading.text import read_figures
from chaingraph.analysis.audit.slips import slip_of


@pytest.mark.parametrize(
    ("left", "right", "slip"),
    [
        ("126.3亿元", "123.6亿元", "两个数字颠倒"),
        ("780亿元", "708亿元", "两个数字颠倒"),
        ("4.28万人", "48200人", "两个数字颠倒"),
        ("128家", "138家", "一个数字写错"),
        ("3.86亿千瓦时", "38600千瓦时", "单位可能写错"),
        ("86.4亿元", "92.1亿元", ""),
    ],
)
def test_slips(left: str, right: str, slip: str) -> None:
    """Slips of the pen are told from two values that merely differ."""
    one, other = read_figures(left)[0], read_figures(right)[0]
    assert slip_of(one, other)[1] == slip
