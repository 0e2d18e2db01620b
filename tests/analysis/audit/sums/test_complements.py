"""Two parts that are all of a thing (出口 and 内销, 一期 and 二期), and the total told behind them."""

from __future__ import annotations

import pytest

from chaingraph.analysis.audit.rows import Rule
from chaingraph.analysis.audit.sums.complements import complements
from tests.analysis.audit.desk import alarms, rows_of

SLIPS = """\
2023年出口额14.2亿元，内销额9.8亿元，总销售额26亿元。
项目分三期建设，一期投资1.2亿元，二期投资1.8亿元，三期投资0.9亿元。项目总投资4.2亿元，由当地企业建设。
"""


@pytest.mark.parametrize("text", SLIPS.splitlines())
def test_slips(text: str) -> None:
    """Each line holds one thing that cannot be right."""
    assert alarms(text)


@pytest.mark.parametrize(
    ("text", "rule", "found"),
    [
        ("一期达产后年税收2600万元，二期再增3100万元，两期全部达产后年税收6700万元。", complements, True),
        ("一期达产后年税收2600万元，二期再增3100万元，两期全部达产后年税收5700万元。", complements, False),
    ],
)
def test_wordings_of_sums_and_means(text: str, rule: Rule, found: bool) -> None:
    """逐季 over seasons, means by firm and by ton, parts told 里头, the whole of all phases."""
    assert bool(rows_of(text, rule)) == found
