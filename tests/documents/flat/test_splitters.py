"""Claims about taking lines apart."""

from __future__ import annotations

import pytest

from chaingraph.documents.flat.lines import Line
from chaingraph.documents.flat.splitters import Splitter, is_rule, split_bars, split_blanks, split_tabs


@pytest.mark.parametrize(
    ("split", "text", "cells"),
    [
        (split_tabs, "甲\t\t 乙 \t", ["甲", "", "乙", ""]),
        (split_tabs, "甲", ["甲"]),
        (split_bars, "| 甲 |  | 乙|", ["甲", "", "乙"]),
        (split_bars, "甲 | 乙", ["甲", "乙"]),
        (split_bars, "│甲│**乙**│", ["甲", "乙"]),
        (split_bars, "甲", ["甲"]),
        (split_bars, "|", [""]),
        (split_blanks, "  甲 乙   丙\u3000丁 ", ["甲 乙", "丙", "丁"]),
    ],
)
def test_cells_and_their_places(split: Splitter, text: str, cells: list[str]) -> None:
    """Each splitter finds its cells, empty ones too, and every cell is where it says."""
    source = "前" + text
    found = split(source, Line(1, len(source), text, 0))
    assert [cell.text for cell in found] == cells
    assert all(source[cell.start : cell.end] == cell.text for cell in found)


def test_rules_hold_no_cells() -> None:
    """Lines that only rule a table off are told from rows, even from rows of signs for no value."""
    assert all(map(is_rule, ["|---|:--:|", "+----+----+", "├──┼──┤", "-----", "|:-:|:-:|"]))
    assert not any(map(is_rule, ["| 甲 | - |", "| - | - |", "—", "甲", ""]))
