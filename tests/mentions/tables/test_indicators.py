"""Indicator tables: one indicator a row, base, targets and growth in the columns."""

from __future__ import annotations

from dataclasses import replace

from chaingraph.mentions.tables.finding import read_tables
from chaingraph.records import Observation
from tests.mentions.table_factory import check_evidence, facts, joined, lines, make_document

YUEYANG = {"title": "岳阳市“十四五”工业规划", "before": "岳阳市位于湖南省。岳阳市工业稳步增长。", "date": "2021-12"}


def named(document_facts: set[str]) -> str:
    """The facts without a subject that all of them share, sorted."""
    assert len({line.split(" | ")[0] for line in document_facts}) == 1
    return joined(line.split(" | ", 1)[1] for line in document_facts)


def test_base_target_growth_and_signs() -> None:
    """Base year, target year, growth; a missing growth is left out; 〉 is a bound; scope comes from the words."""
    document = make_document(
        """
        类别 | 指标名称 | 单位 | 2020年 | 2025年 | 年均增长（%） | 属性
        综合绩效 | 规模以上工业总产值 | 亿元 | 797.1 | 1300 | 10.3% | 预期值
        综合绩效 | 园区产业集中度 | % | 94% | 98% | 0.8% | 预期值
        绿色发展 | 固体废弃物综合利用率 | % | 〉86% | 〉91% | ---- | 约束性
        绿色发展 | 其它 | 件 | 0 | 2 | - | 预期性
        """,
        caption="表2-1 岳阳市“十四五”工业发展主要指标",
        **YUEYANG,
    )
    found = read_tables(document)
    assert named(facts(found)) == joined(
        lines("""
        indicator_base | 797.1 亿元 | 2020 | 规上 | fact
        indicator_target | 1300 亿元 | 2025 | 规上 | target
        growth_stated | 10.3 % | 2020-2025 | 规上 | target
        indicator_base | 94 % | 2020 | 园区 | fact
        indicator_target | 98 % | 2025 | 园区 | target
        growth_stated | 0.8 % | 2020-2025 | 园区 | target
        indicator_base | >86 % | 2020 |  | fact
        indicator_target | >91 % | 2025 |  | target
        indicator_base | 0 件 | 2020 |  | fact
        indicator_target | 2 件 | 2025 |  | target
        """)
    )
    assert {s.subject.name for s in found.statements} == {"岳阳市"}
    indicators = {s.object.indicator for s in found.statements if isinstance(s.object, Observation)}
    assert indicators == {"规模以上工业总产值", "园区产业集中度", "固体废弃物综合利用率", "其它（绿色发展）"}
    assert check_evidence(document, found)


def test_five_yearly_targets_after_one_base() -> None:
    """Yearly columns behind the base year are targets, each with its year; the unit stands in the name."""
    document = make_document(
        """
        序号 | 指标 | 2020年实际 | 2021年 | 2022年 | 2023年 | 2024年 | 2025年
        1 | 地区生产总值（亿元） | 512.3 | 550 | 590 | 640 | 690 | 750
        2 | 高新技术企业数/家 | 46 | 55 | 65 | 75 | 88 | 100
        """,
        caption="附表 年度目标分解",
        title="石门县“十四五”规划",
        before="石门县属湖南省常德市。石门县经济增长。",
        date="2021-03",
    )
    found = read_tables(document)
    assert named(facts(found)) == joined(
        lines("""
        indicator_base | 512.3 亿元 | 2020 |  | fact
        indicator_target | 550 亿元 | 2021 |  | target
        indicator_target | 590 亿元 | 2022 |  | target
        indicator_target | 640 亿元 | 2023 |  | target
        indicator_target | 690 亿元 | 2024 |  | target
        indicator_target | 750 亿元 | 2025 |  | target
        indicator_base | 46 家 | 2020 |  | fact
        indicator_target | 55 家 | 2021 |  | target
        indicator_target | 65 家 | 2022 |  | target
        indicator_target | 75 家 | 2023 |  | target
        indicator_target | 88 家 | 2024 |  | target
        indicator_target | 100 家 | 2025 |  | target
        """)
    )
    assert {s.object.indicator for s in found.statements if isinstance(s.object, Observation)} == {
        "地区生产总值",
        "高新技术企业数",
    }


def test_five_year_plan_words_as_years() -> None:
    """“十三五”末 is 2020, “十四五”末 2025; the caption's park is what the numbers are about."""
    document = make_document(
        """
        一级指标 | 二级指标 | 计量单位 | “十三五”末 | “十四五”末目标 | 年均增速 | 指标属性
        规模 | 工业营业收入 | 亿元 | 320 | 600 | 13.4% | 预期性
        效益 | 亩均税收 | 万元/亩 | 12 | 20 | — | 预期性
        """,
        caption="表1 岳阳城陵矶新港区主要发展指标",
        **YUEYANG,
    )
    found = read_tables(document)
    assert named(facts(found)) == joined(
        lines("""
        indicator_base | 320 亿元 | 2020 |  | fact
        indicator_target | 600 亿元 | 2025 |  | target
        growth_stated | 13.4 % | 2020-2025 |  | target
        indicator_base | 12 万元/亩 | 2020 |  | fact
        indicator_target | 20 万元/亩 | 2025 |  | target
        """)
    )


def test_present_value_and_two_target_years() -> None:
    """现状值 with its year in brackets is the base; two target columns give two targets; words are no value."""
    document = make_document(
        """
        序号 | 主要指标 | 单位 | 现状值（2022年） | 目标值 > 2025年 | 目标值 > 2035年 | 责任部门
        1 | 规上工业企业 | 户 | 186 | 260 | 400 | 市工信局
        2 | 研发投入强度 | % | 2.1 | 3左右 | 高于全省 | 市科技局
        """,
        title="咸宁市新型工业化方案",
        before="咸宁市位于湖北省。咸宁市工业升级。",
        date="2023-05-04",
    )
    assert named(facts(read_tables(document))) == joined(
        lines("""
        indicator_base | 186 户 | 2022 | 规上 | fact
        indicator_target | 260 户 | 2025 | 规上 | target
        indicator_target | 400 户 | 2035 | 规上 | target
        indicator_base | 2.1 % | 2022 |  | fact
        indicator_target | ≈3 % | 2025 |  | target
        """)
    )


def test_statistics_of_past_years_are_facts() -> None:
    """A yearly series with nothing of a plan about it is history."""
    document = make_document(
        """
        指标 | 单位 | 2018年 | 2019年 | 2020年 | 同比增长
        工业增加值 | 亿元 | 60.5 | 66 | 70.2 | 6.4%
        """,
        caption="表3 近三年工业经济运行情况",
        title="咸宁市统计公报",
        before="咸宁市位于湖北省。咸宁市工业增长。",
        date="2021-04",
    )
    assert named(facts(read_tables(document))) == joined(
        lines("""
        indicator_base | 60.5 亿元 | 2018 |  | fact
        indicator_base | 66 亿元 | 2019 |  | fact
        indicator_base | 70.2 亿元 | 2020 |  | fact
        growth_stated | 6.4 % | 2019-2020 |  | fact
        """)
    )


def test_base_and_target_without_years() -> None:
    """基期值 and 目标值 without a year keep an empty year; 其中 below a sum keeps its words."""
    document = make_document(
        """
        指标名称 | 单位 | 基期值 | 目标值 | 指标性质
        规上工业利税 | 亿元 | 93.1 | 153.4 | 预期性
        其中：利润 | 亿元 | 26.9 | 44.3 | 预期性
        """,
        **YUEYANG,
    )
    found = read_tables(document)
    assert named(facts(found)) == joined(
        lines("""
        indicator_base | 93.1 亿元 |  | 规上 | fact
        indicator_target | 153.4 亿元 |  | 规上 | target
        indicator_base | 26.9 亿元 |  |  | fact
        indicator_target | 44.3 亿元 |  |  | target
        """)
    )
    assert {s.object.indicator for s in found.statements if isinstance(s.object, Observation)} == {
        "规上工业利税",
        "其中：利润",
    }


def test_unknown_place_stays_in_its_document() -> None:
    """Where no place is known, the numbers belong to an unnamed place of this document alone."""
    document = make_document(
        """
        指标 | 单位 | 2020年 | 2025年目标
        绿色工厂 | 家 | 3 | 6
        """,
        before="简况。",
    )
    subjects = {s.subject for s in read_tables(document).statements}
    assert {(s.type, s.name, s.key) for s in subjects} == {("Region", "本地区", "doc")}


def test_a_heading_of_goals_makes_the_last_year_one() -> None:
    """Bare years under 发展目标 in an undated paper: the first is a base, the later are aims; 完成情况 tells what was reached."""
    table = """
    指标 | 单位 | 2023年 | 2025年 | 2027年
    地区生产总值 | 亿元 | 512 | 590 | 690
    高新技术企业数 | 家 | 46 | 65 | 88
    """
    document = make_document(table, caption="表1 主要指标", title="岳阳市工业规划", before="岳阳市位于湖南省。")
    moods = []
    for heading in ("三、发展目标", "三、发展目标完成情况"):
        under = replace(document, tables=tuple(replace(one, section=(heading,)) for one in document.tables))
        told = [(s.object.year, s.modality) for s in read_tables(under).statements if isinstance(s.object, Observation)]
        moods.append(sorted(set(told)))
    assert moods[0] == [("2023", "fact"), ("2025", "target"), ("2027", "target")]
    assert moods[1] == [("2023", "fact"), ("2025", "fact"), ("2027", "fact")]


def test_the_mark_of_a_part_is_no_word() -> None:
    """Statistics mark what is a part of the row above with # or *; the indicator is called as it is without."""
    document = make_document(
        """
        指标名称 | 单位 | 2020年 | 2025年
        工业总产值 | 亿元 | 797.1 | 1300
        #汽车产业 | 亿元 | 94 | 98
        ＃新能源汽车 | 万辆 | 5 | 8
        *电子信息产业 | 亿元 | 31 | 40
        """,
        caption="表2-1 岳阳市“十四五”工业发展主要指标",
        **YUEYANG,
    )
    found = {s.object.indicator for s in read_tables(document).statements if isinstance(s.object, Observation)}
    assert found == {"工业总产值", "汽车产业", "新能源汽车", "电子信息产业"}
