"""Rosters: one enterprise a row. The expected facts were written before the reader was tried on the tables."""

from __future__ import annotations

from chaingraph.mentions.tables.finding import read_tables
from chaingraph.records import Ref
from tests.mentions.table_factory import check_evidence, facts, joined, lines, make_document, names

KUNSHAN = {"title": "昆山市重点企业名单", "before": "昆山市隶属江苏省苏州市。昆山市工业基础好。"}
YIBIN = {"title": "宜宾市工业发展报告", "before": "宜宾市位于四川省南部。宜宾市动力电池产业发展快。"}


def test_roster_of_eight_columns() -> None:
    """Every column of a wide roster becomes its own kind of fact, the place column decides where."""
    document = make_document(
        """
        序号 | 企业名称 | 统一社会信用代码 | 所属行业 | 主要产品 | 企业类型 | 所在区镇 | 2022年产值（亿元） | 从业人员（人）
        1 | 苏州汇澜精密机电有限公司 | 91320583MA1MU8K25T | 装备制造 | 减速机、联轴器 | 龙头企业 | 花桥镇 | 12.5 | 1,320
        2 | 昆山澄湖光学股份有限公司 | 9132058373441087XW | 电子信息 | 光学镜头 | 专精特新“小巨人”企业 | 昆山经济技术开发区 | 3.06 | —
        """,
        **KUNSHAN,
    )
    found = read_tables(document)
    assert joined(facts(found)) == joined(
        lines("""
        苏州汇澜精密机电有限公司 | number | 1
        苏州汇澜精密机电有限公司 | creditCode | 91320583MA1MU8K25T
        苏州汇澜精密机电有限公司 | sector | Sector 装备制造
        苏州汇澜精密机电有限公司 | inChain | Chain 装备制造
        苏州汇澜精密机电有限公司 | produces | Product 减速机
        苏州汇澜精密机电有限公司 | produces | Product 联轴器
        苏州汇澜精密机电有限公司 | tier | 龙头
        苏州汇澜精密机电有限公司 | locatedIn | Region 花桥镇
        苏州汇澜精密机电有限公司 | output | 12.5 亿元 | 2022 |  | fact
        苏州汇澜精密机电有限公司 | employees | 1320 人 |  |  | fact
        昆山澄湖光学股份有限公司 | number | 2
        昆山澄湖光学股份有限公司 | creditCode | 9132058373441087XW
        昆山澄湖光学股份有限公司 | sector | Sector 电子信息
        昆山澄湖光学股份有限公司 | inChain | Chain 电子信息
        昆山澄湖光学股份有限公司 | produces | Product 光学镜头
        昆山澄湖光学股份有限公司 | tier | 小巨人
        昆山澄湖光学股份有限公司 | locatedIn | Park 昆山经济技术开发区
        昆山澄湖光学股份有限公司 | output | 3.06 亿元 | 2022 |  | fact
        """)
    )
    assert names(found, "Product") == {"减速机", "联轴器", "光学镜头"}
    assert check_evidence(document, found) > 16
    assert {statement.group for statement in found.statements} == {"doc#0/0", "doc#0/1"}


def test_sections_give_the_tier_and_the_document_gives_the_place() -> None:
    """Section rows hold the tier; without a place column the roster's enterprises stand in the document's place."""
    document = make_document(
        """
        序号 | 名称 | 领域
        == 一、龙头企业
        1 | 四川金沙锂电材料有限公司 | 动力电池
        == 二、骨干企业（2家）
        2 | 宜宾竹海纸业有限责任公司 | 轻工
        3 | 宜宾三江智能装备有限公司 | 装备
        """,
        **YIBIN,
    )
    found = read_tables(document)
    assert joined(facts(found)) == joined(
        lines("""
        四川金沙锂电材料有限公司 | number | 1
        四川金沙锂电材料有限公司 | tier | 龙头
        四川金沙锂电材料有限公司 | sector | Sector 动力电池
        四川金沙锂电材料有限公司 | inChain | Chain 动力电池
        四川金沙锂电材料有限公司 | locatedIn | Region 宜宾市
        宜宾竹海纸业有限责任公司 | number | 2
        宜宾竹海纸业有限责任公司 | tier | 骨干
        宜宾竹海纸业有限责任公司 | sector | Sector 轻工
        宜宾竹海纸业有限责任公司 | inChain | Chain 轻工
        宜宾竹海纸业有限责任公司 | locatedIn | Region 宜宾市
        宜宾三江智能装备有限公司 | number | 3
        宜宾三江智能装备有限公司 | tier | 骨干
        宜宾三江智能装备有限公司 | sector | Sector 装备
        宜宾三江智能装备有限公司 | inChain | Chain 装备
        宜宾三江智能装备有限公司 | locatedIn | Region 宜宾市
        """)
    )
    place = [s for s in found.statements if s.predicate == "locatedIn"]
    assert {(s.rule, s.confidence) for s in place} == {("roster-place", 0.8)}
    assert check_evidence(document, found)


def test_roster_without_a_header() -> None:
    """Ascending numbers, company names and short trade words are recognised by what stands in the columns."""
    document = make_document(
        """

        == 一、龙头企业
        1 | 四川金沙锂电材料有限公司 | 电池
        2 | 宜宾天麓白酒集团有限公司 | 食品
        == 二、成长型企业
        3 | 宜宾竹海纸业有限责任公司 | 轻工
        4 | 国网宜宾供电分公司 | 能源
        5 | 宜宾三江机械厂 | 装备
        """,
        **YIBIN,
    )
    found = read_tables(document)
    assert joined(facts(found, "locatedIn")) == joined(
        lines("""
        四川金沙锂电材料有限公司 | number | 1
        四川金沙锂电材料有限公司 | tier | 龙头
        四川金沙锂电材料有限公司 | sector | Sector 电池
        四川金沙锂电材料有限公司 | inChain | Chain 电池
        宜宾天麓白酒集团有限公司 | number | 2
        宜宾天麓白酒集团有限公司 | tier | 龙头
        宜宾天麓白酒集团有限公司 | sector | Sector 食品
        宜宾天麓白酒集团有限公司 | inChain | Chain 食品
        宜宾竹海纸业有限责任公司 | number | 3
        宜宾竹海纸业有限责任公司 | tier | 成长型
        宜宾竹海纸业有限责任公司 | sector | Sector 轻工
        宜宾竹海纸业有限责任公司 | inChain | Chain 轻工
        国网宜宾供电分公司 | number | 4
        国网宜宾供电分公司 | tier | 成长型
        国网宜宾供电分公司 | sector | Sector 能源
        国网宜宾供电分公司 | inChain | Chain 能源
        宜宾三江机械厂 | number | 5
        宜宾三江机械厂 | tier | 成长型
        宜宾三江机械厂 | sector | Sector 装备
        宜宾三江机械厂 | inChain | Chain 装备
        """)
    )


def test_header_less_with_place_and_tier() -> None:
    """A place column and a tier column without headers are told from a trade column."""
    document = make_document(
        """

        1 | 长沙湘江新能源科技有限公司 | 岳麓区 | 小巨人
        2 | 株洲芦淞服饰股份有限公司 | 株洲市 | 瞪羚
        3 | 湖南韶峰水泥有限公司 | 湘潭市 | 小巨人
        """,
        title="湖南省企业名单",
        before="湖南省工业和信息化厅公布。湖南省企业数量增长。",
    )
    assert joined(facts(read_tables(document), "number")) == joined(
        lines("""
        长沙湘江新能源科技有限公司 | locatedIn | Region 岳麓区
        长沙湘江新能源科技有限公司 | tier | 小巨人
        株洲芦淞服饰股份有限公司 | locatedIn | Region 株洲市
        株洲芦淞服饰股份有限公司 | tier | 瞪羚
        湖南韶峰水泥有限公司 | locatedIn | Region 湘潭市
        湖南韶峰水泥有限公司 | tier | 小巨人
        """)
    )


def test_caption_names_the_tier_of_a_plain_list() -> None:
    """A list of names under “…专精特新企业名单” says so of each of them; its total row is no enterprise."""
    document = make_document(
        """
        编号 | 单位名称 | 所属区县
        1 | 合肥庐阳光电科技有限公司 | 庐阳区
        2 | 芜湖鸠江线缆有限公司 | 芜湖市
        合计 | 2家 |
        """,
        caption="附件1 2023年安徽省专精特新企业名单",
        title="安徽省通知",
        before="安徽省各市：现将安徽省名单公布。",
    )
    found = read_tables(document)
    assert joined(facts(found)) == joined(
        lines("""
        合肥庐阳光电科技有限公司 | number | 1
        合肥庐阳光电科技有限公司 | tier | 专精特新
        合肥庐阳光电科技有限公司 | locatedIn | Region 庐阳区
        芜湖鸠江线缆有限公司 | number | 2
        芜湖鸠江线缆有限公司 | tier | 专精特新
        芜湖鸠江线缆有限公司 | locatedIn | Region 芜湖市
        """)
    )
    assert check_evidence(document, found)


def test_sections_may_be_trades_or_places() -> None:
    """A section row that is no tier is a place when the gazetteer knows it, else a trade."""
    document = make_document(
        """
        序号 | 企业名称 | 主营业务收入（万元） | 税收（万元）
        == （一）余杭区
        1 | 杭州未来云图科技有限公司 | 8,600.5 | 320
        == （二）生物医药产业（1家）
        2 | 杭州西溪生物制药有限公司 | 5100 | 无
        """,
        title="杭州市企业情况",
        before="杭州市经济运行平稳。杭州市企业增长。",
    )
    assert joined(facts(read_tables(document), "number")) == joined(
        lines("""
        杭州未来云图科技有限公司 | locatedIn | Region 余杭区
        杭州未来云图科技有限公司 | revenue | 8600.5 万元 |  |  | fact
        杭州未来云图科技有限公司 | tax | 320 万元 |  |  | fact
        杭州西溪生物制药有限公司 | sector | Sector 生物医药产业
        杭州西溪生物制药有限公司 | locatedIn | Region 杭州市
        杭州西溪生物制药有限公司 | revenue | 5100 万元 |  |  | fact
        """)
    )


def test_category_column_of_trades_is_no_tier() -> None:
    """“类别” with trades in it is a sector, whatever its header could also mean."""
    document = make_document(
        """
        序号 | 企业 | 类别 | 地址
        1 | 佛山南海铝型材有限公司 | 有色金属 | 广东省佛山市南海区大沥镇工业大道8号
        2 | 佛山顺德小家电实业有限公司 | 家电 | 佛山市顺德区容桂街道
        """,
        title="佛山市企业名录",
        before="佛山市制造业发达。佛山市企业多。",
    )
    assert joined(facts(read_tables(document), "number")) == joined(
        lines("""
        佛山南海铝型材有限公司 | sector | Sector 有色金属
        佛山南海铝型材有限公司 | inChain | Chain 有色金属
        佛山南海铝型材有限公司 | locatedIn | Region 广东省佛山市南海区
        佛山顺德小家电实业有限公司 | sector | Sector 家电
        佛山顺德小家电实业有限公司 | inChain | Chain 家电
        佛山顺德小家电实业有限公司 | locatedIn | Region 佛山市顺德区
        """)
    )


def test_two_rosters_side_by_side() -> None:
    """Columns that repeat are one list printed in two blocks."""
    document = make_document(
        """
        序号 | 企业名称 | 序号 | 企业名称
        1 | 宜宾三江机械厂 | 3 | 宜宾竹海纸业有限责任公司
        2 | 四川金沙锂电材料有限公司 | 4 | 宜宾天麓白酒集团有限公司
        """,
        **YIBIN,
    )
    found = read_tables(document)
    assert joined(facts(found, "locatedIn")) == joined(
        lines("""
        宜宾三江机械厂 | number | 1
        四川金沙锂电材料有限公司 | number | 2
        宜宾竹海纸业有限责任公司 | number | 3
        宜宾天麓白酒集团有限公司 | number | 4
        """)
    )
    assert len({statement.group for statement in found.statements}) == 4


def test_unknown_number_column_keeps_its_own_name() -> None:
    """A number column with a unit that no lexicon knows is a metric under the words of its header."""
    document = make_document(
        """
        序号 | 企业名称 | 2021年研发费用（万元） | 授权专利（件） | 联系电话 | 备注
        1 | 宜宾三江机械厂 | 210 | 16 | 08318230000 | 2家子公司
        2 | 四川金沙锂电材料有限公司 | 1500 | 48 | 08318231111 |
        """,
        **YIBIN,
    )
    assert joined(facts(read_tables(document), "locatedIn", "number")) == joined(
        lines("""
        宜宾三江机械厂 | 研发费用 | 210 万元 | 2021 |  | fact
        宜宾三江机械厂 | 授权专利 | 16 件 |  |  | fact
        四川金沙锂电材料有限公司 | 研发费用 | 1500 万元 | 2021 |  | fact
        四川金沙锂电材料有限公司 | 授权专利 | 48 件 |  |  | fact
        """)
    )


def test_years_below_one_measure() -> None:
    """A measure at the upper header level goes with each year below it."""
    document = make_document(
        """
        企业名称 | 营业收入（亿元） > 2020年 | 营业收入（亿元） > 2021年 | 利润总额 > 2021年
        宜宾三江机械厂 | 2.1 | 2.6 | 0.3亿元
        """,
        **YIBIN,
    )
    assert joined(facts(read_tables(document), "locatedIn")) == joined(
        lines("""
        宜宾三江机械厂 | revenue | 2.1 亿元 | 2020 |  | fact
        宜宾三江机械厂 | revenue | 2.6 亿元 | 2021 |  | fact
        宜宾三江机械厂 | profit | 0.3 亿元 | 2021 |  | fact
        """)
    )


def test_enterprises_that_shall_come_are_not_located_here() -> None:
    """A list of targets of investment promotion does not say that they are in the place."""
    document = make_document(
        """
        序号 | 企业名称 | 主营产品
        1 | 深圳鹏湾半导体有限公司 | 功率器件
        """,
        caption="附件3 重点招商目标企业名单",
        **YIBIN,
    )
    assert joined(facts(read_tables(document), "number")) == joined(
        lines("深圳鹏湾半导体有限公司 | produces | Product 功率器件")
    )


def test_broken_names_and_ditto_marks() -> None:
    """A name over two lines is one name with its span in the source; 同上 repeats the cell above."""
    document = make_document(
        """
        序号 | 企业名称 | 行业
        1 | 宜宾三江⏎机械厂 | 装备制造
        2 | 四川金沙锂电材料有限公司（链主企业） | 同上
        """,
        **YIBIN,
    )
    found = read_tables(document)
    assert joined(facts(found, "locatedIn", "number")) == joined(
        lines("""
        宜宾三江机械厂 | sector | Sector 装备制造
        宜宾三江机械厂 | inChain | Chain 装备制造
        四川金沙锂电材料有限公司 | sector | Sector 装备制造
        四川金沙锂电材料有限公司 | inChain | Chain 装备制造
        四川金沙锂电材料有限公司 | tier | 链主
        """)
    )
    spans = {m.ref.name: document.text[m.start : m.end] for m in found.mentions}
    assert spans["宜宾三江机械厂"] == "宜宾三江\n机械厂"
    assert spans["四川金沙锂电材料有限公司"] == "四川金沙锂电材料有限公司"
    assert check_evidence(document, found)


def test_schools_and_institutes_among_enterprises() -> None:
    """A university in a list of enterprises is an organisation; a list of public bodies is no roster."""
    mixed = make_document(
        """
        序号 | 单位名称 | 类型 | 研发经费（万元）
        1 | 宜宾三江机械厂 | 龙头企业 | 300
        2 | 四川轻化工大学 | — | 5000
        3 | 四川金沙锂电材料有限公司 | 骨干企业 | 900
        """,
        **YIBIN,
    )
    found = read_tables(mixed)
    assert names(found, "Organisation") == {"四川轻化工大学"}
    assert {s.predicate for s in found.statements if s.subject.type == "Organisation"} == {"locatedIn", "hasMetric"}
    bodies = make_document("\n单位名称 | 地址\n市发改委 | 翠屏区\n市工信局 | 叙州区", **YIBIN)
    assert read_tables(bodies).statements == ()


def test_addresses_trades_parted_and_institutes_among_products() -> None:
    """An address is in a park and the park in a bigger one; a slash parts trades; an institute is no product."""
    document = make_document(
        """
        企业名称 | 主要产品 | 地址 | 行业
        四川金沙锂电材料有限公司 | 三元前驱体、金沙锂电研究院 | 宜宾临港经济技术开发区长江北路9号云帆科技园A座 | 锂电材料/工业软件
        宜宾三江机械厂 | 减速机 | 宜宾临港经济技术开发区港园路3号 | 装备制造
        """,
        **YIBIN,
    )
    found = read_tables(document)
    stated = {(s.subject.name, s.predicate, s.object.name) for s in found.statements if isinstance(s.object, Ref)}
    assert {
        ("四川金沙锂电材料有限公司", "locatedIn", "云帆科技园"),
        ("云帆科技园", "partOf", "宜宾临港经济技术开发区"),
        ("宜宾三江机械厂", "locatedIn", "宜宾临港经济技术开发区"),
        ("四川金沙锂电材料有限公司", "inChain", "锂电材料"),
        ("四川金沙锂电材料有限公司", "inChain", "工业软件"),
    } <= stated
    assert names(found, "Product") == {"三元前驱体", "减速机"}
    assert check_evidence(document, found)


def test_a_park_of_a_roster_lies_where_the_roster_is_of() -> None:
    """A park that tells no place lies in the roster's own; one that begins with a place, or lies in another park, needs none."""
    document = make_document(
        """
        企业名称 | 所在园区
        宜宾竹海纸业有限责任公司 | 白沙锂电产业园
        四川金沙锂电材料有限公司 | 无锡星洲工业园
        """,
        **YIBIN,
    )
    found = read_tables(document)
    places = {(s.subject.name, s.object.name) for s in found.statements if isinstance(s.object, Ref)}
    assert ("白沙锂电产业园", "宜宾市") in places
    assert not any(subject == "无锡星洲工业园" for subject, _ in places)
    assert ("宜宾竹海纸业有限责任公司", "宜宾市") not in places


def test_several_short_names_in_one_cell_are_several_firms() -> None:
    """Brands with their trades are parted like whole names; the figures of the row are none of theirs, and a trade with 、 is no list."""
    document = make_document(
        """
        序号 | 企业名称 | 所在区镇 | 2022年产值（亿元）
        1 | 汇澜精密、澄湖光学、北辰轴承 | 花桥镇 | 12.5
        2 | 昆山青禾研发、设计有限公司 | 花桥镇 | 3.5
        """,
        **KUNSHAN,
    )
    found = read_tables(document)
    assert names(found, "Enterprise") == {"汇澜精密", "澄湖光学", "北辰轴承", "昆山青禾研发、设计有限公司"}
    told = facts(found)
    assert [line for line in told if "output" in line and "青禾" not in line] == []
    assert any("output" in line for line in told)
