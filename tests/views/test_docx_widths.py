"""Columns of a printed table: short words do not break, and together they are as wide as the page."""

from __future__ import annotations

import pytest

from chaingraph.views.docx_widths import PADDING, widths
from chaingraph.views.docx_xml import Cell

HEADS = ("环节", "其中本地（家）", "本地企业", "周边可配套企业")
FIRM = "合肥远澜精密铸造股份有限公司"


def row(segment: str, firms: int) -> list[Cell]:
    """A line of a list of gaps."""
    return [Cell(segment), Cell("1", right=True), Cell(FIRM), Cell("、".join([FIRM] * firms))]


def test_a_short_word_stays_on_one_line_beside_long_texts() -> None:
    """车规级芯片 is five characters wide although the last column could fill the page, and a bracket of a head stays whole."""
    found = widths(HEADS, [row("车规级芯片", 9), row("激光雷达", 9)], 100.0, {})
    assert sum(found) == pytest.approx(100.0)
    assert found[0] >= 10 + PADDING
    assert found[1] >= 6 + PADDING
    assert found[3] > found[0]


def test_what_is_left_goes_to_who_wants_it() -> None:
    """With few words every column has what it wants and the page is still full; with too many all give way alike."""
    assert sum(widths(HEADS, [row("电芯", 1)], 160.0, {})) == pytest.approx(160.0)
    narrow = widths(HEADS, [row("车规级芯片", 9)], 20.0, {"本地企业": 30.0})
    assert sum(narrow) == pytest.approx(20.0)
    assert min(narrow) > 0
