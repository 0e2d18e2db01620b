"""Stated annual growth of indicator tables that does not lead from base to target."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import district, heard, tell


@pytest.mark.parametrize(
    ("base", "target", "growth", "slip"),
    [
        ("60家", "120家", "100%", "整个时期"),
        ("4家", "8家", "25%", "少算一年"),
        ("5个", "8个", "10%", None),
        ("817.6亿元", "1335亿元", "10.3%", None),
    ],
)
def test_stated_growth(base: str, target: str, growth: str, slip: str | None) -> None:
    """Stated annual growth that is the growth of the whole time is found and named; rounding is not."""
    scene, here = district()
    row = "plan#0/0"
    tell(scene, here, "指标", base, measure="indicator_base", year="2020", row=row)
    tell(scene, here, "指标", target, measure="indicator_target", year="2025", row=row, modality="target")
    tell(scene, here, "指标", growth, measure="growth_stated", row=row, modality="target")
    rows = heard(scene, "growth")
    assert bool(rows) is (slip is not None)
    assert not slip or slip in (rows[0].slip or "")
