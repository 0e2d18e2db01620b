"""The amounts and numbers a mean may have been reckoned from."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.operands.means import means_with_pairs
from tests.analysis.desks import page


@pytest.mark.parametrize(
    ("said", "pairs"),
    [
        ("企业48家，产值96亿元，户均产值2亿元。", [("96亿元", "48家")]),
        ("园区占地3000亩，税收6亿元，亩均税收20万元。", [("6亿元", "3000亩")]),
        ("建成区5平方公里，产值90亿元，每平方公里产出18亿元。", [("90亿元", "5平方公里")]),
        ("签约项目34个，合同额76.5亿元，平均合同额2.25亿元。", [("76.5亿元", "34个")]),
        ("企业48家，产值96亿元，户均产值3亿元。", []),
    ],
)
def test_pairs_of_a_mean(said: str, pairs: list[tuple[str, str]]) -> None:
    """The amount and number a mean was reckoned from hold, whatever their units; others do not."""
    (mean,) = means_with_pairs(page(said))
    assert [(pair.first.text, pair.second.text) for pair in mean.pairs if pair.holds] == pairs
    assert mean.pairs
