"""What sentences measure of an enterprise and a table of any document measures otherwise: its ground, staff, sales."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import audit_named
from tests.analysis.audit.texts import SOUND_STAFF, STAFF


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("湖南夹山食品有限公司从未出口，现有职工210人。", "从未出口"),
    ],
)
def test_rows_of_enterprises(tmp_path: Path, text: str, said: str) -> None:
    """What a sentence says of an enterprise is held against its row in another document."""
    page = f"石门县企业走访记录\n\n2025年3月，走访石门县企业。{text}\n"
    rows = audit_named(tmp_path, roster__csv=STAFF.format(**SOUND_STAFF), visit__txt=page)
    assert bool(rows) == bool(said), rows
    assert not said or any(said in row.message for row in rows)


@pytest.mark.parametrize(("until", "found"), [("2024年底", True), ("2025年6月", False)])
def test_staff_of_another_time(tmp_path: Path, until: str, found: bool) -> None:
    """A column of the end of a year is not held against what a document tells as of another year."""
    roster = (
        "序号,企业名称,2024年产值(万元),2024年末员工(人)\n1,湖南夹山食品有限公司,18600,210\n"
        "2,常德壶瓶机械有限公司,12400,145\n3,湖南东山茶业有限公司,7400,96\n"
    )
    page = f"石门县工业园简介\n（截至{until}）\n\n湖南夹山食品有限公司是园区链主，现有员工260人。\n"
    assert bool(audit_named(tmp_path, roster__csv=roster, visit__txt=page)) == found
