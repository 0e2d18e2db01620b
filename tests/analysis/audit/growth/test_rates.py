"""Growth told in a sentence against the values it leads from and to: over last year, and a year on average."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import district, heard


@pytest.mark.parametrize(("rate", "found"), [(25.0, False), (35.0, True)])
def test_growth_over_last_year(rate: float, *, found: bool) -> None:
    """Growth behind a value leads to it from the value of the year before."""
    scene, _ = district("page")
    maker = scene.thing("Enterprise", "山城齿轮有限公司")
    with scene.sentence(f"2020年产值5.2亿元，2021年产值6.5亿元，同比增长{rate:g}%"):
        scene.number(maker, "产值", 5.2, "亿元", text="5.2亿元", year="2020")
        scene.number(maker, "产值", 6.5, "亿元", text="6.5亿元", year="2021")
        scene.number(maker, "产值同比增长", rate, "%", text=f"{rate:g}%", year="2021")
    assert bool(heard(scene, "growth")) is found
