"""One indicator with two values for one time and scope, in prose and tables, within a document and across documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis import find_audit
from chaingraph.analysis.audit.values.same import same
from tests.analysis.audit.desk import audit_file, audit_named, desk, report, says, told_beside, told_later, told_of
from tests.analysis.audit.texts import (
    COUNTY,
    FINE_PROJECTS,
    FIRMS_OF_A_CLASS,
    FIRMS_OF_A_ZONE,
    GEARS,
    LEADERS,
    MACHINES_HEAD,
    NUMBERED_PROJECTS,
    PHASES_TOLD,
    REMARKS_OF_TOWNS,
    SHIPS,
    SOUND_STAFF,
    STAFF,
    STAGES,
    TRADES_OF_A_DISTRICT,
    YEARS,
)
from tests.analysis.desks import audit_of, graph_of


def said(folder: Path, *texts: str, name: str = "txt") -> list[str]:
    """What the rule says of documents."""
    for number, text in enumerate(texts):
        (folder / f"{number}.{name}").write_text(text, encoding="utf-8")
    return [row.message for row in same(graph_of(sorted(folder.glob(f"*.{name}")), folder / "out"))]


@pytest.mark.parametrize(
    "texts",
    [
        ("沭阳县木制品产业\n\n截至2023年底，全县有木制品企业2136家。\n\n全县2163家木制品企业中，规上仅86家。",),
        ("惠安县石材产业\n\n石材行业用电量2.36亿千瓦时。石材企业全年消耗电量23600千瓦时，较上年下降3%。",),
        ("武冈市卤制品产业\n\n全市卤制品产业产值63.8亿元，从业人员2.6万人。\n\n卤制品企业带动从业人员6.2万人。",),
        ("沛县铝箔产业\n\n2024年，全县铝箔产量52.6万吨，占全国的10%。\n\n全县铝箔56.2万吨的产量居全省首位。",),
        ("汨罗情况\n\n2024年，全市完成固定资产投资48.6亿元。\n\n固定资产投资。全年完成46.8亿元，增长12%。",),
        (
            "武义县五金产业\n\n2023年全县五金工具出口交货值92.3亿元。",
            "武义县外贸\n\n2023年，我县五金工具出口交货值达93.2亿元。",
        ),
        ("平乡县童车规划\n\n到2025年，童车产业产值达到300亿元。\n\n目标分解：2025年童车产业产值330亿元。",),
    ],
)
def test_two_values(tmp_path: Path, texts: tuple[str, ...]) -> None:
    """A slip of the pen is found in other words, behind the figure, in a goal and across documents."""
    assert len(said(tmp_path, *texts)) == 1


@pytest.mark.parametrize(
    "texts",
    [
        ("沭阳县木制品产业\n\n全县有木制品企业2136家，规上木制品企业2163家。",),
        ("吴桥县招商\n\n2024年签约资金47.2亿元。\n\n2024年到位资金42.7亿元。",),
        ("吴桥县工业\n\n2024年新增规上企业12家，规上企业总数达到21家。",),
        ("泰兴市工业\n\n2024年上半年，全市规上工业产值312亿元。\n\n2024年，全市规上工业产值321亿元。",),
        ("两园情况\n\n城东工业园从业人员4650人。\n\n城西工业园从业人员4560人。",),
        ("宁远县家纺\n\n2023年家纺产业营业收入58.6亿元。\n\n2022年家纺产业营业收入56.8亿元。",),
        ("宁远县家纺\n\n2023年家纺产业营业收入58.6亿元。\n\n2023年竹木产业营业收入56.8亿元。",),
        ("安化县黑茶\n\n2024年黑茶产业产值突破260亿元。\n\n2024年黑茶产业产值265亿元。",),
        ("安化县黑茶\n\n2024年黑茶产业产值约260亿元。\n\n2024年黑茶产业产值265亿元。",),
        ("安化县\n\n2024年黑茶产业产值265亿元。", "桃江县\n\n2024年黑茶产业产值256亿元。"),
        ("平乡县童车规划\n\n2020年，童车产业产值330亿元。\n\n到2025年，童车产业产值达到350亿元。",),
    ],
)
def test_two_things(tmp_path: Path, texts: tuple[str, ...]) -> None:
    """Another scope, time, place, trade or rounding is no contradiction."""
    assert said(tmp_path, *texts) == []


ROWS = """\
| 镇 | 企业数（家） | 产值（亿元） |
|---|---|---|
| 龙岭镇 | 68 | 96.2 |
| 镜坝镇 | 51 | 74.8 |
| 唐江镇 | 43 | 60.3 |
"""


@pytest.mark.parametrize(("value", "found"), [("96.2", 0), ("92.6", 1)])
def test_prose_and_cell(tmp_path: Path, value: str, found: int) -> None:
    """A cell is the value of its row's place in the unit of its column."""
    text = f"# 南康区家具产业\n\n2024年，龙岭镇家具产值{value}亿元。\n\n表1 2024年各镇家具企业\n\n{ROWS}"
    assert len(said(tmp_path, text, name="md")) == found


def test_the_base_of_a_growth_is_no_second_value(tmp_path: Path) -> None:
    """What 去年同期 was is not held against what is, though the paragraph before names that year."""
    text = "武冈市卤制品产业\n\n2023年，全市卤制品产值63.8亿元。\n\n上半年，全市卤制品交易额18.9亿元，增长26%，去年同期为15.0亿元。\n"
    assert said(tmp_path, f"武冈市融媒体中心 2024年8月6日\n\n{text}") == []


def test_a_remark_has_the_year_it_names(tmp_path: Path) -> None:
    """A cell of 2023 and a remark of 2022 in its row are two values of two years; of one year they are one indicator twice."""
    head = "序号,企业名称,2023年产值（万元）,备注\n1,武冈市卤得香食品有限公司,36800,\n2,湖南资江机械有限公司,118200,"
    assert said(tmp_path, f"{head}2022年产值109800万元\n", name="csv") == []


LED = "宜丰县工业规划\n\n2025年6月\n\n2025年，全县规上工业企业286家。\n\n到2025年，全县规上工业总产值{}1000亿元；规上工业企业达到380家。\n"


@pytest.mark.parametrize(("verb", "found"), [("力争达到", 0), ("达到", 1)])
def test_goal_of_a_lead(tmp_path: Path, verb: str, found: int) -> None:
    """What a sentence with a goal's year and 力争 tells behind a semicolon is a goal as well."""
    assert len(list(same(desk(tmp_path, LED.format(verb))))) == found


REMARKED = """\
宜丰县2023年园区情况

园区            企业数（家）    产值（亿元）    备注
竹材基地        38              79.4            {}
城东电子园      64              88.2            -
南屏化工园      41              52.6            -
"""


@pytest.mark.parametrize(
    ("remark", "found"),
    [("全县竹材企业41家，另3家在园区外", 0), ("竹材企业41家，均为小微企业", 1), ("竹材企业38家，均为小微企业", 0)],
)
def test_wider_remark(tmp_path: Path, remark: str, found: int) -> None:
    """A remark about all the county is not of the park in whose row it stands; one about the park is."""
    assert len(list(same(desk(tmp_path, REMARKED.format(remark))))) == found


def audit(tmp_path: Path, **pages: str) -> list[str]:
    """What the audit says of pages."""
    files = []
    for name, text in pages.items():
        files.append(tmp_path / f"{name}.md")
        files[-1].write_text(text, encoding="utf-8")
    return [row.message for row in find_audit(graph_of(files, tmp_path / "out"))]


REPORT = """\
# 阳新县2023年国民经济和社会发展统计公报

阳新县统计局 2024年4月10日

全年社会消费品零售总额236.8亿元，增长8.9%。年末规模以上工业企业286家。
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("社会消费品零售总额182.5亿元，同比增长7.8%。6月末规模以上工业企业304家，比上年末净增18家。", 0),
        ("2023年全县社会消费品零售总额263.8亿元。", 1),
    ],
)
def test_year_of_a_report(tmp_path: Path, text: str, alarms: int) -> None:
    """All the year of a report on the year before is that year, not the one in which it was written."""
    half = f"# 阳新县2024年上半年经济运行情况\n\n2024年7月22日\n\n{text}\n"
    assert len(audit(tmp_path, report=REPORT, half=half)) == alarms


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("全县规模以上企业达到65家，净增7家。|为全县58家规模以上企业各配备1名专员。", 0),
        ("全县规模以上企业达到65家。|全县年末规模以上企业56家。", 1),
        ("全县安排重点工业项目15个，年度计划投资83.9亿元。|全县各类重点项目共62个，年度计划投资196亿元。", 0),
    ],
)
def test_explained(tmp_path: Path, text: str, alarms: int) -> None:
    """Values that a gain or two counts beside them explain are no contradiction."""
    body = "\n\n".join(("# 阳新县2023年工作总结", *text.split("|")))
    assert len(audit(tmp_path, report=body)) == alarms


TABLE = """\
# 阳新县2023年招商工作报告

| 产业 | 签约项目（个） | 协议投资（亿元） |
|---|---|---|
| 新材料 | 18 | 146.5 |
| 食品 | 9 | 42.8 |
| 机械 | 14 | 56.2 |
| 纺织 | 6 | 18.5 |

{}
"""


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("上述5个项目中，其中属新材料的4个、协议投资88.3亿元。", 0),
        ("机械产业签约14个项目、协议投资52.6亿元。", 1),
        ("一批项目，占机械的32.5%，协议投资52.9亿元。", 0),
    ],
)
def test_cells_of_all(tmp_path: Path, text: str, alarms: int) -> None:
    """An amount of some of a row's projects, or of what the row is only the whole of, is none of its cells."""
    assert len(audit(tmp_path, report=TABLE.format(text))) == alarms


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("2023年，开发区技工贸总收入280.2亿元，期末从业人员连续三年减少。", ()),
        ("2023年，开发区实现技工贸总收入282.0亿元，完成实缴税金8.4亿元。", ("282.0", "280.2")),
    ],
)
def test_sentences_beside_years(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """A value told otherwise and a direction that the row of years does not take."""
    assert says(told_of(tmp_path, "临澧县.md", YEARS.format(note)), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("纺纱环节2023年营业收入64.2亿元，织布环节28.7亿元。", ("64.2", "62.4")),
    ],
)
def test_sentences_beside_stages(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Rows of two characters are found in sentences with the noun behind them (纺纱环节)."""
    assert says(told_of(tmp_path, "望江县.md", STAGES.format(note)), keys)


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("总投资9亿元的浙江云岭家具有限公司扩产顺利。", {"conflict"}),
    ],
)
def test_things_told_twice(tmp_path: Path, line: str, kinds: set[str]) -> None:
    """One phase completed on two dates, and one investment with two values, are found; another phase is another thing."""
    assert {row.kind for row in audit_file(tmp_path, "云和.txt", PHASES_TOLD.format(line))} == kinds


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("入驻", "截至2023年底，全区入驻包装企业64家。\n\n二、下一步\n对2023年底已入驻的69家包装企业开展走访。"),
        ("流体机械", TRADES_OF_A_DISTRICT.format("流体机械产值61.8亿元")),
        ("阀门产量", "2023年全区机械产值210.0亿元。全年阀门产量3.4万吨。\n\n二、展望\n2023年全区阀门产量达到4.3万吨。"),
        ("75万千克", "年底全区已建成仓库库容75万吨。\n\n二、打算\n以全区已建成仓库库容75万千克为基础联网。"),
    ],
)
def test_what_cannot_be_right_is_found(tmp_path: Path, said: str, text: str) -> None:
    """A slip of the text is told with what it should be."""
    assert said in report(tmp_path, MACHINES_HEAD + text)


@pytest.mark.parametrize(
    ("swap", "said"),
    [
        ({"remark": "职工180人"}, "180"),
    ],
)
def test_cells(tmp_path: Path, swap: dict[str, str], said: str) -> None:
    """Remarks, days and units of cells are held against the other cells of their row and column."""
    rows = audit_named(tmp_path, roster__csv=STAFF.format(**{**SOUND_STAFF, **swap}))
    assert all(said in row.message for row in rows)
    assert bool(rows) == bool(said), rows


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("湖南夹山食品有限公司现有职工260人。", "260人"),
        ("湖南夹山食品有限公司现有职工210人，产品销往海外。", ""),
    ],
)
def test_rows_of_enterprises(tmp_path: Path, text: str, said: str) -> None:
    """What a sentence says of an enterprise is held against its row in another document."""
    page = f"石门县企业走访记录\n\n2025年3月，走访石门县企业。{text}\n"
    rows = audit_named(tmp_path, roster__csv=STAFF.format(**SOUND_STAFF), visit__txt=page)
    assert bool(rows) == bool(said), rows
    assert not said or any(said in row.message for row in rows)


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("工业用电量8.6亿千瓦时。", "2024年石门县工业用电量9.6亿千瓦时。", "工业用电量"),
        ("规上工业产值210.0亿元，其中茶叶产业完成31.2亿元。", "2024年石门县茶叶产业产值35.2亿元。", "茶叶"),
        ("工业用电量8.6亿千瓦时。", "2024年上半年石门县工业用电量4.1亿千瓦时。", ""),
        ("工业用电量8.6亿千瓦时。", "2023年石门县工业用电量8.1亿千瓦时。", ""),
    ],
)
def test_facts(tmp_path: Path, left: str, right: str, said: str) -> None:
    """Two documents of one place tell one value of an indicator and year; other years and parts of a year are others."""
    first = f"石门县2024年国民经济和社会发展统计公报\n\n2024年，石门县经济稳中有进。全县{left}\n"
    rows = audit_named(tmp_path, a__txt=first, b__txt=f"石门县工业发展情况汇报\n\n{right}\n")
    assert bool(rows) == bool(said), rows
    assert not said or any(said in row.message for row in rows)


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("2023年末，全县规模以上工业企业83家，比2022年末的79家净增4家。", ("79", "76")),
        ("全年规模以上富硒食品产值53.1亿元，上年为46.8亿元，增长较快。", ("46.8", "48.6")),
        ("全年实际利用外资2100万美元，较上年的1580万美元增加520万美元。", ("1580", "1850")),
        ("高新技术企业由2022年末的35家增至44家，培育成效明显。", ("35", "31")),
        ("石泉经济技术开发区规划面积16.2平方公里，年末建成7.0平方公里。", ("16.2", "12.6")),
        ("石泉经开区规划面积为16.2平方公里，年末建成7.0平方公里。", ("16.2", "12.6")),
    ],
)
def test_county_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = told_later(tmp_path, COUNTY, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("全市船舶产业链规上企业由2022年底的33家增加到41家。", ("33", "37")),
        ("2023年，船舶产业链产值达108.2亿元，比2022年的94.6亿元净增13.6亿元。", ("94.6", "96.4")),
        ("2023年，船舶产业链产值108.2亿元，上年同期为94.6亿元。", ("94.6", "96.4")),
        ("沅江船舶产业园规划面积8.5平方公里，年内新建道路3公里。", ("8.5", "5.8")),
    ],
)
def test_chain_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = told_later(tmp_path, SHIPS, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("规模以上工业企业由2022年末的95家增加到97家。", ("95", "92")),
        ("2023年电子信息产值25.0亿元（2022年为24.2亿元），增长较快。", ("24.2", "22.4")),
        ("蓬安工业园规划面积51平方公里，年内建成标准厂房6万平方米。", ("51", "15")),
    ],
)
def test_zone_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = told_later(tmp_path, GEARS, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("总投资2.6亿元的光学镜片智造项目正抓紧施工，预计明年6月投产。", ("2.6", "24000")),
        ("总投资2.4亿元的光学镜片智造项目正抓紧施工，占地45亩，已完成投资8000万元。", ()),
        ("宜丰县年产3万吨竹纤维项目位于工业园，占地面积60亩，主要建设厂房4栋。", ("60", "90")),
        ("全县在建工业项目中，投资额最大的是宜丰县年产3万吨竹纤维项目。", ()),
    ],
)
def test_a_project_of_a_list_told_in_prose(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Owner, total, ground and begin of a row are held against a page that calls the project by its core."""
    rows = told_beside(tmp_path, line)
    assert bool(rows) is bool(keys) and all(all(key in row for key in keys) for row in rows)


PAGE = """\
# 宁陵县“十四五”工业发展规划

到2020年底，全县工业稳中有进。{}

## 主要指标

| 类别 | 指标名称 | 单位 | 2020年 | 2025年 | 年均增长 |
|---|---|---|---|---|---|
| 综合绩效 | 工业总产值 | 亿元 | 417.6 | 735 | 12.0% |
| 综合绩效 | 规上工业总产值 | 亿元 | 396.2 | 700 | 12.1% |
| 结构调整 | 再生铜产能 | 万吨 | 18 | 40 | 17.3% |
| 结构调整 | 专精特新企业 | 家 | 36 | 60 | 10.8% |
"""


WRONG = (
    ("2020年，全县工业总产值471.6亿元。", "471.6"),
    ("到2025年，再生铜产能达到45万吨。", "45万吨"),
    ("到2025年，专精特新企业达到66家。", "66家"),
)


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_a_row_is_called_by_its_indicator(tmp_path: Path, text: str, said: str) -> None:
    """In a table with groups of indicators the indicator names the row, not its group."""
    rows = audit_of(tmp_path, {"page.md": PAGE.format(text)})
    assert any(said in row.message for row in rows), rows


INNOCENT = (
    "2020年，全县工业总产值417.6亿元。",
    "2020年，装备制造业工业总产值88.3亿元。",
    "2020年，装备制造业完成工业总产值88.3亿元，年均增长9.6%。",
    "2020年，宁陵经开区、黄岗产业园分别完成工业总产值112.3亿元和28.6亿元。",
    "2020年，全县工业总产值417.6亿元，是2015年的1.5倍，五年年均增长8.4%。",
    "建议将2025年再生铜产能由40万吨调整为50万吨。",
    "全县32家再生铜企业中只有3家在园区。",
)


@pytest.mark.parametrize("text", INNOCENT)
def test_what_is_of_others_is_no_contradiction(tmp_path: Path, text: str) -> None:
    """The same indicator of a trade, of parks, of another span, and what is to be changed, are not of the row."""
    assert not audit_of(tmp_path, {"page.md": PAGE.format(text)})


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("湖北江鑫药业有限公司2023年营收27900万元，产品覆盖全国。", ("27900", "29700")),
        ("江鑫药业注册资本9000万元，是本地医药龙头。", ("9000", "6000")),
        ("2024年，江鑫药业计划实现营收33000万元，增长11%。", ()),
        ("2024年一季度，楚丰纺织实现营收9800万元，同比增长2.1%。", ()),
    ],
)
def test_sentences_below_leaders(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Short names, totals, counts, places and trades of rows; wider places, plans and quarters are other things."""
    assert says(told_of(tmp_path, "松滋市.md", LEADERS.format(note)), keys)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("p.md", NUMBERED_PROJECTS.format("总投资8600亿元，租用厂房1.2万平方米。", FINE_PROJECTS[1]), "8600亿元"),
        ("r.txt", REMARKS_OF_TOWNS.format("6300"), "6300万元"),
        ("k.txt", FIRMS_OF_A_ZONE.format("118"), "118家"),
        ("c.txt", FIRMS_OF_A_CLASS.format("17", "19"), "19家"),
    ],
)
def test_slips_are_told(tmp_path: Path, name: str, text: str, said: str) -> None:
    """Another unit, owner, value, trade beside a list or a cell is told."""
    rows = audit_of(tmp_path, {name: text})
    assert any(said in f"{row.message} {row.left} {row.right}" for row in rows), rows


def test_bare_table_beside_documents_of_one_place(tmp_path: Path) -> None:
    """A list without a place of its own is of the place of the documents beside it."""
    table = "序号,项目名称,投资主体,总投资(亿元)\n1,青禾竹木家居制造项目,江西青禾家居有限公司,4.8\n2,云岭茶叶深加工项目,江西云岭茶业有限公司,2.1\n"
    texts = {f"p{n}.txt": f"宜丰县第{n}期工作简报\n\n宜丰县加快推进项目建设。\n" for n in (1, 2, 3)}
    texts["p1.txt"] += "\n签约项目中，总投资8.4亿元的青禾竹木家居制造项目由江西青禾家居有限公司投资建设。\n"
    rows = audit_of(tmp_path, {**texts, "p4.csv": table})
    assert any({"4.8亿元", "8.4亿元"} == {row.left, row.right} for row in rows)


def test_speech_of_its_day(tmp_path: Path) -> None:
    """去年 of a speech is the year before the day in brackets behind its title."""
    pages = {
        "p1.txt": "青田县2024年国民经济和社会发展统计公报\n\n初步核算，全年地区生产总值328.4亿元，比上年增长5.6%。\n",
        "p2.txt": "在青田县工业大会上的讲话\n（2025年2月18日，根据录音整理）\n\n同志们：\n\n去年，全县地区生产总值达到332.4亿元，增长5.6%。\n",
    }
    assert [row.kind for row in audit_of(tmp_path, pages)] == ["conflict"]


FORMER_IN_BRACKETS = """\
沅江市2025年上半年招商引资工作总结

1—6月，全市新签约项目28个，合同引资62.4亿元，同比增长11.2%（上年同期56.1亿元）；其中亿元以上项目12个。

签约项目中，1—6月新签约亿元以上项目共{}个。

沅江市商务局

2025年7月5日
"""
PARK_OF_A_CLASS = """\
白石工业园区情况

白石工业园区在衡阳市雁峰区，2018年升格为省级高新区。2023年，园区完成规上工业产值{}亿元。
"""
REPORT_ON_IT = """\
雁峰区2024年政府工作报告

一、2023年工作回顾

白石工业园区规上工业产值达到162亿元。
"""
VEGETABLES = "尚义县2023年农业情况\n\n2023年，全县蔬菜种植面积14.2万亩，产值6亿元。"
TARGETS = """\
平江县休闲食品产业链2025年工作要点

到年底，链上规上企业要达到{}家，面筋制品本地配套率提高到85%。
"""
TARGET_TABLE = """\
# 平江县重点产业链2025年度目标

| 产业链 | 年底规上企业（家） | 其他目标 |
|---|---|---|
| 休闲食品 | 56 | 面筋制品本地配套率85% |
| 电子信息 | 31 | 新增专利120件 |
"""


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ((FORMER_IN_BRACKETS.format(15),), 1),
        ((FORMER_IN_BRACKETS.format(12),), 0),
        ((PARK_OF_A_CLASS.format(126), REPORT_ON_IT), 1),
        ((PARK_OF_A_CLASS.format(162), REPORT_ON_IT), 0),
        ((VEGETABLES, "尚义县2023年农业总结\n\n2023年，全县甘蓝、白萝卜等蔬菜种植面积12.4万亩。"), 1),
        ((VEGETABLES, "尚义县2023年农业总结\n\n2023年，全县蔬菜、马铃薯种植面积合计22.4万亩。"), 0),
        ((VEGETABLES, "尚义县2023年农业总结\n\n2023年，大青沟、红土梁等镇蔬菜种植面积12.4万亩。"), 0),
    ],
)
def test_what_stands_beside_a_value(tmp_path: Path, texts: tuple[str, ...], found: int) -> None:
    """The year of a comparison, what a park became and examples change nothing of what a value is of; several things do."""
    assert len(said(tmp_path, *texts)) == found


def test_words_of_a_row(tmp_path: Path) -> None:
    """Figures that a cell of words tells speak for the row a sentence retells."""
    for told, found in ((62, 1), (56, 0)):
        folder = tmp_path / str(told)
        folder.mkdir()
        assert len(said(folder, TARGETS.format(told), TARGET_TABLE, name="md")) == found


def test_below_a_line_that_leads_over(tmp_path: Path) -> None:
    """What stands below a line with a colon under the tasks of a year is to be."""
    text = """\
政府工作报告

——2024年1月20日在祁东县第十八届人民代表大会第三次会议上

一、2023年工作回顾

全年新建标准厂房18万平方米，新增就业4200人。

二、2024年重点任务

今年要抓好以下工作：

（一）抓平台。新建标准厂房15万平方米。
"""
    assert said(tmp_path, text) == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("全年疏浚农村河塘23条。", "全年完成农村河塘疏浚28条。", True),
        ("全县森林覆盖率达到61.3%。", "全县森林覆盖率63.1%。", True),
        ("城东园签约企业履约率61.3%。", "城西园签约企业履约率63.1%。", False),
        ("宜丰县距省会南昌150公里。", "宜丰县距省会南昌190公里。", True),
        ("宜丰县距省会南昌150公里。", "宜丰县距长沙190公里。", False),
        ("新增限上商贸企业12家，总数达到85家。", "新增限上商贸企业12家，总数达到58家。", True),
        ("全县有公办养老院12所。", "全县有养老院17所。", False),
    ],
)
def test_what_no_lexicon_knows_is_compared_by_its_words(tmp_path: Path, first: str, second: str, found: bool) -> None:
    """Counts, rates and distances are one where their words are, in any order; parts of them and other places are not."""
    for name, kind, text in (("a", "国民经济运行情况", first), ("b", "工作总结", second)):
        (tmp_path / f"{name}.txt").write_text(f"宜丰县2024年{kind}\n2025年1月6日\n{text}\n", encoding="utf-8")
    rows = list(same(graph_of([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out")))
    assert bool(rows) is found


@pytest.mark.parametrize(
    "texts",
    [
        (
            "泗阳县化纤产业链工作方案\n\n2024年，全产业链规上产值162.5亿元。",
            "泗阳县分析\n\n2024年，全县规上产值386.0亿元。",
        ),
        (
            "泗阳县化纤产业链工作方案\n\n2024年，全产业链规上产值162.5亿元。",
            "泗阳县白酒产业链调研\n\n2024年，全链规上产值126.5亿元。",
        ),
        ("泗阳县工作\n\n2025年，签约亿元以上项目60个。\n\n目前在谈亿元以上项目66个。",),
        ("泗阳县工作\n\n今年以来，围绕“到位资金90亿元、签约亿元以上项目60个”目标，上半年新签约亿元以上项目59个。",),
        (
            "泗阳县2025年政府工作报告\n\n2025年1月6日\n\n二、2025年工作安排\n\n全年外出招商不少于80批次，其中县领导带队不少于20批次。",
            "泗阳县2025年上半年招商总结\n\n2025年7月8日\n\n上半年外出招商40批次，完成全年计划（80批次）的50.0%，其中县领导带队18批次。",
        ),
    ],
)
def test_values_of_two_parties(tmp_path: Path, texts: tuple[str, ...]) -> None:
    """Values of two trades, of a trade and of all, of two stages, of a goal and of what was done are no contradiction."""
    assert not said(tmp_path, *texts)


def test_values_of_one_trade(tmp_path: Path) -> None:
    """Two documents whose titles name one trade tell of the same."""
    texts = (
        "泗阳县化纤产业链工作方案\n\n2024年，规上产值162.5亿元。",
        "泗阳县化纤产业链总结\n\n2024年，规上产值165.2亿元。",
    )
    assert len(said(tmp_path, *texts)) == 1


def test_goal_quoted_from_a_plan(tmp_path: Path) -> None:
    """A goal of a plan is quoted with another number by a report that names the plan's trade."""
    plan = "泗阳县化纤产业链链长制工作方案\n\n到2027年，规上产值达到260亿元，规上企业达到90家。"
    report = "泗阳县招商总结\n\n对照化纤产业链链长制方案确定的2027年规上产值{}亿元目标，项目储备不够。"
    assert len(said(tmp_path, plan, report.format(290))) == 1
    assert not said(tmp_path, plan, report.format(260))


def test_one_number_in_two_units(tmp_path: Path) -> None:
    """The land of a project told with one number in two units is a slip of the unit."""
    texts = (
        "泗阳县会议纪要\n\n会议听取了江苏恒远智能装备有限公司减速机项目情况，该项目总投资5.6亿元，项目用地86亩。",
        "泗阳县简报\n\n江苏恒远智能装备有限公司减速机项目落户城东，用地86公顷，总投资5.6亿元。",
    )
    assert any("86公顷" in message for message in said(tmp_path, *texts))


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("2025年1—6月，实际使用外资1.21亿美元。", "2025年1—9月实际使用外资1.74亿美元，其中1—6月为1.12亿美元。", 1),
        ("2025年1—6月，实际使用外资1.21亿美元。", "2025年1—9月实际使用外资1.74亿美元，其中1—6月为1.21亿美元。", 0),
        ("2025年一季度，进出口总额12.6亿元。", "2025年上半年，进出口总额28.3亿元，其中一季度16.2亿元。", 1),
        ("2025年一季度，进出口总额12.6亿元。", "2025年上半年，进出口总额28.3亿元，其中二季度16.2亿元。", 0),
    ],
)
def test_part_of_the_time(tmp_path: Path, first: str, second: str, found: int) -> None:
    """What a part of the time gave bears the name of the whole before it, and is no share of it."""
    rows = said(tmp_path, f"泗阳县外资情况\n\n{first}", f"泗阳县商务简报\n\n{second}")
    assert len(rows) == found


@pytest.mark.parametrize(("opens", "found"), [("去年这一年不容易。", 1), ("今年开局良好。", 0)])
def test_year_a_passage_opens_with(tmp_path: Path, opens: str, found: int) -> None:
    """The sentences behind 去年这一年不容易 go on about last year."""
    speech = f"泗阳县新春大会上的讲话\n（2025年2月5日）\n\n{opens}全县实际使用外资2.81亿美元。"
    bulletin = "泗阳县2024年统计公报\n2025年3月8日\n\n全年实际使用外资2.18亿美元。"
    assert len(said(tmp_path, speech, bulletin)) == found


def test_what_words_tell_apart(tmp_path: Path) -> None:
    """A part told as a share of more, and a count by a basis of its own, are no second value."""
    text = "瓜州县双塔园区简介\n\n2024年园区产值60.0亿元。\n\n2024年园区规上企业12家，实现产值58.2亿元，占园区工业总产值的97.0%。"
    assert said(tmp_path, text) == []


def test_rates_of_two_trades(tmp_path: Path) -> None:
    """A rate told in short is that of the trade named before it, not of the one behind."""
    said = (
        "到2025年，电池产业链产值达到600亿元，本地配套率提高到{}%；机械产业链产值达到350亿元，本地配套率提高到60%。\n\n"
    )
    table = "| 指标 | 单位 | 2025年目标 |\n|---|---|---|\n| 电池产业链本地配套率 | % | 55 |\n| 机械产业链本地配套率 | % | 60 |\n"
    for rate, found in ((55, False), (45, True)):
        path = tmp_path / f"{rate}.md"
        path.write_text(f"# 宜丰县制造业规划\n\n{said.format(rate)}{table}", encoding="utf-8")
        rows = list(same(graph_of([path], tmp_path / f"out{rate}")))
        assert bool(rows) is found
