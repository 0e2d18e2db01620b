"""Claims about chain maps found in text: bulleted boxes, lists, outlines, and what is none of them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chaingraph.documents.chain_maps import find_chain_maps
from chaingraph.records import ChainMap

Boxes = list[tuple[str, str, list[str]]]


def boxes(chain_map: ChainMap) -> Boxes:
    """Segment, stage and names of every box."""
    return [(box.segment, box.stage, [cell.text for cell in box.members]) for box in chain_map.boxes]


AFTER: Boxes = [
    ("减速器", "上游", ["绿谐", "双环", "中大"]),
    ("本体", "中游", ["斯敦", "新松"]),
    ("集成", "下游", ["拓达", "北人"]),
]
BULLETED: dict[str, str] = {
    "titles after": "上游零部件\n· 绿谐 · 双环\n· 中大\n减速器\n中游本体\n· 斯敦 · 新松\n本体\n下游应用\n· 拓达 · 北人\n集成\n",
    "titles before": "上游零部件\n减速器\n■ 绿谐  ■ 双环\n■ 中大\n中游本体\n本体\n■ 斯敦  ■ 新松\n下游应用\n集成\n■ 拓达  ■ 北人\n",
    "bullets alone on their lines": "上游\n减速器\n●\n\n绿谐\n\n●\n\n双环\n\n●\n\n中大\n\n中游\n本体\n●\n斯敦\n ● \n新松\n下游\n集成\n●\n拓达\n●\n北人\n",
    "a font artefact for a bullet": "上游\n减速器\nȘ绿谐     Ș双环\nȘ中大\n中游\n本体\nȘ斯敦   Ș新松\n下游\n集成\nȘ拓达\nȘ北人\n",
    "private characters": "上游\n\uf06c绿谐\n\uf06c双环\n\uf06c中大\n减速器\n中游\n\uf0b7斯敦\n\uf0b7新松\n本体\n下游\n\uf06c拓达\n\uf06c北人\n集成\n".replace(
        "\uf0b7", "\uf06c"
    ),
    "title and names on one line": "上游\n减速器： · 绿谐 · 双环 · 中大\n中游\n本体： · 斯敦 · 新松\n下游\n集成： · 拓达 · 北人\n",
    "stages with a colon": "上游：\n· 绿谐  · 双环  · 中大\n减速器\n中游：\n· 斯敦 · 新松\n本体\n下游：\n· 拓达 · 北人\n集成\n",
    "names behind one bullet": "上游\n减速器\n◆ 绿谐、双环、中大等\n中游\n本体\n◆ 斯敦  新松\n下游\n集成\n◆ 拓达、北人\n",
    "a legend gives the stages": "减速器\n· 绿谐 · 双环\n· 中大\n本体\n· 斯敦 · 新松\n集成\n· 拓达 · 北人\n上游：减速器 中游：本体制造 下游：系统集成\n",
    "a legend of three lines": "减速器\n· 绿谐 · 双环\n· 中大\n本体\n· 斯敦 · 新松\n集成\n· 拓达 · 北人\n上游：减速器\n中游：本体制造\n下游：系统集成\n",
    "titles queue up, a legend tells them": "减速器\n大型 小型\n本体\n集成\n· 绿谐 · 双环\n· 中大\n· 斯敦 · 新松\n· 西门\n· 拓达\n· 北人\n上游：减速器 中游：本体 下游：系统集成\n",
    "spaced-out titles": "上游零部件\n· 绿谐 · 双环\n· 中大\n减 速 器\n中游本体\n· 斯敦 · 新松\n本 体\n下游应用\n· 拓达 · 北人\n集 成\n",
}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", BULLETED)
def test_bulleted_boxes(name: str, end: str) -> None:
    """Wherever titles and bullets stand, the boxes are the same."""
    text = (
        f"第三章 产业链\n\n工业机器人产业链图谱\n{BULLETED[name]}\n四、保障措施\n\n加强组织领导，形成合力。\n".replace(
            "\n", end
        )
    )
    found = find_chain_maps(text, "doc", [])
    assert [chain_map.title for chain_map in found] == ["工业机器人"]
    expected = [(s, g, [*n, "西门"] if "queue" in name and s == "本体" else n) for s, g, n in AFTER]
    assert boxes(found[0]) == expected
    assert "保障措施" not in text[found[0].start : found[0].end]
    check_offsets(found[0], text)


def check_offsets(chain_map: ChainMap, text: str) -> None:
    """Every cell stands in the text where it says."""
    for box in chain_map.boxes:
        for cell in [box.title_cell, *box.members, *box.labels]:
            assert "".join(text[cell.start : cell.end].split("\n")).replace("\r", "") == cell.text
            assert chain_map.start <= cell.start <= cell.end <= chain_map.end
        assert set(box.generic) <= set(box.members)


SEGMENTS: Boxes = [
    ("正极材料", "上游", ["江屿科技", "云岭新材"]),
    ("电芯", "中游", ["宁远时代", "海拓电气"]),
    ("整车", "下游", ["东屏汽车"]),
]
LISTED: dict[str, str] = {
    "stage lines": "上游\n正极材料：江屿科技、云岭新材\n中游\n电芯：宁远时代、海拓电气\n下游\n整车：东屏汽车\n",
    "enumerated stages": "（一）上游\n1.正极材料：江屿科技、云岭新材\n（二）中游\n1.电芯：宁远时代、海拓电气\n（三）下游\n1.整车：东屏汽车\n",
    "stage and segment": "上游—正极材料：江屿科技、云岭新材\n中游—电芯：宁远时代、海拓电气\n下游—整车：东屏汽车\n",
    "segments with brackets": "上游：正极材料（江屿科技、云岭新材）\n中游：电芯（宁远时代、海拓电气）\n下游\n整车：东屏汽车\n",
    "outline": "上游\n    正极材料\n        江屿科技\n        云岭新材\n中游\n    电芯\n        宁远时代\n        海拓电气\n下游\n    整车\n        东屏汽车\n",
    "markdown outline": "- 上游\n  - 正极材料：江屿科技、云岭新材\n- 中游\n  - 电芯：宁远时代、海拓电气\n- 下游\n  - 整车：东屏汽车\n",
    "tree": "├─上游\n│  └─正极材料：江屿科技、云岭新材\n├─中游\n│  └─电芯：宁远时代、海拓电气\n└─下游\n   └─整车：东屏汽车\n",
    "bulleted entries": "上游\n◆ 正极材料：江屿科技、云岭新材\n中游\n◆ 电芯：宁远时代、海拓电气\n下游\n◆ 整车：东屏汽车\n",
    "names between blanks": "上游\n正极材料\n江屿科技  云岭新材\n中游\n电芯\n宁远时代  海拓电气\n下游\n整车：东屏汽车\n",
}


@pytest.mark.parametrize("name", LISTED)
def test_lists_and_outlines(name: str) -> None:
    """Below a heading that announces a map, lines and outlines are read like boxes."""
    text = f"图2-3 青禾市动力电池产业链全景图\n\n{LISTED[name]}\n如图所示，产业链已较为完整。\n"
    found = find_chain_maps(text, "doc", [])
    assert [chain_map.title for chain_map in found] == ["动力电池"]
    assert boxes(found[0]) == SEGMENTS
    check_offsets(found[0], text)


def test_how_many_layouts_were_tried() -> None:
    """No layout fell out of the lists unseen."""
    assert (len(BULLETED), len(LISTED)) == (12, 9)


def test_stages_that_list_names_only() -> None:
    """Names directly behind a stage belong to the stage itself."""
    text = "机器人产业链图谱\n上游：绿谐传动、双环股份；中游：新松科技；下游：东屏汽车。\n\n后文一段。\n"
    found = find_chain_maps(text, "doc", [])
    assert boxes(found[0]) == [
        ("上游", "上游", ["绿谐传动", "双环股份"]),
        ("中游", "中游", ["新松科技"]),
        ("下游", "下游", ["东屏汽车"]),
    ]


def test_stages_that_list_products() -> None:
    """Products behind a stage are segments, with nobody in them."""
    text = "光伏产业链图谱\n上游：硅料、硅片、银浆\n中游：电池片、组件、逆变器\n下游：光伏电站、储能系统\n"
    found = find_chain_maps(text, "doc", [])
    assert [box.segment for box in found[0].boxes] == [
        "硅料",
        "硅片",
        "银浆",
        "电池片",
        "组件",
        "逆变器",
        "光伏电站",
        "储能系统",
    ]
    assert all(not box.members for box in found[0].boxes)


def test_products_and_companies_of_a_stage() -> None:
    """重点产品 are labels, 代表企业 are members."""
    text = "新能源汽车产业链图谱\n上游\n重点产品：碳酸锂、氢氧化锂\n代表企业：云岭锂业、东屏锂业\n中游\n重点产品：动力电池\n代表企业：宁远时代\n"
    found = find_chain_maps(text, "doc", [])
    assert boxes(found[0]) == [("上游", "上游", ["云岭锂业", "东屏锂业"]), ("中游", "中游", ["宁远时代"])]
    assert [cell.text for cell in found[0].boxes[0].labels] == ["碳酸锂", "氢氧化锂"]


def test_words_in_brackets_and_sub_boxes_are_labels() -> None:
    """A title keeps its bare words; what stands in its brackets and below it are labels."""
    text = "压缩机产业链图谱\n上游\n壳体（铸件、冲压件等）\n铸铁 铸铝\n· 甲铸造 · 乙铸造\n· 丙铸造\n中游\n总装\n· 丁机电 · 戊机电\n"
    box = find_chain_maps(text, "doc", [])[0].boxes[0]
    assert box.segment == box.title_cell.text == "壳体"
    assert [cell.text for cell in box.labels] == ["铸件", "冲压件", "铸铁", "铸铝"]


def test_titles_broken_over_lines() -> None:
    """A title that a narrow box broke is one title: 及 goes on, and so does a known word across the break."""
    text = "家电产业链图谱\n下游渠道\n· 甲商贸 · 乙商贸\n· 丙商贸\n品牌体\n\n验店\n上游\n· 丁材料 · 戊材料\n· 己材料\n钣金\n\n冲压\n\n及配件\n"
    assert [box.segment for box in find_chain_maps(text, "doc", [])[0].boxes] == ["品牌体验店", "钣金冲压及配件"]


def test_two_maps_one_after_the_other() -> None:
    """A spaced-out title begins the next map, and so does another bullet."""
    one = "上游零部件\n{0} 甲一  {0} 甲二\n{0} 甲三\n屏幕\n中游组装\n{0} 乙一  {0} 乙二\n{0} 乙三\n整机厂\n"
    text = "重点产业7条产业链图谱\n手 机 壳\n" + one.format("·") + "空 调 器\n" + one.format("·")
    found = find_chain_maps(text, "doc", [])
    assert [(chain_map.title, len(chain_map.boxes)) for chain_map in found] == [("手机壳", 2), ("空调器", 2)]
    found = find_chain_maps("重点产业7条产业链图谱\n" + one.format("·") + one.format("●"), "doc", [])
    assert [(chain_map.title, len(chain_map.boxes)) for chain_map in found] == [("", 2), ("", 2)]


def test_what_cannot_be_told_stays_out() -> None:
    """Three titles before one undivided group: the names get no segment rather than a wrong one."""
    text = "空调产业链图谱\n零部件\n整机\n销售\n· 甲一\n· 甲二\n· 甲三\n· 甲四\n· 甲五\n· 甲六\n上游：零部件 中游：整机 下游：销售\n"
    assert boxes(find_chain_maps(text, "doc", [])[0]) == [("", "", ["甲一", "甲二", "甲三", "甲四", "甲五", "甲六"])]


def test_kinds_of_business_are_marked() -> None:
    """General words are generic members, a brand before them makes a name."""
    names = ["电商", "线下体验店", "青禾专卖店", "家电连锁", "运营商网点", "云岭商城", "官方客服中心"]
    text = "手机产业链图谱\n上游\n屏幕\n· 甲光电  · 乙光电\n下游\n渠道\n" + "\n".join(f"· {name}" for name in names)
    box = find_chain_maps(text, "doc", [])[0].boxes[1]
    assert [cell.text for cell in box.members] == names
    assert [cell.text for cell in box.generic] == ["电商", "线下体验店", "家电连锁", "运营商网点", "官方客服中心"]


NONE: dict[str, str] = {
    "tasks": "二、产业链发展重点\n· 优化营商环境\n· 加强组织领导\n· 推进项目建设\n· 完善服务体系\n· 强化要素保障\n· 提升创新能力\n",
    "sentences": "产业链培育行动\n· 围绕汽车，加快建设电池项目。\n· 围绕电子，招引面板企业。\n· 上游以材料为主。\n· 中游以制造为主。\n· 下游以应用为主。\n",
    "prose behind stages": "（一）新能源汽车产业链\n上游：重点发展锂电材料，加快推进正极材料项目建设，引进企业。\n中游：聚焦电芯制造，支持龙头企业扩能。\n下游：推动整车集成。\n",
    "a list without a chain": "参会企业\n· 甲公司\n· 乙公司\n· 丙公司\n· 丁公司\n· 戊公司\n· 己公司\n· 庚公司\n",
    "a duty roster": "重点产业链链长制分工\n链长：张三\n链主企业：甲公司\n责任单位：市经信局\n",
    "a heading alone": "动力电池产业链图谱\n\n图略。\n\n三、保障措施\n",
    "names in prose": "产业链图谱已编制完成，上游有甲公司·乙公司，中游有丙公司，下游有丁公司。\n" * 3,
}


@pytest.mark.parametrize("name", NONE)
def test_what_is_no_map(name: str) -> None:
    """Tasks, sentences, lists without a chain and prose with dots are no maps."""
    assert find_chain_maps(NONE[name], "doc", []) == []
    assert len(NONE) == 7


def test_taken_spans_are_not_looked_into() -> None:
    """What a table owns is no map, whatever it looks like."""
    text = "机器人产业链图谱\n" + BULLETED["titles after"]
    assert len(find_chain_maps(text, "doc", [])) == 1
    assert find_chain_maps(text, "doc", [(9, len(text))]) == []


PIECES = st.sampled_from(
    [
        "上游",
        "中游：",
        "下游配件 ",
        "产业链图谱",
        "· ",
        "ș",
        "\n",
        "\n\n",
        " ",
        "甲电子",
        "减速器",
        "（一）",
        "、",
        "：",
        "及配件",
        "\t",
        "-  ",
        "手 机",
        "\uf06c",
        "。",
    ]
)


@settings(deadline=None, max_examples=300)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_text_is_read(text: str) -> None:
    """Whatever stands in a text, maps come out in order, apart from each other, their cells in place."""
    found = find_chain_maps(text, "doc", [])
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))
    for chain_map in found:
        assert chain_map.boxes
        for box in chain_map.boxes:
            for cell in [*box.members, *box.labels]:
                assert text[cell.start : cell.end].strip() and chain_map.start <= cell.start < cell.end <= chain_map.end
