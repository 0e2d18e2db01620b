"""Projects told to be further in one place than in another."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.projects.stages import stages
from tests.analysis.audit.desk import graph_of_texts
from tests.analysis.desks import audit_of

TABLE = "# 柳河区重点项目台账（2024年9月）\n\n| 项目名称 | 总投资（亿元） | 当前状态 |\n|---|---|---|\n| 泓达精密齿轮 | 6.2 | {state} |\n| 白鹭湾冷链物流园 | 3.0 | 在建 |\n| 竹溪石文化园 | 1.2 | 在建 |\n"


@pytest.mark.parametrize(
    ("text", "state", "found"),
    [
        ("柳河区简报（2024年9月）\n8月底，泓达精密齿轮项目已建成投产。\n", "未开工", 1),
        ("柳河区简报（2024年9月）\n泓达精密齿轮项目，总投资6.2亿元，今年5月已竣工。\n", "主体施工", 1),
        ("柳河区简报（2024年9月）\n已有2个项目投产：泓达精密齿轮（5月投产）、竹影家居（6月投产）。\n", "前期", 1),
        ("柳河区简报（2024年9月）\n泓达精密齿轮项目至今尚未开工。\n", "已竣工", 1),
        ("柳河区简报（2024年9月）\n8月底，泓达精密齿轮项目已建成投产。\n", "已投产", 0),
        ("柳河区简报（2024年9月）\n泓达精密齿轮项目预计2025年6月投产。\n", "在建", 0),
        ("柳河区简报（2024年9月）\n泓达精密齿轮项目厂房主体均已完工，设备陆续进场。\n", "在建", 0),
        ("柳河区简报（2024年9月）\n泓达精密齿轮项目首条生产线投产。\n", "在建", 0),
        ("柳河区简报（2024年12月）\n泓达精密齿轮项目已于2024年11月投产。\n", "在建", 0),
    ],
)
def test_prose_and_table(tmp_path: Path, text: str, state: str, found: int) -> None:
    """A state of the table below what a sentence tells of the same time or before is told, a part or a plan is not."""
    graph = graph_of_texts(tmp_path, {"a.txt": text, "b.md": TABLE.format(state=state)})
    assert len(list(stages(graph))) == found


@pytest.mark.parametrize(("count", "found"), [("12", 1), ("10", 0)])
def test_all_of_a_table(tmp_path: Path, count: str, found: int) -> None:
    """All of as many things as the rows are may not hold one that is behind."""
    rows = "栋号(2024年10月末),楼层进度,状态\n1—6号,已封顶,外立面施工\n7—10号,已封顶,砌体施工\n11—12号,三层(共五层),主体施工\n"
    text = f"柳河区标准厂房简报（2024年10月）\n{count}栋厂房主体全部封顶，正在进行室外管网施工。\n"
    assert len(list(stages(graph_of_texts(tmp_path, {"a.txt": text, "b.csv": rows})))) == found


_NEWS = """\
武冈招商月报
2025年8月8日

武冈县商务局编

恒佳特种玻璃项目主厂房正在封顶，设备已到货。远达电机项目正在进行设备安装。鑫源卤菜项目二期正在主体施工。
"""
_LIST = """\
序号,项目名称,投资方,总投资（亿元）,进度（截至2025-{month}-31）
1,恒佳特种玻璃项目,湖南恒佳玻璃有限公司,3.2,{one}
2,远达电机项目,湖南远达电机有限公司,2.1,{two}
3,鑫源卤菜项目,武冈鑫源食品有限公司,1.5,已投产
"""


@pytest.mark.parametrize(
    ("month", "one", "two", "found"),
    [("07", "已投产", "竣工", 2), ("07", "主体施工", "在建", 0), ("12", "已投产", "竣工", 0)],
)
def test_works_that_go_on(tmp_path: Path, month: str, one: str, two: str, found: int) -> None:
    """What is being roofed or fitted out has not been finished before; a second phase, and a later list, say nothing of it."""
    rows = audit_of(tmp_path, {"a.txt": _NEWS, "b.csv": _LIST.format(month=month, one=one, two=two)})
    assert len(rows) == found


_BEGINS = "项目名称,建设单位,建设性质,开工时间,计划竣工时间\n镁质板材项目,辽宁岭泽建材有限公司,新开工,2025年6月,2026年9月\n高纯镁砂项目,辽宁海泓耐材有限公司,续建,2024年5月,2025年12月\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("岭泽建材的镁质板材项目去年10月已竣工投产。", 1),
        ("辽宁岭泽建材有限公司三班生产。该公司镁质板材项目已于2025年3月投产。", 1),
        ("辽宁海泓耐材有限公司的高纯镁砂项目已于2025年7月提前竣工。", 0),
        ("辽宁泽泉建材有限公司的镁质板材项目去年10月已竣工投产。", 0),
        ("镁质板材项目的配套码头去年10月已投产。", 0),
    ],
)
def test_finished_before_its_row_begins(tmp_path: Path, text: str, found: int) -> None:
    """What is finished before its row lets it begin is told, under whichever name of its firm; that of another firm is not."""
    news = f"海州日报\n（原载《海州日报》2025年8月20日 第2版）\n\n{text}\n"
    assert len(list(stages(graph_of_texts(tmp_path, {"a.csv": _BEGINS, "b.txt": news})))) == found


@pytest.mark.parametrize(("firm", "found"), [("山东铭迅机器人有限公司", 1), ("山东凯骏机器人有限公司", 0)])
def test_a_project_of_one_firm(tmp_path: Path, firm: str, found: int) -> None:
    """A project is known by its firm under a shorter name; a bulletin without a day is of the half-year of its title."""
    report = "沂南县2025年上半年项目推进通报\n\n山东铭迅机器人有限公司工业机器人减速器项目受用地影响，至今仍未开工。\n"
    portrait = f"沂南经济开发区画像\n\n主导产业为装备。{firm}减速器项目已于2025年3月建成投产。\n"
    assert len(list(stages(graph_of_texts(tmp_path, {"a.txt": report, "b.txt": portrait})))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2025年4月9日，泓岭精密铸管基地举行开工奠基仪式。", 1),
        ("此次集中开工的项目共2个，分别是：岭川锻压扩能线，总投资2亿元；泓岭精密铸管基地项目，总投资4亿元。", 1),
        ("今年新开工的项目有泓岭精密铸管基地、岭川锻压线等3个。", 1),
        ("2023年4月9日，泓岭精密铸管基地举行开工奠基仪式。", 0),
        ("2025年4月9日，泓岭精密铸管基地二期举行开工奠基仪式。", 0),
        ("此次集中开工的项目有岭川锻压线、白鹭湾冷链园。", 0),
        ("2025年4月9日，泓岭精密铸管基地续建工程复工。", 0),
    ],
)
def test_begun_when_it_was_finished(tmp_path: Path, text: str, found: int) -> None:
    """What is begun in news or a list of what is new was not finished before; another phase, and another thing, may well be."""
    rows = "柳河区项目竣工情况（截至2024年12月末）,,\n项目名称,竣工时间,状态\n泓岭精密铸管基地,2024年11月,已竣工\n白鹭湾仓储中心,2024年9月,已竣工\n"
    news = f"柳河区简报\n2025年4月20日\n\n{text}\n"
    assert len(list(stages(graph_of_texts(tmp_path, {"a.csv": rows, "b.txt": news})))) == found


@pytest.mark.parametrize(
    ("verb", "found"), [("今年新开工的项目有", 1), ("今年续建的项目有", 0), ("今年技改的企业有", 0)]
)
def test_named_behind_its_end(tmp_path: Path, verb: str, found: int) -> None:
    """去年建成投产的甲产线 is not among what is begun this year."""
    text = f"柳河区简报\n2025年4月20日\n\n底气来自去年11月建成投产的川芎提取线。{verb}川芎提取线、白鹭湾冷链园等3个。\n"
    assert len(list(stages(graph_of_texts(tmp_path, {"b.txt": text})))) == found


LEDGER = """\
序号,项目名称,投资主体,建设地点,2025年计划投资(万元),开工时间,竣工(计划竣工)时间,形象进度(2025年3月)
1,豆乳饮料项目,江西禾沐食品有限公司,开发区B区,0,2023-06,{end},{state}
2,速冻玉米项目,江西甜谷食品有限公司,开发区A区,2400,2024-07,2025-08,设备调试
"""


@pytest.mark.parametrize(
    ("text", "end", "state", "found"),
    [
        ("豆乳饮料项目作为2025年新开工项目，由管委会负责。", "2024-10", "已投产", 1),
        ("豆乳饮料项目作为2023年新开工项目，由管委会负责。", "2024-10", "已投产", 0),
        ("豆乳饮料项目作为2025年新开工项目，由管委会负责。", "2026-10", "主体施工", 0),
        ("豆乳饮料项目。江西禾沐食品有限公司的这一项目已于2025年2月竣工投产。", "2026-10", "前期", 1),
        ("豆乳饮料项目。江西甜谷食品有限公司的这一项目已于2025年2月竣工投产。", "2026-10", "前期", 0),
    ],
)
def test_a_project_that_is_named_by_its_firm_or_its_year(
    tmp_path: Path, text: str, end: str, state: str, found: int
) -> None:
    """The only row of a firm is its project; what is begun in a year was not finished before it."""
    ledger = LEDGER.format(end=end, state=state).replace("设备调试", "已投产")
    minutes = f"宜丰县推进会纪要（2025年4月）\n{text}\n"
    assert len(list(stages(graph_of_texts(tmp_path, {"a.txt": minutes, "b.csv": ledger})))) == found
