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
