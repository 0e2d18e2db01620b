"""A bare kind of park in a column of places is the park the row, the document or its place makes plain."""

from __future__ import annotations

from dataclasses import replace

from chaingraph.mentions import find_mentions
from chaingraph.records import Extraction, Passage
from tests.mentions.table_factory import check_evidence, fact, make_document


def read(drawing: str, **more: str) -> Extraction:
    """Everything that is found in a document with one table."""
    document = make_document(drawing, **more)
    found = find_mentions([document])
    check_evidence(document, found)
    return found


def parks(found: Extraction) -> list[tuple[str, str]]:
    """Words and names of the parks that are mentioned."""
    return [(m.text, m.ref.name) for m in found.mentions if m.ref.type == "Park"]


def places(found: Extraction) -> list[str]:
    """Where things are said to be."""
    return [fact(s) for s in found.statements if s.predicate in ("locatedIn", "projectLocatedIn")]


def test_the_address_of_the_row_names_the_park() -> None:
    """经开区 beside an address in 南京经济技术开发区 is that park, and the address says where the enterprise is."""
    found = read(
        """
        企业名称 | 所在区域 | 地址
        南京明德电子有限公司 | 经开区 | 南京经济技术开发区兴业路6号
        """,
        before="",
    )
    assert ("经开区", "南京经济技术开发区") in parks(found)
    assert places(found) == ["南京明德电子有限公司 | locatedIn | Park 南京经济技术开发区"]


def test_the_one_park_of_that_kind_in_the_document_is_meant() -> None:
    """A document that names one 高新区 means it in its columns."""
    found = read(
        """
        企业名称 | 所在园区
        临江明德机械有限公司 | 高新区
        临江安泰轴承有限公司 | 宜昌高新区
        """
    )
    assert ("高新区", "宜昌高新区") in parks(found)
    assert places(found)[0] == "临江明德机械有限公司 | locatedIn | Park 宜昌高新区"


def test_the_place_of_the_document_names_the_park() -> None:
    """Without a park by name, that of the city the document speaks of is meant, and the city itself adds nothing."""
    found = read(
        """
        序号 | 项目名称 | 建设单位 | 总投资（亿元） | 建设地点
        1 | 高速轴承生产基地项目 | 明德轴承有限公司 | 12 | 高新区
        """,
        title="宜昌市2026年重点项目名单",
        before="宜昌市重点项目如下。",
    )
    assert places(found) == ["高速轴承生产基地项目 | projectLocatedIn | Park 宜昌高新区"]


def test_an_unknown_park_keeps_its_own_words() -> None:
    """With two parks of the kind and no place, the cell is a park under its own words."""
    found = read(
        """
        企业名称 | 片区
        明德机械有限公司 | 高新区
        安泰轴承有限公司 | 宜昌高新区
        泰和电机有限公司 | 襄阳高新区
        """
    )
    assert ("高新区", "高新区") in parks(found)
    assert places(found)[0] == "明德机械有限公司 | locatedIn | Park 高新区"


def test_a_bare_kind_is_not_looked_for_in_prose() -> None:
    """A kind in a column makes no names of the same words in sentences (创建国家高新区)."""
    words = "各地争创高新区，支持高新区创建。"
    document = make_document(
        """
        企业名称 | 片区
        明德机械有限公司 | 高新区
        """,
        before=words,
    )
    prose = Passage("doc", "paragraph", words, ((0, document.text.index(words)),))
    found = find_mentions([replace(document, passages=(prose,))])
    assert [text for text, _ in parks(found)] == ["高新区"]


def test_the_word_for_any_park_is_none() -> None:
    """园区 and 园区外 name nothing."""
    found = read(
        """
        企业名称 | 所在区域
        明德机械有限公司 | 园区
        """
    )
    assert parks(found) == []


def test_another_park_of_the_column_is_not_meant() -> None:
    """A column that holds 云池经开区 and 经开区 means two parks: the bare one is that of the document's place."""
    found = read(
        """
        企业名称 | 所在片区
        明德机械有限公司 | 经开区
        安泰轴承有限公司 | 云池经开区
        """,
        title="宜昌市重点企业名单",
        before="宜昌市重点企业如下。",
    )
    assert ("经开区", "宜昌经开区") in parks(found)
