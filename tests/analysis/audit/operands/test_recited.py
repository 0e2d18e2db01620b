"""The cell that a figure of the prose recites."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.operands.recited import figures_with_cells
from tests.analysis.desks import page

TABLE = """表1 各产业情况
产业    企业数（家）    产值（亿元）    增速（%）
装备制造    21    48.6    12.5
绿色食品    14    31.2    20.5
合计    35    79.8    15.4

"""


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("绿色食品企业14家，产值31.2亿元，同比增长20.5%。", ["14", "31.2亿元", "20.5%"]),
        ("绿色食品发展较快。产值31.2亿元。", ["31.2亿元"]),
        ("绿色食品企业15家，产值33.4亿元。", []),
        ("装备制造产值486000万元。", ["48.6亿元"]),
    ],
)
def test_cells_of_a_figure(said: str, held: list[str]) -> None:
    """The equal cell of the row that the sentence, or the one before, names holds, in whatever unit; others do not."""
    figures = list(figures_with_cells(page(TABLE + said)))
    cells = [pair.second.text.removesuffix("家") for figure in figures for pair in figure.pairs if pair.holds]
    assert cells == held
    assert figures


def test_recitals_beside_are_seen() -> None:
    """A figure whose neighbours recite a row shows it."""
    last = list(figures_with_cells(page(TABLE + "绿色食品企业14家，产值31.2亿元，同比增长25.0%。")))[-1]
    assert any("row recited more" in pair.signs or "row recited 2" in pair.signs for pair in last.pairs)
