"""How many rows a list attached to a document is said to have: 附：重点企业名册，收录企业24家."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.texts import PARK_ROSTER
from tests.analysis.desks import audit_of


@pytest.mark.parametrize(("count", "wrong"), [("4", False), ("6", True)])
def test_attached_roster(tmp_path: Path, count: str, wrong: bool) -> None:
    """A list named by its file has as many rows as the document it belongs to says."""
    text = f"# 青田县工业情况\n\n全县工业平稳运行。\n\n附：重点企业名册（q2.csv），收录企业共{count}家。\n"
    rows = audit_of(tmp_path, {"q1.md": text, "q2.csv": PARK_ROSTER.format(total="118700")})
    assert bool(rows) == wrong
