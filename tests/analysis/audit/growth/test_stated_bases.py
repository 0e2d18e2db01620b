"""Growth told behind a value and the value before it: 64批次，而上年同期为32批次，翻了两番; 52个，而2023年为65个，比上年增加13个."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.growth.stated_bases import stated_bases
from tests.analysis.desks import page

CHANGED = """\
前三季度，全县办理进出口业务48批次，而上年同期为24批次，业务量翻了两番。
全年引进项目41个，而2022年为57个，比上年增加16个。
新入规企业15户，上年为9户，同比减少6户。
前年，引进项目12个，去年48个，翻了一番。
去年同期接待客商70批次，今年上半年接待客商140批次，翻了两番。
年末用工2.6万人，而上年末为2.1万人，净减少0.5万人。
全年招引项目70个，2023年同期只有85个，多15个。
"""


@pytest.mark.parametrize("text", CHANGED.splitlines())
def test_changes_that_both_values_deny(text: str) -> None:
    """A change in words or in things that base and value do not give has one row."""
    assert len(list(stated_bases(page(text)))) == 1


KEPT = """\
前三季度，全县办理进出口业务48批次，而上年同期为24批次，业务量翻了一番。
全年引进项目41个，而2022年为57个，比上年减少16个。
新入规企业15户，上年为9户，增长66.7%。
前年，我们引进项目12个，去年24个，翻了一番。
年末规上企业58户，上年为50户，其中新增11户。
完成投资9.4亿元，去年同期为7.6亿元，增加1.8亿元，增长23.7%。
"""


@pytest.mark.parametrize("text", KEPT.splitlines())
def test_changes_that_fit(text: str) -> None:
    """Changes that base and value give, and parts told behind them, have none."""
    assert not list(stated_bases(page(text)))


@pytest.mark.parametrize(
    ("gain", "found"),
    [
        ("17亿元", 0),
        ("17.4亿元", 0),
        ("17亿元以上", 0),
        ("16亿元左右", 0),
        ("27亿元以上", 1),
        ("15.4亿元", 1),
        ("12亿元", 1),
    ],
)
def test_gains_told_roughly(gain: str, found: int) -> None:
    """A gain may be rounded to whole numbers or told as a bound, within a tenth."""
    text = f"汽车零部件产业今年产值达200亿元，去年是182.6亿元，净增{gain}。"
    assert len(list(stated_bases(page(text)))) == found
