"""Project lists: owners, agencies, nature, money and dates."""

from __future__ import annotations

from chaingraph.mentions.tables.finding import read_tables
from tests.mentions.table_factory import check_evidence, facts, joined, lines, make_document, names

HUZHOU = {"title": "湖州市重大项目清单", "before": "湖州市位于浙江省北部。湖州市项目建设加快。", "date": "2023-02"}
XIANGYANG = {"title": "襄阳市重点项目计划", "before": "襄阳市位于湖北省。襄阳市推进项目建设。", "date": "2023-03-01"}


def test_list_with_start_and_end_in_one_column() -> None:
    """建设起止年限 gives both dates; amounts keep 亿元; this year's plan keeps its year."""
    document = make_document(
        """
        序号 | 项目名称 | 建设单位 | 建设起止年限 | 总投资（亿元） | 2023年计划投资（亿元） | 建设内容及规模 | 责任单位
        1 | 年产5万吨锂电铜箔项目 | 浙江苕溪铜箔有限公司 | 2021-2024 | 35.6 | 12 | 新建厂房8万平方米，购置生箔机。 | 吴兴区政府
        2 | 莫干山智能物流港 | 德清下渚湖物流有限公司、湖州城际集团 | 2023年3月—2025年6月 | 8 | 1.5 | 建设仓储物流中心 | 德清县发改局、市交通局
        """,
        **HUZHOU,
    )
    found = read_tables(document)
    assert joined(facts(found)) == joined(
        lines("""
        年产5万吨锂电铜箔项目 | number | 1
        年产5万吨锂电铜箔项目 | projectOf | Enterprise 浙江苕溪铜箔有限公司
        年产5万吨锂电铜箔项目 | 新建厂房 | 8 万平方米 |  |  | fact
        年产5万吨锂电铜箔项目 | startDate | 2021
        年产5万吨锂电铜箔项目 | endDate | 2024
        年产5万吨锂电铜箔项目 | investment_total | 35.6 亿元 |  |  | fact
        年产5万吨锂电铜箔项目 | investment_plan | 12 亿元 | 2023 |  | planned
        年产5万吨锂电铜箔项目 | content | 新建厂房8万平方米，购置生箔机。
        年产5万吨锂电铜箔项目 | agency | Organisation 吴兴区政府
        年产5万吨锂电铜箔项目 | projectLocatedIn | Region 湖州市
        莫干山智能物流港 | number | 2
        莫干山智能物流港 | projectOf | Enterprise 德清下渚湖物流有限公司
        莫干山智能物流港 | projectOf | Enterprise 湖州城际集团
        莫干山智能物流港 | startDate | 2023-03
        莫干山智能物流港 | endDate | 2025-06
        莫干山智能物流港 | investment_total | 8 亿元 |  |  | fact
        莫干山智能物流港 | investment_plan | 1.5 亿元 | 2023 |  | planned
        莫干山智能物流港 | content | 建设仓储物流中心
        莫干山智能物流港 | agency | Organisation 德清县发改局
        莫干山智能物流港 | agency | Organisation 市交通局
        莫干山智能物流港 | projectLocatedIn | Region 湖州市
        """)
    )
    place = [s for s in found.statements if s.predicate == "projectLocatedIn"]
    assert {(s.rule, s.confidence) for s in place} == {("list-place", 0.7)}
    assert names(found, "Project") == {"年产5万吨锂电铜箔项目", "莫干山智能物流港"}
    assert check_evidence(document, found)


def test_sections_by_nature_with_subtotals_and_table_unit() -> None:
    """Section rows are natures; rows of sums and section rows inside the grid are no projects; the unit is the table's."""
    document = make_document(
        """
        序号 | 项目名称 | 建设地点 | 项目业主 | 总投资 | 截至2022年底累计完成投资 | 2023年度计划投资 | 开工时间 | 竣工时间 | 形象进度
        合计 | 共3个项目 | | | 126000 | 31000 | 40000 | | |
        == 一、续建项目（2个）
        1 | 汉江港区二期 | 襄城区 | 襄阳汉江港务有限公司 | 86000 | 31000 | 20000 | 2021.06 | 2024.12 | 主体施工
        2 | 新能源商用车总装线 | 襄阳高新技术产业开发区 | 湖北隆中汽车有限公司 | 30000 | — | 12000 | 2022年9月 | 2023年底 | 设备安装
        == 二、新建项目（1个）
        小计 | | | | 10000 | | 8000 | | |
        （一） | 农产品加工类 | | | 10000 | | 8000 | | |
        3 | 枣阳桃罐头加工厂 | 枣阳市 | 同上 | 10000 | 0 | 8000 | 2023 | 2024 |
        """,
        unit="万元",
        **XIANGYANG,
    )
    found = read_tables(document)
    assert joined(facts(found)) == joined(
        lines("""
        汉江港区二期 | number | 1
        汉江港区二期 | projectLocatedIn | Region 襄城区
        汉江港区二期 | projectOf | Enterprise 襄阳汉江港务有限公司
        汉江港区二期 | nature | 续建
        汉江港区二期 | investment_total | 86000 万元 |  |  | fact
        汉江港区二期 | investment_before | 31000 万元 | 2022 |  | fact
        汉江港区二期 | investment_plan | 20000 万元 | 2023 |  | planned
        汉江港区二期 | startDate | 2021-06
        汉江港区二期 | endDate | 2024-12
        新能源商用车总装线 | number | 2
        新能源商用车总装线 | projectLocatedIn | Park 襄阳高新技术产业开发区
        新能源商用车总装线 | projectOf | Enterprise 湖北隆中汽车有限公司
        新能源商用车总装线 | nature | 续建
        新能源商用车总装线 | investment_total | 30000 万元 |  |  | fact
        新能源商用车总装线 | investment_plan | 12000 万元 | 2023 |  | planned
        新能源商用车总装线 | startDate | 2022-09
        新能源商用车总装线 | endDate | 2023
        枣阳桃罐头加工厂 | number | 3
        枣阳桃罐头加工厂 | projectLocatedIn | Region 枣阳市
        枣阳桃罐头加工厂 | projectOf | Enterprise 湖北隆中汽车有限公司
        枣阳桃罐头加工厂 | nature | 新建
        枣阳桃罐头加工厂 | sector | Sector 农产品加工类
        枣阳桃罐头加工厂 | investment_total | 10000 万元 |  |  | fact
        枣阳桃罐头加工厂 | investment_before | 0 万元 | 2022 |  | fact
        枣阳桃罐头加工厂 | investment_plan | 8000 万元 | 2023 |  | planned
        枣阳桃罐头加工厂 | startDate | 2023
        枣阳桃罐头加工厂 | endDate | 2024
        """)
    )
    assert check_evidence(document, found)


def test_plan_list_with_two_header_levels() -> None:
    """Investment before, in and after the period, units from the upper header level, sections are trades."""
    document = make_document(
        """
        序号 | 项目名称 | 项目业主 | 责任单位 | 建设性质 | 项目总投资（万元） | 年度投资计划（万元） > 2021年前已完成投资 | 年度投资计划（万元） > “十四五”计划投资 | 年度投资计划（万元） > 2025年以后计划投资 | 已开工时间或计划开工时间 | 计划完成时间
        == 一、装备制造业
        1 | 盾构机再制造基地 | 洛阳伊滨重工有限公司、阿里云、龙门科技（集团）有限公司（牵头） | 市工信局 | 技术⏎改造 | 5000 | 1200 | 3000 | 800 | 2020.08 | 2020.1
        2 | 扩能改造项目 | 洛阳涧西轴承有限公司 | 涧西区政府 | 前期⏎策划 | 2000.5 | | 2000.5 | | - | --
        == 二、新材料
        1 | 扩能改造项目 | 洛阳栾川钼业材料有限公司 | 栾川县 | 新开工 | 900 | - | 900 | - | 2022 | 2024
        """,
        title="洛阳市工业规划",
        before="洛阳市位于河南省。洛阳市装备制造业强。",
        date="2021-11",
    )
    found = read_tables(document)
    assert joined(facts(found, "projectLocatedIn")) == joined(
        lines("""
        盾构机再制造基地 | number | 1
        盾构机再制造基地 | sector | Sector 装备制造业
        盾构机再制造基地 | projectOf | Enterprise 洛阳伊滨重工有限公司
        盾构机再制造基地 | projectOf | Enterprise 阿里云
        盾构机再制造基地 | projectOf | Enterprise 龙门科技（集团）有限公司
        盾构机再制造基地 | agency | Organisation 市工信局
        盾构机再制造基地 | nature | 技术改造
        盾构机再制造基地 | investment_total | 5000 万元 |  |  | fact
        盾构机再制造基地 | investment_before | 1200 万元 |  |  | fact
        盾构机再制造基地 | investment_plan | 3000 万元 | 2021-2025 |  | planned
        盾构机再制造基地 | investment_after | 800 万元 |  |  | planned
        盾构机再制造基地 | startDate | 2020-08
        盾构机再制造基地 | endDate | 2020-10
        扩能改造项目 | number | 2
        扩能改造项目 | sector | Sector 装备制造业
        扩能改造项目 | projectOf | Enterprise 洛阳涧西轴承有限公司
        扩能改造项目 | agency | Organisation 涧西区政府
        扩能改造项目 | nature | 前期策划
        扩能改造项目 | investment_total | 2000.5 万元 |  |  | fact
        扩能改造项目 | investment_plan | 2000.5 万元 | 2021-2025 |  | planned
        扩能改造项目 | number | 1
        扩能改造项目 | sector | Sector 新材料
        扩能改造项目 | projectOf | Enterprise 洛阳栾川钼业材料有限公司
        扩能改造项目 | agency | Organisation 栾川县
        扩能改造项目 | nature | 新开工
        扩能改造项目 | investment_total | 900 万元 |  |  | fact
        扩能改造项目 | investment_plan | 900 万元 | 2021-2025 |  | planned
        扩能改造项目 | startDate | 2022
        扩能改造项目 | endDate | 2024
        """)
    )
    keys = {s.subject.key for s in found.statements if s.subject.name == "扩能改造项目"}
    assert keys == {"doc#0/1", "doc#0/2"}
    assert {s.subject.key for s in found.statements if s.subject.name == "盾构机再制造基地"} == {""}


def test_short_list_with_investor_and_trade_column() -> None:
    """投资主体, 项目类型 and 投资额 are other words for owner, trade and total; a government body is an organisation."""
    document = make_document(
        """
        项目 | 投资主体 | 项目类型 | 投资额（亿元） | 建设年限 | 牵头单位
        张北数据中心三期 | 河北坝上云计算有限公司 | 数字经济 | 约50 | 2022～2026年 | 张家口市发展改革委
        崇礼冰雪装备园 | 张家口高新区管委会 | 装备制造 | 5亿元-6亿元 | 24个月 |
        """,
        title="张家口市项目表",
        before="张家口市位于河北省。张家口市冰雪产业。",
    )
    found = read_tables(document)
    assert joined(facts(found, "projectLocatedIn")) == joined(
        lines("""
        张北数据中心三期 | projectOf | Enterprise 河北坝上云计算有限公司
        张北数据中心三期 | sector | Sector 数字经济
        张北数据中心三期 | investment_total | ≈50 亿元 |  |  | fact
        张北数据中心三期 | startDate | 2022
        张北数据中心三期 | endDate | 2026
        张北数据中心三期 | agency | Organisation 张家口市发展改革委
        崇礼冰雪装备园 | projectOf | Organisation 张家口高新区管委会
        崇礼冰雪装备园 | sector | Sector 装备制造
        崇礼冰雪装备园 | investment_total | 5-6 亿元 |  |  | fact
        """)
    )


def test_list_without_a_header() -> None:
    """Projects and their owners are told apart by how their names end; a lone number stays unread."""
    document = make_document(
        """

        1 | 年产2万吨再生铝项目 | 江西赣水再生资源有限公司 | 12000 | 2022
        2 | 稀土永磁电机生产线 | 赣州章江机电有限公司 | 8000 | 2023
        3 | 脐橙深加工基地建设 | 信丰县橙香食品有限公司 | 6500 | 2023
        """,
        title="赣州市项目表",
        before="赣州市位于江西省。赣州市稀土产业。",
    )
    assert joined(facts(read_tables(document), "projectLocatedIn")) == joined(
        lines("""
        年产2万吨再生铝项目 | number | 1
        年产2万吨再生铝项目 | projectOf | Enterprise 江西赣水再生资源有限公司
        稀土永磁电机生产线 | number | 2
        稀土永磁电机生产线 | projectOf | Enterprise 赣州章江机电有限公司
        脐橙深加工基地建设 | number | 3
        脐橙深加工基地建设 | projectOf | Enterprise 信丰县橙香食品有限公司
        """)
    )


def test_far_away_value_is_quoted_alone() -> None:
    """A quote runs from the name to the value of its row, unless that is too long to read."""
    document = make_document(
        f"""
        项目名称 | 建设内容 | 总投资（万元） | 项目业主
        湖州甲工程 | {"长" * 700} | 100 | 浙江苕溪铜箔有限公司
        湖州乙工程 | 短 | 200 | 浙江苕溪铜箔有限公司
        """,
        **HUZHOU,
    )
    quotes = {(s.subject.name, s.predicate): s.evidence.quote for s in read_tables(document).statements}
    assert quotes["湖州甲工程", "hasMetric"] == "100"
    assert quotes["湖州乙工程", "hasMetric"] == "湖州乙工程\t短\t200"


def test_a_section_merged_over_columns_is_no_project() -> None:
    """Section rows with their sums, numbered or counted, name the trade of the rows below; nobody is their owner."""
    document = make_document(
        """
        序号 | 项目名称 | 投资方 | 总投资（亿元） | 拟落户片区 | 签约日期 | 备注
        == 一、医药（2个）
        1 | 年产3吨原料药项目 | 浙江苕溪药业有限公司 | 2 | 城东片区 | 2024.1.18 | 已投产
        2 | 疫苗灌装项目 | 德清下渚湖生物有限公司 | 0.3亿美元 | 洛舍镇 | 2024年5月 | 投资方已退出，项目终止
         | 物流（1个） | | 4 | | |
        3 | 冷链物流项目 | 湖州港务有限公司 | 4 | | 2024/6/12 |
        """,
        **HUZHOU,
    )
    found = read_tables(document)
    assert names(found, "Project") == {"年产3吨原料药项目", "疫苗灌装项目", "冷链物流项目"}
    assert names(found, "Enterprise") == {"浙江苕溪药业有限公司", "德清下渚湖生物有限公司", "湖州港务有限公司"}
    told = {(s.subject.name, s.predicate): s.object for s in found.statements if isinstance(s.object, str)}
    assert told["年产3吨原料药项目", "signDate"] == "2024-01-18"
    assert told["年产3吨原料药项目", "projectState"] == "投产"
    assert told["疫苗灌装项目", "projectState"] == "终止"
    assert told["疫苗灌装项目", "remark"] == "投资方已退出，项目终止"
    places = {
        s.object.name for s in found.statements if s.predicate == "projectLocatedIn" and hasattr(s.object, "name")
    }
    assert {"城东片区", "洛舍镇"} <= places
