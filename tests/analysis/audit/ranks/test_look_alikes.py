"""What only looks like a wrong rank: texts in which everything may be right."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import Text, kinds


@pytest.mark.parametrize(
    "text",
    [
        "企业分布在三个片区：新兴园58家、穿山片区45家、拉堡片区35家，企业数量以新兴园居首。",
        ("甲公司总投资45亿元的电芯项目，是全市单体投资最大的锂电项目。", "正推进总投资20亿元的正极材料项目。"),
        "老城镇102.5亿元、后河镇96.4亿元、石象镇78.2亿元，老城镇领先。",
        "按产值由高到低，装备制造72亿元、新材料61亿元、食品加工33亿元。",
        ("该项目总投资8亿元，为全县投资额最大的工业项目。", "全县新签约项目12个，总投资62亿元。"),
        "全市企业412家，装备制造128家，装备制造最多。",
        "全年装备制造产值52亿元，增长8%；新材料产值61亿元，增速最快",
        "规模以上工业增加值增长8.2%，居全市第一，工业投资增长12.5%。",
        "三大产业中，装备制造最大，产值120亿元；食品加工、新材料分别为80亿元、60亿元。",
        "该项目是全县投资最大的工业项目之一，总投资12亿元。另一项目总投资18亿元。",
        "全省第三、全市第一，增速高于全省平均2.3个百分点。",
    ],
)
def test_look_alikes(text: Text) -> None:
    """What only looks like a contradiction is passed over."""
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "甲县4.6万千升居第2位，乙县3.8万千升居第3位。",
        "工业产值300亿元，居全市第1位，农业产值400亿元，居全市第2位。",
        "产量占全省白酒产量的45%、占全国白酒产量的12%。",
    ],
)
def test_right_texts(text: str) -> None:
    """Texts of the same make that are right give no row."""
    assert kinds(tuple(text.split("\n")), date="2025-09-16") == []
