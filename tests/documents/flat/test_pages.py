"""Claims about tables over pages and tables side by side."""

from __future__ import annotations

import itertools

import pytest

from chaingraph.documents.flat.grids import Grid
from chaingraph.documents.flat.lines import read_lines
from chaingraph.documents.flat.pages import join_pages, split_at_headers
from chaingraph.documents.flat.rows import read_row_lines
from chaingraph.documents.flat.splitters import split_tabs

HEAD = "序号\t企业名称\t产值\n"
FIRST, SECOND = "1\t甲有限公司\t3\n2\t乙有限公司\t4\n", "3\t丙有限公司\t5\n4\t丁有限公司\t6\n"


def join(text: str) -> list[Grid]:
    """Grids of a text, parts joined."""
    lines = read_lines(text)
    tabbed = [at for at, line in enumerate(lines) if "\t" in line.text]
    cut = next((at + 1 for at, after in itertools.pairwise(tabbed) if after > at + 1), len(lines))
    grids = read_row_lines(text, lines, tabbed[0], cut, split_tabs)
    grids += read_row_lines(text, lines, cut, len(lines), split_tabs) if cut < len(lines) else []
    return join_pages(text, lines, grids)


@pytest.mark.parametrize("between", ["— 2 —\n", "续表\n", "2\n", f"名单\n{HEAD}", HEAD, "单位：万元\n"])
def test_nothing_said_between_two_parts(between: str) -> None:
    """Page numbers, 续表, the caption and the header once more join two parts."""
    grids = join(f"名单\n{HEAD}{FIRST}{between}{SECOND}")
    assert len(grids) == 1
    assert grids[0].rows[-1][1].text == "丁有限公司"


@pytest.mark.parametrize("between", ["以下为另一批。\n", "表2 名单\n", "园区\t面积\t家数\n"])
def test_something_said_between_two_tables(between: str) -> None:
    """A sentence, another caption, another header part them."""
    text = f"表1 名单\n{HEAD}{FIRST}{between}{SECOND}"
    starts = [line.start for line in read_lines(text)]
    assert len([part for grid in join(text) for part in split_at_headers(grid, starts)]) == 2


def test_a_section_line_becomes_a_row() -> None:
    """Between two parts of one width a section line is a row of one cell, the one above the first part too."""
    grid = join(f"一、龙头企业\n{FIRST}二、骨干企业\n{SECOND}")[0]
    assert [row[0].text for row in grid.rows if len(row) == 1] == ["一、龙头企业", "二、骨干企业"]
    assert (grid.first, grid.last) == (0, 5)
