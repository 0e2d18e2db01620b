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
