"""Stages of a plan that reach beyond the time of the plan: 规划期限为2024—2028年, 远期为2026—2030年."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.dates.plan_spans import plan_spans
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("规划期限为2023—2027年，其中近期为2023—2024年，远期为2025—2030年。", 1),
        ("规划期限为2023—2030年，其中近期为2023—2024年，远期为2025—2030年。", 0),
        ("规划期限为2023—2027年，近期为2023—2024年，中期为2025—2027年，远景展望至2035年。", 0),
    ],
)
def test_stages_of_plans(text: str, found: int) -> None:
    """A stage that ends behind its plan is told, an outlook is not."""
    assert len(list(plan_spans(page(text)))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("近期2023—2027年，远期至2035年。远期，即到2030年，产值突破500亿元。", 1),
        ("近期2023—2027年，远期至2035年。远期，即到2035年，产值突破500亿元。", 0),
        ("2022—2025年为第一阶段，2026—2030年为第二阶段。第二阶段，到2032年，规模达到8万架。", 1),
        ("原规划近期至2025年，远期至2030年。修编后近期至2027年，远期至2035年。", 0),
    ],
)
def test_two_ends(text: str, found: int) -> None:
    """A stage that ends in two years is told; where a plan was made anew, both have their own."""
    assert len(list(plan_spans(page(text)))) == found


@pytest.mark.parametrize(
    ("span", "found"),
    [("2022年1月至2025年12月", 1), ("2022年1月至2024年12月", 0), ("2022年7月至2025年6月", 0), ("2022—2025年", 1)],
)
def test_a_plan_has_as_many_years_as_its_title_says(span: str, found: int) -> None:
    """Four years under the title of a three-year plan are told, three years from the middle of one are not."""
    texts = "云台区人才引育三年行动计划", f"本计划实施期为{span}，分年度推进。"
    assert len(list(plan_spans(page(*texts, kinds=("title",))))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("规划期限为2024年至2028年。本规划于2029年底期满，届时开展终期评估。", 1),
        ("规划期限为2024年至2028年。本规划于2028年底期满，届时开展终期评估。", 0),
        ("规划期限为2024年至2028年。上一轮规划于2023年底期满。", 0),
    ],
)
def test_a_plan_is_over_when_its_years_are(text: str, found: int) -> None:
    """Another year in which the plan itself expires is told."""
    assert len(list(plan_spans(page(*text.split("|"))))) == found
