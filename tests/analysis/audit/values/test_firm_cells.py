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
