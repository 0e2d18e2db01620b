"""Claims about outlines of chains."""

from __future__ import annotations

from chaingraph.documents.chain_maps_trees import Node, read_boxes
from chaingraph.records import Cell


def outline(*lines: str) -> list[tuple[str, str, list[str], list[str]]]:
    """Boxes of an outline written with two blanks a level and ``head：a、b``."""
    text = "\n".join(lines)
    nodes: list[Node] = []
    at = 0
    for line in lines:
        bare = line.strip()
        start = at + len(line) - len(line.lstrip())
        head, _, rest = bare.partition("：")
        items = []
        place = start + len(head) + 1
        for item in filter(None, rest.split("、")):
            items.append(Cell(item, place, place + len(item)))
            place += len(item) + 1
        nodes.append(Node(Cell(head, start, start + len(head)), start - at, items))
        at += len(line) + 1
    found = read_boxes(text, nodes)
    return [(b.segment, b.stage, [c.text for c in b.members], [c.text for c in b.labels]) for b in found]


def test_indentation_makes_the_tree() -> None:
    """Stage above segment above names; a segment without anybody stays, as a gap."""
    found = outline("上游", "  减速器", "    绿谐传动", "    双环股份", "  控制器", "下游", "  集成：新松科技")
    assert found == [
        ("减速器", "上游", ["绿谐传动", "双环股份"], []),
        ("控制器", "上游", [], []),
        ("集成", "下游", ["新松科技"], []),
    ]


def test_without_indentation_words_make_the_tree() -> None:
    """Stages stand above segments, 代表企业 and 主要产品 below them."""
    found = outline("上游", "减速器", "主要产品：谐波减速器、轴承", "代表企业：绿谐传动", "下游：东屏汽车")
    assert found == [("减速器", "上游", ["绿谐传动"], ["谐波减速器", "轴承"]), ("下游", "下游", ["东屏汽车"], [])]


def test_products_of_a_segment_are_labels() -> None:
    """What plainly sounds like products names nobody."""
    assert outline("原材料：钢材、铝材、塑料") == [("原材料", "", [], ["钢材", "铝材", "塑料"])]


def test_a_stage_with_words_of_its_own() -> None:
    """Names directly below ``上游 核心零部件`` stand in the box 核心零部件."""
    assert outline("上游核心零部件：绿谐传动、双环股份")[0][0] == "核心零部件"
