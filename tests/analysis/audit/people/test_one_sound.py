"""One person under two names that sound alike."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.people.one_sound import one_sound
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("副县长杜维衡主持会议。各单位汇报了进展。杜卫衡最后强调，要抓紧落实。", 1),
        ("副县长杜维衡主持会议。各单位汇报了进展。杜维衡最后强调，要抓紧落实。", 0),
        ("副县长杜维衡主持会议。杜启明最后强调，要抓紧落实。", 0),
        ("副县长杜维衡、县政府办主任杜卫衡出席会议。杜卫衡最后发言。", 0),
        ("副县长李国斌主持会议。会后，李国兵到企业走访。", 1),
    ],
)
def test_one_sound(text: str, found: int) -> None:
    """A word that sounds like the name of an official of the page and is none is told; another name, or two people named together, are not."""
    assert len(list(one_sound(page(text)))) == found
