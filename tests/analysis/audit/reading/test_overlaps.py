"""Whether the classes of a list overlap, or one of them is outside of what it stands beside."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.reading.overlaps import changed, other_state, overlap_told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("部分项目兼有两类内容", True),
        ("有3个项目同时涉及两类", True),
        ("各类之间存在交叉", True),
        ("各类互不交叉", False),
        ("统计时已去除重复，不重不漏", False),
        ("位于人民路交叉口", False),
    ],
)
def test_overlap_told(text: str, *, told: bool) -> None:
    """Words of overlapping classes are read, those that deny it are not."""
    assert overlap_told(text) is told


def test_other_state() -> None:
    """What is still to come is no part of what is done."""
    assert other_state("已建成标准厂房", "在建标准厂房")
    assert not other_state("标准厂房", "在建标准厂房")
    assert not other_state("已建成标准厂房", "已投用")


def test_changed() -> None:
    """The ends of a change are told by the words before them."""
    assert changed("专班由") and changed("调整为") and not changed("由工业投资")
