"""Layout: filled columns, orderly paragraphs, indents."""

from __future__ import annotations

from chaingraph.documents.folding import fold_width
from chaingraph.documents.kinds import find_kinds
from chaingraph.documents.lines import Line, read_lines
from chaingraph.documents.wrapping import Layout, read_layout
from tests.documents.samples import PARAGRAPHS, typeset


def layout(text: str) -> tuple[list[Line], Layout]:
    """Lines of ``text`` and their layout."""
    lines = read_lines(fold_width(text))
    return lines, read_layout(lines, find_kinds(lines))


def test_lines_of_a_column_fill_it_and_last_lines_do_not() -> None:
    """In hard-wrapped text a full line reaches the edge; the short last line of a paragraph does not."""
    lines, found = layout(typeset(40, indent=False, gap=1))
    wide = [at for at, line in enumerate(lines) if line.width >= 38]
    assert sum(found.full(at) for at in wide) > 0.95 * len(wide)
    assert not any(found.full(at) for at, line in enumerate(lines) if line.width <= 20)


def test_names_of_equal_length_are_no_column() -> None:
    """A list of names has lines of one width and no punctuation: nothing is hard-wrapped there."""
    _, found = layout("云川华岳重工有限公司\n青峡精工机械有限公司\n川东恒力齿轮有限公司\n" * 5)
    assert not any(found.full(at) or found.rough[at] for at in range(15))


def test_one_paragraph_a_line_is_orderly_and_not_wrapped() -> None:
    """Paragraphs of any length in lines of their own fill no column, and end as they should."""
    lines, found = layout("\n\n".join(PARAGRAPHS))
    assert all(found.orderly)
    assert not any(found.full(at) for at in range(len(lines)))


def test_indents_are_relative() -> None:
    """A first line stands further right than its neighbours; lines all indented alike do not."""
    assert layout("　　甲甲甲甲\n乙乙乙\n丙丙丙")[1].indented == [True, False, False]
    assert layout("  甲甲\n  乙乙\n  丙丙")[1].indented == [False] * 3
