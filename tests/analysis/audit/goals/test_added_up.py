"""What is to be gained and what is to be reached, told behind one another, against what there is."""

from __future__ import annotations

from chaingraph.analysis.audit.goals.added_up import added_up
from tests.analysis.audit.desk import rows_of

BASE = "2024年末，全县规上工业企业达到152家。\n\n"


def test_added_up() -> None:
    """152 and 18 more are 170, whatever stands first and however the goal is told."""
    for goal in (
        "净增规上工业企业18家、总数达到{}家。",
        "规上工业企业净增18家，突破{}家。",
        "规上工业企业目标{}家，净增18家。",
    ):
        assert not rows_of(BASE + goal.format(170), added_up)
        assert len(rows_of(BASE + goal.format(180), added_up)) == 1


def test_rates() -> None:
    """Growth in per cent leads to its goal as well."""
    text = "社会消费品零售总额198.4亿元。\n\n今年社会消费品零售总额增长10%，力争达到{}亿元。"
    assert len(rows_of(text.format(226), added_up)) == 1
    assert not rows_of(text.format(218), added_up)


def test_others() -> None:
    """Some that are added may go again, a growth of each year leads farther, another thing has another base."""
    for goal in (
        "新增规上工业企业18家，总数达到165家。",
        "年均净增规上工业企业18家，总数达到210家。",
        "净增高新技术企业18家，达到190家。",
    ):
        assert not rows_of(BASE + goal, added_up)
