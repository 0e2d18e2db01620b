"""What several years are to bring together, and what each of them is to bring."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.sums.years_of_plan import years_of_plan
from tests.analysis.audit.desk import rows_of

YEARS = "2025年为启动年。完成产业投资12.0亿元。\n\n2026年为攻坚年。完成产业投资15.5亿元。\n\n2027年为提升年。完成产业投资17.5亿元。"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("三年计划完成产业投资48亿元。", 1),
        ("三年计划完成产业投资45亿元。", 0),
        ("五年计划完成产业投资48亿元。", 0),
        ("三年计划完成技改贷款48亿元。", 0),
    ],
)
def test_years_of_plan(said: str, found: int) -> None:
    """As many years as the whole has that do not come to it are a row; fewer, or of something else, they are none."""
    assert len(rows_of(f"{said}\n\n{YEARS}", years_of_plan)) == found


@pytest.mark.parametrize(("whole", "found"), [("1.4亿元", 1), ("1.2亿元", 0)])
def test_years_in_a_row(whole: str, found: int) -> None:
    """Years told one behind the other in a sentence are of what its first words name, not of another amount of that name."""
    text = (
        f"2023年陶瓷产业实现产值86亿元。\n\n三年累计安排陶瓷产业专项资金{whole}。\n\n"
        "强化资金支持。设立陶瓷产业专项资金，2024年安排3000万元，2025年安排4200万元，2026年安排4800万元。"
    )
    assert len(rows_of(text, years_of_plan)) == found
