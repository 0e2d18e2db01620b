"""Where the things of a network stand."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.views.network_layout import LINE, WIDE, Group, place

SIZES = st.lists(st.lists(st.integers(0, 40), min_size=1, max_size=3), min_size=1, max_size=4)


@given(SIZES)
def test_no_two_boxes_touch(sizes: list[list[int]]) -> None:
    """Whatever the sizes, every thing has a place, and boxes of a column keep their distance."""
    columns = [
        [Group("组", [f"{c}.{g}.{n}" for n in range(size)]) for g, size in enumerate(groups)]
        for c, groups in enumerate(sizes)
    ]
    found = place(columns, [])
    assert len(found.of) == sum(sum(groups) for groups in sizes)
    spots = sorted(found.of.values())
    for (x1, y1), (x2, y2) in itertools.pairwise(spots):
        assert x2 - x1 >= WIDE - 1e-6 or y2 - y1 >= LINE - 1e-6


def test_linked_things_stand_side_by_side() -> None:
    """The second column follows the order of the first where links cross otherwise."""
    columns = [[Group("左", ["a", "b", "c"])], [Group("右", ["z", "y", "x"])]]
    found = place(columns, [("a", "x"), ("b", "y"), ("c", "z")])
    assert [found.of[thing][1] for thing in "abc"] == [found.of[thing][1] for thing in "xyz"]


def test_a_tall_column_goes_on_beside_itself() -> None:
    """Three hundred things stand in several columns under one heading."""
    found = place([[Group("企业", [str(n) for n in range(300)])]], [])
    assert len({x for x, _ in found.of.values()}) > 5
    assert [heading.text for heading in found.headings] == ["企业"]
    assert found.size[0] > found.size[1]


def test_nothing() -> None:
    """No things, no headings."""
    assert place([[Group("企业", [])]], []).headings == []
