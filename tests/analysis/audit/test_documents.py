"""The same told in two documents: indicators of a place, projects, lives of enterprises; and what is another thing."""

from pathlib import Path

import pytest

from tests.analysis.desks import PROJECT_LIST, audit_of, told

COUNTY = """\
石泉县2022年国民经济和社会发展统计公报

石泉县统计局 2023年4月

2022年末，全县规模以上工业企业76家。全年规模以上富硒食品产值48.6亿元，增长9.2%。石泉经济技术开发区规划面积12.6平方公里，已建成6.2平方公里。陕西汉水源食品有限公司成立于2011年，注册资本3000万元，职工420人。全年实际利用外资1850万美元。年末全县高新技术企业31家。

陕西汉水源食品有限公司是石泉县池河镇的富硒饮料企业，唯一生产基地位于池河镇。年产5万吨富硒矿泉水项目由陕西汉水源食品有限公司投资建设，总投资3.6亿元，占地86亩，2022年9月开工。
"""
SHIPS = """\
沅江市船舶产业发展情况汇报

沅江市工业和信息化局 2023年1月

2022年，沅江市船舶产业链规上企业37家，产业链产值达96.4亿元，同比增长11%。船舶产业园总规划面积5.8平方公里，现有厂房42万平方米。湖南洞庭船舶制造有限公司2007年在沅江注册，注册资本1.2亿元，在岗员工860人，厂址位于船舶产业园，为该公司唯一厂区。全市新签约项目48个，到位内资62.3亿元。
"""
GEARS = """\
蓬安县2022年政府工作报告摘编

2022年，全县规模以上工业企业92家，规模以上工业总产值268.5亿元。全县汽车零部件产值61.2亿元，电子信息产值22.4亿元。新签约项目63个，合同投资额185亿元。南充蓬安工业园规划面积15平方公里。

四川凯蓬机械有限公司2010年落户蓬安工业园，注册资本6000万元，年产20万套变速箱齿轮项目总投资4.8亿元，占地110亩。四川凯蓬机械有限公司是县内齿轮制造龙头企业。
"""
HEADS = {
    COUNTY: "石泉县2023年国民经济和社会发展统计公报\n\n石泉县统计局 2024年4月\n\n",
    SHIPS: "沅江市2023年船舶产业链推进情况\n\n沅江市工业和信息化局 2024年1月\n\n",
    GEARS: "蓬安县2023年工业经济运行情况\n\n蓬安县经济商务信息化和科学技术局 2024年1月\n\n",
}


def found(folder: Path, first: str, line: str) -> list[str]:
    """What the audit says of a document and a later one of the same place with one paragraph."""
    return told(audit_of(folder, {"甲.txt": first, "乙.txt": f"{HEADS[first]}{line}\n"}))


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("2023年末，全县规模以上工业企业83家，比2022年末的79家净增4家。", ("79", "76")),
        ("全年规模以上富硒食品产值53.1亿元，上年为46.8亿元，增长较快。", ("46.8", "48.6")),
        ("全年实际利用外资2100万美元，较上年的1580万美元增加520万美元。", ("1580", "1850")),
        ("高新技术企业由2022年末的35家增至44家，培育成效明显。", ("35", "31")),
        ("石泉经济技术开发区规划面积16.2平方公里，年末建成7.0平方公里。", ("16.2", "12.6")),
        ("石泉经开区规划面积为16.2平方公里，年末建成7.0平方公里。", ("16.2", "12.6")),
        ("陕西汉水源食品有限公司于2014年注册成立，2023年产值6.1亿元。", ("2014", "2011")),
        ("成立于2013年的陕西汉水源食品有限公司，2023年产值6.1亿元。", ("2013", "2011")),
        ("陕西汉水源食品有限公司注册资本为8000万元，2023年产值6.1亿元。", ("8000", "3000")),
        ("陕西汉水源食品有限公司唯一的生产基地位于喜河镇，现有生产线4条。", ("喜河镇", "池河镇")),
        ("陕西汉水源食品有限公司主要从事铝型材加工，产品销往西北各省。", ("铝型材",)),
        ("年产5万吨富硒矿泉水项目总投资6.3亿元，2023年底主体完工。", ("6.3", "3.6")),
        ("富硒矿泉水项目用地68亩，目前正在进行设备安装和调试工作。", ("68", "86")),
        ("年产5万吨富硒矿泉水项目由安康金谷饮品有限公司投资建设，进展顺利。", ("金谷",)),
        ("年产5万吨富硒矿泉水项目于2023年3月开工，目前正在安装设备。", ("2023年3月", "2022年9月")),
        ("陕西汉水原食品有限公司2023年产值6.1亿元，入选省级龙头企业名单。", ("汉水原", "汉水源")),
    ],
)
def test_county_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = found(tmp_path, COUNTY, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    "line",
    [
        "2023年末，全县规模以上工业企业83家，比上年末的76家增加7家。全年规模以上富硒食品产值53.1亿元，2022年为48.6亿元。",
        "石泉经济技术开发区已建成7.0平方公里，入驻企业62家。",
        "年产5万吨富硒矿泉水项目一期总投资1.6亿元，一期用地30亩。",
        "到2025年，全县规模以上工业企业达到100家，富硒食品产值达到70亿元。",
        "2022年一季度，规模以上富硒食品产值10.2亿元，开局较为平稳有序。",
        "2022年末，石泉经济技术开发区规模以上工业企业41家，占全县一半以上。",
        "2022年末，全市规模以上工业企业815家，石泉县占比不足一成左右。",
    ],
)
def test_county_told_of_another_thing(tmp_path: Path, line: str) -> None:
    """Another year, period, scope, part, phase, unit or enterprise contradicts nothing."""
    assert found(tmp_path, COUNTY, line) == []


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("全市船舶产业链规上企业由2022年底的33家增加到41家。", ("33", "37")),
        ("2023年，船舶产业链产值达108.2亿元，比2022年的94.6亿元净增13.6亿元。", ("94.6", "96.4")),
        ("2023年，船舶产业链产值108.2亿元，上年同期为94.6亿元。", ("94.6", "96.4")),
        ("船舶产业园规划总面积8.5平方公里，年内新建道路3公里。", ("8.5", "5.8")),
        ("沅江船舶产业园规划面积8.5平方公里，年内新建道路3公里。", ("8.5", "5.8")),
        ("湖南洞庭船舶制造有限公司（2010年注册成立）交付船舶26艘。", ("2010", "2007")),
        ("湖南洞庭船舶制造有限公司注册资本2.1亿元，交付船舶26艘。", ("2.1", "1.2")),
        ("湖南洞庭船舶制造有限公司唯一厂区位于琼湖街道，交付船舶26艘。", ("琼湖", "船舶产业园")),
    ],
)
def test_chain_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = found(tmp_path, SHIPS, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


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
    assert found(tmp_path, SHIPS, line) == []


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("规模以上工业企业由2022年末的95家增加到97家。", ("95", "92")),
        ("2023年电子信息产值25.0亿元（2022年为24.2亿元），增长较快。", ("24.2", "22.4")),
        ("蓬安工业园规划面积51平方公里，年内建成标准厂房6万平方米。", ("51", "15")),
        ("变速箱齿轮项目总投资8.4亿元，2023年进入设备调试阶段。", ("8.4", "4.8")),
        ("2012年落户蓬安工业园的四川凯蓬机械有限公司，全年产值5.2亿元。", ("2012", "2010")),
        ("四川凯蓬机械有限公司主营服装加工，全年产值5.2亿元。", ("服装", "机械")),
        ("2022年，新签约项目69个，2023年新签约项目71个。", ("69", "63")),
    ],
)
def test_zone_told_otherwise(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Another value of the same thing is found, and nothing else."""
    rows = found(tmp_path, GEARS, line)
    assert rows and all(all(key in row for key in keys) for row in rows)


@pytest.mark.parametrize(
    "line",
    [
        "2023年，全县规模以上工业企业97家，规模以上工业总产值286.3亿元，比上年增长6.6%。",
        "全县汽车零部件产值63.0亿元，其中规模以上企业产值58.4亿元；2022年规模以上汽车零部件产值55.9亿元。",
        "2022年蓬安工业园规模以上工业企业57家，占全县六成以上。",
        "2022年前三季度，全县汽车零部件产值44.0亿元，增势平稳。",
        "2018年至2022年，全县累计新签约项目263个，合同投资额785亿元。",
        "四川凯蓬机械有限公司实缴资本4500万元，2015年增资后注册资本6000万元。",
        "四川凯蓬机械有限公司前身为南充凯蓬齿轮厂，1998年成立，2010年落户蓬安工业园。",
        "四川凯蓬机械有限公司子公司蓬安凯锐铸造有限公司2016年落户蓬安工业园，主营铸件。",
        "年产20万套变速箱齿轮项目二期总投资2.2亿元，占地40亩，2023年5月开工。",
        "年产20万套变速箱齿轮项目累计完成投资3.9亿元，已建成厂房3万平方米。",
        "2022年全县规模以上工业总产值约270亿元，汽车零部件产值超过60亿元。",
        "年产20万套变速箱齿轮项目总投资48000万元，占地7.3公顷。",
        "2022年新签约亿元以上项目28个，合同投资额142亿元，到位资金56亿元。",
    ],
)
def test_zone_told_of_another_thing(tmp_path: Path, line: str) -> None:
    """Another year, period, scope, part, phase, unit or enterprise contradicts nothing."""
    assert found(tmp_path, GEARS, line) == []


def beside(folder: Path, line: str) -> list[str]:
    """What the audit says of a list of projects and a page with one paragraph about one of them."""
    head = "宜丰县招商工作简报\n\n宜丰县商务局 2023年11月20日\n\n"
    return told(audit_of(folder, {"宜丰县项目表.csv": PROJECT_LIST, "宜丰县简报.txt": f"{head}{line}\n"}))


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("光学镜片智造项目业主单位为江西晶锐光电有限公司，计划2024年投产。", ("明远", "晶锐")),
        (
            "目前，储能锂电池PACK项目建设正酣。该项目计划投资25亿元，占地130亩，建成后年产值10亿元。",
            ("25亿元", "52000"),
        ),
        ("总投资2.6亿元的光学镜片智造项目正抓紧施工，预计明年6月投产。", ("2.6", "24000")),
        ("总投资2.4亿元的光学镜片智造项目正抓紧施工，占地45亩，已完成投资8000万元。", ()),
        ("宜丰县年产3万吨竹纤维项目位于工业园，占地面积60亩，主要建设厂房4栋。", ("60", "90")),
        ("陶瓷釉料生产线技改项目于2023年8月正式动工，总投资9800万元。", ("2023年8月", "2023年5月")),
        ("储能锂电池PACK项目一期投资2亿元，首期用地60亩，年内完成投资1.5亿元。", ()),
        ("全县在建工业项目中，投资额最大的是宜丰县年产3万吨竹纤维项目。", ()),
    ],
)
def test_a_project_of_a_list_told_in_prose(tmp_path: Path, line: str, keys: tuple[str, ...]) -> None:
    """Owner, total, ground and begin of a row are held against a page that calls the project by its core."""
    rows = beside(tmp_path, line)
    assert bool(rows) is bool(keys) and all(all(key in row for key in keys) for row in rows)
