"""Members of a kind, each told in a clause of its own, of another number than announced: 四个工作组：招引组由…，要素组由…."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.counts.members import members
from tests.analysis.audit.desk import alarms
from tests.analysis.desks import page

SLIPS = """\
链长办下设四个工作组：项目招引组由县商务局负责，要素保障组由县自然资源局负责，科技创新组由县科技局负责。
园区现有四个片区。东区以装备为主，西区以食品为主，北区以物流为主。东区、西区、北区三个片区均已通燃气，四个片区全部建成污水管网。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("链长办下设四个工作组：招引组由商务局负责，要素组由自然资源局负责，创新组由科技局负责。", True),
        ("链长办下设三个工作组：招引组由商务局负责，要素组由自然资源局负责，创新组由科技局负责。", False),
        ("形成两个片区：东片区以装备为主，西片区主要发展食品，北片区承担物流功能。", True),
        ("形成三个片区：东片区以装备为主，西片区主要发展食品，北片区承担物流功能。", False),
        ("下设四个工作组：招引组由商务局负责，要素组由自然资源局负责等。", False),
    ],
)
def test_members_told_in_clauses(text: str, *, found: bool) -> None:
    """Each member that does something is counted; 等 leaves the list open."""
    assert bool(list(members(page(text)))) is found
