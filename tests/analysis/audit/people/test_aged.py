"""Ages that a birth of the same person denies."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.people.aged import aged
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("伍秀芳，1986年出生，苗绣传承人。\n如今，46岁的她当起了主播。", 1),
        ("伍秀芳，1986年出生，苗绣传承人。\n如今，39岁的她当起了主播。", 0),
        ("2008年，23岁的伍大勇回乡进厂当学徒。\n这位年近六旬的企业家又拿下了新订单。", 1),
        ("2008年，43岁的伍大勇回乡进厂当学徒。\n这位年近六旬的企业家又拿下了新订单。", 0),
        ("伍大勇生于1962年，是老厂长。\n他的徒弟、今年35岁的刘洋接过了班。", 0),
        ("今年52岁的他话不多。\n1983年出生在大河乡一个木匠家庭，他学过手艺。", 1),
        ("今年52岁的他话不多。\n1973年出生在大河乡一个木匠家庭，他学过手艺。", 0),
        ("今年46岁的伍大勇种了200亩猕猴桃。\n他的儿子1999年出生在县城，帮着卖果。", 0),
        ("46岁的伍大勇是厂长。\n他出生于1973年，做过木匠。", 1),
        ("22岁的小姚是新员工。\n厂长年过半百，1973年出生在大河乡，做过木匠。", 0),
        ("伍大勇1980年出生在大河乡。\n2008年，18岁的伍大勇外出打工。", 1),
        ("伍大勇1980年出生在大河乡。\n2008年，28岁的伍大勇外出打工。", 0),
        ("伍大勇今年51岁。\n1994年，27岁的伍大勇辞去工作，跑起了运输。", 1),
    ],
)
def test_aged(text: str, found: int) -> None:
    """An age of today has to go with a birth, or an age in another year; that of kin is of another."""
    assert len(list(aged(page(*text.split("\n"), date="2025-09-16")))) == found
