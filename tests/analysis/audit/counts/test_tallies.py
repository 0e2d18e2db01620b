"""Votes, seats, forms and shares that are more than there are: tallies against their whole."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.counts.tallies import tallies
from tests.analysis.audit.desk import alarms, kinds
from tests.analysis.desks import page

SLIPS = """\
会议应到代表126人，实到118人，请假6人。
全县安排的40个项目进展顺利，其中在建30个，竣工9个，未开工2个。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("count", "参会的11名评审专家中8人同意、4人不同意，项目通过准入。"),
        ("count", "会议应到12人，实到11人，请假2人，符合规定。"),
        ("count", "调查组发放问卷300份，回收318份，其中有效问卷290份。"),
        ("count", "全市共有省级以上园区4个，其中国家级2个、省级3个。"),
        ("count", "产品出口28个国家，其中欧洲12国、东南亚9国、南美10国。"),
        ("share", "三名股东分别持股45%、35%和30%。"),
        ("share", "三项指标的权重分别为40%、40%和30%。"),
        ("share", "公司产品九成出口，内销占到三成。"),
        ("count", "实施技改项目45个，竣工20个，在建22个，未开工8个。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")


@pytest.mark.parametrize(
    ("away", "votes", "found"),
    [
        ("请假委员未委托他人投票。", "10票赞成、0票反对、1票弃权", 1),
        ("请假委员均书面委托投票。", "10票赞成、0票反对、1票弃权", 0),
        ("请假委员未委托他人投票。", "8票赞成、0票反对、1票弃权", 0),
    ],
)
def test_votes_of_those_who_came(away: str, votes: str, found: int) -> None:
    """Votes are held against those who came, wherever the page tells them, unless the absent vote through others."""
    texts = f"会议应到委员11人，实到9人，请假2人。{away}", "会议听取了汇报。", f"表决结果：{votes}，方案通过。"
    assert sum("票数之和" in row.message for row in tallies(page(*texts))) == found
