"""Phases told in sentences of their own, and shares of several told clause by clause, against the whole told before them."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.sums.phased_sums import phased_sums
from tests.analysis.desks import page

PHASES = "项目总投资{}亿元，分两期实施。一期用地80亩，投资6亿元，建设车间。二期用地60亩，投资9亿元，建设研发楼。"


@pytest.mark.parametrize(("whole", "rows"), [("15", 0), ("18", 1)])
def test_phases(whole: str, rows: int) -> None:
    """Phases in sentences of their own come to their whole."""
    assert len(list(phased_sums(page(PHASES.format(whole))))) == rows


def test_a_later_phase_is_open() -> None:
    """What is left to a later phase is no part of the sum."""
    assert not list(phased_sums(page(PHASES.format("20") + "剩余投资列为三期。")))
