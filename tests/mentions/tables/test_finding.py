"""Tables as they come: other provinces, other words, other layouts. Expected facts were written before the readers ran."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chaingraph.mentions.tables.finding import read_tables
from chaingraph.records import Document
from tests.mentions.table_factory import check_evidence, facts, joined, lines, make_document

HUBEI = {"title": "湖北省重点建设计划", "before": "湖北省统筹推进。湖北省项目多。", "date": "2023-03"}
CHANGDE = {"title": "常德市工业情况", "before": "常德市位于湖南省。常德市工业。", "date": "2023-06"}

WILD: dict[str, tuple[Document, str, tuple[str, ...]]] = {
    "provincial list: 到…底累计完成, 起止年限 in words, 所在地": (
        make_document(
            """
            序号 | 项目名称 | 建设规模及主要内容 | 建设起止年限 | 总投资 | 到2022年底累计完成投资 | 2023年投资计划 | 所在地 | 建设单位
            1 | 荆门磷石膏综合利用 | 年处理100万吨 | 2022年至2024年 | 120,000 | 45,000 | 50,000 | 荆门市 | 湖北漳河新材料有限公司
            2 | 鄂州花湖冷链中心 | 冷库5万吨 | 2023-2025 | 80,000 | | 20,000 | 鄂州市 | 鄂州临空集团有限公司
            """,
            unit="万元",
            **HUBEI,
        ),
        """
        荆门磷石膏综合利用 | number | 1
        荆门磷石膏综合利用 | content | 年处理100万吨
        荆门磷石膏综合利用 | 年处理 | 100 万吨 |  |  | fact
        荆门磷石膏综合利用 | startDate | 2022
        荆门磷石膏综合利用 | endDate | 2024
        荆门磷石膏综合利用 | investment_total | 120000 万元 |  |  | fact
        荆门磷石膏综合利用 | investment_before | 45000 万元 | 2022 |  | fact
        荆门磷石膏综合利用 | investment_plan | 50000 万元 | 2023 |  | planned
        荆门磷石膏综合利用 | projectLocatedIn | Region 荆门市
        荆门磷石膏综合利用 | projectOf | Enterprise 湖北漳河新材料有限公司
        鄂州花湖冷链中心 | number | 2
        鄂州花湖冷链中心 | content | 冷库5万吨
        鄂州花湖冷链中心 | 冷库 | 5 万吨 |  |  | fact
        鄂州花湖冷链中心 | startDate | 2023
        鄂州花湖冷链中心 | endDate | 2025
        鄂州花湖冷链中心 | investment_total | 80000 万元 |  |  | fact
        鄂州花湖冷链中心 | investment_plan | 20000 万元 | 2023 |  | planned
        鄂州花湖冷链中心 | projectLocatedIn | Region 鄂州市
        鄂州花湖冷链中心 | projectOf | Enterprise 鄂州临空集团有限公司
        """,
        (),
    ),
    "signed projects: 投资方, 落户园区, 签约时间 is no start": (
        make_document(
            """
            序号 | 项目名称 | 投资方 | 投资额（亿元） | 签约时间 | 落户园区 | 产业类别 | 备注
            1 | 碳纤维自行车产业园 | 深圳大鹏碳材料有限公司 | 10.5 | 2023.4 | 常德经济技术开发区 | 新材料 | 已开工
            """,
            caption="2023年招商引资签约项目表",
            **CHANGDE,
        ),
        """
        碳纤维自行车产业园 | number | 1
        碳纤维自行车产业园 | projectOf | Enterprise 深圳大鹏碳材料有限公司
        碳纤维自行车产业园 | investment_total | 10.5 亿元 |  |  | fact
        碳纤维自行车产业园 | projectLocatedIn | Park 常德经济技术开发区
        碳纤维自行车产业园 | sector | Sector 新材料
        碳纤维自行车产业园 | signDate | 2023-04
        碳纤维自行车产业园 | remark | 已开工
        碳纤维自行车产业园 | projectState | 在建
        """,
        (),
    ),
    "plain list of projects in sections, responsible office last": (
        make_document(
            """
            序号 | 项目名称 | 责任单位
            == 一、新开工项目（1个）
            1 | 沅江特大桥 | 常德市交通运输局
            == 二、加快前期工作项目（1个）
            2 | 太阳山抽水蓄能电站 | 鼎城区人民政府
            """,
            **CHANGDE,
        ),
        """
        沅江特大桥 | number | 1
        沅江特大桥 | nature | 新开工
        沅江特大桥 | agency | Organisation 常德市交通运输局
        太阳山抽水蓄能电站 | number | 2
        太阳山抽水蓄能电站 | nature | 加快前期工作
        太阳山抽水蓄能电站 | agency | Organisation 鼎城区人民政府
        """,
        ("projectLocatedIn",),
    ),
    "statistical roster: 单位详细名称, codes, 主要业务活动": (
        make_document(
            """
            序号 | 统一社会信用代码 | 单位详细名称 | 行业代码 | 行业类别名称 | 主要业务活动 | 所在乡镇
            1 | 91430700MA4L1XYZ02 | 湖南柳叶湖精工机械有限公司 | 3411 | 通用设备制造业 | 生产液压阀、油缸 | 石公桥镇
            """,
            **CHANGDE,
        ),
        """
        湖南柳叶湖精工机械有限公司 | number | 1
        湖南柳叶湖精工机械有限公司 | creditCode | 91430700MA4L1XYZ02
        湖南柳叶湖精工机械有限公司 | sector | Sector 通用设备制造业
        湖南柳叶湖精工机械有限公司 | produces | Product 液压阀
        湖南柳叶湖精工机械有限公司 | produces | Product 油缸
        湖南柳叶湖精工机械有限公司 | locatedIn | Region 石公桥镇
        """,
        (),
    ),
    "certificates are no metrics": (
        make_document(
            """
            序号 | 企业名称 | 证书编号 | 发证日期 | 所属地市
            1 | 湖南柳叶湖精工机械有限公司 | GR202243001234 | 2022年10月18日 | 常德市
            2 | 岳阳君山茶业有限公司 | GR202243001235 | 2022年10月18日 | 岳阳市
            """,
            caption="湖南省2022年高新技术企业名单",
            title="湖南省科技厅通知",
            before="湖南省各市州：湖南省名单如下。",
        ),
        """
        湖南柳叶湖精工机械有限公司 | number | 1
        湖南柳叶湖精工机械有限公司 | tier | 高新技术
        湖南柳叶湖精工机械有限公司 | locatedIn | Region 常德市
        岳阳君山茶业有限公司 | number | 2
        岳阳君山茶业有限公司 | tier | 高新技术
        岳阳君山茶业有限公司 | locatedIn | Region 岳阳市
        """,
        (),
    ),
    "idle plants": (
        make_document(
            """
            序号 | 企业名称 | 闲置厂房面积（平方米） | 闲置土地面积（亩） | 地址 | 联系人
            1 | 常德桃花源纺织有限公司 | 12,000 | 15.5 | 常德市武陵区东江街道 | 王五 13800000000
            """,
            **CHANGDE,
        ),
        """
        常德桃花源纺织有限公司 | number | 1
        常德桃花源纺织有限公司 | land_idle | 12000 平方米 |  |  | fact
        常德桃花源纺织有限公司 | land_idle | 15.5 亩 |  |  | fact
        常德桃花源纺织有限公司 | locatedIn | Region 常德市武陵区
        """,
        (),
    ),
    "ranking": (
        make_document(
            """
            排名 | 企业名称 | 2021年营业收入（万元） | 增速（%）
            1 | 常德桃花源纺织有限公司 | 56,012.3 | 12.5
            """,
            **CHANGDE,
        ),
        """
        常德桃花源纺织有限公司 | number | 1
        常德桃花源纺织有限公司 | revenue | 56012.3 万元 | 2021 |  | fact
        常德桃花源纺织有限公司 | 增速 | 12.5 % |  |  | fact
        """,
        ("locatedIn",),
    ),
    "vehicle plant and its parts: 现供应商 with place, potential local supplier": (
        make_document(
            """
            序号 | 整车企业 | 需求零部件 | 年需求量（万件） | 现供应商 | 供应商所在地
            1 | 常德沅水客车有限公司 | 制动盘 | 12 | 山东泰山刹车片厂 | 山东省泰安市
            """,
            **CHANGDE,
        ),
        """
        山东泰山刹车片厂 | supplies | Enterprise 常德沅水客车有限公司
        山东泰山刹车片厂 | produces | Product 制动盘
        山东泰山刹车片厂 | locatedIn | Region 山东省泰安市
        """,
        (),
    ),
    "leaders and their suppliers": (
        make_document(
            """
            龙头企业 | 配套企业 | 配套产品
            常德沅水客车有限公司 | 常德鼎城座椅有限公司 | 座椅
            常德沅水客车有限公司 | 津市澧水轮胎厂 | 轮胎
            """,
            **CHANGDE,
        ),
        """
        常德鼎城座椅有限公司 | supplies | Enterprise 常德沅水客车有限公司
        常德鼎城座椅有限公司 | produces | Product 座椅
        津市澧水轮胎厂 | supplies | Enterprise 常德沅水客车有限公司
        津市澧水轮胎厂 | produces | Product 轮胎
        """,
        (),
    ),
    "regional statistics: one county a row": (
        make_document(
            """
            区县 | 2022年规上工业产值（亿元） | 规上企业数（家）
            武陵区 | 820.5 | 160
            临澧县 | 145 | 98
            合计 | 965.5 | 258
            """,
            **CHANGDE,
        ),
        """
        武陵区 | output | 820.5 亿元 | 2022 |  | fact
        武陵区 | 规上企业数 | 160 家 |  |  | fact
        临澧县 | output | 145 亿元 | 2022 |  | fact
        临澧县 | 规上企业数 | 98 家 |  |  | fact
        """,
        (),
    ),
    "division of work is no list of projects": (
        make_document(
            """
            序号 | 重点任务 | 牵头单位 | 配合单位 | 完成时限
            1 | 编制产业链图谱 | 市工信局 | 市发改委 | 2023年12月
            """,
            **CHANGDE,
        ),
        "",
        (),
    ),
    "a list of people is nothing of ours": (
        make_document(
            """
            姓名 | 职务 | 联系电话
            张三 | 局长 | 0736-7700000
            """,
            **CHANGDE,
        ),
        "",
        (),
    ),
    "chain work: 链主 alone with a place": (
        make_document(
            """
            产业链名称 | 责任单位 | 链主企业 | 所在区县
            工程机械产业链 | 常德市工信局 | 常德武陵重工股份有限公司 | 武陵区
            """,
            **CHANGDE,
        ),
        """
        工程机械产业链 | agency | Organisation 常德市工信局
        工程机械产业链 | ledBy | Enterprise 常德武陵重工股份有限公司
        常德武陵重工股份有限公司 | inChain | Chain 工程机械产业链
        常德武陵重工股份有限公司 | tier | 链主
        常德武陵重工股份有限公司 | locatedIn | Region 武陵区
        """,
        (),
    ),
    "counties and their land, the unit in the caption, 县（市、区） as header": (
        make_document(
            """
            县（市、区） | 规划工业用地 | 已供用地 | 闲置用地 | 规上企业数 | 2022年亩均税收（万元/亩）
            澧县 | 12000 | 8000 | 300 | 90 | 25
            津市市 | 6000 | 2100 | — | 75 | 12
            合计 | 18000 | 10100 | 300 | 165 |
            """,
            unit="亩",
            **CHANGDE,
        ),
        """
        澧县 | 规划工业用地 | 12000 亩 |  |  | planned
        澧县 | 已供用地 | 8000 亩 |  |  | fact
        澧县 | land_idle | 300 亩 |  |  | fact
        澧县 | 规上企业数 | 90 |  |  | fact
        澧县 | tax_per_mu | 25 万元/亩 | 2022 |  | fact
        津市市 | 规划工业用地 | 6000 亩 |  |  | planned
        津市市 | 已供用地 | 2100 亩 |  |  | fact
        津市市 | 规上企业数 | 75 |  |  | fact
        津市市 | tax_per_mu | 12 万元/亩 | 2022 |  | fact
        """,
        (),
    ),
    "a supplier that is only thought of does not supply yet; 本地 in its place is the document's own": (
        make_document(
            """
            需求单位 | 需求产品 | 年需求量 | 拟对接供应商 | 供应商所在地 | 联系人
            常德沅水客车有限公司 | 内饰件 | 2000套 | 常德鼎城座椅有限公司 | 本地 | 张三
            """,
            **CHANGDE,
        ),
        """
        常德鼎城座椅有限公司 | supplies | Enterprise 常德沅水客车有限公司
        常德鼎城座椅有限公司 | produces | Product 内饰件
        常德鼎城座椅有限公司 | locatedIn | Region 常德市
        """,
        (),
    ),
    "a park's form without a name is a park in the document's place": (
        make_document(
            """
            企业名称 | 所在园区
            常德桃花源纺织有限公司 | 经开区
            常德沅水客车有限公司 | 常德高新区
            """,
            **CHANGDE,
        ),
        """
        常德桃花源纺织有限公司 | locatedIn | Park 经开区
        常德桃花源纺织有限公司 | locatedIn | Region 常德市
        常德沅水客车有限公司 | locatedIn | Park 常德高新区
        """,
        (),
    ),
    "sources of funds keep their own names": (
        make_document(
            """
            项目名称 | 建设单位 | 项目总投资 > 合计 | 项目总投资 > 财政资金 | 建设周期
            石门柑橘加工园 | 石门县农业农村局 | 6000 | 1500 | 2022-2023
            """,
            unit="万元",
            **CHANGDE,
        ),
        """
        石门柑橘加工园 | projectOf | Organisation 石门县农业农村局
        石门柑橘加工园 | investment_total | 6000 万元 |  |  | fact
        石门柑橘加工园 | 财政资金 | 1500 万元 |  |  | fact
        石门柑橘加工园 | startDate | 2022
        石门柑橘加工园 | endDate | 2023
        """,
        ("projectLocatedIn",),
    ),
}


@pytest.mark.parametrize("name", WILD)
def test_table_of_the_wild(name: str) -> None:
    """Each of the tables says exactly the expected facts, each with a true quote."""
    document, expected, left_out = WILD[name]
    found = read_tables(document)
    assert joined(facts(found, *left_out)) == joined(lines(expected))
    assert check_evidence(document, found) >= 2 * len(lines(expected)) - len(found.statements) or not expected


def test_how_many_tables_of_the_wild() -> None:
    """No case was lost on the way into the parametrisation."""
    assert len(WILD) == 17


def test_document_without_tables_says_nothing() -> None:
    """An empty document is no error."""
    found = read_tables(Document("doc", "doc.txt", "没有表格。"))
    assert (found.mentions, found.statements) == ((), ())


def test_row_cut_short_is_read_as_far_as_it_goes() -> None:
    """A table cut in the middle of a row gives what its cells say."""
    document = make_document("\n企业名称 | 行业\n甲江有限公司 | 电子\n乙河有限公司 | 装备")
    table = document.tables[0]
    cut = replace(table, rows=(table.rows[0], replace(table.rows[1], cells=table.rows[1].cells[:1])), complete=False)
    found = read_tables(replace(document, tables=(cut,)))
    assert {m.ref.name for m in found.mentions} == {"甲江有限公司", "乙河有限公司", "电子"}
    assert facts(found) == {"甲江有限公司 | sector | Sector 电子", "甲江有限公司 | inChain | Chain 电子"}


CELLS = st.text(st.sampled_from("一二12.年月—-、（）()%亩万元公司有限项目\n 同上合计龙头"), max_size=12)
HEADERS = st.sampled_from(
    "序号 名称 企业名称 项目名称 指标名称 单位 2020年 总投资（万元） 产值 类别 供应商 采购方 产业链 环节 所在地 占比 市内 总量".split()  # noqa: SIM905
)


@given(st.lists(HEADERS, min_size=2, max_size=6), st.data())
@settings(max_examples=150, deadline=None)
def test_any_table_is_read_without_error_and_with_true_quotes(headers: list[str], data: st.DataObject) -> None:
    """Whatever stands in a table: no exception, quotes equal the source, the same input gives the same facts."""
    row = st.lists(CELLS, min_size=len(headers), max_size=len(headers))
    rows = data.draw(st.lists(row, min_size=1, max_size=5))
    drawing = "\n" + " | ".join(headers) + "\n"
    drawing += "\n".join(
        "x | " + " | ".join(cell.replace("\n", "⏎").replace("|", "") for cell in cells[1:]) for cells in rows
    )
    document = make_document(drawing)
    found = read_tables(document)
    for statement in found.statements:
        evidence = statement.evidence
        assert evidence.quote == document.text[evidence.start : evidence.end] != ""
    for mention in found.mentions:
        assert 0 <= mention.start < mention.end <= len(document.text)
    assert read_tables(document) == found
