"""Rows of a table whose state a sentence of the document contradicts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import audit_file, plots
from tests.analysis.audit.texts import PLOTS


@pytest.mark.parametrize(
    ("note", "kinds"),
    [
        ("1.QX-14地块已于2024年3月成交并签订出让合同。", ["conflict"]),
        ("1.QX-14地块预计2024年9月挂牌出让。", []),
        ("1.本批次共推出地块6宗。", []),
    ],
)
def test_a_note_below_a_table(tmp_path: Path, note: str, kinds: list[str]) -> None:
    """A short remark below a table is read, and contradicts the state of a row or does not."""
    found = audit_file(tmp_path, "青神县地块表.csv", plots(*PLOTS) + f'"{note}",,,,,,,\n"2.用地指标已落实。",,,,,,,\n')
    assert [row.kind for row in found] == kinds
