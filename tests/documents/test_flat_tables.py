"""Claims about tables found in plain text."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chaingraph.documents.flat_tables import find_tables
from chaingraph.records import Table
from tests.documents import flat_factory as factory

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ENDS = st.sampled_from(["\n", "\r\n"])
AROUND = (st.sampled_from(factory.PROSE_BEFORE), st.sampled_from(factory.CAPTIONS), st.sampled_from(factory.PROSE_AFTER))


def check(spec: factory.Spec, text: str, caption: str, after: str) -> None:
    """The table of a text is the one that was meant, cell for cell, and every cell is where it says it is."""
    tables = find_tables(text, "doc")
    assert len(tables) == 1
    table = tables[0]
    assert [column.path for column in table.columns] == spec.paths
    assert [column.unit for column in table.columns] == spec.units
    assert [(row.section, [cell.text for cell in row.cells]) for row in table.rows] == spec.rows
    assert table.caption == caption
    assert table.complete
    check_offsets(table, text)
    assert text[table.end :].strip() == after
    assert text[: table.start].rstrip().endswith(caption)


def check_offsets(table: Table, text: str) -> None:
    """Every cell stands in the text where it says, line breaks and tabs apart."""
    cells = [cell for row in table.rows for cell in row.cells] + [cell for column in table.columns for cell in column.cells]
    for cell in [*cells, *([table.caption_cell] if table.caption_cell else [])]:
        assert re.sub(r"[ \u3000]*[\r\n\t]+[ \u3000]*", "", text[cell.start : cell.end]) == cell.text
        assert table.start <= cell.start <= cell.end <= table.end or cell is table.caption_cell


@SLOW
@given(factory.specs(), *AROUND, ENDS, st.sampled_from(["", "\n", "\n\n"]), st.booleans())
def test_one_cell_a_line_is_read_back(
    spec: factory.Spec, before: str, caption: str, after: str, end: str, rest: str, once: bool
) -> None:
    """A table with one cell a line comes back cell for cell, broken cells and merged headers included."""
    body = factory.one_cell_a_line(spec, once=once, rest=rest)
    text = f"{before}\n\n{caption}\n\n{body}\n\n\n{after}\n".replace("\n", end)
    check(spec, text, caption, after)


@SLOW
@given(factory.specs(), *AROUND, ENDS, st.sampled_from(["", "\n"]))
def test_one_row_a_line_is_read_back(
    spec: factory.Spec, before: str, caption: str, after: str, end: str, rest: str
) -> None:
    """A table with one row a line between tabs comes back cell for cell, broken cells included."""
    body = factory.one_row_a_line(spec, rest=rest)
    text = f"{before}\n{caption}\n{body}\n{after}\n".replace("\n", end)
    check(spec, text, caption, after)


@SLOW
@given(factory.specs(), *AROUND)
def test_markdown_is_read_back(spec: factory.Spec, before: str, caption: str, after: str) -> None:
    """A markdown table comes back cell for cell."""
    text = f"{before}\n\n{caption}\n\n{factory.markdown(spec)}\n\n{after}\n"
    check(spec, text, caption, after)


@SLOW
@given(factory.specs(), *AROUND)
def test_section_lines_without_tabs_stay_inside(spec: factory.Spec, before: str, caption: str, after: str) -> None:
    """Section lines between the rows, without a tab of their own, part no table."""
    text = f"{before}\n\n{caption}\n{factory.sections_bare(spec)}\n\n{after}\n"
    check(spec, text, caption, after)


@SLOW
@given(factory.specs(sections=False), *AROUND)
def test_cells_lost_under_merged_ones_are_put_back(spec: factory.Spec, before: str, caption: str, after: str) -> None:
    """Where a converter drops cells merged downwards, rows are aligned by what their columns hold."""
    lost = factory.Spec(spec.heads, spec.paths, spec.units, factory.without_merged(spec), spec.rows)
    rows = ["\t".join(row) for row in [*lost.heads, *lost.lines]]
    text = "\n".join([before, caption, *rows, after])
    check(spec, text, caption, after)


@SLOW
@given(factory.specs(), st.data(), *AROUND, st.sampled_from(["— 12 —", "第3页 共9页", "续表", "\f", "- 4 -\n续表1"]))
def test_pages_are_put_together(
    spec: factory.Spec, data: st.DataObject, before: str, caption: str, after: str, mark: str
) -> None:
    """A table that runs over two pages is one table, its header repeated or not."""
    cut = data.draw(st.integers(3, max(3, len(spec.lines) - 2)))
    repeat = data.draw(st.booleans())
    if not 2 < cut < len(spec.lines) - 1:
        return
    text = f"{before}\n\n{caption}\n{factory.paged(spec, cut, mark, repeat=repeat)}\n\n{after}\n"
    check(spec, text, caption, after)


@SLOW
@given(factory.specs(sections=False), *AROUND)
def test_children_without_empty_cells_find_their_parent(
    spec: factory.Spec, before: str, caption: str, after: str
) -> None:
    """A second header row that holds nothing but the children still hangs below the right parent."""
    body = factory.Spec(factory.children_only(spec), spec.paths, spec.units, spec.lines, spec.rows)
    lines = [line for line in body.lines if line not in spec.heads]
    text = "\n".join([before, caption, *("\t".join(row) for row in [*body.heads, *lines]), after])
    check(spec, text, caption, after)


@SLOW
@given(factory.specs(sections=False), *AROUND, ENDS)
def test_a_first_cell_without_its_tab_is_still_a_cell(
    spec: factory.Spec, before: str, caption: str, after: str, end: str
) -> None:
    """Where the first cell of every row lost its tab, the rows stay whole."""
    body = factory.one_cell_a_line(spec, once=False, lead=False)
    text = f"{before}\n\n{caption}\n\n{body}\n\n\n{after}\n".replace("\n", end)
    check(spec, text, caption, after)
