"""Claims about tables with one cell a line."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from chaingraph.documents.flat.cells import read_cell_lines
from chaingraph.documents.flat.lines import read_lines

WORDS = st.text(alphabet="甲乙丙丁AB1", min_size=1, max_size=6)


def read(text: str) -> list[list[list[str]]]:
    """The texts of all grids."""
    lines = read_lines(text)
    first = next((at for at, line in enumerate(lines) if line.text.startswith("\t")), 0)
    return [
        [[cell.text for cell in row] for row in grid.rows] for grid in read_cell_lines(text, lines, first, len(lines))
    ]


@settings(deadline=None)
@given(
    st.integers(2, 6).flatmap(
        lambda width: st.lists(st.lists(WORDS | st.just(""), min_size=width, max_size=width), min_size=2, max_size=9)
    )
)
def test_any_grid_is_read_back(grid: list[list[str]]) -> None:
    """Whatever the cells hold, empty ones included, rows parted by a blank line come back cell for cell."""
    text = "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in grid) + "\n"
    assert read(text) == [grid]


def test_a_broken_cell_goes_on_without_a_tab() -> None:
    """With a blank line or without, words before a tab line belong to the cell before them."""
    text = "\t序号\n\t建设\n\n性质\n\t投资\n\n\t1\n\t技术\n改造\n\t3\n\n\t2\n\t新建\n\t4\n"
    assert read(text)[0][:2] == [["序号", "建设性质", "投资"], ["1", "技术改造", "3"]]


def test_a_last_cell_broken_over_lines() -> None:
    """Short words between two rows are the rest of a last cell, longer ones are not."""
    text = "\t1\n\t技术\n\n改造\n\n\t2\n\t新建\n\n\t3\n\t续建\n"
    assert read(text) == [[["1", "技术改造"], ["2", "新建"], ["3", "续建"]]]
    text = "\t甲\n\t技术\n\n以下各行另有说明文字若干\n\n\t乙\n\t新建\n\n\t丙\n\t续建\n"
    assert len(read(text)) == 2


def test_words_behind_the_last_cell() -> None:
    """They belong to it when its row breaks off or its bracket is open; a heading never does."""
    rows = "\t序号\n\t名称\n\t说明\n\n\t1\n\t甲\n\t无\n\n\t2\n\t乙\n"
    assert read(rows + "\t含（一期\n和二期）\n")[0][-1] == ["2", "乙", "含（一期和二期）"]
    assert read(rows + "\t技术改造\n保障措施\n")[0][-1] == ["2", "乙", "技术改造"]
