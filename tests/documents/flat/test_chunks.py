"""Claims about unbroken runs of tab lines."""

from __future__ import annotations

from chaingraph.documents.flat.chunks import counts_on, first_cells_lack_tabs, group_chunks, read_chunks
from chaingraph.documents.flat.lines import read_lines


def test_chunks_and_what_stands_between() -> None:
    """Blank lines and words part chunks; page numbers are passed over."""
    text = "\t1\n\t甲\n\n— 3 —\n\n\t乙\n性质\n\t丙\n"
    chunks = read_chunks(text, read_lines(text), 0, 6)
    assert [[cell.text for cell in chunk.cells] for chunk in chunks] == [["1", "甲"], ["乙"], ["丙"]]
    assert [len(chunk.before) for chunk in chunks] == [0, 0, 1]
    assert chunks[0].last == 1


def test_captions_part_groups_unless_the_numbers_go_on() -> None:
    """A caption that stands free begins another table; a sentence inside a numbered table is part of a cell."""
    text = "\t1\n\t甲\n\n表2 名单\n\n\t1\n\t乙\n\n一期工程建设厂房。\n\n\t2\n\t丙\n"
    lines = read_lines(text)
    chunks = read_chunks(text, lines, 0, len(lines))
    assert [len(group) for group in group_chunks(lines, chunks)] == [1, 2]
    assert counts_on(chunks[:2], chunks[2])


def test_rows_whose_first_cell_has_no_tab() -> None:
    """Where a line without a tab leads every row, it is the first cell of it."""
    led = "序号\n\t名称\n\t值\n\n1\n\t甲\n\t3\n\n2\n\t乙\n\t4\n"
    full = "\t序号\n\t名称\n\n\t1\n\t甲\n\n\t2\n\t建设\n\n性质\n"
    for text, lacking in ((led, True), (full, False)):
        lines = read_lines(text)
        first = next(at for at, line in enumerate(lines) if line.text.startswith("\t"))
        assert first_cells_lack_tabs(lines, read_chunks(text, lines, first, len(lines))) == lacking
