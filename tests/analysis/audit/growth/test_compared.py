"""A value beside the one it is compared with, or the way it is said to have gone."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.growth.compared import compared
from chaingraph.analysis.audit.growth.direction import directions
from tests.analysis.audit.desk import alarms, kinds
from tests.analysis.desks import page

SLIPS = """\
园区现有员工6800人，较上年末的6200人增加800人。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("words", "产值同比增长8.4%，增速较上年同期的6.9%回落1.5个百分点。"),
        ("words", "综合评价列第86位，较上一年度的第79位前进7位。"),
        ("words", "到去年底，锂电企业有56家，比2020年的21家增加了25家。"),
        ("words", "用电量21.8亿千瓦时，下降3.2%；上年用电量20.9亿千瓦时。"),
        ("words", "种植面积60.0万亩，比上年减少1.2万亩，种植规模继续扩大。"),
        ("words", "利润增速由正转负，达到6.2%。"),
        ("words", "规上企业由上年末的214家增加到246家，全年净增36家。"),
        ("words", "企业由2022年的36家发展到2025年9月末的91家，增加了45家。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("规上企业94家，新入规12家、退规4家，比上年末的86家净增8家。", 0),
        ("规上企业84家，比上年末的86家增加8家。", 1),
    ],
)
def test_came_and_went(text: str, found: int) -> None:
    """What is compared with the former number is the whole, not those who left."""
    rows = [*directions(page(text)), *compared(page(text))]
    assert bool(rows) is bool(found)
