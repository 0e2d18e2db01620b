"""Means told behind the values they are of: above the largest, below the smallest, or not the plain mean they are called."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.audit.units.mean_ranges import mean_ranges
from tests.analysis.audit.desk import rows_of


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("东区租金每平方米12元、西区14元、北区16元，三区面积相同，平均租金每平方米18元。", mean_ranges, True),
        ("东区租金每平方米12元、西区14元、北区16元，三区面积相同，平均租金每平方米14元。", mean_ranges, False),
        ("各季开工率分别为82%、78%、74%、86%，全年各季开工率简单平均为84%。", mean_ranges, True),
        ("各季开工率分别为82%、78%、74%、86%，全年各季开工率简单平均为80%。", mean_ranges, False),
        ("各季开工率分别为82%、78%、74%、86%，全年平均开工率84%。", mean_ranges, False),
        ("三镇亩产分别为410公斤、430公斤、450公斤，比全省平均高520公斤。", mean_ranges, False),
    ],
)
def test_means_stakes_and_annexes(text: str, rule: Rule, found: bool) -> None:
    """Means lie among their values, stakes are a hundred at most, annexes in Chinese numerals are counted too."""
    assert bool(rows_of(text, rule)) == found
