"""The office of one board told to sit with two bodies."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of

_MINUTES = """\
丰顺县闲置厂房盘活工作领导小组会议纪要

2025年5月12日，县长主持召开领导小组会议。会议明确，领导小组办公室设在{seat}，负责日常工作。
"""
_PLAN = """\
丰顺县2025年{matter}方案

成立丰顺县{matter}领导小组，由县长任组长。领导小组办公室设在县科工商务局，承担日常协调。

丰顺县人民政府办公室
2025年2月10日
"""


@pytest.mark.parametrize(
    ("seat", "matter", "found"),
    [
        ("县工业园管委会", "闲置厂房盘活", 1),
        ("科工商务局", "闲置厂房盘活", 0),
        ("县投资促进中心", "秋季招商活动", 0),
        ("县工业园管委会，原由县投资促进中心承担，现作调整", "闲置厂房盘活", 0),
    ],
)
def test_seats(tmp_path: Path, seat: str, matter: str, found: int) -> None:
    """Two bodies of one board are told; a short name, the board of another matter, and a move are not."""
    rows = audit_of(tmp_path, {"a.txt": _MINUTES.format(seat=seat), "b.txt": _PLAN.format(matter=matter)})
    assert len(rows) == found
