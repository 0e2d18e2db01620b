"""The figure of which a figure may be the repetition."""

from __future__ import annotations

from chaingraph.analysis.audit.operands.restated import figures_with_repetitions
from tests.analysis.desks import page


def test_pairs_of_a_figure() -> None:
    """A figure may repeat one told before of a name like its own; an equal one holds, one of another kind or of one digit is none."""
    text = "全县完成技术改造投资84.6亿元，新增项目5个。全县技术改造投资84.6亿元，其中技术改造设备投资62.1亿元，技术改造面积84.6亩。"
    found = {
        figure.text: [(pair.second.text, pair.holds) for pair in figure.pairs]
        for figure in figures_with_repetitions(page(text))
    }
    assert found == {"84.6亿元": [("84.6亿元", True)], "62.1亿元": [("84.6亿元", False)], "84.6亩": []}
