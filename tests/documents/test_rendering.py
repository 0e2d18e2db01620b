"""Renderings: the text a format has none of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.documents.rendering import Rendering

TEXTS = st.text(st.sampled_from("云川ab \n\t\r1"), max_size=12)


@given(st.lists(st.lists(TEXTS, min_size=1, max_size=5), max_size=8))
def test_cells_stand_where_they_say(rows: list[list[str]]) -> None:
    """Each cell's words are the text at its offsets; rows are lines, cells are parted by tabs."""
    rendering = Rendering()
    cells = [cell for row in rows for cell in rendering.row([(text, "") for text in row])]
    text = rendering.text
    assert [text[cell.start : cell.end] for cell in cells] == [cell.text for cell in cells]
    assert text.count("\n") == len(rows)
    assert rendering.length == len(text)


def test_headings_and_pages_are_noted() -> None:
    """Ranks and page beginnings are offsets in the text."""
    rendering = Rendering()
    rendering.page()
    rendering.paragraph("  一、概况", 0.1)
    rendering.gap()
    rendering.page()
    rendering.paragraph("正文")
    assert rendering.ranks == {2: 0.1}
    assert rendering.pages == [0, 8]
    assert rendering.text[rendering.pages[1] :] == "正文\n"
