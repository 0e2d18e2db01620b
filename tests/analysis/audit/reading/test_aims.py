"""Where a document tells what is to be: below 主要目标, 重点工作 and 下一步, not below 工作回顾."""

from __future__ import annotations

from chaingraph.analysis.audit.reading.aims import Aims
from chaingraph.analysis.audit.reading.text import sentences
from tests.analysis.desks import page


def test_aims() -> None:
    """What stands below the tasks of a year is to be, what stands below the review is not."""
    told = page("一、2024年工作回顾", "改造小区38个。", "二、2025年重点工作", "改造小区30个。")
    aims = Aims.of(told)
    assert [aims.holds(sentence.evidence()) for sentence in sentences(told)] == [False, False, True, True]
