"""Lines: offsets, gaps, and what is already spoken for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.documents.lines import FAR, free_stretches, read_lines, width

SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda pair: (pair[0], pair[0] + pair[1])), max_size=6
)


@given(st.text(st.sampled_from("云川a \n\r\t\f\u2028"), max_size=60), SPANS)
def test_lines_are_slices_of_the_free_text(text: str, taken: list[tuple[int, int]]) -> None:
    """A line is what stands at its offsets, and no character of it is taken."""
    owned = {at for start, end in taken for at in range(start, end)}
    lines = read_lines(text, taken)
    for line in lines:
        assert text[line.start : line.end] == line.text
        assert owned.isdisjoint(range(line.start, line.end))
    seen = {at for line in lines for at in range(line.start, line.end)}
    assert {at for at, c in enumerate(text) if not c.isspace()} - owned <= seen


@given(st.integers(0, 60), SPANS)
def test_free_stretches_are_the_complement(length: int, taken: list[tuple[int, int]]) -> None:
    """Free and taken stretches make the whole text."""
    owned = {at for start, end in taken for at in range(start, end)}
    free = [at for start, end in free_stretches(length, taken) for at in range(start, end)]
    assert sorted(set(range(length)) - owned) == [at for at in free if at not in owned]
    assert len(free) == len(set(free))


def test_gaps_indents_and_fences() -> None:
    """Blank lines above, blanks before the words, and a table directly above are known."""
    lines = read_lines("甲\n\n\n  乙\n表表\n丙", [(8, 11)])
    assert [(line.text, line.gap, line.indent, line.fenced) for line in lines] == [
        ("甲", FAR, 0, True),
        ("乙", 2, 2, False),
        ("丙", FAR, 0, True),
    ]


def test_width_counts_columns() -> None:
    """A Chinese character is as wide as two Latin ones."""
    assert (width("云川"), width("ab"), width("云a")) == (4, 2, 3)
