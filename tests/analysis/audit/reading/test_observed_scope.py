"""The marks of scope that the clauses before a figure pass on to it."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.reading.observed_scope import near_marks


@pytest.mark.parametrize(
    ("clauses", "size"),
    [
        (("全县规上企业33家", "用工1.2万人", "实现产值"), "规上"),
        (("规上企业33家", "覆铜板5家", "产值"), ""),
        (("规上企业33家", "产值80亿元", "全县税收"), ""),
        (("规上企业中", "高新技术企业"), "规上"),
    ],
)
def test_near_marks(clauses: tuple[str, ...], size: str) -> None:
    """Whose the figures of a sentence are goes on from clause to clause, up to one that names somebody else."""
    assert near_marks(clauses).get("size", "") == size
