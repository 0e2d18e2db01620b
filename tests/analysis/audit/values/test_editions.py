"""One event told as two editions."""

from pathlib import Path

import pytest

from tests.analysis.desks import audit_of


@pytest.mark.parametrize(("number", "day", "expected"), [("五", "6", 0), ("六", "6", 1), ("六", "7", 0)])
def test_one_day_has_one_edition(tmp_path: Path, number: str, day: str, expected: int) -> None:
    """Two documents that tell of one event on one day give it one number."""
    texts = {
        "a.txt": "预告\n2024年9月6日，第五届香菇产业发展大会将在本县举办。\n",
        "b.txt": f"新闻\n2024年9月{day}日，第{number}届香菇产业发展大会在本县举办，到会客商200人。\n",
    }
    rows = [row for row in audit_of(tmp_path, texts) if row.kind == "conflict"]
    assert len(rows) == expected
