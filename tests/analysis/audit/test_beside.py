"""What sentences and columns say of a table: ranks, limits, groups, directions, parts, dates; and what only looks wrong."""

from pathlib import Path

import pytest

from tests.analysis.desks import PROJECT_LIST, audit_of, told

Swap = tuple[str, str]
ROSTER = """\
序号,企业名称,所属乡镇,主导产品,成立时间,职工总数（人）,研发人员（人）,工业总产值（万元）,出口交货值（万元）,税金（万元）,备注
1,湖南云麓食品有限公司,青山镇,果汁,2009年5月,210,20,18000,3000,600,
2,湘阴县恒泽机械有限公司,白泥湖镇,液压件,2011年3月,160,32,12500,0,410,2015年认定为高新技术企业
3,岳阳金瀚纺织有限公司,青山镇,棉纱,2006年8月,520,15,26000,9100,700,
4,湖南澧水陶瓷有限公司,樟树镇,卫浴陶瓷,2014年1月,340,18,15400,2200,380,2021年上市辅导
5,湘阴县金穗农机有限公司,白泥湖镇,农机,2012年6月,95,11,6800,0,150,
合计,,,,,1325,96,78700,14300,2240,
"""
YEARS = """\
# 临澧县经济开发区主要指标

| 指标名称 | 2020年 | 2021年 | 2022年 | 2023年 |
|---|---|---|---|---|
| 规上工业企业数（家） | 96 | 104 | 113 | 121 |
| 技工贸总收入（亿元） | 210.0 | 236.5 | 251.8 | 280.2 |
| 实缴税金（亿元） | 6.3 | 7.0 | 7.6 | 8.4 |
| 期末从业人员（人） | 18200 | 17900 | 17300 | 16800 |
| 已建成面积（亩） | 7200 | 7600 | 7900 | 8100 |
| 亩均税收（万元/亩） | 8.8 | 9.2 | 9.6 | 10.4 |
| 人均收入（万元） | 115.4 | 132.1 | 145.5 | 166.8 |

{}
"""
LINKS = """\
# 望江县纺织服装产业链分环节情况

| 环节 | 企业数（户） | 其中规上企业（户） | 2023年营业收入（亿元） | 2022年营业收入（亿元） | 增速 | 税收（万元） |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| 纺纱 | 46 | 18 | 62.4 | 58.9 | 5.9% | 7800 |
| 织布 | 33 | 11 | 28.7 | 27.0 | 6.3% | 3100 |
| 印染 | 9 | 6 | 12.6 | 13.1 | -3.8% | 2100 |
| 服装 | 118 | 42 | 96.3 | 85.0 | 13.3% | 10600 |
| 合计 | 206 | 77 | 200.0 | 184.0 | 8.7% | 23600 |

{}
"""
PARKS = """\
单位：万元、人
园区名称,入园企业数,规上企业数,规划面积(亩),已开发面积(亩),2023年税收,2022年税收,税收增长,从业人员
河东园,86,31,5200,3600,12800,11900,7.6%,5200
桥北园,54,22,3800,2900,9600,9100,5.5%,3900
南山园,39,14,2600,1500,6100,6400,-4.7%,2300
临港园,21,8,4100,1200,3300,2700,22.2%,1100
合计,200,75,15700,9200,31800,30100,5.6%,12500
"""


def found(folder: Path, name: str, text: str) -> list[str]:
    """What the audit says of one file, a line a row."""
    return told(audit_of(folder, {name: text}))


def changed(text: str, swaps: tuple[Swap, ...]) -> str:
    """A text with some of its words swapped; each has to be there."""
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new)
    return text


def says(rows: list[str], keys: tuple[str, ...]) -> bool:
    """Whether there is one row, and it names all keys; no row where there are no keys."""
    return all(all(key in row for key in keys) for row in rows) and bool(rows) is bool(keys)


@pytest.mark.parametrize(
    ("swaps", "keys"),
    [
        ((), ()),
        ((("1325,96", "1325,69"),), ("69", "96")),
        ((("18000,3000", "18000,30000"), ("14300", "41300")), ("30000", "18000")),
        ((("6800,0,150", "6800,0,7150"), ("2240", "9240")), ("7150", "6800")),
        ((("2015年认定为", "2009年认定为"),), ("2011", "2009")),
        ((("3000,600,", "3000,600,主要生产塑料管材"),), ("果汁", "塑料管材")),
    ],
)
def test_columns_of_a_roster(tmp_path: Path, swaps: tuple[Swap, ...], keys: tuple[str, ...]) -> None:
    """A part above its whole, an honour before the founding and two trades in a row are found."""
    assert says(found(tmp_path, "湘阴县名册.csv", changed(ROSTER, swaps)), keys)


@pytest.mark.parametrize(
    ("swaps", "keys"),
    [
        ((), ()),
        ((("7600,2800", "7600,8200"), ("46800", "52200")), ("8200", "7600")),
        ((("2022年12月,2023年6月", "2023年12月,2023年6月"),), ("2023年12月", "2023年6月")),
        ((("竣工,9800", "竣工,18900"), ("44800", "53900")), ("18900", "9800")),
        ((("46800,297", "46800,279"),), ("279", "297")),
    ],
)
def test_columns_of_projects(tmp_path: Path, swaps: tuple[Swap, ...], keys: tuple[str, ...]) -> None:
    """A part above the total, work before the contract, more done than planned, a wrong total."""
    assert says(found(tmp_path, "宜丰县项目表.csv", changed(PROJECT_LIST, swaps)), keys)


@pytest.mark.parametrize(
    ("swaps", "keys"),
    [
        ((), ()),
        ((("39,14,", "39,41,"), ("200,75", "200,102")), ("41", "39")),
        ((("2600,1500", "2600,5100"), ("9200", "12800")), ("5100", "2600")),
        ((("22.2%", "12.2%"),), ("12.2", "22.2")),
        ((("31800", "38100"),), ("38100", "31800")),
    ],
)
def test_columns_of_parks(tmp_path: Path, swaps: tuple[Swap, ...], keys: tuple[str, ...]) -> None:
    """More developed than planned, a wrong growth, a wrong total."""
    assert says(found(tmp_path, "武胜县园区.csv", changed(PARKS, swaps)), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("备注,全册5家企业中，工业总产值以湖南云麓食品有限公司为最高", ("18000", "26000")),
        ("备注,全册5家企业中，工业总产值以岳阳金瀚纺织有限公司为最高", ()),
        ("注,职工总数最少的是湘阴县恒泽机械有限公司，应加大扶持力度", ("160", "95")),
        ("说明,表列企业中工业总产值过亿元的有3家，研发人员均不少于10人", ("3家", "4")),
        ("说明,入册企业研发人员均在15人以上，均为2005年以后成立", ("11", "15")),
        ("说明,入册企业均成立于2008年以后，生产情况总体平稳向好发展", ("2006年8月",)),
        ("说明,其中青山镇企业3家、白泥湖镇企业2家、樟树镇企业1家，布局较为集中", ("青山镇", "3", "2")),
        ("说明,青山镇两家企业合计实现工业总产值46000万元，占比较高值得关注", ("46000", "44000")),
        ("说明,恒泽机械、金穗农机两家合计用工275人，合计工业总产值19300万元", ("275", "255")),
        ("说明,湖南澧水陶瓷有限公司以出口交货值2200万元位列全册第一位次", ("2200", "9100")),
    ],
)
def test_remarks_below_a_roster(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Ranks, limits, dates, kinds and sums that a remark tells of the rows above it."""
    assert says(found(tmp_path, "湘阴县名册.csv", ROSTER + note + "," * 10 + "\n"), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("注：表中投资额最大的为竹纤维项目，投资最小的是豆制品精深加工项目。", ("36000", "52000")),
        ("注：上述项目中，在建项目2个、竣工项目1个、签约项目1个，整体进展顺利。", ("在建", "3")),
        ("注：表列项目中总投资2亿元以上项目4个，均按照时间节点有序推进之中。", ("4个", "3")),
        ("注：列入本表的项目总投资均在8000万元以上，建设状态每月更新一次。", ("8000", "7600")),
        ("注：所列项目全部于2023年5月后开工，资金来源均为企业自筹。", ("2023年4月",)),
        ("注：五个项目总投资12.49亿元，用地297亩，由县招商中心负责统计。", ("12.49", "12.94")),
        ("注：总投资不足1亿元的项目2个，分别为陶瓷釉料和豆制品精深加工项目。", ()),
        ("注：总投资前三位的项目合计112000万元，储能锂电池PACK项目居首。", ()),
    ],
)
def test_remarks_below_projects(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """The same of a list of projects; what is right is not told."""
    assert says(found(tmp_path, "宜丰县项目表.csv", PROJECT_LIST + note + "," * 9 + "\n"), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("注：河东园税收居四园之首，南山园税收下降4.7%，其他园区均保持增长。", ()),
        ("注：四个园区中，从业人员最多的是桥北园，已开发面积最小的是临港园。", ("3900", "5200")),
        ("注：入园企业超过50家的园区3个，园区税收均超过3000万元。", ("3个", "2")),
        ("注：四个园区税收均实现增长，临港园增长22.2%。", ("南山园",)),
        ("注：河东园和桥北园共有从业人员9100人，占比超过七成。", ()),
        ("注：临港园规划面积1400亩，入园企业21家。", ("1400", "4100")),
    ],
)
def test_remarks_below_parks(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """The same of a table of parks."""
    assert says(found(tmp_path, "武胜县园区.csv", PARKS + note + "," * 8 + "\n"), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("2023年，开发区技工贸总收入280.2亿元，期末从业人员连续三年减少。", ()),
        ("2023年，开发区实现技工贸总收入282.0亿元，完成实缴税金8.4亿元。", ("282.0", "280.2")),
        ("四年来，开发区期末从业人员逐年增加，吸纳就业能力持续增强。", ("从业人员", "16800")),
        ("2022年开发区技工贸总收入较上年下降，主要受市场需求影响。", ("技工贸总收入",)),
    ],
)
def test_sentences_beside_years(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """A value told otherwise and a direction that the row of years does not take."""
    assert says(found(tmp_path, "临澧县.md", YEARS.format(note)), keys)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        ("从环节看，服装收入最高，占全链48.2%；印染收入下降3.8%。规上企业超过15户的环节有2个。", ()),
        ("从环节看，税收贡献最大的是纺纱环节，增速最快的是服装环节。", ("7800", "10600")),
        ("从环节看，企业数以织布环节最少，应加快补链。", ("33", "9")),
        ("纺纱环节2023年营业收入64.2亿元，织布环节28.7亿元。", ("64.2", "62.4")),
        ("2023年，全链实现税收2.63亿元，规上企业77户。", ("2.63", "2.36")),
        ("四个环节营业收入均实现正增长，产业链韧性持续增强。", ("印染",)),
        ("印染环节营业收入增长3.8%，其他环节保持平稳。", ("印染",)),
        ("营业收入超过20亿元的环节有2个，发展较为均衡。", ("2个", "3")),
        ("纺纱、织布两个环节合计实现营业收入99.1亿元。", ("99.1", "91.1")),
    ],
)
def test_sentences_beside_stages(tmp_path: Path, note: str, keys: tuple[str, ...]) -> None:
    """Rows of two characters are found in sentences with the noun behind them (纺纱环节)."""
    assert says(found(tmp_path, "望江县.md", LINKS.format(note)), keys)


def test_an_average_of_years(tmp_path: Path) -> None:
    """人均收入 that is not income by people, where the other years are."""
    (row,) = found(tmp_path, "临澧县.md", changed(YEARS, (("| 145.5 |", "| 154.5 |"),)).format(""))
    assert "154.5" in row and "145.5" in row


TYPED = """泸溪县2023年特色产业情况

各园区规上企业及产值如下。

表2 2023年各园区规上企业与产值
园区 企业数(家) 产值(亿元) 税收(亿元)
武溪工业园 42 86.5 2.1
浦市产业园 31 54.3 1.6
洗溪集中区 17 23.2 0.7
合计 90 {} 4.4

从表中看，武溪工业园产值{}亿元，占全县一半以上。税收居第一位的是{}。
"""


def test_a_table_typed_with_blanks(tmp_path: Path) -> None:
    """Lines of a name and numbers below a line of names are a table; the text behind it is still text."""
    assert found(tmp_path, "泸溪县.txt", TYPED.format("164.0", "86.5", "武溪工业园")) == []
    wrong = found(tmp_path, "泸溪县.txt", TYPED.format("146.0", "85.6", "浦市产业园"))
    assert [key for key in ("146.0", "85.6", "浦市") if any(key in row for row in wrong)] == ["146.0", "85.6", "浦市"]
    assert len(wrong) == 3


def test_a_list_in_a_sentence(tmp_path: Path) -> None:
    """The member of a list that is called first is not, or is."""
    text = "岚皋县产业情况\n\n2023年，分乡镇看，城关镇拥有规上企业18家，民主镇23家，佐龙镇12家，滔河镇7家。其中规上企业最多的是{}。\n"
    assert found(tmp_path, "岚皋县.txt", text.format("民主镇")) == []
    (row,) = found(tmp_path, "岚皋县.txt", text.format("城关镇"))
    assert "18" in row and "23" in row
