"""Column headers: what they mean, by kind of table. Written down before the lexicon was tried on them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chaingraph.mentions.columns import KINDS, MEASURES, read_header, roles_in
from chaingraph.reference.lexicon import read_lexicon

HEADERS: dict[str, dict[str, str]] = {
    "enterprise": {
        "序号": "number",
        "编号": "number",
        "No.": "number",
        "企业名称": "enterprise",
        "单位名称": "enterprise",
        "公司名称": "enterprise",
        "企业全称": "enterprise",
        "企 业 名 称": "enterprise",
        "纳税人名称": "enterprise",
        "企业（单位）名称": "enterprise",
        "用地单位": "enterprise",
        "规上企业": "enterprise",
        "主机厂": "enterprise",
        "企业类型": "tier",
        "培育梯队": "tier",
        "企业等级": "tier",
        "荣誉称号": "tier",
        "所属行业": "sector",
        "行业类别": "sector",
        "产业": "sector",
        "领域": "sector",
        "所属板块": "sector",
        "产业领域": "sector",
        "国民经济行业": "sector",
        "主要产品": "product",
        "主营产品": "product",
        "主导产品名称": "product",
        "主营业务": "product",
        "主要产品及服务": "product",
        "经营范围": "product",
        "所在地": "place",
        "所属区县": "place",
        "区县": "place",
        "县（市、区）": "place",
        "所在园区": "place",
        "注册地址": "place",
        "地址": "place",
        "所属镇街": "place",
        "所在市州": "place",
        "统一社会信用代码": "credit_code",
        "社会信用代码": "credit_code",
        "2022年产值（亿元）": "output",
        "工业总产值": "output",
        "营业收入（万元）": "revenue",
        "主营业务收入": "revenue",
        "2023年1-6月营收": "revenue",
        "年销售收入": "revenue",
        "入库税收（万元）": "tax",
        "纳税额": "tax",
        "利润总额": "profit",
        "员工人数": "employees",
        "从业人员（人）": "employees",
        "职工数": "employees",
        "亩均产值（万元/亩）": "output_per_mu",
        "亩均税收": "tax_per_mu",
        "现有用地/亩": "land_current",
        "占地面积（亩）": "land_current",
        "用地面积": "land_current",
        "闲置用地/亩": "land_idle",
        "空闲土地": "land_idle",
        "厂房及办公面积/平方米": "floor_area",
        "建筑面积（平方米）": "floor_area",
        "未来五年需求/亩": "land_need",
        "未来三年用地需求": "land_need",
        "新增用地需求（亩）": "land_need",
        "供应商总量": "supplier_total",
        "供应商数量（家）": "supplier_total",
        "配套企业总数": "supplier_total",
        "总量": "supplier_total",
        "市内供应商": "supplier_local",
        "市内": "supplier_local",
        "省内供应商数量": "supplier_local",
        "区内配套企业数（家）": "supplier_local",
        "本地": "supplier_local",
        "占比": "supplier_share",
        "本地化率": "supplier_share",
        "本地配套率（%）": "supplier_share",
        "省内配套率": "supplier_share",
        "市内占比": "supplier_share",
        "主要供应商": "supplier",
        "主要客户": "buyer",
        "所属产业链": "chain",
        "所属产业链环节": "segment",
        "细分领域": "segment",
        "备注": "ignore",
        "联系电话": "ignore",
        "法定代表人": "ignore",
    },
    "project": {
        "项目名称": "project",
        "项目（工程）名称": "project",
        "工程名称": "project",
        "项目": "project",
        "重点项目": "project",
        "项目业主": "owner",
        "业主单位": "owner",
        "建设单位": "owner",
        "投资主体": "owner",
        "实施主体": "owner",
        "实施单位": "owner",
        "项目法人": "owner",
        "项目单位": "owner",
        "项目公司": "owner",
        "投资企业": "owner",
        "申报单位": "owner",
        "企业名称": "owner",
        "责任单位": "agency",
        "牵头单位": "agency",
        "牵头部门": "agency",
        "主管部门": "agency",
        "行业主管部门": "agency",
        "市级责任单位": "agency",
        "建设性质": "nature",
        "项目性质": "nature",
        "项目阶段": "nature",
        "建设内容": "content",
        "建设规模及内容": "content",
        "建设内容及规模": "content",
        "主要建设内容": "content",
        "主要内容": "content",
        "建设规模": "content",
        "项目概况": "content",
        "总投资": "investment_total",
        "项目总投资（万元）": "investment_total",
        "投资额（亿元）": "investment_total",
        "计划总投资": "investment_total",
        "投资总额": "investment_total",
        "概算总投资": "investment_total",
        "总投资（亿元人民币）": "investment_total",
        "已完成投资": "investment_before",
        "截至2022年底累计完成投资": "investment_before",
        "至2022年底完成投资": "investment_before",
        "2021年前已完成投资": "investment_before",
        "2020年底前累计完成投资": "investment_before",
        "2022年完成投资": "investment_before",
        "年度计划投资": "investment_plan",
        "2023年计划投资（亿元）": "investment_plan",
        "2023年度投资计划": "investment_plan",
        "“十四五”计划投资": "investment_plan",
        "“十四五”投资": "investment_plan",
        "“十四五”期间投资": "investment_plan",
        "2023年计划完成投资": "investment_plan",
        "当年计划投资": "investment_plan",
        "2023年投资": "investment_plan",
        "2025年以后计划投资": "investment_after",
        "后续投资": "investment_after",
        "2026年及以后投资": "investment_after",
        "开工时间": "start",
        "计划开工时间": "start",
        "已开工时间或计划开工时间": "start",
        "起始年": "start",
        "完工时间": "end",
        "竣工时间": "end",
        "计划竣工时间": "end",
        "计划完成时间": "end",
        "预计建成时间": "end",
        "投产时间": "end",
        "建设年限": "period",
        "建设起止年限": "period",
        "起止年限": "period",
        "建设工期": "period",
        "建设周期": "period",
        "开竣工时间": "period",
        "项目类型": "sector",
        "产业类别": "sector",
        "所属行业": "sector",
        "建设地点": "place",
        "项目建设地点": "place",
        "建设地址": "place",
        "项目选址": "place",
        "所在县区": "place",
        "形象进度": "ignore",
        "工程进展情况": "ignore",
        "存在问题": "ignore",
        "市级联系领导": "ignore",
    },
    "indicator": {
        "指标名称": "indicator",
        "指标": "indicator",
        "主要指标": "indicator",
        "二级指标": "indicator",
        "一级指标": "category",
        "类别": "category",
        "单位": "unit",
        "计量单位": "unit",
        "2020年": "value",
        "2020": "value",
        "2020年实际": "base",
        "2021年完成": "value",
        "“十三五”末": "value",
        "2025年目标": "target",
        "2025年目标值": "target",
        "目标值": "target",
        "规划值": "target",
        "“十四五”目标": "target",
        "2025年预期": "target",
        "现状值": "base",
        "基期值": "base",
        "现状值（2022年）": "base",
        "2020年基数": "value",
        "年均增长（%）": "growth",
        "年均增速": "growth",
        "增幅": "growth",
        "同比增长": "growth",
        "“十四五”年均增长": "growth",
        "属性": "attribute",
        "指标属性": "attribute",
        "指标性质": "attribute",
        "牵头部门": "agency",
    },
    "supply": {
        "供应商": "supplier",
        "供应商名称": "supplier",
        "配套企业": "supplier",
        "供货单位": "supplier",
        "本地供应商": "supplier",
        "采购方": "buyer",
        "需求企业": "buyer",
        "客户名称": "buyer",
        "主机厂": "buyer",
        "整车企业": "buyer",
        "龙头企业": "buyer",
        "配套产品": "product",
        "零部件": "product",
        "零部件名称": "product",
        "采购产品": "product",
        "需求产品": "product",
        "供应商所在地": "place",
    },
    "segment": {
        "产业链": "chain",
        "产业链名称": "chain",
        "重点产业链": "chain",
        "环节": "segment",
        "关键环节": "segment",
        "产业链环节": "segment",
        "细分环节": "segment",
        "上中下游": "stage",
        "重点企业": "members",
        "代表企业": "members",
        "代表性企业": "members",
        "市内企业": "members",
        "国内龙头企业": "members",
        "区内重点企业": "members",
        "链主企业": "leader",
        "“链主”企业": "leader",
        "链长": "ignore",
        "责任领导": "ignore",
        "缺口": "ignore",
        "招商方向": "ignore",
        "薄弱环节": "segment",
        "牵头单位": "agency",
        "主要产品": "product",
    },
    "park": {
        "园区名称": "park",
        "开发区名称": "park",
        "园区": "park",
        "主导产业": "chain",
        "产业定位": "chain",
        "所在县区": "place",
    },
}


@pytest.mark.parametrize(
    ("kind", "header"), [(kind, header) for kind, headers in HEADERS.items() for header in headers]
)
def test_header_means_its_role(kind: str, header: str) -> None:
    """The likeliest role of a header in a kind of table is the expected one."""
    roles = roles_in(kind, read_header((header,)))
    assert next(iter(roles), "") == HEADERS[kind][header], roles


def test_how_many_headers() -> None:
    """All headers were collected, and every role with a rule is expected at least once."""
    assert sum(map(len, HEADERS.values())) == 251
    expected = {role for headers in HEADERS.values() for role in headers.values()}
    known = {row["role"] for row in read_lexicon("column_roles", ("kinds", "role", "pattern", "priority"))}
    assert known - expected == {"region"}


def test_rules_name_only_known_kinds() -> None:
    """A misspelt kind in the lexicon would silently never match."""
    rows = read_lexicon("column_roles", ("kinds", "role", "pattern", "priority"))
    assert {kind for row in rows for kind in row["kinds"].split()} <= {*KINDS, "*"}


def test_measures_are_those_of_the_project() -> None:
    """Every measure a number column stands for is a row of ``measures.csv``."""
    keys = {row["measure"] for row in read_lexicon("measures", ("measure", "zh", "en", "unit"))}
    assert {measure for measure in MEASURES.values() if measure} <= keys


@pytest.mark.parametrize(
    ("path", "year", "name", "scope", "aim", "bare"),
    [
        (("2022年产值（亿元）",), "2022", "产值", "", "", False),
        (("2025年",), "2025", "2025年", "", "", True),
        (("“十三五”末",), "2020", "十三五末", "", "", True),
        (("“十四五”末目标",), "2025", "目标", "", "target", True),
        (("现状值（2022年）",), "2022", "现状值", "", "fact", True),
        (("年度投资计划（万元）", "“十四五”计划投资"), "2021-2025", "计划投资", "", "planned", False),
        (("年度投资计划（万元）", "2021年前已完成投资"), "", "已完成投资", "", "fact", False),
        (("年度投资计划（万元）", "2025年以后计划投资"), "", "以后计划投资", "", "planned", False),
        (("营业收入（亿元）", "2021年"), "2021", "营业收入", "", "", True),
        (("2021年", "利润总额（万元）"), "2021", "利润总额", "", "", False),
        (("供应商数量（家）", "其中：省内"), "", "省内", "省内", "", False),
        (("本地配套率",), "", "本地配套率", "本地", "", False),
        (("预计2024年产值",), "2024", "预计产值", "", "planned", False),
        ((), "", "", "", "", False),
    ],
)
def test_year_name_scope_and_aim(path: tuple[str, ...], year: str, name: str, scope: str, aim: str, bare: bool) -> None:
    """A header tells which year it means, what it counts, how far it reaches and whether it is an aim."""
    header = read_header(path)
    assert (header.year, header.name, header.scope, header.aim, header.bare_year) == (year, name, scope, aim, bare)


def test_upper_level_helps_only_weak_words() -> None:
    """总数 below 供应商数量 counts suppliers; 总投资 below it would still be 总投资."""
    assert next(iter(roles_in("enterprise", read_header(("供应商数量", "总数"))))) == "supplier_total"
    assert roles_in("enterprise", read_header(("供应商数量", "总数")))["supplier_total"] > 8
    assert "investment_plan" not in roles_in("project", read_header(("年度投资计划", "累计完成投资")))


@given(st.lists(st.text(max_size=12), max_size=3), st.sampled_from(["", "亩", "万元"]))
def test_any_header_is_read(path: list[str], unit: str) -> None:
    """No header breaks the reader, and reading it again gives the same."""
    header = read_header(tuple(path), unit)
    assert header == read_header(tuple(path), unit)
    for kind in KINDS:
        weights = list(roles_in(kind, header).values())
        assert weights == sorted(weights, reverse=True)
