"""How long, how often, how many times by now: spells between two dates, cycles, editions, hours of a day."""

from __future__ import annotations

import pytest

from tests.analysis.audit.desk import alarms, kinds

SLIPS = """\
三年行动自2022年1月起至2025年12月止，共三年。
租期五年，自2023年5月1日至2027年4月30日。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date", "会议自9:30开始，11:45结束，历时3小时15分。"),
        ("date", "租赁期限5年，自2025年8月1日至2028年7月31日。"),
        ("date", "花卉节自2012年起每年举办一届，从未间断，2025年举办的是第12届。"),
        ("date", "2022年上一轮评估得分74.1分。评估每三年更新一次。下一轮评估安排在2027年。"),
        ("date", "本次会议为2025年第3次专题会议，上次会议即2025年第4次专题会议议定的事项已办结。"),
        ("date", "当地光照充足，全年无霜期412天。"),
        ("date", "本方案自2024年4月1日起施行，有效期3年，至2026年3月31日止。"),
    ],
)
def test_texts(kind: str, text: str) -> None:
    """Every text that cannot be right is found, as its kind."""
    assert kind in kinds(tuple(text.split("\n")), date="2025-09-16")
