"""Chain maps: members in their segments, generic businesses as channels, maps without a title."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chaingraph.mentions.chain_maps import only_product, read_chain_maps
from chaingraph.records import Cell, ChainBox, ChainMap, Document, Ref
from tests.mentions.table_factory import check_evidence, facts, joined, lines, names

TEXT = """动 力 电 池

上游材料
· 湖南裕岭    · 德方
· 天齐
⏎锂业
正极材料

中游制造
· 电商   · 株洲鹿鼎电池有限公司
方形电芯 模组
电芯

下游
· 超市
销售
""".replace("⏎\n", "\n").replace("⏎", "")


def cell(words: str, text: str = "") -> Cell:
    """The first place of some words in the text."""
    start = TEXT.index(words)
    return Cell(text or words.replace("\n", "").replace(" ", ""), start, start + len(words))


def boxes() -> tuple[ChainBox, ...]:
    """The three boxes of the figure."""
    return (
        ChainBox("正极材料", "上游", (cell("湖南裕岭"), cell("德方"), cell("天齐\n锂业")), cell("正极材料")),
        ChainBox(
            "电芯",
            "中游",
            (cell("电商"), cell("株洲鹿鼎电池有限公司")),
            cell("\n电芯\n", "电芯"),
            labels=(cell("方形电芯"), cell("模组"), Cell("电商平台", 0, 1), Cell("其他", 2, 3)),
            generic=(cell("电商"),),
        ),
        ChainBox("销售", "", (cell("超市"),), cell("销售"), generic=(cell("超市"),)),
    )


def document(chain_map: ChainMap, title: str = "") -> Document:
    """A document with one map."""
    return Document("doc", "doc.txt", TEXT, title=title, chain_maps=(chain_map,))


def test_titled_map() -> None:
    """Members stand in segment and chain, generic ones become channels, labels products, blanks in the title fall."""
    given_map = ChainMap("doc", "动力电池", boxes(), 0, len(TEXT), cell("动 力 电 池"))
    found = read_chain_maps(document(given_map))
    assert joined(facts(found)) == joined(
        lines("""
        正极材料 | segmentOf | Chain 动力电池
        正极材料 | stage | 上游
        湖南裕岭 | inSegment | Segment 正极材料
        湖南裕岭 | inChain | Chain 动力电池
        德方 | inSegment | Segment 正极材料
        德方 | inChain | Chain 动力电池
        天齐锂业 | inSegment | Segment 正极材料
        天齐锂业 | inChain | Chain 动力电池
        电芯 | segmentOf | Chain 动力电池
        电芯 | stage | 中游
        电芯 | covers | Product 方形电芯
        电芯 | covers | Product 模组
        电芯 | channel | 电商
        电芯 | channel | 电商平台
        株洲鹿鼎电池有限公司 | inSegment | Segment 电芯
        株洲鹿鼎电池有限公司 | inChain | Chain 动力电池
        销售 | segmentOf | Chain 动力电池
        销售 | channel | 超市
        """)
    )
    assert {s.subject.key for s in found.statements if s.subject.type == "Segment"} == {"动力电池"}
    assert {(s.rule, s.confidence) for s in found.statements if s.predicate == "inSegment"} == {("chain-map", 0.9)}
    assert names(found, "Enterprise") == {"湖南裕岭", "德方", "天齐锂业", "株洲鹿鼎电池有限公司"}
    assert check_evidence(document(given_map), found) == 18 + 4 + 3 + 1 + 2


def test_map_without_a_title() -> None:
    """The one label of the only midstream box names the chain; otherwise the figure keeps a neutral number."""
    one = ChainBox("制造", "中游", (cell("德方"),), cell("中游制造"), labels=(cell("方形电芯"),))
    named = ChainMap("doc", "", (one,), 0, len(TEXT))
    assert only_product(named) == cell("方形电芯")
    assert {s.object for s in read_chain_maps(document(named)).statements if s.predicate == "inChain"} == {
        next(s.object for s in read_chain_maps(document(named)).statements if s.predicate == "segmentOf")
    }
    unnamed = ChainMap("doc", "", boxes(), 0, len(TEXT))
    assert only_product(unnamed) is None
    found = read_chain_maps(document(unnamed, "株洲市规划"))
    assert {fact.split(" | ")[2] for fact in facts(found) if "segmentOf" in fact} == {"Chain 株洲市规划 图1"}
    assert not names(found, "Chain")


def test_name_in_two_boxes_is_two_statements() -> None:
    """A name that stands in two boxes is in both segments, each time with its own place."""
    first = ChainBox("正极材料", "", (cell("德方"),), cell("正极材料"))
    second = ChainBox("销售", "", (cell("德方"),), cell("销售"))
    found = read_chain_maps(document(ChainMap("doc", "电池", (first, second), 0, 9, cell("动 力 电 池"))))
    assert sum(s.predicate == "inSegment" for s in found.statements) == 2
    assert sum(s.predicate == "inChain" for s in found.statements) == 1


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 10)), max_size=5))
def test_any_cells_give_true_quotes(text: str, spans: list[tuple[int, int]]) -> None:
    """Empty cells, cells that do not agree with the text: no exception and no false quote."""
    cells = [Cell(text[a : a + n].replace("\n", ""), min(a, len(text)), min(a + n, len(text))) for a, n in spans]
    chain_boxes = tuple(ChainBox(c.text or "环节", "上游", tuple(cells), c) for c in cells)
    given_map = ChainMap("doc", "链", chain_boxes, 0, len(text), cells[0] if cells else None)
    for statement in read_chain_maps(Document("doc", "d", text, chain_maps=(given_map,))).statements:
        evidence = statement.evidence
        assert evidence.quote == text[evidence.start : evidence.end] != ""


def test_site_with_its_place() -> None:
    """A member whose name ends with a region in brackets is there; other brackets, and the own country, place nobody."""
    text = "上游\n· 星海基地（佛山）\n· 星海基地（中山）\n· 远山厂（二期）\n· 云岭集团（中国）\n整机"
    cells = [Cell(words, text.index(words), text.index(words) + len(words)) for words in text.split("\n· ")[1:]]
    last = cells[-1]
    cells[-1] = Cell("云岭集团（中国）", last.start, last.start + 8)
    title = Cell("整机", len(text) - 2, len(text))
    chain_map = ChainMap(
        "doc", "空调", (ChainBox("整机", "中游", tuple(cells), title),), 0, len(text), Cell("空调", 0, 0)
    )
    found = read_chain_maps(Document("doc", "doc.txt", text, chain_maps=(chain_map,)))
    placed = [s for s in found.statements if s.predicate == "locatedIn"]
    assert [(s.subject.name, s.object.name) for s in placed if isinstance(s.object, Ref)] == [
        ("星海基地（佛山）", "佛山市"),
        ("星海基地（中山）", "中山市"),
    ]
    rows = {s.group for s in found.statements if s.predicate == "inSegment" and s.subject.name == "星海基地（佛山）"}
    assert rows == {placed[0].group}
