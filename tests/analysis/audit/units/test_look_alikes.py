"""What only looks like a wrong amount for each: texts in which everything may be right."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import alarms, kinds

FAIR = """\
全镇种植大蒜3.2万亩，总产4.1万吨，其中出口1.2万吨、加工1.5万吨、鲜销1.1万吨左右。
财政补助每亩300元，全县补助8600亩，共发放补助258万元。
年产值12亿元，职工800人，人均产值150万元。
产能由8万吨扩大到32万吨，实现翻两番。
总产能60万吨，实际产量45万吨，产能利用率75%。
基地形成硅料年产能6.8万吨、硅片年产能7.5万吨，2021年硅料实际产量5.1万吨，产能利用率75.0%。
公司组件设计产能6GW，2024年实际产量4.2GW，产能利用率70.0%。
全县核桃面积8.4万亩，其中盛产面积5万亩，平均亩产200公斤，加上初产园0.2万吨，总产量1.2万吨。
"""


@pytest.mark.parametrize("text", FAIR.splitlines())
def test_no_slips(text: str) -> None:
    """Nothing is said of lines in which everything may be right."""
    assert not alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "全年地区生产总值425.8亿元，增长9%。年平均常住人口38.9万人，按此计算，人均地区生产总值109460元。",
        "总投资6.5亿元，用地120亩，亩均投资约540万元。",
        "城镇居民人均可支配收入49860元。常住人口38.2万人，地区生产总值425亿元。",
        "项目占地150亩，总投资9亿元，投资强度600万元/亩。",
        "园区工业用地3200亩，实现税收4.8亿元，每亩税收15万元。",
        "现有员工850人，其中研发人员150人。2023年销售收入10.2亿元，人均120万元。",
        "公司研发人员80人，产值6亿元，人均产值150万元",
        "亩均税收不低于30万元，用地100亩，税收2000万元。",
        "十四五以来（2021—2023年），累计引进项目120个，年均40个。",
        "全县共有12个乡镇、186个行政村，其中8个乡镇、95个村通了燃气。",
        "每人每月补助800元，全年9600元。",
        "全县工业用地亩均税收9.8万元，园区工业用地5200亩。",
    ],
)
def test_look_alikes(text: str) -> None:
    """What only looks like a contradiction is passed over."""
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "日产耳机4万副，按年300个工作日计算，年产耳机1200万副。",
        "高标准农田五年累计建成48.5万亩，年均9.7万亩。",
        "产值三年增长50.0%，年均增长14.5%。",
        "日供水能力6万吨，日均供水2万吨。宿舍入住率78%。",
        "设计年产能4.0万吨，去年生产醪糟3.2万吨，产能利用率80.0%。",
        "全镇下辖12个行政村、146个村民小组，平均每村12个村民小组。",
        "车队有货车48辆，其中新能源货车占三分之一，共16辆。",
    ],
)
def test_right_texts(text: str) -> None:
    """Texts of the same make that are right give no row."""
    assert kinds(tuple(text.split("\n")), date="2025-09-16") == []
