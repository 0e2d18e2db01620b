"""Claims about what columns hold and where short rows have their hole."""

from __future__ import annotations

from chaingraph.documents.tables_profile import column_kinds, find_hole
from chaingraph.records import Cell


def row(line: str) -> list[Cell]:
    """A row written with ``|``."""
    return [Cell(text, 0, len(text)) for text in line.split("|")]


def test_columns_by_what_most_cells_hold() -> None:
    """Numbers, names, words, and nothing known."""
    grid = [row("1|青禾机电有限公司|电子|"), row("2|临江制药有限公司|医药|—"), row("短行|x")]
    assert column_kinds(grid, 4) == ["number", "name", "text", "unknown"]


def test_a_hole_lies_where_the_rest_fits() -> None:
    """A lost label leaves its hole in front, behind the number, or at the end when nothing speaks against it."""
    kinds = column_kinds([row("1|电子|青禾机电有限公司|3|5"), row("2|医药|临江制药有限公司|4|6")], 5)
    assert find_hole(row("3|东屏机械有限公司|3|5"), kinds) == 1
    assert find_hole(row("3|电子|东屏机械有限公司|3"), kinds) == 4
    assert find_hole(row("3|电子|东屏机械有限公司|3|5"), kinds) == 5
