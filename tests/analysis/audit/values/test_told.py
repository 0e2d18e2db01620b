"""Prose against the table of the same document: a cell told otherwise, a total told otherwise, rows counted otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.values.told import told
from tests.analysis.audit.desk import audit_file, desk, plots, report, says, told_of
from tests.analysis.audit.texts import (
    GROWTH_OF_TRADES,
    LEADERS,
    MACHINES_HEAD,
    MONTHS,
    PARKS,
    PLOTS,
    STAGES,
    TEA_HEAD,
    TEA_PROJECTS,
)
from tests.analysis.desks import PROJECT_LIST, audit_of

BRANDED = """\
# 宜丰县2023年项目计划

{}

| 项目名称 | 总投资（万元） | 2023年计划（万元） |
|---|---|---|
| 竹制建材基地 | 96000 | 20600 |
| 智能门锁车间 | 36000 | 15000 |
| 铝箔扩产 | 48000 | 16000 |
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("明远竹制建材基地总投资9.6亿元，2023年计划投资2.6亿元，年底建成。", 1),
        ("明远竹制建材基地总投资9.6亿元，2023年计划投资2.06亿元，年底建成。", 0),
        ("智能门锁车间2023年计划投资调整为1.8亿元。", 0),
    ],
)
def test_brand_before_a_row(tmp_path: Path, said: str, found: int) -> None:
    """A brand before the name of a project leaves the project the one of its row."""
    assert len(list(told(desk(tmp_path, BRANDED.format(said))))) == found


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("注：五个项目总投资12.49亿元，用地297亩，由县招商中心负责统计。", ("12.49", "12.94")),
    ],
)
def test_remarks_below_projects(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """The same of a list of projects; what is right is not told."""
    assert says(told_of(tmp_path, "宜丰县项目表.csv", PROJECT_LIST + note + "," * 9 + "\n"), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("注：临港园规划面积1400亩，入园企业21家。", ("1400", "4100")),
    ],
)
def test_remarks_below_parks(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """The same of a table of parks."""
    assert says(told_of(tmp_path, "武胜县园区.csv", PARKS + note + "," * 8 + "\n"), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("2023年，全链实现税收2.63亿元，规上企业77户。", ("2.63", "2.36")),
    ],
)
def test_sentences_beside_stages(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Rows of two characters are found in sentences with the noun behind them (纺纱环节)."""
    assert says(told_of(tmp_path, "望江县.md", STAGES.format(note)), keys)


def test_a_count_above_a_table(tmp_path: Path) -> None:
    """What stands above the columns counts the rows; a wrong count is found."""
    above = "说明：本批次共推出地块{}宗，其中城北2宗,,,,,,,\n"
    assert [row.kind for row in audit_file(tmp_path, "甲.csv", above.format(5) + plots(*PLOTS))] == ["count"]
    assert audit_file(tmp_path, "甲.csv", above.format(4) + plots(*PLOTS)) == []


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("325.6", MONTHS.format("2月份当月")),
    ],
)
def test_what_cannot_be_right_is_found(tmp_path: Path, said: str, text: str) -> None:
    """A slip of the text is told with what it should be."""
    assert said in report(tmp_path, MACHINES_HEAD + text)


SUPPLIERS = """\
# 宁陵县电池产业链

{}

| 序号 | 环节 | 供应商家数 | 其中本地家数 | 配套率（%） |
|---|---|---|---|---|
| 1 | 负极材料 | 8 | 5 | 62.5 |
| 2 | 隔膜 | 11 | 1 | 9.1 |
| 3 | 结构件 | 20 | 7 | 35.0 |
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("负极材料环节8家供应商中有5家在本地；隔膜环节最低，11家供应商只有1家在本地。结构件供应商中本地有7家。", 0),
        ("隔膜环节最低，14家供应商只有1家在本地。", 1),
    ],
)
def test_some_of_those_counted(tmp_path: Path, text: str, alarms: int) -> None:
    """Those out of a number just counted are no number of all; the number itself is."""
    assert len(audit_of(tmp_path, {"page.md": SUPPLIERS.format(text)})) == alarms


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("恒力液压现有从业人员310人，其中技术人员35人。", ("310", "130")),
        ("名单企业2023年共实现营收12.26亿元，从业人员1375人。", ("12.26", "12.66")),
        ("本名单共收录企业7家，覆盖食品、医药、纺织等行业。", ("7", "6")),
    ],
)
def test_sentences_below_leaders(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Short names, totals, counts, places and trades of rows; wider places, plans and quarters are other things."""
    assert says(told_of(tmp_path, "松滋市.md", LEADERS.format(note)), keys)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("g.txt", GROWTH_OF_TRADES.format("3.5"), "3.5%"),
    ],
)
def test_slips_are_told(tmp_path: Path, name: str, text: str, said: str) -> None:
    """Another unit, owner, value, trade beside a list or a cell is told."""
    rows = audit_of(tmp_path, {name: text})
    assert any(said in f"{row.message} {row.left} {row.right}" for row in rows), rows


SIGNED = """\
# 宜丰县2022年招商报告

{said}

**表1 2022年签约项目**

| 产业 | 签约项目（个） | 签约金额（亿元） |
|---|---|---|
| 循环经济 | 16 | 128.6 |
| 装备制造 | 14 | 76.3 |
| 生物食品 | 11 | 42.8 |
| 现代服务 | 6 | 31.9 |
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("循环经济领跑；装备制造签约14个、73.6亿元。", 1),
        ("循环经济领跑；装备制造签约14个、76.3亿元。", 0),
        ("全年力争新增签约项目20个，其中装备制造3个。", 0),
        ("装备制造链上14个签约项目只有3个开工。", 0),
        ("南山开发区、城东开发区分别签约循环经济12个、9个。", 0),
        ("装备制造签约金额目标调整为80亿元。", 0),
    ],
)
def test_told(tmp_path: Path, said: str, found: int) -> None:
    """An amount behind a count is that of the row; what is to be added is none of its cells."""
    assert len(list(told(desk(tmp_path, SIGNED.format(said=said))))) == found


@pytest.mark.parametrize(("said", "found"), [("年度投资2.4亿元", 0), ("总投资2.4亿元", 1)])
def test_investment_of_a_year(tmp_path: Path, said: str, found: int) -> None:
    """What a project takes in a year is no total."""
    text = (
        f"# 宜丰县2023年项目计划\n\n压铸园二期{said}，重点推进厂房建设。\n\n| 序号 | 项目名称 | 总投资（万元） |\n|---|---|---|\n"
        "| 1 | 压铸园二期 | 65000 |\n| 2 | 建材基地 | 96000 |\n| 3 | 铝箔扩产 | 48000 |\n| 4 | 门锁产线 | 36000 |\n"
    )
    assert len(list(told(desk(tmp_path, text)))) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [("2020年工业总产值1286.4亿元，是2015年的1.58倍，五年年均增长9.6%。", 0), ("2025年工业总产值年均增长9.6%。", 1)],
)
def test_other_span(tmp_path: Path, said: str, found: int) -> None:
    """Growth a year on average is held against a column of its own years alone."""
    text = (
        f"# 宜丰县工业规划\n\n{said}\n\n| 指标 | 2020年（亿元） | 2025年（亿元） | 年均增长（%） |\n|---|---|---|---|\n"
        "| 工业总产值 | 1286.4 | 2070 | 10.0 |\n| 技改投资 | 58.6 | 96.4 | 10.5 |\n| 税收收入 | 31.5 | 48.8 | 9.1 |\n"
    )
    assert len(list(told(desk(tmp_path, text)))) == found


def test_title_above_names_of_columns(tmp_path: Path) -> None:
    """A title typed in two cells above the names of the columns is the caption of the table."""
    text = (
        "宜丰县运行情况\n\n纺织服装业稳中有升，增加值增长3.5%。\n\n附表　2023年规上工业分行业主要指标\n"
        "行业            企业数（家）    营业收入（亿元）    占全县比重（%）    增加值增速（%）\n"
        "电线电缆        186            312.4             34.7             8.2\n纺织服装        112            86.3              9.6              5.3\n"
        "装备制造        97             104.6             16.1             9.7\n食品医药        38             61.8              6.9              6.1\n"
    )
    assert len(list(told(desk(tmp_path, text)))) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TEA_HEAD + "磷矿装备制造基地一期投资4.0亿元，二期投资3.5亿元。\n\n" + TEA_PROJECTS, "8.5"),
    ],
)
def test_slips_of_a_figure(tmp_path: Path, text: str, said: str) -> None:
    """A slip is told with the words it rests on."""
    rows = audit_of(tmp_path, {"page.txt": text})
    assert any(said in row.message for row in rows), rows


SPANS = """\
# 宜丰县2024年竹加工产业情况

| 年份 | 企业数（家） | 营业收入（亿元） | 比上年增长 | 累计有效专利（件） |
|---|---|---|---|---|
| 2022年 | 34 | 60.0 | — | 412 |
| 2023年 | 39 | 67.2 | 12.0% | 520 |
| 2024年 | 45 | 75.3 | 12.1% | 655 |

{}
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024年营业收入75.3亿元，两年增长25.5%。", False),
        ("2024年营业收入75.3亿元，比上年增长15.1%。", True),
        ("2024年当年新增有效专利135件。", False),
    ],
)
def test_of_other_spans(tmp_path: Path, text: str, found: bool) -> None:
    """Growth over two years is no cell of growth over one, and what a year added is no cell of what there is in all."""
    assert any("表中为" in row.message for row in told(desk(tmp_path, SPANS.format(text)))) is found


def test_column_of_another_year(tmp_path: Path) -> None:
    """A column of its own year, and projects of a class of size, are not what a sentence totals."""
    table = (
        "# 宜丰县2024年产业情况\n\n{}\n\n表1 2024年分产业\n\n| 产业 | 产值（亿元） | 2023年产值（亿元） |\n|---|---|---|\n"
        "| 竹业 | 80.5 | 76.2 |\n| 门业 | 60.4 | 55.1 |\n| 铝业 | 40.3 | 38.0 |\n| 锂业 | 20.2 | 19.1 |\n"
    )
    assert not list(told(desk(tmp_path, table.format("2024年，全县产值201.4亿元。"))))
    assert list(told(desk(tmp_path, table.format("2023年，全县产值198.4亿元。"))))
    assert not list(told(desk(tmp_path, table.format("2023年，亿元以上项目18个，产值178.4亿元。"))))


@pytest.mark.parametrize(("number", "found"), [(23, 1), (19, 0)])
def test_count_by_the_word_of_the_caption(tmp_path: Path, number: int, found: int) -> None:
    """A bare count told by the word of the caption (全年签约23个) is of the column of all, not of those of some."""
    text = (
        "# 宜丰县招商情况\n\n表1 签约项目分布\n\n| 产业链 | 项目数(个) | 总投资(亿元) | 其中10亿元以上(个) |\n|---|---|---|---|\n"
        "| 光电显示 | 19 | 83.5 | 1 |\n| 绿色食品 | 21 | 92.6 | 2 |\n\n从势头看，光电显示全年签约{}个，链条进一步延伸。\n"
    )
    assert len(list(told(desk(tmp_path, text.format(number))))) == found


RUNNING = """\
# 莲都区1—9月招商情况

8月末全区累计签约资金40.5亿元。{}

表1 1—9月分行业签约情况

| 行业 | 签约项目（个） | 签约资金（亿元） |
|---|---|---|
| 装备制造 | 8 | 18.2 |
| 绿色食品 | 6 | 12.4 |
| 生物医药 | 5 | 10.6 |
| 现代物流 | 3 | 6.8 |
"""


@pytest.mark.parametrize(
    ("said", "found"), [("", 0), ("1—9月，全区签约资金46.5亿元。", 1), ("装备制造签约资金不足20亿元。", 0)]
)
def test_what_the_columns_are_of(tmp_path: Path, said: str, found: int) -> None:
    """A total of another month than the table, and a bound that its cell keeps, contradict nothing."""
    assert len(list(told(desk(tmp_path, RUNNING.format(said))))) == found


@pytest.mark.parametrize(
    "said", ["装备制造和绿色食品两大产业签约资金30.6亿元。", "签约较多的有装备制造、绿色食品2个产业。"]
)
def test_what_two_rows_share(tmp_path: Path, said: str) -> None:
    """A value of two rows, or how many were named, is no cell of the last."""
    assert not list(told(desk(tmp_path, RUNNING.format(said))))


QUARTERS = """\
# 关于2025年一季度运行情况的通报

表1 一季度规上工业企业营业收入

| 行业 | 2025年一季度（亿元） | {}一季度（亿元） |
|---|---|---|
| 食品加工 | 38.4 | 34.5 |
| 装备制造 | 17.6 | 16.0 |
| 新材料 | 11.2 | 9.8 |

三是装备制造稳中有进。一季度装备制造业实现营业收入{}亿元，专用车出口是主要拉动力。
"""


@pytest.mark.parametrize(
    ("former", "said", "found"), [("2024年", "16.7", 1), ("2024年", "17.6", 0), ("2023年", "15.9", 0)]
)
def test_later_of_two_quarters(tmp_path: Path, former: str, said: str, found: int) -> None:
    """Beside the same quarter of two years a sentence without a year tells the later; what is far from its cell is of something else."""
    assert len(list(told(desk(tmp_path, QUARTERS.format(former, said))))) == found


@pytest.mark.parametrize(("cell", "found"), [("22.4", 0), ("4", 1)])
def test_counts_of_a_column_without_a_unit(tmp_path: Path, cell: str, found: int) -> None:
    """A column of decimals counts nothing, whatever its name has in common with a sentence."""
    table = f"| 片区 | 可用 | 已使用 |\n|---|---|---|\n| 谷口片区 | 60 | {cell} |\n| 岭脚片区 | 44 | 31 |\n"
    text = f"# 用地情况\n\n{table}\n谷口片区已使用3宗，主要为仓储。\n"
    assert len(list(told(desk(tmp_path, text)))) == found


@pytest.mark.parametrize(
    ("ahead", "found"), [("8月，各专班加紧外出。", 0), ("二季度形势向好。", 0), ("1—8月，各专班加紧外出。", 1), ("", 1)]
)
def test_part_of_the_year(tmp_path: Path, ahead: str, found: int) -> None:
    """What was done in one month or quarter is no slip of what a table tells up to a month."""
    text = f"""\
宜丰县招商月报
{ahead}竹材加工专班签约项目3个，总投资6亿元。
表1 1—8月各专班招商情况
专班	外出招商（次）	签约项目（个）
竹材加工专班	21	5
绿色建材专班	18	4
生物医药专班	26	7
"""
    assert len(audit_of(tmp_path, {"a.txt": text})) == found


def test_the_following_rows(tmp_path: Path) -> None:
    """A list announced as the following has as many rows as that."""
    head = "宜丰县通知\n经评审，确定下列{}家企业为县级示范企业。\n序号  企业名称  示范方向\n"
    firms = ("竹源新材料", "华釉陶瓷", "明远光学", "润禾食品")
    rows = "".join(f"{n}  宜丰{name}有限公司  智能车间\n" for n, name in enumerate(firms, 1))
    for count, found in ((5, 1), (4, 0)):
        folder = tmp_path / str(count)
        folder.mkdir()
        assert len(audit_of(folder, {"a.txt": head.format(count) + rows})) == found


AIMS = """# 宜丰县制造业规划（2024—2027年）

电子产业链本地配套率{}。

| 指标 | 单位 | 2023年 | 2027年目标 |
|---|---|---|---|
| 电子产业链本地配套率 | % | 38 | 60 |
| 规上工业企业数 | 家 | 168 | 240 |
"""


@pytest.mark.parametrize(("said", "found"), [("仅为38%", False), ("2023年为35%", True)])
def test_what_is_beside_what_is_to_be(tmp_path: Path, said: str, found: bool) -> None:
    """What is told of today is no cell of a column of goals, whatever years the title of the plan spans; a goal is."""
    assert bool(list(told(desk(tmp_path, AIMS.format(said))))) is found
