"""Where the parts of a chain stand."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.views.cells import width
from chaingraph.views.layout import CARD, LINE, LONGEST, NARROWEST, SCREEN, Block, Member, frame, lay_out, shorten
from chaingraph.views.network import Drawing, Node

LOOKS = {"stage": {"shape": "text"}, "segment": {"shape": "box"}, "local": {"shape": "box"}}
NAMES = st.lists(st.text(alphabet="企业电芯AB", min_size=1, max_size=40), max_size=12)
BLOCKS = st.lists(st.tuples(st.sampled_from(("上游", "中游", "下游", "位置未知")), NAMES), min_size=1, max_size=8)


def drawing(blocks: list[tuple[str, list[str]]]) -> Drawing:
    """Segments with members, laid out in the order of their stages."""
    made = [
        Block(stage, f"环节{number}\n状态", "segment", [Member(shorten(name), name, "local") for name in names])
        for number, (stage, names) in enumerate(blocks)
    ]
    return lay_out(sorted(made, key=lambda block: block.stage), LOOKS)


def box(node: Node) -> tuple[float, float, float, float]:
    """Left, right, top and bottom of a node."""
    across = CARD if node.id.startswith("segment") else frame(node.label)
    return node.x - across / 2, node.x + across / 2, node.y - LINE / 2, node.y + LINE / 2


@given(BLOCKS)
def test_nothing_overlaps_and_all_is_inside(blocks: list[tuple[str, list[str]]]) -> None:
    """However long and many the names are, no two boxes cover each other and none lies outside the drawing."""
    made = drawing(blocks)
    boxes = [box(node) for node in made.nodes if not node.id.startswith("stage")]
    for (left, right, top, bottom), (left2, right2, top2, bottom2) in combinations(boxes, 2):
        assert right <= left2 + 0.01 or right2 <= left + 0.01 or bottom <= top2 + 0.01 or bottom2 <= top + 0.01
    across, down = made.size
    assert all(left >= -0.01 and right <= across for left, right, _, _ in boxes)
    assert max(bottom for *_, bottom in boxes) <= down


@given(BLOCKS)
def test_everything_is_drawn_once(blocks: list[tuple[str, list[str]]]) -> None:
    """One heading a stage, one card a segment, one box a member, every identifier once, one line a segment."""
    made = drawing(blocks)
    ids = [node.id for node in made.nodes]
    members = [name for _, names in blocks for name in names]
    assert len(set(ids)) == len(ids) == len({stage for stage, _ in blocks}) + len(blocks) + len(members)
    assert sorted(node.words for node in made.nodes if node.look == "local") == sorted(members)
    assert len(made.edges) == sum(bool(names) for _, names in blocks)
    assert {end for edge in made.edges for end in (edge.start, edge.end)} <= set(ids)


def test_stages_stand_side_by_side() -> None:
    """Upstream is left of midstream, midstream left of downstream, each below its heading, on one screen's width."""
    made = drawing([("上游", ["甲"]), ("中游", ["乙"]), ("下游", ["丙"])])
    headings = {node.label: node for node in made.nodes if node.look == "stage"}
    cards = {node.id: node for node in made.nodes if node.look == "segment"}
    assert len({round(node.y) for node in headings.values()}) == 1
    assert len({round(node.x) for node in cards.values()}) == 3
    assert all(card.y > headings["上游"].y for card in cards.values())
    assert made.size[0] == pytest.approx(SCREEN, rel=0.1)


def test_segments_stand_below_each_other() -> None:
    """In the order given, each below all members of the one before."""
    made = drawing([("上游", ["很长的名称企业"] * 9), ("上游", ["乙"])])
    first, second = (node for node in made.nodes if node.look == "segment")
    assert first.x == second.x
    assert second.y > max(node.y for node in made.nodes if node.id.startswith("member 0.0"))


def test_few_stages_use_the_whole_width() -> None:
    """Members of a single stage stand in long lines, not in a tall tower."""
    one = drawing([("上游", ["企业电芯"] * 30)])
    assert one.size[0] == pytest.approx(SCREEN, rel=0.1)
    assert one.size[1] < 12 * LINE
    assert drawing([(f"第{n}段", ["甲"]) for n in range(9)]).size[0] > 9 * (CARD + NARROWEST)


def test_nothing_to_draw() -> None:
    """No segment, no nodes, and still a size."""
    made = lay_out([], LOOKS)
    assert (made.nodes, list(made.edges)) == ([], [])
    assert all(pixels >= 0 for pixels in made.size)


@given(st.text(max_size=60), st.integers(min_value=2, max_value=30))
def test_short_names_fit(name: str, columns: int) -> None:
    """A shortened name takes at most the columns it may, and is a beginning of the name."""
    short = shorten(name, columns)
    assert width(short) <= columns
    assert short == name or (short.endswith("…") and name.startswith(short[:-1]))


def test_shortening_counts_columns() -> None:
    """A Chinese character counts two; what fits is not touched."""
    assert shorten("企" * 12) == "企" * 12
    assert shorten("企" * 13) == f"{'企' * 11}…"
    assert shorten("a" * LONGEST) == "a" * LONGEST
    assert shorten("a" * (LONGEST + 1)) == f"{'a' * (LONGEST - 1)}…"
