"""Who leads a chain of industry, a task force or a project, told twice with two people: 链长 above all."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.people.roles import roles
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("氢能产业链由副县长黄志恒任链长。会后，氢能产业链链长黄志衡走访企业。", 1),
        ("氢能产业链由副县长黄志恒任链长。会后，茶产业链链长赵一鸣走访企业。", 0),
        ("氢能产业链链长由黄志恒调整为赵一鸣，原氢能产业链链长黄志恒另有任用。", 0),
    ],
)
def test_roles(text: str, found: int) -> None:
    """Two leaders of one chain are told, those of two chains and a change are not."""
    assert len(list(roles(page(text)))) == found
