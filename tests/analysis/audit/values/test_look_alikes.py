"""What only looks like one thing with two values: texts in which everything may be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import alarms, kinds, report, told_later
from tests.analysis.audit.texts import (
    COUNTY,
    FINE_PROJECTS,
    FIRMS_OF_A_CLASS,
    FIRMS_OF_A_ZONE,
    GEARS,
    GROWTH_OF_TRADES,
    MACHINES_HEAD,
    MONTHS,
    NUMBERED_PROJECTS,
    REMARKS_OF_TOWNS,
    SHIPS,
    SIGNING,
    TEA_HEAD,
    TEA_PROJECTS,
    TRADES_OF_A_DISTRICT,
)
from tests.analysis.desks import audit_of, told

FAIR = """\
2023年园区化工产值151.2亿元；园区全部产值（含非化工企业）为168.9亿元。
2022年，河口班列开行4286列。|继2021年全年河口班列开行4268列之后，今年开行2168列。
"""


@pytest.mark.parametrize("text", FAIR.splitlines())
def test_no_slips(text: str) -> None:
    """Nothing is said of lines in which everything may be right."""
    assert not alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "全区常住人口52.3万人，户籍人口58.6万人。",
    ],
)
def test_look_alikes(text: str) -> None:
    """What only looks like a contradiction is passed over."""
    assert kinds(text) == []


PARTS = "表1 分行业情况\n行业    企业数(家)  产值(亿元)\n精密铸造    36    52.0\n流体机械    28    61.0\n智能仪表    15    18.0\n合计    79    131.0\n\n全区规上企业79家，其中精密铸造企业{}家。"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("conflict", MONTHS.format("1—2月累计").replace("325.6", "578.7")),
        ("conflict", "截至2023年底，全区入驻包装企业64家。\n\n二、下一步\n对2024年已入驻的69家包装企业开展走访。"),
        ("conflict", "截至2023年底，全区入驻包装企业64家。\n\n二、下一步\n2023年新入驻的12家包装企业已投产。"),
        ("conflict", TRADES_OF_A_DISTRICT.format("流体机械产值60.0亿元")),
        ("conflict", "2023年全区机械产值210.0亿元。全年阀门产量3.4万吨。\n\n二、展望\n2022年全区阀门产量达到2.9万吨。"),
        ("conflict", SIGNING.format("此次集中签约的9个项目")),
        ("conflict", SIGNING.format("去年签约的11个项目")),
        ("unit", "年底全区已建成仓库库容75万吨。\n\n二、打算\n全区冷链仓库库存商品75万千克。"),
        ("conflict", PARTS.format("36家；精密铸造企业中有压铸企业9")),
    ],
)
def test_what_only_looks_wrong_is_left_alone(tmp_path: Path, kind: str, text: str) -> None:
    """A look-alike of a slip raises no alarm of its kind."""
    assert kind not in report(tmp_path, MACHINES_HEAD + text)


@pytest.mark.parametrize(
    "line",
    [
        "2023年末，全县规模以上工业企业83家，比上年末的76家增加7家。全年规模以上富硒食品产值53.1亿元，2022年为48.6亿元。",
        "石泉经济技术开发区已建成7.0平方公里，入驻企业62家。",
        "到2025年，全县规模以上工业企业达到100家，富硒食品产值达到70亿元。",
        "2022年一季度，规模以上富硒食品产值10.2亿元，开局较为平稳有序。",
        "2022年末，石泉经济技术开发区规模以上工业企业41家，占全县一半以上。",
        "2022年末，全市规模以上工业企业815家，石泉县占比不足一成左右。",
    ],
)
def test_county_told_of_another_thing(tmp_path: Path, line: str) -> None:
    """Another year, period, scope, part, phase, unit or enterprise contradicts nothing."""
    assert told_later(tmp_path, COUNTY, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "湖南洞庭船舶制造有限公司现有员工910人，交付船舶26艘。",
        "2023年，船舶产业链产值108.2亿元，比2022年的96.4亿元净增11.8亿元，规上企业41家。",
        "2022年上半年，船舶产业链产值44.1亿元，处于历史较高水平。",
        "船舶产业园现有建成区3.1平方公里，其中2023年新增0.4平方公里。",
    ],
)
def test_chain_told_of_another_thing(tmp_path: Path, line: str) -> None:
    """Another year, period, scope, part, phase, unit or enterprise contradicts nothing."""
    assert told_later(tmp_path, SHIPS, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "2023年，全县规模以上工业企业97家，规模以上工业总产值286.3亿元，比上年增长6.6%。",
        "全县汽车零部件产值63.0亿元，其中规模以上企业产值58.4亿元；2022年规模以上汽车零部件产值55.9亿元。",
        "2022年蓬安工业园规模以上工业企业57家，占全县六成以上。",
        "2022年前三季度，全县汽车零部件产值44.0亿元，增势平稳。",
        "2018年至2022年，全县累计新签约项目263个，合同投资额785亿元。",
        "四川凯蓬机械有限公司实缴资本4500万元，2015年增资后注册资本6000万元。",
        "2022年全县规模以上工业总产值约270亿元，汽车零部件产值超过60亿元。",
        "2022年新签约亿元以上项目28个，合同投资额142亿元，到位资金56亿元。",
    ],
)
def test_zone_told_of_another_thing(tmp_path: Path, line: str) -> None:
    """Another year, period, scope, part, phase, unit or enterprise contradicts nothing."""
    assert told_later(tmp_path, GEARS, line) == []


def test_what_is_done_and_what_is_to_be(tmp_path: Path) -> None:
    """What a year did is not what the next one is to do, below a heading that says so."""
    report = (
        "海盐县政府工作报告\n2024年1月20日\n\n一、2023年工作回顾\n民生持续改善。翻新农村公路桥梁12座，惠及居民3千人。\n"
        "\n二、2024年目标任务\n重点做好以下工作。再开工建设学校2所，翻新农村公路桥梁9座，涉及居民2千人。\n"
    )
    assert told(audit_of(tmp_path, {"report.txt": report})) == []


def test_a_row_of_a_chain_names_its_leader(tmp_path: Path) -> None:
    """The output of a chain is not that of the enterprise its row names as leader."""
    plan = (
        "海盐县产业链方案\n\n表1 产业链安排\n产业链\t链主企业\t2024年规上企业（户）\t2024年产值（亿元）\n"
        "装备制造\t海盐宏锐重型机械有限公司\t42\t82.5\n绿色食品\t海盐禾谷食品有限公司\t19\t38.9\n"
        "新材料\t海盐云岭新材料有限公司\t31\t97.6\n"
    )
    chart = "海盐县装备制造产业链图谱\n链主企业海盐宏锐重型机械有限公司2024年产值13.7亿元，本地采购额3.1亿元。\n"
    assert told(audit_of(tmp_path, {"a.txt": plan, "b.txt": chart})) == []


TOPICS = (
    "{}\n\n（一）生物医药。2023年实现产值156.2亿元，支持骨干企业。\n\n（二）{}。2023年实现产值{}亿元，增长12.6%。\n"
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("p.md", NUMBERED_PROJECTS.format(*FINE_PROJECTS)),
        ("p.md", NUMBERED_PROJECTS.format("总投资0.86亿元，累计完成投资4200万元。", "由东湖纺织投资建设，用地66亩。")),
        ("r.txt", REMARKS_OF_TOWNS.format("3600")),
        ("g.txt", GROWTH_OF_TRADES.format("5.3")),
        ("t.txt", TOPICS.format("罗田县产业概况", "智能装备", "187.5")),
        ("k.txt", FIRMS_OF_A_ZONE.format("128")),
        ("c.txt", FIRMS_OF_A_CLASS.format("17", "17")),
        ("c.txt", FIRMS_OF_A_CLASS.format("17", "19").replace("其中规上企业", "其中新增企业")),
    ],
)
def test_look_alikes_raise_no_alarm(tmp_path: Path, name: str, text: str) -> None:
    """The same without the slip, parts of a cell, short names, and two trades under headings are right."""
    assert not audit_of(tmp_path, {name: text})


@pytest.mark.parametrize(
    "text",
    [
        TEA_HEAD + "2023年，全县茶叶规上企业36家，完成产值41.5亿元，比2022年的37.0亿元增长12.2%。",
        TEA_HEAD + "2023年茶叶产业产值41.5亿元，较上年的37.0亿元增长12.2%，茶叶规上工业增加值增长8.4%。",
        TEA_HEAD + "2023年，全县工业用电量14.2亿千瓦时，规上工业用电量12.9亿千瓦时。",
        TEA_HEAD + "县城新增污水处理能力1万吨/日，建成后总能力达到3万吨/日。",
        TEA_HEAD + "磷矿装备制造基地一期投资4.0亿元，二期投资4.5亿元。\n\n" + TEA_PROJECTS,
        TEA_HEAD
        + "磷矿装备制造基地标准厂房建筑面积12万平方米。\n\n"
        + TEA_PROJECTS.replace("用地（亩）", "规划面积（平方公里）"),
        TEA_HEAD + "一季度规上工业增加值同比增长5.8%。\n\n二、打算\n上半年规上工业增加值同比增长8.5%的势头要巩固。",
    ],
)
def test_figures_of_something_else(tmp_path: Path, text: str) -> None:
    """The year of a comparison, another scope, phase or kind of area, and what adds up are no contradiction."""
    assert not audit_of(tmp_path, {"page.txt": text})
