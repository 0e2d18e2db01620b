"""Periods that end before they begin: 建设期为2024年3月至2023年12月."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import alarms
from tests.analysis.desks import audit_of


def found(folder: Path, line: str) -> list[str]:
    """Dates that the audit doubts in a document of one paragraph."""
    rows = audit_of(folder, {"文.txt": f"平阳县项目建设简报\n\n{line}\n"})
    return [row.message for row in rows if row.kind == "date"]


@pytest.mark.parametrize(
    "line",
    [
        "检测中心建设期为2024年3月至2023年12月。",
        "项目建设期2024年3月—2023年12月，总投资18亿元。",
        "过渡期自2026年起至2024年止。",
    ],
)
def test_a_period_that_ends_before_it_begins(tmp_path: Path, line: str) -> None:
    """The later date stands first."""
    assert len(found(tmp_path, line)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "检测中心建设期为2023年3月至2024年12月。",
        "规划期为2021年—2025年。",
        "建设期为2023年12月至2023年。",
        "竣工时间由2024年6月提前到2023年12月。",
    ],
)
def test_other_pairs_of_dates(tmp_path: Path, line: str) -> None:
    """Periods in order, of one year, and dates that were moved are in order."""
    assert found(tmp_path, line) == []


SLIPS = """\
普查自2023年5月8日开始，至2023年4月26日结束。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)
