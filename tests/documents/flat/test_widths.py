"""Claims about how wide a broken table is."""

from __future__ import annotations

import pytest

from chaingraph.documents.flat.widths import Widths


@pytest.mark.parametrize(
    ("sizes", "width"),
    [
        ([4, 4, 4], 4),
        ([4, 3, 2, 3, 2, 4], 4),
        ([5, 4, 5, 4, 5], 5),
        ([2, 2, 2], 2),
        ([3, 1, 3], 3),
        ([6, 2, 3, 3, 6, 2, 3, 3], 6),
        ([1, 1], 0),
        ([], 0),
    ],
)
def test_the_width_most_lines_agree_on(sizes: list[int], width: int) -> None:
    """Whole lines count most, lines that add up next, and single lines are no table."""
    texts = [["词"] * size for size in sizes]
    joints = [size > 1 and size < max(sizes) for size in sizes]
    found = Widths(texts, joints).find()
    assert found == width or (width == 0 and found <= 1)


def test_columns_of_one_kind_speak_for_a_width() -> None:
    """Of two widths that fit as well, the one under which columns hold one kind of thing wins."""
    header = ["行业", "企业", "厂房面"]
    lines = [header, ["积", "投资"]] + [line for _ in range(4) for line in (["电子", "青禾"], ["机电", "3", "5"])]
    joints = [True] * len(lines)
    assert Widths(lines, joints).find() == 4


def test_how_far_a_row_reaches() -> None:
    """As many lines as make the width exactly, none when they overshoot or must not be joined."""
    widths = Widths([["a"] * 2, ["b"] * 3, ["c"] * 4], [True, False, False])
    assert [widths.reach(at, 4) for at in range(3)] == [2, 0, 1]
    assert widths.reach(0, 3) == 0
