"""Growth told in a sentence against the values it leads from and to: over last year, and a year on average."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.growth.rates import rates
from tests.analysis.audit.desk import district, heard
from tests.analysis.desks import graph_of


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


@pytest.mark.parametrize(("when", "found"), [("2025年", True), ("今年1至5月，", False), ("上半年，", False)])
def test_parts_of_a_year_in_a_cell(tmp_path: Path, when: str, *, found: bool) -> None:
    """What a cell of news tells of some months did not grow from the whole year before."""
    (tmp_path / "list.csv").write_text(
        "遂昌县规上企业名册（2024年）\n企业名称,2024年产值（万元）\n遂昌恒锂电池有限公司,88600\n遂昌云杉木业有限公司,12400\n",
        encoding="utf-8",
    )
    cells = f"<td>{when}遂昌恒锂电池有限公司实现产值4.1亿元，同比增长26.3%。</td><td>该县木业企业加快技改。</td>"
    (tmp_path / "news.html").write_text(
        f"<html><body><h1>遂昌县：企业忙生产</h1><p>2025-06-20</p><table><tr><td>走进车间。</td><td>机器轰鸣。</td></tr><tr>{cells}</tr></table></body></html>",
        encoding="utf-8",
    )
    graph = graph_of([tmp_path / "list.csv", tmp_path / "news.html"], tmp_path / "out")
    assert any(row.left == "26.3%" for row in rates(graph)) is found
