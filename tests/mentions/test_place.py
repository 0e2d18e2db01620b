"""The region a document speaks of. Titles and sentences are written for these tests."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chaingraph.mentions.place import document_place
from chaingraph.records import Cell, Column, Document, Passage, Row, Table


def _document(title: str, *paragraphs: str) -> Document:
    """A document whose first line is its title."""
    lines = [title, *paragraphs]
    text, passages, offset = "\n".join(lines), [], 0
    for index, line in enumerate(lines):
        if line:
            passages.append(Passage("d", "paragraph" if index else "title", line, ((0, offset),)))
        offset += len(line) + 1
    return Document("d", "d.txt", text, title=title, passages=tuple(passages))


CASES = [
    ("where somebody moves to is elsewhere", "", ("会议纪要", "中砺公司计划迁往肥东县，产线拟搬迁至长丰县。")),
    ("where it is, though somebody comes", "340122", ("肥东县会议纪要", "中砺公司计划迁往肥东县。")),
    (
        "province",
        "510000",
        (
            "四川省制造业链长制工作方案",
            "各市（州）人民政府，省级各部门：",
            "支持成都、绵阳、宜宾、遂宁发展电子信息和锂电。",
        ),
    ),
    (
        "city",
        "340100",
        ("合肥市新能源汽车产业情况", "合肥市聚集整车企业6家。", "包河区、长丰县、肥西县各有分工，合肥市统筹。"),
    ),
    (
        "district",
        "500108",
        ("南岸区先进制造业规划", "重庆市南岸区人民政府", "重庆市将南岸区列为重点。重庆澜通电子有限公司落户。"),
    ),
    ("county-level city", "320583", ("昆山市汽车零部件名录", "苏州市昆山市列入名录的企业有40家。")),
    ("autonomous county", "500242", ("酉阳土家族苗族自治县招商手册", "酉阳县位于重庆东南，酉阳发展中药材。")),
    (
        "ambiguous name, settled by its city",
        "320106",
        ("鼓楼区软件业行动计划", "南京市鼓楼区人民政府", "鼓楼区将建设软件园。"),
    ),
    (
        "ambiguous name, settled by its authority",
        "330205",
        ("江北区项目清单", "宁波市江北区发展和改革局", "江北区推进项目。"),
    ),
    ("ordinary word as name", "500115", ("长寿区化工产业简报", "长寿经开区聚焦新材料。长寿区经信委")),
    ("no title", "340181", ("", "今天介绍巢湖市情况。", "巢湖市有企业200家，合肥都市圈。")),
    ("zone", "500Z01", ("两江新区汽车产业快报", "两江新区整车产量增长，重庆汽车产业回升。两江新区管委会")),
    ("whole country", "", ("推动工业互联网发展的通知", "各省、自治区、直辖市：", "北京、上海、广东、江苏等地先行。")),
    (
        "companies of many places",
        "",
        ("走访记录", "重庆澜通电子有限公司、成都海润科技有限公司、上海东立机械有限公司来访。"),
    ),
    ("ambiguous and never settled", "", ("江北区项目清单", "江北区推进项目。")),
    ("foreign countries only", "", ("出口情况", "产品出口德国、日本、德国、德国。")),
    ("empty", "", ("",)),
]


@pytest.mark.parametrize(("code", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_region_that_dominates(code: str, lines: tuple[str, ...]) -> None:
    """The most specific region that carries the weight, or nothing."""
    assert document_place(_document(*lines)) == code


def test_names_of_companies_do_not_decide() -> None:
    """A hundred companies registered as 重庆… do not make a district's roster the city's."""
    names = "、".join(f"重庆澜{index}电子有限公司" for index in range(100))
    assert document_place(_document("潼南区规上企业名单", "潼南区经济和信息化委员会", names, "潼南区")) == "500152"


def test_a_table_alone_has_a_place() -> None:
    """A spreadsheet without prose speaks by its name, its caption and its cells."""
    cell = Cell("大足区双路镇", 0, 6)
    table = Table("d", (Column(("地址",)),), tuple(Row((cell,)) for _ in range(20)), 0, 6, caption="企业名单")
    assert document_place(Document("d", "d.xlsx", "", tables=(table,))) == "500111"
    assert document_place(Document("d", "大足区企业名单.xlsx", "")) == "500111"


def test_text_without_passages_is_read() -> None:
    """A document that no reader has parted still has a place."""
    assert document_place(Document("d", "d.txt", "大足区五金产业。大足区人民政府。")) == "500111"


def test_the_source_documents(source_documents: list[Path]) -> None:
    """The five originals speak of 南川, 南川, 南岸, 綦江 and 巴南, read as bare text."""
    documents = [Document(path.stem, "d.txt", path.read_text(encoding="utf-8")) for path in source_documents]
    assert [document_place(document) for document in documents] == ["500119", "500119", "500108", "500110", "500113"]


def test_a_huge_document_costs_no_more_than_its_head() -> None:
    """Twenty megabytes take seconds, because the place is settled long before their end."""
    before = time.process_time()
    assert document_place(Document("d", "d.txt", "大足区重点项目，重庆市。" * 600_000)) == "500111"
    assert time.process_time() - before < 60


@settings(max_examples=50)
@given(st.lists(st.text(st.sampled_from("重庆市南岸区江北川成都，公司有限政府委\n")), max_size=6))
def test_any_text_has_a_place_or_none(lines: list[str]) -> None:
    """Nothing breaks the search, and asking twice gives the same answer."""
    document = _document("", *lines)
    assert document_place(document) == document_place(document)


@pytest.mark.parametrize(
    ("title", "line", "code"),
    [
        ("工业运行快报", "临潼区产值50亿元，临潼区投资9亿元。全市产值90亿元，全市投资12亿元。", "610100"),
        ("工业运行快报", "临潼区产值50亿元，临潼区投资9亿元。全区产值90亿元，居全市前列。", "610115"),
        ("临潼区工业运行快报", "产值50亿元，居全市前列。", "610115"),
    ],
)
def test_who_speaks_of_the_whole_city_speaks_of_the_city(title: str, line: str, code: str) -> None:
    """Unless the district speaks of itself as a whole, or heads the text."""
    assert document_place(_document(title, line)) == code
