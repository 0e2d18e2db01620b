"""Ratios told as so many to one."""

import pytest

from chaingraph.analysis.audit.shares.to_one import to_one
from tests.analysis.desks import page

TEXTS = (
    "全链研发投入8亿元。当年新增产值24亿元。研发投入与新增产值之比为1∶{}，效果显著。|3|4",
    "链上总投入15亿元，实现总产值60亿元。投入产出比达到1∶{}。|4|5",
    "全院有医生120人，护士240人。医护比为1∶{}。|2|3",
)


@pytest.mark.parametrize("case", TEXTS)
def test_a_ratio_is_that_of_its_sides(case: str) -> None:
    """The two amounts that a ratio names have it."""
    text, right, wrong = case.split("|")
    assert not list(to_one(page(text.format(right))))
    assert [row.kind for row in to_one(page(text.format(wrong)))] == ["share"]


@pytest.mark.parametrize(
    "text",
    [
        "全链研发投入8亿元。上年新增产值24亿元。研发投入与新增产值之比为1∶4。",
        "链上固定投入15亿元，研发投入3亿元，实现总产值60亿元。投入产出比达到1∶6。",
    ],
)
def test_amounts_of_another_time_are_no_sides(text: str) -> None:
    """Where a side is of another year, or two amounts may be it, nothing is held against the ratio."""
    assert not list(to_one(page(text)))
