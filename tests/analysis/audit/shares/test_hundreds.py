"""Shares of one whole: structures and divisions that are not a hundred together."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.audit.shares.hundreds import hundreds
from tests.analysis.audit.desk import alarms, count_of, kinds, rows_of

SLIPS = """\
县城投公司持股51%，社会资本持股39%，村集体持股20%。
从业人员年龄结构：30岁以下占28%，31—50岁占52%，50岁以上占30%。
入驻企业中，装备类占四成、食品类占三成半、物流类占三成。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("sum", "三次产业结构为7.2∶53.6∶36.2。"),
        ("sum", "按市场去向分，主机厂配套占68%，出口占19%，售后市场占21%。"),
        ("sum", "装备制造产值占全市规模以上的28.4%，再生金属及制品占43.5%，食品（含蜂产品）占9.1%，其他行业占23.0%。"),
        ("sum", "从来源看，省内占45%、省外占32%、境外占33%。"),
        ("sum", "化工占41.2%，建材占22.5%，其余占26.3%。"),
        ("sum", "客户中省外占三成，市外占五成，本地占四成。"),
        ("sum", "一二三产业比例调整为10.2:45.3:48.5。"),
        ("sum", "用地结构为工业62.5%、物流18.4%、居住12.6%、其他11.5%。"),
        ("sum", "企业所有制结构中，国有控股占12%，民营占75%，外资及港澳台占18%。"),
        ("sum", "农林牧渔结构比为45.2：12.3：30.5：8.0。"),
        ("sum", "产业工人占比62%，技术人员占比25%，管理人员占比18%。"),
        ("sum", "全年用水量中，工业占62%、农业占21%、生活占12%、其他占9%。"),
        ("sum", "三次产业比例由9.8∶48.2∶42.0调整为8.5∶50.1∶44.4。"),
        ("sum", "营业收入中，境内占72.5%，境外占37.5%。"),
        ("sum", "产业用地占58%，居住用地占22%，道路绿地占30%。"),
        ("sum", "公司员工中研发人员占比35%，生产人员占比50%，销售人员占比10%，其他占15%。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("问卷显示，反映用工难的占51.1%、用地难的占34.6%、融资难的占32.3%。", hundreds, 0),
    ],
)
def test_look_alikes(tmp_path: Path, text: str, rule: Rule, found: int) -> None:
    """What is told besides or again, what people answer, and annexes sent apart are no mistakes."""
    assert count_of(tmp_path, text, rule) == found


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("甲方出资1.02亿元，占股51%；乙方出资0.6亿元，占股30%；丙方出资0.38亿元，占股20%。", hundreds, True),
        ("甲方出资1.02亿元，占股51%；乙方出资0.6亿元，占股30%；丙方出资0.38亿元，占股19%。", hundreds, False),
        ("乙方原持股60%，转让后甲方持股51%，丙方持股30%。", hundreds, False),
        ("非税收入占比降至38%；税收收入6.72亿元，占比达70%。", hundreds, True),
        ("非税收入占比降至30%；税收收入6.72亿元，占比达70%。", hundreds, False),
    ],
)
def test_means_stakes_and_annexes(text: str, rule: Rule, found: bool) -> None:
    """Means lie among their values, stakes are a hundred at most, annexes in Chinese numerals are counted too."""
    assert bool(rows_of(text, rule)) == found
