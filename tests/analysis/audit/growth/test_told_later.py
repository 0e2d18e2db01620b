"""A development of one name told in a sentence without amounts, against its two amounts told before."""

from __future__ import annotations

from chaingraph.analysis.audit.growth.told_later import told_later
from tests.analysis.audit.desk import rows_of

PAIR = "2021年全县柿饼加工户50户，2024年底已有88户。\n\n"


def test_told_later() -> None:
    """88 of 50 are 1.76 times as many, and no more than that."""
    for wrong in ("三年间，加工户数量翻了一番还多。", "加工户数量增长96%。", "柿饼加工户实现翻番。"):
        assert len(rows_of(PAIR + wrong, told_later)) == 1
    for right in ("三年间，加工户数量增长76%。", "加工户数量增长七成多。"):
        assert not rows_of(PAIR + right, told_later)


def test_former_behind() -> None:
    """The earlier amount may be told behind the later one."""
    text = "全县外贸进出口总额24.6亿元，上年为18.4亿元。\n\n外贸进出口总额增长{}%，增幅居全市第一。"
    assert len(rows_of(text.format("43.7"), told_later)) == 1
    assert not rows_of(text.format("33.7"), told_later)


def test_other_times_and_things() -> None:
    """Growth of a quarter, of a part or of another thing is not that of the two amounts."""
    for other in ("一季度，加工户数量增长96%。", "柿饼加工户户均收入增长96%。", "县城商户数量翻了一番还多。"):
        assert not rows_of(PAIR + other, told_later)
