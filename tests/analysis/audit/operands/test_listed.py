"""Amounts told one after the other."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.operands.amounts import amounts
from chaingraph.analysis.audit.operands.listed import runs, together
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("签约项目20个，其中甲镇8个、乙镇7个、丙镇5个。", {"20 8 7 5", "8 7 5"}),
        ("一期投资3.2亿元。二期投资2.8亿元。三期投资4.6亿元。", {"3.2 2.8", "3.2 2.8 4.6", "2.8 4.6"}),
        ("三个镇各签约2个，甲镇开工1个，乙镇开工1个。", set()),
        ("占地120亩，合8万平方米。", set()),
    ],
)
def test_runs(said: str, found: set[str]) -> None:
    """Amounts of one unit are told together in a sentence or over sentences; what each of several has is no list."""
    (read,) = amounts(page(said))
    told = {" ".join(part.text.strip("个亿元") for part in run.parts) for run in runs(read.told)}
    assert told == found


def test_runs_that_share_an_amount_are_together() -> None:
    """Runs over one amount are one group; runs of other amounts are another."""
    (read,) = amounts(page("甲镇8个、乙镇7个、丙镇5个。甲镇占地30亩、乙镇占地20亩。"))
    groups = together(list(runs(read.told)))
    assert [{part.kind for run in group for part in run.parts} for group in groups] == [{"个"}, {"平方米"}]
