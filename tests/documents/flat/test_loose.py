"""Claims about tables without separators."""

from __future__ import annotations

from chaingraph.documents.flat.lines import read_lines
from chaingraph.documents.flat.loose import read_blank_lines, read_single_cells


def test_cells_stand_under_their_columns() -> None:
    """A row with a gap is laid by where its cells stand, Chinese characters being two places wide."""
    text = "名称        行业    产值\n甲公司      电子    12\n乙公司              34\n          医药    56\n"
    grid = read_blank_lines(text, read_lines(text), 0, 4)[0]
    assert grid.loose
    assert [[cell.text for cell in row] for row in grid.rows[2:]] == [["乙公司", "", "34"], ["", "医药", "56"]]


def test_two_lines_are_too_few() -> None:
    """Fewer than three lines prove nothing."""
    text = "名称  产值\n甲  1\n"
    assert read_blank_lines(text, read_lines(text), 0, 2) == []


def test_single_cells_need_a_count() -> None:
    """Header words, then 1, 2, 3 at exactly their distance; a row out of step ends the table."""
    text = "序号\n名称\n行业\n1\n甲\n电\n2\n乙\n医\n3\n丙\n食\n后文\n"
    lines = read_lines(text)
    grid = read_single_cells(text, lines, 0, len(lines))
    assert grid is not None
    assert ([[cell.text for cell in row] for row in grid.rows][-1], grid.last) == (["3", "丙", "食"], 11)
    broken = read_lines(text.replace("乙", "乙\n又"))
    assert read_single_cells(text.replace("乙", "乙\n又"), broken, 0, len(broken)) is None
