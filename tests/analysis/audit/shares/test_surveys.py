"""Shares of what was asked, told far from how many were: 收回有效问卷32份。……18户企业反映资金紧张，占有效问卷的56.3%."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.shares.surveys import surveys
from tests.analysis.desks import page

ASKED = "共发放问卷500份，收回有效问卷460份。有230人表示满意，占有效问卷的{}%。"


@pytest.mark.parametrize(("share", "rows"), [("50.0", 0), ("60.0", 1)])
def test_surveys(share: str, rows: int) -> None:
    """Shares of those asked are of the forms that came back."""
    assert len(list(surveys(page(ASKED.format(share))))) == rows
