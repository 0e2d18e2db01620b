"""Figures that differ from the cell they recite."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.values.recited_cells import recited_cells
from tests.analysis.audit.desk import rows_of
from tests.analysis.audit.operands.test_recited import TABLE


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("绿色食品产业有企业14家，实现产值31.2亿元，增长25.0%。", [("25.0%", "20.5%")]),
        ("绿色食品产业有企业14家，实现产值31.2亿元，增长20.5%。", []),
        ("绿色食品产业有企业14家，增速由20.5%提高到25.0%，产值31.2亿元。", []),
        ("到2030年，绿色食品产业产值达到50亿元。", []),
        ("绿色食品产业占地31.2亩。", []),
    ],
)
def test_recited_cells(said: str, found: list[tuple[str, str]]) -> None:
    """A figure whose row is recited beside it and whose cell is another value is a row; goals and other measures are none."""
    assert [(row.left, row.right) for row in rows_of(TABLE + said, recited_cells)] == found
