"""Number columns: fact, plan or target."""

from __future__ import annotations

import pytest

from chaingraph.mentions.columns import read_header
from chaingraph.mentions.tables.kinds import Slot
from chaingraph.mentions.tables.metrics import modality_of
from chaingraph.mentions.tables.rows import Field
from chaingraph.records import Cell


@pytest.mark.parametrize(
    ("role", "header", "modality"),
    [
        ("output", "2021年产值", "fact"),
        ("output", "2025年产值", "planned"),
        ("output", "2025年目标产值", "target"),
        ("output", "达产后年产值", "planned"),
        ("land_need", "未来五年需求", "planned"),
        ("land_current", "现有用地", "fact"),
        ("investment_total", "计划总投资", "fact"),
        ("investment_before", "累计完成投资", "fact"),
        ("investment_plan", "2021年计划投资", "planned"),
    ],
)
def test_modality(role: str, header: str, modality: str) -> None:
    """Words first, then the year against the document's own; what a role always is needs neither."""
    field = Field(Slot(role, read_header((header,))), Cell("1", 0, 1), 0)
    assert modality_of(field, "2022-03-09") == modality


def test_without_a_date_a_bare_year_is_a_fact() -> None:
    """Nothing is called a plan without a reason."""
    field = Field(Slot("output", read_header(("2030年产值",))), Cell("1", 0, 1), 0)
    assert modality_of(field, "") == "fact"
