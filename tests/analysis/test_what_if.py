"""What if: shares before and after, from the segments that are missing."""

import pytest

from chaingraph.analysis.projection import Projection
from chaingraph.analysis.what_if import find_what_if
from chaingraph.errors import UsageError
from tests.analysis.factory import Scene, phone_chain


def test_one_segment_filled() -> None:
    """Of five segments with suppliers four are filled; with the screen all are."""
    (row,) = find_what_if(phone_chain().build(), ["显示屏"])
    assert (row.whole, row.local, row.share) == (5, 4, 0.8)
    assert (row.assumed, row.local_then, row.share_then) == (("显示屏",), 5, 1.0)


def test_a_filled_segment_adds_nothing() -> None:
    """What has suppliers already is not filled again."""
    (row,) = find_what_if(phone_chain().build(), ["电路板"])
    assert row.share_then == row.share


@pytest.mark.parametrize("count", [0, 1, 9])
def test_a_number_of_segments(count: int) -> None:
    """At most the missing ones are filled."""
    (row,) = find_what_if(phone_chain().build(), count)
    assert len(row.assumed) == min(count, 1)
    assert row.local_then == row.local + len(row.assumed)


def test_enterprises() -> None:
    """Two suppliers more of thirty: 18 become 20; never more than all."""
    scene = Scene()
    scene.paper(place=scene.region("南岸区", "500108"))
    maker = scene.thing("Enterprise", "甲厂有限公司")
    for measure, value in (("supplier_count", 30), ("supplier_local", 18)):
        scene.number(maker, measure, value, "家", measure=measure, row="d1#0/0")
    assert [(r.local_then, r.whole) for r in find_what_if(scene.build(), 2)] == [(20, 30)]
    assert [(r.share, r.share_then) for r in find_what_if(scene.build(), 50)] == [(0.6, 1.0)]


def test_unknown_segment() -> None:
    """A segment nobody knows is named with what was meant."""
    with pytest.raises(UsageError, match="显示屏"):
        find_what_if(phone_chain().build(), ["显示屏幕"])


def test_empty() -> None:
    """Nothing to assume about nothing."""
    assert find_what_if(Projection(), 3) == ()
