"""Replies due behind the day they are for."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.dates.replies import replies
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("定于2024年9月18日上午在会议中心举行签约仪式。请于9月20日前将参会回执报送招商中心。", 1),
        ("会议时间：2024年5月16日下午。参会人员名单最迟于5月17日下班前发送至邮箱。", 1),
        ("定于2024年9月18日上午在会议中心举行签约仪式。请于9月13日前将参会回执报送招商中心。", 0),
        ("定于2024年9月18日上午举行推介会。会后请于9月25日前报送签约名单。", 0),
    ],
)
def test_replies(text: str, found: int) -> None:
    """A receipt after the meeting is told; one before it, and a report after it, are not."""
    assert len(list(replies(page(text)))) == found
