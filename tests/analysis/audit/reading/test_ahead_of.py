"""Figures told ahead of what they are of."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.reading.ahead_of import next_thing


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("甲铜箔项目、总投资8.5亿元的恒岭线路板三期项目。", "恒岭线路板三期项目"),
        ("甲铜箔项目和总投资8.5亿元的恒岭电子公司、丙项目。", "恒岭电子公司"),
        ("甲铜箔项目总投资8.5亿元，2025年开工。", ""),
        ("甲铜箔项目是总投资8.5亿元的省级重点项目。", ""),
        ("甲铜箔项目完成总投资8.5亿元的60%，进度较快的还有乙项目。", ""),
    ],
)
def test_next_thing(text: str, thing: str) -> None:
    """A figure with 的 before a name is of that name; of 重点项目 and of a clause farther on it is not."""
    assert next_thing(text, text.find("总投资"), text.find("亿元") + 2) == thing
