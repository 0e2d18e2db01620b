"""Words of rank beside the values they rank: 居首 of what is second, "the largest" beside a larger one, 依次 out of order."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.ranks.rank import ranks
from chaingraph.analysis.audit.rows import Rule
from tests.analysis.audit.desk import Text, kinds, rows_of


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("words", "企业分布在三个片区：新兴园38家、穿山片区45家、拉堡片区35家，企业数量以新兴园居首。"),
        (
            "words",
            ("甲公司总投资20亿元的电芯项目，是全市单体投资最大的锂电项目。", "正推进总投资45亿元的正极材料项目。"),
        ),
        ("words", "东城片区完成产值120亿元，西城片区完成产值86亿元，南城片区完成产值132亿元，东城片区产值最高。"),
        ("words", "产量最多的是石象镇，其中老城镇12万吨、石象镇9万吨、后河镇15万吨。"),
        ("words", "按产值由高到低，装备制造52亿元、新材料61亿元、食品加工33亿元。"),
        ("words", "装备制造占38.5%、新材料占41.2%、食品加工占20.3%，装备制造占比最高。"),
        ("words", "甲园12家，乙园8家，丙园15家，其中丙园最少。"),
        ("words", ("该项目总投资8亿元，为全县投资额最大的工业项目。", "新签约的总投资12亿元的光伏玻璃项目即将开工。")),
        ("words", "石材产业产值最高，其中石材35亿元、家具42亿元、陶瓷18亿元。"),
        ("words", "东区12家、西区18家、南区9家，东区企业数最多。"),
        ("words", "税收排名依次为甲公司1.2亿元、乙公司1.6亿元、丙公司0.8亿元。"),
        ("words", "甲公司是全县纳税最多的企业，纳税8600万元。乙公司纳税9200万元。"),
        ("words", "甲镇32家、乙镇45家、丙镇28家，甲镇企业数量位居第一。"),
        ("words", "产值排名前三的依次为机械85亿元、化工92亿元、食品40亿元。"),
        ("words", "前三年分别投入2亿元、3亿元、4亿元，累计投入10亿元。"),
        ("words", "按产值从高到低排序：化工120亿元，机械98亿元，纺织105亿元，食品60亿元。"),
    ],
)
def test_wordings(kind: str, text: Text) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("古城项目投资24亿元，是区内投资额最大的文旅项目；七星项目投资18亿元。", ranks, False),
        ("七星项目投资18亿元，是区内投资额最大的文旅项目；古城文旅项目投资24亿元。", ranks, True),
    ],
)
def test_means_stakes_and_annexes(text: str, rule: Rule, found: bool) -> None:
    """Means lie among their values, stakes are a hundred at most, annexes in Chinese numerals are counted too."""
    assert bool(rows_of(text, rule)) == found
