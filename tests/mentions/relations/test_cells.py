"""Prose in the cells of tables speaks of the enterprise or project of its row."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from chaingraph.mentions import find_mentions
from chaingraph.records import Extraction, Observation, Statement
from tests.mentions.table_factory import check_evidence, fact, make_document


def read(drawing: str, **more: str) -> Extraction:
    """Everything that is found in a document with one table."""
    document = make_document(drawing, **more)
    found = find_mentions([document])
    check_evidence(document, found)
    return found


def facts_of(found: Extraction, *predicates: str) -> list[str]:
    """Facts of some predicates, as they stand."""
    return [fact(statement) for statement in found.statements if statement.predicate in predicates]


def figures(found: Extraction) -> list[Statement]:
    """Statements of figures."""
    return [statement for statement in found.statements if isinstance(statement.object, Observation)]


ROSTER = """
序号 | 企业名称 | 企业简介 | 存在问题
1 | 临江明德机械有限公司 | 公司成立于2011年，占地65亩，2025年实现产值3.6亿元。产品主要供应江岭汽车有限公司。 | 用地不足，需新增用地30亩，缺少热处理配套。
2 | 临江安泰轴承股份有限公司 | 专业从事高速轴承的研发和生产，年产轴承500万套，力争2027年营业收入达到8亿元。 |
"""


def test_a_profile_speaks_of_the_enterprise_of_its_row() -> None:
    """Figures, products and customers without a subject are those of the row, in its group, with the words as evidence."""
    found = read(ROSTER, date="2026-05-01")
    said = facts_of(found, "hasMetric", "supplies", "produces")
    assert "临江明德机械有限公司 | 占地 | 65 亩 |  |  | fact" in said
    assert "临江明德机械有限公司 | 产值 | 3.6 亿元 | 2025 |  | fact" in said
    assert "临江明德机械有限公司 | supplies | Enterprise 江岭汽车有限公司" in said
    assert "临江安泰轴承股份有限公司 | produces | Product 高速轴承" in said
    numbers = {s.evidence.quote: s for s in figures(found)}
    assert numbers["占地65亩"].group == "doc#0/0"
    assert numbers["年产轴承500万套"].group == "doc#0/1"


def test_the_year_of_founding_is_not_that_of_the_figures() -> None:
    """成立于2011年，占地65亩 says nothing of the year of the 65亩."""
    land = [s.object for s in figures(read(ROSTER)) if s.evidence.quote == "占地65亩"]
    assert [thing.year for thing in land if isinstance(thing, Observation)] == [""]


def test_aims_stay_aims() -> None:
    """The rules of modality are those of passages."""
    aims = [s for s in figures(read(ROSTER, date="2026-05-01")) if "8亿元" in s.evidence.quote]
    assert [(s.subject.name, s.modality) for s in aims] == [("临江安泰轴承股份有限公司", "target")]


def test_troubles_and_wishes_are_no_facts() -> None:
    """A column of troubles states nothing, however many figures it holds."""
    assert not [s for s in figures(read(ROSTER)) if "30亩" in s.evidence.quote]


PROJECTS = """
序号 | 项目名称 | 建设单位 | 建设内容 | 总投资（亿元） | 进展情况 | 下一步计划
1 | 临江高端轴承生产基地项目 | 临江安泰轴承股份有限公司 | 建设高端轴承生产线6条，年产高端轴承800万套。 | 12 | 截至9月底，已完成投资4.5亿元，产品将供应江岭汽车有限公司。 | 推进2号厂房施工，投资7亿元。
"""


def test_the_prose_of_a_list_of_projects_speaks_of_the_project() -> None:
    """Figures are the project's; what only an enterprise does, its owner does."""
    found = read(PROJECTS, date="2026-10-01")
    owners = {s.subject.name for s in figures(found)}
    assert owners == {"临江高端轴承生产基地项目"}
    assert "临江安泰轴承股份有限公司 | supplies | Enterprise 江岭汽车有限公司" in facts_of(found, "supplies")


def test_a_column_of_plans_states_plans() -> None:
    """下一步计划 makes a plan of what has no word of its own for it."""
    seen = {s.evidence.quote: s.modality for s in figures(read(PROJECTS, date="2026-10-01"))}
    assert [mood for quote, mood in seen.items() if "7亿元" in quote] == ["planned"]
    assert [mood for quote, mood in seen.items() if "4.5亿元" in quote] == ["fact"]


def test_nothing_is_said_twice() -> None:
    """A figure that a column or the content has given is not given again by the prose."""
    seen = [
        (s.subject, s.object.quantity.base_value) for s in figures(read(PROJECTS)) if isinstance(s.object, Observation)
    ]
    assert len(seen) == len(set(seen))


def test_a_column_about_the_owner_speaks_of_the_owner() -> None:
    """企业简介 in a list of projects is about who builds them."""
    found = read(
        """
        序号 | 项目名称 | 投资主体 | 总投资（亿元） | 投资方简介
        1 | 临江高端轴承生产基地项目 | 江岭明谷股份有限公司 | 12 | 企业成立于2003年，拥有员工3200人，2025年营业收入56亿元。
        """
    )
    staff = [s.subject.name for s in figures(found) if "3200人" in s.evidence.quote]
    assert staff == ["江岭明谷股份有限公司"]


def test_a_named_subject_is_not_overruled() -> None:
    """What the prose says of somebody else is his."""
    found = read(
        """
        序号 | 企业名称 | 备注
        1 | 临江明德机械有限公司 | 为江岭汽车有限公司配套，江岭汽车有限公司2025年实现产值300亿元。
        """
    )
    assert [s.subject.name for s in figures(found)] == ["江岭汽车有限公司"]


def test_names_of_columns_stay() -> None:
    """What a column gave is not found a second time in its prose, and nothing overlaps it."""
    found = read(PROJECTS)
    spans = [(m.start, m.end) for m in found.mentions]
    assert len(spans) == len(set(spans))
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


def test_prose_shared_by_rows_speaks_of_nobody() -> None:
    """A remark merged over two rows is read for names once and given to no row alone."""
    document = make_document(
        """
        序号 | 企业名称 | 备注
        1 | 临江明德机械有限公司 | 两家企业均已投产，合计年产轴承900万套。
        2 | 临江安泰轴承股份有限公司 |
        """
    )
    (table,) = document.tables
    first, second = table.rows
    shared = replace(second, cells=(*second.cells[:2], first.cells[2]))
    merged = replace(document, tables=(replace(table, rows=(first, shared)),))
    assert not figures(find_mentions([merged]))


def test_a_product_column_of_sentences_is_read_as_prose() -> None:
    """主要产品 that tells more than products gives products and customers, no halves of sentences."""
    found = read(
        """
        企业名称 | 主要产品
        临江明德机械有限公司 | 主要生产转向节、控制臂，应用于商用车，为江岭汽车有限公司配套。
        临江安泰轴承股份有限公司 | 高速轴承、微型轴承
        """
    )
    assert set(facts_of(found, "produces", "supplies")) == {
        "临江明德机械有限公司 | produces | Product 转向节",
        "临江明德机械有限公司 | produces | Product 控制臂",
        "临江明德机械有限公司 | supplies | Enterprise 江岭汽车有限公司",
        "临江安泰轴承股份有限公司 | produces | Product 高速轴承",
        "临江安泰轴承股份有限公司 | produces | Product 微型轴承",
    }


def test_whose_the_enterprise_of_a_row_is() -> None:
    """系甲集团旗下全资子公司 and 隶属于甲集团 say whose the row's enterprise is, and what follows is still the row's."""
    found = read(
        """
        企业名称 | 企业简介
        临江明德机械有限公司 | 系江岭汽车集团有限公司旗下全资子公司，注册资本2亿元，现有职工560人。
        临江安泰轴承股份有限公司 | 隶属于明谷控股集团有限公司，占地65亩。
        """
    )
    assert set(facts_of(found, "partOf")) == {
        "临江明德机械有限公司 | partOf | Enterprise 江岭汽车集团有限公司",
        "临江安泰轴承股份有限公司 | partOf | Enterprise 明谷控股集团有限公司",
    }
    assert {s.subject.name for s in figures(found)} == {"临江明德机械有限公司", "临江安泰轴承股份有限公司"}


def test_customers_of_the_enterprise_of_a_row() -> None:
    """已获得甲、乙等客户 names whom the row's enterprise supplies."""
    found = read(
        """
        企业名称 | 合作情况
        临江明德机械有限公司 | 公司专注于底盘零件研发，已获得江岭汽车有限公司、中腾客车有限公司等行业客户。
        """
    )
    assert set(facts_of(found, "supplies")) == {
        "临江明德机械有限公司 | supplies | Enterprise 江岭汽车有限公司",
        "临江明德机械有限公司 | supplies | Enterprise 中腾客车有限公司",
    }
