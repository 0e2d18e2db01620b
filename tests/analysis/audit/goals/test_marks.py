"""Round marks told to be passed."""

import pytest

from chaingraph.analysis.audit.goals.marks import marks
from tests.analysis.desks import page

TEXTS = (
    "2024年，全城实现营业收入{}亿元。全年营业收入首次突破百亿元。|106|96",
    "2024年，港口货物吞吐量{}万吨。货物吞吐量跨上千万吨台阶。|1060|960",
)


@pytest.mark.parametrize("case", TEXTS)
def test_a_mark_that_is_passed_lies_below(case: str) -> None:
    """What is told to have passed a round mark is more than it."""
    text, right, wrong = case.split("|")
    assert not list(marks(page(text.format(right))))
    assert [row.kind for row in marks(page(text.format(wrong)))] == ["words"]


@pytest.mark.parametrize(
    "text",
    [
        "2024年，全城实现税收96亿元。集群产值首次突破百亿元。",
        "2024年，全城实现营业收入96亿元。2025年营业收入力争突破百亿元。",
    ],
)
def test_a_goal_and_another_name_pass_no_mark(text: str) -> None:
    """A mark to be passed, or passed by something else, is none of the amount before."""
    assert not list(marks(page(text)))
