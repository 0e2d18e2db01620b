"""A county that the gazetteer does not have is the document's own place; other places that it names are not. Invented names."""

from __future__ import annotations

import pytest

from chaingraph.mentions.counties import told_counties
from chaingraph.mentions.place import document_place, own_county
from chaingraph.records import Document, Passage

OWN = [
    ("渌江县2025年产业链链长制工作方案\n链长赴东莞、惠州、宁德开展招商。", "渌江县", ""),
    ("渌江县位于江西省吉安市东部，东邻永丰县。\n2024年，全县60家规上企业实现总产值161.5亿元。", "渌江县", "360800"),
    ("2025年上半年全县工业经济运行分析\n全县总产值87.6亿元。翔达公司在东莞市设点。\n渌江县统计局", "渌江县", ""),
    ("关于印发渌江县招商引资考核办法的通知\n各乡镇人民政府，赴深圳市招商。", "渌江县", ""),
    ("中共渌江县委办公室文件\n渌办发〔2025〕7号\n到昆山市考察。", "渌江县", ""),
    ("会议纪要\n中共渌江县委于3月召开会议，研究引进苏州市企业。", "渌江县", ""),
    ("衡阳市渌江县有色金属产业规划\n渌江县有规上企业40家。", "渌江县", "430400"),
    ("湖南省衡阳市渌江县招商手册\n渌江县欢迎您。", "渌江县", "430400"),
    ("招商手册\n澧溪县地处湖南省怀化市西部，与芷江县相邻。", "澧溪县", "431200"),
    ("投资指南\n澧溪县隶属四川省宜宾市，距成都市260公里。", "澧溪县", "511500"),
    ("投资指南\n澧溪县是安徽省阜阳市下辖县，东邻颍上县。", "澧溪县", "341200"),
    ("澧溪县人民政府关于支持酒业发展的意见\n学习泸州市经验。", "澧溪县", ""),
    ("澧溪县工信局\n关于报送规上企业名单的函\n现将名单报送。", "澧溪县", ""),
    ("澧溪县发展改革委\n2025年重点项目。与杭州市余杭区共建飞地。", "澧溪县", ""),
    ("2024年澧溪县国民经济和社会发展统计公报\n全县生产总值210亿元。", "澧溪县", ""),
    ("政府工作报告\n——在澧溪县人民代表大会上\n澧溪县人民政府县长 某某\n全县财政收入11亿元。", "澧溪县", ""),
    ("砚泽县：锂电“链”上添动能\n本报讯 砚泽县引进深圳市企业3家。", "砚泽县", ""),
    ("砚泽县驻深圳招商分局工作总结\n砚泽县在深圳市拜访企业20家。", "砚泽县", ""),
    ("砚泽县规模以上工业企业花名册", "砚泽县", ""),
    ("调研报告\n砚泽县，位于甘肃省天水市北部。全县有苹果企业12家。", "砚泽县", "620500"),
    ("调研报告\n砚泽县坐落在广西壮族自治区百色市，邻近田东县。", "砚泽县", "451000"),
    ("情况汇报\n近年来，全县工业向好。我县与东莞市对接。\n砚泽县招商局", "砚泽县", ""),
    ("情况汇报\n我县电子产业产值12亿元。\n砚泽县科技局\n抄送：赣州市科技局", "砚泽县", ""),
    ("砚泽县工业园区2025年工作要点\n赴宁波市、温州市招商。", "砚泽县", ""),
    ("通辽市砚泽旗畜牧产业规划\n砚泽旗有牧场30家。", "砚泽旗", "150500"),
    ("合肥市澜溪区产业规划\n澜溪区位于合肥市东南部。", "澜溪区", "340100"),
    ("沁阴县委书记调研绿色食品产业\n沁阴县委书记走访企业5家。", "沁阴县", ""),
    ("沁阴县财政局\n兑现奖励资金3000万元。", "沁阴县", ""),
    ("河南省沁阴县食品产业链图谱\n沁阴县有面粉企业9家，对接郑州市。", "沁阴县", "410000"),
    ("沁阴县商务局关于赴佛山市开展家具产业招商的请示\n拟赴佛山市招商。", "沁阴县", ""),
]
"""Text, the county, and the code of what the text puts it in."""

OTHERS = [
    "遂川县2025年产业链链长制工作方案\n遂川县统计局",
    "工业强县建设方案\n建设工业强县。",
    "全县重点项目清单\n全县项目20个。",
    "各县区人民政府\n各县人民政府要落实。",
    "合肥市示范区建设方案\n示范区管委会位于东部。",
    "贫困县产业扶贫情况\n贫困县政府共3个。",
    "信丰县打造电子信息产业集群\n信丰县人民政府与渌江县人民政府签约。信丰县产值200亿元。",
    "东莞市招商信息\n东莞市商务局接待渌江县招商局一行。东莞市有企业多家。",
    "綦江县志\n綦江县位于重庆市南部。",
    "百强县评价\n全国百强县位于东部的多。",
    "工业园区情况\n工业园区位于城东。",
    "超市经营\n该超市位于合肥市。",
    "县委专题会议纪要\n县委书记主持。",
    "邻近区县情况\n邻近区县政府已出台政策。",
    "某县工信局\n某县有企业3家。",
    "会议纪要\n由县工信局牵头，常务副县长主持，月底前报县政府。",
    "情况通报\n记者从县委获悉，经会同县农业农村局研究。我代表县政府报告。",
    "汽开区工作要点\n汽开区管委会位于城西。",
]


def read(text: str) -> Document:
    """A document whose first line is its title."""
    passages, at = [], 0
    for line in text.split("\n"):
        passages.append(Passage("d", "paragraph" if at else "title", line, ((0, at),)))
        at += len(line) + 1
    return Document("d", "d.txt", text, title=text.split("\n", maxsplit=1)[0], passages=tuple(passages))


@pytest.mark.parametrize(("text", "name", "outer"), OWN)
def test_its_own_county(text: str, name: str, outer: str) -> None:
    """The county is found, and the region the document speaks of is what the text puts it in, never another one."""
    county = own_county(read(text))
    assert county is not None
    assert (county.name, document_place(read(text))) == (name, outer)


@pytest.mark.parametrize("text", OTHERS)
def test_no_county_of_its_own(text: str) -> None:
    """Listed counties, words that end alike, and counties that a document of another place only names."""
    assert own_county(read(text)) is None


def test_a_county_is_told_once() -> None:
    """What a text says in several places of where a county lies is put together."""
    found = told_counties("江西省渌江县人民政府\n渌江县位于吉安市东部。")
    assert [(county.name, county.full) for county in found] == [("渌江县", "吉安市渌江县")]


def test_counts() -> None:
    """Every case was collected."""
    assert (len(OWN), len(OTHERS)) == (30, 18)
