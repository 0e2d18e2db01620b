"""Shares and rates a sentence gives beside what they are made of; amounts told again in another unit."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.shares.ratios import ratios
from tests.analysis.audit.desk import alarms, kinds
from tests.analysis.desks import page

SLIPS = """\
园区建成4.2平方公里，占规划面积12平方公里的45%。
签约项目48个，已开工30个，开工率72.5%。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("share", "解决问题318件，办结306件，办结率92.6%。"),
        ("share", "抽检样品420批次，合格411批次，合格率95.3%。"),
        ("share", "累计收到问题线索120条，办结108条，办结率95%。"),
        ("share", "收到建议提案86件，办结80件，办结率98%。"),
    ],
)
def test_wordings(kind: str, text: str) -> None:
    """Every wording of a contradiction is found, as its kind."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("wrong", "right", "kind"),
    [
        (
            "全年采购额30亿元，其中本地采购6亿元，本地配套率30%。",
            "全年采购额30亿元，其中本地采购6亿元，本地配套率20%。",
            "share",
        ),
    ],
)
def test_one_text(wrong: str, right: str, kind: str) -> None:
    """A contradiction within a passage is found once, and its corrected form is none."""
    assert kinds(wrong) == [kind]
    assert kinds(right) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("筹建公寓1260套，其中已交付820套、在建440套。已交付的房源中，入住697套，入住率85.0%。", 0),
        ("筹建公寓1260套，其中已交付820套、在建440套。已交付的房源中，入住597套，入住率85.0%。", 1),
    ],
)
def test_rate_of_a_part(said: str, found: int) -> None:
    """A rate that one of the amounts before gives is right."""
    assert len(list(ratios(page(said)))) == found


@pytest.mark.parametrize(
    ("part", "found"), [("2024年新建12万平方米，出租率81%", 0), ("已出租60万平方米，出租率81%", 1)]
)
def test_rate_of_use(part: str, found: int) -> None:
    """A rate of use is of what is used, not of the part told before it."""
    assert len(list(ratios(page(f"建成标准厂房86万平方米，其中{part}。")))) == found
