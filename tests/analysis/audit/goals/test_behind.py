"""Goals below what was reached before, and changes that the level of the year before denies."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import audit_named


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("规上工业企业126家。", "到2026年，石门县规上工业企业力争达到120家。", "120家"),
        ("规上工业企业126家。", "到2026年，石门县规上工业企业力争达到150家。", ""),
    ],
)
def test_facts(tmp_path: Path, left: str, right: str, said: str) -> None:
    """Two documents of one place tell one value of an indicator and year; other years and parts of a year are others."""
    first = f"石门县2024年国民经济和社会发展统计公报\n\n2024年，石门县经济稳中有进。全县{left}\n"
    rows = audit_named(tmp_path, a__txt=first, b__txt=f"石门县工业发展情况汇报\n\n{right}\n")
    assert bool(rows) == bool(said), rows
    assert not said or any(said in row.message for row in rows)
