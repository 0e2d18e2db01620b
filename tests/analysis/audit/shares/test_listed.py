"""Shares of what a table lists: 三家合计 9.7亿元, 占名录企业总产值的 62 %, against the sum of the column."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.audit.desk import audit_file, plots
from tests.analysis.audit.texts import PLOTS


@pytest.mark.parametrize(("share", "kinds"), [("36.2", []), ("46.2", ["share"])])
def test_a_share_of_what_is_listed(tmp_path: Path, share: str, kinds: list[str]) -> None:
    """A share of the sum of a column is held against it."""
    note = f'"1.城北两宗总投资2.1亿元，占表中地块总投资的{share}%。",,,,,,,\n'
    assert [row.kind for row in audit_file(tmp_path, "青神县地块表.csv", plots(*PLOTS) + note)] == kinds
