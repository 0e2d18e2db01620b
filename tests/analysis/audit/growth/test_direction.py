"""Words of direction beside two values: fell from a lower to a higher one, rose over more last year, 高于 what is more."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.growth.direction import directions
from tests.analysis.audit.desk import alarms, kinds
from tests.analysis.desks import page

SLIPS = """\
快递进村覆盖率由62%提升至91%，提高39个百分点。
去年完成税收8.4亿元，今年目标9.2亿元，增长12.5%。
规上企业由年初的64家增加到年末的73家，净增11家。
本地配套率由52%提高到63%，提高9个百分点。
全年粮食产量38.4万吨，比上年减少0.5万吨，增长1.3%。
全年财政收入18.6亿元，较上年明显下降，上年财政收入为17.1亿元。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("words", "单位产值能耗由2021年的每万元0.42吨标准煤下降到2022年的0.45吨标准煤。"),
        ("words", "企业数由2020年的58家增加到2023年的52家。"),
        ("words", "本地配套率从42%提高至39.5%。"),
        ("words", "审批时限由30个工作日压缩到45个工作日。"),
        ("words", "综合排名由全省第8位上升到第12位。"),
        ("words", "由86家增加到112家，净增36家。"),
        ("words", "配套率由62%提高到85%，提高20个百分点。"),
        ("words", "增速为6.2%，高于全省平均水平7.1%。"),
        ("words", "完成产值98.6亿元，首次突破100亿元大关。"),
        ("words", "出口额同比下降-5.2%。"),
        ("words", "从业人员2.1万人，同比增长5%，上年为2.3万人。"),
        ("words", "负债率由上年的56%降至58%。"),
        ("words", "亩均税收从18.2万元/亩增长到16.5万元/亩。"),
        ("words", "库存由12万吨减少为15万吨。"),
        ("words", "失业率由3.2%上升为2.9%。"),
        ("words", "从2019年的18.6%上升到2023年的15.2%。"),
        ("words", "工业用气量降至2.6亿立方米，而上年为2.4亿立方米。"),
        ("words", "与上年的86亿元相比，今年完成82亿元，增长4.9%。"),
        ("words", "2022年为35.2亿元，2023年为31.8亿元，同比增加3.4亿元。"),
        ("words", "亏损面由12.3%扩大到9.8%。"),
        ("words", "全年用电12.5亿千瓦时，同比下降8%，比上年增加1.2亿千瓦时。"),
        ("words", "增加值增速5.2%，快于全国平均6.0%。"),
        ("words", "综合能耗由85万吨标煤上升到79万吨标煤。"),
        ("words", "去年同期为36家，今年42家，同比减少6家。"),
        ("words", "利润总额由8亿元增加到10亿元，增加3亿元。"),
        ("words", "企业综合成本从每吨3200元降至3500元。"),
        ("words", "库存周转天数由45天缩短为52天。"),
        ("words", "单位能耗较上年的0.62吨标煤下降到0.65吨标煤。"),
        ("words", "市场占有率由第三位下滑至第二位。"),
        ("words", "产值首破百亿，达到98亿元。"),
        ("words", "产值由2020年的50亿元跃升至2023年的120亿元，净增60亿元。"),
        ("words", "利润率由8.5%提升到9.2%，提高1.7个百分点。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("单位能耗累计下降12.4%，超出14%的进度要求。", 1),
        ("单位能耗累计下降14.6%，超出14%的进度要求。", 0),
        ("单位能耗累计下降12.4%，低于14%的进度要求。", 0),
    ],
)
def test_asked(text: str, found: int) -> None:
    """A value called above what is asked has to be above it."""
    assert len(list(directions(page(text)))) == found
